"""Words and looks as the markup of slides (DrawingML)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import Final
from urllib.parse import quote, urlsplit
from xml.sax.saxutils import escape

from components.exports.deck.drawn import colour
from components.exports.deck.values import Anchor, Paragraph, Run
from components.signs import GROUND, colour_of

EMU: Final = 12_700
"""Units of office files to a point."""

_UNIT: Final = 127  # a hundredth of a point, in which all that is drawn is counted
NAMESPACES: Final = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
THEME: Final = {
    "page": "bg1",
    "ink": "tx1",
    "panel": "bg2",
    "muted": "tx2",
    "accent": "hlink",
    "active": "accent1",
    "limited": "accent2",
    "suspended": "accent3",
    "ended": "accent4",
    "planned": "accent5",
    "not-stated": "accent6",
}
"""The colours that a change of the theme changes, by their places in it."""

_PLACES: Final = {colour(name): place for name, place in reversed(THEME.items())}
_FORBIDDEN: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ANCHORS: Final = {"top": "t", "middle": "ctr", "bottom": "b"}
_LINE_SHARE: Final = 105_000  # of the height of a line of Arial, about as high as lines are measured
_LONGEST_LINK: Final = 2_000
_SAFE: Final = "%/:=&?~#+!$,;'@()*[]"
Link = Callable[[str], str]
"""Gives the id of the relationship of an address."""


def emu(points: float) -> int:
    """Give a length in whole hundredths of a point, in the units of office files."""
    return round(points * 100) * _UNIT


def text(words: str) -> str:
    """Give words as they may stand in a file: without what XML cannot hold, its signs written out."""
    return escape(_FORBIDDEN.sub("", words))


def attribute(words: str) -> str:
    """Give words as they may stand in an attribute, in quotation marks."""
    return '"' + escape(_FORBIDDEN.sub("", words), {'"': "&quot;", "\n": " ", "\t": " ", "\r": " "}) + '"'


def address(written: str) -> str:
    """Give an address of the web as a relationship may hold it; empty for any other."""
    try:
        parts = urlsplit(written)
    except ValueError:
        return ""
    found = quote(written, safe=_SAFE)
    return found if parts.scheme in {"http", "https"} and parts.netloc and len(found) <= _LONGEST_LINK else ""


def fill(written: str, *, themed: bool = True, opacity: float = 1.0) -> str:
    """Give the filling with a colour: where it may follow the theme by its place there, else as it is."""
    alpha = f'<a:alpha val="{round(opacity * 100_000)}"/>' if opacity < 1 else ""
    if themed and written in _PLACES:
        return f'<a:solidFill><a:schemeClr val="{_PLACES[written]}">{alpha}</a:schemeClr></a:solidFill>'
    return f'<a:solidFill><a:srgbClr val="{written[1:]}">{alpha}</a:srgbClr></a:solidFill>'


def state_ink(look: str) -> str:
    """Give the colour of a state as the markup of a colour of the theme."""
    return f'<a:schemeClr val="{THEME[colour_of(look)]}"/>'


def run_look(  # noqa: PLR0913  # all that letters have
    lang: str,
    size: float,
    *,
    bold: bool = False,
    italic: bool = False,
    ink: str = "",
    inside: str = "",
    tag: str = "rPr",
) -> str:
    """Give the properties of a run; ``inside`` is the markup of its colour and its link."""
    look = (' b="1"' if bold else "") + (' i="1"' if italic else "")
    return f'<a:{tag} lang="{lang}" sz="{round(size * 100)}"{look} dirty="0">{ink}{inside}</a:{tag}>'


def paragraphs(lang: str, written: Iterable[Paragraph], link: Link) -> str:
    """Give paragraphs as markup, in the language of the briefing."""
    return "".join(_paragraph(lang, one, link) for one in written)


def _paragraph(lang: str, one: Paragraph, link: Link) -> str:
    backwards = right_to_left(one.text)
    side = "r" if one.end or backwards else "l"
    indent = -emu(one.hang_pt) if one.bullet else 0
    bullet = '<a:buFont typeface="Arial"/><a:buChar char="•"/>' if one.bullet else "<a:buNone/>"
    look = (
        f'<a:pPr marL="{emu(one.hang_pt)}" indent="{indent}" algn="{side}" rtl="{int(backwards)}">'
        f'<a:lnSpc><a:spcPct val="{_LINE_SHARE}"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef>'
        f'<a:spcAft><a:spcPts val="{round(one.after_pt * 100)}"/></a:spcAft>{bullet}</a:pPr>'
    )
    runs = "".join(_run(lang, run, one.size_pt, link) for run in one.runs)
    return f"<a:p>{look}{runs}{run_look(lang, one.size_pt, tag='endParaRPr')}</a:p>"


def _run(lang: str, run: Run, size: float, link: Link) -> str:
    found = address(run.href) if run.href else ""
    # A link has the theme's colour for links; one set here would only stay when the theme changes.
    ink = "" if found else fill(GROUND[run.ink][0])
    leads = f'<a:hlinkClick r:id="{link(found)}"/>' if found else ""
    look = run_look(lang, run.size_pt or size, bold=run.bold, ink=ink, inside=leads)
    return f"<a:br>{look}</a:br>".join(
        f"<a:r>{look}<a:t>{text(line)}</a:t></a:r>" if line else "" for line in run.text.split("\n")
    )


def body(anchor: Anchor, *, wrap: bool = True, shrinks: bool = False) -> str:
    """Give the properties of a text's box, which has no margins of its own."""
    fits = "<a:normAutofit/>" if shrinks else "<a:noAutofit/>"
    return (
        f'<a:bodyPr vert="horz" wrap="{"square" if wrap else "none"}" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" '
        f'anchor="{_ANCHORS[anchor]}">{fits}</a:bodyPr><a:lstStyle/>'
    )


def right_to_left(words: str) -> bool:
    """Tell whether the first letter of a text belongs to a script that runs to the left."""
    directions = (unicodedata.bidirectional(letter) for letter in words)
    return next((one in {"R", "AL"} for one in directions if one in {"L", "R", "AL"}), False)
