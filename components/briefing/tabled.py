"""Lists of the pages as tables of a briefing, and states over time as its bars."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypeVar

from components.document import Bar, BarsBlock, BarsRow, TableBlock, TableCell, TableRow
from components.lists import ListSpec
from components.signs import LOOKS, look, look_words
from components.table import ABSENT, Cell
from components.view import View
from data.codes import Grade, Origin, State
from data.queries import FIRST_YEAR, Stretch, day_of, spans, timeline, watershed
from data.schema import Initiative

Row = TypeVar("Row")
_FEWEST_YEARS = 4


def table_of(
    shown: View, spec: ListSpec[Row], columns: Sequence[tuple[str, int]], caption: str = "", *, brief: bool = False
) -> TableBlock:
    """Give a list of a page as a table.

    Parameters
    ----------
    shown : View
        The view.
    spec : ListSpec
        The list.
    columns : sequence of (str, int)
        Which of its columns, by id, each with its share of the width in percent; together 100.
    caption : str
        What it is, where the list's own caption speaks of what only a page can do.
    brief : bool
        Whether to leave out what stands below the first words of a cell.
    """
    by_id = {column.id: column for column in spec.columns}
    wanted = [by_id[name] for name, _ in columns]
    rows: list[TableRow] = []
    heading = ""
    for row in spec.rows:
        group = _group_words(spec.group_of(row)) if spec.group_of else ""
        cells = tuple(_cell(column.cell_of(row, shown.say), brief=brief) for column in wanted)
        rows.append(TableRow(cells, group if group != heading else ""))
        heading = group
    return TableBlock(
        caption=caption or spec.caption,
        header=tuple(column.label for column in wanted),
        rows=tuple(rows),
        shares=tuple(share for _, share in columns),
        ends=frozenset(number for number, column in enumerate(wanted) if column.align == "end"),
    )


def evenly(spec: ListSpec[Row], others_percent: int) -> list[tuple[str, int]]:
    """Give all columns of a list with their shares: the first has what the others, alike and together, leave."""
    names = [column.id for column in spec.columns]
    share = others_percent // (len(names) - 1)
    return list(zip(names, (100 - share * (len(names) - 1), *[share] * (len(names) - 1)), strict=True))


def _group_words(cell: Cell) -> str:
    return f"{cell.text} ({', '.join(cell.lines)})" if cell.lines else cell.text


def _cell(cell: Cell, *, brief: bool) -> TableCell:
    own = cell.text or cell.title
    # A work is named with more words behind it, and by the notes; a paragraph of the article stands here alone.
    links = "; ".join(link.text for link in cell.links if not link.after)
    parts = [part for part in (own if own != ABSENT else "", *(() if brief else cell.lines), links) if part]
    return TableCell("\n".join(parts) or ABSENT, look=cell.tone if cell.tone in LOOKS else "")


def bars_of(shown: View, initiatives: Iterable[Initiative], caption: str) -> BarsBlock:
    """Give how some initiatives stood over time, from 2014 or a few years before the as-of date.

    Parameters
    ----------
    shown : View
        The view; the axis ends on its as-of date.
    initiatives : iterable of Initiative
        The rows.
    caption : str
        What it is, in one line.
    """
    register, say = shown.register, shown.say
    day = day_of(register, shown.selection)
    first = date(min(FIRST_YEAR, day.year - _FEWEST_YEARS), 1, 1)
    rows = tuple(
        BarsRow(
            one.name.to(say.language),
            tuple(bar for stretch in timeline.stretches(register, one.id, day) for bar in _bars(stretch, first, day)),
        )
        for one in initiatives
    )
    looks = {bar.look for row in rows for bar in row.bars}
    legend = [
        (name, look_words(say, state, faded=faded))
        for state in State
        for faded in (False, True)
        if (name := look(state, faded=faded)) in looks and (state.fades or not faded)
    ]
    marked = watershed(register)
    lines = ((marked, say.day(marked)),) if marked and first < marked <= day else ()
    return BarsBlock(caption, first, day, rows, lines, tuple(legend))


def _bars(stretch: Stretch, first: date, day: date) -> Iterable[Bar]:
    row = stretch.change
    borne_out = row.origin is Origin.ARTICLE or row.grade is Grade.TWO_SOURCES
    for span in spans([stretch], first, day):
        yield Bar(look(span.state, faded=span.faded), span.begin, span.end, borne_out)
