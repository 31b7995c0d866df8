"""What the signs of the page mean: how Canada and Russia stand to each other, the stances, and the dot."""

from __future__ import annotations

import streamlit as st

from components import lists
from components.lists import Column, ListSpec
from components.readings.said import between_words, stance_words
from components.table import SILENT, Cell
from components.view import View
from components.widgets import section
from data.codes import Between, Code, Stance
from data.selection import NOT_STATED


def legend(shown: View) -> None:
    """Draw what the signs mean."""
    say = shown.say
    section(say("What the signs mean"))
    between, stance = st.columns(2, gap="medium")
    with between:
        _signs(shown, Between, say("Canada and Russia"), {one: between_words(shown, one) for one in Between})
    with stance:
        _signs(shown, Stance, say("Stance"), {one: stance_words(shown, one) for one in Stance})
    st.markdown(
        say(
            "Each reading is given as the article reports it, with its paragraph. A government body is shown with its "
            "state, everyone else by name, whatever the country. A dot means “not stated”: the article does not say "
            "what that actor holds, and nothing more."
        )
    )


def _signs(shown: View, kind: type[Code], label: str, signed: dict[Code, str]) -> None:
    """Draw the codes of one list, each with its sign and what it means; a dot for the last, which is not stated."""
    say = shown.say

    def cell(code: Code) -> Cell:
        return Cell(say.label(code), tone=SILENT) if str(code) == NOT_STATED else Cell(signed[code])

    spec = ListSpec[Code](
        key=f"legend-{kind.__name__.lower()}",
        caption=label,
        columns=(
            Column("sign", say("Sign"), say.label, cell=cell),
            Column("meaning", say("Meaning"), say.definition),
        ),
        rows=list(kind),
        id_of=str,
        sortable=False,
        narrow="scroll",
    )
    lists.show(shown, spec)
