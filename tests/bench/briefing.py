"""What a deck of ten slides costs: ``python -m tests.bench.briefing``.

Each run is a process of its own, which imports what a page has, lays the briefing out and writes it. Counted are the
time of the processor and the memory that the file adds, whatever else the machine does. Aim: under 3 s, under 150 MB.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time

import psutil

from components.exports.deck import deck, slides_of
from data.language import Language
from tests.components.briefing_deck import map_block, of
from tests.components.briefing_paper import bars, numbers, sides, table, texts

_RUNS = 5
_MB = 1024 * 1024


def main() -> None:
    """Print the medians of some runs."""
    command = [sys.executable, "-m", "tests.bench.briefing", "once"]
    runs = [
        json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)  # noqa: S603  # ourselves
        for _ in range(_RUNS)
    ]
    for name in runs[0]:
        print(f"{name:24} {statistics.median(run[name] for run in runs):8.2f}")


def once() -> None:
    """Write one deck and print what it took as JSON."""
    lang = Language.ENGLISH
    whole = of(lang, sides(lang), bars(lang), map_block(lang), table(lang, 30), numbers(lang), texts(lang), warned=())
    process = psutil.Process()
    before, begun = process.memory_info().rss, time.process_time()
    count = len(slides_of(whole))
    laid_out = time.process_time() - begun
    content = deck(whole)
    print(
        json.dumps(
            {
                "slides": count,
                "laid out, s": laid_out,
                "written with it, s": time.process_time() - begun - laid_out,
                "memory added, MB": (process.memory_info().rss - before) / _MB,
                "file, kB": len(content) / 1024,
            }
        )
    )


if __name__ == "__main__":
    once() if sys.argv[1:] == ["once"] else main()
