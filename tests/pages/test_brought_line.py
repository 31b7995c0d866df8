"""A line of the reader's own layer is chosen and unrolled as a route is, and called what it is."""

from __future__ import annotations

import pytest
import shapely
from streamlit.testing.v1 import AppTest

from data.codes import Reading
from data.language import Language
from tests.each import each
from tests.geo.brought import files
from tests.pages.driver import components, headers, read, shown, table
from tests.pages.test_brought import NOTE, bring

pytestmark = pytest.mark.usefixtures("unfolded")

PARRY = shapely.LineString([(-78.0, 74.0), (-90.0, 74.3), (-100.0, 74.3), (-115.0, 74.2)])
LAYER = files.parquet(files.frame(PARRY, files.LINE, files.AREA, name=["Parry", "Barents", "Area"]))


def choose(language: str = "en") -> AppTest:
    """Bring a layer with lines and choose one."""
    at = bring("a.parquet", LAYER, lang=language)
    (label,) = [one for one in at.selectbox(key="map-brought-line").options if one.startswith("Parry")]
    return at.selectbox(key="map-brought-line").select(label).run()


@pytest.fixture(scope="module")
def chosen() -> AppTest:
    """Give the page with a line unrolled."""
    return choose()


def test_lines_can_be_chosen_by_their_names_and_nothing_else_can() -> None:
    options = bring("a.parquet", LAYER).selectbox(key="map-brought-line").options
    assert [option.split(",")[0] for option in options] == ["none", "Parry", "Barents"]


def test_a_layer_without_lines_has_none_to_choose() -> None:
    at = bring("a.parquet", files.parquet(files.frame(files.AREA)))
    assert "Whose water each mile of your line is" not in headers(at)


def test_the_figure_says_that_nobody_checked_the_line(chosen: AppTest) -> None:
    texts = components(chosen)["brought-unrolled"]["texts"]
    assert all(NOTE in texts[name] for name in ("title", "alt"))


def test_its_legs_are_told_under_every_reading(chosen: AppTest) -> None:
    assert {row[0] for row in table(chosen, "brought-legs")} == {"Neutral", "Canada", "Russia", "United States"}
    by_reading = {row[0]: row[1:] for row in table(chosen, "brought-waters")}
    assert len(by_reading) == len(Reading)
    assert by_reading["Canada"] != by_reading["United States"]


def test_it_can_be_taken_along(chosen: AppTest) -> None:
    assert sum("brought-unrolled" in str(button.key) for button in chosen.get("download_button")) >= 2


def test_it_stands_out_on_the_map(chosen: AppTest) -> None:
    data = components(chosen)["map"]
    assert "brought-unrolled" in data["marked"]
    assert sum(entry["key"] == "brought" for entry in data["legend"]) == 2  # lines and areas


def test_what_was_cut_is_said() -> None:
    around = shapely.LineString([(120 * (at % 2), 60 + at / 2) for at in range(16)])
    at = bring("a.parquet", files.parquet(files.frame(around, name=["round"])))
    at = at.selectbox(key="map-brought-line").select_index(1).run()
    assert any("The line was cut: up to 20,000 km" in read(one.value) for one in at.markdown)


def test_another_file_begins_without_a_line() -> None:
    at = choose()
    at.button(key="map-brought-remove").click().run()
    assert "brought-unrolled" not in components(at)


@each("language", list(Language))
def test_its_words_are_those_of_the_view(language: Language) -> None:
    note = {Language.ENGLISH: NOTE, Language.FRENCH: "apporté par le lecteur, non vérifié"}
    assert any(note[language] in text for text in shown(choose(language)))
