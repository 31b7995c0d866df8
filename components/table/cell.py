"""What stands in one cell of a table, and the marks that may stand before it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from urllib.parse import urlsplit

from components.signs import LOOKS
from components.table.strip import Bar, strip_data
from data.codes import Grade

ABSENT = "–"
"""The text of a cell that has nothing to say; cards leave it out and sorting puts it last."""

SILENT = "silent"
"""The mark of a cell where nothing is stated: a quiet dot, with the words for screen readers as its title."""

TONES = frozenset({*LOOKS, "grade-article", *(f"grade-{grade}" for grade in Grade), SILENT})
"""The marks that can stand before a text: a sign for each look of a state, a tag or dots for each grade, a dot."""


@dataclass(frozen=True, slots=True)
class Link:
    """One of several links in a cell; each has a line of its own if words follow it, else they share one.

    Attributes
    ----------
    text : str
        The words to click on.
    href : str
        Where they lead, as in `Cell.href`.
    after : str
        Plain words behind the link, such as who published the page; empty for none.

    Raises
    ------
    ValueError
        If the link is of another kind than a cell's, or has no text.
    """

    text: str
    href: str
    after: str = ""

    def __post_init__(self) -> None:
        """Refuse what the browser should not follow."""
        _check_link(self.text, self.href)


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one cell.

    Attributes
    ----------
    text : str
        The words or the number as a reader sees them.
    href : str
        Where the text leads: a link inside the app (``?record=x``, ``/map?lang=fr``) or an address of the web
        (``http`` or ``https``); empty for no link.
    sort : float, str or None
        What the column is sorted by; None for the text. Needed where dates or numbers are written for readers.
    tone : str
        One of `TONES`, or empty for no mark.
    title : str
        Further words for screen readers, and for the pointer on the mark of a grade and on a dot.
    lines : tuple of str
        Further lines below the text, drawn more quietly.
    links : tuple of Link
        Links below the lines.
    strip : tuple of Bar
        Bars on the axis of the column, drawn in place of the text, which is then for screen readers.
    kept : bool
        Whether cards keep it although it has no words.

    Raises
    ------
    ValueError
        If the tone is not one of `TONES`, the link is of another kind or has no text, or `sort` is not a finite number.
    """

    text: str
    href: str = ""
    sort: float | str | None = None
    tone: str = ""
    title: str = ""
    lines: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    strip: tuple[Bar, ...] = ()
    kept: bool = False

    def __post_init__(self) -> None:
        """Refuse what the browser could not draw, or should not follow."""
        check_tone(self.tone, f"cell {self.text!r}")
        _check_link(self.text, self.href)
        if isinstance(self.sort, float) and not math.isfinite(self.sort):
            message = f"cell {self.text!r}: sort is {self.sort}; expected a finite number, a text or None"
            raise ValueError(message)


def cell_data(cell: Cell) -> dict[str, object]:
    """Write a cell as plain values that JSON can carry to the browser.

    Parameters
    ----------
    cell : Cell
        The cell.

    Returns
    -------
    dict
        Key ``text``, and ``absent``, ``sort``, ``lines``, ``links``, ``strip``, ``href``, ``tone`` and ``title`` where
        they say something.
    """
    fields: dict[str, object] = {"text": cell.text}
    if cell.text in {"", ABSENT} and not (cell.lines or cell.links or cell.kept):
        fields["absent"] = True
    if cell.sort is not None:
        fields["sort"] = cell.sort
    if cell.lines:
        fields["lines"] = list(cell.lines)
    if cell.strip:
        fields["strip"] = strip_data(cell.strip)
    if cell.links:
        fields["links"] = [{"text": link.text, "href": link.href, "after": link.after} for link in cell.links]
    optional = {"href": cell.href, "tone": str(cell.tone), "title": cell.title}
    return fields | {name: words for name, words in optional.items() if words}


def _check_link(text: str, href: str) -> None:
    if urlsplit(href).scheme not in {"", "http", "https"}:
        message = f"cell {text!r}: link {href!r} is neither inside the app nor http(s)"
        raise ValueError(message)
    if href and not text:
        message = f"link {href!r} stands in a cell without text; expected words to click on"
        raise ValueError(message)


def check_tone(tone: str, place: str) -> None:
    """Refuse a mark that nobody can draw.

    Parameters
    ----------
    tone : str
        One of `TONES`, or empty.
    place : str
        Where it stands, for the message.

    Raises
    ------
    ValueError
        If it is another.
    """
    if tone and tone not in TONES:
        message = f"{place}: unknown tone {tone!r}; expected one of {', '.join(sorted(TONES))}"
        raise ValueError(message)
