"""What can be picked and what stands beside it, as traces of plotly: one way to write hover text, one for words."""

from __future__ import annotations

import html
import math
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from components.figures.drawing import NARROW, Values
from components.figures.ink import INK

SMALL_PX: Final = 12.0
HIT_PX: Final = 20
"""How large the invisible marker is that a pointer hits."""
_HOVER_COLUMNS: Final = 64
_WORDS_OFF_PX: Final = 13


class Mark(NamedTuple):
    """What can be picked.

    Attributes
    ----------
    id, name, detail : str
        What is reported when it is picked; its name, and what the list says of it besides.
    x, y : object, float
        Where it is on the axes.
    lines : tuple of str
        What is said below the name while the pointer is over it.
    of : tuple of str
        What else the browser has to know: the ends of an edge, or whose part a bar is that the list leaves out.
    """

    id: str
    name: str
    detail: str
    x: object
    y: float
    lines: tuple[str, ...] = ()
    of: tuple[str, ...] = ()


class Label(NamedTuple):
    """Words beside a mark, and how wide the plot has to be, when all of it is shown, for them to have room."""

    x: object
    y: float
    words: str
    place: str
    least_px: float = 0.0


def written(*lines: str) -> str:
    """Give lines as plotly writes them, which takes a few tags of HTML in a text for more than text."""
    return "<br>".join(html.escape(line, quote=False) for line in lines)


def told(name: str, lines: Iterable[str]) -> str:
    """Give what is said while the pointer is over a mark, as plotly writes it."""
    parts = [f"<b>{_broken(name)}</b>", *(_broken(line) for line in lines if line)]
    return "<br>".join(parts)


def _broken(text: str) -> str:
    lines: list[str] = [""]
    for word in html.escape(text, quote=False).split(" "):
        if lines[-1] and len(lines[-1]) + len(word) >= _HOVER_COLUMNS:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".lstrip()
    return "<br>".join(lines)


def picked(marks: Sequence[Mark]) -> Values:
    """Give what a trace of any type says of its marks."""
    return {
        "y": [mark.y for mark in marks],
        "customdata": [[mark.id, mark.name, mark.detail, *mark.of] for mark in marks],
        "hovertext": [told(mark.name, mark.lines) for mark in marks],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "showlegend": False,
    }


def targets(marks: Sequence[Mark]) -> Values:
    """Give the invisible markers that a pointer hits."""
    marker = {"size": HIT_PX, "opacity": 0, "color": INK}
    return picked(marks) | {"type": "scatter", "mode": "markers", "x": [mark.x for mark in marks], "marker": marker}


def words_at(
    labels: Sequence[Label], *, when: str = "", shown_at_px: float = math.inf, off_px: float = _WORDS_OFF_PX
) -> Values:
    """Give words beside marks; those without room are left out, and come when a reader zooms in.

    Parameters
    ----------
    labels : sequence of Label
        The words.
    when : {"", "narrow", "wide"}
        At which width of the figure they are there.
    shown_at_px : float
        The width for which the figure itself is written, for who draws it without the component.
    off_px : float
        The size of the invisible marker off whose edge they keep.
    """
    least = [round(one.least_px) if math.isfinite(one.least_px) else None for one in labels]
    return {
        "type": "scatter",
        "mode": "markers+text",
        "x": [one.x for one in labels],
        "y": [one.y for one in labels],
        "text": [one.words if one.least_px <= shown_at_px else "" for one in labels],
        "textposition": [one.place for one in labels],
        "textfont": {"size": SMALL_PX, "color": INK},
        "marker": {"size": off_px, "opacity": 0, "color": INK},
        "hoverinfo": "skip",
        "showlegend": False,
        "cliponaxis": False,
        "visible": when != NARROW,
        "meta": {"words": [one.words for one in labels], "least": least} | ({"when": when} if when else {}),
    }
