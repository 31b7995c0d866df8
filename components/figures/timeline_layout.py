"""How the timeline is laid out: axes, signs, names of lanes, arrows, and what is other where there is little room."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from components.figures.drawing import Values
from components.figures.ink import HAIRLINE, INK, MUTED, NEUTRAL, PAGE, as_of_line, layout_of, ring, sign, time_axis
from components.figures.timeline_plan import COLOURED, Plan, middle_of, moment, shown_replies
from components.figures.timeline_rows import GUTTER_PX, NAME_SIZE_PX, LaneRows
from components.signs import EVENT_DRAWINGS
from data.codes import Origin
from data.queries import lane_of

_TOP_PX, _BELOW_PX, _BESIDE_PX = 46, 28, 18
_NARROW_GUTTER_PX: Final = 8
_BELOW: Final[Values] = {
    "side": "bottom",
    "tickmode": "auto",
    "matches": "x",
    "overlaying": "x",
    "anchor": "y",
    "showgrid": False,
}


def layout_of_plan(plan: Plan) -> Values:
    """Give the layout of the timeline."""
    content = plan.content
    say, register = content.say, content.register
    line, words = as_of_line(content.day, say.day(content.day))
    shapes: list[Values] = [line]
    for event in content.events:
        key = COLOURED.get(lane_of(register, event), NEUTRAL)
        hollow = event.origin is not Origin.ARTICLE
        shapes += sign(EVENT_DRAWINGS[event.kind], moment(middle_of(event)), plan.places[event.id], key, hollow=hollow)
    tied = {event.id: event for reply in shown_replies(content) for event in (reply.act, reply.answer)}
    chosen = {event.id: event for event in content.events if event.id == content.selection.event}
    for key, event in (tied | chosen).items():
        shapes.append(ring(moment(middle_of(event)), plan.places[key], width_px=3 if key in chosen else 2))
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


def _grouped(plan: Plan) -> Iterator[LaneRows]:
    """Give the lanes above which a heading stands."""
    before = ""
    for lane in plan.lanes:
        if lane.group and lane.group != before:
            yield lane
        before = lane.group


def _headings(plan: Plan) -> Iterator[Values]:
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


def _names_above(plan: Plan) -> Iterator[Values]:
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


def _arrows(plan: Plan) -> Iterator[Values]:
    for reply in shown_replies(plan.content):
        yield {
            "x": moment(middle_of(reply.answer)),
            "y": plan.places[reply.answer.id],
            "ax": moment(middle_of(reply.act)),
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


def narrow_of(plan: Plan) -> dict[str, object]:
    """Give what is other where there is little room: the names of lanes stand above their rows."""
    headings = sum(1 for _ in _grouped(plan))
    return {
        "margin.l": _NARROW_GUTTER_PX,
        "yaxis.showticklabels": False,
        **{f"annotations.{at}.xshift": -_NARROW_GUTTER_PX for at in range(headings)},
        **{f"annotations.{headings + at}.visible": True for at, _ in enumerate(plan.lanes)},
    }
