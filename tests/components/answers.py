"""What an ASGI application answers, asked as the server would."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.applications import Starlette
    from starlette.types import Message, Scope


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: its status, its headers in lower case, its body."""

    status: int
    headers: dict[str, str]
    body: bytes


def answer_of(app: Starlette, path: str, headers: dict[str, str], *, query: str = "", method: str = "GET") -> Answer:
    """Ask an application for a path from the root, with headers and no body."""
    sent: list[Message] = []
    scope: Scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "scheme": "http",
        "method": method,
        "path": path,
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "root_path": "",
        "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
        "server": ("localhost", 8501),
        "client": ("localhost", 50000),
    }

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    asyncio.run(app(scope, receive, send))
    found = {name.decode().lower(): value.decode() for name, value in sent[0]["headers"]}
    return Answer(sent[0]["status"], found, b"".join(message.get("body", b"") for message in sent[1:]))
