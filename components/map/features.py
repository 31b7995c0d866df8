"""The features of the reader's layer with what stands beside them, as a list."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from components import lists
from components.lists import Column, ListSpec
from components.map import held
from components.map.brought_words import note_words
from components.view import View
from components.widgets import about, section
from components.words import Words

if TYPE_CHECKING:
    import datetime as dt

    from geo.brought import Attributes, Brought

_ON_SCREEN: Final = 200
_COLUMNS_ON_SCREEN: Final = 8
_CELLS_IN_FILE: Final = 200_000
_TALLEST_PX: Final = 420


def features(shown: View) -> None:
    """Draw the features of the reader's layer as a table with its downloads; nothing without attributes."""
    layer = held.brought()
    if layer is None or not layer.attributes.names:
        return
    say, rows = shown.say, layer.rows.tolist()
    section(say("Features of your layer"))
    lists.show(shown, as_list(shown, layer, rows[:_ON_SCREEN], len(rows)), max_height_px=_TALLEST_PX)
    taken = rows[: _CELLS_IN_FILE // len(layer.attributes.names)]
    facts = [(say("Source"), note_words(say, layer.file)), *about(shown, "map", ())[1:]]
    facts.append((say("Note"), _how_many(say, len(taken), len(rows))))
    lists.download_row(
        shown, lambda: as_list(shown, layer, taken, len(rows)), say("Features"), say("features-of-your-layer"), facts
    )


def as_list(shown: View, layer: Brought, rows: Sequence[int], of: int) -> ListSpec[int]:
    """Give features by their number in the file as a list, the column that names them first.

    Parameters
    ----------
    shown : View
        The view on screen.
    layer : Brought
        The layer.
    rows : sequence of int
        Which of its features.
    of : int
        How many it has.
    """
    say, attributes, naming = shown.say, layer.attributes, held.naming()
    order = sorted(range(len(attributes.names)), key=lambda at: (at != naming, at))
    labels = dict(zip(order, _told_apart(say, [attributes.names[at] for at in order]), strict=True))
    note = note_words(say, layer.file)
    return ListSpec[int](
        key="map-features",
        caption=say("{note}. {n}", note=note, n=_how_many(say, len(rows), of)),
        columns=[
            Column(
                f"column-{at}",
                labels[at],
                _held(say, attributes, at),
                align="end" if attributes.is_number(at) else "start",
                on_screen=place < _COLUMNS_ON_SCREEN,
            )
            for place, at in enumerate(order)
        ],
        rows=rows,
        id_of=lambda row: str(row + 1),
        narrow="scroll",
        of_reader=True,
    )


def _how_many(say: Words, n: int, of: int) -> str:
    if n == of:
        return say.plural("{n} feature.", "{n} features.", n)
    return say("The first {n} of {of} features.", n=say.number(n), of=say.number(of))


def _held(say: Words, attributes: Attributes, column: int) -> Callable[[int], str | int | float | dt.date | None]:
    def of(row: int) -> str | int | float | dt.date | None:
        value = attributes.value(row, column)
        return (say("yes") if value else say("no")) if isinstance(value, bool) else value

    return of


def _told_apart(say: Words, names: Sequence[str]) -> Iterator[str]:
    """Give names of columns, each another than that of the column that every file has."""
    for name in names:
        yield f"{name} (2)" if name.lower() == say("Identifier").lower() else name
