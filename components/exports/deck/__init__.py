"""A briefing as slides: laid out as values, written as PPTX, and drawn as pictures.

`slides_of` measures everything; `deck` and `pictures_of` put the same values into a file and into SVG. The packages
that write the file are imported when it is asked for.
"""

from __future__ import annotations

from components.document import Briefing
from components.exports.deck.layout import slides_of
from components.exports.deck.pictured import pictures_of
from components.exports.deck.values import Box, Chart, Drawing, Paragraph, Slide, Table, TextRole, Texts

__all__ = [
    "Box",
    "Chart",
    "Drawing",
    "Paragraph",
    "Slide",
    "Table",
    "TextRole",
    "Texts",
    "deck",
    "pictures_of",
    "slides_of",
]


def deck(briefing: Briefing) -> bytes:
    """Write a briefing as a presentation that PowerPoint and LibreOffice open: native texts, tables, charts and shapes.

    Parameters
    ----------
    briefing : Briefing
        The briefing.

    Returns
    -------
    bytes
        The PPTX file; the same for the same briefing.
    """
    from components.exports.deck.presentation import written  # noqa: PLC0415  # python-pptx, which no page needs

    return written(briefing, slides_of(briefing))
