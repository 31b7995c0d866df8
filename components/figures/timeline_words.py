"""What the timeline is drawn from, and what it says in words: its headline, its descriptions, what stands in marks."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from components.figures.drawing import LONGEST_ALT
from components.signs import GRADE_SIGNS, last_seen_words, tally_words
from components.words import Words
from data.cite import ARTICLE_SHORT
from data.codes import ChangeKind, InitiativeKind, Origin, Years
from data.queries import FIRST_YEAR, Reply, Stretch, day_of, lane_of, last_day_covered, tally, timeline, watershed
from data.queries import Lane as Side
from data.register import MOST_EVENTS, MOST_INITIATIVES, Register, among_first, around
from data.schema import Event, Initiative, StatusChange
from data.selection import Selection

_MARGIN: Final = timedelta(days=200)


@functools.cache
def first_known(register: Register) -> date:
    """Give the first day of an axis that holds all that the register knows."""
    rows: list[Event | StatusChange] = [*register.events.values(), *register.status_history.values()]
    return min([row.date.first_day for row in rows] + [last_day_covered(register)]) - _MARGIN


@dataclass(frozen=True)  # without slots, so that what is asked for with every mark is worked out once
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

    @functools.cached_property
    def first(self) -> date:
        """The first day that is drawn: of all years where they are asked for, or where the chosen event lies before."""
        register, selection = self.register, self.selection
        begin = date(FIRST_YEAR, 1, 1)
        chosen = register.events.get(selection.event)
        earlier = self.day < begin or (chosen is not None and chosen.date.first_day < begin)
        return begin if selection.years is Years.FROM_2014 and not earlier else first_known(register)

    @functools.cached_property
    def drawn(self) -> tuple[Event, ...]:
        """The events that lie in the years that are drawn, oldest first."""
        return tuple(event for event in self.events if event.date.last_day >= self.first)

    @functools.cached_property
    def by_side(self) -> Mapping[Side, list[Event]]:
        """The drawn events of each lane, oldest first; lanes without any are there too."""
        found: dict[Side, list[Event]] = {side: [] for side in Side}
        for event in self.drawn:
            found[lane_of(self.register, event)].append(event)
        return found

    @property
    def tied(self) -> tuple[Reply, ...]:
        """What answered the chosen event, and what that answered."""
        chosen = self.selection.event
        tied = (reply for reply in self.replies if chosen in {reply.act.id, reply.answer.id})
        return tuple(one for one in tied if min(one.act.date.last_day, one.answer.date.last_day) >= self.first)

    @property
    def headline(self) -> str:
        """How many events the timeline shows."""
        say = self.say
        day, n = say.day(self.day), len(self.events)
        later = sum(event.origin is not Origin.ARTICLE for event in self.events)
        if not n:
            return say("No event by {day}", day=day)
        if not later:
            return say.plural(
                "{n} event by {day}, in the article", "{n} events by {day}, all in the article", n, day=day
            )
        return say.plural(
            "{n} event by {day}, {later} of them not in the article",
            "{n} events by {day}, {later} of them not in the article",
            n,
            day=day,
            later=say.number(later),
        )

    @property
    def finding(self) -> str:
        """What the timeline shows: how many initiatives changed their state since the day that most ask for."""
        say, day = self.say, self.day
        counted = [row for row in self.initiatives if row.kind is InitiativeKind.COOPERATION]
        marked = watershed(self.register)
        since = marked if marked and marked <= day else date(FIRST_YEAR, 1, 1)
        if not counted or since > day:
            return self.headline
        moved = sum(
            any(one.change.kind is ChangeKind.CHANGE and one.begin >= since for one in self.stretches[row.id])
            for row in counted
        )
        later = sum(event.date.first_day >= since for event in self.events)
        total = say.number(len(counted))
        if since is marked:
            changed = say.plural(
                "{n} of {total} forms of cooperation has changed state since {day}",
                "{n} of {total} forms of cooperation have changed state since {day}",
                moved,
                total=total,
                day=say.day(since),
            )
        else:
            changed = say.plural(
                "{n} of {total} forms of cooperation has changed state since {year}",
                "{n} of {total} forms of cooperation have changed state since {year}",
                moved,
                total=total,
                year=since.year,
            )
        told = say.plural("{n} event shows what happened", "{n} events show what happened", later)
        return say("{first}; {second}", first=changed, second=told) if later else changed

    @property
    def subtitle(self) -> str:
        """What is drawn."""
        return self.say("The state of each form of cooperation over time, and below it the events by who acted")

    @property
    def alt(self) -> str:
        """The alternative text."""
        say = self.say
        text = say(
            "Timeline with {n} events and the states of {m} initiatives, as of {day}. Text and tables follow.",
            n=say.number(len(self.events)),
            m=say.number(len(self.initiatives)),
            day=say.day(self.day),
        )
        return text[:LONGEST_ALT]

    @property
    def description(self) -> str:
        """The long description."""
        say, lang = self.say, self.selection.lang
        parts = [f"{self.headline}."]
        for side, own in self.by_side.items():
            if own:
                lane = side_words(say, side)
                count = say.plural("{lane}: {n} event", "{lane}: {n} events", len(own), lane=lane)
                first, last = (f"{say.quoted(row.name.to(lang))} ({say.date(row.date)})" for row in (own[0], own[-1]))
                parts.append(
                    say("{count}, from {first} to {last}.", count=count, first=first, last=last)
                    if len(own) > 1
                    else f"{count}, {first}."
                )
        counted = [row.id for row in self.initiatives if row.kind is InitiativeKind.COOPERATION]
        counts = tally_words(say, tally(self.register, counted, self.day))
        if listed := ", ".join(say.pair(words, say.number(n)) for words, n in counts):
            parts.append(say("Initiatives by state: {states}.", states=listed))
        return " ".join((*parts, *(f"{reply_words(self, reply)}." for reply in self.replies)))

    @property
    def source(self) -> str:
        """The source line."""
        return self.say(
            "Source: {article}, and the works named with each later fact. Arctic Common Ground, CC BY 4.0, "
            "data version {version}, as of {day}.",
            article=ARTICLE_SHORT,
            version=self.register.version,
            day=self.say.day(self.day),
        )

    @property
    def file_name(self) -> str:
        """The name of the pictures."""
        return self.say("arctic-timeline")


def content_of(register: Register, selection: Selection, say: Words, events: Sequence[Event]) -> Content:
    """Gather what is on the timeline of a view, from the events that its filters leave, oldest first."""
    initiatives = timeline.initiatives(register, selection)
    stretches = timeline.Stretches(register, day_of(register, selection))
    return Content(register, selection, say, tuple(events), initiatives, stretches, timeline.replies(events))


def excerpt_of(content: Content) -> Content:
    """Give as much of the content as is drawn at once: all of it, unless there is far more than a reader can follow.

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
        return f"{article} {', '.join(locators(content, fact.statements))}".rstrip()
    return f"{say.label(fact.origin)} · {GRADE_SIGNS[fact.grade]} {say.label(fact.grade)}"


def locators(content: Content, statements: Sequence[str]) -> Iterator[str]:
    """Give the paragraphs of the article in which some statements stand, each once."""
    yield from content.register.locators_of(statements)


def stretch_lines(content: Content, stretch: Stretch) -> Iterator[str]:
    """Give when a state began, why, on what that rests, and when it was described so again."""
    say, lang = content.say, content.selection.lang
    when = say.date(stretch.change.date)
    yield say("since {date}", date=when) if begin_stated(stretch) else say("as described in {date}", date=when)
    yield stretch.change.reason.to(lang)
    yield basis(content, stretch.change)
    if stretch.again:
        dates = ", ".join(say.date(change.date) for change in stretch.again)
        yield say.pair(say("Described the same way again"), dates)


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
