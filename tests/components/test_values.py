"""What goes to the browser does not make Streamlit load pandas."""

from __future__ import annotations

import functools
import json
import subprocess
import sys

import pytest

from components.view import unopened, written

LIGHT = ("overview", "map", "timeline", "listings", "changes")  # between them they have all our components
_QUICK = """
from streamlit.components.v2 import manifest_scanner
manifest_scanner.scan_component_manifests = list  # as where pages are tested: ours are not packaged
"""
_OPEN = f"""{_QUICK}
import sys
from tests.pages.driver import open_page
loaded = set()
for page in {LIGHT}:
    at = open_page(page)
    assert not at.exception, at.exception
    new = {{"numpy", "pandas", "pyarrow", "geopandas", "shapely"}} & set(sys.modules) - loaded
    loaded |= new
    print(page, *new)
"""


@functools.cache
def loaded_by_pages() -> dict[str, list[str]]:
    """Give the heavy packages that each light page brings into memory, of which the pages before it had no need."""
    done = subprocess.run([sys.executable, "-c", _OPEN], capture_output=True, text=True, check=True)  # noqa: S603  # our own interpreter, our own words
    return {page: packages for page, *packages in map(str.split, done.stdout.splitlines())}


def test_the_browser_gets_the_values_as_a_text_that_is_the_one_member_of_a_list() -> None:
    data = {"rows": [{"cells": ["a", "b"]}], "texts": {"title": "Changes"}, "lang": "en"}
    (text,) = json.loads(json.dumps(unopened(written(data))))
    assert json.loads(text) == data


@pytest.mark.parametrize("page", LIGHT)
def test_a_page_without_a_grid_is_drawn_without_pandas(page: str) -> None:
    assert loaded_by_pages()[page] == []


_READ = f"""{_QUICK}
from tests.pages.driver import open_page
from data.register.load import on_demand
for page in ("overview", "cooperation", "channels", "timeline"):
    at = open_page(page)
    assert not at.exception, at.exception
print(on_demand.cache_info().misses)
open_page("listings")
print(on_demand.cache_info().misses)
"""


def test_the_schedule_is_read_when_its_page_is_opened_and_not_before() -> None:
    done = subprocess.run([sys.executable, "-c", _READ], capture_output=True, text=True, check=True)  # noqa: S603  # as above
    assert done.stdout.split() == ["0", "1"]
