"""The issues against the groups of actors: what each holds in a few words, and how Canada and Russia stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from components import lists, view
from components.lists import Column, ListSpec
from components.readings.page import in_words, on_show
from components.readings.said import between_cell, names_of, silent_cell, stance_words
from components.readings.taken import in_file
from components.table import Cell
from components.view import View
from components.widgets import about, pager, record_column
from components.words import plain
from data.codes import ActorGroup, Part, Stance
from data.queries import PositionCell, groups_with_a_position, issues_of, positions_matrix
from data.schema import Issue, Position

_BOTH = (ActorGroup.CANADA, ActorGroup.RUSSIA)
_NAMED = 2
_SHARES_PERCENT = {ActorGroup.CANADA: 16, ActorGroup.RUSSIA: 16, ActorGroup.NATO_AND_OTHERS: 11, ActorGroup.BY_NAME: 15}
_ISSUE_PERCENT, _BETWEEN_PERCENT = 15, 8
"""How much of the table's width the columns take that have most to say; those of Canada and Russia alike."""

_ONE_STATE = frozenset({*_BOTH, ActorGroup.UNITED_STATES, ActorGroup.DENMARK})


def matrix(shown: View) -> None:
    """Draw the issues against the groups of actors: those of an area first, then those of the wider relations."""
    say, register = shown.say, shown.register
    issues = issues_of(register, shown.selection).rows
    if not issues:
        st.info(say("No issue fits these filters. Reset them to see all issues."))
        return
    listed = on_show(shown)
    in_area = [issue for issue in listed.rows if issue.area]
    elsewhere = [issue for issue in listed.rows if not issue.area]
    if in_area:
        _matrix(shown, in_area, "readings-areas", say("Issues in the areas of cooperation"))
    if elsewhere:
        _matrix(shown, elsewhere, "readings-others", say("Issues outside these areas"))
    pager(shown, listed)
    lists.download_row(
        shown,
        lambda: in_file(shown, issues),
        say("Readings"),
        say("arctic-readings"),
        about(shown, "readings", in_words(shown)),
        part=Part.POSITIONS,
    )


def _matrix(shown: View, issues: Sequence[Issue], key: str, caption: str) -> None:
    """Draw some issues; the groups of which the article says nothing on any of them are named below."""
    say, register, selection = shown.say, shown.register, shown.selection
    cells = positions_matrix(register)
    groups = tuple(dict.fromkeys((*_BOTH, *groups_with_a_position(register, issues))))

    def holding(group: ActorGroup) -> Column[Issue]:
        return Column(
            group,
            say.label(group),
            lambda issue: _cell(shown, issue, group, cells[issue.id][group]),
            sortable=False,
            share_percent=_SHARES_PERCENT.get(group, 0),
        )

    named = record_column(
        shown,
        "issue",
        say("Issue"),
        _the_issue,
        filtered=True,
        lines=lambda issue: (shown.areas([issue.area] if issue.area else []),),
    )
    spec = ListSpec[Issue](
        key=key,
        caption=caption,
        columns=(
            replace(named, share_percent=_ISSUE_PERCENT),
            Column(
                "between",
                say("Canada and Russia"),
                lambda issue: between_cell(shown, issue.between),
                share_percent=_BETWEEN_PERCENT,
            ),
            *map(holding, groups),
        ),
        rows=issues,
        current=selection.issue,
    )
    lists.show(shown, spec)
    folded = [say.label(group) for group in ActorGroup if group not in groups]
    if folded:
        st.markdown(plain(say.pair(say("No statement on these issues"), ", ".join(folded))))


def _the_issue(issue: Issue) -> Issue:
    return issue


def _cell(shown: View, issue: Issue, group: ActorGroup, cell: PositionCell) -> Cell:
    """Give what a group holds, stance by stance; a dot where the article does not say."""
    stated = [row for row in cell.positions if row.stance is not Stance.NOT_STATED]
    if not stated:
        return silent_cell(shown, kept=group in _BOTH)
    lines: list[str] = []
    for stance in dict.fromkeys(row.stance for row in stated):
        own = [row for row in stated if row.stance is stance]
        lines += [stance_words(shown, stance), *_holding(shown, group, own, alone=len(stated) == 1)]
    href = view.href("readings", shown.selection.with_(issue=issue.id, side=group))
    return Cell(lines[0], href=href, lines=tuple(lines[1:]))


def _holding(shown: View, group: ActorGroup, positions: Sequence[Position], *, alone: bool) -> list[str]:
    """Give what those of one stance hold, in brief; of many their names, for which there is no room otherwise.

    What a state holds is said in the words of its own position, and not in those of its ministries.
    """
    brief = positions[0].brief.to(shown.selection.lang)
    names = _names(shown, positions)
    if group in _ONE_STATE or (alone and names == shown.say.label(group)):
        return [brief]
    return [names, brief] if alone else [names]


def _names(shown: View, positions: Sequence[Position]) -> str:
    names = names_of(shown, positions)
    more = len(names) - _NAMED
    if more <= 1:
        return ", ".join(names)
    named = ", ".join(names[:_NAMED])
    return shown.say.plural("{names} and {n} more", "{names} and {n} more", more, names=named)
