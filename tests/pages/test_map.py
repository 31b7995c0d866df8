"""The map page: the map and the table show the same, and the table stays where no map can be drawn."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from streamlit.testing.v1 import AppTest

from components import polar_map
from components.plot import assets
from components.polar_map import Extent, MapSpec, Picked
from components.view import LOG
from components.words import words
from data.codes import LineKind, Reading, ReadyView
from data.language import Language
from data.queries import on_map
from data.register import divisions, register
from data.selection import NO_LAYER, SCENES, Selection, to_query
from tests.data.selections import LAYER_NAMES, SELECTIONS, unhurried
from tests.pages.driver import address, components, keys, open_page, query_of, shown, table

REGISTER = register()
ALL = list(LAYER_NAMES)
FAILED_NOTE = {
    Language.ENGLISH: "The map could not be drawn here; the table has the same content.",
    Language.FRENCH: "La carte n’a pas pu être tracée ici\u202f; le tableau a le même contenu.",
}
in_both_languages = pytest.mark.parametrize("language", Language)


def drawn(at: AppTest) -> list[str]:
    """Give the ids of what is on the map."""
    return [str(item["id"]) for item in components(at)["map"]["items"]]


def ids_of(selection: Selection) -> list[str]:
    """Give the ids of the lines and routes that a view draws."""
    content = on_map(REGISTER, selection)
    return [*(line.id for line in content.lines), *(route.id for route in content.routes)]


def told(at: AppTest, name: str) -> str:
    """Give what the table says on how something is drawn."""
    cells = dict(zip(keys(at, "map-table"), table(at, "map-table"), strict=True))
    return cells[name][-1]


def acts(monkeypatch: pytest.MonkeyPatch, act: Callable[..., Picked]) -> None:
    """Put a browser in the place of the map that does one thing with it."""
    monkeypatch.setattr(polar_map, "show", act)


@in_both_languages
@pytest.mark.parametrize("reading", Reading)
def test_the_table_holds_all_that_is_on_the_map(reading: Reading, language: Language) -> None:
    at = open_page("map", layer=ALL, reading=reading, lang=language)
    assert set(drawn(at)) - set(keys(at, "map-table")) == set()


@in_both_languages
@pytest.mark.parametrize("reading", Reading)
def test_the_table_holds_everything_asked_for(reading: Reading, language: Language) -> None:
    at = open_page("map", layer=ALL, reading=reading, lang=language)
    content = on_map(REGISTER, Selection(layer=LAYER_NAMES, reading=reading))
    groups = (content.lines, content.routes, [mark.place for mark in content.places], content.shapeless)
    asked = [row.id for group in (*groups, content.unplaced, content.left_out) for row in group]
    assert keys(at, "map-table") == asked


@in_both_languages
def test_what_has_no_shape_stands_in_the_table_with_the_reason(language: Language) -> None:
    at = open_page("map", layer="clcs-russia-2015", lang=language)
    cell = components(at)["map-table"]["rows"][0]["cells"][-1]
    assert cell["lines"] == [REGISTER.lines["clcs-russia-2015"].no_shape_reason.to(language)]


@pytest.mark.parametrize(
    ("query", "name", "words"),
    [
        ({"layer": "hans-island"}, "hans-island", "drawn"),
        ({"layer": "clcs-russia-2015"}, "clcs-russia-2015", "no shape"),
        ({"layer": "capitals"}, "kyiv", "no coordinates"),
        ({"layer": "business-projects"}, "mangazeisky", "drawn to within 30 km"),
        ({"layer": "russian-regions"}, "murmansk", "drawn to within 1 km"),
        ({"layer": "russian-regions"}, "vladivostok", "beyond the map’s edge, shown by an arrow"),
        ({"layer": "northwest-passage"}, "northwest-passage-3", "drawn"),
        ({"layer": "nsr-water-area", "reading": "united-states"}, "nsr-water-area", "left out in this reading"),
    ],
)
def test_the_table_says_how_each_thing_is_drawn(query: dict[str, str], name: str, words: str) -> None:
    assert told(open_page("map", **query), name) == words


@in_both_languages
def test_the_view_of_the_ridge_tells_of_every_submission(language: Language) -> None:
    scene = SCENES[ReadyView.LOMONOSOV_RIDGE]
    at = open_page("map", **to_query(Selection(lang=language, layer=scene.layer)))
    lines = [line for line in REGISTER.lines.values() if line.kind is LineKind.SUBMISSION]
    assert keys(at, "map-submissions") == [line.id for line in lines]
    rows = table(at, "map-submissions")
    say = words(language)
    assert [(row[1], row[3]) for row in rows] == [(one.name.to(language), say.label(one.legal_status)) for one in lines]
    assert [row for row, one in zip(rows, lines, strict=True) if one.source not in row[4]] == []


def test_the_view_of_the_median_line_has_the_three_divisions_as_a_table() -> None:
    at = open_page("map", layer=SCENES[ReadyView.SECTORS_AND_MEDIAN].layer)
    assert keys(at, "map-divisions") == list(divisions())


def test_the_dossier_of_a_computed_division_has_the_table_beside_it() -> None:
    at = open_page("map", item="equidistance-five-coasts")
    assert {"map-divisions", "map-division-uses"} <= set(components(at))


def test_no_other_view_has_the_table_of_divisions() -> None:
    assert "map-divisions" not in components(open_page("map"))


def test_no_other_view_has_the_table_of_submissions() -> None:
    assert "map-submissions" not in components(open_page("map"))


def test_a_name_in_the_table_opens_its_dossier() -> None:
    at = open_page("map", layer="hans-island", reading="canada")
    href = components(at)["map-table"]["rows"][0]["cells"][0]["href"]
    expected = {"lang": ["en"], "layer": ["hans-island"], "reading": ["canada"], "item": ["hans-island"]}
    assert query_of(href) == expected


@in_both_languages
def test_an_empty_map_says_what_to_do(language: Language) -> None:
    at = open_page("map", layer=NO_LAYER, lang=language)
    data = components(at)["map-table"]
    sentence = words(language)("No layer is chosen; tick one in the panel or choose a ready-made view.")
    assert (data["rows"], data["empty"]) == ([], sentence)


def test_an_empty_map_shows_nothing() -> None:
    assert drawn(open_page("map", layer=NO_LAYER)) == []


def failed(**query: str) -> AppTest:
    """Give the map page in a browser that could not draw the map."""
    at = open_page("map", **query)
    at.session_state["map-failed"] = True
    return at.run()


@in_both_languages
def test_where_the_map_cannot_be_drawn_a_note_says_so(language: Language) -> None:
    assert [one.value for one in failed(lang=language).warning] == [FAILED_NOTE[language]]


@in_both_languages
def test_where_the_map_cannot_be_drawn_the_table_stays(language: Language) -> None:
    at = failed(lang=language)
    assert ("map" in components(at), keys(at, "map-table")) == (False, ids_of(Selection()))


def test_where_the_map_cannot_be_drawn_the_dossier_stays() -> None:
    assert "dossier-sides" in components(failed(item="hans-island"))


def test_the_map_can_be_tried_again() -> None:
    at = failed()
    at.button(key="map-again").click().run()
    assert ("map" in components(at), list(at.warning)) == (True, [])


def test_a_failure_in_the_browser_puts_the_table_in_the_place_of_the_map(monkeypatch: pytest.MonkeyPatch) -> None:
    acts(monkeypatch, lambda *_args, **_named: Picked(failed="no WebGL here"))
    at = open_page("map")
    assert [one.value for one in at.warning] == [FAILED_NOTE[Language.ENGLISH]]


def test_a_failure_in_the_browser_is_logged(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    acts(monkeypatch, lambda *_args, **_named: Picked(failed="no WebGL here"))
    with caplog.at_level(logging.WARNING, LOG.name):
        open_page("map")
    logged = [record.getMessage() for record in caplog.records if record.name == LOG.name]
    assert set(logged) == {"a browser could not draw the map: no WebGL here"}


def test_a_reader_sees_nothing_of_why_the_map_failed(monkeypatch: pytest.MonkeyPatch) -> None:
    acts(monkeypatch, lambda *_args, **_named: Picked(failed="no WebGL here"))
    assert [text for text in shown(open_page("map")) if "WebGL" in text] == []


def test_what_is_picked_on_the_map_is_written_to_the_address(monkeypatch: pytest.MonkeyPatch) -> None:
    def picks(_spec: MapSpec, key: str, *, on_picked: Callable[[str], None] = print, **_named: object) -> Picked:
        if key == "map":  # the map of the overview, where the reader comes from, is left alone
            on_picked("usa-ussr-1990")
        return Picked()

    acts(monkeypatch, picks)
    assert address(open_page("map", reading="russia")) == {
        "lang": ["en"],
        "reading": ["russia"],
        "item": ["usa-ussr-1990"],
    }


@pytest.mark.parametrize(
    ("extent", "written"),
    [((-123.4, 1000.2, 2000.0), ["-123,1000,2000"]), ((0.0, 0.0, 9100.0), None), ((1.0, 0.0, 9100.0), ["1,0,9100"])],
)
def test_where_the_map_is_moved_to_is_written_to_the_address_but_for_the_whole_map(
    monkeypatch: pytest.MonkeyPatch, extent: Extent, written: list[str] | None
) -> None:
    def moves(_spec: MapSpec, key: str, *, on_moved: Callable[[Extent], None] = print, **_named: object) -> Picked:
        if key == "map":
            on_moved(extent)
        return Picked()

    acts(monkeypatch, moves)
    assert address(open_page("map", extent="5,5,900")).get("extent") == written


def test_the_whole_map_is_what_the_browser_takes_for_it() -> None:
    code = (Path(assets.__file__).parent / "browser" / "map" / "view.js").read_text("utf-8")
    assert "HOME_SPAN_M = 9_100_000" in code


@in_both_languages
def test_a_change_of_language_keeps_the_map(language: Language) -> None:
    other = Language.FRENCH if language is Language.ENGLISH else Language.ENGLISH
    query = {"layer": "hans-island", "reading": "canada", "extent": "1,2,900", "item": "hans-island", "facing": "90"}
    at = open_page("map", lang=language, **query)
    at.segmented_control(key="frame-language").set_value(other).run()
    assert address(at) == {name: [value] for name, value in query.items()} | {"lang": [other]}


def test_a_link_with_what_the_map_does_not_know_says_so_and_keeps_the_rest() -> None:
    at = open_page("map", layer=["canals", "hans-island"], facing="45", extent="9,9", reading="canada")
    named = "layer = canals, facing = 45, extent = 9,9"
    assert (at.warning[0].value.endswith(f"{named}."), address(at)) == (
        True,
        {"lang": ["en"], "layer": ["hans-island"], "reading": ["canada"]},
    )


@settings(unhurried, max_examples=25)
@given(SELECTIONS)
def test_map_and_table_show_what_the_address_asks_for(selection: Selection) -> None:
    at = open_page("map", **to_query(selection, "map"))
    content = on_map(REGISTER, selection)
    wanted = [*(line.id for line in content.lines), *(route.id for route in content.routes)]
    own = ["line-drawn"] if selection.line else []
    assert drawn(at) == [*wanted, *(mark.place.id for mark in content.places), *own]
