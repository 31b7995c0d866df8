"""Slides as a PPTX file: the same bytes for the same slides."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from datetime import datetime, time
from typing import Any, Final

from lxml import etree
from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import XmlPart
from pptx.parts.chart import ChartPart

from components.document import Briefing
from components.exports.deck.charts import markup
from components.exports.deck.frames import chart, table
from components.exports.deck.markup import run_look, text
from components.exports.deck.shapes import Pen, drawing, texts
from components.exports.deck.template import FIGURE, FIRST, TEXT, A, empty, themed
from components.exports.deck.values import Chart, Drawing, Slide, Table, TextRole, Texts
from components.exports.deck.workbook import workbook
from components.exports.zip_file import zipped
from components.words import Words, words
from data.language import Language

LANGUAGES: Final = {Language.ENGLISH: "en-CA", Language.FRENCH: "fr-CA"}
_LONGEST_PROPERTY: Final = 255
_NOTES_PT: Final = 12.0


def written(briefing: Briefing, slides: Sequence[Slide]) -> bytes:
    """Write slides as a PPTX file.

    Parameters
    ----------
    briefing : Briefing
        What they are of, for the properties of the file.
    slides : sequence of Slide
        The slides.
    """
    lang, say = LANGUAGES[briefing.lang], words(briefing.lang)
    made = empty(lang, say)
    for slide in slides:
        _slide(made, briefing, lang, say, slide)
    _properties(made, briefing, lang)
    for part in made.part.package.iter_parts():
        if part.partname.startswith("/ppt/theme/") and isinstance(part, XmlPart):  # that of the notes
            part._element = etree.fromstring(themed(part.blob))  # noqa: SLF001  # as in the template
        elif isinstance(part, XmlPart):
            _said_in(part._element, lang)  # noqa: SLF001  # the library gives no other way to it
    out = io.BytesIO()
    made.save(out)
    with zipfile.ZipFile(out) as archive:
        return zipped({name: archive.read(name) for name in archive.namelist()})


def _slide(made: Any, briefing: Briefing, lang: str, say: Words, slide: Slide) -> None:  # noqa: ANN401
    has_text = any(isinstance(one, Texts) and one.role is TextRole.BODY for one in slide.elements)
    layout = FIRST if slide.first else TEXT if has_text else FIGURE
    page = made.slides.add_slide(made.slide_layouts[layout])
    tree = page.shapes._spTree  # noqa: SLF001  # what is drawn is markup of our own
    for shape in list(tree)[2:]:
        tree.remove(shape)
    pen = Pen(lang, lambda address: page.part.relate_to(address, RT.HYPERLINK, is_external=True))
    for element in slide.elements:
        match element:
            case Texts():
                shape = texts(pen, element, first=slide.first)
            case Table():
                shape = table(pen, element)
            case Chart():
                shape = chart(pen, element, _chart_part(page.part, briefing, lang, say, element))
            case Drawing():
                shape = drawing(pen, element)
        if shape:
            tree.append(etree.fromstring(shape))
    if slide.hidden:
        page.element.set("show", "0")
    _noted(page, lang, slide.notes)


def _chart_part(part: Any, briefing: Briefing, lang: str, say: Words, element: Chart) -> str:  # noqa: ANN401
    """Add a chart with its workbook, and give the id under which the slide knows it."""
    xml, sheets = markup(lang, say, element)
    name = part.package.next_partname(ChartPart.partname_template)
    made = ChartPart.load(name, CT.DML_CHART, part.package, xml.encode())
    made.chart_workbook.update_from_xlsx_blob(workbook(sheets, briefing.day))
    return str(part.relate_to(made, RT.CHART))


def _noted(page: Any, lang: str, notes: str) -> None:  # noqa: ANN401
    """Write what the speaker sees."""
    body = page.notes_slide.notes_text_frame._txBody  # noqa: SLF001  # each of its runs has a language
    for paragraph in body.findall(f"{A}p"):
        body.remove(paragraph)
    look = run_look(lang, _NOTES_PT)
    for line in notes.split("\n"):
        run = f"<a:r>{look}<a:t>{text(line)}</a:t></a:r>" if line else ""
        space = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
        body.append(etree.fromstring(f"<a:p {space}>{run}{run_look(lang, _NOTES_PT, tag='endParaRPr')}</a:p>"))


def _properties(made: Any, briefing: Briefing, lang: str) -> None:  # noqa: ANN401
    """Set the properties of the document, and the day of the briefing as its date."""
    day = datetime.combine(briefing.day, time())
    about = made.core_properties
    for name, value in {
        "title": briefing.title,
        "author": briefing.author,
        "last_modified_by": briefing.author,
        "category": briefing.marking,
        "language": lang,
        "version": briefing.version,
        "subject": "",
        "keywords": "",
        "comments": "",
    }.items():
        setattr(about, name, "".join(letter for letter in value if letter.isprintable())[:_LONGEST_PROPERTY])
    about.created = about.modified = day
    about.revision = 1


def _said_in(element: Any, lang: str) -> None:  # noqa: ANN401
    """Set the language of every run, those of master, layouts and notes too."""
    for tag in ("rPr", "endParaRPr", "defRPr"):
        for look in element.iter(f"{A}{tag}"):
            if tag != "defRPr" or look.get("lang"):
                look.set("lang", lang)
            look.attrib.pop("smtClean", None)
