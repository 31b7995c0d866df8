"""Names on the map: none covers another, and all are there."""

from __future__ import annotations

import csv
import itertools
import json
from typing import Any

import pytest

from data.register import TABLES_FOLDER
from geo.build.boxes import ANCHORS, CENTRE, LARGEST_ZOOM, SCALES, WINDOW_PX, Box, box_at, size_px
from geo.layers import SHAPES_FOLDER
from geo.projection import DISC_RADIUS_M, EDGE_LATITUDE_DEG, ORIENTATIONS_DEG, forward, rotated

LABELS: list[dict[str, Any]] = json.loads((SHAPES_FOLDER / "labels.json").read_text("utf-8"))
# Between the scales at which names were placed, too.
MORE_SCALES = sorted({*SCALES, 1.2, 1.7, 2.4, 3.3, 4.8, 6.8, 11.0})
WANTED = {
    "arctic-ocean", "beaufort-sea", "chukchi-sea", "east-siberian-sea", "laptev-sea", "kara-sea", "barents-sea",
    "greenland-sea", "norwegian-sea", "baffin-bay", "hudson-bay", "bering-sea", "canada", "russia", "united-states",
    "greenland", "norway", "sweden", "finland", "iceland", "gakkel-ridge", "lomonosov-ridge", "alpha-mendeleev",
}  # fmt: skip


def box(label: dict[str, Any], orientation: int, scale: float, language: str) -> Box:
    """Give the box of a name in one language."""
    x, y, anchor = label["positions"][str(orientation)]
    view_x, view_y = rotated(x, y, orientation)
    return box_at((float(view_x), float(view_y)), anchor, size_px((label[f"name_{language}"],), label["kind"]), scale)


def register_places() -> dict[str, tuple[float, float]]:
    """Give the register's places on the map, as metres."""
    with (TABLES_FOLDER / "places.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["lat_deg"] and float(row["lat_deg"]) >= EDGE_LATITUDE_DEG]
    points = {row["id"]: forward(float(row["lon_deg"]), float(row["lat_deg"])) for row in rows}
    return {name: (float(x), float(y)) for name, (x, y) in points.items()}


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("scale", MORE_SCALES)
@pytest.mark.parametrize("orientation", ORIENTATIONS_DEG)
def test_no_name_covers_another(orientation: int, scale: float, language: str) -> None:
    shown = [label for label in LABELS if 2 ** label["min_zoom"] <= scale]
    boxes = [(label["id"], box(label, orientation, scale, language)) for label in shown]
    assert [(a, b) for (a, one), (b, other) in itertools.combinations(boxes, 2) if one.overlaps(other)] == []


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("orientation", ORIENTATIONS_DEG)
def test_every_name_is_inside_the_picture(orientation: int, language: str) -> None:
    outside = [
        label["id"]
        for label in LABELS
        for scale in [2.0 ** label["min_zoom"]]
        if box(label, orientation, scale, language).reach() > WINDOW_PX / 2 * scale
    ]
    assert outside == []


def test_the_names_asked_for_are_there() -> None:
    assert WANTED - {label["id"] for label in LABELS} == set()


def test_the_places_of_the_register_are_there() -> None:
    assert {label["id"] for label in LABELS if label["kind"] == "place"} == set(register_places())


@pytest.mark.parametrize("orientation", ORIENTATIONS_DEG)
def test_a_place_stands_where_the_register_says(orientation: int) -> None:
    known = register_places()
    off = [
        label["id"]
        for label in LABELS
        if label["kind"] == "place"
        and max(abs(a - b) for a, b in zip(label["positions"][str(orientation)][:2], known[label["id"]], strict=True))
        > 1
    ]
    assert off == []


def test_no_two_names_have_one_id() -> None:
    assert len({label["id"] for label in LABELS}) == len(LABELS)


def test_anchors_are_plotlys() -> None:
    used = {position[2] for label in LABELS for position in label["positions"].values()}
    assert used <= {*ANCHORS, CENTRE}


def test_zooms_are_from_the_list() -> None:
    assert {label["min_zoom"] for label in LABELS} <= set(range(LARGEST_ZOOM + 1))


def test_canada_and_russia_are_named_from_the_same_zoom() -> None:
    zooms = {label["id"]: label["min_zoom"] for label in LABELS}
    assert zooms["canada"] == zooms["russia"]


def test_a_centred_box_is_around_its_point() -> None:
    assert box_at((0.0, 0.0), CENTRE, (40, 20), 1.0) == Box(-20, -10, 20, 10)


@pytest.mark.parametrize("anchor", ANCHORS)
def test_the_name_of_a_place_does_not_touch_its_point(anchor: str) -> None:
    assert not box_at((0.0, 0.0), anchor, (40, 20), 1.0).overlaps(Box(-5, -5, 5, 5))


def test_the_edge_of_the_map_is_the_edge_of_the_window() -> None:
    assert box_at((DISC_RADIUS_M, 0.0), CENTRE, (0, 0), 1.0).right == pytest.approx(WINDOW_PX / 2)
