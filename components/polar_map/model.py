"""A map as a value: what lies on it, apart from how it is drawn."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from components.polar_map.styles import BEYOND, BROUGHT, DRAWN, OF_READER, PLACE, ROUTES, STYLES
from components.polar_map.texts import Texts
from components.signs import COLOURS, MARKS
from data.language import Language

Shape = Literal["line", "area", "band", "point", "disc", "dots", "density", "circle"]
Explained = Shape | Literal["colour"]
SHAPES: Final = ("line", "area", "band", "point", "disc", "dots", "density", "circle")
_BROUGHT_ALONE: Final = frozenset({"dots", "density", "circle"})
PLACES: Final = ("point", "disc")
_STATUSES_OF_PLACES: Final = {"point": {PLACE, BEYOND}, "disc": {PLACE}}
Orientation = Literal[-100, 90, 0]
ORIENTATIONS: Final = (-100, 90, 0)
Extent = tuple[float, float, float]
"""Centre of the view in kilometres of EPSG:3573, and what its shorter side spans in kilometres."""
LARGEST_SPAN_KM: Final = 12_000.0
SMALLEST_SPAN_KM: Final = 20.0
FARTHEST_CENTRE_KM: Final = 4_400.0
EDGE_RADIUS_M: Final = 4_371_229.287911184
"""Where the map ends, 50 N: as `geo.projection.DISC_RADIUS_M`, which cannot be read here without numpy."""
LABEL_KINDS: Final = frozenset({"sea", "land", "line", "place"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing that can be picked on the map.

    Attributes
    ----------
    id : str
        What is reported when it is picked; also the id of its shape in ``drawn.json`` unless `drawn` is another.
    shape : {"line", "area", "band", "point", "disc", "dots", "density", "circle"}
        ``band`` is a route; it has a colour of its own. ``disc`` is a place known only to within `radius_km`. ``dots``
        are many points that a reader brought, ``density`` is a picture of how many there are, and a ``circle`` goes
        round a place that a table of hers speaks of.
    status, color_key : str
        Keys of `STYLES` and, of a place, of `MARKS`, else of `COLOURS`; of a route both its sea passage.
    name : str
        Its name in the language of the view.
    label : str
        What stands beside a line, zone or route where there is room; empty for nothing.
    lines : tuple of str
        Further lines shown while the pointer is over it.
    x_m, y_m : float or None
        Where a place is, in metres of EPSG:3573, beyond the map's edge too; None for what has its shape in
        ``drawn.json``.
    radius_km : float
        How far from there a place may be; 0 except for a disc.
    drawn : str
        Id of its shape in ``drawn.json`` if that is not `id`.
    major : bool
        Whether a place is drawn larger, as capitals of states are.
    own : tuple of (str, str) or None
        Its shape, where it is not in ``drawn.json``: x and y as `geo.parts.encoded` writes them.
    named : tuple of (str, int)
        What a reader brought is many features: the name of each, which may be empty, and of how many parts of `own`
        it is, in their order; none where all have the name of the layer.
    picture : str
        The picture of a density as a data address: a square about the Pole, x to the right and y up.
    half_m : float
        Half a side of that.
    size_px : float
        The radius of a circle on the screen; 0 for all else.
    of_layer : str
        What a reader brought that it is a part of, where that is not called as it is itself.

    Raises
    ------
    ValueError
        If a shape, status or colour is unknown, or a place has no position, a line has one, or a disc no radius, or
        a place is on the other side of the map's edge than its status says.
    """

    id: str
    shape: Shape
    status: str
    color_key: str
    name: str
    label: str = ""
    lines: tuple[str, ...] = ()
    x_m: float | None = None
    y_m: float | None = None
    radius_km: float = 0.0
    drawn: str = ""
    major: bool = False
    own: tuple[str, str] | None = None
    named: tuple[tuple[str, int], ...] = ()
    picture: str = ""
    half_m: float = 0.0
    size_px: float = 0.0
    of_layer: str = ""

    def __post_init__(self) -> None:
        """Refuse what could not be drawn, or would look like what it is not."""
        place = f"map item {self.id!r}"
        _check_known(self.shape, SHAPES, f"{place}: shape")
        _check_known(self.status, STYLES, f"{place}: status")
        _check_known(self.color_key, MARKS if self.shape in PLACES else COLOURS, f"{place}: colour")
        if (self.shape == "band") != (self.status in ROUTES):
            message = f"{place}: shape {self.shape!r} with status {self.status!r}; a band is a route, a route a band"
            raise ValueError(message)
        if self.shape == "band" and self.color_key != self.status:
            message = f"{place}: colour {self.color_key!r} for a route; expected {self.status!r}"
            raise ValueError(message)
        if self.status not in _STATUSES_OF_PLACES.get(self.shape, STYLES.keys() - {PLACE, BEYOND}):
            message = (
                f"{place}: shape {self.shape!r} with status {self.status!r}; points, and only they, are {PLACE!r} or "
                f"{BEYOND!r}, and discs are {PLACE!r}"
            )
            raise ValueError(message)
        self._check_position(place)
        self._check_brought(place)

    def _check_brought(self, place: str) -> None:
        """Refuse what a reader brought or drew and does not look like it, and what looks like it and is ours."""
        brought = self.status == BROUGHT
        of_reader = self.status in OF_READER
        if (self.color_key == BROUGHT) != of_reader or (self.own is not None or bool(self.picture)) != of_reader:
            message = (
                f"{place}: status {self.status!r}; what a reader brought or drew, and only that, has shape and colour "
                "of it"
            )
            raise ValueError(message)
        if self.status == DRAWN and self.shape != "line":
            message = f"{place}: shape {self.shape!r}; what a reader drew is a line"
            raise ValueError(message)
        if brought and self.shape not in {"line", "area", *_BROUGHT_ALONE}:
            message = f"{place}: shape {self.shape!r}; what a reader brought has a shape of its own"
            raise ValueError(message)
        if (self.shape in _BROUGHT_ALONE) and not brought:
            message = f"{place}: shape {self.shape!r} with status {self.status!r}; expected {BROUGHT!r}"
            raise ValueError(message)
        if (self.size_px > 0) != (self.shape == "circle"):
            message = f"{place}: a circle, and only that, has a size"
            raise ValueError(message)
        if bool(self.picture) != (self.shape == "density") or (self.half_m > 0) != (self.shape == "density"):
            message = f"{place}: a density, and only that, has a picture and half a side of it"
            raise ValueError(message)

    def _check_position(self, place: str) -> None:
        located = [value for value in (self.x_m, self.y_m) if value is not None and math.isfinite(value)]
        if len(located) != (2 if self.shape in PLACES else 0):
            message = f"{place}: position is ({self.x_m}, {self.y_m}); expected metres for a place, None for a shape"
            raise ValueError(message)
        if (self.radius_km > 0) != (self.shape == "disc") or not math.isfinite(self.radius_km):
            message = f"{place}: radius is {self.radius_km} km; expected more than 0 for a disc, 0 for all else"
            raise ValueError(message)
        if located and (math.hypot(*located) > EDGE_RADIUS_M) != (self.status == BEYOND):
            message = (
                f"{place}: status {self.status!r} {math.hypot(*located) / 1000:.0f} km from the Pole; expected "
                f"{PLACE!r} up to the map's edge at {EDGE_RADIUS_M / 1000:.0f} km, {BEYOND!r} beyond it"
            )
            raise ValueError(message)

    @property
    def pattern(self) -> tuple[Shape, str]:
        """What the legend has to explain."""
        return (self.shape, self.status)


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """One line of the legend: what a pattern means, or what a colour means.

    Attributes
    ----------
    shape : {"line", "area", "band", "point", "disc", "dots", "density", "circle", "colour"}
        What the sample shows.
    key : str
        The status of a pattern, or the `Item.color_key` of a colour.
    label : str
        What it means.
    group : str
        What stands above it and its like where there are many; empty for nothing.
    """

    shape: Explained
    key: str
    label: str
    group: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MapSpec:
    """A whole map, in one language.

    Attributes
    ----------
    lang : Language
        The language of its texts.
    orientation_deg : {-100, 90, 0}
        The meridian that points downwards.
    items : tuple of Item
        In the order in which they are drawn, within areas, routes, lines of one status, and places.
    texts : Texts
        Its words.
    legend : tuple of LegendEntry
        In the order shown: one for every pattern and every colour on the map but the neutral, and no other.
    selected : str or None
        Id of the item that is marked and named in larger letters.
    marked : frozenset of str
        Ids of further items that belong to what the reader chose, such as the places of a record: marked as the
        selected one is, but not named in larger letters.
    labels : frozenset of str
        Kinds of names shown: ``sea``, ``land``, ``line`` (ridges), ``place`` (only those that are items, and the Pole).
    extent : tuple of float or None
        See `Extent`; None for the whole Arctic. The map moves there only when it differs from the extent before.
    relief : bool
        Whether the sea floor is shown.

    Raises
    ------
    ValueError
        If an id stands twice, the selected or a marked item is missing, the extent is out of the map, or the legend
        lacks a pattern or a colour that is on the map or explains one that is not.
    """

    lang: Language
    items: tuple[Item, ...]
    texts: Texts
    legend: tuple[LegendEntry, ...]
    orientation_deg: Orientation = -100
    selected: str | None = None
    marked: frozenset[str] = frozenset()
    labels: frozenset[str] = LABEL_KINDS
    extent: Extent | None = None
    relief: bool = True

    def __post_init__(self) -> None:
        """Refuse a map that its legend does not explain."""
        _check_known(self.orientation_deg, ORIENTATIONS, "map: orientation")
        for kind in self.labels:
            _check_known(kind, LABEL_KINDS, "map: kind of label")
        ids = [item.id for item in self.items]
        twice = sorted({name for name in ids if ids.count(name) > 1})
        if twice:
            message = f"map: item {twice[0]!r} stands twice; expected each once"
            raise ValueError(message)
        if self.selected is not None and self.selected not in ids:
            message = f"map: selected item {self.selected!r} is not on it"
            raise ValueError(message)
        absent = sorted(self.marked.difference(ids))
        if absent:
            message = f"map: marked item {absent[0]!r} is not on it"
            raise ValueError(message)
        if self.extent is not None and not is_extent(self.extent):
            message = f"map: extent {self.extent} is out of the map; expected kilometres: x, y, span"
            raise ValueError(message)
        explained = sorted((entry.shape, entry.key) for entry in self.legend)
        expected = sorted(needed(self.items))
        if [entry for entry in explained if entry != ("colour", "neutral")] != expected:
            message = f"map: the legend explains {explained}; expected each of {expected} once, and nothing else"
            raise ValueError(message)


def needed(items: Iterable[Item]) -> list[tuple[str, str]]:
    """Give what a legend has to explain, each once: ``(shape, status)``, then ``("colour", color_key)``.

    In the order of `STYLES` and `COLOURS`. The neutral colour needs no words, but may have some; that of a route, and
    of what a reader brought, is explained with its pattern.
    """
    items = tuple(items)
    patterns = {item.pattern for item in items}
    colours = {item.color_key for item in items if item.shape != "band"} - {"neutral", BROUGHT}
    return [
        *((shape, status) for shape in SHAPES for status in STYLES if (shape, status) in patterns),
        *(("colour", name) for name in MARKS if name in colours),
    ]


def is_extent(value: object) -> bool:
    """Tell whether something, perhaps from a browser or an address, is an `Extent` within the map."""
    if not isinstance(value, tuple | list) or len(value) != len(("x", "y", "span")):
        return False
    if not all(isinstance(part, int | float) and not isinstance(part, bool) and math.isfinite(part) for part in value):
        return False
    x, y, span = value
    return math.hypot(x, y) <= FARTHEST_CENTRE_KM and SMALLEST_SPAN_KM <= span <= LARGEST_SPAN_KM


def _check_known(value: object, known: Iterable[object], place: str) -> None:
    if value not in (expected := list(known)):
        message = f"{place} {value!r} is unknown; expected one of {', '.join(map(str, expected))}"
        raise ValueError(message)
