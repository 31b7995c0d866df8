"""A reader brings a layer of her own in a browser: it is drawn, turned with the map, and goes again."""

from __future__ import annotations

import re

import numpy as np
import pytest
import shapely
from playwright.sync_api import FilePayload, Locator, expect

from tests.browser.map_screen import MapScreen
from tests.browser.screen import ENGLISH, Screen
from tests.geo.brought import files

MIXED = FilePayload(
    name="mixed.parquet",
    mimeType="application/octet-stream",
    buffer=files.parquet(files.frame(files.LINE, files.AREA, files.POINTS)),
)
REMOVE = re.compile("^Remove ")


def many() -> FilePayload:
    """Give a file of more points than are drawn one by one."""
    rough = np.random.default_rng(1)
    rows = zip(rough.uniform(60, 89, 3_000), rough.uniform(-180, 180, 3_000), strict=True)
    text = "lat,lon\n" + "\n".join(f"{lat:.3f},{lon:.3f}" for lat, lon in rows)
    return FilePayload(name="many.csv", mimeType="text/csv", buffer=text.encode())


def own(polar: MapScreen, shape: str) -> Locator:
    """Give what is drawn of the layer in one shape."""
    return polar.root.locator(f'.overlay [data-item="brought-{shape}"]')


def bring(screen: Screen, payload: FilePayload) -> MapScreen:
    """Bring a file on the map page."""
    screen.expect_drawn()
    field = screen.page.locator('input[type="file"]')
    if not field.count():
        screen.unfold(ENGLISH("A layer of your own"))
    field.wait_for(state="attached")
    field.set_input_files(payload)
    return MapScreen(screen)


def test_lines_areas_and_points_are_drawn_and_explained(screen: Screen) -> None:
    screen.open("/map")
    polar = bring(screen, MIXED)
    for shape in ("line", "area", "dots"):
        expect(own(polar, shape).first).to_be_attached()
    expect(polar.root.locator(".legend").get_by_text("brought by the reader, not checked")).to_have_count(3)


def test_one_layer_after_another_can_be_brought_and_taken_away(screen: Screen) -> None:
    screen.open("/map")
    polar = bring(screen, MIXED)
    expect(own(polar, "line").first).to_be_attached()
    screen.expect_drawn()  # a button that moves while it is pressed, as the panel is drawn, is not pressed
    remove = screen.page.get_by_role("button", name=REMOVE)
    remove.click()
    expect(remove).to_have_count(0)
    expect(own(polar, "line")).to_have_count(0)
    bring(screen, many())
    expect(own(polar, "density")).to_have_attribute("href", re.compile("^data:image/png;base64,"))


def test_a_density_turns_with_the_map(screen: Screen) -> None:
    screen.open("/map?facing=90")
    polar = bring(screen, many())
    turned = own(polar, "density")
    expect(turned).to_be_attached()
    across, down, *_ = [float(one) for one in re.findall(r"-?[\d.]+", turned.get_attribute("transform") or "")]
    # from 100° W to 90° E downwards it is 190 degrees, as `geo.projection.rotated` turns, and pixels count downwards
    assert np.degrees(np.arctan2(down, across)) % 360 == pytest.approx(190, abs=0.5)


def test_the_pointer_tells_which_feature_it_is_on_and_whose_layer_that_is(screen: Screen) -> None:
    screen.open("/map?layer=none")
    names = files.frame(shapely.Point(-100, 80), shapely.Point(80, 80), name=["near", "far"])
    polar = bring(screen, FilePayload(name="named.parquet", mimeType="", buffer=files.parquet(names)))
    expect(own(polar, "dots").first).to_be_attached()
    tip = polar.root.locator(".tip")
    for lon, name in ((-100, "near"), (80, "far")):
        screen.page.mouse.move(*polar.spot(lon, 80))
        expect(tip.locator("strong")).to_have_text(name)
        expect(tip).to_contain_text("named.parquet")
