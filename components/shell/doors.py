"""Who may ask the server, and for what: its own pages, under its own names, to read and to bring a layer.

Streamlit looks at origins and hosts on its websocket alone; of a foreign origin it asks another host for this machine's
address, and holds up everybody until it is answered. The names and origins that are let in stand in its own settings,
``server.allowedHosts`` and ``server.corsAllowedOrigins``.
"""

from __future__ import annotations

import asyncio
import ipaddress
import re
from http import HTTPStatus
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.formparsers import MultiPartParser
from starlette.responses import PlainTextResponse
from streamlit import config
from streamlit.web.server.server_util import allowlisted_origins
from streamlit.web.server.starlette.starlette_websocket import is_host_allowed

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

_READING: Final = ("GET", "HEAD", "OPTIONS")
_BRINGING: Final = ("PUT", "DELETE")
_UPLOADS: Final = re.compile(r"/_stcore/upload_file/[0-9a-f-]{36}/[0-9a-f-]{36}")
"""Where Streamlit takes in a file, for a session that is open, with the token of its page, up to its own limit; and
where it drops one again."""

_FRAMING: Final = 1024 * 1024
"""What may stand round a file in a request, as Streamlit has it."""

_LOOPBACK: Final = frozenset({"localhost", "127.0.0.1", "::1"})
_DIGITS: Final = 15
_PORTS: Final = {"http": 80, "https": 443}


def keep_off_disk() -> None:
    """Have what is sent up held in memory: from a megabyte on, Starlette would write it to a temporary file."""
    MultiPartParser.spool_max_size = _limit() + _FRAMING


def _limit() -> int:
    return int(config.get_option("server.maxUploadSize")) * 1024 * 1024


class Doors:
    """Middleware that turns away what has no business here, before Streamlit sees it and before any body is read.

    Parameters
    ----------
    app : ASGIApp
        The application inside.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse with one sentence, or pass the request on."""
        if scope["type"] in {"http", "websocket"}:
            if refusal := _refusal(scope):
                await refusal(scope, receive, send)
                await asyncio.sleep(0)  # uvicorn logs an error if a handshake is left before its connection has closed
                return
            scope = _with_one_origin(scope)
        await self._app(scope, receive, send)


def _refusal(scope: Scope) -> PlainTextResponse | None:
    headers = Headers(scope=scope)
    host = headers.get("host")
    if not is_host_allowed(host) and not _probes(scope, host):
        return PlainTextResponse(
            "This server does not go by the name it was asked under; whoever runs it lists its names in "
            "server.allowedHosts.\n",
            HTTPStatus.MISDIRECTED_REQUEST,
        )
    if not all(_is_ours(origin, host or "") for origin in headers.getlist("origin")):
        return PlainTextResponse(
            "This server answers its own pages and not those of another site; whoever runs it lists others in "
            "server.corsAllowedOrigins.\n",
            HTTPStatus.FORBIDDEN,
        )
    if scope["type"] == "http" and scope["method"] not in _READING:
        return _refusal_of_file(scope, headers)
    return None


def _refusal_of_file(scope: Scope, headers: Headers) -> PlainTextResponse | None:
    """Refuse all that is sent up but a file for a session, from a page, whose length is said and within the limit."""
    if scope["method"] not in _BRINGING or not _UPLOADS.fullmatch(_below_base(scope["path"])):
        return PlainTextResponse(
            "This server takes in no forms, and files only where a page of its own sends them.\n",
            HTTPStatus.METHOD_NOT_ALLOWED,
            {"Allow": ", ".join(_READING)},
        )
    if not headers.getlist("origin"):
        return PlainTextResponse("This server takes in files from its own pages alone.\n", HTTPStatus.FORBIDDEN)
    length = headers.get("content-length", "")
    if scope["method"] == "PUT" and not length.isdecimal():
        return PlainTextResponse(
            "This server takes in files whose length is said beforehand.\n", HTTPStatus.LENGTH_REQUIRED
        )
    if scope["method"] == "PUT" and int(length[:_DIGITS]) > _limit() + _FRAMING:
        return PlainTextResponse(
            "This file is larger than this server takes in; whoever runs it sets server.maxUploadSize.\n",
            HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
        )
    return None


def _below_base(path: str) -> str:
    """Give a path without the one that the app is served under."""
    base = str(config.get_option("server.baseUrlPath")).strip("/")
    return path.removeprefix(f"/{base}") if base else path


def _probes(scope: Scope, host: str | None) -> bool:
    """Tell whether a machine asks for the server's health, by number or with no name at all.

    No page can do so through a name of its own that it lets lead here.
    """
    return scope["type"] == "http" and scope["path"].endswith("/health") and (host is None or _is_number(host))


def _is_number(host: str) -> bool:
    try:
        ipaddress.ip_address(urlsplit(f"//{host}").hostname or "")
    except ValueError:
        return False
    return True


def _is_ours(origin: str, host: str) -> bool:
    """Tell whether an origin is the host that was asked, or one that whoever runs the server has listed.

    The scheme is not compared: a proxy that ends TLS asks in its own.
    """
    if origin in allowlisted_origins():
        return True
    try:
        page, asked = urlsplit(origin), urlsplit(f"//{host}")
        usual = _PORTS[page.scheme]
        same_port = (page.port or usual) == (asked.port or usual)
    except (KeyError, ValueError):
        return False
    return same_port and (page.hostname == asked.hostname or {page.hostname, asked.hostname} <= _LOOPBACK)


def _with_one_origin(scope: Scope) -> Scope:
    """Name an origin that is let in as Streamlit wants it: of any other it would ask whether it is this machine's."""
    headers = Headers(scope=scope)
    if scope["type"] == "http" or "origin" not in headers:
        return scope
    named = headers.mutablecopy()
    named["origin"] = f"{urlsplit(headers['origin']).scheme}://{headers['host']}"
    return {**scope, "headers": named.raw}
