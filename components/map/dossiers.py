"""The dossier of what is chosen on the map: what it is in law, who asserts it, what each side says, its sources."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import streamlit as st

from components import lists, view
from components.basket import add_button
from components.lists import Column, ListSpec
from components.map.tables import measure_of
from components.map.unrolled import whose_water
from components.map.waters import crossed, who_says_what
from components.view import View
from components.widgets import (
    cite_block,
    close_button,
    evidence_list,
    facts,
    listed,
    note,
    section,
    source_line,
    subsection,
    with_dois,
)
from components.words import plain
from data.codes import LINE_STATUSES, Part, of_every
from data.language import Text
from data.queries import initiatives_at
from data.schema import Line, Place, Route

SIGNS: Final[Mapping[str, str]] = of_every(
    LINE_STATUSES,
    {
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
    },
    f"{__name__}.SIGNS",
)
"""A sign for the pattern of each legal status, where only text can stand."""


def dossier(shown: View) -> None:
    """Draw the dossier of the item that the view has chosen, with a button that closes it."""
    register, item = shown.register, shown.selection.item
    add_button(shown, Part.DOSSIER)
    close_button(shown.say("Close the dossier"), "close-dossier", item="")
    if item in register.lines:
        _line(shown, register.lines[item])
    elif item in register.routes:
        _route(shown, register.routes[item])
    else:
        _place(shown, register.places[item])


def _line(shown: View, line: Line) -> None:
    say, lang = shown.say, shown.selection.lang
    section(line.name.to(lang))
    st.markdown(
        f"`{SIGNS[line.legal_status]}` **{plain(say.label(line.legal_status))}** · "
        + plain(say.definition(line.legal_status))
    )
    if line.no_shape_reason:
        st.info(say.pair(say("Not drawn"), plain(line.no_shape_reason.to(lang))))
    asserted = shown.actors(line.asserted_by)
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
    _sources(shown, line)
    _evidence(shown, line.statements)
    _cite(shown, line.id, line.name, line.statements)


def _who_says_what(shown: View, line: Line) -> None:
    """Draw what Canada, Russia and others say, in rows of the same form."""
    say = shown.say
    silent = say("Not stated in the sources used.")
    sides = (
        ("canada", shown.actors(["canada"]), line.canada),
        ("russia", shown.actors(["russia"]), line.russia),
        ("others", say("Others"), line.others),
    )
    spec = ListSpec[tuple[str, str, Text]](
        key="dossier-sides",
        caption=say("What each side says."),
        columns=(
            Column("who", say("Who"), lambda side: side[1]),
            Column("says", say("Says"), lambda side: side[2] or silent),
        ),
        rows=sides,
        id_of=lambda side: side[0],
        sortable=False,
        narrow="scroll",
    )
    lists.show(shown, spec)


def _route(shown: View, route: Route) -> None:
    say, lang = shown.say, shown.selection.lang
    section(route.name.to(lang))
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
    who_says_what(shown, route)
    crossed(shown, route)
    whose_water(shown, route)
    subsection(say("Straits in order"))
    st.markdown("\n".join(f"{n}. {plain(say.label(strait))}" for n, strait in enumerate(route.straits, 1)))
    note(shown, route.note)
    _sources(shown, route)
    _cite(shown, route.id, route.name, ())


def _place(shown: View, place: Place) -> None:
    say, register, lang = shown.say, shown.register, shown.selection.lang
    section(place.name.to(lang))
    pairs = [(say("What"), say.label(place.kind))]
    if place.country:
        pairs.append((say("State"), register.actors[place.country].name.to(lang)))
    if place.precision_km is not None:
        pairs.append((say("Precision"), say("± {km} km", km=say.number(place.precision_km))))
    facts(shown, pairs)
    note(shown, place.note)
    initiatives = initiatives_at(register, place.id)
    if initiatives:
        subsection(say("Initiatives here"))
        for one in initiatives:
            target = shown.selection.elsewhere(record=one.id)
            view.page_link("cooperation", target, one.name.to(lang))
    if place.source:
        facts(shown, ((say("Source"), place.source), (say("Grade"), say.label(place.grade))))
    _evidence(shown, place.statements)


def _sources(shown: View, record: Line | Route) -> None:
    """Draw where a line or route comes from, with a link to each work that has an address, and how well that bears."""
    say, references = shown.say, shown.register.references
    st.markdown(say.pair(say("Source"), f"**{with_dois(record.source)}**"))
    works = [references[one] for one in record.references if one in references]
    if works:
        listed(source_line(shown, work) for work in works)
    facts(shown, ((say("Grade"), say.label(record.grade)),))


def _evidence(shown: View, statements: tuple[str, ...]) -> None:
    """List the statements of the article, each a link to its own page."""
    subsection(shown.say("Evidence"))
    if statements:
        evidence_list(shown, statements, "dossier-evidence", narrow="scroll")
    else:
        listed([shown.say("The article does not mention it.")])


def _cite(shown: View, identifier: str, name: Text, statements: tuple[str, ...]) -> None:
    title, address = name.to(shown.selection.lang), view.link("map", shown.selection)
    cite_block(shown, identifier, title, statements, address=address, label=shown.say("Cite this record"))
