"""Several files as one ZIP."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from typing import Final

_TIME: Final = (2020, 1, 1, 0, 0, 0)  # a fixed time, so that the same content gives the same file


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Give files, by their paths, as a ZIP: the same bytes for the same files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in files.items():
            archive.writestr(zipfile.ZipInfo(path, _TIME), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
