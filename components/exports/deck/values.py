"""A deck as values: what stands where on each slide. Lengths are in points, from the slide's upper left corner."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Literal

from components.document import BarsBlock, NumbersBlock
from components.pictures import Picture

WIDTH_PT: Final = 960.0
HEIGHT_PT: Final = 540.0
"""16:9, 13.333 by 7.5 inches."""

Ink = Literal["ink", "muted", "accent"]
Anchor = Literal["top", "middle", "bottom"]


class TextRole(StrEnum):
    """What a text is on its slide: a placeholder of the layout, or a text of its own."""

    TITLE = "title"
    BODY = "body"
    MARKING = "marking"
    NUMBER = "number"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.top + self.height


@dataclass(frozen=True, slots=True)
class Run:
    """Words with one look.

    Attributes
    ----------
    text : str
        The words; line breaks stay.
    bold : bool
        Whether they are bold.
    ink : {"ink", "muted", "accent"}
        Their colour, of `components.signs.GROUND`.
    size_pt : float
        Size of the letters; 0 for that of the paragraph.
    href : str
        Where they lead; empty for nowhere.
    """

    text: str
    bold: bool = False
    ink: Ink = "ink"
    size_pt: float = 0.0
    href: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph.

    Attributes
    ----------
    runs : tuple of Run
        Its words, none of them larger than `size_pt`.
    size_pt : float
        Size of its letters.
    bullet, end : bool
        Whether a bullet stands before it, and whether it stands at the right.
    hang_pt : float
        By how much its lines stand in, so that the bullet has room.
    after_pt : float
        What stays free below it.
    """

    runs: tuple[Run, ...]
    size_pt: float
    bullet: bool = False
    end: bool = False
    hang_pt: float = 0.0
    after_pt: float = 0.0

    @property
    def text(self) -> str:
        """Its words without their looks."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Texts:
    """Paragraphs in a box, which has no margins."""

    name: str
    role: TextRole
    box: Box
    paragraphs: tuple[Paragraph, ...]
    anchor: Anchor = "top"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; ``look`` names the sign that stands before its words."""

    paragraphs: tuple[Paragraph, ...]
    look: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; the only cell of a ``heading`` takes the whole width."""

    cells: tuple[Cell, ...]
    height_pt: float
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose first row names its columns."""

    name: str
    description: str
    box: Box
    widths_pt: tuple[float, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart with its numbers.

    Attributes
    ----------
    name, description : str
        Its name in the list of shapes, and its alternative text.
    box : Box
        All of it.
    plot : Box
        Where it is drawn, between its axes.
    block : BarsBlock or NumbersBlock
        What it shows: the rows of this slide.
    """

    name: str
    description: str
    box: Box
    plot: Box
    block: BarsBlock | NumbersBlock


@dataclass(frozen=True, slots=True)
class Drawing:
    """A vector picture.

    Attributes
    ----------
    name : str
        Its name in the list of shapes.
    box : Box
        Where it stands, as large as the picture.
    picture : Picture
        What is drawn; one without a description only decorates.
    follows_theme : bool
        Whether its ink and page are those of the theme: so are signs and legends, not the map on its own ground.
    of_chart : bool
        Whether it explains the chart of the slide.
    """

    name: str
    box: Box
    picture: Picture
    follows_theme: bool = True
    of_chart: bool = False


Element = Texts | Table | Chart | Drawing


@dataclass(frozen=True, slots=True)
class Slide:
    """A slide.

    Attributes
    ----------
    elements : tuple of Element
        In the order in which they are read and drawn; the title comes first.
    notes : str
        What the speaker sees.
    first : bool
        Whether it is the title slide.
    hidden : bool
        Whether it is left out of a show.
    """

    elements: tuple[Element, ...]
    notes: str
    first: bool = False
    hidden: bool = False

    @property
    def title(self) -> str:
        """The words of its title."""
        return next(
            "\n".join(paragraph.text for paragraph in element.paragraphs)
            for element in self.elements
            if isinstance(element, Texts) and element.role is TextRole.TITLE
        )
