"""What charts of either kind are made of, as markup: series with their numbers, axes, and the space around them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from components.exports.deck.drawn import colour
from components.exports.deck.markup import attribute, emu, fill, run_look, text
from components.exports.deck.values import Box

Value = str | float | None
"""What a cell of a workbook may hold."""

SHEET: Final = "Chart"
READ: Final = 12.0
CATEGORIES, VALUES = 111_111_111, 222_222_222
"""The ids of the axes, which some programs take for damage where they are negative."""

_SPACES: Final = (
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
NO_LINE: Final = "<a:ln><a:noFill/></a:ln>"
CLEAR: Final = f"<c:spPr><a:noFill/>{NO_LINE}</c:spPr>"
SHOWN: Final = ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize")


@dataclass(frozen=True, slots=True)
class Series:
    """A series of a chart.

    Attributes
    ----------
    name : str
        Its name.
    values : sequence of float or None
        A number for each category; None where there is none.
    look : str
        The markup of its filling and edge.
    points : str
        The markup of points that look otherwise.
    labels : str
        The markup of its labels.
    """

    name: str
    values: Sequence[float | None]
    look: str
    points: str = ""
    labels: str = ""


def column(number: int) -> str:
    """Give the letters of a column, counted from 0."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def shown(*names: str) -> str:
    """Give what a label shows."""
    return "".join(f'<c:show{one} val="{int(one in names)}"/>' for one in SHOWN)


def letters(lang: str, ink: str, *, tag: str = "c:txPr", rotation: str = "") -> str:
    """Give the letters of labels: 12 points, in a colour of the ground."""
    look = (
        run_look(lang, READ, ink=fill(colour(ink)), tag="defRPr")
        .replace(' dirty="0"', "")
        .replace(f'lang="{lang}" ', "")
    )
    ends = f'<a:endParaRPr lang="{lang}"/>'
    return f"<{tag}><a:bodyPr{rotation}/><a:lstStyle/><a:p><a:pPr>{look}</a:pPr>{ends}</a:p></{tag}>"


def pattern(ink: str, *, sparse: bool = False) -> str:
    """Give hatching in a colour (its markup) over the page."""
    kind = "dashUpDiag" if sparse else "wdUpDiag"
    return f'<a:pattFill prst="{kind}"><a:fgClr>{ink}</a:fgClr><a:bgClr><a:schemeClr val="bg1"/></a:bgClr></a:pattFill>'


def edge(ink: str, *, broken: bool = False) -> str:
    """Give an edge in a colour (its markup)."""
    dash = '<a:prstDash val="dash"/>' if broken else ""
    return f'<a:ln w="{emu(1.25)}"><a:solidFill>{ink}</a:solidFill>{dash}</a:ln>'


def series_markup(number: int, one: Series, categories: Sequence[str]) -> str:
    """Give a series, with where its numbers stand in the workbook: in the column of its number, after the names."""
    letter, last = column(number + 1), len(categories) + 1
    names = "".join(f'<c:pt idx="{at}"><c:v>{text(name)}</c:v></c:pt>' for at, name in enumerate(categories))
    numbers = "".join(
        f'<c:pt idx="{at}"><c:v>{value!r}</c:v></c:pt>' for at, value in enumerate(one.values) if value is not None
    )
    count = f'<c:ptCount val="{len(categories)}"/>'
    return (
        f'<c:ser><c:idx val="{number}"/><c:order val="{number}"/><c:tx><c:strRef><c:f>{SHEET}!${letter}$1</c:f>'
        f'<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>{text(one.name)}</c:v></c:pt></c:strCache></c:strRef>'
        f'</c:tx>{one.look}<c:invertIfNegative val="0"/>{one.points}{one.labels}'
        f"<c:cat><c:strRef><c:f>{SHEET}!$A$2:$A${last}</c:f><c:strCache>{count}{names}</c:strCache></c:strRef></c:cat>"
        f"<c:val><c:numRef><c:f>{SHEET}!${letter}$2:${letter}${last}</c:f><c:numCache><c:formatCode>General</c:formatCode>"
        f"{count}{numbers}</c:numCache></c:numRef></c:val></c:ser>"
    )


def cells(corner: str, every: Sequence[Series], categories: Sequence[str]) -> list[list[Value]]:
    """Give the sheet from which a chart is drawn."""
    return [
        [corner, *(one.name for one in every)],
        *([name, *(one.values[at] for one in every)] for at, name in enumerate(categories)),
    ]


def axis(  # noqa: PLR0913  # all that an axis has
    kind: str, number: int, crossed: int, *, side: str, scaling: str, look: str, after: str
) -> str:
    """Give an axis; ``look`` is the markup from its grid to its letters."""
    return (
        f'<c:{kind}><c:axId val="{number}"/><c:scaling>{scaling}</c:scaling><c:delete val="0"/>'
        f'<c:axPos val="{side}"/>{look}<c:crossAx val="{crossed}"/>{after}</c:{kind}>'
    )


def grid() -> str:
    """Give the lines of an axis through the plot."""
    return (
        f'<c:majorGridlines><c:spPr><a:ln w="{emu(0.75)}">{fill(colour("hairline"))}</a:ln></c:spPr></c:majorGridlines>'
    )


def space(lang: str, plot: str, box: Box, within: Box) -> str:
    """Give a whole chart, drawn between axes where it was laid out.

    Parameters
    ----------
    lang : str
        Its language.
    plot : str
        The markup of series and axes.
    box, within : Box
        The plot, and the whole chart.
    """
    places = (
        (box.left - within.left) / within.width,
        (box.top - within.top) / within.height,
        box.width / within.width,
        box.height / within.height,
    )
    layout = "".join(f'<c:{side} val="{share:.6f}"/>' for side, share in zip("xywh", places, strict=True))
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><c:chartSpace {_SPACES}><c:date1904 val="0"/>'
        f'<c:lang val={attribute(lang)}/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea>'
        '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
        f"{layout}</c:manualLayout></c:layout>{plot}{CLEAR}</c:plotArea>"
        f'<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>{CLEAR}{letters(lang, "ink")}</c:chartSpace>'
    )
