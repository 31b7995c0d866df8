"""Makes opening a page quick, and unfolds what a page folds away for the modules that look at it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from streamlit.components.v2 import manifest_scanner

from tests.pages.driver import unfolding


@pytest.fixture(scope="session", autouse=True)
def _no_search_for_packaged_components() -> Iterator[None]:
    """Keep Streamlit from searching every installed package for components.

    It does so anew for each page that a test opens, which takes ten times as long as the page; ours are not packaged.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(manifest_scanner, "scan_component_manifests", list)
        yield


@pytest.fixture(scope="module")
def unfolded() -> Iterator[None]:
    """Have every fold stand open for all tests of a module."""
    with unfolding():
        yield
