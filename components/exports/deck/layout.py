"""A briefing as slides: a title, the sections, open questions, sources, and what to know before it is sent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

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
from components.exports.deck.frame import MARGIN_PT, SOURCE_PT, framed, marked, numbered, titled
from components.exports.deck.measures import cut, fitting, height_of, lines_of, pages_of
from components.exports.deck.tabled import table_pages
from components.exports.deck.values import HEIGHT_PT, WIDTH_PT, Box, Element, Paragraph, Role, Run, Slide, Texts
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
    title = Texts(say("Title"), Role.TITLE, Box(MARGIN_PT, _FIRST_TOP_PT, width, high), made)
    under = (
        cut(Paragraph((Run(briefing.author),), 18.0, after_pt=2), width, _AUTHOR_LINES),
        Paragraph((Run(say.day(briefing.day), ink="muted"),), 18.0),
    )[0 if briefing.author else 1 :]
    top = _FIRST_TOP_PT + high + _BELOW_TITLE_PT
    by = Texts(say("Author and date"), Role.BODY, Box(MARGIN_PT, top, width, height_of(under, width)), under)
    rests = tuple(Paragraph((Run(text, ink="muted"),), 14.0, after_pt=4) for text in _rests(briefing, say))
    tall = height_of(rests, width)
    on = Texts(say("What it rests on"), Role.OTHER, Box(MARGIN_PT, HEIGHT_PT - 40 - tall, width, tall), rests)
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
        say(
            "It rests on {statements} and on {works}.",
            statements=say.plural("{n} statement of the article", "{n} statements of the article", article),
            works=say.plural("{n} later work", "{n} later works", later),
        ),
        say("Arctic Common Ground, data version {version}", version=briefing.version),
    )


# ---- the sections ---------------------------------------------------------------------------------------------------


def _section(briefing: Briefing, say: Words, section: Section) -> Iterator[Slide]:
    title, longest = titled(say, section.headline)
    foot = _foot(say, section)
    frame = framed(briefing, say, longest, name=section.name, foot=foot)
    pages = [page for block in section.blocks for page in _pages(say, briefing.notes, block, frame.room)]
    if not section.blocks:
        pages = [sentence(say, section.empty, frame.room)]
    notes = _notes(briefing, say, section)
    for number, page in enumerate(pages, start=1):
        yield _slide(briefing, say, title, (number, len(pages)), page, notes, name=section.name, foot=foot)


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


def _slide(  # noqa: PLR0913  # all that a slide is made of
    briefing: Briefing,
    say: Words,
    title: Paragraph,
    which: tuple[int, int],
    content: tuple[Element, ...],
    notes: str,
    *,
    name: str,
    foot: tuple[Paragraph, ...] = (),
    hidden: bool = False,
) -> Slide:
    run = Run(numbered(say, title.text, *which), bold=True)
    frame = framed(briefing, say, Paragraph((run,), title.size_pt), name=name, foot=foot)
    return Slide((*frame.before, *content, *frame.after), notes, hidden=hidden)


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


def _listed(  # noqa: PLR0913  # all that a slide is made of
    briefing: Briefing, say: Words, title: str, paragraphs: tuple[Paragraph, ...], notes: str, *, hidden: bool = False
) -> Iterator[Slide]:
    """Give paragraphs as slides of their own."""
    short, longest = titled(say, title)
    room = framed(briefing, say, longest, name=briefing.title).room
    pages = pages_of(paragraphs, room.width, room.height)
    for number, page in enumerate(pages, start=1):
        text = Texts(say("Text"), Role.BODY, room, page)
        which = (number, len(pages))
        yield _slide(briefing, say, short, which, (text,), notes, name=briefing.title, hidden=hidden)


def _questions(briefing: Briefing, say: Words) -> Iterator[Slide]:
    if not briefing.questions:
        return
    title = say("Open questions")
    room = framed(briefing, say, titled(say, title)[1], name=briefing.title).room
    points = next(
        (
            made
            for size in (20.0, 18.0, 16.0)
            if height_of(made := bullets(briefing.notes, briefing.questions, size), room.width) <= room.height
        ),
        bullets(briefing.notes, briefing.questions, 16.0),
    )
    said = "\n".join("".join(run.text for run in cited(briefing.notes, one)) for one in briefing.questions)
    yield from _listed(briefing, say, title, points, said)


def _sources(briefing: Briefing, say: Words) -> Iterator[Slide]:
    paragraphs = tuple(
        Paragraph(
            (
                Run(f"{note.brief}  ", bold=True),
                Run(note.text),
                *((Run(" "), Run(note.address, ink="accent", href=note.address)) if note.address else ()),
            ),
            _WORK_PT,
            hang_pt=_WORK_PT,
            after_pt=4,
        )
        for note in (briefing.notes[one] for one in _every_note(briefing))
    )
    yield from _listed(briefing, say, say("Sources"), paragraphs, say("Every source on these slides, once."))


def _every_note(briefing: Briefing) -> tuple[str, ...]:
    asked = (note for question in briefing.questions for note in question.notes)
    return tuple(dict.fromkeys((*briefing.used, *asked)))


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
    yield from _listed(briefing, say, say("Before you send it"), paragraphs, said, hidden=True)
