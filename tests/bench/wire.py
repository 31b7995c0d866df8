"""Counts what really goes over the line between a browser and a server: compressed, with everything that frames it."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import Iterator

_CHUNK = 65_536
_UPGRADE = b"upgrade: websocket"


class Wire:
    """A line to a server on this machine.

    Parameters
    ----------
    target : int
        The port that the server listens on.

    Attributes
    ----------
    address : str
        Where the server is reached over the line.
    socket : int
        The bytes of its websockets so far, both ways.
    """

    def __init__(self, target: int) -> None:
        self._target = target
        self._ready = threading.Event()
        self._stop: asyncio.Event | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self.address = ""
        self.socket = 0

    def run(self) -> None:
        """Forward until `end` is called."""
        asyncio.run(self._serve())

    def begin(self) -> None:
        """Wait until it can be used."""
        self._ready.wait()

    def end(self) -> None:
        """Stop forwarding."""
        if self._loop is not None and self._stop is not None:
            self._loop.call_soon_threadsafe(self._stop.set)

    async def _serve(self) -> None:
        self._loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
        self._loop.set_exception_handler(lambda *_: None)  # lines that are open at the end are cut, which is no fault
        server = await asyncio.start_server(self._connected, "localhost", 0)
        self.address = f"http://localhost:{server.sockets[0].getsockname()[1]}"
        self._ready.set()
        await self._stop.wait()
        server.close()

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError):
            far_reader, far_writer = await asyncio.open_connection("localhost", self._target)
            first = await reader.read(_CHUNK)
            far_writer.write(first)
            counts = _UPGRADE in first.lower()
            await asyncio.gather(
                self._forward(reader, far_writer, counts=counts), self._forward(far_reader, writer, counts=counts)
            )

    async def _forward(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *, counts: bool) -> None:
        with contextlib.suppress(OSError):
            while chunk := await reader.read(_CHUNK):
                self.socket += len(chunk) if counts else 0
                writer.write(chunk)
                await writer.drain()
        writer.close()


@contextlib.contextmanager
def wired(address: str) -> Iterator[Wire]:
    """Give a line to the server at an address."""
    wire = Wire(int(address.rsplit(":", 1)[1]))
    thread = threading.Thread(target=wire.run, daemon=True)
    thread.start()
    wire.begin()
    try:
        yield wire
    finally:
        wire.end()
        thread.join()
