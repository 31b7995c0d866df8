"""Slides as SVG, drawn from the same values as the file."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from components.document import BarsBlock, Briefing
from components.exports.deck.drawn import colour
from components.exports.deck.layout import slides_of
from components.exports.deck.measures import height_of, lines_of, step_of
from components.exports.deck.tabled import PAD_X_PT, PAD_Y_PT, SIGN_PT, inner
from components.exports.deck.values import (
    HEIGHT_PT,
    WIDTH_PT,
    Box,
    Cell,
    Chart,
    Drawing,
    Paragraph,
    Slide,
    Table,
    TextRole,
    Texts,
)
from components.pictures import (
    FAMILY,
    Group,
    Path,
    Picture,
    Shape,
    Words,
    as_svg,
    bars_picture,
    numbers_picture,
    rectangle,
    width_of,
    written,
)
from data.language import Language

_BULLET: Final = "•"
_RULE_PT: Final = 0.75


def pictures_of(briefing: Briefing) -> tuple[str, ...]:
    """Draw every slide that a show has.

    Parameters
    ----------
    briefing : Briefing
        The briefing.

    Returns
    -------
    tuple of str
        A picture of each slide as SVG, in their order.
    """
    return tuple(
        as_svg(_picture(briefing.lang, slide, number), FAMILY)
        for number, slide in enumerate(slides_of(briefing), start=1)
        if not slide.hidden
    )


def _picture(lang: Language, slide: Slide, number: int) -> Picture:
    charts = [element for element in slide.elements if isinstance(element, Chart)]
    page = Path((rectangle(0, 0, WIDTH_PT, HEIGHT_PT),), closed=True, fill=colour("page"))
    groups = [Group("page", "", (page,))]
    for at, element in enumerate(slide.elements):
        match element:
            case Texts():
                shown = _numbered(element, number) if element.role is TextRole.NUMBER else element
                groups.append(Group(f"text-{at}", element.name, tuple(_texts(shown))))
            case Table():
                groups.append(Group(f"table-{at}", element.description, tuple(_table(element))))
            case Chart():
                keys = [one.box for one in slide.elements if isinstance(one, Drawing) and one.of_chart]
                groups.extend(_chart(lang, element, max(box.bottom for box in (element.box, *keys))))
            case Drawing():
                if not (charts and element.of_chart):
                    groups.extend(moved(element.picture, element.box.left, element.box.top))
    return Picture(WIDTH_PT, HEIGHT_PT, slide.title, tuple(groups))


def _numbered(element: Texts, number: int) -> Texts:
    first = element.paragraphs[0]
    return replace(element, paragraphs=(replace(first, runs=(replace(first.runs[0], text=str(number)),)),))


def _texts(element: Texts) -> Iterator[Shape]:
    free = element.box.height - height_of(element.paragraphs, element.box.width)
    top = element.box.top + {"top": 0.0, "middle": free / 2, "bottom": free}[element.anchor]
    yield from _paragraphs(element.paragraphs, element.box.left, top, element.box.width)


def _paragraphs(paragraphs: tuple[Paragraph, ...], left: float, top: float, width: float) -> Iterator[Shape]:
    for paragraph in paragraphs:
        step = step_of(paragraph)
        for number, line in enumerate(lines_of(paragraph, width)):
            middle = top + step / 2
            if paragraph.bullet and not number:
                yield written((_BULLET,), (left, middle), colour("ink"), size_pt=paragraph.size_pt)
            wide = sum(width_of(run.text, run.size_pt or paragraph.size_pt, bold=run.bold) for run in line.runs)
            at = left + (width - wide if paragraph.end else paragraph.hang_pt)
            for run in line.runs:
                size = run.size_pt or paragraph.size_pt
                said = run.text.lstrip(" ")  # SVG draws no spaces before words
                at += width_of(run.text[: len(run.text) - len(said)], size, bold=run.bold)
                yield written((said,), (at, middle), colour(run.ink), size_pt=size, bold=run.bold)
                at += width_of(said, size, bold=run.bold)
            top += step
        top += paragraph.after_pt


def _table(table: Table) -> Iterator[Shape]:
    top = table.box.top
    for number, row in enumerate(table.rows):
        if not number or row.heading:
            box = rectangle(table.box.left, top, table.box.right, top + row.height_pt)
            yield Path((box,), closed=True, fill=colour("panel"))
        left = table.box.left
        for cell, width in zip(row.cells, (sum(table.widths_pt),) if row.heading else table.widths_pt, strict=True):
            yield from _cell(cell, left, top, width)
            left += width
        top += row.height_pt
    lines = itertools.accumulate((row.height_pt for row in table.rows), initial=table.box.top)
    rules = tuple(((table.box.left, y), (table.box.right, y)) for y in list(lines)[1:])
    yield Path(rules, stroke=colour("hairline"), width_pt=_RULE_PT)


def _cell(cell: Cell, left: float, top: float, width: float) -> Iterator[Shape]:
    begin = left + PAD_X_PT + (SIGN_PT if cell.look else 0.0)
    yield from _paragraphs(cell.paragraphs, begin, top + PAD_Y_PT, inner(width, sign=bool(cell.look)))


def _chart(lang: Language, chart: Chart, bottom: float) -> tuple[Group, ...]:
    """Draw a chart with its key in the room of both, smaller where it needs more."""
    box = Box(chart.box.left, chart.box.top, chart.box.width, bottom - chart.box.top)
    draw = bars_picture if isinstance(chart.block, BarsBlock) else numbers_picture
    picture = draw(chart.block, box.width, box.height, lang=lang)  # type: ignore[arg-type]  # each takes its own block
    return moved(picture, box.left, box.top, min(1.0, box.height / picture.height_pt))


def moved(picture: Picture, left: float, top: float, scale: float = 1.0) -> tuple[Group, ...]:
    """Give the groups of a picture where it stands on its slide.

    Parameters
    ----------
    picture : Picture
        The picture.
    left, top : float
        Where its upper left corner is.
    scale : float
        How large it is drawn.
    """

    def point(at: tuple[float, float]) -> tuple[float, float]:
        return left + at[0] * scale, top + at[1] * scale

    def shape(one: Shape) -> Shape:
        if isinstance(one, Words):
            box = (*point(one.box[:2]), *point(one.box[2:]))
            return replace(one, at=point(one.at), size_pt=one.size_pt * scale, box=box)
        parts = tuple(tuple(map(point, part)) for part in one.parts)
        dash = tuple(length * scale for length in one.dash_pt)
        return replace(one, parts=parts, width_pt=one.width_pt * scale, dash_pt=dash)

    return tuple(replace(group, shapes=tuple(map(shape, group.shapes))) for group in picture.groups)
