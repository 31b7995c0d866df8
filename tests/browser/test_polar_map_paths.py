"""What the map leaves out of a line for speed, nobody sees: small wiggles, and what is far outside of the window."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from playwright.sync_api import Browser, Page
from shapely import LineString, Point

from components.plot import assets

_FOLDER = Path(assets.__file__).parent / "browser" / "map"
_IMPORT = """([name, code]) => import(URL.createObjectURL(new Blob([code], {type: "text/javascript"})))
    .then(module => { window[name] = module; })"""
_THIN = """([x, y, tolerance]) => {
    const numbers = values => Float64Array.from(values, value => value ?? NaN);
    const made = thin.thinned({x: numbers(x), y: numbers(y)}, tolerance);
    return [made.x, made.y].map(values => Array.from(values, value => Number.isNaN(value) ? null : value));
}"""
_RUNS = "([x, y, size]) => paths.runsOf({x: x.map(v => v ?? NaN), y: y.map(v => v ?? NaN)}, point => point, size)"
WINDOW = {"width": 400, "height": 300}

Values = Sequence[float | None]


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """Give a blank page that has loaded both modules."""
    context = browser.new_context()
    blank = context.new_page()
    for name in ("thin", "paths"):
        blank.evaluate(_IMPORT, [name, (_FOLDER / f"{name}.js").read_text("utf-8")])
    yield blank
    context.close()


def thinned(page: Page, x: Values, y: Values, tolerance: float) -> tuple[list[float | None], list[float | None]]:
    made: list[list[float | None]] = page.evaluate(_THIN, [list(x), list(y), tolerance])
    return made[0], made[1]


def wiggle() -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Give a rough line, the same each time."""
    x = np.linspace(0, 1e6, 2000)
    y = np.cumsum(np.random.default_rng(7).normal(0, 900, x.size))
    return x, y


def square(side: float, at: float = 0.0) -> tuple[list[float], list[float]]:
    return [at, at + side, at + side, at, at], [0.0, 0.0, side, side, 0.0]


def runs(page: Page, x: Values, y: Values) -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = page.evaluate(_RUNS, [list(x), list(y), WINDOW])
    return made


@pytest.mark.parametrize(
    ("metres_per_pixel", "tolerance"), [(30, 0), (200, 100), (1000, 400), (13_800, 6400), (22_000, 6400)]
)
def test_a_line_is_never_off_by_more_than_half_a_pixel(page: Page, metres_per_pixel: float, tolerance: float) -> None:
    assert page.evaluate("scale => thin.toleranceAt(scale)", metres_per_pixel) == tolerance


@pytest.mark.parametrize("tolerance", [400.0, 6400.0])
def test_no_point_lies_farther_from_the_thinned_line_than_the_tolerance(page: Page, tolerance: float) -> None:
    x, y = wiggle()
    line = LineString(np.array(thinned(page, x.tolist(), y.tolist(), tolerance), dtype=np.float64).T)
    assert max(line.distance(Point(point)) for point in np.transpose([x, y])) <= tolerance + 1e-6


def test_a_thinned_line_has_few_points_and_keeps_its_ends(page: Page) -> None:
    x, y = wiggle()
    xs, _ = thinned(page, x.tolist(), y.tolist(), 6400)
    assert (len(xs) < 200, xs[0], xs[-1]) == (True, x[0], x[-1])


def test_an_island_narrower_than_the_tolerance_goes_where_larger_ones_stay(page: Page) -> None:
    (x, y), (far_x, far_y) = square(50_000), square(100, at=200_000)
    assert thinned(page, [*far_x, None, *x, None], [*far_y, None, *y, None], 6400)[0] == [*x, None]


def test_a_shape_that_is_all_small_stays_as_it_is(page: Page) -> None:
    x, y = square(100)
    assert thinned(page, [*x, None], [*y, None], 6400)[0] == [*x, None]


def test_without_a_tolerance_a_line_stays_as_it_is(page: Page) -> None:
    x, y = wiggle()
    assert thinned(page, x.tolist(), y.tolist(), 0)[0] == x.tolist()


def test_a_line_within_the_window_is_one_run(page: Page) -> None:
    found = runs(page, [0, 10, 20, None, 30, 40], [0, 10, 0, None, 5, 5])
    assert found == [{"d": "M0.0 0.0L10.0 10.0L20.0 0.0M30.0 5.0L40.0 5.0", "begin": 0}]


def test_a_line_far_outside_of_the_window_is_not_drawn(page: Page) -> None:
    assert runs(page, [-9000, -8000], [0, 0]) == []


def test_a_line_through_the_window_is_cut_near_it(page: Page) -> None:
    (found,) = runs(page, [-1e6, 1e6], [50, 50])
    ends = [float(number) for number in re.findall(r"[ML](-?[\d.]+)", found["d"])]
    assert ends == pytest.approx([-100, 500])


def test_strokes_of_a_cut_line_are_counted_from_where_it_begins(page: Page) -> None:
    (found,) = runs(page, [-1000, -1000, 200], [-5000, 50, 50])
    assert found["begin"] == pytest.approx(5050 + 900)


def test_a_line_that_leaves_and_comes_back_has_a_run_for_each_visit(page: Page) -> None:
    found = runs(page, [100, 100, 200, 200], [100, -2000, -2000, 100])
    assert [run["begin"] for run in found] == pytest.approx([0, 2100 + 100 + 1900])


def test_a_gap_is_not_bridged(page: Page) -> None:
    (found,) = runs(page, [0, 10, None, 300, 310], [0, 0, None, 0, 0])
    assert found["d"].count("M") == 2
