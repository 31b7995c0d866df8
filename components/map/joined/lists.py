"""The table beside the register: how much of it is joined, its rows beside their records, and the rows left over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeVar

import streamlit as st

from components import lists
from components.finder import href_of
from components.lists import Column, ListSpec, in_file
from components.map.joined.held import OwnTable, own_table
from components.map.joined.marks import marked_at, unplaced
from components.map.joined.words import note_words, target_words, value_words
from components.table import Cell, Link
from components.view import View
from components.widgets import about, section, state_cell, subsection
from components.words import Words, begin_small, plain
from data.joined import Unmatched, Value, told_apart
from data.queries import day_of, find, standing

Listed = TypeVar("Listed")
Row = TypeVar("Row", "Joined", "Left")

MOST_SHOWN: Final = 200
"""How many rows of a table are on screen; the files have all."""

_MOST_COLUMNS: Final = 6
"""How many columns of the reader's are on screen; the files have all."""


@dataclass(frozen=True, slots=True)
class Joined:
    """A row of the table, with the id of the record that it is joined to."""

    number: int
    cells: tuple[Value, ...]
    record: str


@dataclass(frozen=True, slots=True)
class Left:
    """A row of the table that is joined to nothing, and why."""

    number: int
    cells: tuple[Value, ...]
    why: Unmatched


def beside_the_register(shown: View) -> None:
    """Draw the reader's table beside the register, with its downloads; nothing without one."""
    own = own_table(shown)
    if own is None:
        return
    say = shown.say
    section(say("Your table beside the register"))
    for sentence in sentences(shown, own):
        st.markdown(plain(sentence))
    facts = [*about(shown, "map", _how(say, own)), (say("Table"), note_words(say, own.table))]
    matched = matched_list(shown, own)
    subsection(say("Joined rows"))
    _show(shown, matched)
    lists.download_row(shown, matched, say("Joined rows"), say("joined-rows"), facts)
    left = unmatched_list(shown, own)
    if left.rows:
        subsection(say("Rows without a record"))
        _show(shown, left)
        lists.download_row(shown, left, say("Rows without a record"), say("rows-without-a-record"), facts)


def _how(say: Words, own: OwnTable) -> list[tuple[str, str]]:
    pair = own.joined.pair
    return [
        (say("Joined to"), target_words(say, pair.kind)),
        (say("By the column"), own.table.names[pair.column]),
    ]


def sentences(shown: View, own: OwnTable) -> Iterator[str]:
    """Say how many rows are joined to how many records, how many are left over, and what of it is on the map."""
    say, joined = shown.say, own.joined
    kind, rows = joined.pair.kind, len(own.table.rows)
    column = say.quoted(own.table.names[joined.pair.column])
    yield say(
        "Joined by the column {column}: {matched} of {rows} rows of your table, to {reached} of the register’s {all} "
        "{records}. Without a record: {left}.",
        column=column,
        matched=say.number(len(joined.matched)),
        rows=say.number(rows),
        reached=say.number(len(joined.reached)),
        all=say.number(len(getattr(shown.register, kind))),
        records=begin_small(target_words(say, kind)),
        left=say.number(len(joined.unmatched)),
    )
    yield say(
        "Rows are joined by id, by name in either language and by the other names that the register has, whatever "
        "their capitals, accents, dashes and spaces; a name that is only like one is not joined."
    )
    places, without = len(marked_at(shown, own)), len(unplaced(shown, own))
    if joined.matched:
        where = {
            find.Kind.PLACES: say("On the map, a circle goes round each of them."),
            find.Kind.ACTORS: say("On the map, a circle goes round the seat of each."),
            find.Kind.INITIATIVES: say("On the map, a circle goes round the places of each."),
        }[kind]
        yield " ".join(
            (
                where,
                say.plural("{n} place is marked.", "{n} places are marked.", places),
                *(
                    [
                        say.plural(
                            "{n} record has no place with coordinates in the register.",
                            "{n} records have no place with coordinates in the register.",
                            without,
                        )
                    ]
                    if without
                    else []
                ),
            )
        )


def _show(shown: View, spec: ListSpec[Listed]) -> None:
    say, n = shown.say, len(spec.rows)
    if n > MOST_SHOWN:
        st.markdown(
            plain(
                say(
                    "The first {most} of {n} rows are on screen; the files have all.",
                    most=say.number(MOST_SHOWN),
                    n=say.number(n),
                )
            )
        )
    lists.show(shown, replace(spec, rows=spec.rows[:MOST_SHOWN]))


def matched_list(shown: View, own: OwnTable) -> ListSpec[Joined]:
    """Give the joined rows as a list: the record, how it stands or what it is, and the reader's columns."""
    say, register, kind = shown.say, shown.register, own.joined.pair.kind
    records = getattr(register, kind)

    def what(row: Joined) -> Cell:
        if kind is find.Kind.INITIATIVES:
            return state_cell(shown, standing(register, row.record, day_of(register, shown.selection)))
        return Cell(say.label(records[row.record].kind))

    heads: Sequence[Column[Joined]] = (
        Column(
            "record",
            say("Record of the register"),
            lambda row: records[row.record].name,
            href=lambda row: href_of(shown, kind, row.record),
            header=True,
        ),
        Column("what", say("State") if kind is find.Kind.INITIATIVES else say("Kind"), what),
        in_file("record-id", say("Id of the record"), lambda row: row.record),
        in_file("row", say("Row of the file"), lambda row: row.number),
    )
    return ListSpec[Joined](
        key="map-joined-rows",
        caption=_caption(say, own),
        columns=(*heads, *_own_columns(shown, own, heads)),
        rows=[Joined(own.table.numbers[at], own.table.rows[at], record) for at, record in own.joined.matched],
        id_of=lambda row: f"{row.record}--{row.number}",
        empty=say("No row is joined; choose another column or other records."),
        of_reader=True,
    )


def unmatched_list(shown: View, own: OwnTable) -> ListSpec[Left]:
    """Give the rows without a record as a list: what was looked for, why nothing was joined, and what is near."""
    say, kind = shown.say, own.joined.pair.kind
    records = getattr(shown.register, kind)

    def name(identifier: str) -> str:
        return str(records[identifier].name.to(say.language))

    def why(row: Left) -> str:
        if row.why.several:
            return say("goes by several records: {names}", names=say.all_of([name(one) for one in row.why.several]))
        return say("no record is called so") if row.why.text else say("the cell is empty")

    def near(row: Left) -> tuple[Link, ...]:
        likely = [(one, say("perhaps {name}", name=name(one))) for one in row.why.perhaps]
        found = likely or [(one, name(one)) for one in row.why.nearest]
        return tuple(Link(words, href_of(shown, kind, one)) for one, words in found)

    heads: Sequence[Column[Left]] = (
        Column("looked-for", say("Looked for"), lambda row: row.why.text, header=True),
        Column("why", say("Why it is not joined"), why),
        Column("near", say("Nearest name"), near),
        Column("row", say("Row of the file"), lambda row: row.number, align="end"),
    )
    return ListSpec[Left](
        key="map-joined-left",
        caption=_caption(say, own),
        columns=(*heads, *_own_columns(shown, own, heads, besides=own.joined.pair.column)),
        rows=[Left(own.table.numbers[one.row], own.table.rows[one.row], one) for one in own.joined.unmatched],
        id_of=lambda row: f"row--{row.number}",
        of_reader=True,
    )


def _caption(say: Words, own: OwnTable) -> str:
    more = len(own.table.names) - _MOST_COLUMNS
    note = f"{note_words(say, own.table)}."
    if more <= 0:
        return note
    return f"{note} " + say.plural(
        "{n} more of its columns is in the files alone.", "{n} more of its columns are in the files alone.", more
    )


def _own_columns(
    shown: View, own: OwnTable, heads: Sequence[Column[Row]], *, besides: int | None = None
) -> Iterator[Column[Row]]:
    """Give the reader's columns, under names that none of ours has; on screen without one that stands there already."""
    say, table = shown.say, own.table
    numbers = set(table.of_numbers())
    taken = [say("Identifier"), *(head.label for head in heads)]

    def column(at: int, label: str) -> Column[Row]:
        def cell(row: Row) -> Cell:
            value = row.cells[at]
            return Cell(value_words(say, value), sort=value if isinstance(value, int | float) else None)

        return Column(
            f"own-{at}",
            label,
            lambda row: row.cells[at],
            cell=cell,
            align="end" if at in numbers else "start",
            on_screen=at < _MOST_COLUMNS and at != besides,
        )

    for at, label in enumerate(told_apart(table.names, taken)):
        yield column(at, label)
