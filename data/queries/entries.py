"""What the search of the whole register looks through: every record that has a page, with its names and its texts."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from data.language import Text
from data.queries.spelling import BETWEEN, pairs, spelt
from data.register import Register
from data.schema import Ids

_SHORTEST_NEAR: Final = 4


class Kind(StrEnum):
    """A sort of record that is found, by the name of its table; in the order in which they are listed."""

    INITIATIVES = "initiatives"
    EVENTS = "events"
    LINES = "lines"
    ROUTES = "routes"
    PLACES = "places"
    ACTORS = "actors"
    TERMS = "terms"
    POSITIONS = "positions"
    STATEMENTS = "statements"


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One record as it is searched.

    Attributes
    ----------
    kind, id : Kind, str
        Which record it is.
    title : Text
        What stands for it among the results.
    names, texts : tuple of Text
        Its further names, and what else is said of it; in one language alone where the source has no other.
    in_names, in_all : str
        Title and names as `spelt` gives them, in both languages; and the same with its texts.
    """

    kind: Kind
    id: str
    title: Text
    names: tuple[Text, ...]
    texts: tuple[Text, ...]
    in_names: str
    in_all: str


@dataclass(frozen=True, slots=True, eq=False)
class Index:
    """Every entry, with what is needed to mend a word.

    Attributes
    ----------
    entries : Mapping of Kind to tuple of Entry
        In the order of the register; events by date.
    words : Mapping of str to int
        Every word, with how often it stands there.
    names : Mapping of str to collection of str
        Every word of a name that is long enough to be compared, with its pairs of letters.
    letters : str
        Every letter and digit that stands in a word.
    everything : str
        All that is searched.
    aliases : Mapping of str to str
        The rows of the table of aliases, by each form that readers type.
    """

    entries: Mapping[Kind, tuple[Entry, ...]]
    words: Mapping[str, int]
    names: Mapping[str, Collection[str]]
    letters: str
    everything: str
    aliases: Mapping[str, str]


@functools.cache
def index(register: Register) -> Index:
    """Give what is searched of a register."""
    found = {kind: tuple(_entries(register, kind)) for kind in Kind}
    every = [entry for entries in found.values() for entry in entries]
    everything = BETWEEN.join(entry.in_all for entry in every)
    words = Counter(everything.replace(BETWEEN, " ").split())
    names = {word for entry in every for word in entry.in_names.replace(BETWEEN, " ").split()}
    return Index(
        entries=found,
        words=words,
        names={word: pairs(word) for word in sorted(names) if len(word) >= _SHORTEST_NEAR},
        letters="".join(sorted(set(everything) - {" ", BETWEEN})),
        everything=everything,
        aliases={spelt(form).strip(): row.id for row in register.aliases.values() for form in row.typed},
    )


def _entries(register: Register, kind: Kind) -> Iterator[Entry]:
    for identifier, title, names, texts in _READERS[kind](register):
        in_names = _spelt(title, *names)
        yield Entry(kind, identifier, title, names, texts, in_names, BETWEEN.join((in_names, _spelt(*texts))))


def _spelt(*texts: Text) -> str:
    return BETWEEN.join(spelt(written) for text in texts for written in dict.fromkeys((text.en, text.fr)) if written)


_Read = tuple[str, Text, tuple[Text, ...], tuple[Text, ...]]


def _listed(names: Iterable[Text]) -> Text:
    """Give some names as one text, one after the other."""
    each = tuple(dict.fromkeys(names))
    return Text(", ".join(one.en for one in each), ", ".join(one.fr for one in each))


def _actors_of(register: Register, ids: Ids) -> Text:
    return _listed(register.actors[one].name for one in ids)


def _as_printed(words: str) -> Text:
    """Give words that the register has as the article prints them."""
    return Text(words, "")


def _same(words: str) -> Text:
    """Give what is written alike in both languages."""
    return Text(words, words)


def _of(*texts: Text) -> tuple[Text, ...]:
    return tuple(text for text in texts if text)


def _initiatives(register: Register) -> Iterator[_Read]:
    for row in register.initiatives.values():
        parties = _actors_of(register, tuple(one.actor for one in register.parties.get(row.id, ())))
        places = _listed(register.places[one].name for one in row.places)
        texts = _of(row.description, row.note, parties, places, register.areas[row.area].name)
        yield row.id, row.name, (), texts


def _events(register: Register) -> Iterator[_Read]:
    for row in sorted(register.events.values(), key=lambda row: row.date.span):
        places = _listed(register.places[one].name for one in row.places)
        yield row.id, row.name, (), _of(row.description, row.note, _actors_of(register, row.actors), places)


def _lines(register: Register) -> Iterator[_Read]:
    for row in register.lines.values():
        said = (row.canada, row.russia, row.others)
        texts = _of(row.instrument, *said, row.note, row.no_shape_reason, _actors_of(register, row.asserted_by))
        yield row.id, row.name, (row.short,), texts


def _routes(register: Register) -> Iterator[_Read]:
    for row in register.routes.values():
        straits = _listed(strait.label for strait in row.straits)
        yield row.id, row.name, (row.short,), _of(row.description, row.definition, straits, row.note)


def _places(register: Register) -> Iterator[_Read]:
    for row in register.places.values():
        yield row.id, row.name, (), _of(row.note, row.kind.label)


def _actors(register: Register) -> Iterator[_Read]:
    for row in register.actors.values():
        yield row.id, row.name, (), _of(row.description, row.note)


def _terms(register: Register) -> Iterator[_Read]:
    for row in register.terms.values():
        yield row.id, row.term, (row.subject,), _of(_actors_of(register, row.used_by), row.note)


def _positions(register: Register) -> Iterator[_Read]:
    for row in register.positions.values():
        issue, actor = register.issues[row.issue], register.actors[row.actor].name
        title = Text(f"{issue.name.en}: {actor.en}", f"{issue.name.fr}\N{NO-BREAK SPACE}: {actor.fr}")
        yield row.id, title, (), _of(row.text, issue.question)


def _statements(register: Register) -> Iterator[_Read]:
    for row in register.statements.values():
        said_by = _actors_of(register, row.said_by)
        cited = _same("; ".join(row.citations))
        yield (
            row.id,
            Text(row.locator, row.locator),
            (),
            _of(row.text, _as_printed(row.quote), row.note, said_by, cited),
        )


_READERS: Final = {
    Kind.INITIATIVES: _initiatives,
    Kind.EVENTS: _events,
    Kind.LINES: _lines,
    Kind.ROUTES: _routes,
    Kind.PLACES: _places,
    Kind.ACTORS: _actors,
    Kind.TERMS: _terms,
    Kind.POSITIONS: _positions,
    Kind.STATEMENTS: _statements,
}
