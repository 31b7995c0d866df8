"""What a part of a briefing is made of before it becomes a section."""

from __future__ import annotations

from dataclasses import dataclass, field

from components.document import Block, Point
from data.queries import Used


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A part as it is made from a view.

    Attributes
    ----------
    name, headline : str
        What it is called, and its finding, without a full stop.
    blocks : tuple of Block
        What it shows.
    points : tuple of Point
        What it says, most important first.
    notes : tuple of str
        Notes that it rests on besides those of its points.
    used : Used
        What of the register is in it.
    empty : str
        The sentence in place of the blocks where there is nothing to show.
    source, disclaimer : str
        The lines below it; an empty source is that of the register.
    """

    name: str
    headline: str
    blocks: tuple[Block, ...] = ()
    points: tuple[Point, ...] = ()
    notes: tuple[str, ...] = ()
    used: Used = field(default_factory=Used)
    empty: str = ""
    source: str = ""
    disclaimer: str = ""
