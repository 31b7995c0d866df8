"""A note as DOCX: real footnotes and styles, repeated heads of tables, pictures with their vectors beside them."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any, Final
from urllib.parse import quote
from xml.sax.saxutils import escape, quoteattr

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE as LINKS
from docx.opc.packuri import PackURI
from docx.opc.part import Part as FilePart
from docx.oxml import parse_xml

from components.exports.paper import measure
from components.exports.paper.drawings import Drawings
from components.exports.paper.parts import Cell, Figure, Heading, Lines, NotePlan, Part, Said, Table
from components.exports.paper.styles import LANGS, SMALL_TABLE, STYLE_OF, TABLE, R, W, numbering, styles, tongue
from components.exports.paper.values import numbered
from components.exports.zip_file import zipped
from components.pictures import FAMILY

_SPACES: Final = f'xmlns:w="{W}" xmlns:r="{R}"'
_DECLARED: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_FOOTNOTES: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_THEME_FONT: Final = re.compile(b'(<a:latin typeface=)"[^"]*"')
_LONGEST_PROPERTY: Final = 255
_SAFE: Final = "%/:=&?~#+!$,;'@()*[]"
_REFERENCE: Final = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
_NOT_NEEDED: Final = ("stylesWithEffects", "webSettings", "customXml", "thumbnail", "extended-properties")


def written(plan: NotePlan, day: date) -> bytes:
    """Give a note as DOCX: the same bytes for the same plan and day.

    Parameters
    ----------
    plan : NotePlan
        What it says.
    day : date
        The date of the file.
    """
    document = Document()
    for holder in (document.part.package, document.part):
        for link in [link for link, rel in holder.rels.items() if rel.reltype.endswith(_NOT_NEEDED)]:
            del holder.rels[link]
    theme = document.part.part_related_by(LINKS.THEME)
    theme._blob = _THEME_FONT.sub(f'\\g<1>"{FAMILY}"'.encode(), theme.blob)  # noqa: SLF001  # python-docx does not read it
    _replace(document.part.styles.element, styles(plan.lang))
    _replace(document.part.numbering_part.element, numbering())
    _replace(document.settings.element, _settings(plan))
    writer = _Writer(plan, document.part)
    body = "".join(text for part in plan.parts for text in writer.part(part))
    _replace(document.element.body, f"<w:body {_SPACES}>{body}{_section(plan)}</w:body>")
    document.part.relate_to(writer.footnotes(), LINKS.FOOTNOTES)
    _head_and_foot(document, plan)
    _properties(document, plan, day)
    saved = io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as archive:
        return zipped({name: archive.read(name) for name in archive.namelist()})


def _replace(element: Any, text: str) -> None:  # noqa: ANN401  # elements of lxml have no types
    """Set what an element holds, and its attributes, to those of a text."""
    new = parse_xml(text)
    for child in list(element):
        element.remove(child)
    for child in list(new):
        element.append(child)


class _Writer:
    """Writes parts as the XML of a body, and gathers the notes that they use."""

    def __init__(self, plan: NotePlan, part: Any) -> None:  # noqa: ANN401  # as above
        self._plan = plan
        self._part = part
        self._numbers = numbered(plan)
        self._seen: set[str] = set()
        self._width = round(measure.text_width(plan.paper) * 20)
        self._drawings = Drawings(part)

    def part(self, part: Part) -> Iterator[str]:
        """Give a part."""
        if isinstance(part, Heading):
            style = "Annex" if part.annex else f"Heading{part.level}"
            yield _paragraph(style, _run(part.text))
        elif isinstance(part, Said):
            yield _paragraph(STYLE_OF[part.style], self._said(part))
        elif isinstance(part, Lines):
            yield _paragraph("ForOfficer", "") * part.count
        elif isinstance(part, Figure):
            yield _paragraph("Figure", self._drawings.inline(part.picture, part.alternative))
        else:
            yield from self._table(part)

    def footnotes(self) -> FilePart:
        """Give the file of the notes, those that are used, behind the two lines that stand between text and notes."""
        part = FilePart(PackURI("/word/footnotes.xml"), _FOOTNOTES, b"", self._part.package)
        lines = "".join(
            f'<w:footnote w:type="{kind}" w:id="{at}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>'
            f"<w:r><w:{element}/></w:r></w:p></w:footnote>"
            for kind, at, element in (
                ("separator", -1, "separator"),
                ("continuationSeparator", 0, "continuationSeparator"),
            )
        )
        notes = "".join(
            f'<w:footnote w:id="{number}">'
            + _paragraph(
                "FootnoteText",
                f"<w:r>{_REFERENCE}<w:footnoteRef/></w:r>{_run(f' {text}')}"
                + (_linked(part, address, _run(address, "Hyperlink")) + _run(".") if address else ""),
            )
            + "</w:footnote>"
            for number, (text, address) in enumerate(self._plan.notes.values(), start=1)
        )
        text = f"{_DECLARED}<w:footnotes {_SPACES}>{lines}{notes}</w:footnotes>"
        part._blob = text.encode()  # noqa: SLF001  # its links had to be known before its text
        return part

    def _said(self, said: Said) -> str:
        style = tongue(said.lang) if said.lang else ""
        words = _linked(self._part, said.href, _run(said.text, "Hyperlink")) if said.href else _run(said.text, style)
        return words + "".join(self._cited(said.notes))

    def _cited(self, notes: tuple[str, ...]) -> Iterator[str]:
        """Give the numbers of notes: a footnote at first, then a reference to its number."""
        for place, note in enumerate(notes):
            if place:
                yield _run(", ", "FootnoteReference")
            number = self._numbers[note]
            if note in self._seen:
                shown = f"<w:r>{_REFERENCE}<w:t>{number}</w:t></w:r>"
                yield f'<w:fldSimple w:instr=" NOTEREF _RefNote{number} \\f \\h ">{shown}</w:fldSimple>'
            else:
                self._seen.add(note)
                yield (
                    f'<w:bookmarkStart w:id="{number}" w:name="_RefNote{number}"/><w:r>{_REFERENCE}'
                    f'<w:footnoteReference w:id="{number}"/></w:r><w:bookmarkEnd w:id="{number}"/>'
                )

    # ---- tables -----------------------------------------------------------------------------------------------------

    def _table(self, table: Table) -> Iterator[str]:
        widths = [int(self._width * share / 100) for share in table.shares[:-1]]
        widths.append(self._width - sum(widths))
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        style = SMALL_TABLE if table.small else TABLE
        head = "SmallHead" if table.small else "TableHead"
        langs = table.langs or (None,) * len(table.header)
        yield (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{self._width}" w:type="dxa"/>'
            '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" '
            f'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val={quoteattr(table.about)}/></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>"
        )
        named = enumerate(zip(table.header, widths, langs, strict=True))
        yield _row(
            (
                _cell(
                    _paragraph(f"{head}Number" if at in table.ends else head, _run(text, tongue(lang) if lang else "")),
                    width,
                )
                for at, (text, width, lang) in named
            ),
            header=True,
        )
        for row in table.rows:
            if row.heading:
                spanning = _cell(_paragraph(head, _run(row.heading)), self._width, span=len(widths))
                yield _row((spanning,))
            yield _row(
                _cell("".join(self._paragraphs(cell, table, at)), width)
                for at, (cell, width) in enumerate(zip(row.cells, widths, strict=True))
            )
        yield "</w:tbl>" + _paragraph("AfterTable", "")

    def _paragraphs(self, cell: Cell, table: Table, column: int) -> Iterator[str]:
        style = ("Small" if table.small else "Table") + ("Number" if column in table.ends else "Text")
        sign = self._drawings.sign(cell.look, cell.look_words) + _run(" ") if cell.look else ""
        for at, said in enumerate(cell.says):
            yield _paragraph(style, (sign if at == 0 else "") + self._said(said))
        if not cell.says:
            yield _paragraph(style, sign)


# ---- pieces ---------------------------------------------------------------------------------------------------------


def _paragraph(style: str, inside: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{inside}</w:p>'


def _run(text: str, style: str = "") -> str:
    look = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    lines = (f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in text.split("\n"))
    return f"<w:r>{look}{'<w:br/>'.join(lines)}</w:r>"


def _linked(part: Any, address: str, inside: str) -> str:  # noqa: ANN401  # as above
    link = part.relate_to(quote(address, safe=_SAFE), LINKS.HYPERLINK, is_external=True)
    return f'<w:hyperlink r:id="{link}">{inside}</w:hyperlink>'


def _cell(inside: str, width: int, *, span: int = 1) -> str:
    spans = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spans}</w:tcPr>{inside}</w:tc>'


def _row(cells: Iterator[str] | tuple[str, ...], *, header: bool = False) -> str:
    head = "<w:tblHeader/>" if header else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{head}</w:trPr>{''.join(cells)}</w:tr>"


def _section(plan: NotePlan) -> str:
    width, height = (round(length * 20) for length in measure.SIZES_PT[plan.paper])
    top, bottom, side, head = (
        round(length * 20) for length in (measure.TOP_PT, measure.BOTTOM_PT, measure.MARGIN_PT, measure.HEAD_PT)
    )
    return (
        f'<w:sectPr><w:pgSz w:w="{width}" w:h="{height}"/><w:pgMar w:top="{top}" w:right="{side}" w:bottom="{bottom}" '
        f'w:left="{side}" w:header="{head}" w:footer="{head}" w:gutter="0"/></w:sectPr>'
    )


def _settings(plan: NotePlan) -> str:
    comma = "," if LANGS[plan.lang].startswith("fr") else "."
    return (
        f'<w:settings {_SPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
        f'w:val="15"/></w:compat><w:themeFontLang w:val="{LANGS[plan.lang]}"/>'
        f'<w:decimalSymbol w:val="{comma}"/><w:listSeparator w:val="{";" if comma == "," else ","}"/></w:settings>'
    )


def _head_and_foot(document: Any, plan: NotePlan) -> None:  # noqa: ANN401  # as above
    """Set the marking at the head and at the foot of each page, and there its number."""
    section = document.sections[0]
    marking = _paragraph("Marking", _run(plan.marking) if plan.marking else "")
    before, _, rest = plan.page.partition("{n}")
    between, _, behind = rest.partition("{total}")
    field = '<w:fldSimple w:instr=" {} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'.format
    number = _run(before) + field("PAGE") + _run(between) + field("NUMPAGES") + _run(behind)
    for place, element, inside in (
        (section.header, "hdr", marking),
        (section.footer, "ftr", marking + _paragraph("Footer", number)),
    ):
        place.is_linked_to_previous = False
        _replace(place._element, f"<w:{element} {_SPACES}>{inside}</w:{element}>")  # noqa: SLF001  # as python-docx names it


def _properties(document: Any, plan: NotePlan, day: date) -> None:  # noqa: ANN401  # as above
    core, at = document.core_properties, datetime(day.year, day.month, day.day, tzinfo=UTC)
    core.title, core.author = plan.title[:_LONGEST_PROPERTY], plan.author[:_LONGEST_PROPERTY]
    core.subject = core.comments = plan.subject
    core.last_modified_by, core.language = core.author, LANGS[plan.lang]
    core.created = core.modified = at
    core.revision = 1
