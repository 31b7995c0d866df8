"""The list of initiatives: every column once, for table, grid and files."""

from __future__ import annotations

from collections.abc import Sequence

from components import view
from components.lists import Column, ListSpec, in_file
from components.signs import signed_words, standing_words
from components.view import View
from components.widgets import basis_columns, basis_tag, dated_cell, listings, seen_words, since_cell, state_cell
from data.queries import Stood, day_of, standing
from data.schema import Initiative


def as_list(shown: View, rows: Sequence[Initiative]) -> ListSpec[Stood]:
    """Give initiatives as the list of the view.

    Parameters
    ----------
    shown : View
        The view on screen; its as-of date decides the states.
    rows : sequence of Initiative
        The records.
    """
    say, register, selection = shown.say, shown.register, shown.selection
    day = day_of(register, selection)
    return ListSpec[Stood](
        key="initiatives",
        caption=say("Initiatives as of {day}. A name opens its record.", day=say.day(day)),
        columns=(
            Column(
                "initiative",
                say("Initiative"),
                lambda one: one.record.name,
                href=lambda one: view.href_of(shown, one.record, filtered=True),
                brief=True,
                grid_px=260,
            ),
            Column(
                "state",
                say("State"),
                lambda one: standing_words(say, one.standing),
                cell=lambda one: state_cell(shown, one.standing),
                grid=lambda one: signed_words(say, one.standing),
                brief=True,
                grid_px=210,
            ),
            Column(
                "since",
                say("Since"),
                lambda one: one.standing.since.date if one.standing.since else None,
                cell=lambda one: since_cell(shown, one.standing),
            ),
            *_change_columns(shown),
            Column(
                "known",
                say("Last seen"),
                lambda one: one.borne_out,
                cell=lambda one: dated_cell(seen_words(shown, one.standing), one.seen),
            ),
            Column("area", say("Area"), lambda one: register.areas[one.record.area].name),
            Column("track", say("Track"), lambda one: one.record.track),
            Column("format", say("Format"), lambda one: one.record.format or say.not_stated),
            Column(
                "begun",
                say("Begun"),
                lambda one: one.record.start or say.not_stated,
                cell=lambda one: dated_cell(say.date(one.record.start), one.record.start),
            ),
            *_columns_in_file(shown),
        ),
        rows=[Stood(row, standing(register, row.id, day)) for row in rows],
        current=selection.record,
    )


def _change_columns(shown: View) -> tuple[Column[Stood], ...]:
    """Give the columns on the change that brought the state; the table shows what it rests on, a file all of them."""
    say = shown.say
    return (
        in_file("dated", say("What is dated"), lambda one: one.standing.since.kind if one.standing.since else None),
        in_file(
            "reason", say("Reason"), lambda one: one.standing.since.reason if one.standing.since else say.not_stated
        ),
        *basis_columns(shown, lambda one: one.standing.since, cell=basis_tag, sources=say("Sources of the change")),
        in_file(
            "change-note",
            say("Note on the change"),
            lambda one: one.standing.since.note if one.standing.since else None,
        ),
    )


def _columns_in_file(shown: View) -> tuple[Column[Stood], ...]:
    """Give what only a file has room for."""
    say, register, lang = shown.say, shown.register, shown.selection.lang

    def parties(one: Stood) -> str:
        rows = register.parties.get(one.id, ())
        return "; ".join(f"{register.actors[row.actor].name.to(lang)} ({say.label(row.role)})" for row in rows)

    def places(one: Stood) -> str:
        return "; ".join(register.places[place].name.to(lang) for place in one.record.places)

    def locators(one: Stood) -> str:
        return "; ".join(register.locators_of(one.record.statements))

    return (
        in_file("kind", say("Kind"), lambda one: one.record.kind),
        in_file("parties", say("Parties"), lambda one: parties(one) or say.not_stated),
        in_file("listed", say("Listed parties"), lambda one: listings.in_sheet(shown, one.id)),
        in_file("places", say("Places"), lambda one: places(one) or say.not_stated),
        in_file("description", say("Description"), lambda one: one.record.description),
        in_file("note", say("Note"), lambda one: one.record.note),
        in_file("locators", say("Locators"), locators),
    )
