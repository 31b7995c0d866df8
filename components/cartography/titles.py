"""What is on a map in one line: its title, and the finding that heads its page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from components.cartography.items import LINE_KINDS
from components.view import View
from components.words import Words
from data.codes import LINE_STATUSES, LegalStatus, Reading, ReadyView, SeaPassage, of_every
from data.language import Language
from data.queries import OnMap
from data.schema import Line
from data.selection import SCENES, Selection

_OF_A_PASSAGE: Final = frozenset({ReadyView.NORTHERN_SEA_ROUTE, ReadyView.NORTHWEST_PASSAGE})
_AGREED: Final = frozenset({LegalStatus.AGREED, LegalStatus.AGREED_NOT_RATIFIED})
_ASSERTED: Final = frozenset(LINE_STATUSES) - _AGREED - {LegalStatus.REGULATORY, LegalStatus.COMPUTED}
"""What some state has put forward, so that a reader may ask whether the others agreed."""

_ADJECTIVES: Final[Mapping[LegalStatus, Callable[[Words, int], str]]] = of_every(
    LINE_STATUSES,
    {
        LegalStatus.AGREED: lambda say, n: say.plural("agreed", "agreed", n),
        LegalStatus.AGREED_NOT_RATIFIED: lambda say, n: say.plural(
            "agreed but not ratified by all", "agreed but not ratified by all", n
        ),
        LegalStatus.CLAIMED: lambda say, n: say.plural("claimed by one state", "claimed by one state", n),
        LegalStatus.NEVER_ADOPTED: lambda say, n: say.plural("never adopted", "never adopted", n),
        LegalStatus.ENACTED: lambda say, n: say.plural("enacted by one state", "enacted by one state", n),
        LegalStatus.PENDING: lambda say, n: say.plural(
            "submitted to the shelf commission", "submitted to the shelf commission", n
        ),
        LegalStatus.RECOMMENDED: lambda say, n: say.plural(
            "with recommendations of the shelf commission", "with recommendations of the shelf commission", n
        ),
        LegalStatus.DISPUTED: lambda say, n: say.plural("disputed", "disputed", n),
        LegalStatus.REGULATORY: lambda say, n: say.plural("drawn for rules on ships", "drawn for rules on ships", n),
        LegalStatus.COMPUTED: lambda say, n: say.plural("computed", "computed", n),
    },
    f"{__name__}._ADJECTIVES",
)
_PASSAGES: Final[Mapping[SeaPassage, Callable[[Words], str]]] = of_every(
    SeaPassage,
    {
        SeaPassage.NORTHERN_SEA_ROUTE: lambda say: say("the Northern Sea Route"),
        SeaPassage.NORTHWEST_PASSAGE: lambda say: say("the Northwest Passage"),
    },
    f"{__name__}._PASSAGES",
)


def ready_view_of(selection: Selection) -> ReadyView | None:
    """Give the ready-made view whose layers are on show, None if they are none's."""
    shown = set(selection.layer)
    return next((view for view, scene in SCENES.items() if set(scene.layer) == shown), None)


def name_of(shown: View) -> str:
    """Give what the map is called: the ready-made view, and whose map it is."""
    say, selection = shown.say, shown.selection
    view = ready_view_of(selection)
    title = say.label(view) if view else say("Lines, routes and places of the Arctic")
    if selection.reading is Reading.NEUTRAL:
        return title
    return say("{title} (drawn by: {state})", title=title, state=say.label(selection.reading))


def title_of(shown: View, content: OnMap) -> str:
    """Give the title: what the map is called, and what is on it by legal status."""
    say = shown.say
    parts = [_counted(say, content.lines)] if content.lines else []
    routes = _passages(say, content)
    if ready_view_of(shown.selection) in _OF_A_PASSAGE:  # it has just been named
        routes = [say.plural("{n} route", "{n} routes", len(content.routes))] if routes else []
    others = [*routes, *_places(say, content)]
    if others:
        parts.append(say.all_of(others))
    return say.pair(name_of(shown), in_series(say, parts) if parts else say("nothing drawn"))


def finding_of(shown: View, content: OnMap) -> str:
    """Give what a map says as one sentence: what its lines and zones are in law, and what else is on it.

    Parameters
    ----------
    shown : View
        The view on screen.
    content : OnMap
        What is on the map.
    """
    say = shown.say
    parts = [_stated(shown, content.lines)] if content.lines else []
    passages, places = _passages(say, content), _places(say, content)
    is_neutral = shown.selection.reading is Reading.NEUTRAL  # as one state draws them, its lines alone are the finding
    if not is_neutral and parts:
        passages, places = [], []
    if len(passages) == 1:
        parts.append(say("{name} is not a boundary", name=passages[0]))
    elif passages:
        parts.append(say("the two sea routes are not boundaries"))
    parts += [say("the map shows {places}", places=one) for one in places]
    if not parts:
        parts.append(say("nothing is drawn on this map"))
    parts += _missing(say, content)
    sentence = in_series(say, parts)
    return f"{sentence[:1].upper()}{sentence[1:]}"


def _stated(shown: View, lines: Sequence[Line]) -> str:
    """Give what the lines and zones of a map are in law."""
    say, reading = shown.say, shown.selection.reading
    counts = Counter(line.legal_status for line in lines)
    things = _things(say, lines)
    first, *others = [status for status in LegalStatus if counts[status]]
    if reading is not Reading.NEUTRAL:
        things = say("{lines} (drawn by: {state})", lines=things, state=say.label(reading))
    elif not others:
        things = say("{lines} on the map", lines=things)
    is_first = _adjective(say, first, counts[first])
    if not others:
        return say.plural("{lines} is {what}", "{lines} are {what}", len(lines), lines=things, what=is_first)
    rest = [_numbered(say, status, counts[status]) for status in others]
    if _ASSERTED & counts.keys() and first not in _AGREED:
        what = say.all_of([_numbered(say, first, counts[first]), *rest])
        return say("of {lines}, none is agreed: {what}", lines=things, what=what)
    begin = say.plural("{n} is {what}", "{n} are {what}", counts[first], what=is_first)
    return say("of {lines}, {what}", lines=things, what=say.all_of([begin, *rest]))


def _counted(say: Words, lines: Sequence[Line]) -> str:
    """Give how many lines and zones have which legal status, for a title."""
    counts = Counter(line.legal_status for line in lines)
    things = _things(say, lines)
    if len(counts) == 1:
        return say("{lines} {what}", lines=things, what=_adjective(say, lines[0].legal_status, len(lines)))
    found = [_numbered(say, status, counts[status]) for status in LegalStatus if counts[status]]
    return say("of {lines}, {what}", lines=things, what=say.all_of(found))


def _numbered(say: Words, status: LegalStatus, n: int) -> str:
    return say("{n} {what}", n=say.number(n), what=_adjective(say, status, n))


def _things(say: Words, lines: Sequence[Line]) -> str:
    """Give how many lines and zones there are, by what they are."""
    drawn = {line.kind in LINE_KINDS for line in lines}
    n = len(lines)
    if drawn == {True}:
        return say.plural("{n} line", "{n} lines", n)
    if drawn == {False}:
        return say.plural("{n} zone", "{n} zones", n)
    return say.plural("{n} line or zone", "{n} lines or zones", n)


def _adjective(say: Words, status: LegalStatus, n: int) -> str:
    """Give a legal status as it follows its line or zone; in French it agrees with their number."""
    return _ADJECTIVES[status](say, n)


def _passages(say: Words, content: OnMap) -> list[str]:
    """Give the sea passages of which a route is on the map."""
    found = {route.passage for route in content.routes}
    return [_PASSAGES[passage](say) for passage in SeaPassage if passage in found]


def _places(say: Words, content: OnMap) -> list[str]:
    n = len(content.places)
    return [say.plural("{n} place", "{n} places", n)] if n else []


def _missing(say: Words, content: OnMap) -> list[str]:
    """Give how much of what was asked for is not on the map."""
    shapeless, left_out = len(content.shapeless), len(content.left_out)
    told = (
        (shapeless, say.plural("{n} more without a shape", "{n} more without a shape", shapeless)),
        (left_out, say.plural("{n} more left out", "{n} more left out", left_out)),
    )
    return [words for n, words in told if n]


def in_series(say: Words, parts: Iterable[str]) -> str:
    """Join parts that may have commas with the semicolons of the language."""
    space = "\N{NARROW NO-BREAK SPACE}" if say.language is Language.FRENCH else ""
    return f"{space}; ".join(parts)
