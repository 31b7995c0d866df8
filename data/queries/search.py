"""Full-text search that ignores case and accents and takes every input as plain text."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Final

from data.language import Text
from data.register import Register
from data.selection import clean

_TERM = re.compile(r'"([^"]+)"|(\S+)')
_SIGNS = str.maketrans(
    {
        **dict.fromkeys("’‘ʼ′`´", "'"),
        **dict.fromkeys("“”«»", '"'),
        **dict.fromkeys("\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{FIGURE DASH}–—\N{HORIZONTAL BAR}\N{MINUS SIGN}", "-"),
        "ß": "ss",
        "œ": "oe",
        "æ": "ae",
    }
)


class _Levelled(dict[int, str]):
    """Each sign without accent and capital, by its number; worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        """Work out how a sign is levelled."""
        decomposed = unicodedata.normalize("NFKD", chr(code).casefold().translate(_SIGNS))
        self[code] = "".join(c for c in decomposed if not unicodedata.combining(c))
        return self[code]


LEVELLED: Final = _Levelled()
"""How each sign of a text is written where capitals and accents do not count, as `str.translate` takes it."""


def normalise(text: str) -> str:
    """Give a text without accents, capitals and runs of white space, each quote, apostrophe and dash in one form."""
    return " ".join(text.translate(LEVELLED).split())


def terms(query: str) -> tuple[str, ...]:
    """Split a query into the words and "quoted phrases" that must all be found."""
    found = (phrase or word for phrase, word in _TERM.findall(normalise(clean(query))))
    return tuple(term for term in (part.strip('" ') for part in found) if term)


def matches(haystack: str, wanted: Iterable[str]) -> bool:
    """Tell whether every term occurs in a normalised text."""
    return all(term in haystack for term in wanted)


def _joined(parts: Iterable[str | Text]) -> str:
    return normalise("\n".join(f"{part.en}\n{part.fr}" if isinstance(part, Text) else part for part in parts))


@functools.cache
def statement_index(register: Register) -> Mapping[str, str]:
    """Give the searchable text of each statement: wording, quotation, citations, speakers, locator."""
    return {
        row.id: _joined(
            [
                row.text,
                row.quote,
                row.note,
                row.locator,
                *row.citations,
                *(register.actors[who].name for who in row.said_by),
            ]
        )
        for row in register.statements.values()
    }


@functools.cache
def initiative_index(register: Register) -> Mapping[str, str]:
    """Give the searchable text of each initiative: its own texts, its parties, its history and its statements."""
    statements = statement_index(register)
    index: dict[str, str] = {}
    for row in register.initiatives.values():
        parties = register.parties.get(row.id, ())
        own = _joined(
            [
                row.name,
                row.description,
                row.note,
                register.areas[row.area].name,
                *(register.actors[party.actor].name for party in parties),
                *(register.places[place].name for place in row.places),
                *(change.reason for change in register.history.get(row.id, ())),
            ]
        )
        index[row.id] = " ".join([own, *(statements[statement] for statement in row.statements)])
    return index
