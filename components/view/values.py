"""Values on their way to a component in the browser."""

from __future__ import annotations

import json
from collections.abc import Mapping


def written(data: Mapping[str, object]) -> str:
    """Write a component's data as JSON."""
    return json.dumps(data, separators=(",", ":"))


def unopened(text: str) -> tuple[str]:
    """Give a component what was written for it as the only member of a tuple; the component reads it.

    Streamlit imports pandas to see whether a list or mapping among the values of a mapping is a table, and the first
    page then takes half as much memory again; into a tuple it does not look. And it writes what it is given twice with
    every run, once to send it and once to see whether it changed: a text is written much faster than a mapping.
    """
    return (text,)
