"""Bars and numbers as pictures: what is drawn, that words have room, and that it reads without colour."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import date

import pytest

from components.document import Bar, BarsBlock, BarsRow, Number, NumbersBlock
from components.pictures import Path, Picture, Words, as_svg, bars_picture, bars_pictures, numbers_picture, sign
from components.signs import DRAWINGS, LOOKS, MARKS, colour_of
from data.language import Language
from tests.components.briefing_paper import bars, numbers
from tests.each import each

WIDTH = 468.0
PICTURES = {
    f"{name} {lang}": picture
    for lang in Language
    for name, picture in {
        "bars": bars_picture(bars(lang), WIDTH, lang=lang),
        "bars high": bars_picture(bars(lang), WIDTH, 600, lang=lang),
        "bars many": bars_picture(bars(lang, 60), WIDTH, 500, lang=lang),
        "columns": numbers_picture(numbers(lang), WIDTH, 240, lang=lang),
        "lines": numbers_picture(numbers(lang, 40), WIDTH, 240, lang=lang),
    }.items()
}
every_picture = each("name", PICTURES)


def shapes(picture: Picture, group: str = "") -> list[Path | Words]:
    """Give the shapes of a picture, or of one of its groups."""
    return [shape for one in picture.groups if one.id.startswith(group) for shape in one.shapes]


def one_bar(look: str, *, two: bool) -> list[Path]:
    """Give the shapes of a bar by itself."""
    row = BarsRow("Row", (Bar(look, date(2015, 1, 1), date(2020, 1, 1), two),))
    block = BarsBlock("Bars", date(2014, 1, 1), date(2026, 1, 1), (row,), (), ((look, "Look"),))
    return [shape for shape in shapes(bars_picture(block, WIDTH), "row-0") if isinstance(shape, Path)]


@every_picture
def test_words_lie_within_the_picture(name: str) -> None:
    picture = PICTURES[name]
    out = [
        shape.lines
        for shape in shapes(picture)
        if isinstance(shape, Words)
        if min(shape.box[:2]) < -0.5 or shape.box[2] > picture.width_pt + 1 or shape.box[3] > picture.height_pt + 0.5
    ]
    assert out == []


@every_picture
def test_words_do_not_lie_on_each_other(name: str) -> None:
    words = [shape for shape in shapes(PICTURES[name]) if isinstance(shape, Words)]
    met = [
        (one.lines, other.lines)
        for one, other in itertools.combinations(words, 2)
        if one.box[0] < other.box[2] and other.box[0] < one.box[2]
        if one.box[1] + 1 < other.box[3] and other.box[1] + 1 < one.box[3]
    ]
    assert met == []


@every_picture
def test_words_are_large_enough_to_be_read(name: str) -> None:
    assert min(shape.size_pt for shape in shapes(PICTURES[name]) if isinstance(shape, Words)) >= 10


@every_picture
def test_ids_of_groups_are_unique(name: str) -> None:
    ids = [group.id for group in PICTURES[name].groups]
    assert len(ids) == len(set(ids))


@each("look", LOOKS)
def test_a_bar_has_the_colour_of_its_state(look: str) -> None:
    used = {colour for path in one_bar(look, two=True) for colour in (path.fill, path.stroke)}
    assert MARKS[look][0] in used


@each("look", [look for look in LOOKS if look != colour_of(look)])
def test_what_is_no_more_than_last_seen_is_hollow(look: str) -> None:
    assert MARKS[look][0] not in {path.fill for path in one_bar(look, two=True) if len(path.parts[0]) == 4}


@each("look", LOOKS)
def test_what_rests_on_one_source_is_hatched(look: str) -> None:
    lines = [len([path for path in one_bar(look, two=two) if len(path.parts) > 8]) for two in (True, False)]
    assert lines == [0, 1]


def test_hatching_stays_in_its_bar() -> None:
    edge, hatch = one_bar("active", two=False)[:2]
    (left, top), (right, bottom) = edge.parts[0][0], edge.parts[0][2]
    assert all(left <= x <= right and top <= y <= bottom for part in hatch.parts for x, y in part)


@each("look", LOOKS)
def test_a_sign_stays_in_its_box(look: str) -> None:
    points = [point for path in sign(look, (50, 50), "#000000", "#FFFFFF") for part in path.parts for point in part]
    assert all(42.5 <= value <= 57.5 for point in points for value in point)


def test_no_two_looks_have_the_same_sign() -> None:
    assert len({repr(sign(look, (0, 0), "#000000", "#FFFFFF")) for look in LOOKS}) == len(LOOKS)


@each("name", DRAWINGS)
def test_every_drawing_can_be_a_shape(name: str) -> None:
    assert sign(name, (0, 0), "#000000", "#FFFFFF")


def test_a_row_says_its_states_and_their_years() -> None:
    described = bars_picture(bars(), WIDTH).groups[1].description
    assert described == "Arctic Council (Active 2014–2022, Suspended 2022–2024, Limited 2024–2026)"


@each("rows", [1, 7, 60])
def test_bars_over_several_pictures_lose_no_row(rows: int) -> None:
    drawn = [
        group.description.partition(" (")[0]
        for picture in bars_pictures(bars(rows=rows), WIDTH, 500)
        for group in picture.groups
        if group.id.startswith("row-")
    ]
    assert drawn == [row.name for row in bars(rows=rows).rows]


def test_no_picture_of_several_is_too_high() -> None:
    assert max(picture.height_pt for picture in bars_pictures(bars(rows=60), WIDTH, 500)) <= 500


def test_rows_are_spread_over_the_height_that_there_is() -> None:
    assert bars_picture(bars(), WIDTH, 400).height_pt > bars_picture(bars(), WIDTH).height_pt


def test_no_number_is_drawn_where_none_is_known() -> None:
    known = NumbersBlock("Numbers", "", (("", (Number("2014", 5, two_sources=True),)),))
    none = replace(known, series=(("", (Number("2014", None, two_sources=True),)),))
    drawn = [len(shapes(numbers_picture(block, WIDTH, 200), "series")) for block in (known, none)]
    assert drawn == [2, 0]


def test_a_line_breaks_where_no_number_is_known() -> None:
    line = shapes(numbers_picture(numbers(years=40), WIDTH, 240), "series-0")[0]
    assert isinstance(line, Path)
    assert [len(part) for part in line.parts] == [3, 36]


@each("values", [(), (0.0,), (-5.0, 3.0), (1e-6,), (1e12,), (float("nan"),), (float("inf"), 2.0)])
def test_any_numbers_can_be_drawn(values: tuple[float, ...]) -> None:
    series = (("A", tuple(Number(str(at), value, two_sources=False) for at, value in enumerate(values))),)
    assert "nan" not in as_svg(numbers_picture(NumbersBlock("N", "u", series), WIDTH, 200), "Arial").lower()


@pytest.mark.parametrize("name", ["<b>&", "\u202eabc", "x" * 2000, ""])
def test_any_name_can_be_drawn(name: str) -> None:
    row = BarsRow(name, (Bar("active", date(2015, 1, 1), date(2015, 1, 1), two_sources=True),))
    block = BarsBlock(
        name, date(2014, 1, 1), date(2014, 1, 1), (row,), ((date(2014, 1, 1), name),), (("active", name),)
    )
    assert bars_picture(block, WIDTH).height_pt > 0


def test_the_same_block_gives_the_same_picture() -> None:
    assert bars_picture(bars(), WIDTH) == bars_picture(bars(), WIDTH)
