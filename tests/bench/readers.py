"""Measures many readers at once against a one-line Streamlit app: ``python -m tests.bench.readers``.

Each reader opens a page cold over the websocket, as a browser does, and changes it every 2 to 6 seconds; both apps get
the same readers in turns. Prints a Markdown table: seconds until a change has been sent, processor time that the server
spends on one run, memory for each session, and memory once they have all left, wave after wave.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import itertools
import random
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import psutil
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

from data.selection import PAGE_FIELDS
from tests.bench.startup import ONE_LINE, bare, memory
from tests.browser.server import ROOT, Server, running

NUMBERS = (10, 25, 50)
WAVES = 4
PAUSE_S = (2.0, 6.0)
ACTS_S = 30.0
ARRIVE_S = 4.0
"""How long the readers of a wave take to arrive: they do not press a button together."""
LARGEST_MESSAGE = 64_000_000
PAGES = tuple(PAGE_FIELDS)


@dataclass(slots=True)
class Wave:
    """What a wave of readers met.

    Attributes
    ----------
    opened_s, changed_s : list of float
        Seconds until a page, and a change, was there.
    """

    opened_s: list[float] = field(default_factory=list)
    changed_s: list[float] = field(default_factory=list)

    @property
    def runs(self) -> int:
        """How many runs the server has made."""
        return len(self.opened_s) + len(self.changed_s)


@dataclass(frozen=True, slots=True)
class Measured:
    """A wave in figures: processor time in milliseconds a run, memory in megabytes."""

    opened_s: float
    changed_s: float
    changed_p95_s: float
    processor_ms: float
    session_mb: float
    left_mb: float


async def ask(line: ClientConnection, page: str, query: str, held: set[str]) -> float:
    """Ask for a view, and give the seconds until the server has sent it.

    Parameters
    ----------
    line : ClientConnection
        The line to the server.
    page, query : str
        The page, empty for the first, and its parameters.
    held : set of str
        What of the page before is still held, by its name: as a browser does, a reader tells so, and it is not sent
        again. Afterwards it is what of this page is.
    """
    message = BackMsg()
    message.rerun_script.page_name = page
    message.rerun_script.query_string = query
    message.rerun_script.cached_message_hashes.extend(held)
    held.clear()
    start = time.perf_counter()
    await line.send(message.SerializeToString())
    async for answer in line:
        told = ForwardMsg.FromString(answer if isinstance(answer, bytes) else answer.encode())
        if told.metadata.cacheable or told.ref_hash:
            held.add(told.ref_hash or told.hash)
        if told.WhichOneof("type") == "script_finished":
            return time.perf_counter() - start
    message_lost = "the server closed the line"
    raise ConnectionError(message_lost)


async def reader(server: Server, page: str, wave: Wave, chance: random.Random, leave: asyncio.Event) -> None:
    """Open a page, change it until it is time to leave."""
    address = f"ws://{urlsplit(server.address).netloc}/_stcore/stream"
    await asyncio.sleep(chance.uniform(0, ARRIVE_S))
    async with connect(
        address, subprotocols=[Subprotocol("streamlit")], max_size=LARGEST_MESSAGE, origin=Origin(server.address)
    ) as line:
        held: set[str] = set()
        wave.opened_s.append(await ask(line, page, "lang=en", held))
        for query in itertools.cycle(("lang=en&facts=article", "lang=en")):
            await asyncio.sleep(chance.uniform(*PAUSE_S))
            if leave.is_set():
                return
            wave.changed_s.append(await ask(line, page, query, held))


async def acted(server: Server, pages: Iterator[str], number: int, chance: random.Random) -> tuple[Wave, float]:
    """Let a wave of readers come and go; gives what they met, and the memory while all were there."""
    wave, leave = Wave(), asyncio.Event()
    readers = [asyncio.create_task(reader(server, next(pages), wave, chance, leave)) for _ in range(number)]
    await asyncio.sleep(ARRIVE_S + ACTS_S)
    full = memory(server)
    leave.set()
    await asyncio.gather(*readers)
    return wave, full


async def opened_once(server: Server, pages: Sequence[str]) -> None:
    """Open every page once: what the server then loads for all is no memory of a session."""
    leave = asyncio.Event()
    leave.set()
    await asyncio.gather(*(reader(server, page, Wave(), random.Random(1), leave) for page in pages))  # noqa: S311  # as below


def processor_s(server: Server) -> float:
    """Give the processor time that a server has taken."""
    times = psutil.Process(server.process_id).cpu_times()
    return times.user + times.system


def measure(server: Server, pages: Sequence[str], number: int, chance: random.Random) -> Measured:
    """Let a wave come and go, and measure it."""
    empty, before = memory(server), processor_s(server)
    wave, full = asyncio.run(acted(server, itertools.cycle(pages), number, chance))
    spent = processor_s(server) - before
    gc.collect()
    return Measured(
        statistics.median(wave.opened_s),
        statistics.median(wave.changed_s),
        statistics.quantiles(wave.changed_s, n=20)[-1],
        1000 * spent / wave.runs,
        (full - empty) / number,
        memory(server),
    )


def line_of(name: str, readers: int, one: Measured, floor: Measured) -> str:
    """Write one line of the table."""
    ratio = one.processor_ms / floor.processor_ms
    return (
        f"| {name} | {readers} | {one.opened_s:.2f} | {one.changed_s:.2f} | {one.changed_p95_s:.2f} | "
        f"{one.processor_ms:.0f} | {ratio:.1f} | {one.session_mb:.2f} | {one.left_mb:.0f} |"
    )


def main() -> None:
    """Let readers come to both apps in turns, and print what they met."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--readers", type=int, nargs="+", default=list(NUMBERS))
    parser.add_argument("--pages", nargs="+", default=list(PAGES), choices=PAGES)
    parser.add_argument("--waves", type=int, default=WAVES, help="waves of the largest number (default: %(default)s)")
    given = parser.parse_args()
    chance = random.Random(1)  # noqa: S311  # the same readers each time
    pages = ["" if page == "overview" else page for page in given.pages]
    print(
        "| app | readers | opened, s | changed, s | p95, s | ms of processor a run | ratio | MB a session | MB after |"
    )
    print("|---|--:|--:|--:|--:|--:|--:|--:|--:|")
    with tempfile.TemporaryDirectory() as temporary:
        hello = bare(Path(temporary) / "hello", ONE_LINE)
        with (
            running(hello, Path(temporary) / "hello.txt") as floor,
            running(ROOT, Path(temporary) / "ours.txt") as ours,
        ):
            asyncio.run(opened_once(floor, [""]))
            asyncio.run(opened_once(ours, pages))
            largest = max(given.readers)
            for number in [*given.readers, *[largest] * (given.waves - 1)]:
                basis = measure(floor, [""], number, chance)
                print(line_of("one line", number, basis, basis), flush=True)
                print(line_of("this app", number, measure(ours, pages, number, chance), basis), flush=True)


if __name__ == "__main__":
    main()
