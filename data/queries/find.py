"""The search of the whole register: what a reader types, looked up in both languages at once.

All words must be found in a record, wherever they stand in it. A word of two or three letters is found where a word
begins, a longer one anywhere. What stands in a name comes before what stands in a text, and a whole word before a part.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from types import MappingProxyType
from typing import Final

from data.language import Text
from data.queries.entries import Entry, Index, Kind, index
from data.queries.passages import Passage, Written, written
from data.queries.spelling import BETWEEN, alike, spelt
from data.queries.typed import Term, as_written, stands, terms_of
from data.register import Register

__all__ = ["SHORTEST", "Entry", "Found", "Kind", "Near", "Passage", "Term", "Written", "find", "index", "written"]

SHORTEST: Final = 2
"""How many letters and digits a reader has to type before anything is looked up."""

_MOST_NEAR: Final = 3


@dataclass(frozen=True, slots=True)
class Near:
    """Words that do give something, where what was typed gives nothing."""

    words: Text
    number: int


@dataclass(frozen=True, slots=True)
class Found:
    """What a search gives.

    Attributes
    ----------
    terms : tuple of Term
        What was looked for; empty where too little was typed.
    entries : Mapping of Kind to tuple of Entry
        What was found, the best of each kind first; a kind without any is left out.
    later : int
        How many events were left out because they had not begun by the day.
    near : tuple of Near
        What gives something, where nothing was found.
    """

    terms: tuple[Term, ...] = ()
    entries: Mapping[Kind, tuple[Entry, ...]] = field(default_factory=dict)
    later: int = 0
    near: tuple[Near, ...] = ()

    @property
    def number(self) -> int:
        """How many records were found."""
        return sum(map(len, self.entries.values()))


def find(register: Register, query: str, day: date) -> Found:
    """Look up what a reader typed.

    Parameters
    ----------
    register : Register
        All of it, or the article alone.
    query : str
        Anything: words, of which all must be found, and phrases in quotation marks.
    day : date
        The as-of date: events that had not begun by then are left out, and counted.
    """
    known = index(register)
    terms = tuple(terms_of(register, known, query))
    if sum(map(str.isalnum, "".join(term.typed for term in terms))) < SHORTEST:
        return Found()
    found = _matching(known, terms)
    begun = _begun(register, found.get(Kind.EVENTS, ()), day)
    later = len(found.get(Kind.EVENTS, ())) - len(begun)
    kept = {kind: entries for kind, entries in (found | {Kind.EVENTS: begun}).items() if entries}
    ranked = {kind: tuple(_ranked(kept[kind], terms)) for kind in Kind if kind in kept}
    if ranked:
        return Found(terms, MappingProxyType(ranked), later)
    return Found(terms, later=later, near=tuple(_near(register, known, terms, day)))


def _matching(known: Index, terms: Sequence[Term]) -> dict[Kind, tuple[Entry, ...]]:
    """Give the entries in which every term is found."""
    needles = [term.needles for term in terms]
    return {
        kind: tuple(
            entry for entry in entries if all(any(needle in entry.in_all for needle in ways) for ways in needles)
        )
        for kind, entries in known.entries.items()
    }


def _begun(register: Register, events: Iterable[Entry], day: date) -> tuple[Entry, ...]:
    return tuple(entry for entry in events if register.events[entry.id].date.first_day <= day)


def _ranked(entries: Iterable[Entry], terms: Sequence[Term]) -> list[Entry]:
    """Put entries in order: those that are called so, then by the worst of their terms, then by all of them."""
    whole = _phrases(terms)

    def key(entry: Entry) -> tuple[bool, int, int, bool]:
        ranks = [_rank(entry, term) for term in terms]
        together = any(phrase in entry.in_names for phrase in whole)
        return (whole.isdisjoint(entry.in_names.split(BETWEEN)), max(ranks), sum(ranks), not together)

    return sorted(entries, key=key)


def _phrases(terms: Sequence[Term]) -> set[str]:
    """Give what was typed as a name would have it."""
    if len(terms) == 1:
        return {f" {needle.strip()} " for needle in terms[0].needles}
    return {f" {' '.join(term.needles[0].strip() for term in terms)} "}


def _rank(entry: Entry, term: Term) -> int:
    """Tell how well a term is found: 0 is a whole word of a name, 5 a part of a word of a text."""
    best = 5
    for needle in term.needles:
        word = needle.strip()
        for level, text in ((0, entry.in_names), (3, entry.in_all)):
            if needle not in text:
                continue
            within = 0 if f" {word} " in text else 1 if f" {word}" in text else 2
            best = min(best, level + within)
    return best


def _near(register: Register, known: Index, terms: Sequence[Term], day: date) -> Iterator[Near]:
    """Give what does give something: for a word that stands nowhere those like it, else the rest without a word."""
    missing = [term for term in terms if not stands(known, term)]
    there = [term for term in terms if term not in missing]
    tried: dict[Text, None] = {}
    for term in missing:
        word = spelt(term.typed).strip()
        if word in known.aliases:
            tried[register.aliases[known.aliases[word]].means] = None
        else:
            likely = alike(word, known.names, _MOST_NEAR)
            tried |= dict.fromkeys(_same(as_written(known, one)) for one in likely)
    rests = [there] if missing else [[other for other in there if other is not term] for term in there]
    rests += [[term] for term in there]
    tried |= dict.fromkeys(_same(" ".join(term.taken or term.typed for term in rest)) for rest in rests if rest)
    counted = (Near(words, _number(register, known, words, day)) for words in tried)
    yield from islice((one for one in counted if one.number), _MOST_NEAR)


def _same(words: str) -> Text:
    return Text(words, words)


def _number(register: Register, known: Index, words: Text, day: date) -> int:
    """Tell how many records some words give."""
    found = _matching(known, tuple(terms_of(register, known, words.en)))
    rest = sum(len(entries) for kind, entries in found.items() if kind is not Kind.EVENTS)
    return rest + len(_begun(register, found[Kind.EVENTS], day))
