"""The scripts that stand in Streamlit's own page, by their hashes: only these may run of all that no file holds."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

from streamlit import file_util

_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def hashes(page: str) -> list[str]:
    """Give what a policy calls the inline scripts of a page, in their order.

    Parameters
    ----------
    page : str
        The page's HTML.
    """
    digests = (hashlib.sha256(script.encode()).digest() for script in _INLINE.findall(page))
    return [f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests]


def streamlits_page() -> str:
    """Give the page that Streamlit answers with, as it is installed."""
    return Path(file_util.get_static_dir(), "index.html").read_text("utf-8")
