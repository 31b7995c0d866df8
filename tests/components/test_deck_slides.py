"""Slides as values: everything is on them, nothing lies on anything else, and both sides have the same room."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

import pytest

from components.document import (
    BarsBlock,
    Block,
    Briefing,
    Cited,
    NumbersBlock,
    SidesBlock,
    TableBlock,
    TextBlock,
)
from components.exports.deck import Box, Chart, Drawing, Slide, Table, TextRole, Texts, pictures_of, slides_of
from components.exports.deck.measures import height_of, lines_of
from components.exports.deck.values import HEIGHT_PT, WIDTH_PT, Element
from data.language import Language
from tests.components.briefing_deck import HOSTILE, LONG, laid_out, map_block, of, tried
from tests.components.briefing_paper import bars, numbers, sides, table, texts
from tests.components.reading_pptx import squeezed
from tests.each import each

CASES = [(name, lang) for lang in Language for name in tried(lang)]
every_case = each(("name", "lang"), CASES)
NEAR = 0.01


def briefing_of(name: str, lang: Language) -> Briefing:
    """Give one of the briefings that are tried."""
    return tried(lang)[name]


def text_of(element: Element) -> str:
    """Give every word of an element."""
    if isinstance(element, Texts):
        return "\n".join(paragraph.text for paragraph in element.paragraphs)
    if isinstance(element, Table):
        cells = (cell for row in element.rows for cell in row.cells)
        return "\n".join(paragraph.text for cell in cells for paragraph in cell.paragraphs)
    if isinstance(element, Chart):
        block = element.block
        if isinstance(block, BarsBlock):
            return "\n".join((*(row.name for row in block.rows), *(said for _, said in block.marked)))
        return "\n".join(number.label for _, numbers_of in block.series for number in numbers_of)
    shapes = (shape for group in element.picture.groups for shape in group.shapes)
    return "\n".join(" ".join(shape.lines) for shape in shapes if hasattr(shape, "lines"))


def words_of(slides: tuple[Slide, ...]) -> str:
    """Give every word of slides, without spaces; of tables also down their columns, for cells that go on."""
    every = [element for slide in slides for element in slide.elements]
    rows = [row for one in every if isinstance(one, Table) for row in one.rows[1:] if not row.heading]
    columns = itertools.zip_longest(*(row.cells for row in rows))
    down = (p.text for column in columns for cell in column if cell for p in cell.paragraphs)
    return squeezed("".join((*map(text_of, every), *down)))


def parted(text: str) -> list[str]:
    """Give a text, or the words of one that is long enough to go on over several slides."""
    return text.split() if len(text) > 2000 else [text]


def said_in(block: Block) -> Iterator[str]:
    """Give every text of a block."""
    match block:
        case TextBlock():
            yield block.caption
            yield from (part for point in block.points for part in parted(point.text))
        case TableBlock():
            yield from (block.caption, *block.header)
            for row in block.rows:
                yield row.heading
                yield from (part for cell in row.cells for part in parted(cell.text))
        case SidesBlock():
            yield from (block.question, block.between)
            for side in (*block.sides, *block.others):
                yield from (side.name, side.stance, *(one.text for one in side.holds))
        case BarsBlock():
            yield from (block.caption, *(row.name for row in block.rows), *(said for _, said in block.marked))
            yield from (meaning for _, meaning in block.legend)
        case NumbersBlock():
            yield from (block.caption, block.unit, *(name for name, _ in block.series))
        case _:
            yield block.caption


@every_case
def test_nothing_leaves_a_slide(name: str, lang: Language) -> None:
    out = [
        (number, element.name, element.box)
        for number, slide in enumerate(laid_out(name, lang), start=1)
        for element in slide.elements
        if element.box.left < 0
        or element.box.top < 0
        or element.box.right > WIDTH_PT + NEAR
        or element.box.bottom > HEIGHT_PT + NEAR
    ]
    assert out == []


def _met(one: Box, other: Box) -> bool:
    return (
        min(one.right, other.right) - max(one.left, other.left) > NEAR
        and min(one.bottom, other.bottom) - max(one.top, other.top) > NEAR
    )


def _lies_on(one: Element, other: Element) -> bool:
    """Tell whether two elements lie on each other though neither belongs there: signs and marked days do."""
    pair = {type(one), type(other)}
    if Drawing in pair and (Table in pair or Chart in pair):
        return False
    return _met(one.box, other.box)


@every_case
def test_no_element_lies_on_another(name: str, lang: Language) -> None:
    met = [
        (number, one.name, other.name)
        for number, slide in enumerate(laid_out(name, lang), start=1)
        for one, other in itertools.combinations(slide.elements, 2)
        if _lies_on(one, other)
    ]
    assert met == []


@every_case
def test_words_fit_their_boxes(name: str, lang: Language) -> None:
    high = [
        (slide.title[:30], element.name, height_of(element.paragraphs, element.box.width), element.box.height)
        for slide in laid_out(name, lang)
        for element in slide.elements
        if isinstance(element, Texts)
        if height_of(element.paragraphs, element.box.width) > element.box.height + NEAR
    ]
    assert high == []


@every_case
def test_every_slide_has_a_title_of_its_own(name: str, lang: Language) -> None:
    titles = [slide.title for slide in laid_out(name, lang)]
    assert sorted(titles) == sorted(set(titles))
    assert all(titles)


@every_case
def test_the_title_is_read_first(name: str, lang: Language) -> None:
    firsts = [slide.elements[0] for slide in laid_out(name, lang)]
    assert [one.name for one in firsts if not (isinstance(one, Texts) and one.role is TextRole.TITLE)] == []


@each("lang", Language)
def test_a_headline_has_two_lines_of_20_to_28_points(lang: Language) -> None:
    titles = [
        (element.paragraphs[0], element.box.width)
        for slide in laid_out("every kind", lang)[1:]
        for element in slide.elements
        if isinstance(element, Texts) and element.role is TextRole.TITLE
    ]
    assert {20 <= one.size_pt <= 28 and len(lines_of(one, width)) <= 2 for one, width in titles} == {True}


@pytest.mark.parametrize("name", ["long", "markup", "formula", "lines", "to the left"])
def test_a_headline_is_never_cut(name: str) -> None:
    slides = slides_of(briefing_of(f"headline {name}", Language.ENGLISH))
    assert squeezed(HOSTILE[name]) in squeezed(slides[1].title)


def test_what_no_slide_can_hold_is_cut_with_an_ellipsis() -> None:
    assert slides_of(briefing_of("one word", Language.ENGLISH))[0].title.endswith("W…")


def test_what_was_cut_stands_in_the_notes() -> None:
    assert HOSTILE["one word"] in slides_of(briefing_of("one word", Language.ENGLISH))[0].notes


@each(("name", "lang"), [case for case in CASES if not case[0].startswith("headline")])
def test_every_text_of_a_section_is_on_its_slides(name: str, lang: Language) -> None:
    whole = briefing_of(name, lang)
    on_slides = words_of(laid_out(name, lang))
    wanted = [
        text
        for section in whole.sections
        for text in (
            section.name,
            section.headline,
            section.empty,
            section.source,
            section.disclaimer,
            *(text for block in section.blocks for text in said_in(block)),
        )
    ]
    assert [text for text in wanted if squeezed(text) not in on_slides] == []


@every_case
def test_source_and_disclaimer_stand_on_every_slide_of_a_section(name: str, lang: Language) -> None:
    whole = briefing_of(name, lang)
    for section in whole.sections:
        own = [slide for slide in laid_out(name, lang) if section.address in slide.notes]
        assert own
        lacking = [
            slide.title
            for slide in own
            for text in (section.source, section.disclaimer)
            if squeezed(text) not in words_of((slide,))
        ]
        assert lacking == []


@every_case
def test_letters_are_large_enough_to_be_read(name: str, lang: Language) -> None:
    small = {
        (element.name, paragraph.size_pt)
        for slide in laid_out(name, lang)
        for element in slide.elements
        if isinstance(element, Texts)
        for paragraph in element.paragraphs
        if paragraph.size_pt < 12
    }
    assert {size for _, size in small} <= {10.0, 11.0}
    assert len({label for label, _ in small}) <= 3  # source, disclaimer, and the list of sources


@each("lang", Language)
def test_both_sides_have_the_same_room_and_letters(lang: Language) -> None:
    for block in (sides(lang), tried(lang)["much held"].sections[0].blocks[0]):
        assert isinstance(block, SidesBlock)
        names = [side.name for side in block.sides]
        for slide in slides_of(of(lang, block)):
            columns = [one for one in slide.elements if isinstance(one, Texts) and one.name in names]
            assert len(columns) in {0, 2}
            if columns:
                one, other = columns
                assert (one.box.top, one.box.width, one.box.height) == (
                    other.box.top,
                    other.box.width,
                    other.box.height,
                )
                assert {p.size_pt for p in one.paragraphs if p.bullet} in (
                    {p.size_pt for p in other.paragraphs if p.bullet},
                    set(),
                )


@each(("name", "lang"), [("60 rows", lang) for lang in Language] + [("long row", lang) for lang in Language])
def test_the_header_of_a_table_is_said_again_on_every_slide(name: str, lang: Language) -> None:
    whole = briefing_of(name, lang)
    block = whole.sections[0].blocks[0]
    assert isinstance(block, TableBlock)
    tables = [one for slide in slides_of(whole) for one in slide.elements if isinstance(one, Table)]
    heads = {tuple(cell.paragraphs[0].text for cell in one.rows[0].cells) for one in tables}
    assert len(tables) > 1
    assert heads == {block.header}


def test_500_rows_are_all_there_once() -> None:
    tables = [one for slide in slides_of(of(Language.ENGLISH, table(rows=500))) for one in slide.elements]
    rows = [
        row.cells[0].paragraphs[0].text
        for one in tables
        if isinstance(one, Table)
        for row in one.rows[1:]
        if not row.heading
    ]
    assert rows == [f"Initiative number {number}" for number in range(1, 501)]


def test_a_row_that_no_slide_holds_goes_on_over_several() -> None:
    whole = tried(Language.ENGLISH)["long row"]
    found = words_of(slides_of(whole))
    assert [number for number in range(40) if f"se poursuit.({number})".replace(" ", "") not in found] == []


@each("lang", Language)
def test_no_slide_without_rows(lang: Language) -> None:
    for name in ("60 rows", "long row", "many bars"):
        for slide in laid_out(name, lang):
            for one in slide.elements:
                rows = len(one.rows) - 1 if isinstance(one, Table) else 1
                rows = len(one.block.rows) if isinstance(one, Chart) and isinstance(one.block, BarsBlock) else rows
                assert rows > 0


def test_an_empty_section_says_so() -> None:
    whole = briefing_of("empty section", Language.ENGLISH)
    assert whole.sections[0].empty in text_of(slides_of(whole)[1].elements[2])


def test_only_what_to_know_before_sending_is_hidden() -> None:
    hidden = [slide.title for slide in slides_of(briefing_of("every kind", Language.ENGLISH)) if slide.hidden]
    assert hidden == ["Before you send it"]


def test_nothing_is_hidden_where_nothing_is_warned() -> None:
    assert [slide for slide in slides_of(briefing_of("nothing typed", Language.ENGLISH)) if slide.hidden] == []


@each("lang", Language)
def test_what_stands_against_a_section_is_in_its_notes(lang: Language) -> None:
    whole = briefing_of("every kind", lang)
    warned = whole.warned[0]
    own = [slide for slide in slides_of(whole) if whole.sections[0].address in slide.notes]
    assert [warned.sentence in slide.notes and warned.advice in slide.notes for slide in own] == [True] * len(own)


@each("lang", Language)
def test_the_notes_of_a_slide_tell_what_it_rests_on(lang: Language) -> None:
    whole = briefing_of("every kind", lang)
    for section in whole.sections:
        slide = next(one for one in slides_of(whole) if section.address in one.notes)
        for note in (whole.notes[one] for one in section.notes):
            assert [text for text in (note.brief, note.says, note.address) if text not in slide.notes] == []


@each("lang", Language)
def test_a_picture_is_drawn_of_every_slide_that_is_shown(lang: Language) -> None:
    whole = briefing_of("every kind", lang)
    assert len(pictures_of(whole)) == len([slide for slide in slides_of(whole) if not slide.hidden])


@each("lang", Language)
def test_a_picture_shows_the_words_of_its_slide(lang: Language) -> None:
    whole = of(lang, sides(lang), texts(lang), table(lang), bars(lang), numbers(lang), map_block(lang))
    for slide, picture in zip(slides_of(whole), pictures_of(whole), strict=False):
        drawn = squeezed(picture)
        said = [one for one in slide.elements if isinstance(one, Texts) and one.role is not TextRole.NUMBER]
        words = [line for one in said for p in one.paragraphs for line in lines_of(p, one.box.width)]
        runs = [run.text for line in words for run in line.runs]
        escaped = [text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") for text in runs]
        assert [text for text in escaped if squeezed(text) not in drawn] == []


def test_no_words_of_a_picture_begin_with_a_space() -> None:
    for picture in pictures_of(briefing_of("every kind", Language.ENGLISH)):
        assert re.findall(r">( [^<]*)</text>", picture) == []  # it would not be drawn, and the words stand elsewhere


def test_a_paragraph_broken_over_pages_loses_no_word() -> None:
    whole = of(Language.ENGLISH, TextBlock("", (Cited(LONG * 90, ("s1",)),)))
    said = [
        one
        for slide in slides_of(whole)[1:]
        for one in slide.elements
        if isinstance(one, Texts) and one.role is TextRole.BODY
    ]
    assert "".join(squeezed(text_of(one)) for one in said).startswith(squeezed(LONG * 90))
