"""What should be known before a briefing is handed on, in words: the findings of the register's rules as sentences.

Findings of one rule become one sentence, with the records by name; nothing here keeps a briefing from being handed on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from types import MappingProxyType
from typing import Final

from components.document.briefing import Warned
from components.document.colours import colour_words
from components.words import Words
from data.cite import short_of_work
from data.codes import ActorGroup, PreflightRule
from data.dates import PartialDate
from data.queries import FADES_AFTER_MONTHS, FIRST_YEAR, Found
from data.register import Register

MOST_NAMED: Final = 5
"""How many records a sentence names; of the rest it says how many there are."""

_BY_KIND: Final = frozenset({PreflightRule.ONE_SIDE, PreflightRule.LOW_STANDING})
"""The rules of which the last value tells which of two things is the matter, each with a sentence of its own."""


@dataclass(frozen=True, slots=True)
class _Rule:
    """The sentence of a rule, which is given the names and the first value, and what can be done."""

    sentence: Callable[[Words, str, str], str]
    advice: Callable[[Words], str]


def warned_of(say: Words, register: Register, findings: Iterable[Found], *, section: str = "") -> tuple[Warned, ...]:
    """Say some findings in words, those of one rule in one sentence.

    Parameters
    ----------
    say : Words
        The words of the language.
    register : Register
        The register whose records they concern.
    findings : iterable of Found
        As `data.queries.preflight` gives them.
    section : str
        Id of the section that they concern; empty for the whole.
    """
    ordered = sorted(findings, key=lambda one: (_ORDER[one.rule], _kind_of(one)))
    told = (tuple(group) for _, group in groupby(ordered, key=lambda one: (one.rule, _kind_of(one))))
    return tuple(_warned(say, register, group, section) for group in told)


_ORDER: Final = {rule: place for place, rule in enumerate(PreflightRule)}


def _kind_of(found: Found) -> str:
    return found.values[-1] if found.rule in _BY_KIND and found.values else ""


def _warned(say: Words, register: Register, group: Sequence[Found], section: str) -> Warned:
    names = [_name(say, register, one) for one in group]
    rule = group[0].rule
    said = _RULES[rule, _kind_of(group[0])]
    first = group[0].values[0] if group[0].values else ""
    return Warned(
        rule=str(rule),
        sentence=said.sentence(say, _listed(say, names), first),
        place=_place(say, names),
        advice=said.advice(say),
        section=section,
    )


def _listed(say: Words, names: Sequence[str]) -> str:
    """Join names, which may have commas in them; the rest beyond `MOST_NAMED` is counted."""
    kept = say.apart(names[:MOST_NAMED])
    more = len(names) - MOST_NAMED
    return say.plural("{names} and {n} more", "{names} and {n} more", more, names=kept) if more > 0 else kept


def _place(say: Words, names: Sequence[str]) -> str:
    if len(names) == 1:
        return names[0] or say("The whole briefing")
    return say.plural("{n} record", "{n} records", len(names))


def _name(say: Words, register: Register, found: Found) -> str:  # noqa: PLR0911  # one a table
    """Give the record of a finding by name, with what its sentence needs behind it."""
    lang = say.language
    match found.table:
        case "":
            return ""
        case "status_history":
            row = register.status_history[found.id]
            return f"{register.initiatives[row.initiative].name.to(lang)}, {say.date(row.date)}"
        case "series":
            return _number(say, register, found)
        case "terms":
            return _word(say, register, found)
        case "open_questions":
            return register.open_questions[found.id].question.to(lang)
        case "references":
            title = register.references[found.id].title
            return f"{short_of_work(register, found.id)}, {title if title.startswith('[') else say.quoted(title)}"
        case "colours":
            return _colour(say, register, found)
        case table:
            return _named(say, getattr(register, table)[found.id].name.to(lang), register, found)


def _named(say: Words, name: str, register: Register, found: Found) -> str:
    """Give a name with what belongs behind it in brackets."""
    behind: list[str] = []
    if found.rule is PreflightRule.LAST_SEEN:
        behind = [say.date(PartialDate.parse(found.values[0]))]
    elif found.rule is PreflightRule.ONE_SIDE:
        behind = [say.label(ActorGroup(found.values[0]))]
    elif found.rule is PreflightRule.LISTED_PARTY:
        rows = [register.listings[one] for one in found.values]
        behind = [f"{say.label(row.instrument)}, {say.date(row.date)}" for row in rows]
    return f"{name} ({', '.join(behind)})" if behind else name


def _number(say: Words, register: Register, found: Found) -> str:
    """Give a number by what it counts and when; where others differ, with each and whose it is."""
    row = register.series[found.id]
    counted = f"{say.label(row.measure)}, {say.date(row.date)}"
    if found.rule is not PreflightRule.FIGURES_CONFLICT:
        return counted
    every = [row, *(register.series[one] for one in found.values)]
    given = [f"{say.number(one.value)}, {one.variant.to(say.language)}".rstrip(", ") for one in every]
    return f"{counted} ({' / '.join(given)})"


def _word(say: Words, register: Register, found: Found) -> str:
    """Give a contested word with whoever uses it, and the words of others for the same thing."""
    own, *others = (_used(say, register, one) for one in (found.id, *found.values))
    return say("{word}, beside {others}", word=own, others=", ".join(others)) if others else own


def _used(say: Words, register: Register, term: str) -> str:
    row = register.terms[term]
    users = [register.actors[one].name.to(say.language) for one in row.used_by]
    return f"{say.quoted(row.term.to(say.language))} ({', '.join(users)})"


def _colour(say: Words, register: Register, found: Found) -> str:
    name = colour_words(say, register, found.id)
    if found.rule is PreflightRule.ALIKE_IN_GREY:
        return say.all_of([name, colour_words(say, register, found.values[0])])
    return f"{name} ({say.number(float(found.values[0]))})"


_RULES: Final[Mapping[tuple[PreflightRule, str], _Rule]] = MappingProxyType(
    {
        (PreflightRule.ONE_SOURCE, ""): _Rule(
            lambda say, names, _: say("One source alone bears this out: {names}.", names=names),
            lambda say: say("Say so where it is used, or look for a second source."),
        ),
        (PreflightRule.LAST_SEEN, ""): _Rule(
            lambda say, names, _: say(
                "Nothing has borne this out for {months} months or more; last seen then: {names}.",
                months=FADES_AFTER_MONTHS,
                names=names,
            ),
            lambda say: say("Write that it was last seen then, not that it goes on."),
        ),
        (PreflightRule.ASSERTED_BY_NOBODY, ""): _Rule(
            lambda say, names, _: say(
                "By the sources used, no state asserts this line or zone today: {names}.", names=names
            ),
            lambda say: say("Do not call it a boundary, or take it off the map."),
        ),
        (PreflightRule.CLAIM_DRAWN, ""): _Rule(
            lambda say, names, _: say(
                "The map shows a line or zone on which the states concerned have not agreed: {names}.", names=names
            ),
            lambda say: say("Keep legend and disclaimer with the picture, and name who asserts it."),
        ),
        (PreflightRule.COMPUTED_LINE, ""): _Rule(
            lambda say, names, _: say(
                "This was worked out for the map, and no state has laid it down in this form: {names}.", names=names
            ),
            lambda say: say("Do not cite it as a limit in law."),
        ),
        (PreflightRule.SCHEMATIC_ROUTE, ""): _Rule(
            lambda say, names, _: say("Straits, or their order, could not be verified here: {names}.", names=names),
            lambda say: say("Show it as a sketch, and give no distances from it."),
        ),
        (PreflightRule.CONTESTED_WORD, ""): _Rule(
            lambda say, names, _: say(
                "A contested word stands without its quotation marks, or without whoever uses it: {names}.",
                names=names,
            ),
            lambda say: say("Quote the word, name who uses it, and give the word of the other side."),
        ),
        (PreflightRule.ONE_SIDE, "register"): _Rule(
            lambda say, names, _: say(
                "The sources tell only what one of Canada and Russia holds on this: {names}.", names=names
            ),
            lambda say: say("Say that the position of the other is not stated in the sources."),
        ),
        (PreflightRule.ONE_SIDE, "basket"): _Rule(
            lambda say, names, _: say(
                "Only one side’s position is included, though both are known: {names}.", names=names
            ),
            lambda say: say("Include the position of the other side."),
        ),
        (PreflightRule.FIGURES_CONFLICT, ""): _Rule(
            lambda say, names, _: say("Sources give different numbers for the same time: {names}.", names=names),
            lambda say: say("Say whose number it is, or give both."),
        ),
        (PreflightRule.OPEN_QUESTION, ""): _Rule(
            lambda say, names, _: say("Open questions touch this: {names}", names=names),
            lambda say: say("Name them as open; the register says what was looked for."),
        ),
        (PreflightRule.LOW_STANDING, "mirror"): _Rule(
            lambda say, names, _: say(
                "A copy on another site was read, not the publisher’s own page: {names}.", names=names
            ),
            lambda say: say("Open the publisher’s own page where it can be had, and compare."),
        ),
        (PreflightRule.LOW_STANDING, "unidentified"): _Rule(
            lambda say, names, _: say("The publisher could not be identified: {names}.", names=names),
            lambda say: say("Rest no argument on it alone."),
        ),
        (PreflightRule.LISTED_PARTY, ""): _Rule(
            lambda say, names, _: say("On a list of sanctions or entry bans on that day: {names}.", names=names),
            lambda say: say("Look the name up in today’s lists; this is no screening and no legal advice."),
        ),
        (PreflightRule.AFTER_LAST_CHECK, ""): _Rule(
            lambda say, _, day: say(
                "Later facts were looked for up to {day} only.", day=say.day(date.fromisoformat(day))
            ),
            lambda say: say("Choose that day as the as-of date, or say so."),
        ),
        (PreflightRule.BEFORE_THE_ARTICLE, ""): _Rule(
            lambda say, *_: say(
                "The article begins in {year}; what came before stands in it only in part.", year=FIRST_YEAR
            ),
            lambda say: say("Choose a later as-of date, or say so."),
        ),
        (PreflightRule.ALIKE_IN_GREY, ""): _Rule(
            lambda say, names, _: say("Printed in grey, these colours of the map look alike: {names}.", names=names),
            lambda say: say("Print in colour, or name each line in the text."),
        ),
        (PreflightRule.LOW_CONTRAST, ""): _Rule(
            lambda say, names, _: say("These colours are pale on a white page: {names}.", names=names),
            lambda say: say("Let nothing depend on seeing them."),
        ),
    }
)
"""The sentence and the advice of every rule; of those with two things that can be the matter, of each."""
