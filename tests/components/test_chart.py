"""A chart is checked as a value before the browser sees it, and so is what the browser answers."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from datetime import date
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.chart.model import (
    FILLS,
    SYMBOLS,
    Edge,
    Event,
    Figure,
    Group,
    Lane,
    Lanes,
    LegendEntry,
    Line,
    Link,
    Marks,
    Network,
    Node,
    Point,
    Series,
    Span,
    Texts,
    needed,
)
from components.chart.series import middle_of
from components.chart.styles import DASHES, PARTS
from components.chart.wire import day_of, read_answer, to_data
from components.chart.wording import texts_of
from components.palette import COLOURS
from components.words import words
from data.dates import PartialDate
from data.language import Language
from data.vocabulary import EventKind, State

WORDS = {name: name for name in Texts.__dataclass_fields__} | {"in_view": "{n}"}
Y2018, Y2019, Y2020 = date(2018, 1, 1), date(2019, 1, 1), date(2020, 1, 1)
SPAN = Span(id="span", name="Span", lane="a", fill="active", begin=Y2018, end=Y2020)
EVENT = Event(id="event", name="Event", lane="a", first_day=Y2018, last_day=Y2018)
LATER = Event(id="later", name="Later", lane="b", first_day=Y2020, last_day=Y2020, symbol="star")
LINK = Link(id="link", name="Link", source="event", target="later", dash="dotted")
LANES = Lanes(lanes=(Lane("a", "A"), Lane("b", "B")), spans=(SPAN,), events=(EVENT, LATER), links=(LINK,))
POINT = Point(id="p18", name="2018: 1", at=PartialDate(2018), value=1.0)
LINE = Line(id="line", label="Line", points=(POINT, replace(POINT, id="p19", at=PartialDate(2019))))
SERIES = Series(lines=(LINE,), unit="Tonnes")
NODE = Node(id="one", name="One", label="One", x=0.0, y=0.0, color_key="canada", group="g")
OTHER = Node(id="other", name="Other", label="Other", x=1.0, y=0.0)
EDGE = Edge(id="edge", name="Edge", source="one", target="other")
NETWORK = Network(nodes=(NODE, OTHER), edges=(EDGE,), groups=(Group("g", "G"),))


def texts(**changed: str) -> Texts:
    return Texts(**(WORDS | changed))


def legend(marks: Marks) -> tuple[LegendEntry, ...]:
    return tuple(LegendEntry(kind, key, f"{kind} {key}") for kind, key in needed(marks))


def figure(marks: Marks = LANES, **changed: Any) -> Figure:  # noqa: ANN401  # any field of a chart
    fields: dict[str, Any] = {"lang": Language.FRENCH, "marks": marks, "texts": texts(), "legend": legend(marks)}
    return Figure(**(fields | changed))


def test_there_is_a_fill_for_every_colour() -> None:
    assert FILLS.keys() == COLOURS.keys()


def test_every_state_has_a_fill() -> None:
    assert set(State) <= FILLS.keys()


@pytest.mark.parametrize(("one", "other"), list(combinations(FILLS, 2)))
def test_any_two_fills_differ_without_colour(one: str, other: str) -> None:
    assert FILLS[one] != FILLS[other]


def test_any_two_dashes_differ() -> None:
    assert len(set(DASHES.values())) == len(DASHES)


def test_there_are_symbols_enough_for_all_kinds_of_events() -> None:
    assert len(set(SYMBOLS)) >= len(EventKind)


@pytest.mark.parametrize(
    ("mark", "changed", "said"),
    [
        (SPAN, {"fill": "red"}, "fill 'red' is unknown; expected one of active,"),
        (SPAN, {"end": date(2017, 1, 1)}, "none before the one that it follows"),
        (SPAN, {"begin_until": date(2017, 1, 1)}, "none before the one that it follows"),
        (SPAN, {"end": None, "end_from": Y2019}, "expected a last day, or no end_from"),
        (SPAN, {"begin_stated": False, "begin_until": Y2019}, "expected one or the other"),
        (EVENT, {"symbol": "moon"}, "symbol 'moon' is unknown; expected one of active,"),
        (EVENT, {"color_key": "red"}, "colour 'red' is unknown; expected one of canada,"),
        (EVENT, {"last_day": date(2017, 1, 1)}, "none before the one that it follows"),
        (LINK, {"dash": "wavy"}, "dash 'wavy' is unknown; expected one of solid,"),
        (LINK, {"target": "event"}, "leads from 'event' to itself"),
        (POINT, {"value": math.nan}, "expected a finite number, or no point"),
        (POINT, {"symbol": "moon"}, "symbol 'moon' is unknown"),
        (LINE, {"points": ()}, "has no points"),
        (LINE, {"points": LINE.points[::-1]}, "none before the one that it follows"),
        (LINE, {"dash": "wavy"}, "dash 'wavy' is unknown"),
        (NODE, {"x": math.inf}, "expected finite numbers"),
        (NODE, {"symbol": "moon"}, "symbol 'moon' is unknown"),
        (EDGE, {"source": "other"}, "leads from 'other' to itself"),
        (EDGE, {"dash": "wavy"}, "dash 'wavy' is unknown"),
        (LANES, {"lanes": ()}, "has no lanes"),
        (LANES, {"lanes": (Lane("a", "A"),)}, "'later': lane 'b' is unknown; expected one of a"),
        (LANES, {"events": (EVENT,)}, "link 'link': target 'later' is unknown; expected one of event"),
        (LANES, {"spans": (SPAN, replace(SPAN, id="event"))}, "'event' is empty or stands twice"),
        (LANES, {"as_of": Y2019}, "expected both or none"),
        (LANES, {"first_day": Y2020, "last_day": Y2018}, "none before the one that it follows"),
        (SERIES, {"lines": ()}, "expected at least one, and a unit"),
        (SERIES, {"unit": ""}, "expected at least one, and a unit"),
        (SERIES, {"lines": (LINE, replace(LINE, id="x"))}, "'p18' is empty or stands twice"),
        (SERIES, {"as_of_label": "today"}, "expected both or none"),
        (NETWORK, {"nodes": ()}, "has no nodes"),
        (NETWORK, {"nodes": (NODE,)}, "edge 'edge': target 'other' is unknown"),
        (NETWORK, {"groups": ()}, "node 'one': group 'g' is unknown"),
    ],
)
def test_marks_that_could_not_be_drawn_are_refused(mark: Any, changed: dict[str, Any], said: str) -> None:  # noqa: ANN401
    with pytest.raises(ValueError, match=said):
        replace(mark, **changed)


def test_lanes_of_a_group_stand_together() -> None:
    apart = (Lane("a", "A", "G"), Lane("b", "B"), Lane("c", "C", "G"))
    with pytest.raises(ValueError, match="stands twice"):
        Lanes(lanes=apart)


def test_lines_of_a_series_differ_in_grey() -> None:
    other = replace(LINE, id="other", points=(replace(POINT, id="other"),), color_key="canada")
    with pytest.raises(ValueError, match="expected another one for each line"):
        Series(lines=(LINE, other), unit="Tonnes")


def test_a_point_of_a_year_stands_in_its_middle() -> None:
    assert middle_of(PartialDate(2019)) == date(2019, 7, 2)


def test_a_legend_explains_what_lies_in_lanes() -> None:
    hatched = replace(SPAN, id="h", fill="ended", begin_until=Y2019)
    onward = replace(SPAN, id="o", begin_stated=False, end=None)
    after = replace(EVENT, id="after", filled=False, color_key="russia", last_day=Y2019)
    marks = replace(LANES, spans=(SPAN, hatched, onward), events=(EVENT, LATER, after))
    assert needed(marks) == [
        *(("fill", "active"), ("fill", "ended")),
        *(("part", "imprecise"), ("part", "uncertain"), ("part", "unstated-begin"), ("part", "onward")),
        *(("symbol", "star"), ("symbol", "pentagon"), ("marker", "filled"), ("marker", "outlined")),
        *(("colour", "russia"), ("link", "dotted")),
    ]


def test_a_date_that_is_certain_after_all_needs_no_words() -> None:
    certain = replace(SPAN, begin_until=SPAN.begin, end_from=SPAN.end)
    assert ("part", "uncertain") not in needed(replace(LANES, spans=(certain,)))


def test_a_series_of_one_symbol_explains_its_lines_only() -> None:
    assert needed(SERIES) == [("line", "line")]


def test_a_series_explains_variants_and_figures_that_do_not_agree() -> None:
    points = (POINT, replace(POINT, id="b", value=2.0), replace(POINT, id="c", symbol="caret", filled=False))
    expected = [("part", "conflict"), ("symbol", "point"), ("symbol", "caret"), ("marker", "filled")]
    assert needed(Series(lines=(replace(LINE, points=points),), unit="t")) == [
        *expected,
        *(("marker", "outlined"), ("line", "line")),
    ]


def test_a_network_explains_symbols_colours_and_edges() -> None:
    assert needed(NETWORK) == [("symbol", "pentagon"), ("colour", "canada"), ("link", "solid")]


@pytest.mark.parametrize("marks", [LANES, SERIES, NETWORK], ids=["lanes", "series", "network"])
def test_a_legend_that_leaves_something_out_is_refused(marks: Marks) -> None:
    with pytest.raises(ValueError, match="the legend explains"):
        figure(marks, legend=legend(marks)[1:])


def test_a_legend_that_explains_what_is_not_there_is_refused() -> None:
    with pytest.raises(ValueError, match="nothing else"):
        figure(legend=(*legend(LANES), LegendEntry("part", "onward", "Goes on")))


def test_the_neutral_colour_may_be_explained() -> None:
    entries = (*legend(LANES), LegendEntry("colour", "neutral", "No state"))
    assert figure(legend=entries).legend == entries


@pytest.mark.parametrize("changed", [{"selected": "no"}, {"marked": frozenset({"no", "span"})}])
def test_what_is_chosen_is_on_the_chart(changed: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="'no' is selected or marked, and not on it"):
        figure(**changed)


@pytest.mark.parametrize("alt", ["", "x" * 141])
def test_an_alternative_text_is_short_and_there(alt: str) -> None:
    with pytest.raises(ValueError, match="expected"):
        texts(alt=alt)


def test_the_list_names_its_count() -> None:
    with pytest.raises(ValueError, match="in_view lacks"):
        texts(in_view="In view")


@pytest.mark.parametrize("language", list(Language))
def test_the_words_of_all_charts_are_complete(language: Language) -> None:
    own = {name: name for name in ("title", "subtitle", "alt", "description", "source", "file_name")}
    assert texts_of(words(language), **own).title == "title"


@pytest.mark.parametrize("marks", [LANES, SERIES, NETWORK], ids=["lanes", "series", "network"])
def test_a_chart_can_be_carried_as_json(marks: Marks) -> None:
    data = to_data(figure(marks))
    assert json.loads(json.dumps(data, allow_nan=False)) == data


def test_a_mark_carries_only_what_it_says() -> None:
    spans = to_data(figure())["marks"]["spans"]  # type: ignore[index]
    assert spans == [{"id": "span", "name": "Span", "lane": "a", "fill": "active", "begin": 17532, "end": 18262}]


def test_the_chart_shows_all_there_is_with_a_margin() -> None:
    marks = to_data(figure(replace(LANES, as_of=date(2026, 1, 1), as_of_label="1 January 2026")))["marks"]
    assert (marks["first"], marks["last"]) == (17532 - 58, 20454 + 58)  # type: ignore[index]


def test_the_chart_shows_the_days_that_were_asked_for() -> None:
    marks = to_data(figure(replace(LANES, first_day=Y2018, last_day=Y2019)))["marks"]
    assert (marks["first"], marks["last"]) == (17532, 17897)  # type: ignore[index]


def test_lanes_without_anything_in_them_can_be_drawn() -> None:
    assert to_data(figure(Lanes(lanes=(Lane("a", "A"),))))["marks"]["events"] == []  # type: ignore[index]


def test_every_part_has_its_place_in_the_order_of_the_legend() -> None:
    assert len(set(PARTS)) == len(PARTS)


def test_an_answer_with_a_known_mark_is_believed() -> None:
    assert read_answer({"picked": "link"}, figure()).id == "link"


@pytest.mark.parametrize("picked", ["no", 1, None, ["span"], {"id": "span"}])
def test_an_answer_with_another_mark_is_not(picked: object) -> None:
    assert read_answer({"picked": picked}, figure()).id is None


@given(st.dates())
def test_a_day_of_the_calendar_is_believed(day: date) -> None:
    assert day_of({"day": day.isoformat()}) == day.isoformat()


@pytest.mark.parametrize("day", ["2018", "2018-02-30", "20180101", "2018-01-01T00:00", 17532, None, ["2018-01-01"]])
def test_what_is_no_day_is_not_believed(day: object) -> None:
    assert day_of({"day": day}) is None


def test_a_failure_is_told_in_few_words() -> None:
    assert read_answer({"failed": "x" * 5000}, figure()).failed == "x" * 300
