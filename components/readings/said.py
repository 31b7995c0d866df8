"""How the readings are said: a stance, how Canada and Russia stand to each other, and who holds something."""

from __future__ import annotations

from collections.abc import Iterable

from components.signs import BETWEEN_SIGNS, STANCE_SIGNS
from components.table import SILENT, Cell
from components.view import View
from data.codes import Between, Stance
from data.schema import Position

NBSP = "\N{NO-BREAK SPACE}"


def stance_words(shown: View, stance: Stance) -> str:
    """Give a stance as a sign and a word."""
    word = shown.say.label(stance)
    whole = word.replace(" ", NBSP) if stance is Stance.NOT_STATED else word
    return f"{STANCE_SIGNS[stance]}{NBSP}{whole}"


def between_words(shown: View, between: Between) -> str:
    """Give how Canada and Russia stand to each other as a sign and words."""
    return f"{BETWEEN_SIGNS[between]}{NBSP}{shown.say.label(between)}"


def between_cell(shown: View, between: Between) -> Cell:
    """Give the same as a cell, sorted by the order of the list; a dot where it is not stated of both."""
    order = list(Between).index(between)
    if between is Between.NOT_STATED:
        return Cell("", tone=SILENT, title=shown.say.label(between), sort=order)
    return Cell(between_words(shown, between), sort=order)


def silent_cell(shown: View, *, kept: bool = False) -> Cell:
    """Give the cell of a group that the article says nothing of: a dot, and the words for screen readers."""
    return Cell("", tone=SILENT, title=shown.say.not_stated, kept=kept)


def names_of(shown: View, positions: Iterable[Position]) -> list[str]:
    """Give the names of those who hold some positions, each once."""
    actors = dict.fromkeys(position.actor for position in positions)
    return [shown.register.actors[actor].name.to(shown.selection.lang) for actor in actors]
