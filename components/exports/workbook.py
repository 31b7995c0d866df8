"""A briefing as an Excel workbook: what it is, what to know before sending it, a sheet a table, sources, dictionary."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Final

import openpyxl
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font
from openpyxl.worksheet.hyperlink import Hyperlink

from components.document import Briefing
from components.exports.tabular import Table, Tables
from components.exports.xlsx import BOLD, LONGEST_NAME, write_list, write_pairs, written
from components.exports.zip_file import zipped
from components.signs import GROUND
from components.words import Words, words
from data.cite import ARTICLE_CHICAGO

_NOT_IN_A_NAME: Final = re.compile(r"[\[\]:*?/\\\r\n\t]+")
_CHANGED: Final = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
_CORE: Final = "docProps/core.xml"
_LONGEST_PROPERTY: Final = 255
_LINK: Final = f"FF{GROUND['accent'][0][1:]}"


def workbook(briefing: Briefing) -> bytes:
    """Give the workbook; the same briefing gives the same bytes."""
    say, book, tables = words(briefing.lang), openpyxl.Workbook(), Tables(briefing)
    names = _Names()
    about, warned = names.name(say("About this file")), tables.warned()
    named = [(names.name(warned.name), warned)] if warned.rows else []
    shown = [(names.name(table.name), table) for table in tables.of_blocks()]
    named += [*shown, *((names.name(one.name), one) for one in (tables.sentences(), tables.sources()))]
    dictionary = tables.dictionary(named)
    named.append((names.name(dictionary.name), dictionary))
    book.active.title = about
    write_pairs(book.active, _about(say, briefing, named), briefing.paper)
    _mark_contents(book, named)
    for name, table in named:
        write_list(book.create_sheet(name), table.sheet(briefing), briefing.paper)
    _describe(book, briefing)
    return _with_fixed_times(book, briefing)


def _about(say: Words, briefing: Briefing, named: Iterable[tuple[str, Table]]) -> Iterator[tuple[str, str]]:
    """Give what the first sheet says: whose briefing it is, its sections, and what stands on which sheet."""
    yield say("Title"), briefing.title
    if briefing.author:
        yield say("Author"), briefing.author
    if briefing.marking:
        yield say("Marking"), briefing.marking
    yield say("Date"), say.day(briefing.day)
    yield say("As of"), say.day(briefing.as_of)
    yield say("Data version"), briefing.version
    yield say("Article"), ARTICLE_CHICAGO.replace("*", "")
    for at, section in enumerate(briefing.sections, start=1):
        lines = (section.headline, section.empty, section.source, section.disclaimer, section.address)
        yield f"{at} {section.name}", "\n".join(line for line in lines if line)
    for name, table in named:
        yield name, table.caption


def _mark_contents(book: openpyxl.Workbook, named: Iterable[tuple[str, Table]]) -> None:
    """Let the name of each sheet on the first lead to it."""
    names = {written(name): name for name, _ in named}
    cells = [cells[0] for cells in book.active.iter_rows()]
    for cell in cells[len(cells) - len(names) :]:
        quoted = names[str(cell.value)].replace("'", "''")
        cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{quoted}'!A1")
        cell.font = Font(name=BOLD.name, size=BOLD.size, bold=True, underline="single", color=_LINK)


def _describe(book: openpyxl.Workbook, briefing: Briefing) -> None:
    """Set the properties of the file, none of them longer than office programs take."""

    def kept(text: str) -> str:
        return str(ILLEGAL_CHARACTERS_RE.sub("", text))[:_LONGEST_PROPERTY]

    at = datetime(briefing.day.year, briefing.day.month, briefing.day.day)  # noqa: DTZ001  # office files have none
    properties = book.properties
    properties.title, properties.subject = kept(briefing.title), "Arctic Common Ground"
    properties.creator = properties.lastModifiedBy = kept(briefing.author) or "Arctic Common Ground"
    properties.category, properties.language = kept(briefing.marking), str(briefing.lang)
    properties.created = at


def _with_fixed_times(book: openpyxl.Workbook, briefing: Briefing) -> bytes:
    """Save a workbook with the day of the briefing in place of the clock’s, which openpyxl writes."""
    saved = io.BytesIO()
    book.save(saved)
    with zipfile.ZipFile(saved) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    changed = f"{briefing.day.isoformat()}T00:00:00Z".encode()
    files[_CORE] = _CHANGED.sub(rb"\g<1>" + changed, files[_CORE])
    return zipped(files)


class _Names:
    """Gives names that sheets can have, each once, whatever their capitals."""

    def __init__(self) -> None:
        self._taken: set[str] = {"history"}  # which Excel keeps for itself

    def name(self, wanted: str) -> str:
        plain = " ".join(_NOT_IN_A_NAME.sub(" ", ILLEGAL_CHARACTERS_RE.sub("", wanted)).split()).strip("' ") or "—"
        kept, number = _cut(plain, LONGEST_NAME), 1
        while kept.casefold() in self._taken:
            number += 1
            kept = f"{_cut(plain, LONGEST_NAME - len(str(number)) - 3)} ({number})"
        self._taken.add(kept.casefold())
        return kept


def _cut(text: str, most: int) -> str:
    """Cut a name visibly to what a sheet takes, counted as Excel counts: in units of UTF-16."""
    if _units(text) <= most:
        return text
    while _units(text) > most - 1:
        text = text[:-1]
    return f"{text.rstrip(chr(39) + ' ')}…"


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
