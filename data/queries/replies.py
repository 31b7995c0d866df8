"""What an event answered, what answered it, and on which issues positions were taken over it."""

from __future__ import annotations

from data.register import Register
from data.schema import Event, Issue


def answers_to(register: Register, event: str) -> tuple[Event, ...]:
    """Give the events of which the article says that they answered one, oldest first."""
    found = (row for row in register.events.values() if event in row.response_to)
    return tuple(sorted(found, key=lambda row: row.date.span))


def answered_by(register: Register, event: Event) -> tuple[Event, ...]:
    """Give the events that one answered, in the order of its row; those that the register does not hold are left out.

    A register of the article alone holds no later events.
    """
    return tuple(register.events[one] for one in event.response_to if one in register.events)


def issues_over(register: Register, event: Event) -> tuple[Issue, ...]:
    """Give the issues that rest on a statement that the event rests on too, those with most in common first.

    Nothing ties the events after the article to an issue.
    """
    shared = {issue.id: len({*issue.statements} & {*event.statements}) for issue in register.issues.values()}
    tied = [issue for issue in register.issues.values() if shared[issue.id]]
    return tuple(sorted(tied, key=lambda issue: -shared[issue.id]))
