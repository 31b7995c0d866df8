"""The line to the browser: what the server writes goes out as it is written."""

from __future__ import annotations

import contextlib
import os
import socket
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Final

_OPEN: Final = Path("/dev/fd")
_FAMILIES: Final = frozenset({socket.AF_INET, socket.AF_INET6})


def send_at_once() -> None:
    """Have every answer sent whole at once; to be called when the server listens and nobody has come yet.

    Streamlit opens its socket without naming the protocol, and asyncio then leaves Nagle's algorithm on: the second
    part of an answer waits until the browser has acknowledged the first, which browsers put off by 40 ms, at each of a
    hundred files and with each change. Connections have this from the socket that they came to. Where open files have
    no names (Windows), nothing is changed.
    """
    for listening in _listening():
        with listening:
            listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)


def _listening() -> Iterator[socket.socket]:
    """Give the sockets of this process to which connections come, each as one more handle on it."""
    for name in os.listdir(_OPEN) if _OPEN.is_dir() else ():  # noqa: PTH208  # names alone
        with contextlib.suppress(OSError):  # closed since it was listed, as the list itself
            if not stat.S_ISSOCK(os.fstat(int(name)).st_mode):
                continue
            found = socket.socket(fileno=os.dup(int(name)))
            if found.family in _FAMILIES and found.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN):
                yield found
            else:
                found.close()
