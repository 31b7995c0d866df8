"""The chart in a browser: what is drawn, picked by pointer and by keyboard, kept, saved and printed."""

from __future__ import annotations

import importlib.resources
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from components.words import words
from data.language import Language
from tests.browser.chart_page import EVENTS, KINDS, write_app
from tests.browser.server import Server, running
from tests.browser.tabs import DESKTOP, Size, Tabs, Theme
from tests.browser.witness import Witness

PHONE: Size = (390, 844)
SAY = words(Language.ENGLISH)
OVERLAPPING = """() => {
  const boxes = [...document.querySelectorAll('.drawn-chart .plot .thing text')].map((text) => {
    const { left, right, top, bottom } = text.getBoundingClientRect();
    return { words: text.textContent, left, right, top: top + 2, bottom: bottom - 2, of: text.parentElement };
  });
  return boxes.flatMap((one, at) => boxes.slice(at + 1)
    .filter((other) => one.of !== other.of && one.left < other.right && other.left < one.right
      && one.top < other.bottom && other.top < one.bottom)
    .map((other) => [one.words, other.words]));
}"""
CUT = """() => {
  const frame = document.querySelector('.drawn-chart .plot').getBoundingClientRect();
  return [...document.querySelectorAll('.drawn-chart .plot text')].filter((text) => {
    const { left, right } = text.getBoundingClientRect();
    return left < frame.left - 1 || right > frame.right + 1;
  }).map((text) => text.textContent);
}"""
Open = Callable[..., Page]


@pytest.fixture(scope="module")
def tryout(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Give a running app that has nothing but the page of charts."""
    folder = tmp_path_factory.mktemp("charts")
    write_app(folder)
    with running(folder, folder / "output.txt") as started:
        yield started


@pytest.fixture(scope="module")
def seen(tryout: Server) -> Witness:
    """Give the one who notes what goes wrong on the page of charts."""
    return Witness(tryout.address)


@pytest.fixture(scope="module")
def tabs(browser: Browser, tryout: Server, seen: Witness) -> Iterator[Tabs]:
    """Give a way to get tabs for the page of charts."""
    made = Tabs(browser, tryout.address, seen)
    yield made
    made.close()


@pytest.fixture
def opened(tabs: Tabs, tryout: Server, seen: Witness) -> Iterator[Open]:
    """Give a way to open the page of charts; a test fails if it asks another host or meets an error."""
    with ExitStack() as left:

        def open_page(
            kind: str = "lanes",
            lang: Language = Language.ENGLISH,
            theme: Theme = "light",
            size: Size = DESKTOP,
            *,
            touch: bool = False,
        ) -> Page:
            page = left.enter_context(tabs(size=size, theme=theme, touch=touch)).page
            page.goto(f"{tryout.address}/?kind={kind}&lang={lang}")
            expect(page.locator(".drawn-chart[data-drawn]")).to_be_visible()
            return page

        yield open_page
    assert seen.take() == ([], [])


def says(page: Page, text: str) -> None:
    """Wait until the page says what was picked."""
    expect(page.get_by_text(text)).to_be_visible()


def thing(page: Page, name: str) -> Locator:
    """Give the drawing of a mark."""
    return page.locator(f'.thing[data-id="{name}"]')


def ticks(page: Page) -> list[str]:
    """Give the words on the axis above the lanes, and the as-of line's."""
    found: list[str] = page.evaluate(
        "[...document.querySelectorAll('.plot > g > text')].map((text) => text.textContent)"
    )
    return found


def press(page: Page, *keys: str) -> None:
    """Press keys one after the other."""
    for key in keys:
        page.keyboard.press(key)


def test_every_mark_of_the_lanes_is_drawn(opened: Open) -> None:
    page = opened()
    expect(page.locator(".thing")).to_have_count(EVENTS + 3)


def test_a_click_on_an_event_picks_it(opened: Open) -> None:
    page = opened()
    thing(page, "event-7").locator("path").last.click()
    says(page, "picked event-7, day None")


def test_what_was_picked_is_marked(opened: Open) -> None:
    page = opened()
    thing(page, "dialogue").click()
    expect(page.locator(".outlines .chosen")).to_have_count(1)


def test_a_click_on_the_axis_picks_its_day(opened: Open) -> None:
    page = opened()
    label = page.locator(".plot text", has_text="2010").first.bounding_box()
    assert label is not None
    page.mouse.click(label["x"] + label["width"] / 2, label["y"] + 8)
    expect(page.get_by_text("day 20")).to_contain_text("picked None, day 20")


@pytest.mark.parametrize("kind", KINDS)
def test_the_list_reaches_every_mark_by_keyboard(opened: Open, kind: str) -> None:
    page = opened(kind)
    drawn = page.locator(".thing").count()
    page.locator(".frame").focus()
    press(page, "Enter", "End")
    expect(page.locator(".picker [role=option]")).to_have_count(drawn)


def test_a_mark_is_picked_by_keyboard_alone(opened: Open) -> None:
    page = opened()
    page.get_by_role("button", name=SAY("List what is in view")).focus()
    press(page, "Enter", "d", "Enter")
    says(page, "picked dialogue, day None")


def test_the_list_closes_with_escape_and_gives_the_focus_back(opened: Open) -> None:
    page = opened()
    button = page.get_by_role("button", name=SAY("List what is in view"))
    button.click()
    press(page, "Escape")
    expect(button).to_be_focused()


def test_the_zoom_outlasts_a_change_of_the_data(opened: Open) -> None:
    page = opened()
    for _ in range(4):
        page.get_by_role("button", name=SAY("Zoom in")).click()
    expect(page.locator(".plot text", has_text="Apr").first).to_be_visible()
    before = ticks(page)
    page.get_by_text("Fewer").click()
    expect(page.locator('.thing[data-id="event-12"]')).to_have_count(0)
    assert ticks(page)[:6] == before[:6]


def test_keys_zoom_and_lead_back_to_the_whole(opened: Open) -> None:
    page = opened()
    whole = ticks(page)
    page.locator(".frame").focus()
    press(page, "+", "+", "+", "+", "ArrowLeft")
    expect(page.locator(".plot text", has_text="Apr").first).to_be_visible()
    press(page, "Home")
    expect(page.locator(".plot text", has_text="Apr")).to_have_count(0)
    assert ticks(page) == whole


def test_a_drag_moves_the_view_and_picks_nothing(opened: Open) -> None:
    page = opened()
    for _ in range(4):
        page.get_by_role("button", name=SAY("Zoom in")).click()
    expect(page.locator(".plot text", has_text="Apr").first).to_be_visible()
    box = page.locator(".plot").bounding_box()
    assert box is not None
    before = ticks(page)
    page.mouse.move(box["x"] + 700, box["y"] + 120)
    page.mouse.down()
    page.mouse.move(box["x"] + 400, box["y"] + 125, steps=5)
    page.mouse.up()
    page.wait_for_function(
        "(before) => document.querySelector('.plot > g > text').textContent !== before", arg=before[0]
    )
    says(page, "picked None, day None")


def test_a_gap_is_joined_by_no_line(opened: Open) -> None:
    page = opened("series")
    lines = page.evaluate(
        "[...document.querySelectorAll('.plot path[stroke-width=\"2\"]')].map((p) => p.getAttribute('d'))"
    )
    assert sorted(line.count("M") for line in lines) == [2, 4]  # a fork begins anew for each of its ways


def test_figures_that_do_not_agree_are_both_drawn(opened: Open) -> None:
    page = opened("series")
    expect(thing(page, "west-2011-350").or_(thing(page, "west-2011-480"))).to_have_count(2)


def test_a_line_with_its_name_beside_it_is_not_in_the_legend(opened: Open) -> None:
    page = opened("series")
    expect(page.locator(".plot text", has_text="Northern route")).to_be_visible()
    expect(page.locator(".legend")).not_to_contain_text("line north")


def test_numbers_are_written_as_the_language_does(opened: Open) -> None:
    page = opened("series", lang=Language.FRENCH)
    expect(page.locator(".plot")).to_contain_text(re.compile(r"0\s?1\s[24]00"))


def test_edges_of_a_node_stand_out_while_it_is_pointed_at(opened: Open) -> None:
    page = opened("network")
    thing(page, "node-7").locator("path").first.hover()
    expect(page.locator(".drawn-chart.focused .thing.joined")).not_to_have_count(0)


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("kind", KINDS)
def test_words_at_marks_lie_on_no_others(opened: Open, kind: str, size: Size) -> None:
    page = opened(kind, size=size)
    assert page.evaluate(OVERLAPPING) == []


@pytest.mark.parametrize("kind", KINDS)
def test_no_words_leave_the_drawing_on_a_phone(opened: Open, kind: str) -> None:
    page = opened(kind, size=PHONE)
    assert page.evaluate(CUT) == []


def test_on_a_phone_the_page_does_not_scroll_sideways(opened: Open) -> None:
    page = opened(size=PHONE)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_tap_picks(opened: Open) -> None:
    page = opened(size=PHONE, touch=True)
    thing(page, "dialogue-suspended").locator("path").first.tap()
    says(page, "picked dialogue-suspended, day None")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("kind", KINDS)
def test_no_chart_breaks_a_rule_of_accessibility(opened: Open, kind: str, theme: Theme) -> None:
    page = opened(kind, theme=theme)
    page.evaluate(importlib.resources.files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8"))
    found = page.evaluate(
        "axe.run('.drawn-chart').then(({violations}) => violations.map(({id, nodes}) => [id, nodes[0].html]))"
    )
    assert found == []


def test_the_chart_follows_the_theme(opened: Open) -> None:
    page = opened(theme="dark")
    expect(page.locator(".drawn-chart")).to_have_attribute("data-theme", "dark")


def test_paper_is_light_whatever_the_screen(opened: Open) -> None:
    page = opened(theme="dark")
    page.emulate_media(media="print")
    expect(page.locator(".drawn-chart")).to_have_css("background-color", "rgb(255, 255, 255)")


@pytest.mark.parametrize("kind", KINDS)
def test_a_saved_svg_holds_its_words_and_asks_no_one(opened: Open, kind: str, tmp_path: Path) -> None:
    page = opened(kind, theme="dark")
    with page.expect_download() as download:
        page.get_by_role("button", name=SAY("Save as SVG")).click()
    download.value.save_as(tmp_path / "chart.svg")
    written = (tmp_path / "chart.svg").read_text("utf-8")
    words_in_it = " ".join(ET.fromstring(written).itertext())  # noqa: S314  # our own picture
    wanted = [f"Chart of {kind}", "What is measured", "Source: made for a test.", "Meaning of"]
    assert ([part for part in wanted if part not in words_in_it], "var(--" in written) == ([], False)


def test_a_saved_png_is_large_enough_for_a_slide(opened: Open, tmp_path: Path) -> None:
    page = opened()
    with page.expect_download() as download:
        page.get_by_role("button", name=SAY("Save as PNG")).click()
    download.value.save_as(tmp_path / "chart.png")
    head = (tmp_path / "chart.png").read_bytes()[16:24]
    assert (int.from_bytes(head[:4]), int.from_bytes(head[4:])) == (3840, 2160)
