"""What figures are drawn with: colours, signs as shapes of plotly, dashes of lines, bars of states."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from typing import Final, Literal

from components.figures.drawing import Values
from components.signs import DRAWINGS, by_theme, colour_of
from data.codes import State, WaterZone, of_every

LIGHT: Final = by_theme()["light"]
PAGE, INK, MUTED = LIGHT["page"], LIGHT["ink"], LIGHT["muted"]
ACCENT, HAIRLINE, PANEL = LIGHT["accent"], LIGHT["hairline"], LIGHT["panel"]
NEUTRAL: Final = "neutral"
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

HOLLOW: Final = "hollow"
"""In the place of a pattern: an outline alone."""
BARS: Final[Mapping[str, tuple[str, float]]] = of_every(
    State,
    {
        "active": ("", 1.0),
        "limited": ("-", 1.0),
        "suspended": ("|", 1.0),
        "ended": ("", 0.4),
        "planned": (".", 1.0),
        "not-stated": ("x", 1.0),
    },
    f"{__name__}.BARS",
)
"""How the bar of a state differs without colour: a pattern in plotly's signs, and a share of the usual height."""
WATERS: Final[Mapping[str, str]] = of_every(
    WaterZone,
    {
        "internal-waters": "",
        "read-differently": "x",
        "territorial-sea": "-",  # lies along the bar: the shortest piece still shows it
        "exclusive-economic-zone": ".",
        "high-seas": HOLLOW,
    },
    f"{__name__}.WATERS",
)
"""How a zone of the law of the sea looks without colour: a pattern in plotly's signs, nothing for a full bar."""
UNCERTAIN: Final = "/"
"""The pattern of the time within which a state began."""
_PATTERNS: Final = {UNCERTAIN: (7, 0.15), "-": (6, 0.5), "|": (7, 0.5), ".": (6, 0.35), "x": (7, 0.3)}
"""How large a pattern is, in pixels, and how much of it is ink."""

BAR_LINE_PX, MARK_LINE_PX, HOLLOW_LINE_PX = 1.2, 0.8, 1.7
_RING_PX: Final = 11
_DOTS: Final = (1.6, 2.33)
_POINT: Final = re.compile(r"(-?[\d.]+),(-?[\d.]+)")


def colour(key: str) -> str:
    """Give the colour of a key of the palette on light pages; what is neutral is as dark as words."""
    return INK if key == NEUTRAL else LIGHT[key]


def dash_of(name: Dash) -> str:
    """Give a dash as plotly writes it."""
    return ",".join(f"{length:g}px" for length in DASHES[name]) or "solid"


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
    for path, fill, line in strokes(name, key, hollow=hollow):
        width, dots = line["width"], line.get("dots")
        yield {
            "type": "path",
            "path": upwards(path),
            "xsizemode": "pixel",
            "ysizemode": "pixel",
            "xanchor": x,
            "yanchor": y,
            "fillcolor": fill,
            "line": {"color": line["color"], "width": width}
            | ({"dash": ",".join(f"{one:g}px" for one in dots)} if dots else {}),
            "name": name,
        }


def strokes(name: str, key: str, *, hollow: bool = False) -> Iterator[tuple[str, str, Values]]:
    """Give the path, the fill and the line of each layer of a sign, for figures and their legends alike."""
    ink = colour(colour_of(key))
    for paint, path in DRAWINGS[name]:
        if paint == "fill" and not hollow:
            yield path, ink, {"color": PAGE, "width": MARK_LINE_PX}
        else:
            line: Values = {"color": ink, "width": HOLLOW_LINE_PX}
            yield path, PAGE, line | ({"dots": _DOTS} if paint == "dots" else {})


@functools.cache
def upwards(path: str) -> str:
    """Give the path of a sign for plotly, whose pixels count upwards."""
    return _POINT.sub(lambda point: f"{point[1]},{-float(point[2]) + 0.0:g}", path)


def ring(x: object, y: float, *, width_px: float) -> Values:
    """Give the ring round what a reader chose, or what belongs to it."""
    return {
        "type": "circle",
        "xsizemode": "pixel",
        "ysizemode": "pixel",
        "xanchor": x,
        "yanchor": y,
        "x0": -_RING_PX,
        "x1": _RING_PX,
        "y0": -_RING_PX,
        "y1": _RING_PX,
        "line": {"color": ACCENT, "width": width_px},
        "name": CHOSEN,
    }


def bar_look(state: str, *, uncertain: bool = False, hollow: bool = False) -> tuple[Values, float]:
    """Give the marker of the bars of a state, and the share of the usual height that they have.

    Parameters
    ----------
    state : str
        The state.
    uncertain, hollow : bool
        Whether it is the part within which the state began, or the part after its last evidence.
    """
    shape, share = BARS[state]
    ink = colour(state)
    look: Values = {"color": PAGE if hollow else ink, "line": {"color": ink, "width": BAR_LINE_PX}}
    if uncertain or hollow:
        shape, share = (UNCERTAIN if uncertain else ""), 1.0
    if shape:
        size, solidity = _PATTERNS[shape]
        pattern = {"shape": shape, "fgcolor": ink, "bgcolor": PAGE, "fillmode": "replace"}
        look["pattern"] = pattern | {"size": size, "solidity": solidity}
    return look, share


def water_look(zone: str, key: str) -> Values:
    """Give the marker of the bars of a zone of the law of the sea, in the colour of a state or of none."""
    shape, ink = WATERS[zone], colour(key)
    look: Values = {"color": PAGE if shape == HOLLOW else ink, "line": {"color": ink, "width": BAR_LINE_PX}}
    if shape in _PATTERNS:
        size, solidity = _PATTERNS[shape]
        pattern = {"shape": shape, "fgcolor": ink, "bgcolor": PAGE, "fillmode": "replace"}
        look["pattern"] = pattern | {"size": size, "solidity": solidity}
    return look
