"""What every slide has around its content: title, name, marking, source, disclaimer and number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from components.document import Briefing
from components.exports.deck.measures import cut, height_of, lines_of
from components.exports.deck.values import WIDTH_PT, Box, Element, Paragraph, Run, TextRole, Texts
from components.words import Words

MARGIN_PT: Final = 40.0
READ_PT: Final = 12.0
"""The smallest letters of what is read."""

SOURCE_PT: Final = 10.0
"""Those of sources, disclaimers and locators."""

_TOP_PT: Final = 11.0
_TITLE_TOP_PT: Final = 48.0
_BOTTOM_PT: Final = 526.0
_NUMBER_PT: Final = 60.0
_MARKING_PT: Final = 430.0
_GAP_PT: Final = 8.0
_TITLE_SIZES: Final = (28.0, 26.0, 24.0, 22.0, 20.0)
_LARGE_TITLE_SIZES: Final = (28.0, 26.0, 24.0, 22.0)
_TITLE_LINES: Final = 2
_LONG_TITLE_SIZES: Final = (20.0, 18.0, 16.0, 14.0, 12.0)
_LONG_TITLE_PT: Final = 225.0
_FOOT_LINES: Final = 8
COUNTS: Final = (1, 9, 99, 999, 99_999)
"""The most slides of a title for which room is kept in turn: most have few, and the room would be missed."""

_LONG_TITLE_LINES: Final = 15


@dataclass(frozen=True, slots=True)
class Frame:
    """The elements before and after the content of a slide, and the room that is left for it."""

    before: tuple[Element, ...]
    room: Box
    after: tuple[Element, ...]


def framed(briefing: Briefing, say: Words, title: Paragraph, *, name: str, foot: tuple[Paragraph, ...] = ()) -> Frame:
    """Give the frame of a slide.

    Parameters
    ----------
    briefing : Briefing
        The briefing.
    say : Words
        Its words.
    title : Paragraph
        The title, as `titled` gives it.
    name : str
        What stands above it at the left: the name of the section.
    foot : tuple of Paragraph
        Source and disclaimer.
    """
    width = WIDTH_PT - 2 * MARGIN_PT
    high = height_of([title], width)
    above = cut(Paragraph((Run(name, ink="muted"),), READ_PT), width - _MARKING_PT - _GAP_PT, 2)
    before: list[Element] = [
        Texts(say("Title"), TextRole.TITLE, Box(MARGIN_PT, _TITLE_TOP_PT, width, high), (title,)),
        Texts(
            say("Part"),
            TextRole.OTHER,
            Box(MARGIN_PT, _TOP_PT, width - _MARKING_PT - _GAP_PT, height_of([above], width - _MARKING_PT - _GAP_PT)),
            (above,),
        ),
    ]
    wide = width - _NUMBER_PT - _GAP_PT
    feet = [cut(paragraph, wide, _FOOT_LINES) for paragraph in foot]
    at = _BOTTOM_PT - height_of(feet, wide)
    room_top = _TITLE_TOP_PT + high + _GAP_PT
    room = Box(MARGIN_PT, room_top, width, (at if feet else _BOTTOM_PT - 16) - _GAP_PT - room_top)
    after: list[Element] = []
    for label, paragraph in zip((say("Source"), say("Disclaimer")), feet, strict=False):
        tall = height_of([paragraph], wide)
        after.append(Texts(label, TextRole.OTHER, Box(MARGIN_PT, at, wide, tall), (paragraph,)))
        at += tall
    after.extend(marked(briefing, say))
    after.append(
        Texts(
            say("Slide number"),
            TextRole.NUMBER,
            Box(WIDTH_PT - MARGIN_PT - _NUMBER_PT, _BOTTOM_PT - 15, _NUMBER_PT, 15),
            (Paragraph((Run("", ink="muted"),), READ_PT, end=True),),
        )
    )
    return Frame(tuple(before), room, tuple(after))


def marked(briefing: Briefing, say: Words) -> tuple[Element, ...]:
    """Give the marking of a slide at the top right; nothing where there is none."""
    if not briefing.marking:
        return ()
    words = cut(Paragraph((Run(briefing.marking, bold=True),), READ_PT, end=True), _MARKING_PT, 2)
    box = Box(WIDTH_PT - MARGIN_PT - _MARKING_PT, _TOP_PT, _MARKING_PT, height_of([words], _MARKING_PT))
    return (Texts(say("Marking"), TextRole.MARKING, box, (words,)),)


def titled(say: Words, headline: str, most: int) -> tuple[Paragraph, Paragraph]:
    """Give a headline as a title and, in the same letters, with the most that may be added to number its slides.

    It has two lines at most, in smaller letters where it is long, and more lines where it is very long; only what no
    slide could hold is cut, with an ellipsis.

    Parameters
    ----------
    say : Words
        The words.
    headline : str
        The headline.
    most : int
        The most slides that it may have.
    """
    longest = numbered(say, headline, most, most)
    width = WIDTH_PT - 2 * MARGIN_PT
    for size in _LARGE_TITLE_SIZES:  # with no line for the number alone
        short, whole = (Paragraph((Run(said, bold=True),), size) for said in (headline, longest))
        if len(lines_of(short, width)) == len(lines_of(whole, width)) <= _TITLE_LINES:
            return short, whole
    for sizes, lines in ((_TITLE_SIZES, _TITLE_LINES), (_LONG_TITLE_SIZES, None)):
        for size in sizes:
            whole = Paragraph((Run(longest, bold=True),), size)
            fits = len(lines_of(whole, width)) <= lines if lines else height_of([whole], width) <= _LONG_TITLE_PT
            if fits:
                return Paragraph((Run(headline, bold=True),), size), whole
    least = _LONG_TITLE_SIZES[-1]
    short = cut(Paragraph((Run(headline, bold=True),), least), width, _LONG_TITLE_LINES)
    return short, Paragraph((Run(numbered(say, short.text, most, most), bold=True),), least)


def numbered(say: Words, headline: str, number: int, of: int) -> str:
    """Give a title with the number of its slide, where it has several."""
    return say("{title} ({number} of {total})", title=headline, number=number, total=of) if of > 1 else headline
