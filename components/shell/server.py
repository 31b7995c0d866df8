"""What the server answers besides the app: health, response headers, unknown pages, errors without tracebacks."""

from __future__ import annotations

import asyncio
import functools
import os
import secrets
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlencode

import streamlit as st
from starlette.datastructures import MutableHeaders
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from components.shell import doors, inline, installation, line, settings, start

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.types import ASGIApp, Message, Receive, Scope, Send


_ASSETS = "plot-assets"  # as `components.plot` has it, which is not read before the server listens; a test compares
_POLICY = {
    "default-src": "'self'",
    # Streamlit evaluates WebAssembly, loads components from blobs that it makes itself, and has a script in its page.
    "script-src": " ".join(("'self'", *inline.hashes(inline.streamlits_page()), "'wasm-unsafe-eval'", "blob:")),
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "connect-src": "'self'",
    "worker-src": "'self' blob:",
    "object-src": "'none'",
    "base-uri": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'self'",
}
HEADERS = {
    "Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in _POLICY.items()),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
}


def check() -> None:
    """End with one sentence, before anything is served, if a file is missing or the server would be open to all."""
    try:
        installation.check()
        settings.check()
        doors.keep_off_disk()
    except installation.InstallationError as fault:
        _end_if(str(fault))


@asynccontextmanager
async def lifespan(_app: st.App) -> AsyncIterator[dict[str, object]]:
    """Prepare everything once the server listens; end it with one sentence if something is wrong."""
    line.send_at_once()
    preparing = asyncio.create_task(_prepare())
    yield {}
    await preparing


async def _prepare() -> None:
    """Prepare everything beside the server's loop, which is let in ten times as often meanwhile.

    The first browser asks for a hundred files just then, and would wait at each of them.
    """
    usual_s = sys.getswitchinterval()
    sys.setswitchinterval(usual_s / 10)
    fault = await asyncio.to_thread(start.prepare)
    sys.setswitchinterval(usual_s)
    _end_if(fault)


def _end_if(fault: str) -> None:
    """End the server with a sentence, if there is one."""
    if fault:
        sys.stderr.write(f"{fault}\n")
        sys.stderr.flush()
        os._exit(1)  # nothing has been served that could be lost, and an exit of this thread alone would go unnoticed


def routes() -> list[Route]:
    """Give what is answered besides the app, below the path that the app is served under.

    Figures ask for their files by addresses relative to the page; a page's address may lie below another.
    """
    return [
        Route(f"{_base()}/health", health),
        Route(f"/{{above:path}}{_ASSETS}/{{digest}}/{{name:path}}", asset, methods=["GET"]),
    ]


def _base() -> str:
    """Give the path that the app is served under: empty, or with a slash before and none behind."""
    name = str(st.config.get_option("server.baseUrlPath")).strip("/")
    return f"/{name}" if name else ""


async def health(_request: Request) -> JSONResponse:
    """Answer that the server runs, with the version of its data."""
    await asyncio.to_thread(start.prepare)
    from data.register import register  # noqa: PLC0415  # as in `start`

    return JSONResponse({"status": "ok", "data_version": register().version})


def asset(request: Request) -> Response:
    """Answer with a file that figures and maps fetch. Not a coroutine: packing must not hold up the server's loop."""
    from components import plot  # noqa: PLC0415  # as in `start`

    return plot.serve(request)


class ResponseHeaders:
    """Middleware that adds our headers to every answer.

    Parameters
    ----------
    app : ASGIApp
        The application inside.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and add the headers to the first message of the answer."""

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        await self._app(scope, receive, with_headers)


class UnknownPages:
    """Middleware that leads an address with an unknown page to the overview, which then says so.

    It answers with relative addresses: a proxy may have taken a part of the path away.

    Parameters
    ----------
    app : ASGIApp
        The application inside.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Redirect a browser that asks for a page we do not have; pass everything else on."""
        if scope["type"] == "http" and scope["method"] == "GET" and _asks_for_page(scope) and _is_below_base(scope):
            path = scope["path"].removeprefix(f"{_base()}/")
            name, top = path.strip("/"), "../" * path.count("/") or "./"
            known = name in _addresses()
            if name and not (known and name == path):
                from components.view import UNKNOWN_PAGE  # noqa: PLC0415  # as in `start`
                from components.words import LONGEST_QUOTED  # noqa: PLC0415

                query = parse_qs(scope["query_string"].decode("latin-1"))
                if not known and name != "overview":  # it has no address but the root
                    query[UNKNOWN_PAGE] = [name[: LONGEST_QUOTED + 1]]  # the notice cuts it and shows that it did
                page = name if known else ""
                await RedirectResponse(f"{top}{page}?{urlencode(query, doseq=True)}")(scope, receive, send)
                return
        await self._app(scope, receive, send)


@functools.cache
def _addresses() -> frozenset[str]:
    """Give the addresses of the pages but the overview's, which is the root.

    They are those of the scripts: the first browser of all would wait for what `components.shell.pages` imports.
    """
    return frozenset(installation.page_scripts()) - {"overview"}


def _is_below_base(scope: Scope) -> bool:
    return str(scope["path"]).startswith(f"{_base()}/")


_NO_PAGES = frozenset({"_stcore", "static", "media", "component", "auth", _ASSETS})
"""Folders that hold what is no page: Streamlit's and ours."""
_FILES = ("/health", "/favicon.png", "/manifest.json", "/oauth2callback")


def _asks_for_page(scope: Scope) -> bool:
    """Tell a reader's navigation from a request for a file or for Streamlit's own addresses."""
    path: str = scope["path"]
    accept = next((value for name, value in scope["headers"] if name == b"accept"), b"")
    folders = path.split("/")[:-1]
    return b"text/html" in accept and _NO_PAGES.isdisjoint(folders) and not path.endswith(_FILES)


def report(error: Exception) -> bool:
    """Log an uncaught error under an id and show the reader a plain sentence with that id.

    Parameters
    ----------
    error : Exception
        The error.

    Returns
    -------
    bool
        True: Streamlit shows nothing of its own.
    """
    from components.view import report_error  # noqa: PLC0415  # as in `start`
    from components.words import words  # noqa: PLC0415
    from data.language import Language  # noqa: PLC0415

    code = secrets.token_hex(4)
    report_error(code, error)
    french = st.query_params.get("lang") == Language.FRENCH
    say = words(Language.FRENCH if french else Language.ENGLISH)
    st.error(
        say(
            "Something went wrong while drawing this page. Reload it; if the message comes back, "
            "report the code {code} to whoever runs this dashboard.",
            code=code,
        )
    )
    return True
