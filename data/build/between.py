"""Checks how Canada and Russia are said to stand to each other on an issue against what each of them holds."""

from __future__ import annotations

from collections import defaultdict

from data.build.reading import Frames, needs, rows_of
from data.codes import ActorGroup, ActorKind, Between, Stance
from data.errors import Fault

_BOTH = (ActorGroup.CANADA, ActorGroup.RUSSIA)
_AGAINST_EACH_OTHER = (
    {Stance.SUPPORTS, Stance.OPPOSES},
    {Stance.ASSERTS, Stance.DISPUTES},
)


def _speaks_for(actor: dict[str, str]) -> str:
    """Give the state for which an actor speaks; empty for one that stands by name."""
    if actor["kind"] == ActorKind.STATE:
        return actor["id"]
    return actor["country"] if actor["kind"] == ActorKind.GOVERNMENT_BODY else ""


@needs("issues", "positions", "actors")
def faults_in_between(frames: Frames) -> list[Fault]:
    """List issues that say how both stand where the article does not tell it of both, or say nothing where it does."""
    speaks_for = {actor["id"]: _speaks_for(actor) for _, actor in rows_of(frames["actors"])}
    stated: dict[tuple[str, str], set[str]] = defaultdict(set)
    for _, position in rows_of(frames["positions"]):
        if position["stance"] != Stance.NOT_STATED:
            stated[position["issue"], speaks_for.get(position["actor"], "")].add(position["stance"])
    faults: list[Fault] = []
    for row, issue in rows_of(frames["issues"]):
        held = [stated[issue["id"], side] for side in _BOTH]
        between = issue["between"]
        if all(held) != (between != Between.NOT_STATED):
            problem = f"'{between}' does not fit the positions of Canada and Russia"
            expected = f"{Between.NOT_STATED} exactly where one of them is not stated"
            faults.append(Fault("issues.csv", row, "between", problem, expected))
        elif not held[0] & held[1] and held[0] | held[1] in _AGAINST_EACH_OTHER and between != Between.OPPOSE:
            problem = f"'{between}' where one speaks for and the other against"
            faults.append(Fault("issues.csv", row, "between", problem, str(Between.OPPOSE)))
    return faults
