"""The timeline as a figure: events in the lanes of those who acted, initiatives in the colours of their states."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from components.figures.axes import AS_OF_SHIFT_PX, as_of_line, layout_of, note, time_axis
from components.figures.drawing import WIDE, Drawing, Values, drawn
from components.figures.ink import HAIRLINE, INK, LIGHT, MUTED, NEUTRAL, PAGE, bar_look, colour, ring, sign
from components.figures.letters import width_of
from components.figures.marks import SMALL_PX, Label, Mark, picked, targets, words_at, written
from components.figures.room import PLACES, Anchor, Room, placed
from components.figures.timeline_legend import legend_of
from components.figures.timeline_plan import (
    BAR_PX,
    COLOURED,
    GAP_PX,
    GUTTER_PX,
    NAME_SIZE_PX,
    Bar,
    Plan,
    bars_of,
    label_of,
    moment,
    planned,
    reach_of,
)
from components.figures.timeline_words import (
    Content,
    basis,
    begin_stated,
    locators,
    reply_words,
    side_words,
    stretch_lines,
    stretch_words,
)
from components.signs import EVENT_DRAWINGS, GRADE_SIGNS
from data.codes import Origin, State
from data.queries import Lane as Side
from data.queries import watershed
from data.schema import Event, StatusChange

_DAY_MS: Final = 86_400_000
_ABOVE_PX, _NOTCH_PX, _POINT_PX, _REACH_PX = BAR_PX / 2 + 8, 10, 11, 8
_TOP_PX, _BELOW_PX, _BESIDE_PX, _NARROW_GUTTER_PX, _LINE_PX = 46, 28, 18, 8, 14
_SHOWN_AT_PX: Final = 780
_LEAST_AXIS_PX: Final = 290
"""The axis on a phone 360 px wide, which is also about what the narrowest figure with names beside it has."""
_PLACES: Final = PLACES[1:3]  # right and left
_WIDTHS_PX: Final = (
    270,
    330,
    400,
    520,
    660,
    780,
    900,
    1050,
    1250,
    1600,
    2100,
    3000,
    4500,
    7000,
    12_000,
    25_000,
    60_000,
)
"""Widths of all of the axis at which words are placed: beyond that of the page, while a reader zooms in."""


def draw_timeline(content: Content) -> Drawing:
    """Give the timeline as a figure."""
    plan = planned(content)
    bars = tuple(bars_of(plan))
    chosen = content.selection.event
    return drawn(
        content,
        traces=_traces(plan, bars),
        layout=_layout(plan),
        legend=legend_of(content, bars),
        narrow=_narrow(plan),
        selected=chosen if any(event.id == chosen for event in content.events) else "",
    )


def _traces(plan: Plan, bars: Sequence[Bar]) -> Iterator[Values]:
    content = plan.content
    yield from _bar_traces(content, bars)
    yield from _ends(bars)
    for side, events in content.by_side.items():
        if events:
            yield from _event_traces(plan, side, events)
    if content.tied:
        yield targets(list(_reply_marks(plan)))
    yield from _words(plan, bars)
    below = {"type": "scatter", "mode": "markers", "x": [str(plan.first)], "y": [0], "xaxis": "x2", "hoverinfo": "skip"}
    yield below | {"marker": {"opacity": 0}, "showlegend": False}  # an axis is drawn only with something on it


# ---- how initiatives stood ------------------------------------------------------------------------------------------


def _bar_traces(content: Content, bars: Sequence[Bar]) -> Iterator[Values]:
    for state in State:
        for part in ("full", "uncertain", "hollow"):
            own = [bar for bar in bars if bar.state is state and part in bar.parts]
            if not own:
                continue
            look, share = bar_look(state, uncertain=part == "uncertain", hollow=part == "hollow")
            spans = [bar.parts[part] for bar in own]
            yield picked([_bar_mark(content, bar, part) for bar in own]) | {
                "type": "bar",
                "orientation": "h",
                "name": written(content.say.label(state)),
                "base": [str(begin) for begin, _ in spans],
                "x": [(end - begin).days * _DAY_MS for begin, end in spans],
                "width": [round(BAR_PX * share, 1)] * len(own),
                "marker": look,
                "showlegend": part == "full",
            }


def _bar_mark(content: Content, bar: Bar, part: str) -> Mark:
    """Give what is picked at a part of a bar; the list has the bar once, at the first of its parts."""
    name = content.say.pair(bar.row.name.to(content.selection.lang), stretch_words(content, bar.stretch))
    lines, key = tuple(stretch_lines(content, bar.stretch)), bar.stretch.change.id
    if part == next(iter(bar.parts)):
        return Mark(key, name, lines[0], None, bar.y, lines)
    return Mark("", name, lines[0], None, bar.y, lines, of=(key,))


def _ends(bars: Sequence[Bar]) -> Iterator[Values]:
    """Give the notches of bars that began no one says when, and the points of those whose end is not known."""
    notched = [bar for bar in bars if not begin_stated(bar.stretch) and bar.begin == bar.stretch.begin]
    onward = [bar for bar in bars if bar.stretch.end is None]
    inks = [colour(bar.state) for bar in onward]
    fills = [PAGE if "hollow" in bar.parts else ink for bar, ink in zip(onward, inks, strict=True)]
    notch: Values = {"size": _NOTCH_PX, "color": PAGE}
    point: Values = {"size": _POINT_PX, "color": fills, "line": {"color": inks, "width": 1.2}}
    for own, x, marker in (
        (notched, [str(bar.begin) for bar in notched], notch),
        (onward, [str(bar.until) for bar in onward], point),
    ):
        if own:
            yield {
                "type": "scatter",
                "mode": "markers",
                "x": x,
                "y": [bar.y for bar in own],
                "marker": {"symbol": "triangle-right", **marker},
                "hoverinfo": "skip",
                "showlegend": False,
            }


# ---- events ---------------------------------------------------------------------------------------------------------


def _event_traces(plan: Plan, side: Side, events: Sequence[Event]) -> Iterator[Values]:
    """Give the events of a lane, each with a stroke over the days that a date known to the month or year can mean."""
    key = COLOURED.get(side)
    spans = [(reach_of(event), plan.places[event.id]) for event in events]
    spans = [(reach, y) for reach, y in spans if reach.last > reach.first]
    line = {"color": LIGHT[key] if key else MUTED, "width": 1.4}
    yield {
        "type": "scatter",
        "mode": "lines+markers",
        "x": [x for reach, _ in spans for x in (moment(reach.first), moment(reach.last), None)],
        "y": [y for _, place in spans for y in (place, place, None)],
        "line": line,
        "marker": {"symbol": "line-ns-open", "size": _REACH_PX, "line": line},
        "hoverinfo": "skip",
        "showlegend": False,
    }
    name = side_words(plan.content.say, side)
    yield targets([_event_mark(plan, side, event) for event in events]) | {"name": written(name)}


def _event_mark(plan: Plan, side: Side, event: Event) -> Mark:
    content = plan.content
    say, lang, actors = content.say, content.selection.lang, content.register.actors
    when = f"{say.date(event.date)} · {say.label(event.kind)}"
    lines = (when, ", ".join(actors[one].name.to(lang) for one in event.actors), basis(content, event))
    x, y = moment(reach_of(event).middle), plan.places[event.id]
    return Mark(event.id, event.name.to(lang), f"{side_words(say, side)} · {when}", x, y, lines)


def _reply_marks(plan: Plan) -> Iterator[Mark]:
    """Give what is picked in the middle of each arrow from the chosen event, or to it."""
    content, places = plan.content, plan.places
    for reply in content.tied:
        stated = ", ".join(locators(content, reply.answer.response_statements))
        x = moment((reach_of(reply.act).middle + reach_of(reply.answer).middle) / 2)
        y = (places[reply.act.id] + places[reply.answer.id]) / 2
        yield Mark(reply.id, reply_words(content, reply), stated, x, y, (stated,))


# ---- words ----------------------------------------------------------------------------------------------------------


def _words(plan: Plan, bars: Sequence[Bar]) -> Iterator[Values]:
    """Give the words beside events, right or left, and the signs above the begins of bars, where there is room."""
    begin, days = plan.first.toordinal(), (plan.last - plan.first).days
    names = {
        event.id: (label_of(plan.content, event), reach_of(event), plan.places[event.id])
        for event in plan.content.drawn
    }
    signs = {
        change.id: (_sign_above(plan.content, change), bar.begin, bar.y - _ABOVE_PX)
        for bar, change in ((bar, bar.stretch.change) for bar in bars if bar.begin == bar.stretch.begin)
    }
    anchors = []
    for key, (text, reach, y) in names.items():
        left, x, right = ((ordinal - begin) / days for ordinal in reach)
        anchors.append(Anchor(key, left, x, right, y, _size(text), _PLACES if text else ()))
    for key, (text, day, y) in signs.items():
        x = (day.toordinal() - begin) / days
        anchors.append(Anchor(key, x, x, x, y, _size(text), _PLACES[:1], off=0, mark_px=0))
    found = placed(anchors, {width: Room((0, 0, width, plan.height)) for width in _WIDTHS_PX})
    beside, above = [], []
    for key, (_, place, least) in found.items():
        if key in names:
            text, reach, y = names[key]
            at = moment(reach.last if place == _PLACES[0] else reach.first)
            beside.append(Label(at, y, written(text), place, least))
        else:
            text, day, y = signs[key]
            above.append(Label(str(day), y, written(text), place, least))
    yield words_at(beside, shown_at_px=_SHOWN_AT_PX)
    yield words_at(above, when=WIDE, shown_at_px=_SHOWN_AT_PX) | {"mode": "text"}


def _size(text: str) -> tuple[float, float]:
    """Give what words take, with what has to be free beside them."""
    return width_of(text, SMALL_PX) + GAP_PX, _LINE_PX


def _sign_above(content: Content, change: StatusChange) -> str:
    """Give the sign above a state: the paragraph of the article, or the dots of a grade."""
    if change.origin is Origin.ARTICLE or not change.grade:
        return next(locators(content, change.statements), "")
    return GRADE_SIGNS[change.grade]


# ---- layout ---------------------------------------------------------------------------------------------------------


def _layout(plan: Plan) -> Values:
    content = plan.content
    line, words = as_of_line(content.say, content.day)
    marked, marked_words = _watershed(plan)
    axis = time_axis(plan.first, plan.last)
    below = {"side": "bottom", "tickmode": "auto", "matches": "x", "overlaying": "x", "anchor": "y", "showgrid": False}
    return (
        layout_of(content.selection.lang)
        | {
            "height": round(plan.height) + _TOP_PX + _BELOW_PX,
            "margin": {"l": GUTTER_PX, "r": _BESIDE_PX, "t": _TOP_PX, "b": _BELOW_PX, "pad": 0},
            "barmode": "overlay",
            "meta": {"states_until": plan.states_until},  # below that are events, which have a legend of their own
            "xaxis": axis | {"side": "top"},
            "xaxis2": axis | below,
            "yaxis": {
                "range": [round(plan.height), 0],
                "fixedrange": True,
                "showgrid": False,
                "zeroline": False,
                "tickmode": "array",
                "tickvals": [(lane.top + lane.bottom) / 2 for lane in plan.lanes],
                "ticktext": [lane.words for lane in plan.lanes],
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
            "shapes": [*marked, line, *_signs(plan)],
            "annotations": [*_names_above(plan), words, *marked_words, *_arrows(plan)],
        }
    )


def _watershed(plan: Plan) -> tuple[list[Values], list[Values]]:
    """Give the line of the day that most readers compare with, and its words where those of the as-of date leave room.

    Nothing where the register holds no such day, or where it lies after the as-of date.
    """
    content = plan.content
    day = watershed(content.register)
    if day is None or not plan.first < day < content.day:
        return [], []
    ends = {"x0": str(day), "x1": str(day), "y0": 0, "y1": 1, "yref": "paper"}
    line: Values = {"type": "line", "line": {"color": INK, "width": 1, "dash": "4px,3px"}, "name": "watershed", **ends}
    between_px = (content.day - day) / (plan.last - plan.first) * _LEAST_AXIS_PX
    if between_px + AS_OF_SHIFT_PX - width_of(content.say.day(content.day), SMALL_PX, bold=True) < GAP_PX:
        return [line], []
    above = {"y": 1, "yref": "paper", "yanchor": "bottom", "yshift": 20}
    return [line], [note(content.say.day(day), x=str(day), xref="x", **above) | {"xanchor": "right"}]


def _signs(plan: Plan) -> Iterator[Values]:
    """Give the sign of every event, and the rings round the chosen one and what it is tied to."""
    content = plan.content
    ringed = {event.id for reply in content.tied for event in (reply.act, reply.answer)} | {content.selection.event}
    rings = []
    for side, events in content.by_side.items():
        for event in events:
            x, y, hollow = moment(reach_of(event).middle), plan.places[event.id], event.origin is not Origin.ARTICLE
            yield from sign(EVENT_DRAWINGS[event.kind], x, y, COLOURED.get(side, NEUTRAL), hollow=hollow)
            if event.id in ringed:
                rings.append(ring(x, y, width_px=3 if event.id == content.selection.event else 2))
    yield from rings


def _arrows(plan: Plan) -> Iterator[Values]:
    for reply in plan.content.tied:
        yield {
            "x": moment(reach_of(reply.answer).middle),
            "y": plan.places[reply.answer.id],
            "text": "",
            "ax": moment(reach_of(reply.act).middle),
            "ay": plan.places[reply.act.id],
            "axref": "x",
            "ayref": "y",
            "showarrow": True,
            "arrowhead": 2,
            "arrowwidth": 1.4,
            "arrowcolor": INK,
            "standoff": 11,
            "startstandoff": 11,
        }


def _names_above(plan: Plan) -> Iterator[Values]:
    """Give the names of lanes above their rows, for where there is no room beside them."""
    for lane in plan.lanes:
        place = {"x": 0, "xref": "paper", "y": lane.top, "yanchor": "top", "align": "left"}
        yield note(lane.brief, **place, visible=False)


def _narrow(plan: Plan) -> dict[str, object]:
    """Give what is other where there is little room: the names of lanes stand above their rows."""
    shown = {f"annotations.{at}.visible": True for at, _ in enumerate(plan.lanes)}
    return {"margin.l": _NARROW_GUTTER_PX, "yaxis.showticklabels": False, **shown}
