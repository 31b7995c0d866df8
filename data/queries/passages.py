"""How a result is read: its title, and the words round what was found, with what was found marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from data.language import Language
from data.queries.entries import Entry, Kind
from data.queries.spelling import marks_in, spelt
from data.queries.typed import Term

_TITLED_BY_PLACE: Final = frozenset({Kind.STATEMENTS, Kind.POSITIONS})
"""What has no name of its own: the beginning of its text is given with it."""

_AROUND, _CUT = 60, 170


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a record, with where in them what was typed begins and ends."""

    text: str
    marks: tuple[tuple[int, int], ...]
    language: Language


@dataclass(frozen=True, slots=True)
class Written:
    """A result as it is read: its title, and where else what was typed stands in it."""

    title: Passage
    passages: tuple[Passage, ...]


def written(entry: Entry, terms: Sequence[Term], language: Language) -> Written:
    """Give a result in a language; what was found in the other language alone is given in that.

    Parameters
    ----------
    entry : Entry
        What was found.
    terms : sequence of Term
        What was looked for.
    language : Language
        The reader's.
    """
    every = tuple(dict.fromkeys(needle for term in terms for needle in term.needles))
    title = Passage(entry.title.to(language), marks_in(entry.title.to(language), every), language)
    missing = [term for term in terms if not _in(spelt(title.text), term)]
    passages: list[Passage] = []
    for told in (language, *(other for other in Language if other is not language)):
        titled = () if told is language else (entry.title,)
        for text in (*titled, *entry.names, *entry.texts):
            words = spelt(text.to(told)) if missing else ""
            if words and any(_in(words, term) for term in missing):
                passages.append(_cut(text.to(told), every, told))
                missing = [term for term in missing if not _in(words, term)]
    if not passages and entry.kind in _TITLED_BY_PLACE:
        passages = [_cut(entry.texts[0].to(language), every, language)]
    return Written(title, tuple(passages))


def _in(words: str, term: Term) -> bool:
    return any(needle in words for needle in term.needles)


def _cut(text: str, needles: Sequence[str], language: Language) -> Passage:
    """Give what stands around the first mark of a text, cut between words."""
    marks = marks_in(text, needles)
    begin = max(marks[0][0] - _AROUND, 0) if marks else 0
    if begin:
        begin = text.find(" ", begin) + 1 or begin
        begin = min(begin, marks[0][0])
    end = min(begin + _CUT, len(text))
    if end < len(text):
        end = max(text.rfind(" ", begin, end), marks[0][1] if marks else 0, begin + 1)
    before, after = ("… " if begin else ""), (" …" if end < len(text) else "")
    shift = len(before) - begin
    kept = tuple((first + shift, last + shift) for first, last in marks if begin <= first and last <= end)
    return Passage(f"{before}{text[begin:end].strip()}{after}", kept, language)
