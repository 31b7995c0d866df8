"""What the browser is told of a search: groups of results, each a link with the words found marked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from components import view
from components.finder.links import href_of
from components.view import View
from components.words import Words
from data.queries import day_of, find
from data.selection import Facts, clean

_AT_FIRST: Final = 4
"""How many results of a kind are shown until a reader asks for all."""


def answer(shown: View, asked: str, every: str = "") -> dict[str, object]:
    """Give what a search finds, as the browser draws it.

    Parameters
    ----------
    shown : View
        The view on screen.
    asked : str
        What a reader typed.
    every : str
        The kind of which all results are shown; empty for none.
    """
    say, day = shown.say, day_of(shown.register, shown.selection)
    found = find.find(shown.register, asked, day)
    return {
        "asked": asked,
        "every": every,
        "lang": str(say.language),
        "status": _status(say, found, asked),
        "notes": _notes(shown, found),
        "groups": [_group(shown, found, kind, every=kind == every) for kind in found.entries],
        "near": [_near(say, near) for near in found.near],
        "nearLabel": say("Close matches"),
        "elsewhere": _elsewhere(shown, found, asked),
    }


def _labels(say: Words) -> dict[find.Kind, str]:
    return {
        find.Kind.INITIATIVES: say("Initiatives"),
        find.Kind.EVENTS: say("Events"),
        find.Kind.LINES: say("Lines and zones"),
        find.Kind.ROUTES: say("Routes"),
        find.Kind.PLACES: say("Places"),
        find.Kind.ACTORS: say("Actors"),
        find.Kind.TERMS: say("Terms"),
        find.Kind.POSITIONS: say("Positions"),
        find.Kind.STATEMENTS: say("Statements"),
    }


def _status(say: Words, found: find.Found, asked: str) -> str:
    """Say how much was found, as it is read aloud too."""
    if not found.terms:
        return say("Type at least {n} letters.", n=find.SHORTEST) if asked else ""
    if not found.entries:
        return say("Nothing found for {words}.", words=say.quoted(clean(asked)))
    labels = _labels(say)
    counts = ", ".join(f"{labels[kind]} {say.number(len(rows))}" for kind, rows in found.entries.items())
    return say.pair(say.plural("{n} result", "{n} results", found.number), counts)


def _notes(shown: View, found: find.Found) -> list[str]:
    """Say what was taken for what was typed, and what is left out."""
    say = shown.say
    notes = [
        say(
            "Nothing found for {typed}; showing results for {taken}.",
            typed=say.quoted(term.typed),
            taken=say.quoted(term.taken),
        )
        for term in found.terms
        if term.taken
    ]
    notes += [
        say("{typed} also stands for {words}.", typed=say.quoted(term.typed), words=say.quoted(say.text(term.also)))
        for term in found.terms
        if term.also
    ]
    if found.later:
        day = say.day(day_of(shown.register, shown.selection))
        notes.append(
            say.plural(
                "{n} event that had not begun by {day} is left out.",
                "{n} events that had not begun by {day} are left out.",
                found.later,
                day=day,
            )
        )
    if shown.selection.facts is Facts.ARTICLE:
        notes.append(say("Only the article is searched."))
    return notes


def _group(shown: View, found: find.Found, kind: find.Kind, *, every: bool) -> dict[str, object]:
    say, entries = shown.say, found.entries[kind]
    on_show = entries if every else entries[:_AT_FIRST]
    more = "" if len(on_show) == len(entries) else say("Show all {n}", n=say.number(len(entries)))
    return {
        "id": str(kind),
        "label": _labels(say)[kind],
        "number": say.number(len(entries)),
        "rows": [_row(shown, entry, found) for entry in on_show],
        "more": more,
    }


def _row(shown: View, entry: find.Entry, found: find.Found) -> dict[str, object]:
    say = shown.say
    result = find.written(entry, found.terms, say.language)
    return {
        "href": href_of(shown, entry.kind, entry.id),
        "title": _runs(result.title),
        "detail": _detail(shown, entry),
        "passages": [
            {
                "lang": str(one.language),
                "told": _tongue(say, one),
                "runs": _runs(one),
            }
            for one in result.passages
        ],
    }


def _tongue(say: Words, passage: find.Passage) -> str:
    """Give what stands before a passage in the other language: which it is."""
    return "" if passage.language is say.language else say.pair(say.tongue(passage.language).capitalize(), "").strip()


def _detail(shown: View, entry: find.Entry) -> str:
    """Give what tells a result from its like: the date of an event, who says a statement, what sort of place it is."""
    say, register = shown.say, shown.register
    if entry.kind is find.Kind.EVENTS:
        return say.date(register.events[entry.id].date)
    if entry.kind is find.Kind.STATEMENTS:
        return shown.actors(register.statements[entry.id].said_by)
    if entry.kind is find.Kind.TERMS:
        return shown.actors(register.terms[entry.id].used_by)
    if entry.kind is find.Kind.LINES:
        return say.label(register.lines[entry.id].legal_status)
    if entry.kind is find.Kind.PLACES:
        return say.label(register.places[entry.id].kind)
    return say.label(register.actors[entry.id].kind) if entry.kind is find.Kind.ACTORS else ""


def _runs(passage: find.Passage) -> list[tuple[str, bool]]:
    """Give a text in pieces, each with whether it was found."""
    return [(piece, marked) for piece, marked in _pieces(passage.text, passage.marks) if piece]


def _pieces(text: str, marks: Sequence[tuple[int, int]]) -> Iterable[tuple[str, bool]]:
    at = 0
    for begin, end in marks:
        yield text[at:begin], False
        yield text[begin:end], True
        at = end
    yield text[at:], False


def _near(say: Words, near: find.Near) -> dict[str, str]:
    return {"words": near.words.to(say.language), "number": say.number(near.number)}


def _elsewhere(shown: View, found: find.Found, asked: str) -> dict[str, str] | None:
    """Give the list of the law, which is searched on its own page, where nothing was found."""
    say = shown.say
    if found.entries or not found.terms or not shown.register.listings:
        return None
    href = view.href("listings", shown.selection.elsewhere(q=clean(asked)))
    return {"href": href, "words": say("Look for {words} in Canada’s Schedule 1", words=say.quoted(clean(asked)))}
