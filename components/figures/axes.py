"""What the layouts of figures share: letters and colours, axes of time and of numbers, the line of the as-of date."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from components.figures.drawing import Values
from components.figures.ink import ACCENT, HAIRLINE, INK, LIGHT, MUTED, PAGE
from components.figures.letters import FAMILY
from components.figures.marks import SMALL_PX, written
from components.words import Words
from data.language import Language

AS_OF: Final = "as-of"
"""The name of the line of the as-of date."""
AS_OF_SHIFT_PX: Final = 14
"""How far right of its line the words of the as-of date reach."""
_BESIDE_PX: Final = 46


def layout_of(lang: Language) -> Values:
    """Give what the layouts of all figures share."""
    return {
        "template": {"layout": {}},
        "font": {"family": FAMILY, "size": SMALL_PX, "color": INK},
        "paper_bgcolor": PAGE,
        "plot_bgcolor": PAGE,
        "separators": ",\N{NARROW NO-BREAK SPACE}" if lang is Language.FRENCH else ".,",
        "dragmode": "pan",
        "hovermode": "closest",
        "hoverdistance": 12,
        "hoverlabel": {
            "bgcolor": PAGE,
            "bordercolor": HAIRLINE,
            "align": "left",
            "font": {"family": FAMILY, "size": 13, "color": INK},
        },
        "showlegend": False,
    }


def note(text: str, **place: object) -> Values:
    """Give words at a place of the figure, left of which they do not reach unless `place` says so."""
    return {"text": text, "showarrow": False, "xanchor": "left", **place}


def time_axis(first: date, last: date) -> Values:
    """Give an axis of time that shows no more than from one day to another."""
    return {
        "type": "date",
        "range": [str(first), str(last)],
        "minallowed": str(first),
        "maxallowed": str(last),
        "showgrid": True,
        "gridcolor": HAIRLINE,
        "zeroline": False,
        "ticks": "",
        "tickangle": 0,
        "tickfont": {"size": SMALL_PX},
        "nticks": 18,
        "tickformatstops": [
            {"dtickrange": ["M1", "M6"], "value": "%b\n%Y"},
            {"dtickrange": ["M12", None], "value": "%Y"},
            {"dtickrange": [None, "M1"], "value": "%e %b\n%Y"},
        ],
    }


def as_of_line(say: Words, day: date) -> tuple[Values, Values]:
    """Give the line of the as-of date as a shape, and its words as an annotation above the figure."""
    line = {"color": ACCENT, "width": 1.6}
    ends = {"x0": str(day), "x1": str(day), "y0": 0, "y1": 1, "yref": "paper"}
    above = {"y": 1, "yref": "paper", "yanchor": "bottom", "yshift": 20}
    words = note(f"<b>{say.day(day)}</b>", x=str(day), xref="x", xanchor="right", xshift=AS_OF_SHIFT_PX, **above)
    return {"type": "line", "line": line, "name": AS_OF, **ends}, words | {"font": {"color": ACCENT}}


def numbers_over_time(  # noqa: PLR0913  # each names itself where it is given
    say: Words,
    day: date,
    *,
    counted: str,
    shown: tuple[date, date],
    ends: tuple[float, float],
    signs: Iterable[Values],
) -> Values:
    """Give the layout of a figure of numbers over time.

    Parameters
    ----------
    say, day
        The words of the view's language, and the as-of date.
    counted : str
        What is counted: stands above the axis of numbers.
    shown, ends : tuple
        The first and the last day, the lowest and the highest number.
    signs : iterable of dict
        The signs of the numbers.
    """
    line, words = as_of_line(say, day)
    above = {"x": 0, "xref": "paper", "y": 1, "yref": "paper", "yanchor": "bottom", "yshift": 6, "xshift": -44}
    return layout_of(say.language) | {
        "margin": {"l": _BESIDE_PX, "r": 18, "t": 46, "b": 26, "pad": 0},
        "xaxis": time_axis(*shown),
        "yaxis": {
            "range": list(ends),
            "fixedrange": True,
            "gridcolor": HAIRLINE,
            "zeroline": True,
            "zerolinecolor": LIGHT["graticule"],
            "separatethousands": True,
            "exponentformat": "none",
            "tickfont": {"color": MUTED},
            "ticks": "outside",
            "ticklen": 4,
            "tickcolor": PAGE,
            "nticks": 7,
        },
        "shapes": [line, *signs],
        "annotations": [words, note(written(counted), **above) | {"font": {"color": MUTED}}],
    }


def with_room(low: float, high: float) -> tuple[float, float]:
    """Give the ends of an axis of numbers, with room beyond the highest and any that is below zero."""
    room = (high - low) * 0.06 or 1.0
    return low - (room if low < 0 else 0), high + room
