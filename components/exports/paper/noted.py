"""The notes of a note: each once, in the order of first use; of the article the first in full, then in short."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from components.document import Note
from components.exports.paper.parts import Part, said_in

_TITLED: Final = re.compile(r"^[^,“«]*?(?P<name>[^\s,“«]+), (?P<title>“[^”]+”|«[^»]+»,)")
_PLACE: Final = re.compile(r":\s(?P<place>[^:]+)$")


def used(parts: Iterable[Part]) -> tuple[str, ...]:
    """Give the ids of the notes that some parts use, in order of their first use."""
    return tuple(dict.fromkeys(note for part in parts for said in said_in(part) for note in said.notes))


def named(notes: Mapping[str, Note]) -> dict[str, str]:
    """Give for each note the first that says the same: statements of one paragraph of the article share a note."""
    first: dict[tuple[str, str], str] = {}
    return {at: first.setdefault((note.text, note.address), at) for at, note in notes.items()}


def noted(parts: Iterable[Part], notes: Mapping[str, Note]) -> dict[str, str]:
    """Give the words of each note that some parts use, with its address, by id."""
    return {note: f"{text}{address}." if address else text for note, (text, address) in worded(parts, notes).items()}


def worded(parts: Iterable[Part], notes: Mapping[str, Note]) -> dict[str, tuple[str, str]]:
    """Give the words of each note that some parts use, and its address where it has one.

    A statement of a work that an earlier note names in full is cited in short: author, title and place.
    """
    found: dict[str, tuple[str, str]] = {}
    named: set[str] = set()
    for at in used(parts):
        note = notes[at]
        if note.address:
            found[at] = f"{note.text.rstrip('.')}, ", note.address
            continue
        work = _TITLED.match(note.text)
        place = _PLACE.search(note.text)
        if work and place and work[0] in named:
            found[at] = f"{work['name']}, {work['title']} {place['place']}", ""
        else:
            found[at] = note.text, ""
        if work:
            named.add(work[0])
    return found
