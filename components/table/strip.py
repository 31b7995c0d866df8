"""Bars over time in a cell, and the axis at the head of their column: shares of a stretch of time, in plain values."""

from __future__ import annotations

from dataclasses import dataclass

from components.signs import LOOKS, colour_of


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a strip.

    Attributes
    ----------
    look : str
        The look of a state, as in `components.signs.LOOKS`: its colour and its pattern; hollow for what was last seen
        longer ago.
    begin, end : float
        Where it begins and ends, as shares of the axis from 0 to 1.

    Raises
    ------
    ValueError
        If the look is unknown, or begin and end do not lie on the axis in this order.
    """

    look: str
    begin: float
    end: float

    def __post_init__(self) -> None:
        """Refuse what cannot be drawn."""
        if self.look not in LOOKS:
            message = f"bar: unknown look {self.look!r}; expected one of {', '.join(LOOKS)}"
            raise ValueError(message)
        if not 0 <= self.begin <= self.end <= 1:
            message = f"bar {self.look!r} from {self.begin} to {self.end}; expected 0 <= begin <= end <= 1"
            raise ValueError(message)


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on the axis of a strip.

    Attributes
    ----------
    at : float
        Where it stands, as a share of the axis from 0 to 1.
    label : str
        What stands there at the head of the column.
    strong : bool
        Whether it is a line through all rows, for the day that a reader looks for, rather than a hairline.
    """

    at: float
    label: str
    strong: bool = False


def strip_data(bars: tuple[Bar, ...]) -> list[dict[str, object]]:
    """Write bars as plain values; ``state`` has the pattern, and ``look`` the drawing whose colours it takes."""
    return [
        {
            "look": bar.look,
            "state": colour_of(bar.look),
            "hollow": bar.look != colour_of(bar.look),
            "begin": round(bar.begin, 4),
            "end": round(bar.end, 4),
        }
        for bar in bars
    ]


def axis_data(ticks: tuple[Tick, ...]) -> list[dict[str, object]]:
    """Write an axis as plain values."""
    return [{"at": round(tick.at, 4), "label": tick.label, "strong": tick.strong} for tick in ticks]
