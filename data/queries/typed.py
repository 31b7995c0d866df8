"""What a reader types, as what is looked for: other names, and words that are one letter off."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from data.codes import AliasKind
from data.language import Text
from data.queries import search
from data.queries.entries import Index
from data.queries.spelling import a_letter_off, marks_in, spelt
from data.register import Register
from data.selection import clean

_NOTHING: Final = Text()
_SHORTEST_MENDED: Final = 5
_LONGEST_BEGIN: Final = 3


@dataclass(frozen=True, slots=True)
class Term:
    """One word or quoted phrase of what was typed, and all that is taken for it.

    Attributes
    ----------
    typed : str
        As it was typed, without the signs round it.
    needles : tuple of str
        What of it is looked for, see `data.queries.spelling`.
    taken : str
        The word that was taken in its place, one letter off; empty where it stands as typed.
    also : Text
        What it is another name of; empty where it is none.
    """

    typed: str
    needles: tuple[str, ...]
    taken: str = ""
    also: Text = _NOTHING


def terms_of(register: Register, known: Index, query: str) -> Iterator[Term]:
    """Give each word and phrase with what is taken for it; one with a sign in it that is found nowhere as its words."""
    typed = clean(query)
    for one in dict.fromkeys(search.terms(query)):
        words = spelt(one).split()
        whole = " ".join(words)
        apart = len(words) > 1 and " " not in one and not stands(known, _term(register, known, whole))
        for word in filter(None, words if apart else [whole]):
            term = _term(register, known, word)
            marks = marks_in(typed, (f" {word} ",))
            yield replace(term, typed=typed[slice(*marks[0])]) if marks else term


def _term(register: Register, known: Index, word: str) -> Term:
    alias = register.aliases[known.aliases[word]] if word in known.aliases else None
    if alias and alias.kind is AliasKind.SAME:
        others = (spelt(alias.means.en), spelt(alias.means.fr))
        return Term(word, (f" {word} ", *dict.fromkeys(others)), also=alias.means)
    term = Term(word, (f" {word}" if len(word) <= _LONGEST_BEGIN else word,))
    if alias or len(word) < _SHORTEST_MENDED or " " in word or stands(known, term):
        return term
    taken = _mended(known, word)
    return replace(term, needles=(f" {taken} ",), taken=as_written(known, taken)) if taken else term


def stands(known: Index, term: Term) -> bool:
    """Tell whether a term is found anywhere."""
    return any(needle in known.everything for needle in term.needles)


def _mended(known: Index, word: str) -> str:
    """Give the word that is one letter off: one that stands in a name before others, then the most frequent."""
    found = a_letter_off(word, known.letters) & known.words.keys()
    return max(found, key=lambda one: (one in known.names, known.words[one], one), default="")


def as_written(known: Index, word: str) -> str:
    """Give a word as the register first writes it, with its capitals and accents."""
    needle = f" {word} "
    for entries in known.entries.values():
        for entry in entries:
            if needle not in entry.in_all:
                continue
            for text in (entry.title, *entry.names, *entry.texts):
                for words in (text.en, text.fr):
                    if marks := marks_in(words, (needle,)):
                        begin, end = marks[0]
                        return words[begin:end]
    return word
