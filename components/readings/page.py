"""The page of readings: issues against groups of actors, the filters, the legend and the downloads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import streamlit as st

from components import lists, view
from components.lists import Column, ListSpec
from components.signs import STANCE_SIGNS
from components.table import Cell
from components.view import View
from components.widgets import Batch, about, batch, filters, locators_column, pager, record_column, section, subsection
from data.codes import ActorGroup, Stance
from data.queries import PositionCell, areas_with_issues, issues_in, positions_matrix
from data.schema import Issue, Position

NBSP = "\N{NO-BREAK SPACE}"
ISSUES_A_PAGE = 50
FILTERS = ("area", "issue", "side")
_BOTH = (ActorGroup.CANADA, ActorGroup.RUSSIA)
_NAMED = 2
_ONE_STATE = frozenset({ActorGroup.CANADA, ActorGroup.RUSSIA, ActorGroup.UNITED_STATES, ActorGroup.DENMARK})


def stance_words(shown: View, stance: Stance) -> str:
    """Give a stance as a sign and a word."""
    word = shown.say.label(stance)
    whole = word.replace(" ", NBSP) if stance is Stance.NOT_STATED else word
    return f"{STANCE_SIGNS[stance]}{NBSP}{whole}"


def names_of(shown: View, positions: Iterable[Position]) -> list[str]:
    """Give the names of those who hold some positions, each once."""
    actors = dict.fromkeys(position.actor for position in positions)
    return [shown.register.actors[actor].name.to(shown.selection.lang) for actor in actors]


def panel(shown: View) -> None:
    """Draw the filters in the sidebar."""
    say, register, lang = shown.say, shown.register, shown.selection.lang
    areas = areas_with_issues(register)
    facet = filters.Facet("area", say("Area"), tuple(register.areas), lambda area: register.areas[area].name.to(lang))
    counts = {"area": Counter({area: len(issues_in(register, (area,))) for area in areas})}
    with st.sidebar:
        subsection(say("Filters"))
        filters.facet(shown, facet, counts)
        filters.reset(shown, FILTERS)


def matrix(shown: View) -> None:
    """Draw the issues against the groups of actors: those of an area first, then those of the wider relations."""
    say, register = shown.say, shown.register
    issues = issues_in(register, shown.selection.area)
    if not issues:
        st.info(say("No issue belongs to this area. Reset the filters to see all issues."))
        return
    listed = on_show(shown)
    in_area = [issue for issue in listed.rows if issue.area]
    elsewhere = [issue for issue in listed.rows if not issue.area]
    if in_area:
        _matrix(
            shown, in_area, "readings-areas", say("Issues of the areas of cooperation. A stance opens the readings.")
        )
    if elsewhere:
        _matrix(shown, elsewhere, "readings-others", say("Issues outside these areas. A stance opens the readings."))
    pager(shown, listed)
    lists.download_row(
        shown,
        lambda: _in_file(shown, issues),
        say("Readings"),
        say("arctic-readings"),
        about(shown, "readings", in_words(shown)),
    )


def on_show(shown: View) -> Batch[Issue]:
    """Give the issues of the page of the list that the view asks for: those of an area first."""
    order = {area: number for number, area in enumerate((*shown.register.areas, ""))}
    issues = sorted(issues_in(shown.register, shown.selection.area), key=lambda issue: order[issue.area])
    return batch(shown, issues, ISSUES_A_PAGE)


def finding(shown: View) -> str:
    """Say on how many of the issues on show the article tells what both countries hold."""
    issues = issues_in(shown.register, shown.selection.area)
    if not issues:
        return shown.say("The article tells of no issue in this area")
    cells = positions_matrix(shown.register)
    both = [one for one in issues if not any(cells[one.id][side].not_stated for side in _BOTH)]
    return shown.say.plural(
        "On {n} of {total} issues the article states what both Canada and Russia hold",
        "On {n} of {total} issues the article states what both Canada and Russia hold",
        len(both),
        total=shown.say.number(len(issues)),
    )


def _matrix(shown: View, issues: Sequence[Issue], key: str, caption: str) -> None:
    say, register, selection = shown.say, shown.register, shown.selection
    cells = positions_matrix(register)

    def holding(group: ActorGroup) -> Column[Issue]:
        return Column(
            group, say.label(group), lambda issue: _cell(shown, issue, group, cells[issue.id][group]), sortable=False
        )

    spec = ListSpec[Issue](
        key=key,
        caption=caption,
        columns=(
            record_column(
                shown,
                "issue",
                say("Issue"),
                lambda row: row,
                filtered=True,
                lines=lambda issue: (shown.areas([issue.area] if issue.area else []),),
            ),
            *map(holding, ActorGroup),
        ),
        rows=issues,
        current=selection.issue,
    )
    lists.show(shown, spec)


def _cell(shown: View, issue: Issue, group: ActorGroup, cell: PositionCell) -> Cell:
    """Give what a group holds: stances in words, with names where a column has many; a quiet line where nothing is."""
    if not cell.positions:
        return Cell("", lines=(stance_words(shown, Stance.NOT_STATED),))
    lines: list[str] = []
    for stance in cell.stances:
        lines.append(stance_words(shown, stance))
        if group not in _ONE_STATE:
            lines.append(_brief(shown, [row for row in cell.positions if row.stance is stance]))
    href = view.href("readings", shown.selection.with_(issue=issue.id, side=group))
    return Cell(lines[0], href=href, lines=tuple(lines[1:]))


def _brief(shown: View, positions: Sequence[Position]) -> str:
    names = names_of(shown, positions)
    more = len(names) - _NAMED
    if more <= 1:
        return ", ".join(names)
    named = ", ".join(names[:_NAMED])
    return shown.say.plural("{names} and {n} more", "{names} and {n} more", more, names=named)


def legend(shown: View) -> None:
    """Draw what the stances mean."""
    say = shown.say
    section(say("What the stances mean"))
    spec = ListSpec[Stance](
        key="readings-legend",
        caption=say("The stances, each with its sign."),
        columns=(
            Column("stance", say("Stance"), lambda stance: stance_words(shown, stance)),
            Column("meaning", say("Meaning"), say.definition),
        ),
        rows=list(Stance),
        id_of=str,
        sortable=False,
        narrow="scroll",
    )
    lists.show(shown, spec)
    st.markdown(
        say(
            "Every reading is given as the article reports it, with the paragraph. A government body stands with its "
            "state; everybody else who speaks stands by name, whatever the country. “Not stated” means that the "
            "article does not say what the actor holds, and nothing else."
        )
    )


def in_words(shown: View) -> list[tuple[str, str]]:
    """Give the filters in use as names and values."""
    names = shown.areas(shown.selection.area)
    return [(shown.say("Area"), names)] if names else []


@dataclass(frozen=True, slots=True)
class _Reading:
    """What a side holds on an issue; without a position where the article does not say."""

    issue: Issue
    group: ActorGroup
    position: Position | None

    @property
    def id(self) -> str:
        """The position's id; of one that is not stated, issue and side."""
        return self.position.id if self.position else f"{self.issue.id}-{self.group}"


def _in_file(shown: View, issues: Sequence[Issue]) -> ListSpec[_Reading]:
    """Give every reading of the issues as it is downloaded, also that a group's is not stated."""
    say, register = shown.say, shown.register
    cells = positions_matrix(register)
    return ListSpec[_Reading](
        key="readings",
        caption=say("Readings"),
        columns=(
            Column("issue", say("Issue"), lambda one: one.issue.name),
            Column("question", say("Question"), lambda one: one.issue.question),
            Column("area", say("Area"), lambda one: shown.areas([one.issue.area] if one.issue.area else [])),
            Column("side", say("Side"), lambda one: one.group),
            Column("actor", say("Actor"), lambda one: register.actors[one.position.actor].name if one.position else ""),
            Column("stance", say("Stance"), lambda one: one.position.stance if one.position else Stance.NOT_STATED),
            Column("reading", say("Reading"), lambda one: one.position.text if one.position else ""),
            locators_column(shown, lambda one: one.position.statements if one.position else ()),
        ),
        rows=[
            _Reading(issue, group, position)
            for issue in issues
            for group, cell in cells[issue.id].items()
            for position in (cell.positions or (None,))
        ],
    )
