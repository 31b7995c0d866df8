"""Opens addresses that nobody made: each must give one page without an error, and a note for each thing left out.

``python -m tests.bench.fuzz --addresses 10000``: speaks with a running dashboard as a browser does, over the websocket,
one session an address. Prints every address that went wrong, then how long the answers took; ends with 1 if any did.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from urllib.parse import parse_qs, urlencode

from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import connect

from components.words import quoted
from data.register import register
from data.selection import FIELDS, PAGE_FIELDS, Problem, from_query
from tests.browser.server import ROOT, running

_AT_ONCE: Final = 4
_LIMIT_S: Final = 60.0
_MOST_NAMED: Final = 5
_WRONG: Final = (
    *(
        "",
        " ",
        "0",
        "-1",
        "1e9",
        "nan",
        "null",
        "undefined",
        "true",
        "[]",
        "{}",
        "{0}",
        "%s",
        "%00",
        "\x00",
        "\x1b[31m",
    ),
    *("../..", "//[", "'", '"', "`", "\\", "<script>alert(1)</script>", "[a](http://evil.example)", "www.evil.example"),
    *(":material/delete:", "x\n===\ny", "$x$", "**b**", "\u202eabc", "e\u0301", "\U0001f9ca", "\ufeff", "a" * 3000),
    *("1989-12-31", "2999-01-01", "2018-02-30", "0001-01-01", "9999-12-31", "2018-W10-1", "1,2,3", "1e5,0,900"),
)


def _value(rng: random.Random, name: str) -> str:
    """Give a value for a parameter: half of the time one that it may have, or did before it was broken."""
    allowed = FIELDS[name].values(register()) if name in FIELDS else None
    kind = rng.random()
    if allowed and kind < 0.5:  # a half
        value = rng.choice(sorted(map(str, allowed)))
        return value if rng.random() < 0.8 else value[: rng.randrange(len(value))] + rng.choice(_WRONG)
    if kind < 0.6:
        return "".join(chr(rng.choice((rng.randrange(0x80), rng.randrange(0xD800)))) for _ in range(rng.randrange(40)))
    return rng.choice((*_WRONG, "1995", "2014-03-18", "2022", "12", "-540,2150,4600", "article", "fr", "arctic"))


def addresses(seed: int) -> Iterator[tuple[str, str]]:
    """Give pages and queries without end, the same for the same seed."""
    rng = random.Random(seed)  # noqa: S311  # nothing here is a secret
    names = [*FIELDS, *FIELDS, "unknown_page", "x", "Lang", "q ", "<b>", ""]
    while True:
        query: dict[str, list[str]] = {}
        for name in rng.sample(names, rng.randrange(9)):
            query[name] = [_value(rng, name) for _ in range(rng.choice((1, 1, 1, 2, 3, 9)))]
        yield rng.choice(list(PAGE_FIELDS)), urlencode(query, doseq=True)


@dataclass(slots=True)
class Answer:
    """What a page drew: its main headings, the notes above it, its errors, and how long that took."""

    seconds: float = 0.0
    titles: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


async def ask(address: str, page: str, query: str) -> Answer:
    """Open an address in a session of its own, and read what is drawn until the run ends."""
    answer = Answer()
    message = BackMsg()
    message.rerun_script.query_string = query
    message.rerun_script.page_name = "" if page == "overview" else page
    message.rerun_script.context_info.url = f"{address}/{page}"
    message.rerun_script.context_info.locale = "en-CA"
    stream = f"{address.replace('http', 'ws', 1)}/_stcore/stream"
    begin = time.perf_counter()
    async with (
        asyncio.timeout(_LIMIT_S),
        connect(stream, origin=address, subprotocols=["streamlit"], max_size=None) as line,  # type: ignore[arg-type,list-item]
    ):
        await line.send(message.SerializeToString())
        async for data in line:
            told = ForwardMsg.FromString(data)
            if told.WhichOneof("type") == "script_finished":
                break
            _note(answer, told)
    answer.seconds = time.perf_counter() - begin
    return answer


def _note(answer: Answer, told: ForwardMsg) -> None:
    element = told.delta.new_element
    kind = element.WhichOneof("type")
    if kind == "heading" and element.heading.tag == "h1":
        answer.titles.append(element.heading.body)
    elif kind == "alert" and element.alert.format == Alert.WARNING:
        answer.notes.append(element.alert.body)
    elif kind == "alert" and element.alert.format == Alert.ERROR:
        answer.errors.append(element.alert.body)
    elif kind == "exception":
        answer.errors.append(element.exception.message)


def faults(query: str, answer: Answer) -> Iterator[str]:
    """Give what is wrong with an answer."""
    yield from answer.errors
    if len(answer.titles) != 1:
        yield f"{len(answer.titles)} main headings"
    given: Mapping[str, list[str]] = parse_qs(query, keep_blank_values=True)
    problems = [one for one in from_query(given, register())[1] if one.parameter != "unknown_page"]
    left_out = [one for one in problems if not one.taken]
    expected = len(problems) - len(left_out) + bool(left_out) + bool(given.get("unknown_page", [""])[-1])
    if len(answer.notes) != expected:
        yield f"{len(answer.notes)} notes in place of {expected}"
    noted = "\n".join(answer.notes)
    yield from (f"not named: {one}" for one in left_out[:_MOST_NAMED] if _named(one) not in noted)
    more = len(left_out) - _MOST_NAMED
    if more > 0 and str(more) not in noted:
        yield f"{more} more that are not counted"


def _named(problem: Problem) -> str:
    return f"{quoted(problem.parameter)} = {quoted(problem.value)}"


async def _all(address: str, number: int, seed: int) -> int:
    source, times, wrong = addresses(seed), [], 0
    kinds: Counter[str] = Counter()

    async def work(left: Iterator[int]) -> None:
        nonlocal wrong
        for _ in left:
            page, query = next(source)
            kinds[page] += 1
            try:
                answer = await ask(address, page, query)
                found = list(faults(query, answer))
            except (OSError, TimeoutError) as error:
                found, answer = [f"no answer: {error!r}"], Answer()
            times.append(answer.seconds * 1000)
            if found:
                wrong += 1
                print(f"/{page}?{query[:500]}\n  " + "\n  ".join(found), flush=True)

    left = iter(range(number))
    await asyncio.gather(*(work(left) for _ in range(_AT_ONCE)))
    ordered = sorted(times)
    print(f"{number} addresses, seed {seed}: {wrong} wrong; by page {dict(kinds)}")
    print(f"ms an answer, {_AT_ONCE} at once: {statistics.median(times):.0f}, p95 {ordered[int(number * 0.95)]:.0f}")
    return wrong


def main() -> int:
    """Start the dashboard, ask, and tell."""
    parser = argparse.ArgumentParser(description="Open addresses that nobody made.")
    parser.add_argument("--addresses", type=int, default=1000, metavar="N")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, running(ROOT, Path(folder) / "server.log") as server:
        wrong = asyncio.run(_all(server.address, options.addresses, options.seed))
        logged = [line for line in server.log.read_text("utf-8").splitlines() if "Traceback" in line or "error" in line]
    print(f"{len(logged)} lines of error in the log", *logged[:10], sep="\n  ")
    return int(bool(wrong or logged))


if __name__ == "__main__":
    sys.exit(main())
