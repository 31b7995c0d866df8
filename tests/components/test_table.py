"""A table is checked as a value before the browser sees it."""

import json
import math
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import components.table
from components.signs import LOOKS, look
from components.table import ABSENT, SILENT, TONES, Bar, Cell, Column, Hints, Link, Row, Table, Tick, to_data
from components.table.cell import cell_data
from data.codes import Grade, State
from data.language import Language
from tests.contrast import contrast

FOLDER = Path(components.table.__file__).parent
CSS = (FOLDER / "table.css").read_text("utf-8")
SCRIPT = (FOLDER / "table.js").read_text("utf-8")
PAGE = {"light": "#FFFFFF", "dark": "#0F1A22"}

HINTS = Hints(sort="Trier par {column}", more="Encore ({n} sur {total})", slide="Diapositive", left_out="Sans :")


def table(*rows: Row, total: tuple[Cell, ...] = ()) -> Table:
    return Table(
        caption="Initiatives",
        columns=(Column("name", "Name", header=True), Column("members", "Members", align="end")),
        rows=rows,
        language=Language.FRENCH,
        hints=HINTS,
        empty="Rien.",
        total=total,
    )


def colours(theme: str) -> dict[str, str]:
    """Give the colour of each state, and the muted ink, as the stylesheet declares them for a theme."""
    selector = r"\.table-root" if theme == "light" else r'\.table-root\[data-theme="dark"\]'
    block = re.search(rf"^{selector} \{{(.*?)\}}", CSS, re.MULTILINE | re.DOTALL)
    return dict(re.findall(r"--([a-z-]+): (#[0-9A-F]{6});", block[1] if block else ""))


@pytest.mark.parametrize("href", ["?record=x", "/map?lang=fr", "#top", "https://doi.org/10.1", "http://example.org"])
def test_a_link_may_stay_inside_or_lead_to_the_web(href: str) -> None:
    assert Cell("x", href=href).href == href


@pytest.mark.parametrize("href", ["javascript:alert(1)", "java\tscript:alert(1)", " JavaScript:x", "data:text/html,x"])
def test_a_link_that_would_run_something_is_refused(href: str) -> None:
    with pytest.raises(ValueError, match="neither inside the app nor http"):
        Cell("x", href=href)


def test_a_link_without_words_is_refused() -> None:
    with pytest.raises(ValueError, match="expected words to click on"):
        Cell("", href="?record=x")


@pytest.mark.parametrize("href", ["javascript:alert(1)", "data:text/html,x"])
def test_one_of_several_links_that_would_run_something_is_refused(href: str) -> None:
    with pytest.raises(ValueError, match="neither inside the app nor http"):
        Link("x", href)


def test_one_of_several_links_without_words_is_refused() -> None:
    with pytest.raises(ValueError, match="expected words to click on"):
        Link("", "?record=x")


@pytest.mark.parametrize("sort", [math.nan, math.inf, -math.inf])
def test_a_sort_value_that_json_cannot_carry_is_refused(sort: float) -> None:
    with pytest.raises(ValueError, match="finite number"):
        Cell("x", sort=sort)


def test_an_unknown_tone_of_a_cell_is_refused_with_the_known_ones() -> None:
    with pytest.raises(ValueError, match=r"cell 'x': unknown tone 'red'; expected one of active, "):
        Cell("x", tone="red")


def test_an_unknown_tone_of_a_column_is_refused() -> None:
    with pytest.raises(ValueError, match="column 'x': unknown tone"):
        Column("x", "X", tone="red")


def test_every_state_and_grade_has_a_tone_and_what_is_not_stated_a_dot() -> None:
    assert {*LOOKS, *(f"grade-{grade}" for grade in Grade), "grade-article", SILENT} == TONES


def test_a_dot_is_drawn_and_its_words_are_for_screen_readers() -> None:
    dot = Cell("", tone=SILENT, title="Not stated")
    assert cell_data(dot) == {"text": "", "absent": True, "tone": "silent", "title": "Not stated"}


def test_cards_keep_a_dot_that_is_to_be_kept() -> None:
    assert "absent" not in cell_data(Cell("", tone=SILENT, title="Not stated", kept=True))


def test_a_column_tells_how_much_of_the_width_it_takes() -> None:
    columns = (Column("a", "A", share_percent=16), Column("b", "B"))
    drawn = Table(caption="c", columns=columns, rows=(), language=Language.ENGLISH, hints=HINTS, empty="")
    assert json.loads(json.dumps(to_data(drawn)))["columns"][0]["share"] == 16


def test_a_table_without_columns_is_refused() -> None:
    with pytest.raises(ValueError, match="has no columns"):
        Table(
            caption="c",
            columns=(),
            rows=(),
            language=Language.ENGLISH,
            hints=HINTS,
            empty="",
        )


def test_a_column_id_stands_once() -> None:
    twice = (Column("a", "A"), Column("a", "B"))
    with pytest.raises(ValueError, match="column id 'a' stands twice"):
        Table(
            caption="c",
            columns=twice,
            rows=(),
            language=Language.ENGLISH,
            hints=HINTS,
            empty="",
        )


def test_a_row_key_stands_once() -> None:
    row = Row("r", (Cell("a"), Cell("1")))
    with pytest.raises(ValueError, match="row key 'r' stands twice"):
        table(row, row)


def test_a_row_has_a_cell_for_each_column() -> None:
    with pytest.raises(ValueError, match="row 'r' has 1 cells; expected 2"):
        table(Row("r", (Cell("a"),)))


def test_a_total_has_a_cell_for_each_column() -> None:
    with pytest.raises(ValueError, match="the total has 3 cells; expected 2"):
        table(total=(Cell("a"), Cell("1"), Cell("2")))


def test_a_cell_carries_only_what_it_says() -> None:
    rows = to_data(table(Row("r", (Cell("a"), Cell("1", sort=0)))))["rows"]
    assert rows == [{"key": "r", "current": False, "cells": [{"text": "a"}, {"text": "1", "sort": 0}]}]


def test_a_full_cell_carries_every_field() -> None:
    cell = Cell("a", href="?x", sort="b", tone=State.LIMITED, title="more", lines=("below",))
    assert to_data(table(total=(cell, Cell("1"))))["total"] == [
        {"text": "a", "sort": "b", "lines": ["below"], "href": "?x", "tone": "limited", "title": "more"},
        {"text": "1"},
    ]


@pytest.mark.parametrize("text", ["", ABSENT])
def test_a_cell_that_says_nothing_is_marked_absent(text: str) -> None:
    assert to_data(table(total=(Cell("a"), Cell(text))))["total"] == [{"text": "a"}, {"text": text, "absent": True}]


def test_a_cell_carries_its_links_in_their_order() -> None:
    cell = Cell("", links=(Link("p41.4", "?x"), Link("A report", "https://example.org", "· 2022")))
    assert to_data(table(total=(cell, Cell("1"))))["total"] == [
        {
            "text": "",
            "links": [
                {"text": "p41.4", "href": "?x", "after": ""},
                {"text": "A report", "href": "https://example.org", "after": "· 2022"},
            ],
        },
        {"text": "1"},
    ]


@pytest.mark.parametrize(("faded", "hollow"), [(False, False), (True, True)])
def test_a_bar_brings_its_pattern_and_the_drawing_whose_colours_it_takes(*, faded: bool, hollow: bool) -> None:
    drawn = look(State.LIMITED, faded=faded)
    data = to_data(table(Row("r", (Cell("a"), Cell("in words", strip=(Bar(drawn, 1 / 3, 1.0),))))))
    bar = {"look": drawn, "state": "limited", "hollow": hollow, "begin": 0.3333, "end": 1.0}
    assert (data["rows"][0]["cells"][1], list(data["signs"])) == (  # type: ignore[index,call-overload]
        {"text": "in words", "strip": [bar]},
        [drawn],
    )


def test_a_column_brings_its_axis() -> None:
    column = Column("strip", "State over time", axis=(Tick(0, "2014"), Tick(2 / 3, "24 February 2022", strong=True)))
    made = Table(caption="c", columns=(column,), rows=(), language=Language.ENGLISH, hints=HINTS, empty="")
    assert to_data(made)["columns"][0]["axis"] == [  # type: ignore[index]
        {"at": 0, "label": "2014", "strong": False},
        {"at": 0.6667, "label": "24 February 2022", "strong": True},
    ]


def test_a_column_without_strips_brings_no_axis() -> None:
    assert [column for column in to_data(table())["columns"] if "axis" in column] == []  # type: ignore[attr-defined]


def test_a_row_brings_what_heads_it_and_its_sign() -> None:
    cells = (Cell("a"), Cell("1"))
    data = to_data(table(Row("r", cells, group=Cell("Ended", tone="ended", lines=("2",))), Row("s", cells)))
    groups = [row.get("group") for row in data["rows"]]  # type: ignore[attr-defined]
    assert (groups, list(data["signs"])) == (  # type: ignore[call-overload]
        [{"text": "Ended", "tone": "ended", "lines": ["2"]}, None],
        ["ended"],
    )


def test_a_cell_with_lines_is_not_absent() -> None:
    cells = to_data(table(total=(Cell("a"), Cell(ABSENT, lines=("below",)))))["total"]
    assert cells == [{"text": "a"}, {"text": ABSENT, "lines": ["below"]}]


@given(
    texts=st.lists(st.text(), max_size=5), sort=st.none() | st.text() | st.floats(allow_nan=False, allow_infinity=False)
)
def test_every_table_goes_through_json_unchanged(texts: list[str], sort: float | str | None) -> None:
    rows = [Row(str(at), (Cell(text), Cell(text, sort=sort)), current=at == 0) for at, text in enumerate(texts)]
    data = to_data(table(*rows))
    assert json.loads(json.dumps(data, allow_nan=False)) == data


def test_the_browser_is_told_the_language() -> None:
    assert to_data(table())["lang"] == "fr"


def test_the_script_never_writes_markup() -> None:
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(", SCRIPT)


@pytest.mark.parametrize("look", LOOKS)
def test_a_table_brings_the_signs_of_its_states(look: str) -> None:
    assert list(to_data(table(Row("a", (Cell("A"), Cell("B", tone=look)))))["signs"]) == [look]  # type: ignore[call-overload]


@pytest.mark.parametrize("tone", [f"grade-{grade}" for grade in Grade])
def test_the_script_draws_the_dots_of_every_grade(tone: str) -> None:
    assert re.search(rf'^  "?{tone}"?: \[', SCRIPT, re.MULTILINE)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_muted_words_can_be_read(theme: str) -> None:
    assert contrast(colours(theme)["muted"], PAGE[theme]) >= 4.5
