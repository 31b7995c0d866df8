"""How each legal status is drawn: one table, which the map, its legend and its pictures all read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from data.codes import LINE_STATUSES, SeaPassage, of_every

Mark = Literal["", "open-ends", "band", "cased", "dot", "edge"]
FillShape = Literal["", "/", "\\", "x", "-", "|", "+", "."]


@dataclass(frozen=True, slots=True)
class Style:
    """How a status is drawn.

    Attributes
    ----------
    dash_px : tuple of float
        Lengths of strokes and gaps in turn, in pixels; empty for an unbroken line.
    width_px : float
        Width of the line, of the core of a band, or of either edge of a cased one.
    mark : {"", "open-ends", "band", "cased", "dot", "edge"}
        What is added: open circles at both ends, a wide pale band below a thin core, or such a band between two thin
        edges. ``dot`` is a place's mark, ``edge`` that of a place beyond the map's edge: a triangle on the edge that
        points to where the place is.
    fill : str
        Pattern inside an area, in plotly's signs; empty for an even pale tint.
    fill_px : float
        Size at which the pattern repeats.
    """

    dash_px: tuple[float, ...]
    width_px: float
    mark: Mark = ""
    fill: FillShape = ""
    fill_px: float = 8.0

    @property
    def pattern(self) -> tuple[tuple[float, ...], str]:
        """What tells it from the others without width or colour."""
        return (self.dash_px, self.mark)


ROUTES: Final = tuple(map(str, SeaPassage))
"""The looks of routes, one a sea passage. Neither is dashed: the seven routes of the Northwest Passage share most of
their ways, and dashes that lie over one another fill up."""
BROUGHT: Final = "brought"
"""The look of what a reader brought: of no legal status, in a colour and with strokes that nothing else has."""
DRAWN: Final = "drawn"
"""The look of the line that a reader drew: in the colour of what a reader brought, with strokes of its own."""
OF_READER: Final = frozenset({BROUGHT, DRAWN})
PLACE: Final = "place"
BEYOND: Final = "place-beyond"
BAND_PX: Final = 7.0
BAND_OPACITY: Final = 0.35
MOST_FILLED: Final = 3
"""With how many areas on a map their insides are drawn; with more the edges say what they are."""

STYLES: Final[Mapping[str, Style]] = of_every(
    (*LINE_STATUSES, *SeaPassage),
    {
        "agreed": Style((), 2.0),
        "agreed-not-ratified": Style((), 2.0, "open-ends", fill="+", fill_px=10),
        "claimed": Style((12, 6), 1.5, fill="/"),
        "never-adopted": Style((2, 4), 2.0, fill=".", fill_px=12),
        "enacted": Style((10, 4, 2, 4), 1.5, fill="\\"),
        "pending": Style((12, 3, 2, 3, 2, 3), 1.5, fill="|"),
        "recommended": Style((12, 3, 12, 3, 2, 3), 1.5, fill=".", fill_px=4),
        "disputed": Style((6, 3, 6, 9), 2.0, fill="x", fill_px=10),
        "regulatory": Style((4, 4), 1.5, fill="-", fill_px=12),
        "computed": Style((22, 3), 1.25, fill=".", fill_px=6),
        BROUGHT: Style((14, 3, 6, 3), 2.5, fill=".", fill_px=9),
        DRAWN: Style((18, 5), 3.0, "open-ends"),
        "northern-sea-route": Style((), 1.25, "band"),
        "northwest-passage": Style((), 1.25, "cased"),
        PLACE: Style((), 1.5, "dot"),
        BEYOND: Style((), 1.5, "edge"),
    },
    f"{__name__}.STYLES",
)
"""The style of each legal status of lines and zones, of the routes of each sea passage, of places, and of what a reader
brought or drew."""
