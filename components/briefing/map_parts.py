"""Parts from the map: a map with its lines in a table, and the dossier of a line, a route or a place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from components import cooperation
from components.briefing.made import Made
from components.briefing.notebook import Notebook
from components.briefing.standing_parts import used_of
from components.briefing.tabled import evenly, table_of
from components.cartography import disclaimer_of, finding_of, items_of, name_of, source_of
from components.document import (
    Cited,
    MapBlock,
    NotePart,
    Point,
    Side,
    SidesBlock,
    TableBlock,
    TableCell,
    TableRow,
    TextBlock,
    colours_of,
)
from components.map import divisions_list, divisions_words, map_list, spec_of, waters_list
from components.polar_map import MapSpec
from components.view import View
from components.words import begin_small
from data.codes import Between
from data.language import Text
from data.queries import (
    PASSAGE_ISSUES,
    OnMap,
    Used,
    initiatives_at,
    on_map,
    positions_of,
    showing,
)
from data.schema import Line, Place, Position, Route

_COLUMNS = (("name", 30), ("status", 18), ("asserted", 22), ("date", 14), ("extent", 16))


def map_drawn(shown: View, notes: Notebook) -> Made:
    """Give a map, and what is on it as a table."""
    say, register = shown.say, shown.register
    content = on_map(register, shown.selection)
    name = name_of(shown)
    headline = finding_of(shown, content)
    if not (content.lines or content.routes or content.places):
        return Made(name=name, headline=headline, empty=say("Nothing that was asked for can be drawn on this map."))
    spec = replace(spec_of(shown, content), selected=None)
    table = table_of(shown, map_list(shown, content), _COLUMNS, say("Everything asked for on the map"))
    return Made(
        name=name,
        headline=headline,
        blocks=(MapBlock("", spec), table),
        points=(
            Point(NotePart.ISSUE, Cited(f"{headline}.", ())),
            *(Point(NotePart.BACKGROUND, _said(shown, notes, line)) for line in content.lines),
            *_passages(shown, notes, content),
        ),
        notes=tuple(note for line in content.lines for note in _resting(notes, line)),
        used=_used(content, spec),
        source=source_of(shown),
        disclaimer=disclaimer_of(say, items_of(shown, content)),
    )


def dossier(shown: View, notes: Notebook) -> Made:
    """Give what is known of one line, route or place, with it on the map."""
    register, item = shown.register, shown.selection.item
    if item in register.lines:
        return _line(shown, notes, register.lines[item])
    if item in register.routes:
        return _route(shown, notes, register.routes[item])
    return _place(shown, notes, register.places[item])


def _line(shown: View, notes: Notebook, line: Line) -> Made:
    say, lang = shown.say, shown.selection.lang
    name, marked = line.name.to(lang), _marked(shown)
    asserted = shown.actors(line.asserted_by)
    facts = [
        (say("Status"), say.pair(say.label(line.legal_status), say.definition(line.legal_status))),
        (say("Asserted by"), asserted or say("nobody today")),
        (say("Instrument"), line.instrument.to(lang)),
        (say("Date"), say.date(line.date)),
        (say("Source"), line.source),
        (say("Note"), line.note.to(lang)),
        (say("Not drawn"), line.no_shape_reason.to(lang)),
    ]
    sides = SidesBlock(
        question=say.pair(name, say("what each side says of it")),
        between="",
        sides=(
            _of_line(shown, notes, "canada", line.canada, line),
            _of_line(shown, notes, "russia", line.russia, line),
        ),
        others=(Side("others", say("Others"), "", _held(shown, notes, line.others, line)),) if line.others else (),
    )
    return Made(
        name=name,
        headline=say.pair(name, _in_law(shown, line)),
        blocks=(*marked.blocks, sides, _facts(shown, facts)),
        points=(Point(NotePart.BACKGROUND, _said(shown, notes, line)), *_both(shown, notes, line)),
        notes=_resting(notes, line),
        used=replace(marked.used, lines=marked.used.lines | {line.id}),
        source=source_of(shown),
        disclaimer=marked.disclaimer,
    )


def _route(shown: View, notes: Notebook, route: Route) -> Made:
    say, register, lang = shown.say, shown.register, shown.selection.lang
    name, marked = route.name.to(lang), _marked(shown)
    issue = register.issues[PASSAGE_ISSUES[route.passage]]
    km, nm = say.number(route.length_km), say.number(route.length_nm)
    length = say("{km} km, {nm} nautical miles", km=km, nm=nm)
    described = Cited(route.description.to(lang), notes.works(route.references))
    facts = [
        (say("Passage"), say.label(route.passage)),
        (say("Length"), length),
        (say("Course"), route.description.to(lang)),
        (say("Straits in order"), ", ".join(say.label(strait) for strait in route.straits)),
        (say("Lines and zones on its way"), say.apart(register.lines[one].name.to(lang) for one in route.crosses)),
        (say("Source"), route.source),
        (say("Note"), route.note.to(lang)),
    ]
    held = positions_of(register, issue.id, ("canada", "russia", "united-states"))
    spec = waters_list(shown, route)
    caption = say("Whose water each mile is: nautical miles in each zone under each reading, computed")
    waters = table_of(shown, spec, evenly(spec, 76), caption)
    return Made(
        name=name,
        headline=say.pair(name, length),
        blocks=(
            *marked.blocks,
            sides_of(shown, notes, issue.question, issue.between, held),
            waters,
            _facts(shown, facts),
        ),
        points=(Point(NotePart.BACKGROUND, described), *side_points(notes, held, lang=shown)),
        notes=(*described.notes, *(note for row in held for note in notes.statements(row.statements))),
        used=replace(marked.used, issues=frozenset({issue.id})),
        source=source_of(shown),
        disclaimer=marked.disclaimer,
    )


def divisions(shown: View, notes: Notebook) -> Made:
    """Give the Arctic Ocean divided three ways."""
    say, register = shown.say, shown.register
    columns = (("method", 22), ("part", 36), ("area", 16), ("share", 10), ("error", 16))
    caption = say("The same sea divided three ways")
    held = positions_of(register, "sector-method", ("canada", "russia"))
    return Made(
        name=caption,
        headline=say("Sectors, nearest coast and 200 nautical miles divide the Arctic Ocean in three different ways"),
        blocks=(
            table_of(shown, divisions_list(shown), columns, caption, brief=True),
            TextBlock(say("What this is"), (Cited(divisions_words(shown)),)),
        ),
        points=(Point(NotePart.BACKGROUND, Cited(divisions_words(shown))), *side_points(notes, held, lang=shown)),
        notes=tuple(note for row in held for note in notes.statements(row.statements)),
        used=Used(issues=frozenset({"sector-method"}), positions=frozenset(row.id for row in held)),
        source=source_of(shown),
    )


def _place(shown: View, notes: Notebook, place: Place) -> Made:
    say, register, lang = shown.say, shown.register, shown.selection.lang
    here = initiatives_at(register, place.id)
    name, marked = place.name.to(lang), _marked(shown)
    country = register.actors[place.country].name.to(lang) if place.country else ""
    facts = [
        (say("What"), say.label(place.kind)),
        (say("State"), country),
        (say("Source"), place.source),
        (say("Note"), place.note.to(lang)),
    ]
    table = (
        (table_of(shown, cooperation.initiatives_list(shown, here), _AT_PLACE, say("Initiatives here")),)
        if here
        else ()
    )
    return Made(
        name=name,
        headline=say.plural("{n} initiative at {place}", "{n} initiatives at {place}", len(here), place=name),
        blocks=(*marked.blocks, *table, _facts(shown, facts)),
        notes=notes.statements(place.statements),
        used=used_of(shown, here),
        source=source_of(shown),
        disclaimer=marked.disclaimer,
    )


_AT_PLACE = (("initiative", 40), ("state", 24), ("since", 18), ("known", 18))


@dataclass(frozen=True)
class _Marked:
    """The map on which an item is marked: empty where it has no shape."""

    blocks: tuple[MapBlock, ...] = ()
    disclaimer: str = ""
    used: Used = field(default_factory=Used)


def _marked(shown: View) -> _Marked:
    target = shown.selection.with_(**showing(shown.register, shown.selection.item))
    view = View(shown.register, target, shown.say)
    content = on_map(shown.register, target)
    spec = spec_of(view, content)
    if not spec.selected:
        return _Marked()
    disclaimer = disclaimer_of(shown.say, items_of(view, content))
    return _Marked((MapBlock("", spec),), disclaimer, _used(content, spec))


def _facts(shown: View, pairs: Iterable[tuple[str, str]]) -> TableBlock:
    say = shown.say
    rows = tuple(TableRow((TableCell(name), TableCell(value))) for name, value in pairs if value)
    return TableBlock(say("Dossier"), (say("What"), say("Account")), rows, (24, 76))


def _of_line(shown: View, notes: Notebook, actor: str, text: Text, line: Line) -> Side:
    name = shown.register.actors[actor].name.to(shown.selection.lang)
    return Side(actor, name, "" if text else shown.say.not_stated, _held(shown, notes, text, line))


def _held(shown: View, notes: Notebook, text: Text, line: Line) -> tuple[Cited, ...]:
    words = text.to(shown.selection.lang) or shown.say("Not stated in the sources used.")
    return (Cited(words, notes.works(line.references) if text else ()),)


def _both(shown: View, notes: Notebook, line: Line) -> Iterator[Point]:
    """Give what Canada and Russia say of a line, both or neither."""
    say, actors, lang = shown.say, shown.register.actors, shown.selection.lang
    if not (line.canada or line.russia):
        return
    for actor, text in (("canada", line.canada), ("russia", line.russia)):
        words = text.to(lang) or say("Not stated in the sources used.")
        said = say.pair(actors[actor].name.to(lang), words)
        yield Point(NotePart.SIDES, Cited(said, notes.works(line.references) if text else ()))


def _said(shown: View, notes: Notebook, line: Line) -> Cited:
    say, lang = shown.say, shown.selection.lang
    words = say.pair(line.name.to(lang), _in_law(shown, line))
    return Cited(f"{words}; {line.instrument.to(lang)}.", _resting(notes, line))


def _in_law(shown: View, line: Line) -> str:
    """Give what a line or zone is in law, and who asserts it."""
    say = shown.say
    status, asserted = begin_small(say.label(line.legal_status)), shown.actors(line.asserted_by)
    if not asserted:
        return say("{status}, asserted by nobody today", status=status)
    return say("{status}, asserted by {actors}", status=status, actors=asserted)


def _resting(notes: Notebook, line: Line) -> tuple[str, ...]:
    return (*notes.statements(line.statements), *notes.works(line.references))


def _passages(shown: View, notes: Notebook, content: OnMap) -> Iterator[Point]:
    """Give what both states hold of the passages on a map."""
    for passage in dict.fromkeys(route.passage for route in content.routes):
        held = positions_of(shown.register, PASSAGE_ISSUES[passage], ("canada", "russia"))
        yield from side_points(notes, held, lang=shown)


def side_points(notes: Notebook, held: Iterable[Position], *, lang: View) -> Iterator[Point]:
    """Give positions as points of what each side says."""
    for row in held:
        name = lang.register.actors[row.actor].name.to(lang.selection.lang)
        text = lang.say.pair(name, row.text.to(lang.selection.lang))
        yield Point(NotePart.SIDES, Cited(text, notes.statements(row.statements)))


def sides_of(shown: View, notes: Notebook, question: Text, between: Between, held: Iterable[Position]) -> SidesBlock:
    """Give an issue with what Canada, Russia and others hold on it."""
    say, register, lang = shown.say, shown.register, shown.selection.lang
    rows = {row.actor: row for row in held}

    def side(actor: str) -> Side:
        row, name = rows.get(actor), register.actors[actor].name.to(lang)
        if row is None:
            return Side(actor, name, say.not_stated, (Cited(say("Not stated in the article.")),))
        text = Cited(row.text.to(lang), notes.statements(row.statements))
        return Side(actor, name, say.label(row.stance), (text,))

    others = tuple(side(actor) for actor in rows if actor not in {"canada", "russia"})
    return SidesBlock(question.to(lang), say.label(between), (side("canada"), side("russia")), others)


def _used(content: OnMap, spec: MapSpec) -> Used:
    return Used(
        lines=frozenset(line.id for line in content.lines),
        routes=frozenset(route.id for route in content.routes),
        initiatives=frozenset(one.id for mark in content.places for one in mark.initiatives),
        colours=colours_of(spec),
    )
