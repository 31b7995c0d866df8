"""The files of the chart's browser side: our modules, and the few that it shares with the map."""

from __future__ import annotations

import functools
import gzip
import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from components.palette import by_theme
from components.plot import assets as shared_assets

_FOLDER: Final = Path(__file__).resolve().parent / "browser"
LOADER: Final = "loader.js"
STYLES: Final = "chart.css"
MAIN: Final = "main.js"
MODULES: Final = (
    "axis.js",
    "axis_keys.js",
    "controls.js",
    "furniture.js",
    "kinds.js",
    "lane_marks.js",
    "lane_rows.js",
    "lanes.js",
    "legend.js",
    MAIN,
    "network.js",
    "paint.js",
    "picker.js",
    "picture.js",
    "room.js",
    "series.js",
    "sheet.js",
    "view.js",
)
SHARED: Final = ("elements.js", "letters.js", "saving.js")
"""Modules of the map that the chart's import as if they were its own: each stands in one file, and is served twice."""
_PREFIX: Final = "/chart-assets"
_CACHED: Final = "public, max-age=31536000, immutable"
_DIGEST_LENGTH: Final = 16
_GZIP_LEVEL: Final = 6
_TYPE: Final = "text/javascript; charset=utf-8"


def assets() -> Mapping[str, Path]:
    """Give the files by name, whether they are there or not."""
    shared = shared_assets.assets()
    return {**{name: _FOLDER / name for name in MODULES}, **{name: shared[name] for name in SHARED}}


def address(name: str) -> str:
    """Give the address of a module; all share one folder, whose name changes with the content of any.

    Raises
    ------
    KeyError
        If there is no module of this name.
    components.shared_assets.MissingAssetError
        If a file is not there.
    """
    if name not in assets():
        raise KeyError(name)
    return f"{_PREFIX}/{_digest()}/{name}"


def addresses() -> dict[str, str]:
    """Give what the loader in the browser needs: the first module, by name."""
    return {MAIN: address(MAIN)}


def code(name: str) -> str:
    """Give the text of a file that is handed to Streamlit itself: the loader, the stylesheet."""
    return (_FOLDER / name).read_text("utf-8")


def stylesheet() -> str:
    """Give the stylesheet, with the colours of a theme wherever it names one."""
    sheet = code(STYLES)
    for theme, colours in by_theme().items():
        written = "".join(f"--{name}:{colour};" for name, colour in colours.items())
        sheet = sheet.replace(f"--palette: {theme};", written)
    return sheet


def routes() -> list[Route]:
    """Give the routes that serve the files."""
    return [Route(_PREFIX + "/{digest}/{name}", _serve, methods=["GET"])]


def _serve(request: Request) -> Response:
    """Answer with a file for ever, or not at all. Not a coroutine: packing must not hold up the server's loop."""
    digest, name = request.path_params["digest"], request.path_params["name"]
    try:
        known = name in assets() and digest == _digest()
    except shared_assets.MissingAssetError:
        known = False
    if not known:
        return PlainTextResponse("Not found", status_code=404)
    headers = {"Cache-Control": _CACHED, "Vary": "Accept-Encoding"}
    if "gzip" not in request.headers.get("accept-encoding", ""):
        return Response(_content(name), headers=headers, media_type=_TYPE)
    return Response(_packed(name), headers=headers | {"Content-Encoding": "gzip"}, media_type=_TYPE)


@functools.cache
def _digest() -> str:
    return hashlib.sha256(b"".join(map(_content, assets()))).hexdigest()[:_DIGEST_LENGTH]


@functools.cache
def _content(name: str) -> bytes:
    path = assets()[name]
    try:
        return path.read_bytes()
    except FileNotFoundError:
        message = f"{path.name} is missing, the chart needs it; install the dashboard anew"
        raise shared_assets.MissingAssetError(message) from None


@functools.cache
def _packed(name: str) -> bytes:
    return gzip.compress(_content(name), compresslevel=_GZIP_LEVEL, mtime=0)
