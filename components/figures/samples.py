"""Samples for legends: how each sign, line, bar and part of a mark looks, in a box of 40 by 16 pixels."""

from __future__ import annotations

from typing import Final

from components.figures.ink import (
    BARS,
    DASHES,
    HOLLOW_LINE_PX,
    LIGHT,
    MARK_LINE_PX,
    MUTED,
    NEUTRAL,
    PAGE,
    UNCERTAIN,
    Dash,
    colour,
)
from components.signs import DRAWINGS, colour_of

Sample = tuple[dict[str, object], ...]
_LEFT, _RIGHT, _TOP, _BOTTOM = 3.0, 37.0, 2.0, 14.0
_MIDDLE: Final = (20, 8)


def sign_sample(name: str, key: str = NEUTRAL, *, hollow: bool = False) -> Sample:
    """Give a sample of a sign."""
    ink = colour(colour_of(key))
    at = f"translate({_MIDDLE[0]} {_MIDDLE[1]})"
    return tuple(
        {"d": path, "transform": at, "fill": ink, "stroke": PAGE, "stroke-width": MARK_LINE_PX}
        if paint == "fill" and not hollow
        else {
            "d": path,
            "transform": at,
            "fill": PAGE,
            "stroke": ink,
            "stroke-width": HOLLOW_LINE_PX,
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
