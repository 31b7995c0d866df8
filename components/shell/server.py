"""What the server answers besides the app: health, response headers, unknown pages, errors without tracebacks."""

from __future__ import annotations

import gc
import secrets
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlencode

import streamlit as st
from starlette.datastructures import MutableHeaders
from starlette.responses import JSONResponse, RedirectResponse

from components.shell.pages import PAGES
from components.view import LOG, UNKNOWN_PAGE
from components.words import words
from data.language import Language
from data.register import register

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.types import ASGIApp, Message, Receive, Scope, Send


_POLICY = {
    "default-src": "'self'",
    # Streamlit evaluates WebAssembly and loads components from blobs that it makes itself.
    "script-src": "'self' 'unsafe-inline' 'unsafe-eval' blob:",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "connect-src": "'self' ws: wss:",
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


def warm_up() -> None:
    """Read the catalogues and index the register, so that the first reader waits for neither.

    pandas is left to the first grid: loaded at the start it holds up the first page and twice the memory.
    """
    from data.queries import initiative_index  # noqa: PLC0415  # the server listens before the questions are read

    for language in Language:
        words(language)
    initiative_index(register())
    gc.freeze()  # what stays for good need not be searched for garbage with every run


async def health(_request: Request) -> JSONResponse:
    """Answer that the server runs, with the version of its data."""
    return JSONResponse({"status": "ok", "data_version": register().version})


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

    Parameters
    ----------
    app : ASGIApp
        The application inside.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Redirect a browser that asks for a page we do not have; pass everything else on."""
        if scope["type"] == "http" and scope["method"] == "GET" and _asks_for_page(scope):
            name = scope["path"].strip("/")
            if name and name not in {page.address for page in PAGES}:
                query = parse_qs(scope["query_string"].decode("latin-1"))
                if name != "overview":  # it has no address but the root
                    query[UNKNOWN_PAGE] = [name[:60]]
                await RedirectResponse(f"/?{urlencode(query, doseq=True)}")(scope, receive, send)
                return
        await self._app(scope, receive, send)


def _asks_for_page(scope: Scope) -> bool:
    """Tell a reader's navigation from a request for a file or for Streamlit's own addresses."""
    path: str = scope["path"]
    accept = next((value for name, value in scope["headers"] if name == b"accept"), b"")
    return b"text/html" in accept and "_stcore" not in path and "." not in path.rsplit("/", 1)[-1] and path != "/health"


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
    code = secrets.token_hex(4)
    LOG.error("error %s", code, exc_info=error)
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
