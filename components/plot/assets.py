"""The files that figures and maps fetch in the browser: plotly.js, our modules, the baked shapes."""

from __future__ import annotations

import functools
import gzip
import hashlib
import posixpath
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from components.signs import by_theme
from geo import layers

_FOLDER: Final = Path(__file__).resolve().parent / "browser"
PLOTLY: Final = "plotly-basic.min.js"
"""The part of plotly.js that draws points, lines, areas and bars; the whole takes six times as long to start."""

LOADER: Final = "loader.js"
STYLES: Final = {
    "figure.css": ("plot.css", "chart/chart.css"),
    "map.css": ("plot.css", "map/map.css"),
    "slides.css": ("slides/slides.css",),
}
"""Stylesheets as they are served, each made of several."""
FETCHING: Final = "fetching.js"
SHAPES: Final = ("base.json", "drawn.json", "labels.json", "relief-light.webp", "relief-dark.webp")
MODULES: Final = tuple(
    sorted(name for path in _FOLDER.rglob("*.js") if (name := path.relative_to(_FOLDER).as_posix()) != LOADER)
)
PREFIX: Final = "plot-assets"
_IMPORT: Final = re.compile(r'^(?:import|export) .*?from "(\.[^"]+)"', re.MULTILINE)
_CACHED: Final = "public, max-age=31536000, immutable"
_DIGEST_LENGTH: Final = 16
_GZIP_LEVEL: Final = 6
_TYPES: Final = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".json": "application/json",
    ".webp": "image/webp",
}
_PACKED: Final = {".js", ".css", ".json"}


def assets() -> Mapping[str, Path]:
    """Give the files by name, whether they are there or not; a module's name is its path below the folder of all."""
    return {
        PLOTLY: _FOLDER.with_name("plotly") / PLOTLY,
        **{name: _FOLDER / name for name in MODULES},
        **{name: layers.SHAPES_FOLDER / name for name in SHAPES},
    }


def address(name: str) -> str:
    """Give the address of a file, relative to that of a page, which changes with the file's content.

    Our modules import each other by relative addresses, so that all of them carry the digest of all together.

    Raises
    ------
    KeyError
        If there is no file of this name.
    geo.layers.ShapesError
        If a shapes file is missing or is not the one that its sidecar describes.
    """
    return f"{PREFIX}/{_digest(name)}/{name}"


def addresses(main: str, *others: str) -> dict[str, str]:
    """Give what the loader in the browser needs, by name.

    Parameters
    ----------
    main : str
        The module that draws; its address has the name ``main``, and the names of all that it needs stand, relative to
        the one of `FETCHING`, in ``modules``: the browser asks for them at once.
    others : str
        Further files, such as those of `SHAPES`.
    """
    own = {name: address(name) for name in (FETCHING, PLOTLY, *others)}
    return {"main": address(main), "modules": " ".join(_needed(main)), **own}


def imports(name: str) -> set[str]:
    """Give the modules that a module imports, by name."""
    found = _IMPORT.findall(code(name))
    return {posixpath.normpath(posixpath.join(posixpath.dirname(name), other)) for other in found}


@functools.cache
def _needed(main: str) -> tuple[str, ...]:
    """Give a module and all that it imports, and they import in turn."""
    found, waiting = {main}, [main]
    while waiting:
        fresh = imports(waiting.pop()) - found
        found |= fresh
        waiting += fresh
    return tuple(sorted(found))


def code(name: str) -> str:
    """Give the text of a file that is handed to Streamlit itself: the loader."""
    return (_FOLDER / name).read_text("utf-8")


def style_link(name: str) -> str:
    """Give what Streamlit puts into the page for one of `STYLES`: its address, so that no run carries it again."""
    return f'@import "{address(name)}";\n\n:root {{}}'  # of one line, Streamlit would take it for a path


def stylesheet(*names: str) -> str:
    """Give some stylesheets as one, with the colours of a theme wherever it names one."""
    sheet = "\n".join(map(code, names))
    for theme, colours in by_theme().items():
        written = "".join(f"--{name}:{colour};" for name, colour in colours.items())
        sheet = sheet.replace(f"--palette: {theme};", written)
    return sheet


def serve(request: Request) -> Response:
    """Answer with a file for ever, or not at all.

    Parameters
    ----------
    request : Request
        With the path parameters ``digest`` and ``name``, the two parts of an `address`.
    """
    digest, name = request.path_params["digest"], request.path_params["name"]
    try:
        known = (name in assets() or name in STYLES) and digest == _digest(name)
        content = _content(name) if known else b""
    except layers.ShapesError:
        known = False
    if not known:
        return PlainTextResponse("Not found", status_code=404)
    suffix = Path(name).suffix
    headers = {"Cache-Control": _CACHED}
    if suffix in _PACKED:
        headers["Vary"] = "Accept-Encoding"
        if "gzip" in request.headers.get("accept-encoding", ""):
            headers["Content-Encoding"] = "gzip"
            content = _packed(name, digest)
    return Response(content, headers=headers, media_type=_TYPES[suffix])


@functools.cache
def _digest(name: str) -> str:
    together = MODULES if name in MODULES else (name,)
    return hashlib.sha256(b"".join(map(_content, together))).hexdigest()[:_DIGEST_LENGTH]


@functools.cache
def _content(name: str) -> bytes:
    if name in SHAPES:
        return layers.layer(name, layers.SHAPES_FOLDER).content
    if name in STYLES:
        return stylesheet(*STYLES[name]).encode()
    return assets()[name].read_bytes()


@functools.cache
def _packed(name: str, digest: str) -> bytes:  # noqa: ARG001  # a file that changed is packed anew
    return gzip.compress(_content(name), compresslevel=_GZIP_LEVEL, mtime=0)
