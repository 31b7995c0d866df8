"""Samples for legends: how each sign, line, bar and part of a mark looks, in a box of 40 by 16 pixels."""

from __future__ import annotations

from typing import Final

from components.figures.ink import (
    BAR_LINE_PX,
    BARS,
    DASHES,
    HOLLOW,
    MUTED,
    NEUTRAL,
    PAGE,
    UNCERTAIN,
    WATERS,
    Dash,
    colour,
    strokes,
)

Sample = tuple[dict[str, object], ...]
_BAR, _HIGH_PX = "M3 2H37V14H3z", 12
_HATCHES: Final = {
    "-": ("M3 5H37M3 11H37", 3.0),
    "|": ("M6 2V14M13 2V14M20 2V14M27 2V14M34 2V14", 3.5),
    ".": ("M6 5h.01M12 5h.01M18 5h.01M24 5h.01M30 5h.01M6 11h.01M12 11h.01M18 11h.01M24 11h.01M30 11h.01", 3.0),
    "/": ("M3 14l12-12M10 14l12-12M17 14l12-12M24 14l12-12", 1.0),
    "x": ("M3 14l12-12M10 14l12-12M17 14l12-12M24 14l12-12M3 2l12 12M10 2l12 12M17 2l12 12M24 2l12 12", 1.4),
}
"""The pattern of a bar, and how wide its strokes are."""
_DOT, _ROUND = "M17.6", "a2.4 2.4 0 1 0 4.8 0a2.4 2.4 0 1 0-4.8 0z"
_STROKE: Final[dict[str, object]] = {"fill": "none", "stroke": MUTED, "stroke-width": 1.4}
_HOLLOW: Final[dict[str, object]] = {"fill": PAGE, "stroke": MUTED, "stroke-width": BAR_LINE_PX}


def sign_sample(name: str, key: str = NEUTRAL, *, hollow: bool = False) -> Sample:
    """Give a sample of a sign."""
    return tuple(
        {
            "d": path,
            "transform": "translate(20 8)",
            "fill": fill,
            "stroke": line["color"],
            "stroke-width": line["width"],
        }
        | ({"stroke-dasharray": " ".join(map(str, line["dots"]))} if "dots" in line else {})
        for path, fill, line in strokes(name, key, hollow=hollow)
    )


def line_sample(dash: Dash, key: str = NEUTRAL, *, width: float = 2, arrow: bool = False) -> Sample:
    """Give a sample of a line, with the head of an arrow if it has one."""
    lengths = " ".join(f"{length:g}" for length in DASHES[dash])
    line = {"d": f"M3 8H{30 if arrow else 37}", "fill": "none", "stroke": colour(key), "stroke-width": width}
    head: Sample = ({"d": "M38 8L30 4.5V11.5z", "fill": colour(key)},) if arrow else ()
    return (line | {"stroke-dasharray": lengths}, *head)


def colour_sample(key: str) -> Sample:
    """Give a sample of a colour."""
    return ({"d": "M12 2H28V14H12z", "fill": colour(key)},)


def bar_sample(state: str) -> Sample:
    """Give a sample of the bar of a state."""
    shape, share = BARS[state]
    ink = colour(state)
    if shape:
        return _hatched(shape, ink)
    half = _HIGH_PX / 2 * share
    return ({"d": f"M3 {8 - half:g}H37V{8 + half:g}H3z", "fill": ink},)


def water_sample(zone: str) -> Sample:
    """Give a sample of the bar of a zone of the law of the sea."""
    shape, ink = WATERS[zone], colour(NEUTRAL)
    if shape == HOLLOW:
        return ({"d": _BAR, "fill": PAGE, "stroke": ink, "stroke-width": BAR_LINE_PX},)
    return _hatched(shape, ink) if shape else ({"d": _BAR, "fill": ink},)


RULE_SAMPLE: Final[Sample] = ({"d": "M3 5H37V11H3z", "fill": MUTED},)
"""A sample of the band of rules for ships."""


def _hatched(shape: str, ink: str) -> Sample:
    path, width = _HATCHES[shape]
    lines = {"d": path, "fill": "none", "stroke": ink, "stroke-width": width}
    box = {"d": _BAR, "fill": PAGE, "stroke": ink, "stroke-width": BAR_LINE_PX}
    return (box, lines | ({"stroke-linecap": "round"} if shape == "." else {}))


PARTS: Final[dict[str, Sample]] = {
    "imprecise": ({"d": "M4 4v8M4 8H36M36 4v8", **_STROKE}, *sign_sample("pentagon")),
    "uncertain": _hatched(UNCERTAIN, MUTED),
    "unstated-begin": ({"d": "M3 2H37V14H3L8 8z", "fill": MUTED},),
    "faded": ({"d": "M3 2H18V14H3z", "fill": MUTED}, {"d": "M18 2.6H37V13.4H18z", **_HOLLOW}),
    "onward": ({"d": "M3 2H31L37 8L31 14H3z", "fill": MUTED},),
    "conflict": (
        {"d": "M15 2h10M20 2V14M15 14h10", **_STROKE},
        {"d": f"{_DOT} 2.8{_ROUND}{_DOT} 13.2{_ROUND}", "fill": colour(NEUTRAL)},
    ),
}
"""Samples of parts of marks."""
