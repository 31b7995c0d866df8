"""A briefing as a note: a page of text and its annexes, the same for DOCX and PDF."""

from __future__ import annotations

from typing import Final

from components.document import Briefing
from components.exports.paper.annexes import annexes
from components.exports.paper.front import ABOUT_LINES, page_of, shared, titled
from components.exports.paper.measure import SOURCE_PT, cut, text_width
from components.exports.paper.noted import worded
from components.exports.paper.parts import NotePlan, printable
from components.words import words

_LEFT: Final = "{n}", "{total}"


def plan_of(briefing: Briefing, other: Briefing | None = None) -> NotePlan:
    """Give the content of a note as values.

    Parameters
    ----------
    briefing : Briefing
        What it says.
    other : Briefing or None
        The same briefing in the other language, for an annex with both side by side; that of the briefing for None.
    """
    say, other = words(briefing.lang), other or briefing.other
    found = shared(briefing)
    front = page_of(briefing, found)
    behind = annexes(briefing, other, found)
    marking = cut(printable(briefing.marking), ABOUT_LINES - 1, text_width(briefing.paper), SOURCE_PT, bold=True)
    return NotePlan(
        lang=briefing.lang,
        paper=briefing.paper,
        title=titled(briefing),
        author=printable(briefing.author),
        subject=say("Arctic Common Ground, data version {version}", version=briefing.version),
        marking=marking,
        page=say("Page {n} of {total}", n=_LEFT[0], total=_LEFT[1]),
        front=front,
        annexes=behind,
        notes=worded((*front, *behind), briefing.notes),
    )
