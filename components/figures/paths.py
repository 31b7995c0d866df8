"""Paths of signs as plotly takes them."""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Iterator, Sequence
from typing import Final

_NUMBERS: Final = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")
_STEPS: Final = re.compile(r"([MLHVCQAZ])([^MLHVCQAZ]*)", re.IGNORECASE)


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
