"""What the server writes to a browser goes out as it is written."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from components.shell import line

pytestmark = pytest.mark.skipif(os.name != "posix", reason="open files have names on POSIX alone")


@pytest.fixture
def listening() -> Iterator[socket.socket]:
    """Give a socket that is opened as Streamlit opens its own, without a protocol."""
    with socket.socket(family=socket.AF_INET) as opened:
        opened.bind(("127.0.0.1", 0))
        opened.listen(1)
        yield opened


def open_files() -> set[str]:
    """Give the names of this process's open files."""
    return {path.name for path in Path("/dev/fd").iterdir()}


def is_sent_at_once(listening: socket.socket) -> bool:
    """Tell whether a connection that comes in waits for nothing before it sends."""
    with socket.create_connection(listening.getsockname()), listening.accept()[0] as accepted:
        return bool(accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))


def test_a_connection_that_comes_in_afterwards_waits_for_no_answer(listening: socket.socket) -> None:
    before = is_sent_at_once(listening)
    line.send_at_once()
    assert (before, is_sent_at_once(listening)) == (False, True)


def test_no_file_is_left_open(listening: socket.socket) -> None:
    before = open_files()
    line.send_at_once()
    assert (open_files() - before, listening.fileno() >= 0) == (set(), True)


def test_where_open_files_have_no_names_nothing_is_changed(
    listening: socket.socket, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(line, "_OPEN", line._OPEN / "nowhere")  # noqa: SLF001  # where the system has none
    line.send_at_once()
    assert not is_sent_at_once(listening)
