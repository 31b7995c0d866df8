"""What figures are drawn with: colours, signs as shapes of plotly, bars, samples for legends."""

from __future__ import annotations

import functools
import html
import math
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final, Literal

from components.figures.drawing import NARROW, Values
from components.figures.letters import FAMILY
from components.palette import by_theme
from components.signs import DRAWINGS, colour_of
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

_FADED_DASH: Final = "5px,3px"
_DOTS: Final = "1.6px,2.33px"
_NUMBERS: Final = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")
_STEPS: Final = re.compile(r"([MLHVCQAZ])([^MLHVCQAZ]*)", re.IGNORECASE)
_MARK_LINE_PX, _HOLLOW_LINE_PX = 0.8, 1.7
_HOVER_COLUMNS: Final = 64
_WORDS_OFF_PX: Final = 13


def colour(key: str) -> str:
    """Give the colour of a key of the palette on light pages; what is neutral is as dark as words."""
    return INK if key == NEUTRAL else LIGHT[key]


def dash_of(name: Dash) -> str:
    """Give a dash as plotly writes it."""
    return ",".join(f"{length:g}px" for length in DASHES[name]) or "solid"


# ---- signs ----------------------------------------------------------------------------------------------------------


@functools.cache
def plotly_path(path: str) -> str:
    """Write a path of a sign as plotly takes it: absolute, without arcs, upwards, in pixels from an anchor.

    Parameters
    ----------
    path : str
        The path, in which arcs are parts of circles.
    """
    return " ".join(f"{step}{','.join(_written(value) for value in values)}" for step, values in _absolute(path))


def _written(value: float) -> str:
    return f"{round(value, 2) + 0.0:g}"


def _absolute(path: str) -> Iterator[tuple[str, list[float]]]:
    x = y = begin_x = begin_y = 0.0
    for step, rest in _STEPS.findall(path):
        values = [float(value) for value in _NUMBERS.findall(rest)]
        kind, relative = step.upper(), step.islower()
        if kind == "Z":
            x, y = begin_x, begin_y
            yield "Z", []
            continue
        size = {"M": 2, "L": 2, "H": 1, "V": 1, "Q": 4, "C": 6, "A": 7}[kind]
        for at in range(0, len(values), size):
            part = values[at : at + size]
            if kind == "H":
                part = [part[0], 0.0 if relative else y]
            elif kind == "V":
                part = [0.0 if relative else x, part[0]]
            if relative:
                head, ends = (part[:5], part[5:]) if kind == "A" else ([], part)
                part = [*head, *(value + (y if place % 2 else x) for place, value in enumerate(ends))]
            if kind == "A":
                yield from _arc((x, y), part)
            else:
                letter = kind if kind in "MCQ" and at == 0 else ("C" if kind == "C" else "Q" if kind == "Q" else "L")
                yield letter, [-value if place % 2 else value for place, value in enumerate(part)]
            x, y = part[-2:]
            if kind == "M" and at == 0:
                begin_x, begin_y = x, y


def _arc(begin: tuple[float, float], part: Sequence[float]) -> Iterator[tuple[str, list[float]]]:
    """Give an arc of a circle or ellipse as curves, each at most a quarter of it."""
    radius_x, radius_y, _, large, sweep, end_x, end_y = part
    (x1, y1), (x2, y2) = begin, (end_x, end_y)
    across, down = (x1 - x2) / 2 / radius_x, (y1 - y2) / 2 / radius_y
    far = math.hypot(across, down)
    grown = max(1.0, far)
    radius_x, radius_y, across, down, far = (
        radius_x * grown,
        radius_y * grown,
        across / grown,
        down / grown,
        far / grown,
    )
    off = math.sqrt(max(0.0, 1 / far**2 - 1)) * (1 if bool(large) != bool(sweep) else -1)
    middle_x, middle_y = (x1 + x2) / 2 + radius_x * off * down, (y1 + y2) / 2 - radius_y * off * across
    start = math.atan2((y1 - middle_y) / radius_y, (x1 - middle_x) / radius_x)
    turn = math.atan2((y2 - middle_y) / radius_y, (x2 - middle_x) / radius_x) - start
    if sweep and turn <= 0:
        turn += 2 * math.pi
    elif not sweep and turn >= 0:
        turn -= 2 * math.pi
    count = math.ceil(abs(turn) / (math.pi / 2) - 1e-9)
    step = turn / count
    reach = math.tan(step / 4) * 4 / 3
    for at in range(count):
        one, other = start + at * step, start + (at + 1) * step
        points = (
            (math.cos(one) - reach * math.sin(one), math.sin(one) + reach * math.cos(one)),
            (math.cos(other) + reach * math.sin(other), math.sin(other) - reach * math.cos(other)),
            (math.cos(other), math.sin(other)),
        )
        yield "C", [value for x, y in points for value in (middle_x + radius_x * x, -(middle_y + radius_y * y))]


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
        line = {"color": PAGE, "width": _MARK_LINE_PX} if filled else {"color": ink, "width": _HOLLOW_LINE_PX}
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


# ---- samples for legends --------------------------------------------------------------------------------------------

Sample = tuple[dict[str, object], ...]
_LEFT, _RIGHT, _TOP, _BOTTOM = 3.0, 37.0, 2.0, 14.0
_MIDDLE: Final = (20, 8)


def sign_sample(name: str, key: str = NEUTRAL, *, hollow: bool = False) -> Sample:
    """Give a sample of a sign."""
    ink = colour(colour_of(key))
    at = f"translate({_MIDDLE[0]} {_MIDDLE[1]})"
    return tuple(
        {"d": path, "transform": at, "fill": ink, "stroke": PAGE, "stroke-width": _MARK_LINE_PX}
        if paint == "fill" and not hollow
        else {
            "d": path,
            "transform": at,
            "fill": PAGE,
            "stroke": ink,
            "stroke-width": _HOLLOW_LINE_PX,
            **({"stroke-dasharray": "1.6 2.33"} if paint == "dots" else {}),
        }
        for paint, path in DRAWINGS[name]
    )


def line_sample(dash: Dash, key: str = NEUTRAL, *, width: float = 2, arrow: bool = False) -> Sample:
    """Give a sample of a line, with the head of an arrow if it has one."""
    line: dict[str, object] = {
        "d": f"M{_LEFT:g} 8H{_RIGHT - (7 if arrow else 0):g}",
        "fill": "none",
        "stroke": colour(key) if key in LIGHT else key,
        "stroke-width": width,
        "stroke-dasharray": " ".join(f"{length:g}" for length in DASHES[dash]),
    }
    head: Sample = ({"d": "M38 8L30 4.5V11.5z", "fill": line["stroke"]},) if arrow else ()
    return (line, *head)


def colour_sample(key: str) -> Sample:
    """Give a sample of a colour."""
    return ({"d": "M12 2H28V14H12z", "fill": colour(key)},)


def bar_sample(state: str, *, uncertain: bool = False) -> Sample:
    """Give a sample of the bar of a state, or of the time within which one began."""
    shape, share = (UNCERTAIN, 1.0) if uncertain else BARS[state]
    ink = colour(state)
    half = (_BOTTOM - _TOP) / 2 * share
    box = f"M{_LEFT:g} {8 - half:g}H{_RIGHT:g}V{8 + half:g}H{_LEFT:g}z"
    if not shape:
        return ({"d": box, "fill": ink},)
    lines = {
        "-": "".join(f"M{_LEFT:g} {y:g}H{_RIGHT:g}" for y in (5, 11)),
        "|": "".join(f"M{x:g} {_TOP:g}V{_BOTTOM:g}" for x in (6, 13, 20, 27, 34)),
        ".": "".join(f"M{x:g} {y:g}h.01" for y in (5, 11) for x in range(6, 36, 6)),
        "/": "".join(f"M{x:g} {_BOTTOM:g}l12-12" for x in (3, 10, 17, 24)),
        "x": "".join(f"M{x:g} {_BOTTOM:g}l12-12M{x:g} {_TOP:g}l12 12" for x in (3, 10, 17, 24)),
    }[shape]
    width = {"-": 3, "|": 3.5, ".": 3, "/": 1, "x": 1.4}[shape]
    return (
        {"d": box, "fill": PAGE, "stroke": ink, "stroke-width": 1.2},
        {"d": lines, "fill": "none", "stroke": ink, "stroke-width": width, "stroke-linecap": "round"}
        if shape == "."
        else {"d": lines, "fill": "none", "stroke": ink, "stroke-width": width},
    )


def part_sample(part: str) -> Sample:
    """Give a sample of a part of a mark: ``imprecise``, ``uncertain``, ``unstated-begin``, ``faded``, ``onward``."""
    ink = colour(NEUTRAL)
    stroke: dict[str, object] = {"fill": "none", "stroke": MUTED, "stroke-width": 1.4}
    if part == "imprecise":
        return ({"d": "M4 4v8M4 8H36M36 4v8", **stroke}, *sign_sample("pentagon"))
    if part == "uncertain":
        return tuple(piece | {"stroke": MUTED} for piece in bar_sample("active", uncertain=True))
    if part == "unstated-begin":
        return ({"d": "M3 2H37V14H3L7 11L3 8L7 5z", "fill": MUTED},)
    if part == "faded":
        dashed = {"fill": PAGE, "stroke": MUTED, "stroke-width": 1.2, "stroke-dasharray": "5 3"}
        return ({"d": "M3 2H18V14H3z", "fill": MUTED}, {"d": "M18 3H37V13H18z", **dashed})
    if part == "onward":
        return ({"d": "M3 2H31L37 8L31 14H3z", "fill": MUTED},)
    dots: Sample = tuple({"d": f"M17.6 {y}a2.4 2.4 0 1 0 4.8 0a2.4 2.4 0 1 0-4.8 0z", "fill": ink} for y in (2.8, 13.2))
    return ({"d": "M15 2h10M20 2V14M15 14h10", **stroke}, *dots)


FADED_LINE: Final[Values] = {"width": 1.2, "dash": _FADED_DASH}
"""The outline of a bar after the last evidence."""
