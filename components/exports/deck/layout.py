"""A briefing as slides: a title, the sections, open questions, sources, and what to know before it is sent."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from components.document import (
    BarsBlock,
    Block,
    Briefing,
    MapBlock,
    Note,
    NumbersBlock,
    Section,
    SidesBlock,
    TableBlock,
    TextBlock,
    Warned,
)
from components.exports.deck.charted import bars_pages, map_pages, numbers_pages
from components.exports.deck.frame import COUNTS, MARGIN_PT, SOURCE_PT, framed, marked, numbered, titled
from components.exports.deck.measures import cut, fitting, height_of, lines_of, pages_of
from components.exports.deck.tabled import table_pages
from components.exports.deck.values import HEIGHT_PT, WIDTH_PT, Box, Element, Paragraph, Run, Slide, TextRole, Texts
from components.exports.deck.written import bullets, cited, sentence, sides_pages, text_pages
from components.words import Words, words

_FIRST_SIZES = (44.0, 40.0, 36.0, 32.0, 28.0, 24.0, 20.0, 18.0, 16.0)
_FIRST_TOP_PT, _FIRST_HIGH_PT = 90.0, 210.0
_BELOW_TITLE_PT = 16.0
_AUTHOR_LINES = 2
_WORK_PT = 11.0


def slides_of(briefing: Briefing) -> tuple[Slide, ...]:
    """Lay a briefing out as slides.

    Parameters
    ----------
    briefing : Briefing
        The briefing.

    Returns
    -------
    tuple of Slide
        In their order; what to know before it is sent comes last and is hidden.
    """
    say = words(briefing.lang)
    return (
        _first(briefing, say),
        *(slide for section in briefing.sections for slide in _section(briefing, say, section)),
        *_questions(briefing, say),
        *_sources(briefing, say),
        *_warned(briefing, say),
    )


# ---- the title ------------------------------------------------------------------------------------------------------


def _first(briefing: Briefing, say: Words) -> Slide:
    width = WIDTH_PT - 2 * MARGIN_PT
    made = fitting(
        lambda size: (Paragraph((Run(briefing.title, bold=True),), size),), _FIRST_SIZES, width, _FIRST_HIGH_PT
    )
    if made is None:
        longest = Paragraph((Run(briefing.title, bold=True),), _FIRST_SIZES[-1])
        most = int(_FIRST_HIGH_PT / (height_of([longest], width) / len(lines_of(longest, width))))
        made = (cut(longest, width, most),)
    high = height_of(made, width)
    title = Texts(say("Title"), TextRole.TITLE, Box(MARGIN_PT, _FIRST_TOP_PT, width, high), made)
    under = (
        cut(Paragraph((Run(briefing.author),), 18.0, after_pt=2), width, _AUTHOR_LINES),
        Paragraph((Run(say.day(briefing.day), ink="muted"),), 18.0),
    )[0 if briefing.author else 1 :]
    top = _FIRST_TOP_PT + high + _BELOW_TITLE_PT
    by = Texts(say("Author and date"), TextRole.BODY, Box(MARGIN_PT, top, width, height_of(under, width)), under)
    rests = tuple(Paragraph((Run(text, ink="muted"),), 14.0, after_pt=4) for text in _rests(briefing, say))
    tall = height_of(rests, width)
    on = Texts(say("What it rests on"), TextRole.OTHER, Box(MARGIN_PT, HEIGHT_PT - 40 - tall, width, tall), rests)
    said = [text for text in (briefing.title, briefing.author, briefing.marking) if text]
    whole = (_advice(say, one) for one in briefing.warned if not one.section)
    return Slide(
        (title, by, on, *marked(briefing, say)), "\n".join((*said, *_rests(briefing, say), *whole)), first=True
    )


def _rests(briefing: Briefing, say: Words) -> tuple[str, ...]:
    used = [briefing.notes[note] for note in briefing.used]
    later = sum(bool(note.address) for note in used)
    article = len(used) - later
    return (
        say("It tells how things stood on {day}.", day=say.day(briefing.as_of)),
        *_counted(say, article, later),
        say("Arctic Common Ground, data version {version}", version=briefing.version),
    )


def _counted(say: Words, article: int, later: int) -> Iterator[str]:
    statements = say.plural("{n} statement of the article", "{n} statements of the article", article)
    works = say.plural("{n} later work", "{n} later works", later)
    if article and later:
        yield say("It rests on {statements} and on {works}.", statements=statements, works=works)
    elif article or later:
        yield say("It rests on {sources}.", sources=statements if article else works)


# ---- the sections ---------------------------------------------------------------------------------------------------


def _section(briefing: Briefing, say: Words, section: Section) -> Iterator[Slide]:
    head = _Head(
        section.headline, section.name, _foot(say, section), _notes(briefing, say, section), len(section.blocks)
    )

    def pages(room: Box) -> list[tuple[Element, ...]]:
        if not section.blocks:
            return [sentence(say, section.empty, room)]
        return [page for block in section.blocks for page in _pages(say, briefing.notes, block, room)]

    return _slides(briefing, say, head, pages)


@dataclass(frozen=True, slots=True)
class _Head:
    """What slides of one title share."""

    title: str
    name: str
    foot: tuple[Paragraph, ...]
    notes: str
    least: int = 1
    hidden: bool = False


def _slides(
    briefing: Briefing, say: Words, head: _Head, pages: Callable[[Box], list[tuple[Element, ...]]]
) -> Iterator[Slide]:
    """Give slides of one title; its room depends on how many there are, which depends on its room."""
    for most in (count for count in COUNTS if count >= head.least):
        title, longest = titled(say, head.title, most)
        made = pages(framed(briefing, say, longest, name=head.name, foot=head.foot).room)
        if len(made) <= most:
            break
    for number, page in enumerate(made, start=1):
        run = Run(numbered(say, title.text, number, len(made)), bold=True)
        frame = framed(briefing, say, Paragraph((run,), title.size_pt), name=head.name, foot=head.foot)
        yield Slide((*frame.before, *page, *frame.after), head.notes, hidden=head.hidden)


def _pages(say: Words, notes: Mapping[str, Note], block: Block, room: Box) -> list[tuple[Element, ...]]:
    match block:
        case TextBlock():
            return text_pages(say, notes, block, room)
        case TableBlock():
            return table_pages(say, notes, block, room)
        case SidesBlock():
            return sides_pages(say, notes, block, room)
        case BarsBlock():
            return bars_pages(say, block, room)
        case NumbersBlock():
            return numbers_pages(say, block, room)
        case MapBlock():
            return map_pages(say, block, room)


def _foot(say: Words, section: Section) -> tuple[Paragraph, ...]:
    link = Run(say("Open in the dashboard"), ink="accent", href=section.address)
    source = Paragraph((Run(section.source, ink="muted"), Run("  "), link), SOURCE_PT, after_pt=2)
    if not section.disclaimer:
        return (source,)
    return (source, Paragraph((Run(section.disclaimer, ink="muted"),), SOURCE_PT))


def _notes(briefing: Briefing, say: Words, section: Section) -> str:
    """Give what the speaker sees of a section: what it rests on, and what stands against handing it on unread."""
    said = [
        "\n".join(part for part in (say.pair(note.brief, note.says), note.address) if part)
        for note in (briefing.notes[one] for one in section.notes)
    ]
    warned = [_advice(say, one) for one in briefing.warned if one.section == section.id]
    return "\n".join((section.headline, section.address, *said, *warned))


def _advice(say: Words, one: Warned) -> str:
    return " ".join((say.pair(one.place, one.sentence) if one.place else one.sentence, one.advice)).strip()


# ---- what follows ---------------------------------------------------------------------------------------------------


def _listed(
    briefing: Briefing, say: Words, head: _Head, made: Callable[[float], tuple[Paragraph, ...]], sizes: Sequence[float]
) -> Iterator[Slide]:
    """Give paragraphs as slides of their own, in the first size in which one is enough, or in the last."""

    def pages(room: Box) -> list[tuple[Element, ...]]:
        whole = fitting(made, sizes, room.width, room.height)
        dealt = pages_of(made(sizes[-1]), room.width, room.height) if whole is None else [whole]
        return [(Texts(say("Text"), TextRole.BODY, room, page),) for page in dealt]

    return _slides(briefing, say, head, pages)


def _questions(briefing: Briefing, say: Words) -> Iterator[Slide]:
    if not briefing.questions:
        return
    said = "\n".join("".join(run.text for run in cited(briefing.notes, one)) for one in briefing.questions)
    head = _Head(say("Open questions"), briefing.title, (), said)
    yield from _listed(
        briefing, say, head, lambda size: bullets(briefing.notes, briefing.questions, size), (20.0, 18.0, 16.0)
    )


def _sources(briefing: Briefing, say: Words) -> Iterator[Slide]:
    paragraphs = tuple(
        Paragraph(
            (
                Run(f"{note.brief}  ", bold=True),
                Run(note.text),
                *((Run(" "), Run(note.address, ink="accent", href=note.address)) if note.address else ()),
            ),
            _WORK_PT,
            after_pt=4,
        )
        for note in _every_note(briefing)
    )
    if paragraphs:
        head = _Head(say("Sources"), briefing.title, (), say("Every source on these slides, once."))
        yield from _listed(briefing, say, head, lambda _: paragraphs, (_WORK_PT,))


def _every_note(briefing: Briefing) -> Iterable[Note]:
    """Give every note once; statements of one paragraph of the article have the same."""
    asked = (note for question in briefing.questions for note in question.notes)
    notes = (briefing.notes[one] for one in (*briefing.used, *asked))
    return {(note.brief, note.text, note.address): note for note in notes}.values()


def _warned(briefing: Briefing, say: Words) -> Iterator[Slide]:
    if not briefing.warned:
        return
    paragraphs = tuple(
        Paragraph(
            (
                Run(f"{one.place}  " if one.place else "", bold=True),
                Run(one.sentence),
                Run(f" {one.advice}" if one.advice else "", ink="muted"),
            ),
            14.0,
            bullet=True,
            hang_pt=14.0,
            after_pt=6,
        )
        for one in briefing.warned
    )
    said = "\n".join(_advice(say, one) for one in briefing.warned)
    head = _Head(say("Before you send it"), briefing.title, (), said, hidden=True)
    yield from _listed(briefing, say, head, lambda _: paragraphs, (14.0,))
