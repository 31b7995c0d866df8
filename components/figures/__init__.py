"""Pure builders: the register and a view in, a figure of plotly out, for the dashboard and for notebooks alike.

``figures.timeline(register(), Selection())`` gives what the page draws, to be shown, changed or written.
Nothing here imports Streamlit, and plotly is imported when the first figure is made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.figures.drawing import NARROW_PX, Drawing
from components.figures.marks import written
from components.figures.network_drawing import draw_network
from components.figures.network_words import Network
from components.figures.schedule import Growth, added_words, draw_schedule
from components.figures.series_drawing import draw_series
from components.figures.series_words import Numbers, numbers_of
from components.figures.timeline_drawing import draw_timeline
from components.figures.timeline_words import Content, basis, content_of, excerpt_of, side_words, stretch_words
from components.figures.unrolled_drawing import draw_unrolled
from components.figures.unrolled_words import READINGS, Unrolled, short_zone, unrolled_of, water_remarks
from components.words import words
from data.codes import NumberView
from data.queries import day_of, events
from data.register import Register
from data.selection import Selection

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

__all__ = [
    "NARROW_PX",
    "READINGS",
    "Content",
    "Drawing",
    "Growth",
    "Network",
    "Numbers",
    "Unrolled",
    "added_words",
    "basis",
    "content_of",
    "draw_network",
    "draw_schedule",
    "draw_series",
    "draw_timeline",
    "draw_unrolled",
    "excerpt_of",
    "network",
    "numbers_of",
    "series",
    "short_zone",
    "side_words",
    "stretch_words",
    "timeline",
    "unrolled_of",
    "water_remarks",
]

_TITLE_PX = 60


def timeline(register: Register, selection: Selection) -> Figure:
    """Give the events and the states of initiatives of a view over time.

    Parameters
    ----------
    register : Register
        The data.
    selection : Selection
        Its filters, date and language are used.
    """
    content = content_of(register, selection, words(selection.lang), events(register, selection).rows)
    return _titled(draw_timeline(excerpt_of(content)))


def series(register: Register, selection: Selection, view: NumberView) -> Figure:
    """Give the numbers of one figure that were known by the date of a view.

    Parameters
    ----------
    register : Register
        The data.
    selection : Selection
        Its date and language are used.
    view : NumberView
        Which figure.

    Raises
    ------
    ValueError
        If none was known by then.
    """
    numbers = numbers_of(register, words(selection.lang), view, day_of(register, selection))
    if not numbers.points:
        message = f"no number of {view} is known by {numbers.day}"
        raise ValueError(message)
    return _titled(draw_series(numbers))


def network(register: Register, selection: Selection) -> Figure:
    """Give who takes part in what, with the states of a view.

    Parameters
    ----------
    register : Register
        The data.
    selection : Selection
        Its track, chosen record, date and language are used.
    """
    return _titled(draw_network(Network(register, selection, words(selection.lang))))


def _titled(drawing: Drawing) -> Figure:
    """Give a figure with its title above and plotly's own legend, which the dashboard draws beside it."""
    figure = drawing.figure
    margin, height = figure.layout.margin, figure.layout.height
    figure.update_layout(
        title={"text": written(drawing.texts["title"]), "x": 0.01, "xanchor": "left", "yref": "container"},
        margin={"t": (margin.t or 0) + _TITLE_PX},
        height=height + _TITLE_PX if height else None,
        showlegend=True,
    )
    return figure
