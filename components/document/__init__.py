"""A briefing as a value: what is handed on, apart from the file in which it is handed on.

Slides, note, PDF and workbook are written from the same `Briefing`, so that they say the same. Nothing here imports
Streamlit.
"""

from components.document.blocks import (
    Bar,
    BarsBlock,
    BarsRow,
    Block,
    Cited,
    MapBlock,
    Number,
    NumbersBlock,
    Paper,
    Side,
    SidesBlock,
    TableBlock,
    TableCell,
    TableRow,
    TextBlock,
)
from components.document.briefing import Briefing, Note, NotePart, Point, Section, Warned
from components.document.colours import colours_of
from components.document.warnings import warned_of

__all__ = [
    "Bar",
    "BarsBlock",
    "BarsRow",
    "Block",
    "Briefing",
    "Cited",
    "MapBlock",
    "Note",
    "NotePart",
    "Number",
    "NumbersBlock",
    "Paper",
    "Point",
    "Section",
    "Side",
    "SidesBlock",
    "TableBlock",
    "TableCell",
    "TableRow",
    "TextBlock",
    "Warned",
    "colours_of",
    "warned_of",
]
