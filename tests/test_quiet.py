"""The server asks nobody anything, whoever asks it."""

from __future__ import annotations

import http.client
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.browser.server import ROOT, Server, running

_PATIENCE_S = 5.0
_WATCH = """
import os, sys, time

LOCAL = {"localhost", "127.0.0.1", "::1", "", None}

def told(event, given):
    if event in {"socket.getaddrinfo", "socket.gethostbyname", "socket.connect", "socket.sendto"}:
        asked = given[0] if event.startswith("socket.get") else given[1]
        host = asked[0] if isinstance(asked, tuple) else asked
        with open(os.environ["WATCHED"], "a", encoding="utf-8") as file:
            file.write(f"{event} {host}\\n")
        if host not in LOCAL:
            time.sleep(60)  # as long as a resolver that does not answer

sys.addaudithook(told)
"""
HANDSHAKE = {
    "Connection": "Upgrade",
    "Upgrade": "websocket",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "YXJjdGljIGNvbW1vbiBncg==",
}


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Give the file in which every Python process that starts now writes whom it asks."""
    folder = tmp_path_factory.mktemp("watch")
    (folder / "sitecustomize.py").write_text(_WATCH, "utf-8")
    file = folder / "asked.txt"
    file.touch()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(folder))
        patch.setenv("WATCHED", str(file))
        yield file


@pytest.fixture(scope="module")
def server(watched: Path) -> Iterator[Server]:
    """Give a dashboard that listens on every address, as in a container."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("STREAMLIT_SERVER_ADDRESS", "0.0.0.0")  # noqa: S104  # for the time of a test
        with running(ROOT, watched.with_name("output.txt")) as started:
            yield started


def ask(server: Server, path: str, **headers: str) -> tuple[int, str]:
    """Ask the server, and give status and text."""
    line = http.client.HTTPConnection(urlsplit(server.address).netloc, timeout=_PATIENCE_S)
    line.request("GET", path, headers={**headers, **(HANDSHAKE if path.endswith("/stream") else {})})
    answer = line.getresponse()
    text = answer.read().decode() if answer.status != http.HTTPStatus.SWITCHING_PROTOCOLS else ""
    line.close()
    return answer.status, text


def test_a_foreign_page_is_turned_away_at_once_and_nobody_is_asked(server: Server, watched: Path) -> None:
    own = server.address
    answers = [ask(server, "/_stcore/stream", Origin=origin) for origin in ("http://evil.example", "null", own)]
    answers += [ask(server, path) for path in ("/_stcore/health", "/health")]
    assert [status for status, _ in answers] == [403, 403, 101, 200, 200]
    assert "another site" in answers[0][1]
    assert [line for line in watched.read_text("utf-8").splitlines() if not line.endswith(" localhost")] == []


def test_a_foreign_page_fills_no_log(server: Server) -> None:
    before = server.output()
    ask(server, "/_stcore/stream", Origin="http://evil.example")
    assert server.output() == before
