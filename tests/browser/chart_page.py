"""A page with one chart of each kind, for the tests of the chart: ``?kind=lanes&lang=fr``."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import streamlit as st

from components import chart
from components.chart.model import Figure, LegendEntry, Marks
from components.words import words
from data.dates import PartialDate
from data.language import Language
from tests.browser.server import ROOT

_APP = """
import sys

sys.path.insert(0, {root!r})
import streamlit as st
from starlette.middleware import Middleware

from components import chart, server

app = st.App("page.py", routes=[*chart.routes()], middleware=[Middleware(server.ResponseHeaders)])
"""
_PAGE = """
import importlib

from tests.browser import chart_page

importlib.reload(chart_page).draw()
"""
EVENTS = 24
FIRST_YEAR = 2000


def write_app(folder: Path) -> None:
    """Write into a folder an app that has nothing but this page."""
    shutil.copytree(ROOT / ".streamlit", folder / ".streamlit")
    (folder / "app.py").write_text(_APP.format(root=str(ROOT)), "utf-8")
    (folder / "page.py").write_text(_PAGE, "utf-8")


def lanes() -> chart.Lanes:
    """Give two lanes with spans of every form, events of every precision and a link."""
    spans = (
        chart.Span(
            id="dialogue",
            name="Dialogue, active",
            label="Dialogue",
            lane="contacts",
            fill="active",
            begin=date(2001, 1, 1),
            begin_until=date(2002, 1, 1),
            end=date(2014, 3, 1),
        ),
        chart.Span(
            id="dialogue-suspended",
            name="Dialogue, suspended",
            lane="contacts",
            fill="suspended",
            begin=date(2014, 3, 2),
            end=None,
            begin_stated=False,
        ),
    )
    events = tuple(
        chart.Event(
            id=f"event-{number}",
            name=f"Event {number}",
            label=f"Event number {number}",
            lane="politics" if number % 2 else "contacts",
            first_day=date(FIRST_YEAR + number, 1, 1),
            last_day=date(FIRST_YEAR + number, 12, 31) if number % 3 else date(FIRST_YEAR + number, 1, 1),
            symbol=chart.SYMBOLS[number % 4],
            filled=number % 5 != 0,
            lines=(f"{FIRST_YEAR + number}",),
        )
        for number in range(EVENTS)
    )
    return chart.Lanes(
        lanes=(chart.Lane("politics", "Politics of both"), chart.Lane("contacts", "Contacts", "Channels")),
        spans=spans,
        events=events,
        links=(chart.Link(id="answer", name="Answer", source="event-1", target="event-8"),),
        as_of=date(2023, 6, 1),
        as_of_label="1 June 2023",
    )


def series() -> chart.Series:
    """Give two lines: one with a gap, one with two figures of a year that do not agree."""

    def point(name: str, year: int, value: float) -> chart.Point:
        return chart.Point(id=f"{name}-{year}-{value:g}", name=f"{year}: {value:g}", at=PartialDate(year), value=value)

    gapped = [point("north", year, 1000.0 + 60 * (year - 2010)) for year in (2010, 2011, 2012, 2016, 2017)]
    twice = [point("west", *one) for one in ((2010, 300.0), (2011, 350.0), (2011, 480.0), (2012, 420.0))]
    return chart.Series(
        lines=(
            chart.Line(id="north", label="Northern route", points=tuple(gapped), color_key="russia"),
            chart.Line(id="west", label="Western route", points=tuple(twice), color_key="canada", dash="dashed"),
        ),
        unit="Tonnes a year",
    )


def network() -> chart.Network:
    """Give forty nodes in three groups."""
    nodes = tuple(
        chart.Node(
            id=f"node-{number}",
            name=f"Body {number}",
            label=f"Body with a long name {number}",
            x=float(number % 3) + (number // 3 % 2) * 0.3,
            y=float(number // 3),
            symbol=chart.SYMBOLS[number % 3],
            group=f"group-{number % 3}",
        )
        for number in range(40)
    )
    edges = tuple(
        chart.Edge(id=f"edge-{number}", name=f"Tie {number}", source=f"node-{number}", target=f"node-{number * 7 % 40}")
        for number in range(1, 40, 2)
    )
    return chart.Network(
        nodes=nodes,
        edges=tuple(edge for edge in edges if edge.source != edge.target),
        groups=tuple(chart.Group(f"group-{number}", f"Group {number}") for number in range(3)),
    )


KINDS: dict[str, Callable[[], Marks]] = {"lanes": lanes, "series": series, "network": network}


def figure_of(kind: str, lang: Language, selected: str | None) -> Figure:
    """Give the chart of a kind, in a language."""
    marks = KINDS[kind]()
    if st.session_state.get("fewer") and isinstance(marks, chart.Lanes):
        marks = replace(marks, events=marks.events[:10])
    texts = chart.texts_of(
        words(lang),
        title=f"Chart of {kind}",
        subtitle="What is measured",
        alt=f"A chart of {kind}",
        description=f"A long description of {kind}.",
        source="Source: made for a test.",
        file_name=f"chart-{kind}",
    )
    legend = tuple(LegendEntry(kind, key, f"Meaning of {kind} {key}") for kind, key in chart.needed(marks))
    return Figure(lang=lang, marks=marks, texts=texts, legend=legend, selected=selected)


def draw() -> None:
    """Draw the page: what was picked, a button that leaves events out, the chart."""
    query = st.query_params
    kind, lang = query.get("kind", "lanes"), Language(query.get("lang", "en"))
    st.set_page_config(layout="wide")
    st.title("Charts")
    st.checkbox("Fewer", key="fewer")
    picked, day = st.session_state.get("picked"), st.session_state.get("day")
    st.text(f"picked {picked}, day {day}")

    def note(name: str) -> Callable[[str], None]:
        def noted(value: str) -> None:
            st.session_state[name] = value

        return noted

    chart.show(figure_of(kind, lang, picked), kind, height="480px", on_picked=note("picked"), on_axis=note("day"))
