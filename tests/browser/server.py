"""Starts the dashboard as a reader would, and stops it again."""

from __future__ import annotations

import contextlib
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_START_LIMIT_S = 60.0
_STOP_LIMIT_S = 20.0
_TAIL_CHARACTERS = 6000


class StartError(Exception):
    """The dashboard did not start; the message holds what it wrote."""


@dataclass(frozen=True, slots=True)
class Server:
    """A running dashboard.

    Attributes
    ----------
    address : str
        Where it answers, with the path it is served under, without a slash at the end.
    log : Path
        The file that holds what it writes.
    process_id : int
        The process that serves it.
    """

    address: str
    log: Path
    process_id: int

    def output(self) -> str:
        """Give the end of what the server has written."""
        return self.log.read_text("utf-8", errors="replace")[-_TAIL_CHARACTERS:]


def command(port: int, base: str = "") -> list[str]:
    """Give the command that starts the dashboard in its folder, under a path if one is given."""
    return [
        *(sys.executable, "-m", "streamlit", "run", "app.py"),
        *("--server.port", str(port), "--server.headless", "true", "--server.baseUrlPath", base),
    ]


def free_port() -> int:
    """Give a port that nothing listens on now."""
    with contextlib.closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def running(folder: Path, log: Path, port: int = 0, base: str = "") -> Iterator[Server]:
    """Run a dashboard, and stop this process when done.

    Parameters
    ----------
    folder : Path
        The folder with its ``app.py``.
    log : Path
        Where its output goes.
    port : int
        Where it listens; 0 for any that is free.
    base : str
        The path it is served under, without slashes around it; empty for none.

    Raises
    ------
    StartError
        If it ends by itself or does not answer within a minute.
    """
    port = port or free_port()
    with (
        log.open("wb") as out,
        subprocess.Popen(command(port, base), cwd=folder, stdout=out, stderr=subprocess.STDOUT) as process,  # noqa: S603
    ):
        server = Server(f"http://localhost:{port}/{base}".rstrip("/"), log, process.pid)
        try:
            _wait_until_healthy(server, process)
            yield server
        finally:
            process.terminate()
            try:
                process.wait(timeout=_STOP_LIMIT_S)
            except subprocess.TimeoutExpired:
                process.kill()


def _wait_until_healthy(server: Server, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + _START_LIMIT_S
    while not _healthy(server.address):
        if process.poll() is not None or time.monotonic() > deadline:
            message = f"the dashboard did not start; it wrote:\n{server.output()}"
            raise StartError(message)
        time.sleep(0.02)  # between two looks at the server's health


def _healthy(address: str) -> bool:
    try:
        with urllib.request.urlopen(f"{address}/_stcore/health", timeout=2) as answer:  # noqa: S310  # our own server
            return bool(answer.status == 200)
    except OSError:
        return False
