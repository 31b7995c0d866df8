"""The pages, each once: name, address, title, question. Navigation, frame and server read this."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from components.view import page_of
from components.words import Words
from data.selection import PageName


@dataclass(frozen=True, slots=True)
class Page:
    """One page: a script in ``pages/`` and a room of the same name.

    Attributes
    ----------
    name : str
        Name of its script and of its room.
    title, question : callable
        Give its name in the navigation and the question it answers.
    wide : bool
        Whether it takes all the room there is.
    """

    name: PageName
    title: Callable[[Words], str]
    question: Callable[[Words], str]
    wide: bool = False

    @property
    def address(self) -> str:
        """The path of its address; the overview has the root."""
        return "" if self.name == "overview" else self.name

    @property
    def script(self) -> str:
        """The path of its script."""
        return page_of(self.name)


PAGES: Final = (
    Page(
        "overview",
        lambda say: say("Overview"),
        lambda say: say("Where do Russia and Canada still cooperate in the Arctic?"),
    ),
    Page(
        "map",
        lambda say: say("Map"),
        lambda say: say(
            "Which lines, zones and routes cross the Arctic, who asserts them, and what is their legal status?"
        ),
        wide=True,
    ),
    Page(
        "cooperation",
        lambda say: say("Cooperation"),
        lambda say: say("What cooperation is there, in what form, and where does it stand?"),
    ),
    Page(
        "timeline",
        lambda say: say("Timeline"),
        lambda say: say("What happened, in what order, and what answered what?"),
    ),
    Page("readings", lambda say: say("Readings"), lambda say: say("Who holds what on each issue, and in which words?")),
    Page(
        "channels",
        lambda say: say("Channels"),
        lambda say: say("Who still talks to whom, through which channel, and what stopped the others?"),
    ),
    Page(
        "listings",
        lambda say: say("Listings"),
        lambda say: say("Who is listed, by whom, since when, and by which instrument?"),
    ),
    Page(
        "changes",
        lambda say: say("What changed"),
        lambda say: say("What has changed since a given day, and how well is it supported?"),
    ),
    Page(
        "evidence",
        lambda say: say("Evidence"),
        lambda say: say("What exactly does the article say, who says it, and on which page?"),
    ),
    Page(
        "sources",
        lambda say: say("Sources"),
        lambda say: say("Where does all this come from, and how far can it be relied on?"),
    ),
    Page(
        "briefing",
        lambda say: say("Briefing"),
        lambda say: say("What should go into a briefing, and what should be known before it is handed on?"),
    ),
)
"""Every page, as they follow each other in the navigation."""
