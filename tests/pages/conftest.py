"""Makes opening a page quick."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from streamlit.components.v2 import manifest_scanner


@pytest.fixture(scope="session", autouse=True)
def _no_search_for_packaged_components() -> Iterator[None]:
    """Keep Streamlit from searching every installed package for components.

    It does so anew for each page that a test opens, which takes ten times as long as the page; ours are not packaged.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(manifest_scanner, "scan_component_manifests", list)
        yield
