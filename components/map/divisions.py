"""The Arctic Ocean divided three ways, as a table of areas, with who uses which method and for what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import streamlit as st

from components import lists, view
from components.cartography import ready_view_of
from components.lists import Column, ListSpec
from components.table import Cell, Link
from components.view import View
from components.widgets import about, facts, locators_column, section, subsection
from components.words import plain
from data.codes import DivisionMethod, LineFamily, Part, ReadyView
from data.language import Text
from data.queries import positions_of
from data.register import divisions
from data.schema import Division

_ISSUE: Final = "sector-method"
_SIDES: Final = ("canada", "russia")


def divided(shown: View) -> None:
    """Draw the tables where their ready-made view is on, and beside the dossier of a line that they rest on."""
    line = shown.register.lines.get(shown.selection.item)
    chosen = line is not None and line.family is LineFamily.DIVISIONS
    if not chosen and ready_view_of(shown.selection) is not ReadyView.SECTORS_AND_MEDIAN:
        return
    say = shown.say
    section(say("The same sea divided three ways"))
    st.markdown(plain(what_it_is(shown)))
    facts(shown, [(say.label(method), say.definition(method)) for method in DivisionMethod])
    spec = areas_list(shown)
    lists.show(shown, spec)
    asked = [(say("Methods"), ", ".join(say.label(method) for method in DivisionMethod))]
    lists.download_row(
        shown, spec, say("Divisions"), say("arctic-divisions"), about(shown, "map", asked), part=Part.DIVISIONS
    )
    subsection(say("Who uses which method, and for what"))
    lists.show(shown, uses_list(shown))


def what_it_is(shown: View) -> str:
    """Say what is divided, and that it is arithmetic."""
    say = shown.say
    whole = sum(row.area_km2 for row in divisions().values() if row.method is DivisionMethod.SECTORS)
    return " ".join(
        (
            say("This is arithmetic, not law: no state’s position follows from it."),
            say(
                "What is divided is the Arctic Ocean with its seas by the limits of the International Hydrographic "
                "Organization, without the Greenland and Norwegian seas, Baffin Bay, the White Sea and the "
                "Northwestern Passages: {km2} km², the same for each method.",
                km2=say.number(whole),
            ),
            say("Coasts are those of a map at 1 to 10 million; baselines and treaties are not used."),
        )
    )


def areas_list(shown: View) -> ListSpec[Division]:
    """Give the area and the share of every part of every method as a list, one method after the other."""
    say, register, selection = shown.say, shown.register, shown.selection
    return ListSpec[Division](
        key="map-divisions",
        caption=say(
            "Areas by method and state. The error is by how much an area changes on a coast at 1 to 50 million, which "
            "leaves out small islands: an upper estimate."
        ),
        columns=(
            Column("method", say("Method"), lambda row: row.method),
            Column(
                "part",
                say("Part"),
                lambda row: row.name,
                lines=lambda row: (row.note.to(selection.lang),),
                header=True,
                share_percent=34,
            ),
            Column("area", say("Area, km²"), lambda row: row.area_km2, align="end"),
            Column(
                "share",
                say("Share, %"),
                lambda row: row.share_percent,
                cell=lambda row: Cell(say.number(round(row.share_percent, 1)), sort=row.share_percent),
                align="end",
            ),
            Column(
                "error",
                say("Error, km²"),
                lambda row: row.error_km2,
                cell=lambda row: Cell(f"± {say.number(row.error_km2)}", sort=row.error_km2),
                align="end",
            ),
            Column("note", say("Note"), lambda row: row.note, on_screen=False),
            Column(
                "lines",
                say("Bounded by"),
                lambda row: tuple(
                    Link(register.lines[one].short.to(selection.lang), view.href("map", selection.with_(item=one)))
                    for one in row.lines
                ),
                sortable=False,
            ),
        ),
        rows=tuple(divisions().values()),
        sortable=False,
    )


@dataclass(frozen=True, slots=True)
class _Use:
    """What somebody uses a method for: as a position that the article reports, or as the dossier of a line tells."""

    id: str
    who: str
    method: str
    says: Text
    statements: tuple[str, ...]
    href: str


def uses_list(shown: View) -> ListSpec[_Use]:
    """Give who uses which method and for what, each with the paragraph or the dossier that says so."""
    say = shown.say
    return ListSpec[_Use](
        key="map-division-uses",
        caption=say("As the article reports it, and as the dossiers of the map tell. A name opens where it stands."),
        columns=(
            Column("who", say("Who"), lambda use: use.who, href=lambda use: use.href, header=True, share_percent=18),
            Column("method", say("Method"), lambda use: use.method, share_percent=18),
            Column("what", say("For what"), lambda use: use.says),
            locators_column(shown, lambda use: use.statements),
        ),
        rows=tuple(_uses(shown)),
        sortable=False,
    )


def _uses(shown: View) -> Iterator[_Use]:
    """Give what the article reports of the sector method, then what the dossiers tell of each method."""
    say, register, selection = shown.say, shown.register, shown.selection
    sectors, nearest, miles = (say.label(method) for method in DivisionMethod)
    issue = view.href("readings", selection.elsewhere(issue=_ISSUE))
    for position in positions_of(register, _ISSUE, _SIDES):
        who = register.actors[position.actor].name.to(selection.lang)
        yield _Use(position.id, who, sectors, position.text, position.statements, issue)
    told = (
        ("canada-sector-141w", ("canada",), sectors, "canada"),
        ("soviet-decree-1926-west", ("russia",), sectors, "russia"),
        ("beaufort-usa-equidistance", ("united-states",), nearest, "others"),
        ("canada-greenland-1973", ("canada", "denmark"), nearest, "others"),
        ("norway-russia-2010", ("norway", "russia"), say("By agreement"), "others"),
        ("usa-ussr-1990", ("united-states", "russia"), say("By agreement"), "note"),
        ("canada-arctic-waters", ("canada",), miles, "canada"),
        ("nsr-water-area", ("russia",), miles, "russia"),
    )
    for name, actors, method, column in told:
        line = register.lines[name]
        who = shown.actors(actors)
        yield _Use(name, who, method, getattr(line, column), (), view.href("map", selection.with_(item=name)))
