"""Contested words: which words of one side stand in a text of ours as if they were everybody's."""

from __future__ import annotations

import functools
import re
from collections.abc import Collection, Iterable, Mapping
from typing import Final

from data.codes import ActorKind, Quoted
from data.language import Language
from data.register import Register
from data.schema import Actor, Term

_QUOTED: Final = re.compile(r"“[^”]*”|«[^»]*»|‘[^’]*’|\"[^\"]*\"")
_STEM: Final = 4
"""How many letters of a state's name its adjectives share in both languages: Russia, Russian, Russie, russe."""

_NAMES_OF_THE_WEST: Final = ("west", "occident")
_AUTHOR: Final = "viakhireva"
_NAMES_OF_THE_AUTHOR: Final = ("viakhireva", "article", "author", "auteur")


def bare_words(
    register: Register,
    texts: Iterable[str],
    language: Language,
    *,
    issues: Collection[str] = (),
    terms: Collection[str] = (),
) -> Mapping[str, tuple[str, ...]]:
    """Give the terms whose words stand bare in some texts, by id, each with the other words for the same thing.

    A word stands bare where its text names none of those who use it; one that the article sets in quotation marks also
    where it stands outside of them. Of several things for which the same word is used, those that belong to the issues
    and terms in question count, and all of them where none does.
    """
    found: dict[str, list[str]] = {}
    kept = tuple(texts)
    for key, row in register.terms.items():
        if any(_stands_bare(register, row, text, language) for text in kept):
            found.setdefault(row.term.to(language).casefold(), []).append(key)
    chosen: dict[str, tuple[str, ...]] = {}
    for ids in found.values():
        nearer = [key for key in ids if key in terms or register.terms[key].issue in issues]
        chosen |= {key: _others(register, key) for key in nearer or ids}
    return {key: chosen[key] for key in register.terms if key in chosen}


def _others(register: Register, term: str) -> tuple[str, ...]:
    """Give the words by which others call the same thing."""
    row = register.terms[term]
    beside = [one for one in register.terms.values() if one.subject == row.subject and one.id != term]
    return tuple(one.id for one in beside if not {*one.used_by} & {*row.used_by})


def _stands_bare(register: Register, row: Term, text: str, language: Language) -> bool:
    pattern = _pattern(row.term.to(language))
    if not pattern.search(text):
        return False
    if row.quoted is Quoted.YES and pattern.search(_QUOTED.sub(" ", text)):
        return True
    # The word itself does not name its user: “anti-Russian” is not Russia’s by that.
    around = pattern.sub(" ", text).casefold()
    return not any(name in around for user in row.used_by for name in _names(register, user, language))


@functools.cache
def _pattern(word: str) -> re.Pattern[str]:
    """Give a pattern that finds a word or phrase as a whole, also in the plural."""
    return re.compile(rf"(?<!\w){re.escape(word)}(?:e?s)?(?!\w)", re.IGNORECASE)


def _names(register: Register, actor: str, language: Language) -> tuple[str, ...]:
    """Give the beginnings of words by which a text can name a user: its name, its family name, or its state."""
    if actor == _AUTHOR:
        return _NAMES_OF_THE_AUTHOR
    if actor == "west":
        return _NAMES_OF_THE_WEST
    row: Actor = register.actors[actor]
    name, _, acronym = row.name.to(language).casefold().rstrip(")").partition(" (")
    own = [name.split()[-1] if row.kind is ActorKind.PERSON else name, *([acronym] if acronym else [])]
    state = actor if row.kind is ActorKind.STATE else row.country
    if state:
        own.append(register.actors[state].name.to(language).casefold()[:_STEM])
    return tuple(own)
