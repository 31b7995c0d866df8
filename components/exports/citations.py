"""What a briefing rests on for reference managers: the article and every later work, as BibTeX, RIS and CSL-JSON."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from components.document import Briefing
from components.words import Words, words
from data.cite import ARTICLE, Work, braced
from data.dates import PartialDate

_NOT_IN_A_KEY: Final = re.compile(r"[^A-Za-z0-9:._-]+")
_NOT_IN_AN_ADDRESS: Final = {ord(sign): f"%{ord(sign):02X}" for sign in ' "{}\\^`<>|'}


@dataclass(frozen=True, slots=True)
class Citation:
    """A work with what the citation says besides, such as the paragraphs of the article that are used."""

    work: Work
    note: str

    @property
    def key(self) -> str:
        """Its name within a file."""
        return _NOT_IN_A_KEY.sub("-", self.work.id) or "-"


def citations(briefing: Briefing) -> tuple[Citation, ...]:
    """Give what a briefing rests on: the article with the paragraphs used, then each later work once."""
    say = words(briefing.lang)
    used = [briefing.notes[one] for one in briefing.used if one in briefing.notes]
    places = dict.fromkeys(note.brief for note in used if not note.address)
    article = Citation(ARTICLE, say.pair(say("Paragraphs used"), ", ".join(places)))
    later = [_later(say, briefing, note.id) for note in used if note.address]
    return tuple(([article] if places else []) + later)


def _later(say: Words, briefing: Briefing, note_id: str) -> Citation:
    """Give a later work; one that the briefing has no more of than its note is cited by what the note says."""
    note = briefing.notes[note_id]
    bare = Work(id=note_id, title=note.says, publisher="", published=None, address=note.address, language=note.language)
    work = briefing.works.get(note_id, bare)
    copied = say("copy on another site, {host}", host=work.copied_on) if work.copied_on else ""
    return Citation(work, copied)


def as_bibtex(briefing: Briefing) -> bytes:
    """Give the citations as BibTeX in UTF-8: addresses as they are, every other text with its signs escaped."""
    from pybtex.database import BibliographyData, Entry, Person  # noqa: PLC0415  # which no page needs
    from pybtex.database.output.bibtex import Writer  # noqa: PLC0415  # as above

    class AsGiven(Writer):  # type: ignore[misc]  # pybtex has no types
        """Writes what it is given: pybtex would take an address apart, and leaves braces alone."""

        def _encode(self, text: str) -> str:
            return text

    entries = {}
    for one in citations(briefing):
        persons = [Person(braced(_one_line(name))) for name in one.work.authors]
        if not persons and one.work.publisher:
            persons = [Person(f"{{{braced(_one_line(one.work.publisher))}}}")]
        kind = "article" if one.work.kind == "article" else "misc"
        entries[one.key] = Entry(kind, fields=dict(_bibtex_fields(one)), persons={"author": persons} if persons else {})
    written = io.StringIO()
    AsGiven().write_stream(BibliographyData(entries), written)
    return written.getvalue().encode()


def _bibtex_fields(one: Citation) -> Iterator[tuple[str, str]]:
    """Give the fields of an entry; the title in braces of its own, which keep its capitals."""
    work = one.work
    if work.title:
        yield "title", f"{{{braced(_one_line(work.title))}}}"
    texts = {
        "journal" if work.kind == "article" else "publisher": work.publisher,
        "volume": work.volume,
        "number": work.issue,
        "pages": work.pages.replace("-", "--"),
        "year": str(work.published.year) if work.published else "",
        "date": str(work.published or ""),
        "issn": work.issn,
        "language": work.language,
        "note": one.note,
        "urldate": str(work.accessed or ""),
    }
    yield from ((name, braced(_one_line(text))) for name, text in texts.items() if text)
    if work.address:
        yield "url", work.address.translate(_NOT_IN_AN_ADDRESS)


def as_ris(briefing: Briefing) -> bytes:
    """Give the citations as RIS in UTF-8, a tag a line.

    A publisher stands in for authors where its name has no comma, which would make a person of it.
    """
    lines = [line for one in citations(briefing) for line in _ris_lines(one)]
    return "".join(f"{tag}  - {_one_line(value)}\r\n" for tag, value in lines).encode()


def _ris_lines(one: Citation) -> Iterator[tuple[str, str]]:
    work, is_article = one.work, one.work.kind == "article"
    first, _, last = work.pages.partition("-")
    yield "TY", "JOUR" if is_article else "ELEC"
    yield "ID", one.key
    yield from (("AU", name) for name in work.authors)
    if not work.authors and work.publisher and "," not in work.publisher:
        yield "AU", work.publisher
    pairs = (
        ("TI", work.title),
        ("JO" if is_article else "PB", work.publisher),
        ("VL", work.volume),
        ("IS", work.issue),
        ("SP", first),
        ("EP", last),
        ("PY", str(work.published.year) if work.published else ""),
        ("DA", _ris_date(work.published)),
        ("SN", work.issn),
        ("LA", work.language),
        ("N1", one.note),
        ("UR", work.address.translate(_NOT_IN_AN_ADDRESS)),
        ("Y2", _ris_date(work.accessed)),
    )
    yield from ((tag, value) for tag, value in pairs if value)
    yield "ER", ""


def _ris_date(known: PartialDate | None) -> str:
    """Give a date as RIS has it: a slash behind year, month and day each, also where they are not known."""
    if known is None:
        return ""
    parts = (f"{part:02d}" if part else "" for part in (known.year, known.month, known.day))
    return "".join(f"{part}/" for part in parts)


def as_csl(briefing: Briefing) -> bytes:
    """Give the citations as CSL-JSON in UTF-8."""
    items = [dict(_csl_fields(one)) for one in citations(briefing)]
    return f"{json.dumps(items, ensure_ascii=False, indent=2)}\n".encode()


def _csl_fields(one: Citation) -> Iterator[tuple[str, Any]]:
    work, is_article = one.work, one.work.kind == "article"
    yield "id", one.key
    yield "type", "article-journal" if is_article else "webpage"
    names = [_csl_name(name) for name in work.authors] or ([{"literal": work.publisher}] if work.publisher else [])
    if names:
        yield "author", names
    texts = {
        "title": work.title,
        "container-title" if is_article else "publisher": work.publisher,
        "volume": work.volume,
        "issue": work.issue,
        "page": work.pages,
        "ISSN": work.issn,
        "language": work.language,
        "URL": work.address,
        "note": one.note,
    }
    yield from ((name, _one_line(text)) for name, text in texts.items() if text)
    for name, known in (("issued", work.published), ("accessed", work.accessed)):
        if known:
            parts = [part for part in (known.year, known.month, known.day) if part is not None]
            yield name, {"date-parts": [parts]}


def _csl_name(name: str) -> dict[str, str]:
    family, _, given = name.partition(", ")
    return {"family": family, "given": given} if given else {"literal": name}


def _one_line(text: str) -> str:
    return " ".join(text.splitlines()).strip()
