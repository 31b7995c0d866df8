"""What the card of every record has: a button that closes it, the statements it rests on, how to cite it."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components import lists, view
from components.lists import Column, ListSpec
from components.table import ABSENT, Narrow
from components.view import Linked, View
from components.widgets.columns import record_column
from components.widgets.folds import fold
from data.cite import Entry, bibtex, chicago, ris, short
from data.schema import Statement


def close_button(label: str, key: str, **closed: object) -> None:
    """Draw the button that closes a record.

    Parameters
    ----------
    label, key : str
        Its words, and what tells it from other buttons.
    **closed : object
        The fields of the `Selection` with their values once it is closed.
    """

    def close() -> None:
        view.change(**closed)

    st.button(label, icon=":material/close:", on_click=close, type="tertiary", key=key)


def evidence_list(
    shown: View, statements: Sequence[str], key: str, *, in_full: bool = False, narrow: Narrow = "cards"
) -> None:
    """Draw the statements that a record rests on, each with the way to its own card.

    Parameters
    ----------
    shown : View
        The view on screen.
    statements : sequence of str
        Their ids.
    key : str
        What tells the list from others.
    in_full : bool
        Whether quotation, note and the works cited there stand with each.
    narrow : {"cards", "scroll"}
        As for `components.lists.ListSpec`.
    """
    say, lang = shown.say, shown.selection.lang

    def below(row: Statement) -> tuple[str, ...]:
        return (say.quoted(row.quote) if row.quote else "", row.note.to(lang)) if in_full else ()

    columns: list[Column[Statement]] = [
        record_column(shown, "locator", say("Locator"), lambda row: row),
        Column("statement", say("Statement"), lambda row: row.text, lines=below),
    ]
    if in_full:
        columns.append(Column("citations", say("Cited there"), lambda row: "; ".join(row.citations) or ABSENT))
    spec = ListSpec(
        key=key,
        caption=say("The statements of the article that this record rests on."),
        columns=columns,
        rows=[shown.register.statements[one] for one in statements],
        sortable=False,
        narrow=narrow,
    )
    lists.show(shown, spec)


def cite_record(shown: View, record: Linked, label: str, references: Sequence[str] = ()) -> None:
    """Draw how to cite a record that has a page; the parameters are those of `cite_block`."""
    statements: Sequence[str]
    if isinstance(record, Statement):
        title, statements = shown.say("Statement at {locator}", locator=record.locator), (record.id,)
    else:
        title, statements = record.name.to(shown.selection.lang), record.statements
    address = view.link_of(shown, record)
    cite_block(shown, record.id, title, statements, address=address, label=label, references=references)


def cite_block(  # noqa: PLR0913  # what a citation names
    shown: View,
    key: str,
    title: str,
    statements: Sequence[str],
    *,
    address: str,
    label: str,
    references: Sequence[str] = (),
) -> None:
    """Draw how to cite a record: Chicago author-date at once, BibTeX and RIS one click away.

    Parameters
    ----------
    shown : View
        The view on screen.
    key, title : str
        Id and title of the record.
    statements : sequence of str
        The statements of the article that it rests on.
    address : str
        The link to it.
    label : str
        What heads the block.
    references : sequence of str
        The later works that it rests on; those that the view leaves out are not named.
    """
    register = shown.register
    entry = Entry(
        key=key,
        title=title,
        locators=register.locators_of(statements),
        address=address,
        version=register.version,
        seen=view.today(),
        sources=tuple(short(register.references[one]) for one in references if one in register.references),
        language=shown.selection.lang,
    )

    def draw() -> None:
        for written in (chicago(entry), bibtex(entry), ris(entry)):
            st.code(written, language=None, wrap_lines=True)

    fold(label, f"cite-{key}", draw, icon=":material/format_quote:")
