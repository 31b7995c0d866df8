"""Checks which event answered which: a reply names another event, and can have come after it."""

from __future__ import annotations

from collections.abc import Mapping

from data.build.reading import Frames, needs, rows_of
from data.errors import Fault
from data.schema import LIST_SEPARATOR, date_of, items_of

_COLUMN = "response_to"


def _leads_back(event: str, answers: Mapping[str, list[str]]) -> bool:
    """Tell whether the chain of replies from an event comes back to it."""
    reached: set[str] = set()
    waiting = list(answers[event])
    while waiting:
        answered = waiting.pop()
        if answered == event:
            return True
        if answered not in reached:
            reached.add(answered)
            waiting += answers.get(answered, [])
    return False


@needs("events")
def faults_in_replies(frames: Frames) -> list[Fault]:
    """List replies that cannot be replies; ids that lead nowhere are found with the other keys.

    Of dates known only to the month or the year, the latest day of the reply and the earliest of the event
    answered decide, so that only what cannot be is a fault.
    """
    rows = rows_of(frames["events"])
    dates = {cells["id"]: date_of(cells["date"]) for _, cells in rows}
    answers = {cells["id"]: items_of(cells[_COLUMN], LIST_SEPARATOR) for _, cells in rows}
    faults: list[Fault] = []
    for row, cells in rows:
        reply = dates[cells["id"]]
        for answered in answers[cells["id"]]:
            earlier = dates.get(answered)
            if reply is not None and earlier is not None and reply.last_day < earlier.first_day:
                problem = f"the reply of {reply} comes before '{answered}' of {earlier}"
                faults.append(Fault("events.csv", row, _COLUMN, problem, "an event that it can have come after"))
        if _leads_back(cells["id"], answers):
            problem = f"'{cells['id']}' answers itself, directly or by way of others"
            faults.append(Fault("events.csv", row, _COLUMN, problem, "replies that lead back in time"))
    return faults
