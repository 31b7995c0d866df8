"""A briefing on paper: as a note to go on writing (DOCX), and as a PDF to be read and filed.

Both say the same, which is planned once (`plan_of`): a page of text with a note for every source, then annexes. Their
libraries are imported only when somebody asks for a file.
"""

from __future__ import annotations

from components.document import Briefing
from components.exports.paper.parts import NotePlan
from components.exports.paper.plan import plan_of

__all__ = ["NotePlan", "note", "pages_of", "pdf", "plan_of"]


def note(briefing: Briefing, other: Briefing | None = None) -> bytes:
    """Give a briefing as DOCX: styles, real footnotes, and the same bytes each time.

    Parameters
    ----------
    briefing : Briefing
        What it says.
    other : Briefing or None
        The same in the other language, for an annex with both side by side; that of the briefing for None.
    """
    from components.exports.paper.document import written  # noqa: PLC0415  # python-docx and lxml, which no page needs

    return written(plan_of(briefing, other), briefing.day)


def pdf(briefing: Briefing, other: Briefing | None = None) -> bytes:
    """Give a briefing as tagged PDF (PDF/UA-1), with vector pictures and the same bytes each time; see `note`."""
    from components.exports.paper.typeset import typeset  # noqa: PLC0415  # typst, which no page needs

    return typeset(plan_of(briefing, other), briefing.day)


def pages_of(briefing: Briefing, other: Briefing | None = None) -> tuple[str, ...]:
    """Give a picture of each page of the PDF, as SVG; see `note`."""
    from components.exports.paper.typeset import pages  # noqa: PLC0415  # as above

    return pages(plan_of(briefing, other), briefing.day)
