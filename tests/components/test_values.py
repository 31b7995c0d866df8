"""What goes to the browser does not make Streamlit load pandas."""

from __future__ import annotations

import json

from components.values import without_lists


def test_a_list_at_the_first_level_becomes_a_tuple() -> None:
    assert without_lists({"rows": [1, 2], "lang": "fr"}) == {"rows": (1, 2), "lang": "fr"}


def test_the_browser_reads_the_same_values() -> None:
    data = {"rows": [{"cells": ["a", "b"]}], "total": [], "lang": "en"}
    assert json.loads(json.dumps(without_lists(data))) == data
