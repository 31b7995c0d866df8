"""The map as a picture of paths and words: the items, patterns and names of the page, and nothing that overlaps."""

from __future__ import annotations

import functools
import itertools
import re
import xml.etree.ElementTree as ET
from dataclasses import asdict

import pytest

from components.map.page import spec_of
from components.pictures import Group, Path, Picture, Words, as_svg, map_picture
from components.polar_map import STYLES, MapSpec
from data.codes import ReadyView
from data.language import Language
from data.queries import on_map
from data.selection import SCENES, Selection
from tests.components.shown import ALL_LAYERS, viewed
from tests.data.selections import REGISTER
from tests.each import each

WIDTH, HEIGHT = 886.0, 400.0
VIEWS = [(view, language) for view in ReadyView for language in Language]
OUT_OF_SIGHT = {ReadyView.NORTHERN_SEA_ROUTE: {"nuuk"}}
"""The items that lie beyond the frame of a view: the map on the page leaves them out as well."""
in_every_view = each(("view", "language"), VIEWS)


@functools.cache
def spec(view: ReadyView | None, language: Language) -> MapSpec:
    """Give the map of a ready-made view, or with every layer."""
    scene = asdict(SCENES[view]) if view else {"layer": ALL_LAYERS}
    shown = viewed(Selection(lang=language, **scene))
    return spec_of(shown, on_map(REGISTER, shown.selection))


@functools.cache
def picture(view: ReadyView | None, language: Language) -> Picture:
    """Give its picture."""
    return map_picture(spec(view, language), WIDTH, HEIGHT)


def words_of(drawn: Picture) -> list[tuple[Group, Words]]:
    """Give all words with their groups."""
    return [(group, shape) for group in drawn.groups for shape in group.shapes if isinstance(shape, Words)]


def paths_of(group: Group) -> list[Path]:
    """Give the paths of a group."""
    return [shape for shape in group.shapes if isinstance(shape, Path)]


def meet(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    """Tell whether two boxes share more than an edge."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@in_every_view
def test_every_item_of_the_map_has_its_group_with_words(view: ReadyView, language: Language) -> None:
    groups = {group.id: group for group in picture(view, language).groups}
    lacking = {item.id for item in spec(view, language).items if not groups.get(item.id, Group("", "", ())).description}
    assert lacking <= OUT_OF_SIGHT.get(view, set())


@in_every_view
def test_no_name_lies_over_another(view: ReadyView, language: Language) -> None:
    placed = words_of(picture(view, language))
    pairs = itertools.combinations(placed, 2)
    assert [(a.lines, b.lines) for (_, a), (_, b) in pairs if meet(a.box, b.box)] == []


@in_every_view
def test_no_word_leaves_the_picture(view: ReadyView, language: Language) -> None:
    boxes = [(words.lines, words.box) for _, words in words_of(picture(view, language))]
    out = [lines for lines, (left, top, right, low) in boxes if left < 0 or top < 0 or right > WIDTH or low > HEIGHT]
    assert out == []


@in_every_view
def test_every_line_that_has_a_short_name_bears_it(view: ReadyView, language: Language) -> None:
    names = {group.id for group in picture(view, language).groups if group.id.endswith("-name")}
    assert [item.id for item in spec(view, language).items if item.label and f"{item.id}-name" not in names] == []


@in_every_view
def test_what_is_read_is_at_least_twelve_points_high(view: ReadyView, language: Language) -> None:
    assert {words.size_pt for _, words in words_of(picture(view, language)) if words.size_pt < 12} == set()


@in_every_view
def test_a_line_has_the_strokes_of_its_status(view: ReadyView, language: Language) -> None:
    groups = {group.id: group for group in picture(view, language).groups}
    lines = [item for item in spec(view, language).items if item.shape == "line"]
    wrong = [
        item.id
        for item in lines
        if (drawn := paths_of(groups[item.id]))
        and (STYLES[item.status].width_px, STYLES[item.status].dash_px)
        not in {(path.width_pt, path.dash_pt) for path in drawn}
    ]
    assert wrong == []


@in_every_view
def test_nothing_is_drawn_outside_the_picture(view: ReadyView, language: Language) -> None:
    far = [
        group.id
        for group in picture(view, language).groups
        for path in paths_of(group)
        for part in path.parts
        for x, y in part
        if not (-8 <= x <= WIDTH + 8 and -8 <= y <= HEIGHT + 8)  # marks and ends reach over the frame of the map
    ]
    assert far == []


@each("language", Language)
def test_the_legend_of_every_layer_has_room(language: Language) -> None:
    drawn = picture(None, language)
    boxes = [words.box for group, words in words_of(drawn) if group.id == "legend"]
    assert len(boxes) > len(spec(None, language).legend)
    assert max(box[3] for box in boxes) <= HEIGHT


@in_every_view
def test_on_a_narrow_sheet_the_legend_stands_below_the_map(view: ReadyView, language: Language) -> None:
    drawn = map_picture(spec(view, language), 470.0, 520.0)
    low = max(y for group in drawn.groups if group.id == "frame" for path in paths_of(group) for x, y in path.parts[0])
    boxes = [words.box for group, words in words_of(drawn) if group.id == "legend"]
    assert min(box[1] for box in boxes) >= low
    assert max(box[3] for box in boxes) <= 520


def test_a_name_that_stands_off_its_place_is_led_to_it() -> None:
    led = [
        group
        for view, language in VIEWS
        for group in picture(view, language).groups
        if group.id.endswith("-name") and paths_of(group)
    ]
    assert led
    assert all(len(paths_of(group)[0].parts[0]) == 2 for group in led)


def test_a_picture_is_svg_that_holds_every_word() -> None:
    drawn = picture(ReadyView.SECTOR_LINES, Language.FRENCH)
    root = ET.fromstring(as_svg(drawn, "Arial"))  # noqa: S314  # made above
    written = {element.text for element in root.iter() if element.tag.endswith("text")}
    assert {line for _, words in words_of(drawn) for line in words.lines} <= written


def test_a_word_of_markup_stands_in_the_svg_as_it_is() -> None:
    drawn = picture(ReadyView.SECTOR_LINES, Language.ENGLISH)
    spiked = Picture(drawn.width_pt, drawn.height_pt, "<b>&", drawn.groups)
    assert "<title>&lt;b&gt;&amp;</title>" in as_svg(spiked, 'Arial"')


def test_the_same_map_gives_the_same_picture() -> None:
    assert map_picture(spec(ReadyView.FISHERIES, Language.ENGLISH), WIDTH, HEIGHT) == picture(
        ReadyView.FISHERIES, Language.ENGLISH
    )


@pytest.mark.parametrize("legend", [True, False])
def test_a_scale_of_a_round_length_stands_below(legend: bool) -> None:  # noqa: FBT001  # the case
    drawn = map_picture(spec(ReadyView.SECTOR_LINES, Language.ENGLISH), WIDTH, HEIGHT, legend=legend)
    (scale,) = [words for group, words in words_of(drawn) if group.id == "scale"]
    assert re.fullmatch(r"[125][0,]* km", scale.lines[0])


def test_a_scale_measures_the_geodesic() -> None:
    drawn = map_picture(spec(ReadyView.SECTOR_LINES, Language.ENGLISH), WIDTH, HEIGHT)
    (bar,) = [path for group in drawn.groups if group.id == "scale" for path in paths_of(group)]
    (corners,) = bar.parts
    metres_per_pt = 9_100_000 / HEIGHT
    assert (corners[2][0] - corners[1][0]) * metres_per_pt == pytest.approx(2_000_000, rel=0.02)
