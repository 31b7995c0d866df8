"""A figure in a browser: what is drawn, picked by pointer and by keyboard, kept, saved and printed."""

from __future__ import annotations

import base64
import functools
import importlib.resources
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import Browser, Page, expect

from components.figures.letters import width_of
from components.words import words
from data.language import Language
from data.queries import events, timeline
from data.selection import Selection
from tests.browser.chart_page import KINDS, REGISTER, drawing_of, write_app
from tests.browser.chart_screen import Plotted
from tests.browser.server import Server, running
from tests.browser.tabs import DESKTOP, Size, Tabs, Theme
from tests.browser.witness import Witness

PHONE: Size = (390, 844)
SAY = words(Language.ENGLISH)
SANCTIONS = "canada-sanctions-russia-2014"
OVERLAPPING = """() => {
  const boxes = [...document.querySelectorAll('.plot-figure .textpoint text')].filter((text) => text.textContent)
    .map((text) => {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      return { words: text.textContent, left, right, top: top + 3, bottom: bottom - 3 };
    });
  return boxes.flatMap((one, at) => boxes.slice(at + 1)
    .filter((other) => one.left < other.right && other.left < one.right
      && one.top < other.bottom && other.top < one.bottom)
    .map((other) => [one.words, other.words]));
}"""
CUT = """() => {
  const frame = document.querySelector('.plot-figure .frame').getBoundingClientRect();
  const words = '.plot-figure :is(.textpoint text, .annotation-text, .xtick text, .ytick text)';
  return [...document.querySelectorAll(words)].filter((text) => {
    const { left, right, width } = text.getBoundingClientRect();
    return width && (left < frame.left - 1 || right > frame.right + 1);
  }).map((text) => text.textContent);
}"""
WIDTHS = """async (texts) => {
  await document.fonts.load('12px "Source Sans"');
  const pen = document.createElement('canvas').getContext('2d');
  pen.font = '12px "Source Sans"';
  return texts.map((text) => pen.measureText(text).width);
}"""
COMPARE = """async (both) => {
  const pixels = await Promise.all(both.map(async (written) => {
    const bytes = Uint8Array.from(atob(written), (letter) => letter.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes]));
    const pen = new OffscreenCanvas(192, 108).getContext('2d');
    pen.drawImage(picture, 0, 0, 192, 108);
    return pen.getImageData(0, 0, 192, 108).data;
  }));
  return pixels[0].reduce((sum, value, at) => sum + Math.abs(value - pixels[1][at]), 0) / pixels[0].length;
}"""
Open = Callable[..., Plotted]


@pytest.fixture(scope="module")
def tryout(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Give a running app that has nothing but the page of figures."""
    folder = tmp_path_factory.mktemp("figures")
    write_app(folder)
    with running(folder, folder / "output.txt") as started:
        yield started


@pytest.fixture(scope="module")
def seen(tryout: Server) -> Witness:
    """Give the one who notes what goes wrong on the page of figures."""
    return Witness(tryout.address)


@pytest.fixture(scope="module")
def tabs(browser: Browser, tryout: Server, seen: Witness) -> Iterator[Tabs]:
    """Give a way to get tabs for the page of figures."""
    made = Tabs(browser, tryout.address, seen)
    yield made
    made.close()


@pytest.fixture(autouse=True)
def _nothing_goes_wrong(seen: Witness) -> Iterator[None]:
    """Fail a test during which the page of figures asked another host or met an error."""
    yield
    assert seen.take() == ([], [])


@pytest.fixture
def opened(tabs: Tabs, tryout: Server) -> Iterator[Open]:
    """Give a way to open the page of figures."""
    with ExitStack() as left:

        def open_page(
            kind: str = "lanes",
            lang: Language = Language.ENGLISH,
            theme: Theme = "light",
            size: Size = DESKTOP,
            *,
            touch: bool = False,
        ) -> Plotted:
            page = left.enter_context(tabs(size=size, theme=theme, touch=touch)).page
            return shown(page, f"{tryout.address}/?kind={kind}&lang={lang}")

        yield open_page


@pytest.fixture(scope="module")
def at_rest(tabs: Tabs, tryout: Server) -> Iterator[Open]:
    """Give a way to look at figures that a test leaves as they are: each is opened once for all."""
    with ExitStack() as left:

        @functools.cache
        def opened_once(kind: str, theme: Theme) -> Plotted:
            page = left.enter_context(tabs(theme=theme)).page
            return shown(page, f"{tryout.address}/?kind={kind}&lang={Language.ENGLISH}")

        def look(kind: str, theme: Theme = "light") -> Plotted:
            figure = opened_once(kind, theme)
            figure.page.bring_to_front()
            figure.page.mouse.move(0, 0)
            return figure

        yield look


def shown(page: Page, address: str) -> Plotted:
    """Open an address of the page of figures, and give its figure once it is drawn."""
    page.goto(address)
    figure = Plotted(page, page.locator(".plot-figure"))
    figure.expect_drawn()
    return figure


def save(figure: Plotted, act: str, path: Path) -> None:
    """Save a figure by one of its buttons."""
    with figure.page.expect_download() as download:
        figure.act(act).click()
    download.value.save_as(path)


def encoded(path: Path) -> str:
    """Give a file in base64."""
    return base64.b64encode(path.read_bytes()).decode()


def says(page: Page, text: str) -> None:
    """Wait until the page says what was picked."""
    expect(page.get_by_text(text)).to_be_visible()


def press(page: Page, *keys: str) -> None:
    """Press keys one after the other."""
    for key in keys:
        page.keyboard.press(key)


def zoom_in(figure: Plotted, times: int = 4) -> tuple[str, str]:
    """Zoom by the button, and give what is then in view."""
    whole = figure.shown()
    for _ in range(times):
        figure.act("zoom_in").click()
    root = figure.root.element_handle()
    shown = "root.querySelector('.js-plotly-plot')._fullLayout.xaxis.range.map(String).join()"
    figure.page.wait_for_function(f"([root, whole]) => {shown} !== whole.join()", arg=[root, whole])
    figure.page.wait_for_timeout(100)  # until the last of the steps is drawn
    return figure.shown()


@pytest.mark.parametrize("kind", KINDS)
def test_every_mark_is_drawn_and_in_the_list(at_rest: Open, kind: str) -> None:
    figure = at_rest(kind)
    wanted = set(drawing_of(kind, Language.ENGLISH, "").ids())
    assert figure.marks() == wanted
    figure.frame.focus()
    press(figure.page, "Enter", "End")
    expect(figure.options).to_have_count(len(wanted))
    press(figure.page, "Escape")


def test_a_click_on_an_event_picks_and_marks_it(opened: Open) -> None:
    figure = opened()
    figure.click(SANCTIONS)
    says(figure.page, f"picked {SANCTIONS}, day None")
    tied = [
        reply for reply in timeline.replies(events(REGISTER, Selection()).rows) if SANCTIONS in reply.id.split("--")
    ]
    figure.expect_chosen(1 + len(tied))


def test_a_click_on_a_bar_picks_its_state(opened: Open) -> None:
    figure = opened()
    change = next(row.id for row in REGISTER.status_history.values() if row.initiative == "arctic-council")
    figure.click(change)
    says(figure.page, f"picked {change}, day None")


def test_a_click_on_the_axis_picks_its_day(opened: Open) -> None:
    figure = opened()
    figure.click_axis(2018)
    expect(figure.page.get_by_text(re.compile("day 201(7|8)-"))).to_contain_text("picked None")


def test_a_mark_is_picked_by_keyboard_alone(opened: Open) -> None:
    figure = opened("network")
    figure.act("picking").focus()
    press(figure.page, "Enter", "a", "r", "c", "t", "i", "c", " ", "Enter")
    says(figure.page, "picked arctic-council")


def test_the_list_closes_with_escape_and_gives_the_focus_back(at_rest: Open) -> None:
    figure = at_rest("series")
    figure.act("picking").click()
    press(figure.page, "Escape")
    expect(figure.act("picking")).to_be_focused()


def test_the_zoom_outlasts_a_change_of_the_data(opened: Open) -> None:
    figure = opened()
    before = zoom_in(figure)
    with figure.redrawn():
        figure.page.get_by_text("Fewer").click()
    assert SANCTIONS not in figure.marks()
    assert figure.shown() == before


def test_keys_zoom_and_lead_back_to_the_whole(opened: Open) -> None:
    figure = opened()
    whole = figure.shown()
    figure.frame.focus()
    press(figure.page, "+", "+", "+", "+", "ArrowLeft")
    expect(figure.root.locator(".xtick text").filter(has_text=re.compile("Apr|Jul")).first).to_be_visible()
    press(figure.page, "Home")
    expect(figure.root.locator(".xtick text").filter(has_text=re.compile("Apr|Jul"))).to_have_count(0)
    assert [one[:10] for one in figure.shown()] == [one[:10] for one in whole]


def test_a_drag_moves_the_view_and_picks_nothing(opened: Open) -> None:
    figure = opened()
    before = zoom_in(figure)
    box = figure.frame.bounding_box()
    assert box is not None
    figure.page.mouse.move(box["x"] + 700, box["y"] + 75)
    figure.page.mouse.down()
    figure.page.mouse.move(box["x"] + 500, box["y"] + 75, steps=5)
    figure.page.mouse.up()
    says(figure.page, "picked None, day None")
    assert figure.shown()[0] > before[0]


def test_more_words_have_room_when_a_reader_zooms_in(opened: Open) -> None:
    figure = opened()
    count = """() => [...document.querySelector('.js-plotly-plot').data].filter((trace) => trace.meta?.least)
      .flatMap((trace) => trace.text).filter(Boolean).length"""
    before = figure.page.evaluate(count)
    zoom_in(figure)
    assert figure.page.evaluate(count) > before


def test_edges_of_a_node_stand_out_while_it_is_pointed_at(at_rest: Open) -> None:
    figure = at_rest("network")
    x, y = figure.place("arctic-council")
    figure.page.mouse.move(x - 3, y)
    figure.page.mouse.move(x, y, steps=3)
    expect(figure.root.locator(".overlay .joined")).not_to_have_count(0)


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("kind", KINDS)
def test_words_lie_on_no_others_and_none_is_cut(opened: Open, kind: str, size: Size) -> None:
    page = opened(kind, Language.FRENCH, size=size).page
    assert (page.evaluate(OVERLAPPING), page.evaluate(CUT)) == ([], [])
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_words_are_as_wide_as_they_were_measured_beforehand(at_rest: Open) -> None:
    page = at_rest("series").page
    names = [row.name.to(lang) for row in REGISTER.events.values() for lang in Language]
    found = page.evaluate(WIDTHS, names)
    assert max(abs(width_of(name, 12) - wide) / wide for name, wide in zip(names, found, strict=True)) < 0.04


def test_a_tap_picks(opened: Open) -> None:
    figure = opened("network", size=PHONE, touch=True)
    figure.page.touchscreen.tap(*figure.place("search-and-rescue"))
    says(figure.page, "picked search-and-rescue")


@pytest.mark.parametrize(("kind", "theme"), [("lanes", "light"), ("series", "dark"), ("network", "dark")])
def test_no_figure_breaks_a_rule_of_accessibility(at_rest: Open, kind: str, theme: Theme) -> None:
    page = at_rest(kind, theme).page
    page.evaluate(importlib.resources.files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8"))
    found = page.evaluate(
        "axe.run('.plot-figure').then(({violations}) => violations.map(({id, nodes}) => [id, nodes[0].html]))"
    )
    assert found == []


def test_a_dark_figure_is_light_on_paper(at_rest: Open) -> None:
    figure = at_rest("series", "dark")
    expect(figure.root).to_have_attribute("data-theme", "dark")
    background = figure.root.locator(".main-svg").first
    expect(background).to_have_css("background-color", "rgb(15, 26, 34)")
    figure.page.emulate_media(media="print")
    expect(background).to_have_css("background-color", "rgb(255, 255, 255)")
    expect(figure.root).to_have_css("background-color", "rgb(255, 255, 255)")
    figure.page.emulate_media(media="null")


def test_months_are_named_in_the_language(opened: Open) -> None:
    figure = opened("series", Language.FRENCH)
    zoom_in(figure, 6)
    expect(figure.root.locator(".xtick text").filter(has_text=re.compile("févr|avr|juil")).first).to_be_visible()


@pytest.mark.parametrize("kind", KINDS)
def test_a_saved_svg_holds_its_words_and_asks_no_one(at_rest: Open, kind: str, tmp_path: Path) -> None:
    figure = at_rest(kind, "dark")
    save(figure, "svg", tmp_path / "figure.svg")
    written = (tmp_path / "figure.svg").read_text("utf-8")
    words_in_it = " ".join(ET.fromstring(written).itertext())  # noqa: S314  # our own picture
    drawing = drawing_of(kind, Language.ENGLISH, "")
    wanted = [drawing.texts["title"].split()[0], "Source", drawing.texts["legend"], drawing.legend[0].label.split()[0]]
    assert [part for part in wanted if part not in words_in_it] == []
    assert not re.search(r"<tspan[^>]* dy=", written)  # LibreOffice would draw further lines over the first
    assert ("var(--" in written, "#0F1A22" in written, "rgb(15, 26, 34)" in written) == (False, False, False)


@pytest.fixture(scope="module")
def apart(tabs: Tabs, tryout: Server, tmp_path_factory: pytest.TempPathFactory) -> dict[str, float]:
    """Give how far each figure's SVG, as LibreOffice draws it, is from its PNG; one call of LibreOffice draws all."""
    folder = tmp_path_factory.mktemp("saved")
    names = {f"{kind}-{lang}": (kind, lang) for kind in KINDS for lang in Language}
    with tabs() as screen:
        for name, (kind, lang) in names.items():
            figure = shown(screen.page, f"{tryout.address}/?kind={kind}&lang={lang}")
            save(figure, "svg", folder / f"{name}.svg")
            save(figure, "png", folder / f"{name}-ours.png")
        office = shutil.which("soffice") or "soffice"
        pictures = [str(folder / f"{name}.svg") for name in names]
        command = [office, "--headless", "--convert-to", "png", "--outdir", str(folder), *pictures]
        subprocess.run(command, check=True, timeout=240, capture_output=True)  # noqa: S603  # on our own pictures
        return {
            name: screen.page.evaluate(COMPARE, [encoded(folder / f"{name}.png"), encoded(folder / f"{name}-ours.png")])
            for name in names
        }


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not on this machine")
@pytest.mark.parametrize("lang", Language)
@pytest.mark.parametrize("kind", KINDS)
def test_libreoffice_opens_a_saved_svg(apart: dict[str, float], kind: str, lang: Language) -> None:
    assert apart[f"{kind}-{lang}"] < 8


def test_a_saved_png_is_large_enough_for_a_slide(at_rest: Open, tmp_path: Path) -> None:
    figure = at_rest("series")
    save(figure, "png", tmp_path / "figure.png")
    head = (tmp_path / "figure.png").read_bytes()[16:24]
    assert (int.from_bytes(head[:4]), int.from_bytes(head[4:])) == (3840, 2160)


def test_a_figure_that_cannot_be_drawn_says_so(tabs: Tabs, tryout: Server, seen: Witness) -> None:
    with tabs(fresh=True) as screen:  # what is added to a tab stays in it
        screen.page.add_init_script(
            "window.Plotly = {react() { throw new Error('not today'); }, purge() {}, register() {}};"
        )
        screen.page.goto(f"{tryout.address}/?kind=series")
        expect(screen.page.get_by_role("alert")).to_contain_text("the table has the same content")
    seen.take()  # what was thrown above
