"""The page of text: the most important points of all sections, as many as one page holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from components.document import Briefing, Cited, NotePart, Section
from components.exports.paper.measure import LETTERS, cut, fits, text_width
from components.exports.paper.noted import named, noted
from components.exports.paper.parts import Cell, Heading, Lines, Part, Row, Said, Style, Table, printable, with_notes
from components.words import Words, words
from data.codes import ActorGroup

TITLE_LINES, ABOUT_LINES = 3, 2
_EMPTY_LINES: Final = 3
_LIKE: Final = 1.5  # how much longer one side of a pair may be for the two to be of like length
_UNTITLED: Final = "Arctic Common Ground"
_DASH: Final = " · "

Item = tuple[Cited, ...]
"""A point, or a pair of points: what Canada and what Russia says."""
Place = tuple[int, int]
"""The number of the section, and of the item in it."""


@dataclass(slots=True)
class Shared:
    """What stands on the page, and what is left for the annex; by role, the questions under None."""

    kept: dict[NotePart | None, dict[Place, Item]] = field(default_factory=dict)
    left: dict[NotePart | None, list[Item]] = field(default_factory=dict)


def headings(say: Words) -> Mapping[NotePart | None, str]:
    """Give the headings of the points of each role, and of open questions."""
    return {
        NotePart.ISSUE: say("Issue"),
        NotePart.BACKGROUND: say("Background"),
        NotePart.SIDES: say("What each side says"),
        NotePart.CHANGED: say("What changed"),
        None: say("Open questions"),
    }


def shared(briefing: Briefing) -> Shared:
    """Choose what stands on the page: in turn from each role, within a role from each section.

    What no longer fits is left, and so is what comes after it in its role: what matters more is never passed over for
    what is shorter.
    """
    waiting = {role: list(_in_turn(briefing, role)) for role in (*NotePart, None)}
    found = Shared({role: {} for role in waiting}, {role: [] for role in waiting})
    while any(waiting.values()):
        for role, items in waiting.items():
            if not items:
                continue
            place, item = items.pop(0)
            alone = role is NotePart.SIDES and len(item) == 1
            if not alone:
                found.kept[role][place] = item
                page = page_of(briefing, found)
                if fits(page, noted(page, briefing.notes), briefing.paper):
                    continue
                del found.kept[role][place]
                found.left[role] += [item, *(other for _, other in items)]
                items.clear()
            else:
                found.left[role].append(item)
    return found


def page_of(briefing: Briefing, found: Shared) -> tuple[Part, ...]:
    """Give the page of text with what was chosen."""
    own = named(briefing.notes)
    return tuple(with_notes(part, own) for part in _page(briefing, found))


def titled(briefing: Briefing) -> str:
    """Give the title; the name of the dashboard where nothing was typed."""
    return printable(briefing.title).strip() or _UNTITLED


def shown_whole(briefing: Briefing) -> Iterator[tuple[str, str]]:
    """Give what was typed and is cut on the page, as it was typed, each behind its name."""
    say = words(briefing.lang)
    typed = ((say("Title"), briefing.title), (say("Prepared by"), briefing.author), (say("Marking"), briefing.marking))
    page = "\n".join(said.text for said in _heads(briefing))
    for name, text in typed:
        if " ".join(printable(text).split()) not in page:
            yield name, printable(text)


def _sides(say: Words) -> tuple[str, str]:
    """Give the names of the two sides."""
    return say.label(ActorGroup.CANADA), say.label(ActorGroup.RUSSIA)


def _begun(say: Words) -> tuple[str, str]:
    """Give the words with which a point of each side begins."""
    one, other = _sides(say)
    return say.pair(one, ""), say.pair(other, "")


def _in_turn(briefing: Briefing, role: NotePart | None) -> Iterator[tuple[Place, Item]]:
    """Give the items of a role: the first of each section, then the second of each; none twice."""
    say = words(briefing.lang)
    if role is None:
        own: list[list[Item]] = [[(question,) for question in briefing.questions]]
    else:
        own = [_items(section, role, _begun(say)) for section in briefing.sections]
    seen: set[tuple[str, ...]] = set()
    for number in range(max(map(len, own), default=0)):
        for section, items in enumerate(own):
            if number < len(items):
                texts = tuple(cited.text for cited in items[number])
                if texts not in seen:
                    yield (section, number), items[number]
                seen.add(texts)


def _items(section: Section, role: NotePart, names: tuple[str, str]) -> list[Item]:
    """Give the points of a section with a role; those of sides as pairs, the pairs of like length first.

    A point that has no counterpart on the other side is an item by itself.
    """
    points = [point.says for point in section.points if point.role is role]
    if role is not NotePart.SIDES:
        return [(point,) for point in points]
    one, other = ([point for point in points if point.text.startswith(name)] for name in names)
    pairs: list[Item] = sorted(zip(one, other, strict=False), key=lambda pair: not _alike(pair))
    paired = [point for pair in pairs for point in pair]
    return [*pairs, *((point,) for point in points if point not in paired)]


def _alike(pair: Item) -> bool:
    lengths = sorted(len(cited.text) for cited in pair)
    return len(pair) > 1 and lengths[-1] <= _LIKE * lengths[0]


def _heads(briefing: Briefing) -> Iterator[Said]:
    say, width = words(briefing.lang), text_width(briefing.paper)

    def said(text: str, style: Style, lines: int) -> Said:
        size = LETTERS[style]
        return Said(cut(printable(text), lines, width, size, bold=style == "title"), style)

    yield said(titled(briefing), "title", TITLE_LINES)
    yield said(
        _DASH.join((say.pair(say("Date"), say.day(briefing.day)), say.pair(say("As of"), say.day(briefing.as_of)))),
        "about",
        ABOUT_LINES,
    )
    if briefing.author:
        yield said(say.pair(say("Prepared by"), briefing.author), "about", ABOUT_LINES)
    if briefing.marking:
        yield said(say.pair(say("Marking"), briefing.marking), "about", ABOUT_LINES)


def _page(briefing: Briefing, found: Shared) -> Iterator[Part]:
    say = words(briefing.lang)
    names = headings(say)
    yield from _heads(briefing)
    if not briefing.sections:
        yield Heading(names[NotePart.ISSUE], 1)
        yield Said(say("Nothing was chosen for this briefing."))
    for role in NotePart:
        items = [found.kept[role][place] for place in sorted(found.kept[role])]
        if not items:
            continue
        yield Heading(names[role], 1)
        if role is NotePart.SIDES:
            yield _beside(say, items)
            continue
        style: Style = "bullet" if len(items) > 1 else "body"
        yield from (Said(cited.text, style, cited.notes) for item in items for cited in item)
    yield Heading(say("Considerations"), 1)
    yield Lines(_EMPTY_LINES)
    questions = [item for _, item in sorted(found.kept[None].items())]
    if questions:
        yield Said(say.pair(names[None], "").rstrip())
        yield from (Said(cited.text, "bullet", cited.notes) for item in questions for cited in item)
    yield Heading(say("Sources"), 1)
    yield Said(_sources(briefing, say), "source")


def _beside(say: Words, items: list[Item]) -> Table:
    """Set pairs beside each other, in columns of the same width, whose heads say whose words they are."""
    rows = tuple(
        Row(
            tuple(
                Cell((Said(cited.text.removeprefix(begun), "body", cited.notes),))
                for cited, begun in zip(item, _begun(say), strict=True)
            )
        )
        for item in items
    )
    return Table(headings(say)[NotePart.SIDES], _sides(say), rows, (50, 50))


def _sources(briefing: Briefing, say: Words) -> str:
    own = named(briefing.notes)
    used = [briefing.notes[note] for note in dict.fromkeys(own[note] for note in briefing.used)]
    later = sum(bool(note.address) for note in used)
    told = (
        say.plural("{n} paragraph of the article", "{n} paragraphs of the article", len(used) - later),
        say.plural("{n} later work", "{n} later works", later),
    )
    return say(
        "{statements} and {works}, each named in a note where it is first used. Arctic Common Ground, data version "
        "{version}.",
        statements=told[0],
        works=told[1],
        version=briefing.version,
    )
