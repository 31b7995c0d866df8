"""Reads the article's text, which is not part of the repository.

Its form: ``## page 41`` before each page, ``### Heading`` before each section, and one paragraph a line, each
with its locator before it: ``[p41.3] ...``. A footnote reads ``[p36.fn] 4 ...`` and has the locator p36.fn4.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from data.codes import Section
from data.errors import Fault, RegisterError
from data.register import sha256_of

_LINE = re.compile(r"\[p(?P<page>\d{2})\.(?P<number>\d+|fn)\] (?P<text>.+)", re.ASCII)
_NOTE = re.compile(r"(?P<number>\d+) ", re.ASCII)
_HEADINGS: Mapping[str, Section] = MappingProxyType(
    {
        "Abstract": Section.ABSTRACT,
        "Introduction": Section.INTRODUCTION,
        "The Decline of Russia-West Relations": Section.DECLINE_RUSSIA_WEST,
        "Russian-Canadian Relations at the Political Level": Section.POLITICAL_LEVEL,
        "Liberal Government of Canada": Section.LIBERAL_GOVERNMENT_2015_2019,
        "The Russian Question": Section.RUSSIAN_QUESTION_2019,
        "Alternative Diplomacies": Section.ALTERNATIVE_DIPLOMACIES,
        "Track II": Section.TRACK_TWO,
        "Parliamentary diplomacy": Section.PARLIAMENTARY_DIPLOMACY,
        "Para-diplomacy": Section.PARA_DIPLOMACY,
        "Business diplomacy": Section.BUSINESS_DIPLOMACY,
        "The Arctic": Section.THE_ARCTIC,
        "Common preconditions": Section.COMMON_PRECONDITIONS,
        "Divisive Issues": Section.DIVISIVE_ISSUES,
        "Niches": Section.NICHES,
        "Conclusion": Section.CONCLUSION,
    }
)
"""The section that begins at a heading, by the heading's first words."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph or footnote, with its locator, such as ``p41.3`` or ``p36.fn4``.

    Its text stands without the locator, with the number of a footnote.
    """

    locator: str
    section: Section
    page: int
    text: str

    @property
    def words(self) -> int:
        """Number of words between spaces."""
        return len(self.text.split())

    @property
    def sha256(self) -> str:
        """Checksum of the text in UTF-8."""
        return sha256_of(self.text.encode())

    @property
    def is_note(self) -> bool:
        """Whether it is a footnote."""
        return ".fn" in self.locator


def _section_of(heading: str) -> Section | None:
    return next((section for start, section in _HEADINGS.items() if heading.startswith(start)), None)


def _paragraph(line: str, section: Section | None) -> Paragraph | str:
    """Give the paragraph that a line holds, or what is wrong with the line."""
    match = _LINE.fullmatch(line)
    if match is None:
        return "the line has no locator"
    if section is None:
        return "the paragraph stands before the first heading"
    number = match["number"]
    if number == "fn":
        note = _NOTE.match(match["text"])
        if note is None:
            return "the footnote has no number"
        number += note["number"]
    return Paragraph(f"p{match['page']}.{number}", section, int(match["page"]), match["text"])


def read_article(path: Path) -> Mapping[str, Paragraph]:
    """Read the article, in the form that the head of this module describes: every paragraph by locator, in their order.

    Raises
    ------
    RegisterError
        If the file is missing, is not UTF-8, or has a line of another form, with every such line.
    """
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        fault = Fault(path.name, None, None, f"the article cannot be read ({error})", "a text in UTF-8")
        raise RegisterError([fault]) from error
    found: dict[str, Paragraph] = {}
    faults: list[Fault] = []
    section: Section | None = None
    begun = False
    for row, line in enumerate((line.strip() for line in lines), start=1):
        begun = begun or line.startswith("## page ")
        if line.startswith("### "):
            section = _section_of(line.removeprefix("### "))
            if section is None:
                faults.append(Fault(path.name, row, None, f"unknown heading '{line}'", ", ".join(_HEADINGS)))
        elif begun and line and not line.startswith("## page "):
            result = _paragraph(line, section)
            if isinstance(result, str):
                faults.append(Fault(path.name, row, None, result, "[p41.3] or [p36.fn] 4 before the text"))
            elif result.locator in found:
                faults.append(Fault(path.name, row, None, f"{result.locator} stands here again", "each locator once"))
            else:
                found[result.locator] = result
    if not found and not faults:
        faults.append(Fault(path.name, None, None, "there is no paragraph", "## page 30, ### Abstract, [p30.1] ..."))
    if faults:
        raise RegisterError(faults)
    return MappingProxyType(found)
