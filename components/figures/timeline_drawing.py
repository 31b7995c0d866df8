"""The timeline as a figure: events in the lanes of those who acted, initiatives in the colours of their states."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Final

from components.figures.drawing import WIDE, Drawing, LegendEntry, Values, figure_of, texts_of
from components.figures.ink import (
    FADED_LINE,
    HAIRLINE,
    INK,
    LIGHT,
    MUTED,
    NEUTRAL,
    PAGE,
    SMALL_PX,
    Sample,
    as_of_line,
    bar_look,
    bar_sample,
    colour,
    colour_sample,
    layout_of,
    line_sample,
    part_sample,
    ring,
    sign,
    sign_sample,
    targets,
    time_axis,
    told,
    words_at,
)
from components.figures.letters import width_of
from components.figures.timeline_rows import (
    BAR_PX,
    GUTTER_PX,
    NAME_SIZE_PX,
    LaneRows,
    Spot,
    bar_lane,
    event_lane,
    stacked,
)
from components.figures.timeline_words import (
    Content,
    alt,
    basis,
    begin_stated,
    description,
    headline,
    locators,
    reply_words,
    side_words,
    source,
    stretch_lines,
    stretch_words,
    subtitle,
)
from components.signs import ANY_EVENT, EVENT_DRAWINGS, GRADE_SIGNS
from components.words import Words
from data.load import Register
from data.records import Event, Initiative, StatusChange
from data.states import last_day_covered
from data.timeline import Reply, Stretch
from data.timeline_lanes import Lane as Side
from data.timeline_lanes import lane_of
from data.vocabulary import EventKind, InitiativeKind, Origin, State

_MARGIN = timedelta(days=200)
_COLOURED = {Side.CANADA: "canada", Side.RUSSIA: "russia"}
_TOP_PX, _BELOW_PX, _BESIDE_PX = 46, 28, 18
_NARROW_GUTTER_PX: Final = 8
_SHOWN_AT_PX: Final = 780.0
_FADED_PX: Final = BAR_PX - 2
_LABEL_ABOVE_PX: Final = BAR_PX / 2 + 8
_NOTCH_PX, _POINT_PX = 7, 11
_ONE_DAY = timedelta(days=1)
_BELOW: Final[Values] = {
    "side": "bottom",
    "tickmode": "auto",
    "matches": "x",
    "overlaying": "x",
    "anchor": "y",
    "showgrid": False,
}


@dataclass(frozen=True, slots=True)
class _Bar:
    """A stretch as it is drawn: its place, and the days between which its parts lie."""

    stretch: Stretch
    row: Initiative
    y: float
    begin: date
    certain: date
    faded: date
    until: date

    @property
    def onward(self) -> bool:
        """Whether no end of it is known."""
        return self.stretch.end is None


@dataclass(slots=True)
class _Plan:
    """Where everything lies, and what of it there is."""

    content: Content
    first: date
    last: date
    lanes: list[LaneRows] = field(default_factory=list)
    places: dict[str, float] = field(default_factory=dict)
    height: float = 0.0

    @property
    def day_px(self) -> float:
        """How many pixels a day has at the width for which the figure is written."""
        return _SHOWN_AT_PX / self.days

    @property
    def days(self) -> int:
        """How many days the axis has."""
        return (self.last - self.first).days


def drawing_of(content: Content) -> Drawing:
    """Give the timeline as a figure.

    Parameters
    ----------
    content : Content
        What is on it.
    """
    say, selection = content.say, content.selection
    plan = _planned(content)
    bars = tuple(_bars(plan))
    ids = {event.id for event in content.events}
    return Drawing(
        lang=selection.lang,
        figure=figure_of(list(_traces(plan, bars)), _layout(plan)),
        texts=texts_of(
            say,
            title=headline(content),
            subtitle=subtitle(say),
            alt=alt(content),
            description=description(content),
            source=source(content),
            file_name=say("arctic-timeline"),
        ),
        legend=tuple(_legend(content, bars)),
        narrow=_narrow(plan),
        selected=selection.event if selection.event in ids else "",
    )


@functools.cache
def bounds(register: Register) -> tuple[date, date]:
    """Give the first and the last day of the axis: of all that the register knows, so that it stands still."""
    rows: list[Event | StatusChange] = [*register.events.values(), *register.status_history.values()]
    last = last_day_covered(register)
    return min([row.date.first_day for row in rows] + [last]) - _MARGIN, last + _MARGIN


# ---- where everything lies ------------------------------------------------------------------------------------------


def _planned(content: Content) -> _Plan:
    plan = _Plan(content, *bounds(content.register))
    plan.lanes = [*_event_lanes(plan), *_initiative_lanes(plan)]
    plan.height = stacked(plan.lanes)
    plan.places = {key: row for lane in plan.lanes for key, row in lane.rows.items()}
    return plan


def _event_lanes(plan: _Plan) -> Iterator[LaneRows]:
    content = plan.content
    by_side: dict[Side, list[Spot]] = {}
    for event in content.events:
        name = event.name.to(content.selection.lang)
        spot = Spot(event.id, name, event.date.first_day, event.date.last_day)
        by_side.setdefault(lane_of(content.register, event), []).append(spot)
    for side in Side:
        if side in by_side or side in _COLOURED:
            lane = event_lane(side_words(content.say, side), by_side.get(side, []), plan.first, plan.last)
            lane.group = content.say("Events")
            yield lane


def _initiative_lanes(plan: _Plan) -> Iterator[LaneRows]:
    content = plan.content
    lang, areas = content.selection.lang, content.register.areas
    beside = content.say("Only proposed, or between others")
    for row in content.initiatives:
        ends = {one.change.id: (one.begin, _until(one, content.day)) for one in content.stretches[row.id]}
        lane = bar_lane(row.name.to(lang), ends)
        lane.group = areas[row.area].name.to(lang) if row.kind is InitiativeKind.COOPERATION else beside
        yield lane


def _until(stretch: Stretch, day: date) -> date:
    """Give the day after the last that is drawn of a stretch: the as-of date's if it lasts."""
    return max(stretch.begin + _ONE_DAY, stretch.end + _ONE_DAY if stretch.end else day)


def _bars(plan: _Plan) -> Iterator[_Bar]:
    content = plan.content
    for row in content.initiatives:
        for stretch in content.stretches[row.id]:
            until = _until(stretch, content.day)
            certain = min(stretch.begin_until or stretch.begin, until)
            faded = min(max(stretch.faded_from(content.day) or until, certain), until)
            yield _Bar(stretch, row, plan.places[stretch.change.id], stretch.begin, certain, faded, until)


def _at(ordinal: float) -> str:
    """Give a moment of the axis, from days as ordinals."""
    moment = datetime.fromordinal(int(ordinal)) + timedelta(days=ordinal % 1)
    return moment.isoformat(sep=" ").removesuffix(" 00:00:00")


def _middle(event: Event) -> float:
    return Spot(event.id, "", event.date.first_day, event.date.last_day).middle


# ---- how it is drawn ------------------------------------------------------------------------------------------------


def _traces(plan: _Plan, bars: tuple[_Bar, ...]) -> Iterator[Values]:
    content = plan.content
    yield from _state_traces(content, bars)
    yield from _reaches(plan)
    for side in Side:
        own = [event for event in content.events if lane_of(content.register, event) is side]
        if own:
            yield _event_targets(plan, side, own)
    yield from _arrow_targets(plan)
    yield _event_words(plan)
    yield _bar_words(plan, bars)
    below = {"type": "scatter", "mode": "markers", "x": [str(plan.first)], "y": [0], "xaxis": "x2", "hoverinfo": "skip"}
    yield below | {"marker": {"opacity": 0}, "showlegend": False}  # an axis is drawn only with something on it


def _state_traces(content: Content, bars: tuple[_Bar, ...]) -> Iterator[Values]:
    for state in State:
        own = [bar for bar in bars if bar.stretch.state is state]
        if not own:
            continue
        name = content.say.label(state)
        unsure = [(bar, bar.begin, bar.certain) for bar in own if bar.certain > bar.begin]
        full = [(bar, bar.certain, bar.faded) for bar in own if bar.faded > bar.certain]
        hollow = [(bar, bar.faded, bar.until) for bar in own if bar.until > bar.faded]
        named = {id(part[0]) for part in full}
        look, share = bar_look(state)
        if full:
            shown = {"name": name, "marker": look, "showlegend": True}
            yield _bar_trace(content, full, BAR_PX * share, {id(bar) for bar in own}) | shown
        if unsure:
            free = {id(bar) for bar in own} - named
            yield _bar_trace(content, unsure, BAR_PX, free) | {
                "name": name,
                "marker": bar_look(state, uncertain=True)[0],
            }
            named |= free
        if hollow:
            clear = {"name": name, "marker": {"color": PAGE, "line": {"width": 0}}}
            yield _bar_trace(content, hollow, _FADED_PX, {id(bar) for bar in own} - named) | clear
            yield _outlines(hollow) | {"line": {"color": colour(state), **FADED_LINE}}
        yield from _ends(own, state)


def _bar_trace(content: Content, parts: list[tuple[_Bar, date, date]], high: float, named: set[int]) -> Values:
    """Give some parts of bars; those in `named` carry the id of their bar, other parts only lead to it."""
    rows, hover = [], []
    for bar, _, _ in parts:
        lines = tuple(stretch_lines(content, bar.stretch))
        name = content.say.pair(bar.row.name.to(content.selection.lang), stretch_words(content, bar.stretch))
        key = bar.stretch.change.id
        rows.append([key, name, lines[0]] if id(bar) in named else ["", name, lines[0], key])
        hover.append(told(name, lines))
    return {
        "type": "bar",
        "orientation": "h",
        "y": [bar.y for bar, _, _ in parts],
        "base": [str(begin) for _, begin, _ in parts],
        "x": [(end - begin).days * 86_400_000 for _, begin, end in parts],
        "width": [round(high, 1)] * len(parts),
        "customdata": rows,
        "hovertext": hover,
        "hovertemplate": "%{hovertext}<extra></extra>",
        "showlegend": False,
    }


def _outlines(parts: list[tuple[_Bar, date, date]]) -> Values:
    half = _FADED_PX / 2
    x: list[str | None] = []
    y: list[float | None] = []
    for bar, begin, end in parts:
        x += [str(begin), str(end), str(end), str(begin), str(begin), None]
        y += [bar.y - half, bar.y - half, bar.y + half, bar.y + half, bar.y - half, None]
    return {"type": "scatter", "mode": "lines", "x": x, "y": y, "hoverinfo": "skip", "showlegend": False}


def _ends(bars: list[_Bar], state: State) -> Iterator[Values]:
    """Give the notches of bars that began no one says when, and the points of those whose end is not known."""
    notched = [bar for bar in bars if not begin_stated(bar.stretch)]
    if notched:
        ups = (-BAR_PX / 4, BAR_PX / 4)
        yield _marks(
            [str(bar.begin) for bar in notched for _ in ups],
            [bar.y + up for bar in notched for up in ups],
            {"symbol": "triangle-right", "size": _NOTCH_PX, "color": PAGE},
        )
    onward = [bar for bar in bars if bar.onward]
    if onward:
        fills = [PAGE if bar.until > bar.faded else colour(state) for bar in onward]
        line = {"color": colour(state), "width": 1.2}
        look = {"symbol": "triangle-right", "size": _POINT_PX, "color": fills, "line": line}
        yield _marks([str(bar.until) for bar in onward], [bar.y for bar in onward], look)


def _marks(x: list[str], y: list[float], marker: Values) -> Values:
    drawn = {"type": "scatter", "mode": "markers", "x": x, "y": y, "marker": marker}
    return drawn | {"hoverinfo": "skip", "showlegend": False}


def _reaches(plan: _Plan) -> Iterator[Values]:
    """Give the days that dates known to the month or year can mean, as strokes."""
    register = plan.content.register
    by_colour: dict[str, tuple[list[str | None], list[float | None]]] = {}
    for event in plan.content.events:
        if event.date.last_day == event.date.first_day:
            continue
        key = _COLOURED.get(lane_of(register, event), "muted")
        x, y = by_colour.setdefault(key, ([], []))
        begin, end, row = str(event.date.first_day), str(event.date.last_day + _ONE_DAY), plan.places[event.id]
        x += [begin, begin, None, begin, end, None, end, end, None]
        y += [row - 4, row + 4, None, row, row, None, row - 4, row + 4, None]
    for key, (x, y) in by_colour.items():
        line = {"color": LIGHT[key], "width": 1.4}
        drawn = {"type": "scatter", "mode": "lines", "x": x, "y": y, "line": line}
        yield drawn | {"hoverinfo": "skip", "showlegend": False}


def _event_targets(plan: _Plan, side: Side, events: list[Event]) -> Values:
    content = plan.content
    say, lang = content.say, content.selection.lang
    rows, hover = [], []
    for event in events:
        actors = ", ".join(content.register.actors[actor].name.to(lang) for actor in event.actors)
        when = f"{say.date(event.date)} · {say.label(event.kind)}"
        name = event.name.to(lang)
        rows.append((event.id, name, f"{side_words(say, side)} · {when}"))
        hover.append(told(name, (when, actors, basis(content, event))))
    x, y = [_at(_middle(event)) for event in events], [plan.places[event.id] for event in events]
    return targets(x, y, rows, hover) | {"name": side_words(say, side)}


def _shown_replies(content: Content) -> tuple[Reply, ...]:
    """Give what answered the chosen event, and what that answered."""
    chosen = content.selection.event
    return tuple(reply for reply in content.replies if chosen in {reply.act.id, reply.answer.id})


def _arrow_targets(plan: _Plan) -> Iterator[Values]:
    content = plan.content
    replies = _shown_replies(content)
    if not replies:
        return
    statements = content.register.statements
    rows, hover = [], []
    for reply in replies:
        stated = dict.fromkeys(statements[one].locator for one in reply.answer.response_statements)
        rows.append((reply.id, reply_words(content, reply), ", ".join(stated)))
        hover.append(told(reply_words(content, reply), (", ".join(stated),)))
    x = [_at((_middle(reply.act) + _middle(reply.answer)) / 2) for reply in replies]
    y = [(plan.places[reply.act.id] + plan.places[reply.answer.id]) / 2 for reply in replies]
    yield targets(x, y, rows, hover)


def _event_words(plan: _Plan) -> Values:
    spots = {event.id: event for event in plan.content.events}
    words = [(key, one) for lane in plan.lanes for key, one in lane.words.items()]
    x: list[object] = []
    for key, one in words:
        event = spots[key]
        spot = Spot(key, "", event.date.first_day, event.date.last_day)
        first = spot.first.toordinal() if spot.last > spot.first else spot.middle
        x.append(_at(first if one.left else spot.end))
    return words_at(
        x,
        [plan.places[key] for key, _ in words],
        [one.text for _, one in words],
        ["middle left" if one.left else "middle right" for _, one in words],
        least_px=[one.least_day_px * plan.days for _, one in words],
        shown_at_px=_SHOWN_AT_PX,
    )


def _bar_words(plan: _Plan, bars: tuple[_Bar, ...]) -> Values:
    """Give the signs above the begins of bars, where there is room before the next: not where names stand there."""
    texts = [_mark(plan.content, bar.stretch.change) for bar in bars]
    least = []
    for bar, text in zip(bars, texts, strict=True):
        later = [(other.begin - bar.begin).days for other in bars if other.y == bar.y and other.begin > bar.begin]
        need = width_of(text, SMALL_PX) + 6
        least.append(need / min(later, default=max(1, (plan.last - bar.begin).days)) * plan.days)
    return words_at(
        [str(bar.begin) for bar in bars],
        [bar.y - _LABEL_ABOVE_PX for bar in bars],
        texts,
        "middle right",
        when=WIDE,
        least_px=least,
        shown_at_px=_SHOWN_AT_PX,
    ) | {"mode": "text"}


def _mark(content: Content, change: StatusChange) -> str:
    """Give the sign above a state: the paragraph of the article, or the dots of a grade."""
    if change.origin is Origin.ARTICLE or not change.grade:
        return next(locators(content, change), "")
    return GRADE_SIGNS[change.grade]


# ---- how it is laid out ---------------------------------------------------------------------------------------------


def _layout(plan: _Plan) -> Values:
    content = plan.content
    say, register = content.say, content.register
    line, words = as_of_line(content.day, say.day(content.day))
    shapes: list[Values] = [line]
    for event in content.events:
        key = _COLOURED.get(lane_of(register, event), NEUTRAL)
        hollow = event.origin is not Origin.ARTICLE
        shapes += sign(EVENT_DRAWINGS[event.kind], _at(_middle(event)), plan.places[event.id], key, hollow=hollow)
    tied = {event.id: event for reply in _shown_replies(content) for event in (reply.act, reply.answer)}
    chosen = {event.id: event for event in content.events if event.id == content.selection.event}
    for key, event in (tied | chosen).items():
        shapes.append(ring(_at(_middle(event)), plan.places[key], width_px=3 if key in chosen else 2))
    axis = time_axis(plan.first, plan.last)
    return layout_of(content.selection.lang) | {
        "height": round(plan.height) + _TOP_PX + _BELOW_PX,
        "margin": {"l": GUTTER_PX, "r": _BESIDE_PX, "t": _TOP_PX, "b": _BELOW_PX, "pad": 0},
        "barmode": "overlay",
        "xaxis": axis | {"side": "top"},
        "xaxis2": axis
        | {"side": "bottom", "tickmode": "auto", "matches": "x", "overlaying": "x", "anchor": "y", "showgrid": False},
        "yaxis": {
            "range": [round(plan.height), 0],
            "fixedrange": True,
            "showgrid": False,
            "zeroline": False,
            "tickmode": "array",
            "tickvals": [lane.name_wide for lane in plan.lanes],
            "ticktext": ["<br>".join(lane.lines) for lane in plan.lanes],
            "tickfont": {"size": NAME_SIZE_PX},
            "ticks": "outside",
            "ticklen": 8,
            "tickcolor": PAGE,
            "minor": {
                "tickmode": "array",
                "tickvals": [lane.top for lane in plan.lanes[1:]],
                "showgrid": True,
                "gridcolor": HAIRLINE,
                "ticks": "",
            },
        },
        "shapes": shapes,
        "annotations": [*_headings(plan), *_names_above(plan), words, *_arrows(plan)],
    }


def _grouped(plan: _Plan) -> Iterator[LaneRows]:
    """Give the lanes above which a heading stands."""
    before = ""
    for lane in plan.lanes:
        if lane.group and lane.group != before:
            yield lane
        before = lane.group


def _headings(plan: _Plan) -> Iterator[Values]:
    for lane in _grouped(plan):
        yield {
            "x": 0,
            "xref": "paper",
            "xanchor": "left",
            "xshift": -GUTTER_PX,
            "y": lane.heading,
            "text": f"<b>{lane.group}</b>",
            "showarrow": False,
            "font": {"size": NAME_SIZE_PX, "color": MUTED},
        }


def _names_above(plan: _Plan) -> Iterator[Values]:
    """Give the names of lanes above their rows, for where there is no room beside them."""
    for lane in plan.lanes:
        yield {
            "x": 0,
            "xref": "paper",
            "xanchor": "left",
            "y": lane.name_narrow,
            "text": f"<b>{lane.line}</b>",
            "showarrow": False,
            "visible": False,
        }


def _arrows(plan: _Plan) -> Iterator[Values]:
    for reply in _shown_replies(plan.content):
        yield {
            "x": _at(_middle(reply.answer)),
            "y": plan.places[reply.answer.id],
            "ax": _at(_middle(reply.act)),
            "ay": plan.places[reply.act.id],
            "axref": "x",
            "ayref": "y",
            "text": "",
            "showarrow": True,
            "arrowhead": 2,
            "arrowwidth": 1.4,
            "arrowcolor": INK,
            "standoff": 11,
            "startstandoff": 11,
        }


def _narrow(plan: _Plan) -> dict[str, object]:
    """Give what is other where there is little room: the names of lanes stand above their rows."""
    headings = sum(1 for _ in _grouped(plan))
    return {
        "margin.l": _NARROW_GUTTER_PX,
        "yaxis.showticklabels": False,
        **{f"annotations.{at}.xshift": -_NARROW_GUTTER_PX for at in range(headings)},
        **{f"annotations.{headings + at}.visible": True for at, _ in enumerate(plan.lanes)},
    }


# ---- what it means --------------------------------------------------------------------------------------------------


def _legend(content: Content, bars: tuple[_Bar, ...]) -> Iterator[LegendEntry]:
    yield from _legend_of_bars(content, bars)
    yield from _legend_of_events(content)
    if _shown_replies(content):
        arrow: Sample = line_sample("solid", NEUTRAL, width=1.4, arrow=True)
        yield LegendEntry("link", "solid", content.say("Answered by, as the article says"), arrow)


def _legend_of_bars(content: Content, bars: tuple[_Bar, ...]) -> Iterator[LegendEntry]:
    for state in State:
        if any(bar.stretch.state is state for bar in bars):
            yield LegendEntry("fill", state, content.say.label(state), bar_sample(state))
    drawn = {
        "imprecise": any(event.date.last_day > event.date.first_day for event in content.events),
        "uncertain": any(bar.certain > bar.begin for bar in bars),
        "unstated-begin": any(not begin_stated(bar.stretch) for bar in bars),
        "faded": any(bar.until > bar.faded for bar in bars),
        "onward": any(bar.onward for bar in bars),
    }
    for part, words in _part_words(content.say).items():
        if drawn[part]:
            yield LegendEntry("part", part, words, part_sample(part))


def _legend_of_events(content: Content) -> Iterator[LegendEntry]:
    say, events = content.say, content.events
    for kind in EventKind:
        if any(event.kind is kind for event in events):
            yield LegendEntry("symbol", EVENT_DRAWINGS[kind], say.label(kind), sign_sample(EVENT_DRAWINGS[kind]))
    origins = {event.origin is Origin.ARTICLE for event in events}
    if origins == {True, False}:
        yield LegendEntry("marker", "filled", say("In the article"), sign_sample(ANY_EVENT))
    if False in origins:
        yield LegendEntry("marker", "outlined", say("Not in the article"), sign_sample(ANY_EVENT, hollow=True))
    sides = {lane_of(content.register, event) for event in events}
    for side, key in _COLOURED.items():
        if side in sides:
            yield LegendEntry("colour", key, side_words(say, side), colour_sample(key))


def _part_words(say: Words) -> Mapping[str, str]:
    return {
        "imprecise": say("Date known to the month or year"),
        "uncertain": say("Began within this time"),
        "unstated-begin": say("Beginning not stated"),
        "faded": say("Not borne out since: last seen where the full bar ends"),
        "onward": say("No later change known"),
    }
