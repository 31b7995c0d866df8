"""What the article only proposes or sees between others: listed apart, counted nowhere."""

from __future__ import annotations

from collections.abc import Sequence

from components import lists
from components.lists import Column, ListSpec
from components.view import View
from components.widgets.blocks import subsection
from components.widgets.columns import record_column
from data.schema import Initiative


def beside_list(shown: View, rows: Sequence[Initiative]) -> None:
    """Draw some rows that are no cooperation between Canada and Russia, under their own heading; nothing without any.

    Parameters
    ----------
    shown : View
        The view on screen.
    rows : sequence of Initiative
        The rows; a name leads to the record.
    """
    if not rows:
        return
    say = shown.say
    subsection(say("Only proposed, or between others"))
    spec = ListSpec[Initiative](
        key="beside",
        caption=say.plural(
            "{n} entry that the article only suggests, or in which Canada or Russia has no part; not counted anywhere.",
            "{n} entries that the article only suggests, or in which Canada or Russia has no part; not counted "
            "anywhere.",
            len(rows),
        ),
        columns=(
            record_column(shown, "name", say("Name"), lambda row: row),
            Column("kind", say("Kind"), lambda row: row.kind),
            Column("description", say("What the article says"), lambda row: row.description),
        ),
        rows=rows,
        current=shown.selection.record,
        sortable=False,
    )
    lists.show(shown, spec)
