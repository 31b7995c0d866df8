"""The styles of a DOCX: everything looks as its style says, nothing is formatted by itself."""

from __future__ import annotations

from typing import Final

from components.exports.paper import measure
from components.exports.paper.parts import Style
from components.pictures import FAMILY
from components.signs import GROUND
from data.language import Language

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
LANGS: Final = {Language.ENGLISH: "en-CA", Language.FRENCH: "fr-CA"}
STYLE_OF: Final[dict[Style, str]] = {
    "title": "Title",
    "about": "About",
    "body": "BodyText",
    "bullet": "ListBullet",
    "finding": "Finding",
    "source": "SourceLine",
    "notice": "Notice",
}
TABLE, SMALL_TABLE = "BriefingTable", "BriefingTableSmall"
_LINE: Final = 250  # in 240ths: Arial's own lines are 1.149 of its size, and these 1.2
_INK, _MUTED, _ACCENT, _HAIRLINE, _PANEL = (
    GROUND[name][0].removeprefix("#") for name in ("ink", "muted", "accent", "hairline", "panel")
)


def tongue(lang: Language) -> str:
    """Give the style of words in a language that is not that of the note."""
    return f"In{lang.upper()}"


def styles(lang: Language) -> str:
    """Give the styles of a note in a language, as they stand in ``styles.xml``."""
    code = LANGS[lang]
    return "".join(
        (
            f'<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>',
            f'<w:rFonts w:ascii="{FAMILY}" w:hAnsi="{FAMILY}" w:eastAsia="{FAMILY}" w:cs="{FAMILY}"/>',
            f'<w:color w:val="{_INK}"/>{_size(measure.READ_PT)}',
            f'<w:lang w:val="{code}" w:eastAsia="{code}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>',
            f'<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="{_LINE}" w:lineRule="auto"/></w:pPr>',
            "</w:pPrDefault></w:docDefaults>",
            '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>',
            "</w:style>",
            '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">',
            '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
            '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>',
            '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>',
            '<w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
            *_paragraphs(),
            *_characters(),
            _table(),
            "</w:styles>",
        )
    )


def numbering() -> str:
    """Give the one list, of points, as it stands in ``numbering.xml``."""
    indent = _twips(measure.INDENT_PT)
    return (
        f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/>'
        '<w:lvlText w:val="•"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{indent}" w:hanging="{indent - 40}"/></w:pPr></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


def _paragraphs() -> list[str]:
    after = {style: _twips(points) for style, points in measure.AFTER.items()}
    heading = f"<w:keepNext/><w:keepLines/>{_space(measure.BEFORE_HEADING, measure.AFTER_HEADING)}"
    cell = _space(0, measure.AFTER["body"])
    small, muted = _size(measure.SOURCE_PT), f'<w:color w:val="{_MUTED}"/>'
    rule = f'w:val="single" w:sz="4" w:space="0" w:color="{_HAIRLINE}"'
    blank = _twips(measure.BLANK_PT)
    lines = f"<w:pBdr><w:bottom {rule}/><w:between {rule}/></w:pBdr>"
    return [
        _style("Title", "Title", _after(after["title"], keep=True), _bold(_ACCENT) + _size(measure.TITLE_PT)),
        _style("Heading1", "heading 1", heading + _level(0), _bold(_ACCENT) + _size(measure.HEADING_PT)),
        _style("Heading2", "heading 2", heading + _level(1), _bold(_INK) + _size(measure.SECOND_PT)),
        _style("Annex", "AnnexHeading", "<w:pageBreakBefore/>" + _level(0), "", based="Heading1"),
        _style("About", "About", _after(after["about"]), muted + small),
        _style("BodyText", "Body Text", _after(after["body"]), ""),
        _style(
            "ListBullet",
            "List Bullet",
            f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>{_after(after["bullet"])}',
            "",
        ),
        _style("Finding", "Finding", _after(after["finding"], keep=True), "<w:b/><w:bCs/>"),
        _style("SourceLine", "SourceLine", _after(after["source"]), small),
        _style("Notice", "Notice", _after(after["notice"]), small),
        _style("Figure", "Figure", '<w:spacing w:before="40" w:after="120"/>', ""),
        _style("ForOfficer", "ForOfficer", f'{lines}<w:spacing w:line="{blank}" w:lineRule="exact"/>', ""),
        _style("TableText", "TableText", cell, ""),
        _style("TableNumber", "TableNumber", '<w:jc w:val="right"/>', "", based="TableText"),
        _style("TableHead", "TableHead", "<w:keepNext/>", "<w:b/><w:bCs/>"),
        _style("SmallText", "TableTextSmall", cell, small),
        _style("SmallNumber", "TableNumberSmall", '<w:jc w:val="right"/>', "", based="SmallText"),
        _style("SmallHead", "TableHeadSmall", "<w:keepNext/>", "<w:b/><w:bCs/>" + small),
        _style("TableHeadNumber", "TableHeadNumber", '<w:jc w:val="right"/>', "", based="TableHead"),
        _style("SmallHeadNumber", "TableHeadNumberSmall", '<w:jc w:val="right"/>', "", based="SmallHead"),
        _style("FootnoteText", "footnote text", _space(0, measure.NOTE_GAP), small),
        _style("Marking", "Marking", '<w:jc w:val="center"/>', "<w:b/><w:bCs/>" + small),
        _style("Footer", "footer", '<w:jc w:val="right"/>', muted + small),
        _style("AfterTable", "AfterTable", '<w:spacing w:line="120" w:lineRule="exact"/>', ""),
    ]


def _characters() -> list[str]:
    def style(name: str, shown: str, look: str) -> str:
        own = ' w:customStyle="1"' if shown == name and name != "Hyperlink" else ""
        return (
            f'<w:style w:type="character"{own} w:styleId="{name}"><w:name w:val="{shown}"/>'
            f'<w:basedOn w:val="DefaultParagraphFont"/><w:rPr>{look}</w:rPr></w:style>'
        )

    return [
        style("FootnoteReference", "footnote reference", '<w:vertAlign w:val="superscript"/>'),
        style("Hyperlink", "Hyperlink", f'<w:color w:val="{_ACCENT}"/><w:u w:val="single"/>'),
        *(style(tongue(lang), tongue(lang), f'<w:lang w:val="{code}"/>') for lang, code in LANGS.items()),
    ]


def _table() -> str:
    rule = f'w:val="single" w:sz="4" w:space="0" w:color="{_HAIRLINE}"'
    edges = "".join(f"<w:{edge} {rule}/>" for edge in ("top", "bottom", "insideH"))
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{_PANEL}"/>'
    head = f'<w:tblStylePr w:type="firstRow"><w:tcPr>{shade}</w:tcPr></w:tblStylePr>'
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{TABLE}"><w:name w:val="BriefingTable"/>'
        '<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        f"<w:tblBorders>{edges}</w:tblBorders><w:tblCellMar>{_insets(measure.CELL_PT)}</w:tblCellMar></w:tblPr>"
        f"{head}</w:style>"
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{SMALL_TABLE}"><w:name w:val="BriefingTableSmall"/>'
        f'<w:basedOn w:val="{TABLE}"/><w:tblPr><w:tblCellMar>{_insets(measure.SMALL_CELL_PT)}</w:tblCellMar></w:tblPr>'
        f"{head}</w:style>"
    )


def _insets(side: float) -> str:
    sides = (("top", 40), ("left", _twips(side)), ("bottom", 40), ("right", _twips(side)))
    return "".join(f'<w:{edge} w:w="{width}" w:type="dxa"/>' for edge, width in sides)


def _style(name: str, shown: str, paragraph: str, letters: str, *, based: str = "Normal") -> str:
    own = ' w:customStyle="1"' if shown == name and name != "Title" else ""  # others are Word's own
    return (
        f'<w:style w:type="paragraph"{own} w:styleId="{name}"><w:name w:val="{shown}"/><w:basedOn w:val="{based}"/>'
        f"<w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{letters}</w:rPr></w:style>"
    )


def _twips(points: float) -> int:
    return round(points * 20)


def _size(points: float) -> str:
    half = round(points * 2)
    return f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'


def _bold(ink: str) -> str:
    return f'<w:b/><w:bCs/><w:color w:val="{ink}"/>'


def _space(before: float, after: float) -> str:
    return f'<w:spacing w:before="{_twips(before)}" w:after="{_twips(after)}"/>'


def _after(twips: int, *, keep: bool = False) -> str:
    return f'{"<w:keepNext/>" if keep else ""}<w:spacing w:after="{twips}"/>'


def _level(outline: int) -> str:
    return f'<w:outlineLvl w:val="{outline}"/>'
