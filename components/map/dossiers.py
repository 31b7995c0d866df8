"""The dossier of what is chosen on the map: what it is in law, who asserts it, what each side says, its sources."""

from __future__ import annotations

import streamlit as st

from components import view
from components.map.tables import measure_of
from components.table import Cell, Column, Row, Table, show
from components.view import View
from components.widgets import cite_block, facts, listed, note, plain, today
from data import cite
from data.language import Text
from data.queries import initiatives_at
from data.schema import Line, Place, Route

SIGNS = {
    "agreed": "━━━━━",
    "agreed-not-ratified": "o━━━o",
    "claimed": "━━ ━━",
    "never-adopted": "· · · · ·",
    "enacted": "━ · ━ ·",
    "pending": "━ · · ━",
    "recommended": "━ ━ · ━ ━",
    "disputed": "━ ━   ━",
    "regulatory": "- - - - -",
    "computed": "━━━━ ━━━━",
}
"""A sign for the pattern of each legal status, where only text can stand."""


def dossier(shown: View) -> None:
    """Draw the dossier of the item that the view has chosen, with a button that closes it."""
    register, item = shown.register, shown.selection.item

    def close() -> None:
        view.change(item="")

    st.button(
        shown.say("Close the dossier"), icon=":material/close:", on_click=close, type="tertiary", key="close-dossier"
    )
    if item in register.lines:
        _line(shown, register.lines[item])
    elif item in register.routes:
        _route(shown, register.routes[item])
    else:
        _place(shown, register.places[item])


def _line(shown: View, line: Line) -> None:
    say, register, lang = shown.say, shown.register, shown.selection.lang
    st.header(line.name.to(lang), anchor=False)
    st.markdown(
        f"`{SIGNS[line.legal_status]}` **{say.label(line.legal_status)}** · {say.definition(line.legal_status)}"
    )
    if line.no_shape_reason:
        st.info(say.pair(say("Not drawn"), plain(line.no_shape_reason.to(lang))))
    asserted = ", ".join(register.actors[actor].name.to(lang) for actor in line.asserted_by)
    pairs = [
        (say("What"), say.label(line.kind)),
        (say("Asserted by"), asserted or say("nobody today")),
        (say("Instrument"), line.instrument.to(lang)),
        (say("Date"), say.date(line.date)),
    ]
    if line.area_km2 is not None or line.length_km is not None:
        pairs.append((say("Length or area"), measure_of(shown, line)))
    facts(shown, pairs)
    _who_says_what(shown, line)
    note(shown, line.note)
    facts(shown, ((say("Source"), line.source), (say("Grade"), say.label(line.grade))))
    _evidence(shown, line.statements)
    _cite(shown, line.id, line.name, line.statements)


def _who_says_what(shown: View, line: Line) -> None:
    """Draw what Canada, Russia and others say, in rows of the same form."""
    say, lang, actors = shown.say, shown.selection.lang, shown.register.actors
    silent = say("Not stated in the sources used.")
    sides = (
        ("canada", actors["canada"].name.to(lang), line.canada),
        ("russia", actors["russia"].name.to(lang), line.russia),
        ("others", say("Others"), line.others),
    )
    table = Table(
        caption=say("What each side says."),
        columns=(
            Column("who", say("Who"), header=True, sortable=False),
            Column("says", say("Says"), sortable=False),
        ),
        rows=tuple(Row(key, (Cell(name), Cell(text.to(lang) or silent))) for key, name, text in sides),
        language=lang,
        sort_hint=say("Sort by {column}"),
        empty=say("Nothing to show."),
        narrow="scroll",
    )
    view.follow(show(table, key="dossier-sides"))


def _route(shown: View, route: Route) -> None:
    say, lang = shown.say, shown.selection.lang
    st.header(route.name.to(lang), anchor=False)
    st.markdown(plain(route.definition.to(lang)))
    st.markdown(plain(route.description.to(lang)))
    pairs = [(say("Passage"), say.label(route.passage))]
    if route.spri_number:
        pairs.append((say("Number by the Scott Polar Research Institute"), route.spri_number))
    if route.amsa_number:
        pairs.append((say("Number by the Arctic Marine Shipping Assessment"), route.amsa_number))
    km, nm = say.number(route.length_km), say.number(route.length_nm)
    pairs.append((say("Length"), say("{km} km, {nm} nautical miles", km=km, nm=nm)))
    facts(shown, pairs)
    st.subheader(say("Straits in order"), anchor=False)
    st.markdown("\n".join(f"{n}. {plain(say.label(strait))}" for n, strait in enumerate(route.straits, 1)))
    note(shown, route.note)
    facts(shown, ((say("Source"), route.source), (say("Grade"), say.label(route.grade))))
    _cite(shown, route.id, route.name, ())


def _place(shown: View, place: Place) -> None:
    say, register, lang = shown.say, shown.register, shown.selection.lang
    st.header(place.name.to(lang), anchor=False)
    pairs = [(say("What"), say.label(place.kind))]
    if place.country:
        pairs.append((say("State"), register.actors[place.country].name.to(lang)))
    if place.precision_km is not None:
        pairs.append((say("Precision"), say("± {km} km", km=say.number(place.precision_km))))
    facts(shown, pairs)
    note(shown, place.note)
    initiatives = initiatives_at(register, place.id)
    if initiatives:
        st.subheader(say("Initiatives here"), anchor=False)
        for one in initiatives:
            target = shown.selection.elsewhere(record=one.id)
            view.page_link("cooperation", target, one.name.to(lang))
    if place.source:
        facts(shown, ((say("Source"), place.source), (say("Grade"), say.label(place.grade))))
    _evidence(shown, place.statements)


def _evidence(shown: View, statements: tuple[str, ...]) -> None:
    """List the statements of the article, each a link to its own page."""
    say, register, selection = shown.say, shown.register, shown.selection
    st.subheader(say("Evidence"), anchor=False)
    if not statements:
        listed([say("The article does not speak of it.")])
        return
    rows = []
    for identifier in statements:
        statement = register.statements[identifier]
        target = selection.elsewhere(statement=identifier)
        href = view.href("evidence", target)
        rows.append(Row(identifier, (Cell(statement.locator, href=href), Cell(statement.text.to(selection.lang)))))
    table = Table(
        caption=say("The statements of the article that this record rests on."),
        columns=(
            Column("locator", say("Locator"), header=True, sortable=False),
            Column("statement", say("Statement"), sortable=False),
        ),
        rows=tuple(rows),
        language=selection.lang,
        sort_hint=say("Sort by {column}"),
        empty=say("Nothing to show."),
        narrow="scroll",
    )
    view.follow(show(table, key="dossier-evidence"))


def _cite(shown: View, identifier: str, name: Text, statements: tuple[str, ...]) -> None:
    register, selection = shown.register, shown.selection
    entry = cite.Entry(
        key=identifier,
        title=name.to(selection.lang),
        locators=tuple(dict.fromkeys(register.statements[one].locator for one in statements)),
        address=view.link("map", selection),
        version=register.version,
        seen=today(),
        language=selection.lang,
    )
    cite_block(entry, shown.say("Cite this record"))
