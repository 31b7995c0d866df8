"""Reads a consolidation of Canada's Special Economic Measures (Russia) Regulations from the XML of Justice Laws."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from xml.etree.ElementTree import Element, TreeBuilder  # only builds: what is parsed, expat parses
from xml.parsers import expat  # without a document type there are no entities to expand or to fetch

from data.codes import Repealed, SchedulePart
from data.dates import PartialDate
from data.errors import Fault, RegisterError
from data.schema import ITEM_NUMBER, item_id

LARGEST_BYTES = 20_000_000
"""The most that a file may hold; the consolidation of June 2026 has 1.4 million bytes."""

INSTRUMENT, SCHEDULE_LABEL = "SOR/2014-58", "SCHEDULE 1"
PARTS: Mapping[str, SchedulePart] = MappingProxyType(
    {
        "PART 1": SchedulePart.INDIVIDUAL,
        "PART 1.1": SchedulePart.INDIVIDUAL_RIGHTS,
        "PART 2": SchedulePart.ENTITY,
        "PART 3": SchedulePart.ENTITY_RIGHTS,
    }
)
"""The parts of the schedule, by the label that the law gives them."""

_LIMS = "http://justice.gc.ca/lims "
_EXPECTED = f"an English consolidation of {INSTRUMENT} in the XML of Justice Laws"
_BIRTH = re.compile(r"\s*\(\s*born\b[^()]*\)?")

Item = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Consolidation:
    """Schedule 1 as it stood on a day, which is written as ISO does.

    The items stand by id in the order of the law, with the cells that ``canada_schedule_1.csv`` has.
    """

    day: str
    items: Mapping[str, Item]


def _refused(path: Path, problem: str, expected: str = _EXPECTED) -> RegisterError:
    return RegisterError([Fault(path.name, None, None, problem, expected)])


def _content(path: Path) -> bytes:
    """Give the bytes of a file that is not larger than it may be."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_BYTES + 1)
    except OSError as error:
        raise _refused(path, f"the file cannot be opened ({error.strerror})", "a readable file") from error
    if len(content) > LARGEST_BYTES:
        raise _refused(path, "the file is too large", f"at most {LARGEST_BYTES} bytes")
    return content


def _tree(path: Path) -> Element:
    """Parse a file that declares no document type, so that nothing is expanded and nothing else is read."""
    builder = TreeBuilder()
    parser = expat.ParserCreate(namespace_separator=" ")

    def refuse(*_: object) -> None:
        raise _refused(path, "the file declares a document type", "XML without one")

    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.data
    try:
        parser.Parse(_content(path), True)  # noqa: FBT003  # expat takes it by place only
    except expat.ExpatError as error:
        raise _refused(path, f"the file is not whole XML ({error})") from error
    return builder.close()


def _words(element: Element | None) -> str:
    """Give all text in an element, with single spaces."""
    return "" if element is None else " ".join("".join(element.itertext()).split())


def _name(text: str) -> str:
    """Give a name without the birth date that may follow it."""
    return " ".join(_BIRTH.sub("", text).split())


def _listed(path: Path, schedule: Element) -> Iterator[Item]:
    """Give the items of a schedule, each in the part whose heading stands before it."""
    part: SchedulePart | None = None
    for child in schedule:
        if child.tag == "Heading":
            label = _words(child.find("Label"))
            part = PARTS.get(label)
            if part is None:
                raise _refused(path, f"{SCHEDULE_LABEL} has an unknown part '{label}'", f"one of {', '.join(PARTS)}")
        elif child.tag == "List":
            for item in child.iter("Item"):
                yield _item(path, part, item)


def _item(path: Path, part: SchedulePart | None, item: Element) -> Item:
    number, text, day = _words(item.find("Label")), item.find("Text"), item.get(f"{_LIMS}inforce-start-date", "")
    if part is None or text is None or not re.fullmatch(ITEM_NUMBER, number, re.ASCII) or not _words(text):
        raise _refused(path, f"item '{number}' of {SCHEDULE_LABEL} is not whole", "part, number and name")
    try:
        PartialDate.parse(day)
    except ValueError as error:
        raise _refused(path, f"item '{number}' of {SCHEDULE_LABEL} has no day ('{day}')", "a date") from error
    repealed = text.find("Repealed") is not None
    return {
        "id": item_id(part, number),
        "part": str(part),
        "item": number,
        "name_as_in_law": _words(text) if repealed else _name(_words(text)),
        "repealed": str(Repealed.YES if repealed else Repealed.NO),
        "item_in_force_from": day,
    }


def read_consolidation(path: Path) -> Consolidation:
    """Read Schedule 1 from a consolidation in the XML of Justice Laws, in English; birth dates are left out.

    Raises
    ------
    RegisterError
        With one fault, if the file cannot be read, is not whole, is another document or in another language, or if
        its schedule is not as the law has had it.
    """
    root = _tree(path)
    if root.tag != "Regulation":
        raise _refused(path, f"the file holds a '{root.tag[:40]}', not a regulation")
    if root.get("http://www.w3.org/XML/1998/namespace lang", "") != "en":
        raise _refused(
            path, "the consolidation is not in English", "the English one, because names differ between the two"
        )
    instrument = _words(root.find("Identification/InstrumentNumber"))
    if instrument != INSTRUMENT:
        raise _refused(path, f"the regulation is '{instrument[:40]}'")
    day = root.get(f"{_LIMS}pit-date", "")
    schedules = [
        one for one in root.findall("Schedule") if _words(one.find("ScheduleFormHeading/Label")) == SCHEDULE_LABEL
    ]
    if len(schedules) != 1 or not day:
        raise _refused(path, f"the consolidation has {len(schedules)} {SCHEDULE_LABEL} and the day '{day}'")
    items: dict[str, Item] = {}
    for item in _listed(path, schedules[0]):
        if item["id"] in items:
            raise _refused(path, f"{item['id']} stands in {SCHEDULE_LABEL} twice", "each item once")
        items[item["id"]] = item
    if not items:
        raise _refused(path, f"{SCHEDULE_LABEL} has no item")
    return Consolidation(day, items)
