"""The figures of the timeline page: explained, described, and the same as what they were made from."""

from __future__ import annotations

import functools
import itertools
import json
from datetime import date, datetime, timedelta
from typing import Any

import plotly.graph_objects as go
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.figures import (
    Content,
    Drawing,
    Network,
    Numbers,
    content_of,
    draw_network,
    draw_series,
    draw_timeline,
    network,
    numbers_of,
    series_drawing,
    timeline,
)
from components.figures import series as public_series
from components.figures.drawing import LONGEST_ALT
from components.figures.ink import ACCENT, CHOSEN, PAGE
from components.figures.letters import width_of
from components.plot import to_data
from components.words import words
from data.codes import EventKind, Measure, NumberView, Origin, Years
from data.dates import PartialDate
from data.language import Language
from data.queries import events, last_day_covered
from data.register import article_alone, register
from data.selection import FIRST_DAY, Selection

REGISTER = register()
LAST = last_day_covered(REGISTER)
SELECTIONS = st.builds(
    Selection,
    lang=st.sampled_from(Language),
    on=st.none() | st.dates(FIRST_DAY, LAST),
    area=st.lists(st.sampled_from(sorted(REGISTER.areas)), max_size=2, unique=True).map(tuple),
    event_kind=st.lists(st.sampled_from(EventKind), max_size=2, unique=True).map(tuple),
    event=st.just("") | st.sampled_from(sorted(REGISTER.events)),
    years=st.sampled_from(Years),
)
ALL_YEARS = Selection(years=Years.ALL)
in_both_languages = pytest.mark.parametrize("language", Language)


@functools.cache
def content(selection: Selection) -> Content:
    """Give what is on the timeline of a view."""
    return content_of(REGISTER, selection, words(selection.lang), events(REGISTER, selection).rows)


@functools.cache
def drawn(selection: Selection) -> Drawing:
    """Give the timeline of a view; nobody may change it, for the next to ask is given the same."""
    return draw_timeline(content(selection))


def rows_of(drawing: Drawing) -> dict[str, dict[str, Any]]:
    """Give what is drawn of each mark that can be picked: where, and of which kind."""
    found = {}
    for trace in drawing.figure.data:
        for at, row in enumerate(trace.customdata or ()):
            if row[0]:
                begin = trace.base[at] if trace.type == "bar" else trace.x[at]
                found[row[0]] = {"bar": trace.type == "bar", "begin": begin[:10], "y": trace.y[at], "x": trace.x[at]}
    return found


def signs_of(drawing: Drawing) -> dict[tuple[str, float], list[Any]]:
    """Give the shapes of each sign by its place."""
    found: dict[tuple[str, float], list[Any]] = {}
    for one in drawing.figure.layout.shapes:
        if one.type == "path":
            found.setdefault((one.xanchor, one.yanchor), []).append(one)
    return found


def words_of(drawing: Drawing, when: str) -> Any:  # noqa: ANN401  # plotly has no types
    """Give the words beside events, or those above bars, which only a wide figure has."""
    traces = [trace for trace in drawing.figure.data if trace.meta and "least" in trace.meta]
    return next(trace for trace in traces if trace.meta.get("when", "") == when)


def changes() -> list[Any]:
    """Give how all initiatives stood, one after the other."""
    shown = content(Selection())
    return [one for row in shown.initiatives for one in shown.stretches[row.id]]


def rings(drawing: Drawing) -> set[float]:
    """Give the heights at which something is marked as chosen."""
    return {one.yanchor for one in drawing.figure.layout.shapes if one.name == CHOSEN}


def numbers(view: NumberView, language: Language = Language.ENGLISH, day: date = LAST) -> Numbers:
    """Give the numbers of a figure."""
    return numbers_of(REGISTER, words(language), view, day)


def points(drawing: Drawing) -> list[str]:
    """Give the ids of all points of a figure of numbers."""
    return list(drawing.ids())


def lines(drawing: Drawing) -> list[list[str]]:
    """Give the dates that each line of a figure of numbers joins, a list for each of its parts."""
    found: list[list[str]] = []
    for trace in drawing.figure.data:
        if trace.meta and "line" in trace.meta:
            found.append([])
            for x in trace.x:
                if x is None:
                    found.append([])
                else:
                    found[-1].append(x)
    return [part for part in found if part]


@settings(deadline=None, max_examples=40)
@given(SELECTIONS)
def test_the_chart_shows_the_events_that_the_view_asks_for(selection: Selection) -> None:
    shown = {key for key, row in rows_of(drawn(selection)).items() if not row["bar"] and "--" not in key}
    assert shown == {event.id for event in content(selection).drawn}


@settings(deadline=None, max_examples=40)
@given(SELECTIONS)
def test_nothing_on_the_chart_begins_after_the_as_of_date(selection: Selection) -> None:
    day = str(selection.on or LAST)
    bars = [row["begin"] for row in rows_of(drawn(selection)).values() if row["bar"]]
    events_shown = [str(event.date.first_day) for event in content(selection).events]
    assert all(begin <= day for begin in (*bars, *events_shown))


@settings(deadline=None, max_examples=40)
@given(SELECTIONS)
def test_the_alternative_text_is_whole_and_short(selection: Selection) -> None:
    alt = drawn(selection).texts["alt"]
    assert len(alt) <= LONGEST_ALT
    assert alt.endswith(".")


@settings(deadline=None, max_examples=20)
@given(SELECTIONS, st.sampled_from([250.0, 400.0, 780.0, 1600.0, 6000.0]))
def test_words_at_events_lie_on_no_others(selection: Selection, width: float) -> None:
    drawing = drawn(selection)
    first, last = (date.fromisoformat(end) for end in drawing.figure.layout.xaxis.range)
    day_px = width / (last - first).days
    by_row: dict[float, list[tuple[float, float, str]]] = {}
    rows = rows_of(drawing)
    for event in content(selection).drawn:
        middle = (event.date.first_day.toordinal() + event.date.last_day.toordinal() + 1) / 2 - first.toordinal()
        y = rows[event.id]["y"]
        by_row.setdefault(y, []).append((middle * day_px - 5, middle * day_px + 5, event.id))
    words_shown = words_of(drawing, "")
    for x, y, text, place, least in zip(
        words_shown.x,
        words_shown.y,
        words_shown.meta["words"],
        words_shown.textposition,
        words_shown.meta["least"],
        strict=True,
    ):
        if least is None or least > width:
            continue
        at = (datetime.fromisoformat(x) - datetime.fromisoformat(str(first))) / timedelta(days=1) * day_px
        wide = width_of(text, 12)
        left = at + 9 if place == "middle right" else at - 9 - wide
        assert left >= -1
        assert left + wide <= width + 1
        by_row[y].append((left, left + wide, text))
    for on_one_line in by_row.values():
        boxes = sorted(on_one_line)
        for box in (box for box in boxes if box[1] - box[0] > 10.5):  # words, not marks
            others = [other for other in boxes if other is not box]
            assert [other for other in others if box[0] < other[1] and other[0] < box[1]] == []


@pytest.mark.parametrize(
    "selection", [Selection(lang=language, on=on) for language in Language for on in (None, date(2016, 5, 1))]
)
def test_plotly_takes_the_timeline(selection: Selection) -> None:
    assert len(go.Figure(drawn(selection).figure.to_plotly_json()).data) > 5


@pytest.mark.parametrize("view", ["timeline", "network", *NumberView])
def test_plotly_s_own_check_of_every_value_changes_nothing(view: str) -> None:
    drawing = {
        "timeline": lambda: drawn(Selection(event="canada-sanctions-russia-2014")),
        "network": lambda: draw_network(
            Network(REGISTER, Selection(record="carleton-conference-2016"), words(Language.ENGLISH))
        ),
    }.get(view, lambda: draw_series(numbers(NumberView(view))))()
    own = json.loads(json.dumps(drawing.figure.to_plotly_json()))
    checked = json.loads(go.Figure(own).to_json())
    own["layout"].pop("template")
    checked["layout"].pop("template")  # an empty one stands for plotly's own
    assert checked == own


@in_both_languages
def test_the_long_description_tells_of_every_reply(language: Language) -> None:
    shown = content(Selection(language))
    description = drawn(Selection(language)).texts["description"]
    assert all(reply.answer.name.to(language) in description for reply in shown.replies)


def test_an_event_of_the_article_is_filled_and_any_other_outlined() -> None:
    drawing = drawn(ALL_YEARS)
    told = {event.id: event.origin is Origin.ARTICLE for event in content(Selection()).events}
    rows, signs = rows_of(drawing), signs_of(drawing)
    assert {key: signs[rows[key]["x"], rows[key]["y"]][0].fillcolor != PAGE for key in rows if key in told} == told


def test_a_state_that_later_sources_tell_of_has_the_dots_of_its_grade() -> None:
    drawing = drawn(Selection())
    above, rows = words_of(drawing, "wide"), rows_of(drawing)
    marked = {(x, y): text for x, y, text in zip(above.x, above.y, above.meta["words"], strict=True)}
    later = [one.change for one in changes() if one.change.origin is Origin.AFTER]
    found = [marked.get((str(one.date.first_day), rows[one.id]["y"] - 14)) for one in later]
    assert {text.strip("•") for text in found if text is not None} == {""}
    assert found.count(None) < len(found) / 4  # where another state began just after, there is room for one alone


def test_a_state_is_hollow_after_its_last_evidence() -> None:
    faded = [one for one in changes() if one.faded_from(LAST)]
    hollow = [trace for trace in drawn(Selection()).figure.data if trace.type == "bar" and trace.marker.color == PAGE]
    keys = {row[0] or row[3] for trace in hollow for row in trace.customdata}
    assert keys == {one.change.id for one in faded}


def test_a_date_known_to_the_year_is_drawn_over_its_year() -> None:
    drawing = drawn(ALL_YEARS)
    y = rows_of(drawing)["nato-madrid-summit-1997"]["y"]
    strokes = [trace for trace in drawing.figure.data if trace.type == "scatter" and trace.mode == "lines+markers"]
    assert any({("1997-01-01", y), ("1998-01-01", y)} <= set(zip(trace.x, trace.y, strict=True)) for trace in strokes)


def test_the_as_of_date_has_a_line() -> None:
    line = next(one for one in drawn(Selection(on=date(2016, 5, 1))).figure.layout.shapes if one.name == "as-of")
    assert (line.x0, line.line.color) == ("2016-05-01", ACCENT)


def test_the_chosen_event_marks_what_it_answered() -> None:
    drawing = drawn(Selection(event="canada-sanctions-russia-2014"))
    rows = rows_of(drawing)
    assert {rows["ukraine-crisis-2014"]["y"], rows["canada-sanctions-russia-2014"]["y"]} <= rings(drawing)


def test_arrows_lead_from_the_chosen_event_to_its_answers_and_to_no_others() -> None:
    drawing = drawn(Selection(event="canada-sanctions-russia-2014"))
    replies = content(Selection()).replies
    chosen = [reply.id for reply in replies if "canada-sanctions-russia-2014" in reply.id.split("--")]
    assert [one.showarrow for one in drawing.figure.layout.annotations].count(True) == len(chosen)
    rows = rows_of(drawing)
    assert {key for key, row in rows.items() if "--" in key and not row["bar"]} == set(chosen)


def test_the_legend_explains_what_is_drawn_and_nothing_else() -> None:
    explained = [(entry.kind, entry.key) for entry in drawn(Selection(on=date(1999, 1, 1))).legend]
    assert ("part", "faded") not in explained
    assert ("marker", "outlined") in explained
    assert len(set(explained)) == len(explained)


def test_the_figures_can_be_used_without_the_dashboard() -> None:
    made = [
        timeline(REGISTER, Selection()),
        network(REGISTER, Selection()),
        public_series(REGISTER, Selection(), NumberView.NSR_CARGO),
    ]
    assert all(figure.layout.title.text and "<html" in figure.to_html(include_plotlyjs=False) for figure in made)


@in_both_languages
@pytest.mark.parametrize("view", NumberView)
def test_every_number_of_a_figure_is_drawn(view: NumberView, language: Language) -> None:
    shown = numbers(view, language)
    assert sorted(points(draw_series(shown))) == sorted(row.id for row in shown.rows)


@in_both_languages
@pytest.mark.parametrize("view", NumberView)
def test_the_alternative_text_of_a_figure_is_whole_and_short(view: NumberView, language: Language) -> None:
    alt = draw_series(numbers(view, language)).texts["alt"]
    assert len(alt) <= LONGEST_ALT
    assert alt.endswith(".")


@pytest.mark.parametrize("view", NumberView)
def test_years_without_a_figure_have_no_point(view: NumberView) -> None:
    pairs = [pair for part in lines(draw_series(numbers(view))) for pair in itertools.pairwise(part)]
    steps = [(date.fromisoformat(after) - date.fromisoformat(before)).days for before, after in pairs]
    assert all(0 < step < 2 * 365 for step in steps)  # a year left out is a gap


def test_the_headline_gives_the_first_and_the_last_number() -> None:
    said = "Cargo on the Northern Sea Route: 3.7 (2014), 37.02 (2025); million tonnes"
    assert numbers(NumberView.NSR_CARGO).headline == said


def test_the_headline_gives_all_figures_that_do_not_agree() -> None:
    assert "34.034 / 34.117 (2022)" in numbers(NumberView.NSR_CARGO, day=date(2022, 12, 31)).headline


def test_a_lower_bound_is_called_one_in_the_headline() -> None:
    assert "more than 3,400" in numbers(NumberView.LISTINGS).headline


@in_both_languages
def test_which_of_the_three_ice_values_of_2025_is_meant_is_said(language: Language) -> None:
    shown = numbers(NumberView.SEA_ICE, language)
    say = words(language)
    last = [row for row in shown.rows if row.date.year == 2025]  # the year with three values
    told = " ".join(shown.remarks)
    assert all(f"{say.label(row.measure)}" in told and say.number(row.value) in told for row in last)


def test_the_article_alone_has_no_figure_of_cargo() -> None:
    alone = numbers_of(article_alone(REGISTER), words(Language.ENGLISH), NumberView.NSR_CARGO, LAST)
    assert not alone.points


def test_numbers_of_the_article_have_a_shape_of_their_own() -> None:
    drawing = draw_series(numbers(NumberView.LISTINGS_ANNOUNCED))
    told = {
        row.id
        for row in REGISTER.series.values()
        if row.measure is Measure.SANCTIONS_LISTED_INDIVIDUALS and not row.grade
    }
    rows, signs = rows_of(drawing), signs_of(drawing)
    shapes = {one: {shape.name for shape in signs[rows[one]["x"], rows[one]["y"]]} for one in told}
    assert {name for names in shapes.values() for name in names} == {series_drawing.OF_THE_ARTICLE}


def test_counts_of_several_scopes_are_joined_by_no_line() -> None:
    assert lines(draw_series(numbers(NumberView.LISTINGS))) == []


@in_both_languages
@pytest.mark.parametrize("view", [NumberView.LISTINGS, NumberView.LISTINGS_ANNOUNCED])
def test_points_that_no_line_joins_are_named_at_either_width(view: NumberView, language: Language) -> None:
    shown = numbers(view, language)
    drawing = draw_series(shown)
    named = {
        trace.meta["when"]: len(trace.text) for trace in drawing.figure.data if trace.meta and "when" in trace.meta
    }
    assert named == {"narrow": len(shown.points), "wide": len(shown.points)}


def test_figures_that_do_not_agree_are_all_drawn_and_joined_by_a_stroke() -> None:
    drawing = draw_series(numbers(NumberView.NSR_CARGO))
    assert ("part", "conflict") in [(entry.kind, entry.key) for entry in drawing.legend]
    strokes = next(one for one in drawing.figure.data if one.mode == "lines" and not one.meta)
    assert strokes.x[0] == strokes.x[1]
    assert strokes.y[0] != strokes.y[1]


@pytest.mark.parametrize("view", NumberView)
def test_plotly_takes_the_figure_of_numbers(view: NumberView) -> None:
    assert go.Figure(draw_series(numbers(view)).figure.to_plotly_json()).layout.xaxis.type == "date"


@pytest.mark.parametrize("view", NumberView)
def test_lines_of_a_figure_differ_in_grey(view: NumberView) -> None:
    drawing = draw_series(numbers(view))
    dashes = [trace.line.dash for trace in drawing.figure.data if trace.meta and "line" in trace.meta]
    assert len(set(dashes)) == len(dashes)


def test_a_point_of_a_year_stands_in_its_middle() -> None:
    assert series_drawing.middle_of(PartialDate(2019)) == date(2019, 7, 2)


@in_both_languages
def test_numbers_are_written_as_the_language_does(language: Language) -> None:
    marks = {Language.ENGLISH: ".,", Language.FRENCH: ",\N{NARROW NO-BREAK SPACE}"}
    figure = draw_series(numbers(NumberView.NSR_CARGO, language)).figure
    assert figure.layout.separators == marks[language]


@in_both_languages
def test_the_timeline_takes_less_than_60_kb_of_the_socket(language: Language) -> None:
    assert len(json.dumps(to_data(drawn(Selection(language))))) < 60_000
