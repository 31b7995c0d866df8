"""Texts as the words in them, and words that differ by a letter.

What `spelt` gives has a blank before and after each word, so that a word is found whole as ``" word "``, at its
beginning as ``" wo"`` and anywhere as ``"or"``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Final

from data.queries.search import LEVELLED

BETWEEN: Final = "|"
"""What stands between spelt texts that are searched together: no phrase runs over it."""

_LEAST_ALIKE: Final = 0.4


class _Spelt(dict[int, str]):
    """Each sign as it stands in a word, by its number; what is neither letter nor digit is a blank."""

    def __missing__(self, code: int) -> str:
        """Work out how a sign is spelt."""
        self[code] = "".join(c if c.isalnum() else " " for c in LEVELLED[code])
        return self[code]


_SPELT: Final = _Spelt()


def spelt(text: str) -> str:
    """Give the words of a text, levelled, with a single blank before and after each."""
    words = text.translate(_SPELT).split()
    return f" {' '.join(words)} " if words else ""


def marks_in(text: str, needles: Iterable[str]) -> tuple[tuple[int, int], ...]:
    """Give where words begin and end in a text as it stands, in order and without overlap.

    Parameters
    ----------
    text : str
        Any text.
    needles : iterable of str
        Parts of what `spelt` gives of it, their blanks included.
    """
    written, origins = _traced(text)
    found: list[tuple[int, int]] = []
    for needle in needles:
        word = needle.strip()
        at = _first(written, needle, word)
        while at >= 0:
            found.append((origins[at], origins[at + len(word) - 1] + 1))
            at = _first(written, needle, word, at + len(word))
    merged: list[tuple[int, int]] = []
    for begin, end in sorted(found):
        if merged and begin < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((begin, end))
    return tuple(merged)


def _first(written: str, needle: str, word: str, after: int = 0) -> int:
    """Give the place of the word of a needle, where the needle stands next; -1 for none."""
    ahead = len(needle) - len(needle.lstrip())
    at = written.find(needle, max(after - ahead, 0))
    return at + ahead if at >= 0 and word else -1


def _traced(text: str) -> tuple[str, list[int]]:
    """Give what `spelt` gives, and for each of its signs the place in the text that it comes from."""
    signs, origins = [" "], [0]
    for place, sign in enumerate(text):
        for one in _SPELT[ord(sign)]:
            if one != " " or signs[-1] != " ":
                signs.append(one)
                origins.append(place)
    if signs[-1] != " ":
        signs.append(" ")
        origins.append(len(text))
    return "".join(signs), origins


def a_letter_off(word: str, letters: str) -> set[str]:
    """Give every word that has one letter more or less than a word, one other, or two neighbours the other way round.

    Parameters
    ----------
    word : str
        The word, spelt.
    letters : str
        The letters there are.
    """
    parts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    fewer = {head + tail[1:] for head, tail in parts if tail}
    turned = {head + tail[1] + tail[0] + tail[2:] for head, tail in parts if len(tail) > 1}
    other = {head + one + tail[1:] for head, tail in parts if tail for one in letters}
    more = {head + one + tail for head, tail in parts for one in letters}
    return (fewer | turned | other | more) - {word}


def alike(word: str, words: Mapping[str, Collection[str]], most: int) -> list[str]:
    """Give the words that share most pairs of letters with a word, nearest first.

    Parameters
    ----------
    word : str
        The word, spelt.
    words : Mapping of str to collection of str
        The words to choose from, with their `pairs`.
    most : int
        How many at most.
    """
    own = pairs(word)
    shares = {other: 2 * len(own & set(theirs)) / (len(own) + len(theirs)) for other, theirs in words.items()}
    near = sorted((other for other, share in shares.items() if share >= _LEAST_ALIKE), key=lambda one: -shares[one])
    return near[:most]


def pairs(word: str) -> frozenset[str]:
    """Give the pairs of neighbouring letters of a word, its ends among them."""
    ends = f" {word} "
    return frozenset(ends[at : at + 2] for at in range(len(ends) - 1))
