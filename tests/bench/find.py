"""How long a search of the whole register takes on the server: ``python -m tests.bench.find``.

Each word of the register is looked up by itself, with a letter wrong, and with another word, and the answer written as
the browser gets it. Counted is the time of the processor, so that what else a machine does adds nothing.
"""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Iterable

from components import finder
from components.view import View
from components.words import words
from data.language import Language
from data.queries import find
from data.register import register
from data.selection import Selection

_TH = 20


def main() -> None:
    """Print the times, in milliseconds, and the bytes of the answers."""
    begun = time.process_time()
    known = find.index(register())
    print(f"index: {_ms(time.process_time() - begun):.0f} ms, {len(known.words)} words")
    vocabulary = sorted(known.words)
    _row("a word", vocabulary)
    _row("a letter wrong", [f"{word[:2]}q{word[2:]}" for word in vocabulary if len(word) > _TH // 4])
    _row("two words", [f"{one} {other}" for one, other in zip(vocabulary, vocabulary[::-1], strict=True)])
    _row("any beginning", sorted({word[:end] for word in vocabulary for end in (2, 3)}))


def _row(name: str, asked: Iterable[str]) -> None:
    shown = View(register(), Selection(), words(Language.ENGLISH))
    taken, sizes = [], []
    for typed in asked:
        begun = time.process_time()
        answer = finder.answer(shown, typed)
        taken.append(_ms(time.process_time() - begun))
        sizes.append(len(json.dumps(answer)))
    p95 = statistics.quantiles(taken, n=_TH)[-1]
    print(
        f"{name}: {len(taken)} searches, median {statistics.median(taken):.1f} ms, p95 {p95:.1f} ms, "
        f"longest {max(taken):.1f} ms; answers median {statistics.median(sizes):.0f} bytes, largest {max(sizes)}"
    )


def _ms(seconds: float) -> float:
    return seconds * 1000


if __name__ == "__main__":
    main()
