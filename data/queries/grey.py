"""Colours without their colour: which look alike in grey, and how much one stands out from white."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Final

ALIKE_WITHIN: Final = 20.0
"""How many of the 255 grey values two colours have to lie apart to be told from each other on paper."""

_LINEAR_UP_TO: Final = 0.04045
_LUMINANCE_LINEAR_UP_TO: Final = 0.0031308
_WHITE: Final = "#FFFFFF"
_WEIGHTS: Final = (0.2126, 0.7152, 0.0722)


@dataclass(frozen=True, slots=True)
class Coloured:
    """A colour on show.

    Attributes
    ----------
    key : str
        Its name in the palette.
    colour : str
        The colour, as ``#9E2A2B``.
    forms : frozenset of str
        The patterns and marks that are drawn in it; two colours that share one are told apart by colour alone.
    """

    key: str
    colour: str
    forms: frozenset[str] = frozenset()


def alike(colours: Iterable[Coloured]) -> Iterator[tuple[Coloured, Coloured]]:
    """Give each two colours that look alike in grey and that no form tells apart, in the order of their keys."""
    for one, other in combinations(sorted(colours, key=lambda each: each.key), 2):
        if one.forms & other.forms and abs(grey_of(one.colour) - grey_of(other.colour)) < ALIKE_WITHIN:
            yield one, other


def luminance_of(colour: str) -> float:
    """Give the relative luminance of a colour such as ``#9E2A2B``, from 0 for black to 1 for white."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [part / 12.92 if part <= _LINEAR_UP_TO else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip(_WEIGHTS, linear, strict=True))


def grey_of(colour: str) -> float:
    """Give the grey of the same luminance as sRGB writes it, from 0 to 255."""
    luminance = luminance_of(colour)
    if luminance <= _LUMINANCE_LINEAR_UP_TO:
        return 255 * 12.92 * luminance
    return float(255 * (1.055 * luminance ** (1 / 2.4) - 0.055))


def contrast_of(one: str, other: str) -> float:
    """Give the contrast of two colours as WCAG measures it, from 1 to 21."""
    low, high = sorted((luminance_of(one), luminance_of(other)))
    return (high + 0.05) / (low + 0.05)


def contrast_on_white(colour: str) -> float:
    """Give the contrast of a colour with white."""
    return contrast_of(colour, _WHITE)
