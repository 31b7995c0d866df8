"""How much room words take, so that nothing on a slide overlaps or leaves it."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeVar

from components.exports.deck.values import Paragraph, Run
from components.pictures import LINE_HEIGHT, width_of, wrapped

SLACK: Final = 0.985
"""How much of a width is counted on: programs differ by a hair in how they set letters."""

_PIECES: Final = re.compile(r"\n| +|[^ \n]+")
_ELLIPSIS: Final = "…"
_EVENED: Final = 6  # pages; of more nobody sees how full the last is
_ABOUT_EVEN_PT: Final = 12.0
Page = TypeVar("Page")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a paragraph, and what stood between it and the next: a space, a line break, or nothing in a word."""

    runs: tuple[Run, ...]
    end: str = " "


@functools.lru_cache(maxsize=8192)
def lines_of(paragraph: Paragraph, width: float) -> tuple[Line, ...]:
    """Break a paragraph into lines as office programs do: between words, and within a word that is too wide.

    Parameters
    ----------
    paragraph : Paragraph
        The paragraph.
    width : float
        The width of its box.
    """
    room = (width - paragraph.hang_pt) * SLACK
    lines: list[Line] = []
    line: list[tuple[Run, str]] = []
    used = 0.0

    def ended(by: str) -> None:
        nonlocal used
        lines.append(Line(_joined(line), by))
        line.clear()
        used = 0.0

    for run in paragraph.runs:
        size = run.size_pt or paragraph.size_pt
        for piece in _PIECES.findall(run.text):
            if piece == "\n":
                ended("\n")
                continue
            wide = _wide(piece, size, run.bold)
            if piece.isspace():
                if line:
                    line.append((run, piece))
                    used += wide
                continue
            if line and used + wide > room:
                ended(" " if line[-1][1].isspace() else "")
            if wide > room:
                *whole, piece = wrapped(piece, room, size, bold=run.bold)  # noqa: PLW2901  # what is left of it
                for part in whole:
                    line.append((run, part))
                    ended("")
                wide = _wide(piece, size, run.bold)
            line.append((run, piece))
            used += wide
    ended("\n")
    return tuple(lines)


def height_of(paragraphs: Iterable[Paragraph], width: float) -> float:
    """Give how high paragraphs are below each other, without what stays free below the last."""
    height = after = 0.0
    for paragraph in paragraphs:
        height += after + len(lines_of(paragraph, width)) * step_of(paragraph)
        after = paragraph.after_pt
    return height


def step_of(paragraph: Paragraph) -> float:
    """Give how far it is from line to line of a paragraph."""
    return paragraph.size_pt * LINE_HEIGHT


def fitting(
    made: Callable[[float], tuple[Paragraph, ...]], sizes: Sequence[float], width: float, height: float
) -> tuple[Paragraph, ...] | None:
    """Give paragraphs in the first size of letters in which they fit; None where they fit in none.

    Parameters
    ----------
    made : callable
        Gives the paragraphs in a size.
    sizes : sequence of float
        The sizes to try, in their order.
    width, height : float
        The room.
    """
    return next((found for size in sizes if height_of(found := made(size), width) <= height), None)


def split(paragraph: Paragraph, lines: Sequence[Line], after: int) -> tuple[Paragraph, Paragraph]:
    """Break a paragraph after some of its lines; no bullet stands before the rest."""
    return (
        replace(paragraph, runs=_together(lines[:after]), after_pt=0.0),
        replace(paragraph, runs=_together(lines[after:]), bullet=False),
    )


def pages_of(paragraphs: Sequence[Paragraph], width: float, height: float) -> list[tuple[Paragraph, ...]]:
    """Deal paragraphs out over pages, about as much on each; one that is higher than a page goes on over several."""
    least = max((height_of([one], width) for one in paragraphs), default=height)
    return evened(lambda high: _dealt(paragraphs, width, high), height, least)


def evened(deal: Callable[[float], list[Page]], height: float, least: float) -> list[Page]:
    """Deal something out over as few pages as it takes, and no page fuller than that asks for.

    Parameters
    ----------
    deal : callable
        Deals it out over pages of a height.
    height, least : float
        The height of a page, and the least at which nothing has to be broken.
    """
    pages = deal(height)
    low, high = least, height
    if not 1 < len(pages) <= _EVENED:
        return pages
    while high - low > _ABOUT_EVEN_PT:
        middle = (low + high) / 2
        found = deal(middle)
        if len(found) > len(pages):
            low = middle
        else:
            pages, high = found, middle
    return pages


def _dealt(paragraphs: Iterable[Paragraph], width: float, height: float) -> list[tuple[Paragraph, ...]]:
    pages: list[tuple[Paragraph, ...]] = []
    page: list[Paragraph] = []
    waiting = list(paragraphs)[::-1]
    while waiting:
        paragraph = waiting.pop()
        if height_of([*page, paragraph], width) <= height:
            page.append(paragraph)
            continue
        if page:
            pages.append(tuple(page))
            page = []
            waiting.append(paragraph)
            continue
        lines = lines_of(paragraph, width)
        after = max(1, int(height / step_of(paragraph)))
        if after >= len(lines):  # a page with no room for a line
            page.append(paragraph)
            continue
        first, rest = split(paragraph, lines, after)
        pages.append((first,))
        waiting.append(rest)
    return [*pages, tuple(page)] if page else pages


def cut(paragraph: Paragraph, width: float, most: int) -> Paragraph:
    """Keep to some lines: of a longer text an ellipsis says that it is cut."""
    lines = lines_of(paragraph, width)
    if len(lines) <= most:
        return paragraph
    kept = _together(lines[:most])
    for shorter in range(len(kept[-1].text), -1, -1):
        runs = (*kept[:-1], replace(kept[-1], text=kept[-1].text[:shorter].rstrip() + _ELLIPSIS))
        if len(lines_of(found := replace(paragraph, runs=runs), width)) <= most:
            return found
    return replace(paragraph, runs=(replace(kept[0], text=_ELLIPSIS),))


@functools.lru_cache(maxsize=65536)
def _wide(text: str, size: float, bold: bool) -> float:  # noqa: FBT001  # a key of the cache
    return width_of(text, size, bold=bold)


def _joined(pieces: Sequence[tuple[Run, str]]) -> tuple[Run, ...]:
    """Put pieces of one look together again, without the spaces at the end of a line."""
    last = next((at for at in range(len(pieces), 0, -1) if pieces[at - 1][1].strip(" ")), 0)
    runs = tuple(
        replace(own[0][0], text="".join(words for _, words in own))
        for _, group in itertools.groupby(pieces[:last], key=lambda piece: _look(piece[0]))
        if (own := list(group))
    )
    return (*runs[:-1], replace(runs[-1], text=runs[-1].text.rstrip(" "))) if runs else ()


def _look(run: Run) -> tuple[object, ...]:
    return run.bold, run.ink, run.size_pt, run.href


def _together(lines: Sequence[Line]) -> tuple[Run, ...]:
    """Give the words of lines as they ran on."""
    pieces: list[tuple[Run, str]] = []
    for number, line in enumerate(lines, start=1):
        own = [(run, run.text) for run in line.runs] or [(Run(""), "")]
        if number < len(lines):
            run, words = own[-1]
            own[-1] = run, words + line.end
        pieces.extend(own)
    return _joined(pieces)
