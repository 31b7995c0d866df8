"""What figures are drawn with: colours, signs as shapes of plotly, bars, samples for legends."""

from __future__ import annotations

import html
import math
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final, Literal

from components.figures.drawing import NARROW, Values
from components.figures.letters import FAMILY
from components.figures.paths import plotly_path
from components.signs import DRAWINGS, by_theme, colour_of
from data.language import Language

LIGHT: Final = by_theme()["light"]
PAGE, INK, MUTED = LIGHT["page"], LIGHT["ink"], LIGHT["muted"]
ACCENT, HAIRLINE, PANEL = LIGHT["accent"], LIGHT["hairline"], LIGHT["panel"]
NEUTRAL: Final = "neutral"
SMALL_PX: Final = 12.0
HIT_PX: Final = 20
"""How large the invisible marker is that a pointer hits."""
AS_OF: Final = "as-of"
"""The name of the line of the as-of date."""
CHOSEN: Final = "chosen"
"""The name of shapes and traces that mark what a reader chose."""

Dash = Literal["solid", "dashed", "dotted", "long", "dash-dot", "dash-dot-dot"]
DASHES: Final[dict[Dash, tuple[float, ...]]] = {
    "solid": (),
    "dashed": (7, 4),
    "dotted": (2, 3),
    "long": (14, 5),
    "dash-dot": (9, 4, 2, 4),
    "dash-dot-dot": (9, 3, 2, 3, 2, 3),
}
"""Lengths of strokes and gaps in turn, in pixels, of lines and edges."""

BARS: Final[dict[str, tuple[str, float]]] = {
    "active": ("", 1.0),
    "limited": ("-", 1.0),
    "suspended": ("|", 1.0),
    "ended": ("", 0.4),
    "planned": (".", 1.0),
    "not-stated": ("x", 1.0),
}
"""How the bar of a state differs without colour: a pattern in plotly's signs, and a share of the usual height."""
UNCERTAIN: Final = "/"
"""The pattern of the time within which a state began."""

FADED_LINE: Final[Values] = {"width": 1.2, "dash": "5px,3px"}
"""The outline of a bar after the last evidence."""
_DOTS: Final = "1.6px,2.33px"
MARK_LINE_PX, HOLLOW_LINE_PX = 0.8, 1.7
_HOVER_COLUMNS: Final = 64
_WORDS_OFF_PX: Final = 13


def colour(key: str) -> str:
    """Give the colour of a key of the palette on light pages; what is neutral is as dark as words."""
    return INK if key == NEUTRAL else LIGHT[key]


def dash_of(name: Dash) -> str:
    """Give a dash as plotly writes it."""
    return ",".join(f"{length:g}px" for length in DASHES[name]) or "solid"


# ---- signs ----------------------------------------------------------------------------------------------------------


def sign(name: str, x: object, y: float, key: str, *, hollow: bool = False) -> Iterator[Values]:
    """Give a sign as shapes of plotly, in pixels about a point of the axes.

    Parameters
    ----------
    name : str
        A name of `components.signs.DRAWINGS`: the same drawing as in tables and on maps.
    x, y
        Its place on the axes.
    key : str
        Key of the palette.
    hollow : bool
        Whether it is drawn as an outline: not in the article, or on a weaker grade.
    """
    ink = colour(colour_of(key))
    for paint, path in DRAWINGS[name]:
        filled = paint == "fill" and not hollow
        line = {"color": PAGE, "width": MARK_LINE_PX} if filled else {"color": ink, "width": HOLLOW_LINE_PX}
        yield {
            "type": "path",
            "path": plotly_path(path),
            "xsizemode": "pixel",
            "ysizemode": "pixel",
            "xanchor": x,
            "yanchor": y,
            "fillcolor": ink if filled else PAGE,
            "line": line | ({"dash": _DOTS} if paint == "dots" else {}),
            "name": name,
        }


def ring(x: object, y: float, *, radius_px: float = 11, width_px: float = 2.5) -> Values:
    """Give the ring round what a reader chose, or what belongs to it."""
    return {
        "type": "circle",
        "xsizemode": "pixel",
        "ysizemode": "pixel",
        "xanchor": x,
        "yanchor": y,
        "x0": -radius_px,
        "x1": radius_px,
        "y0": -radius_px,
        "y1": radius_px,
        "line": {"color": ACCENT, "width": width_px},
        "name": CHOSEN,
    }


def bar_look(state: str, *, uncertain: bool = False) -> tuple[Values, float]:
    """Give the marker of the bars of a state, and the share of the usual height that they have.

    Parameters
    ----------
    state : str
        The state.
    uncertain : bool
        Whether it is the part within which the state began.
    """
    shape, share = (UNCERTAIN, 1.0) if uncertain else BARS[state]
    ink = colour(state)
    look: Values = {"color": ink, "line": {"color": ink, "width": 1.2}}
    if shape:
        solid = {UNCERTAIN: 0.15, "-": 0.5, "|": 0.5, ".": 0.35, "x": 0.3}[shape]
        size = {UNCERTAIN: 7, "-": 6, "|": 7, ".": 6, "x": 7}[shape]
        look["pattern"] = {
            "shape": shape,
            "fgcolor": ink,
            "bgcolor": PAGE,
            "fillmode": "replace",
            "size": size,
            "solidity": solid,
        }
    return look, share


# ---- words and axes -------------------------------------------------------------------------------------------------


def told(name: str, lines: Iterable[str]) -> str:
    """Give what is said while the pointer is over a mark, as plotly writes it."""
    parts = [f"<b>{'<br>'.join(_broken(name))}</b>", *("<br>".join(_broken(line)) for line in lines if line)]
    return "<br>".join(parts)


def _broken(text: str) -> list[str]:
    lines: list[str] = [""]
    for word in html.escape(text, quote=False).split(" "):
        if lines[-1] and len(lines[-1]) + len(word) >= _HOVER_COLUMNS:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".lstrip()
    return lines


def targets(x: Sequence[object], y: Sequence[float], rows: Sequence[Sequence[str]], hover: Sequence[str]) -> Values:
    """Give the invisible markers that a pointer hits.

    Parameters
    ----------
    x, y : sequence
        Where they are.
    rows : sequence of sequence of str
        Id, name and detail of each.
    hover : sequence of str
        What `told` says of each.
    """
    return {
        "type": "scatter",
        "mode": "markers",
        "x": list(x),
        "y": list(y),
        "customdata": [list(row) for row in rows],
        "hovertext": list(hover),
        "hovertemplate": "%{hovertext}<extra></extra>",
        "marker": {"size": HIT_PX, "opacity": 0, "color": INK},
        "showlegend": False,
    }


def words_at(  # noqa: PLR0913  # each names itself where it is given
    x: Sequence[object],
    y: Sequence[float],
    words: Sequence[str],
    place: str | Sequence[str],
    *,
    when: str = "",
    least_px: Sequence[float] | None = None,
    shown_at_px: float = 0,
) -> Values:
    """Give words beside marks.

    Parameters
    ----------
    x, y, words : sequence
        Where each mark is, and what stands beside it.
    place : str or sequence of str
        Where, in plotly's words.
    when : {"", "narrow", "wide"}
        At which width of the figure they are there.
    least_px : sequence of float, optional
        How wide the plot has to be, when all of it is shown, for each to have room; it is left out of a narrower one,
        and comes when a reader zooms in.
    shown_at_px : float
        The width for which the figure itself is written, for who draws it without the component.
    """
    meta: Values = {"when": when} if when else {}
    shown = list(words)
    if least_px is not None:
        meta |= {"words": list(words), "least": [round(least) if math.isfinite(least) else None for least in least_px]}
        shown = [word if least <= shown_at_px else "" for word, least in zip(words, least_px, strict=True)]
    return {
        "type": "scatter",
        "mode": "markers+text",
        "x": list(x),
        "y": list(y),
        "text": shown,
        "textposition": place if isinstance(place, str) else list(place),
        "textfont": {"size": SMALL_PX, "color": INK},
        "marker": {"size": _WORDS_OFF_PX, "opacity": 0, "color": INK},
        "hoverinfo": "skip",
        "showlegend": False,
        "visible": when != NARROW,
        "meta": meta,
    }


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


def as_of_line(day: date, words: str) -> tuple[Values, Values]:
    """Give the line of the as-of date as a shape, and its words as an annotation above the figure."""
    shape: Values = {
        "type": "line",
        "x0": str(day),
        "x1": str(day),
        "y0": 0,
        "y1": 1,
        "yref": "paper",
        "line": {"color": ACCENT, "width": 1.6},
        "name": AS_OF,
    }
    annotation: Values = {
        "x": str(day),
        "xref": "x",
        "y": 1,
        "yref": "paper",
        "yanchor": "bottom",
        "xanchor": "right",
        "xshift": 14,
        "yshift": 20,
        "showarrow": False,
        "text": f"<b>{words}</b>",
        "font": {"color": ACCENT},
    }
    return shape, annotation


def with_room(low: float, high: float) -> tuple[float, float]:
    """Give the ends of an axis of numbers, with room beyond the highest and any that is below zero."""
    room = (high - low) * 0.06 or 1.0
    return low - (room if low < 0 else 0), high + room


def count_axis(low: float, high: float) -> Values:
    """Give an upright axis of numbers."""
    return {
        "range": [low, high],
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
    }


def counted(what: str) -> Values:
    """Give the words above an axis of numbers: what is counted."""
    return {
        "x": 0,
        "xref": "paper",
        "y": 1,
        "yref": "paper",
        "xanchor": "left",
        "yanchor": "bottom",
        "yshift": 6,
        "xshift": -44,
        "text": what,
        "showarrow": False,
        "font": {"color": MUTED},
    }
