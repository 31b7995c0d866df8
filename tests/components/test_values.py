"""What goes to the browser does not make Streamlit load pandas."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from components.view import unopened

LIGHT = ("overview", "map", "timeline", "listings", "changes")  # between them they have all our components
_OPEN = """
import sys
from tests.pages.driver import open_page
at = open_page({page!r})
assert not at.exception, at.exception
print(*(name for name in ("numpy", "pandas", "pyarrow", "geopandas", "shapely") if name in sys.modules))
"""


def test_the_browser_gets_the_values_as_the_one_member_of_a_list() -> None:
    data = {"rows": [{"cells": ["a", "b"]}], "texts": {"title": "Changes"}, "lang": "en"}
    assert json.loads(json.dumps(unopened(data))) == [data]


@pytest.mark.parametrize("page", LIGHT)
def test_a_page_without_a_grid_is_drawn_without_pandas(page: str) -> None:
    done = subprocess.run(  # noqa: S603  # our own interpreter, our own words
        [sys.executable, "-c", _OPEN.format(page=page)], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == []


_READ = """
from tests.pages.driver import open_page
from data.register import canada_schedule
for page in ("overview", "cooperation", "channels", "timeline"):
    at = open_page(page)
    assert not at.exception, at.exception
print(canada_schedule.cache_info().misses)
open_page("listings")
print(canada_schedule.cache_info().misses)
"""


def test_the_schedule_is_read_when_its_page_is_opened_and_not_before() -> None:
    done = subprocess.run([sys.executable, "-c", _READ], capture_output=True, text=True, check=True)  # noqa: S603  # as above
    assert done.stdout.split() == ["0", "1"]
