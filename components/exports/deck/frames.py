"""Tables and charts of a slide as their frames; the chart itself is a part of its own."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import Final

from components.exports.deck.drawn import colour
from components.exports.deck.markup import NAMESPACES, emu, fill, paragraphs, run_look
from components.exports.deck.shapes import Pen, placed
from components.exports.deck.tabled import PAD_X_PT, PAD_Y_PT, SIGN_PT
from components.exports.deck.values import Cell, Chart, Row, Table

_URI: Final = "http://schemas.openxmlformats.org/drawingml/2006/"
_NO_STYLE: Final = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""The style of tables without fillings and lines, which every program knows."""

_MARGINS: Final = f'marR="{emu(PAD_X_PT)}" marT="{emu(PAD_Y_PT)}" marB="{emu(PAD_Y_PT)}"'
_NO_LINE: Final = "".join(f'<a:{side} w="0"><a:noFill/></a:{side}>' for side in ("lnL", "lnR", "lnT"))
_RULE: Final = f'<a:lnB w="9525">{fill(colour("hairline"))}</a:lnB>'


def _framed(pen: Pen, element: Table | Chart, kind: str, inside: str) -> str:
    return (
        f"<p:graphicFrame {NAMESPACES}><p:nvGraphicFramePr>"
        f"{pen.named(element.name, element.description or element.name)}"
        f'<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>'
        f'{placed(element.box, "p:xfrm")}<a:graphic><a:graphicData uri="{_URI}{kind}">{inside}</a:graphicData>'
        "</a:graphic></p:graphicFrame>"
    )


def chart(pen: Pen, element: Chart, relationship: str) -> str:
    """Give the frame of a chart.

    Parameters
    ----------
    pen : Pen
        That of its slide.
    element : Chart
        The chart.
    relationship : str
        The id under which the slide knows its part.
    """
    space = "http://schemas.openxmlformats.org/drawingml/2006/chart"
    return _framed(pen, element, "chart", f'<c:chart xmlns:c="{space}" r:id="{relationship}"/>')


def table(pen: Pen, element: Table) -> str:
    """Give a table: its first row is marked as its header, its first column as the names of its rows."""
    lefts = [round(sum(element.widths_pt[:at]) * 100) for at in range(len(element.widths_pt) + 1)]
    columns = "".join(f'<a:gridCol w="{(right - left) * 127}"/>' for left, right in itertools.pairwise(lefts))
    rows = "".join(_row(pen, row, len(element.widths_pt), head=not at) for at, row in enumerate(element.rows))
    return _framed(
        pen,
        element,
        "table",
        f'<a:tbl><a:tblPr firstRow="1" firstCol="1"><a:tableStyleId>{_NO_STYLE}</a:tableStyleId></a:tblPr>'
        f"<a:tblGrid>{columns}</a:tblGrid>{rows}</a:tbl>",
    )


def _row(pen: Pen, row: Row, columns: int, *, head: bool) -> str:
    return (
        f'<a:tr h="{emu(row.height_pt)}">{"".join(_cells(pen, row.cells, columns, shaded=head or row.heading))}</a:tr>'
    )


def _cells(pen: Pen, cells: Sequence[Cell], columns: int, *, shaded: bool) -> Iterator[str]:
    span = f' gridSpan="{columns}"' if len(cells) < columns else ""
    ground = fill(colour("panel")) if shaded else "<a:noFill/>"
    for cell in cells:
        left = emu(PAD_X_PT + (SIGN_PT if cell.look else 0.0))
        yield (
            f"<a:tc{span}><a:txBody><a:bodyPr/><a:lstStyle/>{paragraphs(pen.lang, cell.paragraphs, pen.link)}"
            f'</a:txBody><a:tcPr marL="{left}" {_MARGINS} anchor="t">{_NO_LINE}{_RULE}{ground}</a:tcPr></a:tc>'
        )
    for _ in range(columns - len(cells)):
        empty = f"<a:p>{run_look(pen.lang, 12, tag='endParaRPr')}</a:p>"
        yield f'<a:tc hMerge="1"><a:txBody><a:bodyPr/><a:lstStyle/>{empty}</a:txBody><a:tcPr/></a:tc>'
