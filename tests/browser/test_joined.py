"""A reader brings a table of their own in a browser: it is joined, listed, marked, sized, and goes again."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing

from playwright.sync_api import FilePayload, expect

from tests.browser.map_screen import MapScreen
from tests.browser.screen import ENGLISH, Screen
from tests.data.joined import files

RAW = "*a* :smile: <b>t</b> a_b"
ROWS = [("Port", RAW, "Mt"), ("Mourmansk", RAW, 56.2), ("Yakutsk", "x", 3), ("Murmnask", "y", 1)]
TABLE = FilePayload(
    name="ports.xlsx", mimeType="application/octet-stream", buffer=files.workbook({"Ports": ROWS, "other": [("a",)]})
)
_TWO_FRAMES = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


def test_a_table_is_joined_listed_marked_sized_and_taken_away(screen: Screen) -> None:
    screen.open("/map")
    page, polar = screen.page, MapScreen(screen)
    screen.unfold(ENGLISH("A table of your own"))
    field = page.locator('input[type="file"]')
    field.wait_for(state="attached")
    field.set_input_files(TABLE)
    circle = polar.root.locator('.overlay [data-item="brought-place-murmansk"]')
    expect(circle).to_be_attached()
    before = float(circle.get_attribute("r") or 0)

    # it stands beside the register, and what is in it is text
    expect(page.get_by_text("Joined by the column “Port”: 2 of 3 rows of your table")).to_be_visible()
    expect(page.get_by_role("cell", name=RAW, exact=True).first).to_be_attached()
    expect(page.get_by_role("link", name="perhaps Murmansk")).to_be_attached()

    # the names of its columns are offered as they stand
    screen.expect_drawn()
    column = page.get_by_role("combobox", name=re.compile("By the column"))
    column.scroll_into_view_if_needed()
    page.evaluate(_TWO_FRAMES)  # Streamlit closes a list that is open while something scrolls
    column.click()
    expect(page.get_by_role("option", name=RAW, exact=True)).to_be_visible()
    page.keyboard.press("Escape")

    size = page.get_by_role("combobox", name=re.compile("Size of the circles"))
    size.click()
    page.get_by_role("option", name="Mt", exact=True).click()
    expect(polar.root.locator(".legend").get_by_text("area of a circle by “Mt”, the largest 56.2")).to_be_visible()
    expect(circle).not_to_have_attribute("r", str(before))
    assert float(circle.get_attribute("r") or 0) > before

    # its places go along with the map's files
    with page.expect_download() as taken:
        page.get_by_role("button", name="Download GeoPackage").click()
    with closing(sqlite3.connect(taken.value.path())) as package:
        layers = {name for (name,) in package.execute("SELECT table_name FROM gpkg_contents")}
    assert {"joined_places_epsg4326", "joined_places_epsg3573"} <= layers

    # a joined row leads to its record, on the same map
    page.get_by_role("link", name="Murmansk", exact=True).first.click()
    expect(page).to_have_url(re.compile("item=murmansk"))
    expect(circle).to_be_attached()

    page.get_by_role("button", name="Remove ports.xlsx").click()
    expect(circle).to_have_count(0)
    expect(page.get_by_text("Your table beside the register")).to_have_count(0)
