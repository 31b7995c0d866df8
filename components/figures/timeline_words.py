"""What the timeline says in words: its headline, its descriptions, and what stands in its marks and tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from components.figures.drawing import LONGEST_ALT
from components.signs import GRADE_SIGNS, last_seen_words, tally_words
from components.words import Words
from data import cite
from data.codes import ChangeKind, InitiativeKind, Origin
from data.queries import Lane as Side
from data.queries import Reply, Stretch, day_of, lane_of, tally, timeline
from data.register import MOST_EVENTS, MOST_INITIATIVES, Register, among_first, around
from data.schema import Event, Initiative, StatusChange
from data.selection import Selection


@dataclass(frozen=True, slots=True)
class Content:
    """What is on the timeline.

    Attributes
    ----------
    register : Register
        The data.
    selection : Selection
        What the reader asked for.
    say : Words
        The words of the view's language.
    events : tuple of Event
        Those that the filters leave and that had begun, oldest first.
    initiatives : tuple of Initiative
        Those of the areas asked for.
    stretches : Mapping of str to tuple of Stretch
        How each initiative stood, by its id.
    replies : tuple of Reply
        What answered what, among the events.
    """

    register: Register
    selection: Selection
    say: Words
    events: tuple[Event, ...]
    initiatives: tuple[Initiative, ...]
    stretches: Mapping[str, tuple[Stretch, ...]]
    replies: tuple[Reply, ...]

    @property
    def day(self) -> date:
        """The as-of date."""
        return day_of(self.register, self.selection)


def content_of(register: Register, selection: Selection, say: Words, events: Sequence[Event]) -> Content:
    """Gather what is on the timeline of a view.

    Parameters
    ----------
    register, selection, say
        As those of `Content`.
    events : sequence of Event
        The events that the filters leave, oldest first.
    """
    rows = timeline.initiatives(register, selection)
    return Content(
        register,
        selection,
        say,
        tuple(events),
        rows,
        timeline.Stretches(register, day_of(register, selection)),
        timeline.replies(events),
    )


def excerpt_of(content: Content) -> Content:
    """Give as much of the content as is drawn at once: all of it, unless there is far more than a reader can follow.

    Parameters
    ----------
    content : Content
        What the view asks for.

    Returns
    -------
    Content
        With the last events, or those around the chosen one, and the first initiatives, the chosen one among them.
    """
    if len(content.events) <= MOST_EVENTS and len(content.initiatives) <= MOST_INITIATIVES:
        return content
    register, selection = content.register, content.selection
    events = around(content.events, MOST_EVENTS, register.events.get(selection.event))
    initiatives = among_first(content.initiatives, MOST_INITIATIVES, register.initiatives.get(selection.record))
    return replace(content, events=events, initiatives=initiatives, replies=timeline.replies(events))


def side_words(say: Words, side: Side) -> str:
    """Give the name of a lane of events."""
    names = {
        Side.CANADA: say("Canada"),
        Side.TOGETHER: say("Canada and Russia together"),
        Side.RUSSIA: say("Russia"),
        Side.OTHER_STATES: say("Other states and bodies; conflicts, incidents, political changes"),
        Side.ARCTIC_BODIES: say("Arctic bodies"),
        Side.OTHERS: say("Others, no state named"),
    }
    return names[side]


def basis(content: Content, fact: Event | StatusChange) -> str:
    """Give in words what a fact rests on: the article with its locators, or a grade."""
    say = content.say
    if fact.origin is Origin.ARTICLE or not fact.grade:
        article = say("Article")
        return f"{article} {', '.join(locators(content, fact))}".rstrip()
    return f"{say.label(fact.origin)} · {GRADE_SIGNS[fact.grade]} {say.label(fact.grade)}"


def locators(content: Content, fact: Event | StatusChange) -> Iterator[str]:
    """Give the paragraphs of the article that a fact rests on, each once."""
    statements = content.register.statements
    yield from dict.fromkeys(statements[one].locator for one in fact.statements)


def stretch_lines(content: Content, stretch: Stretch) -> Iterator[str]:
    """Give when a state began, why, on what that rests, and when it was described so again."""
    say, lang = content.say, content.selection.lang
    when = say.date(stretch.change.date)
    yield say("since {date}", date=when) if begin_stated(stretch) else say("as described in {date}", date=when)
    yield stretch.change.reason.to(lang)
    yield basis(content, stretch.change)
    if stretch.again:
        dates = ", ".join(say.date(change.date) for change in stretch.again)
        yield say.pair(say("Described so again"), dates)


def stretch_words(content: Content, stretch: Stretch) -> str:
    """Give the state of a stretch; where it ends long after its last evidence, with the date of that."""
    if not stretch.faded_from(content.day):
        return content.say.label(stretch.state)
    return last_seen_words(content.say, stretch.last)


def begin_stated(stretch: Stretch) -> bool:
    """Tell whether a source says when the state began, rather than that it was so."""
    return stretch.change.kind is ChangeKind.CHANGE


def reply_words(content: Content, reply: Reply) -> str:
    """Say what answered what."""
    lang = content.selection.lang
    return content.say("“{answer}” answered “{act}”", answer=reply.answer.name.to(lang), act=reply.act.name.to(lang))


def headline(content: Content) -> str:
    """Give the sentence that says what the timeline shows."""
    say = content.say
    later = sum(event.origin is not Origin.ARTICLE for event in content.events)
    if not content.events:
        return say("No event by {day}", day=say.day(content.day))
    if not later:
        return say.plural(
            "{n} event by {day}, in the article",
            "{n} events by {day}, all in the article",
            len(content.events),
            day=say.day(content.day),
        )
    return say.plural(
        "{n} event by {day}, {later} of them not in the article",
        "{n} events by {day}, {later} of them not in the article",
        len(content.events),
        day=say.day(content.day),
        later=say.number(later),
    )


def subtitle(say: Words) -> str:
    """Give the line that says what is drawn."""
    return say("Events by who acted, and the state of each initiative over time")


def alt(content: Content) -> str:
    """Give the alternative text of the timeline."""
    say = content.say
    text = say(
        "Timeline with {n} events and the states of {m} initiatives, as of {day}. Text and tables follow.",
        n=say.number(len(content.events)),
        m=say.number(len(content.initiatives)),
        day=say.day(content.day),
    )
    return text[:LONGEST_ALT]


def description(content: Content) -> str:
    """Give the long description of the timeline."""
    say, lang = content.say, content.selection.lang
    parts = [f"{headline(content)}."]
    by_side: dict[Side, list[Event]] = {side: [] for side in Side}
    for event in content.events:
        by_side[lane_of(content.register, event)].append(event)
    for side, own in by_side.items():
        if own:
            lane = side_words(say, side)
            count = say.plural("{lane}: {n} event", "{lane}: {n} events", len(own), lane=lane)
            first, last = (f"{say.quoted(row.name.to(lang))} ({say.date(row.date)})" for row in (own[0], own[-1]))
            parts.append(
                say("{count}, from {first} to {last}.", count=count, first=first, last=last)
                if len(own) > 1
                else f"{count}, {first}."
            )
    counted = [row.id for row in content.initiatives if row.kind is InitiativeKind.COOPERATION]
    listed = ", ".join(
        say.pair(words, say.number(n)) for words, n in tally_words(say, tally(content.register, counted, content.day))
    )
    if listed:
        parts.append(say("Initiatives by state: {states}.", states=listed))
    parts += [f"{reply_words(content, reply)}." for reply in content.replies]
    return " ".join(parts)


def source(content: Content) -> str:
    """Give the source line of the timeline."""
    return content.say(
        "Source: {article}, and the works named with each later fact. Arctic Common Ground, CC BY 4.0, "
        "data version {version}, as of {day}.",
        article=cite.ARTICLE_SHORT,
        version=content.register.version,
        day=content.say.day(content.day),
    )
