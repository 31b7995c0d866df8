"""What is drawn of a layer stays within the screen's budget, and nothing of it is lost."""

from __future__ import annotations

import base64
import io

import numpy as np
import shapely
from PIL import Image
from pyproj import Geod

from geo.brought import MOST_DOTS, Brought, on_screen
from geo.brought.screen import CELLS, MOST_CORNERS, density_of
from geo.parts import decoded
from geo.projection import DISC_RADIUS_M
from tests.each import each
from tests.geo.brought import files
from tests.geo.brought.test_formats import taken

GEOD = Geod(ellps="WGS84")
MOST_KB = 300


def layer(*geometries: shapely.Geometry) -> Brought:
    return taken("a.parquet", files.parquet(files.frame(*geometries)))


def scattered(n: int) -> Brought:
    """Give a layer of so many points."""
    rough = np.random.default_rng(n)
    rows = zip(rough.uniform(55, 89, n), rough.uniform(-180, 180, n), strict=True)
    return taken("a.csv", ("lat,lon\n" + "\n".join(f"{lat:.4f},{lon:.4f}" for lat, lon in rows)).encode())


def islands(n: int) -> Brought:
    """Give a layer of small areas."""
    rough = np.random.default_rng(n)
    centres = shapely.points(rough.uniform(-180, 180, n), rough.uniform(60, 80, n))
    return layer(*shapely.buffer(centres, 0.05, quad_segs=4))


def picture(data: str) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    """Give the picture of a density by its shades, from 0 for none."""
    return np.asarray(Image.open(io.BytesIO(base64.b64decode(data.partition(",")[2]))))


@each("n", [1, MOST_DOTS, MOST_DOTS + 1])
def test_points_are_dots_until_there_are_too_many(n: int) -> None:
    screen = on_screen(scattered(n))
    assert (bool(screen.dots["x"]), screen.density is not None) == (n <= MOST_DOTS, n > MOST_DOTS)


def test_many_small_areas_are_shown_as_a_density_and_not_lost() -> None:
    screen = on_screen(islands(5_000))
    drawn = sum(len(decoded(areas)) for areas in screen.areas if areas["x"])
    assert (screen.density is not None, screen.left_out + drawn) == (True, 5_000)


def test_lines_and_areas_keep_to_the_budget() -> None:
    turn = np.linspace(0, 2 * np.pi, 100_000)
    wave = np.column_stack([np.degrees(turn) - 180, 70 + 5 * np.sin(turn * 500)])
    lines = decoded(on_screen(layer(shapely.LineString(wave))).lines)
    assert 2 <= sum(map(len, lines)) <= MOST_CORNERS


@each("n", [MOST_DOTS, 200_000])
def test_what_the_browser_gets_is_small(n: int) -> None:
    screen = on_screen(scattered(n))
    texts = [*screen.dots.values(), *screen.lines.values(), screen.density.picture if screen.density else ""]
    assert sum(map(len, texts)) < MOST_KB * 1000


def test_a_point_is_in_the_cell_in_which_it_lies() -> None:
    density = density_of(np.array([[1_000_000.0, 2_000_000.0]] * 5))
    (down, across), *others = np.argwhere(picture(density.picture))
    cell = 2 * density.half_m / CELLS
    assert (others, across) == ([], int((1_000_000 + density.half_m) / cell))
    assert down == int((density.half_m - 2_000_000) / cell)


def test_more_points_are_a_darker_shade() -> None:
    few, many = [[0.0, 1e6]], [[1e6, 0.0]] * 900
    shades = picture(density_of(np.array([*few, *many])).picture)
    found = sorted(shades[shades > 0].tolist())
    assert found[0] < found[1]


def test_points_on_the_maps_edge_are_in_the_picture() -> None:
    edge = np.array([[DISC_RADIUS_M, 0], [-DISC_RADIUS_M, 0], [0, DISC_RADIUS_M], [0, -DISC_RADIUS_M]])
    assert np.count_nonzero(picture(density_of(edge).picture)) == 4


def test_areas_that_lie_over_one_another_are_drawn_apart_and_neighbours_together() -> None:
    one, beside, over = shapely.box(0, 80, 5, 82), shapely.box(5, 80, 9, 82), shapely.box(1, 80.5, 4, 81.5)
    screen = on_screen(layer(one, beside, over))
    assert [rows.tolist() for rows in screen.area_rows] == [[0, 1], [2]]
    assert [len(decoded(areas)) for areas in screen.areas] == [2, 1]
