"""The file of slides: whole, native, with words for those who do not see, and the same each time."""

from __future__ import annotations

import functools
import io
import re
from collections import Counter
from datetime import date

import openpyxl
import pytest

from components.document import BarsBlock, MapBlock, NumbersBlock
from components.exports import FORMATS
from components.exports.deck import deck
from components.polar_map import STYLES
from data.language import Language
from tests.components.briefing_deck import HOSTILE, laid_out, map_block, of, tried
from tests.components.briefing_paper import bars, numbers, table
from tests.components.reading_pptx import (
    DECORATIVE,
    SHAPES,
    A,
    C,
    P,
    Presentation,
    named,
    place_of,
    shapes_of,
    squeezed,
    title_of,
    words_of,
)
from tests.each import each

CASES = [(name, lang) for lang in Language for name in tried(lang)]
every_case = each(("name", "lang"), CASES)
WIDTH, HEIGHT = 12_192_000, 6_858_000
LOCALES = {Language.ENGLISH: "en-CA", Language.FRENCH: "fr-CA"}


@functools.cache
def written(name: str, lang: Language) -> Presentation:
    """Give the file of one of the briefings that are tried."""
    return Presentation(deck(tried(lang)[name]))


@every_case
def test_every_part_has_a_content_type(name: str, lang: Language) -> None:
    file = written(name, lang)
    assert [part for part in file.names if part != "[Content_Types].xml" and not file.content_type(part)] == []


@every_case
def test_every_declared_part_is_there(name: str, lang: Language) -> None:
    file = written(name, lang)
    types = file.tree("[Content_Types].xml")
    declared = [one.get("PartName").lstrip("/") for one in types if one.get("PartName")]
    assert set(declared) - set(file.names) == set()


@every_case
def test_every_relationship_has_its_target(name: str, lang: Language) -> None:
    file = written(name, lang)
    every = [one for part in ("", *file.names) for one in file.relationships(part)]
    assert [one for one in every if not one.external and one.target not in file.names] == []


@every_case
def test_every_relationship_that_a_slide_names_is_there(name: str, lang: Language) -> None:
    file = written(name, lang)
    for slide in file.slides:
        ids = {one.get("Id") for one in file.tree(slide.replace("slides/", "slides/_rels/") + ".rels")}
        assert set(re.findall(r'r:(?:id|embed|link)="(\w+)"', file.read(slide).decode())) - ids == set()


@every_case
def test_an_id_stands_once_on_a_slide(name: str, lang: Language) -> None:
    file = written(name, lang)
    for slide in file.slides:
        counts = Counter(one.get("id") for one in file.tree(slide).iter(f"{P}cNvPr"))
        assert [one for one, count in counts.items() if count > 1] == []


@every_case
def test_coordinates_are_whole_numbers(name: str, lang: Language) -> None:
    file = written(name, lang)
    measured = ("x", "y", "cx", "cy", "w", "h", "d", "sp", "marL", "marR", "marT", "marB", "indent", "sz")
    wrong = {
        (slide, one.tag, key, value)
        for slide in file.slides
        for one in file.tree(slide).iter()
        for key in measured
        if (value := one.get(key)) is not None and not re.fullmatch(r"-?\d+", value)
        if not (one.tag == f"{P}ph" and key == "sz")
    }
    assert wrong == set()


@every_case
def test_no_shape_leaves_its_slide(name: str, lang: Language) -> None:
    file = written(name, lang)
    out = [
        (slide, named(shape).get("name"), place)
        for slide in file.slides
        for shape in shapes_of(file.tree(slide))
        if (place := place_of(shape)) is not None
        if min(place[:2]) < 0 or place[0] + place[2] > WIDTH + 200 or place[1] + place[3] > HEIGHT + 200
    ]
    assert out == []


@every_case
def test_no_slide_holds_a_picture(name: str, lang: Language) -> None:
    file = written(name, lang)
    assert [slide for slide in file.slides if file.tree(slide).find(f".//{P}pic") is not None] == []
    assert [part for part in file.names if part.startswith("ppt/media")] == []


@every_case
def test_every_shape_has_words_or_only_decorates(name: str, lang: Language) -> None:
    file = written(name, lang)
    silent = [
        (slide, named(shape).get("name"))
        for slide in file.slides
        for shape in shapes_of(file.tree(slide))
        if not named(shape).get("descr") and named(shape).find(f".//{DECORATIVE}") is None
        if not (shape.tag == f"{P}sp" and words_of(shape).strip())
    ]
    assert silent == []


@every_case
def test_every_slide_has_a_title_and_notes(name: str, lang: Language) -> None:
    file = written(name, lang)
    assert [
        slide for slide in file.slides if not title_of(file.tree(slide)).strip() or not file.notes(slide).strip()
    ] == []


@every_case
def test_the_title_is_the_first_shape(name: str, lang: Language) -> None:
    file = written(name, lang)
    for slide in file.slides:
        first = next(shapes_of(file.tree(slide)))
        assert first.find(f".//{P}ph").get("type") in {"title", "ctrTitle"}


@every_case
def test_the_file_says_what_the_slides_say(name: str, lang: Language) -> None:
    file, slides = written(name, lang), laid_out(name, lang)
    assert len(file.slides) == len(slides)
    for part, slide in zip(file.slides, slides, strict=True):
        assert squeezed(title_of(file.tree(part))) == squeezed(slide.title)
        assert squeezed(file.notes(part)) == squeezed(slide.notes)
        assert (file.tree(part).get("show") == "0") is slide.hidden


@every_case
def test_every_run_has_the_language(name: str, lang: Language) -> None:
    file = written(name, lang)
    parts = [part for part in file.names if part.startswith("ppt/") and part.endswith(".xml")]
    spoken = {one.get("lang") for part in parts for one in file.tree(part).iter(f"{A}rPr", f"{A}endParaRPr")}
    assert spoken == {LOCALES[lang]}


@every_case
def test_every_shape_of_its_own_begins_with_a_point_and_has_an_extent(name: str, lang: Language) -> None:
    file = written(name, lang)
    for slide in file.slides:
        for path in file.tree(slide).iter(f"{A}path"):
            assert path[0].tag == f"{A}moveTo"
            assert min(int(path.get("w")), int(path.get("h"))) >= 1


@every_case
def test_shapes_take_nothing_from_the_styles_of_the_theme(name: str, lang: Language) -> None:
    file = written(name, lang)
    assert [slide for slide in file.slides if file.tree(slide).find(f".//{P}style") is not None] == []


@each("lang", Language)
def test_lines_of_the_map_have_the_pattern_of_their_status(lang: Language) -> None:
    block = map_block(lang)
    file = Presentation(deck(of(lang, block)))
    tree = next(file.tree(slide) for slide in file.slides if b"custGeom" in file.read(slide))
    groups = {named(one).get("name"): one for one in tree.iter(f"{P}grpSp")}
    for item in (one for one in block.spec.items if one.shape in {"line", "area"}):
        found = set()
        for line in groups[item.id].iter(f"{A}ln"):
            width = int(line.get("w", "0")) / 12_700
            dashes = [int(one.get(key)) for one in line.iter(f"{A}ds") for key in ("d", "sp")]
            found.add(tuple(round(dash * width / 100_000, 1) for dash in dashes))
        assert STYLES[item.status].dash_px in found


@each("lang", Language)
def test_a_group_of_the_map_has_the_words_of_its_item(lang: Language) -> None:
    block = map_block(lang)
    file = Presentation(deck(of(lang, block)))
    groups = {
        named(one).get("name"): named(one).get("descr")
        for slide in file.slides
        for one in file.tree(slide).iter(f"{P}grpSp")
    }
    assert [item.id for item in block.spec.items if not groups.get(item.id)] == []


@pytest.mark.parametrize("name", ["every kind", "map", "60 rows", "long"])
def test_the_same_briefing_gives_the_same_bytes(name: str) -> None:
    whole = tried(Language.FRENCH)[name]
    assert deck(whole) == deck(whole)


def test_no_part_tells_when_it_was_written() -> None:
    file = written("every kind", Language.ENGLISH)
    assert len(file.times()) == 1
    core = file.read("docProps/core.xml").decode()
    assert set(re.findall(r"\d{4}-\d{2}-\d{2}T[\d:]+Z", core)) == {"2026-11-29T00:00:00Z"}


def test_a_workbook_does_not_tell_when_it_was_written() -> None:
    file = written("every kind", Language.ENGLISH)
    books = [openpyxl.load_workbook(io.BytesIO(file.read(name))) for name in file.workbooks()]
    assert {book.properties.created.date() for book in books} == {date(2026, 11, 29)}


@every_case
def test_what_the_library_leaves_behind_is_gone(name: str, lang: Language) -> None:
    file = written(name, lang)
    assert [part for part in file.names if "printer" in part.lower() or "thumbnail" in part.lower()] == []
    assert b"Macintosh" not in file.read("docProps/app.xml")
    every = b"".join(file.read(part) for part in file.names if part.endswith((".xml", ".rels")))
    assert b"Steve Canny" not in every
    assert b"PowerPoint Presentation" not in every


@each("lang", Language)
def test_the_file_has_the_properties_of_the_briefing(lang: Language) -> None:
    core = written("every kind", lang).read("docProps/core.xml").decode()
    whole = tried(lang)["every kind"]
    assert [text for text in (whole.title, whole.author, whole.marking, LOCALES[lang]) if text not in core] == []


def test_every_layout_is_used_and_has_the_size_of_the_slides() -> None:
    file = written("every kind", Language.ENGLISH)
    assert len(file.parts(r"ppt/slideLayouts/slideLayout\d+\.xml")) == 3
    size = file.tree("ppt/presentation.xml").find(f"{P}sldSz")
    assert (size.get("cx"), size.get("cy"), size.get("type")) == (str(WIDTH), str(HEIGHT), None)


def test_the_letters_of_the_theme_are_arial() -> None:
    file = written("every kind", Language.ENGLISH)
    themes = [file.tree(name) for name in file.names if name.startswith("ppt/theme/")]
    faces = {one.get("typeface") for theme in themes for one in theme.find(f".//{A}fontScheme").iter(f"{A}latin")}
    assert faces == {"Arial"}


def test_words_follow_the_colours_of_the_theme() -> None:
    file = written("every kind", Language.ENGLISH)
    for slide in file.slides:
        fixed = [one for text in file.tree(slide).iter(f"{P}txBody") for one in text.iter(f"{A}srgbClr")]
        assert fixed == []


def _values(series: object) -> list[float]:
    points = series.find(f"{C}val").iter(f"{C}v")  # type: ignore[attr-defined]  # a tree
    return [float(one.text) for one in points]


@each("name", ["every kind", "many bars", "short states", "60 numbers"])
def test_a_chart_shows_the_numbers_of_its_workbook(name: str) -> None:
    file = written(name, Language.ENGLISH)
    assert file.charts
    for chart in file.charts:
        (embedded,) = file.related(chart, "package")
        sheet = openpyxl.load_workbook(io.BytesIO(file.read(embedded)))["Chart"]
        columns = [
            [cell for cell in column[1:] if isinstance(cell, int | float)]
            for column in sheet.iter_cols(2, values_only=True)
        ]
        shown = [_values(series) for series in file.tree(chart).iter(f"{C}ser")]
        assert shown == columns


@each("name", ["every kind", "many bars", "short states", "60 numbers"])
def test_ids_of_axes_are_positive(name: str) -> None:
    file = written(name, Language.ENGLISH)
    ids = {int(one.get("val")) for chart in file.charts for one in file.tree(chart).iter(f"{C}axId", f"{C}crossAx")}
    assert min(ids) > 0


def test_a_state_on_one_source_is_hatched_and_one_on_two_is_not() -> None:
    block = bars()
    file = Presentation(deck(of(Language.ENGLISH, block)))
    points = [one for chart in file.charts for one in file.tree(chart).iter(f"{C}dPt")]
    hatched = sum(one.find(f".//{A}pattFill") is not None for one in points)
    every = [bar for row in block.rows for bar in row.bars]
    assert (len(points), hatched) == (len(every), sum(not bar.two_sources for bar in every))


def test_a_number_on_one_source_is_hatched() -> None:
    block = numbers()
    file = Presentation(deck(of(Language.ENGLISH, block)))
    hatched = [one for chart in file.charts for one in file.tree(chart).iter(f"{C}dPt")]
    one_source = [number for _, series in block.series for number in series if not number.two_sources]
    assert len(hatched) == len(one_source)


@each(("lang", "space"), [(Language.ENGLISH, ","), (Language.FRENCH, "\N{NARROW NO-BREAK SPACE}")])
def test_numbers_of_a_chart_are_grouped_as_their_language_does(lang: Language, space: str) -> None:
    file = written("60 numbers", lang)
    codes = {one.get("formatCode") for chart in file.charts for one in file.tree(chart).iter(f"{C}numFmt")} - {
        "General"
    }
    assert codes
    assert [code for code in codes if space not in code] == []


def test_bars_end_at_the_ends_of_their_axis() -> None:
    file = written("short states", Language.ENGLISH)
    (chart,) = file.charts
    series = [_values(one) for one in file.tree(chart).iter(f"{C}ser")]
    limits = [float(file.tree(chart).find(f".//{C}valAx/{C}scaling/{C}{end}").get("val")) for end in ("min", "max")]
    assert min(series[0]) >= limits[0]
    assert max(begin + length for begin, length in zip(*series[:2], strict=True)) <= limits[1] + 0.001


def test_nothing_in_a_workbook_is_a_formula() -> None:
    file = written("short states", Language.ENGLISH)
    for name in file.workbooks():
        book = openpyxl.load_workbook(io.BytesIO(file.read(name)))
        kinds = {(cell.data_type, str(cell.value)[:1]) for sheet in book for row in sheet.iter_rows() for cell in row}
        assert ("s", "=") in kinds
        assert [kind for kind, _ in kinds if kind == "f"] == []


def test_a_table_is_native_with_a_header_and_alternative_text() -> None:
    file = Presentation(deck(of(Language.ENGLISH, table())))
    (frame,) = [one for slide in file.slides for one in shapes_of(file.tree(slide)) if one.tag == SHAPES[2]]
    assert frame.find(f".//{A}tblPr").get("firstRow") == "1"
    assert named(frame).get("descr") == table().caption


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_typed_stands_in_the_file_as_it_was_typed(name: str) -> None:
    file = written(name, Language.ENGLISH)
    assert squeezed(HOSTILE[name]) in squeezed(file.notes(file.slides[0]))


def test_words_that_run_to_the_left_begin_at_the_right() -> None:
    file = written("to the left", Language.ENGLISH)
    first = next(file.tree(file.slides[0]).iter(f"{A}pPr"))
    assert (first.get("rtl"), first.get("algn")) == ("1", "r")


def test_a_link_leads_only_to_the_web() -> None:
    file = written("every kind", Language.ENGLISH)
    links = [one.target for slide in file.slides for one in file.relationships(slide) if one.external]
    assert links
    assert [link for link in links if not link.startswith("https://")] == []


def test_slides_are_a_format_of_a_briefing() -> None:
    (found,) = [one for one in FORMATS if one.id == "pptx"]
    whole = tried(Language.ENGLISH)["one row"]
    assert found.build(whole) == deck(whole)


def test_every_kind_of_block_is_tried() -> None:
    blocks = [block for one in tried(Language.ENGLISH).values() for section in one.sections for block in section.blocks]
    assert len({type(block) for block in blocks}) == 6
    assert {BarsBlock, MapBlock, NumbersBlock} <= {type(block) for block in blocks}
