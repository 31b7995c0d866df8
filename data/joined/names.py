"""Which record a text names: by its id, its name in either language, or another name that the register has for it."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from data.codes import AliasKind
from data.language import Text
from data.queries import alike, find, pairs, spelt
from data.register import Register

TARGETS: Final = (find.Kind.PLACES, find.Kind.ACTORS, find.Kind.INITIATIVES)
"""What a table can be joined to, in the order in which they are offered."""

_IN_BRACKETS: Final = re.compile(r"^(.+?)\s*\(([^()\d]+)\)$")
"""A name with another in brackets, such as an abbreviation; years in brackets are none."""

_SHORTEST_NEAR: Final = 4
_LONGEST: Final = 300
_MOST_NEAR: Final = 3


@dataclass(frozen=True, slots=True, eq=False)
class Names:
    """Everything that records of one sort are called.

    Attributes
    ----------
    ids : frozenset of str
        The ids of the records.
    called : Mapping of str to tuple of str
        The ids that go by each name, as `data.queries.spelt` gives it.
    near : Mapping of str to tuple of str
        The ids that a name is near, without being theirs, by the table of other names.
    shortened : Mapping of str to frozenset of str
        The names from which each text comes when one letter is left out, and the names themselves.
    longest : int
        How long the longest name is.
    """

    ids: frozenset[str]
    called: Mapping[str, tuple[str, ...]]
    near: Mapping[str, tuple[str, ...]]
    shortened: Mapping[str, frozenset[str]]
    longest: int


@functools.cache
def names_of(register: Register, kind: find.Kind) -> Names:
    """Give what the records of a sort are called."""
    called: dict[str, dict[str, None]] = defaultdict(dict)
    entries = find.index(register).entries[kind]
    for entry in entries:
        for name in (entry.id, *_written(entry.title), *(one for text in entry.names for one in _written(text))):
            if word := folded(name):
                called[word][entry.id] = None
    near: dict[str, dict[str, None]] = defaultdict(dict)
    for alias in register.aliases.values():
        meant = {one for text in (alias.means.en, alias.means.fr) for one in called.get(folded(text), ())}
        for form in alias.typed:
            (called if alias.kind is AliasKind.SAME else near)[folded(form)].update(dict.fromkeys(sorted(meant)))
    known = {word: tuple(ids) for word, ids in called.items() if ids}
    shortened: dict[str, set[str]] = defaultdict(set)
    for word in known:
        if len(word) >= _SHORTEST_NEAR:
            for short in _shorter(word):
                shortened[short].add(word)
    return Names(
        frozenset(entry.id for entry in entries),
        known,
        {word: tuple(ids) for word, ids in near.items() if ids},
        {short: frozenset(words) for short, words in shortened.items()},
        max(map(len, known), default=0),
    )


def _written(text: Text) -> Iterator[str]:
    """Give what a name is written as: as it stands, and where it has another one in brackets, each by itself."""
    for name in dict.fromkeys((text.en, text.fr)):
        yield name
        if found := _IN_BRACKETS.match(name):
            yield from found.groups()


def folded(text: str) -> str:
    """Give a text as names are compared; one that is far longer than any name, and worth no time, as none."""
    return spelt(text).strip() if len(text) <= _LONGEST else ""


def named(names: Names, text: str, word: str | None = None) -> tuple[str, ...]:
    """Give the ids of the records that a text names: none, one, or several that go by it.

    Parameters
    ----------
    names : Names
        What the records are called.
    text : str
        The text.
    word : str, optional
        The same as `folded` gives it, where many are looked up among several sorts of records.
    """
    return (text,) if text in names.ids else names.called.get(folded(text) if word is None else word, ())


def perhaps(names: Names, text: str) -> tuple[str, ...]:
    """Give the ids of records that a text may mean: of a name one letter off, or near by the table of other names."""
    word = folded(text)
    if word in names.near:
        return names.near[word]
    if not _SHORTEST_NEAR <= len(word) <= names.longest + 1:
        return ()
    tried = {other for short in _shorter(word) for other in names.shortened.get(short, ())}
    found = dict.fromkeys(one for other in sorted(tried) if is_a_letter_off(word, other) for one in names.called[other])
    return tuple(found)[:_MOST_NEAR]


def nearest(names: Names, text: str) -> tuple[str, ...]:
    """Give the id of the record whose name shares most pairs of letters with a text; none where all are far."""
    found = alike(folded(text), _paired(names), 1)
    return names.called[found[0]][:1] if found else ()


@functools.cache
def _paired(names: Names) -> Mapping[str, frozenset[str]]:
    return {word: pairs(word) for word in names.called}


def _shorter(word: str) -> set[str]:
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def is_a_letter_off(one: str, other: str) -> bool:
    """Tell whether two words differ by one letter more or less, by one other, or by two neighbours in turn."""
    if one == other:
        return False
    begin = 0
    while begin < min(len(one), len(other)) and one[begin] == other[begin]:
        begin += 1
    rest, rest_of_other = one[begin:], other[begin:]
    return (
        rest[1:] == rest_of_other
        or rest == rest_of_other[1:]
        or rest[1:] == rest_of_other[1:]
        or (rest[:2] == rest_of_other[1::-1] and rest[2:] == rest_of_other[2:])
    )
