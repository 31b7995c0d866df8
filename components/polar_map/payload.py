"""Writes a map as plain values for the browser, and reads what the browser answers."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass

from components.polar_map.model import (
    FARTHEST_CENTRE_KM,
    LARGEST_SPAN_KM,
    SMALLEST_SPAN_KM,
    Extent,
    Item,
    MapSpec,
    is_extent,
)
from components.polar_map.styles import BAND_OPACITY, BAND_PX, MOST_FILLED, STYLES
from components.signs import LOOKS, OTHER_PLACE, PLACE_DRAWINGS, by_theme, drawings
from data.selection import canonical_line

_LONGEST_MESSAGE = 300


@dataclass(frozen=True, slots=True)
class Picked:
    """What a reader did on the map to start this run; each None in every other run.

    Attributes
    ----------
    id : str or None
        The item that was picked.
    extent : tuple of float or None
        Where the map was moved to, see `Extent`.
    failed : str or None
        Why the map cannot be drawn in this browser, in the browser's own words: for a log, not for the reader.
    """

    id: str | None = None
    extent: Extent | None = None
    failed: str | None = None


def to_data(spec: MapSpec) -> dict[str, object]:
    """Write a map as plain values that JSON can carry to the browser.

    Parameters
    ----------
    spec : MapSpec
        The map.

    Returns
    -------
    dict
        Keys ``lang``, ``orientation``, ``items``, ``selected``, ``marked``, ``labels``, ``extent``, ``limits``,
        ``relief``, ``texts``, ``legend``, ``styles``, ``band``, ``mostFilled``, ``colours`` and ``signs``. Shapes are
        not among them: the browser has them.
    """
    used = {item.status for item in spec.items}
    return {
        "lang": str(spec.lang),
        "orientation": spec.orientation_deg,
        "items": [_item(item) for item in spec.items],
        "selected": spec.selected,
        "marked": sorted(spec.marked),
        "labels": sorted(spec.labels),
        "extent": None if spec.extent is None else list(spec.extent),
        "limits": {"smallest": SMALLEST_SPAN_KM, "largest": LARGEST_SPAN_KM, "farthest": FARTHEST_CENTRE_KM},
        "relief": spec.relief,
        "texts": asdict(spec.texts),
        "legend": [asdict(entry) for entry in spec.legend],
        "styles": {
            name: {
                "dash": list(style.dash_px),
                "width": style.width_px,
                "mark": style.mark,
                "fill": style.fill,
                "fillSize": style.fill_px,
            }
            for name, style in STYLES.items()
            if name in used
        },
        "mostFilled": MOST_FILLED,
        "band": {"width": BAND_PX, "opacity": BAND_OPACITY},
        "colours": by_theme(),
        "signs": {item.color_key: _sign(item.color_key) for item in spec.items if item.shape == "point"},
    }


def _sign(color_key: str) -> list[list[str]]:
    """Give how a place is drawn: as the look of its initiatives' state, or as a place of the state it lies in."""
    name = color_key if color_key in LOOKS else PLACE_DRAWINGS.get(color_key, OTHER_PLACE)
    return drawings([name])[name]


def _item(item: Item) -> dict[str, object]:
    fields: dict[str, object] = {
        "id": item.id,
        "shape": item.shape,
        "status": str(item.status),
        "colour": str(item.color_key),
        "name": item.name,
    }
    optional: dict[str, object] = {
        "label": item.label,
        "lines": list(item.lines),
        "radius": item.radius_km * 1000,
        "drawn": item.drawn,
        "major": item.major,
        "own": None if item.own is None else dict(zip("xy", item.own, strict=True)),
        "named": list(map(list, zip(*item.named, strict=True))),
        "picture": item.picture,
        "half": item.half_m,
        "size": item.size_px,
    }
    if item.x_m is not None:
        fields |= {"x": item.x_m, "y": item.y_m}
    return fields | {name: value for name, value in optional.items() if value}


def drawn_line(answer: Mapping[str, object]) -> str | None:
    """Give the line that was drawn as an address holds it, if the browser sent one that it can hold."""
    text = answer.get("line")
    try:
        return canonical_line(text) if isinstance(text, str) else None
    except ValueError:
        return None


def picked_id(answer: Mapping[str, object], known: Collection[str]) -> str | None:
    """Give the item that was picked, if the browser sent one of those `known`."""
    identity = answer.get("picked")
    return identity if isinstance(identity, str) and identity in known else None


def extent_of(answer: Mapping[str, object]) -> Extent | None:
    """Give where the map was moved to, if the browser sent a place on the map."""
    value = answer.get("extent")
    if not is_extent(value) or not isinstance(value, tuple | list):
        return None
    x, y, span = value
    return (float(x), float(y), float(span))


def read_answer(answer: Mapping[str, object], spec: MapSpec, *, moved: bool) -> Picked:
    """Read what the browser sent, believing none of it.

    Parameters
    ----------
    answer : mapping
        Values by name: ``picked``, ``extent``, ``failed``.
    spec : MapSpec
        The map that was shown.
    moved : bool
        Whether the extent is new in this run; the browser's last extent stays among the values.
    """
    failed = answer.get("failed")
    return Picked(
        id=picked_id(answer, {item.id for item in spec.items}),
        extent=extent_of(answer) if moved else None,
        failed=str(failed)[:_LONGEST_MESSAGE] if failed else None,
    )
