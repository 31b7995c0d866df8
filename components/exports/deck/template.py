"""The empty presentation: 16:9, three layouts, Arial and our colours in the theme, nothing of the library's author."""

from __future__ import annotations

from typing import Any, Final

from lxml import etree
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.util import Pt

from components.exports.deck.drawn import colour
from components.exports.deck.frame import MARGIN_PT
from components.exports.deck.markup import NAMESPACES, fill
from components.exports.deck.shapes import SLIDE_NUMBER, placed
from components.exports.deck.values import HEIGHT_PT, WIDTH_PT, Box
from components.words import Words

A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
FIRST, TEXT, FIGURE = 0, 1, 2
"""The layouts of the title slide, of a text, and of a figure."""

_KEPT: Final = (0, 1, 5)
_ACCENTS: Final = ("active", "limited", "suspended", "ended", "planned", "not-stated")
_RULE_TOP_PT: Final = 43.0
_PROPERTIES: Final = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<PresentationFormat>16:9</PresentationFormat><Application>Arctic Common Ground</Application></Properties>"
)


def empty(lang: str, say: Words) -> Any:  # noqa: ANN401  # the library says what it is
    """Give the presentation without slides.

    Parameters
    ----------
    lang : str
        Its language, such as ``fr-CA``.
    say : Words
        Its words, for the names of layouts.
    """
    made = Presentation()
    made.slide_width, made.slide_height = Pt(WIDTH_PT), Pt(HEIGHT_PT)
    size = made.element.find("{http://schemas.openxmlformats.org/presentationml/2006/main}sldSz")
    size.attrib.pop("type", None)
    _without_leftovers(made)
    layouts = list(made.slide_layouts)
    for number, layout in enumerate(layouts):
        if number not in _KEPT:
            made.slide_layouts.remove(layout)
    _filled(made.slide_master.element, _shapes(lang, say, ("title", "body", "ftr", "sldNum"), master=True))
    kinds = (
        ("ctrTitle", "subTitle", "ftr"),
        ("title", "body", "ftr", "sldNum"),
        ("title", "ftr", "sldNum"),
    )
    names = (say("Title slide"), say("Title and text"), say("Title and figure"))
    for layout, holders, name in zip(made.slide_layouts, kinds, names, strict=True):
        layout.element.attrib.pop("type", None)
        layout.element.cSld.set("name", name)
        _filled(layout.element, _shapes(lang, say, holders, master=False))
    _lettered(made.slide_master.element)
    theme = made.slide_master.part.part_related_by(RT.THEME)
    theme._blob = themed(theme.blob)  # noqa: SLF001  # the library has no other way to a theme
    return made


def themed(blob: bytes) -> bytes:
    """Give a theme with Arial and our colours."""
    root = etree.fromstring(blob)
    root.set("name", "Arctic Common Ground")
    scheme = root.find(f".//{A}clrScheme")
    scheme.set("name", "Arctic Common Ground")
    colours = {
        "dk1": "ink",
        "lt1": "page",
        "dk2": "muted",
        "lt2": "panel",
        **{f"accent{number}": name for number, name in enumerate(_ACCENTS, start=1)},
        "hlink": "accent",
        "folHlink": "accent",
    }
    for place, name in colours.items():
        element = scheme.find(f"{A}{place}")
        element.clear()
        etree.SubElement(element, f"{A}srgbClr", val=colour(name)[1:])
    fonts = root.find(f".//{A}fontScheme")
    fonts.set("name", "Arial")
    for latin in fonts.iter(f"{A}latin"):
        latin.attrib.clear()
        latin.set("typeface", "Arial")
    for font in list(fonts.iter(f"{A}font")):
        if font.get("script") in {"Arab", "Hebr"}:
            font.set("typeface", "Arial")
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _without_leftovers(made: Any) -> None:  # noqa: ANN401
    """Drop the settings of a printer and the picture of an empty slide, and say what wrote the file."""
    for source, kind in ((made.part, RT.PRINTER_SETTINGS), (made.part.package, RT.THUMBNAIL)):
        rels = source._rels  # noqa: SLF001  # of the package there is no other way
        for name in [name for name, one in rels.items() if one.reltype == kind]:
            rels.pop(name)
    made.part.package.part_related_by(RT.EXTENDED_PROPERTIES)._blob = _PROPERTIES.encode()  # noqa: SLF001


def _filled(element: Any, shapes: str) -> None:  # noqa: ANN401
    """Put shapes in the place of those of a master or a layout."""
    tree = element.cSld.spTree
    for shape in list(tree)[2:]:
        tree.remove(shape)
    for shape in etree.fromstring(f"<all {NAMESPACES}>{shapes}</all>"):
        tree.append(shape)


def _shapes(lang: str, say: Words, holders: tuple[str, ...], *, master: bool) -> str:
    """Give the placeholders of a master or a layout; of the master also the line below the marking."""
    width = WIDTH_PT - 2 * MARGIN_PT
    kinds = {
        "title": ('type="title"', say("Title"), (MARGIN_PT, 48, width, 70), ""),
        "ctrTitle": ('type="ctrTitle"', say("Title"), (MARGIN_PT, 90, width, 210), ' anchor="t"'),
        "body": ('type="body" idx="1"', say("Text"), (MARGIN_PT, 130, width, 330), ""),
        "subTitle": ('type="subTitle" idx="1"', say("Author and date"), (MARGIN_PT, 320, width, 60), ""),
        "ftr": ('type="ftr" sz="quarter" idx="11"', say("Marking"), (490, 11, 430, 15), ""),
        "sldNum": ('type="sldNum" sz="quarter" idx="12"', say("Slide number"), (860, 511, 60, 15), ""),
    }
    made = []
    for number, holder in enumerate(holders, start=2):
        kind, name, place, anchor = kinds[holder]
        end = ' algn="r"' if holder in {"ftr", "sldNum"} else ""
        look = f'<a:lvl1pPr marL="0" indent="0"{end}><a:buNone/><a:defRPr sz="1200"/></a:lvl1pPr>' if end else ""
        run = f'<a:rPr lang="{lang}"/>'
        said = f"<a:r>{run}<a:t>{name}</a:t></a:r>"
        if holder == "sldNum":
            said = f'<a:fld id="{SLIDE_NUMBER}" type="slidenum">{run}<a:t>‹#›</a:t></a:fld>'
        made.append(
            f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
            f"<p:nvPr><p:ph {kind}/></p:nvPr></p:nvSpPr><p:spPr>{placed(Box(*place))}"
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>'
            f'<a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0"{anchor}><a:normAutofit/></a:bodyPr>'
            f"<a:lstStyle>{look}</a:lstStyle><a:p>{said}</a:p></p:txBody></p:sp>"
        )
    if master:
        rule = say("Line below the marking")
        line = placed(Box(MARGIN_PT, _RULE_TOP_PT, width, 0))
        made.append(
            f'<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="{len(holders) + 2}" name="{rule}"/><p:cNvCxnSpPr/>'
            f'<p:nvPr userDrawn="1"/></p:nvCxnSpPr><p:spPr>{line}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
            f'<a:ln w="9525">{fill(colour("hairline"))}</a:ln></p:spPr></p:cxnSp>'
        )
    return "".join(made)


def _lettered(master: Any) -> None:  # noqa: ANN401
    """Set titles at the left and bold, and texts in a size that is read."""
    styles = master.find("{http://schemas.openxmlformats.org/presentationml/2006/main}txStyles")
    title = styles[0].find(f"{A}lvl1pPr")
    title.set("algn", "l")
    letters = title.find(f"{A}defRPr")
    letters.set("sz", "2800")
    letters.set("b", "1")
    for level in styles[1]:
        found = level.find(f"{A}defRPr")
        if found is not None:
            found.set("sz", "1800")
