"""A briefing in every format as one ZIP, with a README that says what is what and a manifest to check it by."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

from components.document import Briefing
from components.exports import Format, formats_of
from components.exports.names import slug_of
from components.exports.zip_file import zipped
from components.words import Words, words
from data.language import Language

ITSELF: Final = "briefing-zip"
"""The id of this format, which does not hold itself."""

_PREFIX: Final = "briefing-"


def everything(briefing: Briefing) -> bytes:
    """Give the ZIP; the same briefing gives the same bytes.

    Each file is named after the title, and after its format where another has the same ending; of a briefing in both
    languages there is each file twice, with the language at the end of its name. What is an archive by itself lies open
    in a folder.
    """
    files: dict[str, bytes] = {}
    told: dict[Language, list[tuple[str, str]]] = {}
    name, endings = slug_of(briefing.title), Counter(kind.extension for kind in _formats())
    for one in _languages(briefing):
        ending = f"-{one.lang}" if briefing.other else ""
        for kind in _formats():
            own = kind.id.removeprefix(_PREFIX)
            named = f"{name}-{own}" if endings[kind.extension] > 1 else name
            path = f"{own}{ending}/" if kind.extension == "zip" else f"{named}{ending}.{kind.extension}"
            told.setdefault(one.lang, []).append((path, _what_it_is(words(one.lang), kind)))
            files |= _placed(path, kind.build(one))
    files["README.txt"] = "\r\n".join(_readme(briefing, told)).encode("utf-8-sig")
    files["manifest.json"] = _manifest(briefing, files)
    return zipped(files)


def _languages(briefing: Briefing) -> tuple[Briefing, ...]:
    return (briefing, briefing.other) if briefing.other else (briefing,)


def _formats() -> Iterator[Format[Briefing]]:
    return (one for one in formats_of(Briefing) if one.id != ITSELF)


def _placed(path: str, content: bytes) -> dict[str, bytes]:
    """Give a file under its path, and those of an archive in the folder that the path is."""
    if not path.endswith("/"):
        return {path: content}
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {f"{path}{name}": archive.read(name) for name in archive.namelist()}


def _readme(briefing: Briefing, told: dict[Language, list[tuple[str, str]]]) -> Iterator[str]:
    """Give the lines of the README, one language below the other."""
    for one in _languages(briefing):
        say = words(one.lang)
        yield one.title or say("Briefing")
        yield from (line for line in (one.author, one.marking) if line)
        yield say.pair(say("Date"), say.day(one.day))
        yield say.pair(say("As of"), say.day(one.as_of))
        yield say.pair(say("Data version"), one.version)
        yield ""
        yield from (f"{path}: {what}" for path, what in told[one.lang])
        checked = say("Size and SHA-256 of every file, to check that none was changed.")
        yield f"manifest.json: {checked}"
        yield ""
        yield from _sections(one)
    yield ""


def _sections(briefing: Briefing) -> Iterator[str]:
    for at, section in enumerate(briefing.sections, start=1):
        yield f"{at}. {section.name}: {section.headline or section.empty}"
        yield f"   {section.address}"
    yield ""


def _what_it_is(say: Words, kind: Format[Any]) -> str:
    """Say what a file is, by its ending; of one that is not known here, what its button says."""
    known = {
        "pptx": say("Slides, every part of which can be edited."),
        "docx": say("The note, to be edited."),
        "pdf": say("The note, tagged for screen readers."),
        "xlsx": say("Every table, with sources and a data dictionary."),
        "bib": say("All sources for BibTeX."),
        "ris": say("All sources for reference managers, as RIS."),
        "json": say("All sources for reference managers, as CSL-JSON."),
        "zip": say("What the maps show, for QGIS and other programs."),
    }
    return known.get(kind.extension, kind.label(say))


def _manifest(briefing: Briefing, files: dict[str, bytes]) -> bytes:
    listed = [
        {"path": path, "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
        for path, content in files.items()
    ]
    content = {
        "title": briefing.title,
        "languages": [str(one.lang) for one in _languages(briefing)],
        "date": briefing.day.isoformat(),
        "as_of": briefing.as_of.isoformat(),
        "data_version": briefing.version,
        "sections": [one.id for one in briefing.sections],
        "files": listed,
    }
    return f"{json.dumps(content, ensure_ascii=False, indent=2)}\n".encode()
