"""Blocks of words on slides: points, and what each side holds."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from components.document import Cited, Note, Side, SidesBlock, TextBlock
from components.exports.deck.frame import READ_PT, SOURCE_PT
from components.exports.deck.measures import fitting, height_of, pages_of
from components.exports.deck.values import Box, Element, Paragraph, Run, TextRole, Texts
from components.words import Words

GAP_PT: Final = 8.0
_CAPTION_PT: Final = 14.0
_POINT_SIZES: Final = (20.0, 18.0, 16.0)
_SIDES_SIZES: Final = (18.0, 16.0, 14.0, READ_PT)
_NAME_PT: Final = 18.0
_BETWEEN_COLUMNS_PT: Final = 28.0
_HANG: Final = 1.0  # of the size of the letters


def cited(notes: Mapping[str, Note], says: Cited) -> tuple[Run, ...]:
    """Give a text with what it rests on in brief: locators, or publisher and year."""
    return (Run(says.text), *locators(notes, says.notes))


def locators(notes: Mapping[str, Note], ids: Iterable[str]) -> tuple[Run, ...]:
    """Give notes in brief, in small letters in brackets; nothing for none."""
    briefs = dict.fromkeys(notes[note].brief for note in ids)
    return (Run(f" [{', '.join(briefs)}]", ink="muted", size_pt=SOURCE_PT),) if briefs else ()


def bullets(notes: Mapping[str, Note], points: Iterable[Cited], size: float) -> tuple[Paragraph, ...]:
    """Give sentences as points."""
    return tuple(
        Paragraph(cited(notes, point), size, bullet=True, hang_pt=_HANG * size, after_pt=size * 0.4) for point in points
    )


def captioned(say: Words, caption: str, room: Box, *, more: str = "") -> tuple[tuple[Element, ...], Box]:
    """Give the caption of a block, and the room below it.

    Parameters
    ----------
    say : Words
        The words.
    caption : str
        The caption; empty for none.
    room : Box
        The room of the block.
    more : str
        What stands behind it in other letters, such as its unit.
    """
    runs = tuple(run for run in (Run(caption, bold=True), Run(f"  {more}" if more else "", ink="muted")) if run.text)
    if not runs:
        return (), room
    words = Paragraph(runs, _CAPTION_PT)
    high = height_of([words], room.width)
    below = Box(room.left, room.top + high + GAP_PT, room.width, room.height - high - GAP_PT)
    return (Texts(say("Caption"), TextRole.OTHER, Box(room.left, room.top, room.width, high), (words,)),), below


def sentence(say: Words, text: str, room: Box) -> tuple[Element, ...]:
    """Give a slide that holds one sentence."""
    words = fitting(lambda size: (Paragraph((Run(text),), size),), (*_POINT_SIZES, 14.0, READ_PT), room.width, 1e9)
    return (Texts(say("Text"), TextRole.BODY, room, words or ()),)


def text_pages(say: Words, notes: Mapping[str, Note], block: TextBlock, room: Box) -> list[tuple[Element, ...]]:
    """Give a block of sentences as the contents of slides."""
    caption, below = captioned(say, block.caption, room)
    whole = fitting(lambda size: bullets(notes, block.points, size), _POINT_SIZES, below.width, below.height)
    pages = (
        [whole]
        if whole is not None
        else pages_of(bullets(notes, block.points, _POINT_SIZES[-1]), below.width, below.height)
    )
    return [(*caption, Texts(say("Text"), TextRole.BODY, below, page)) for page in pages]


def sides_pages(say: Words, notes: Mapping[str, Note], block: SidesBlock, room: Box) -> list[tuple[Element, ...]]:
    """Give what each side holds: two columns of the same width and letters, the others below or on further slides."""
    caption, below = captioned(say, block.question, room, more=block.between)
    width = (below.width - _BETWEEN_COLUMNS_PT) / 2
    heads = [_head(side) for side in block.sides]
    head = max(height_of(one, width) for one in heads) + GAP_PT
    size, together = _size(notes, block, below, width, head)
    columns = [pages_of(bullets(notes, side.holds, size), width, below.height - head) or [()] for side in block.sides]
    pages: list[tuple[Element, ...]] = []
    for parts in itertools.zip_longest(*columns, fillvalue=()):
        high = head + max(height_of(part, width) for part in parts)
        pages.append(
            (
                *caption,
                *(
                    Texts(
                        side.name,
                        TextRole.OTHER,
                        Box(below.left + place * (width + _BETWEEN_COLUMNS_PT), below.top, width, high),
                        (*_spaced(heads[place], head, width), *part),
                    )
                    for place, (side, part) in enumerate(zip(block.sides, parts, strict=True))
                ),
            )
        )
    if not block.others:
        return pages
    others = _others(notes, block.others, size)
    if together:
        last = max(element.box.bottom for element in pages[-1])
        box = Box(below.left, last + GAP_PT, below.width, below.bottom - last - GAP_PT)
        return [*pages[:-1], (*pages[-1], Texts(say("Others"), TextRole.OTHER, box, others))]
    return [
        *pages,
        *(
            (*caption, Texts(say("Others"), TextRole.BODY, below, page))
            for page in pages_of(others, below.width, below.height)
        ),
    ]


def _size(notes: Mapping[str, Note], block: SidesBlock, below: Box, width: float, head: float) -> tuple[float, bool]:
    """Give the size of the letters of all sides, and whether the others have room below the two."""
    for others in (True, False) if block.others else (False,):
        for size in _SIDES_SIZES:
            high = head + max(height_of(bullets(notes, side.holds, size), width) for side in block.sides)
            if others:
                high += GAP_PT + height_of(_others(notes, block.others, size), below.width)
            if high <= below.height:
                return size, others
    return _SIDES_SIZES[-1], False


def _head(side: Side) -> tuple[Paragraph, ...]:
    stance = (Paragraph((Run(side.stance, ink="muted"),), _CAPTION_PT),) if side.stance else ()
    return (Paragraph((Run(side.name, bold=True),), _NAME_PT), *stance)


def _spaced(head: tuple[Paragraph, ...], high: float, width: float) -> tuple[Paragraph, ...]:
    """Give the head of a column so that what follows begins as low as in the column beside it."""
    return (*head[:-1], replace(head[-1], after_pt=max(0.0, high - height_of(head, width))))


def _others(notes: Mapping[str, Note], others: Iterable[Side], size: float) -> tuple[Paragraph, ...]:
    return tuple(
        paragraph
        for side in others
        for paragraph in (
            Paragraph(
                (Run(side.name, bold=True), Run(f"  {side.stance}" if side.stance else "", ink="muted")),
                size,
                after_pt=size * 0.2,
            ),
            *bullets(notes, side.holds, size),
        )
    )
