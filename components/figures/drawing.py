"""A figure with all that belongs to it: its words, its legend, what is other where there is little room."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any, Final

from components.words import Words
from data.language import Language

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

LONGEST_ALT: Final = 140
COUNT: Final = "{n}"
NARROW_PX: Final = 560
"""Below this width a figure is drawn as `Drawing.narrow` says."""
NARROW, WIDE = "narrow", "wide"
Values = dict[str, Any]
"""A part of a figure as plotly writes it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """All that a reader or a screen reader is told.

    Attributes
    ----------
    title, subtitle : str
        What the figure shows, and what is measured; both head the pictures. On the page they stand where the page puts
        them, so that the figure does not repeat them. The subtitle may be empty.
    source : str
        Where all of it comes from; stands below the figure.
    alt, description : str
        Alternative text of at most 140 characters, and the long description.
    file_name : str
        Name of the pictures, without ending.
    legend, zoom_in, zoom_out, home, picking, png, svg : str
        Names of the legend, of the buttons, and of the list of what is in view.
    keys, axis_keys : str
        What the keyboard does on the figure, and on an axis of time that can be clicked.
    in_view, nothing_in_view : str
        The name of the list with ``{n}`` for the count; the sentence when it is empty.
    loading, failed, picture_ready, picture_failed : str
        Sentences while the figure comes, if it cannot be drawn, when a picture was saved, and if none could be made.

    Raises
    ------
    ValueError
        If the alternative text is too long, the name of the list lacks its count, or anything but the subtitle is
        empty.
    """

    title: str
    subtitle: str
    source: str
    alt: str
    description: str
    file_name: str
    legend: str
    zoom_in: str
    zoom_out: str
    home: str
    picking: str
    png: str
    svg: str
    keys: str
    axis_keys: str
    in_view: str
    nothing_in_view: str
    loading: str
    failed: str
    picture_ready: str
    picture_failed: str

    def __post_init__(self) -> None:
        """Refuse texts that the figure could not use."""
        for text in fields(self):
            if not getattr(self, text.name) and text.name != "subtitle":
                message = f"figure: {text.name} is empty; expected words"
                raise ValueError(message)
        if len(self.alt) > LONGEST_ALT:
            message = f"figure: alternative text has {len(self.alt)} characters; expected 1 to {LONGEST_ALT}"
            raise ValueError(message)
        if COUNT not in self.in_view:
            message = f"figure: in_view lacks {COUNT}"
            raise ValueError(message)


def texts_of(  # noqa: PLR0913  # each names itself where it is given
    say: Words, *, title: str, subtitle: str, alt: str, description: str, source: str, file_name: str
) -> Texts:
    """Give all words of a figure: its own, and those of buttons, keys and the list in the language of the view.

    Parameters
    ----------
    say : Words
        The words of the view's language.
    title, subtitle, alt, description, source, file_name : str
        What this figure says for itself, see `Texts`.
    """
    return Texts(
        title=title,
        subtitle=subtitle,
        alt=alt,
        description=description,
        source=source,
        file_name=file_name,
        legend=say("Legend"),
        zoom_in=say("Zoom in"),
        zoom_out=say("Zoom out"),
        home=say("Whole chart"),
        picking=say("List what is in view"),
        png=say("Save as PNG"),
        svg=say("Save as SVG"),
        keys=say(
            "Arrow keys move the chart, plus and minus zoom, Home shows the whole chart, Enter lists what is in view."
        ),
        axis_keys=say(
            "Shift with an arrow key goes to a day of the axis, by month or by year; Space makes it the as-of date, "
            "Escape lets go of it."
        ),
        in_view=say("In view: {n}", n="{n}"),
        nothing_in_view=say("Nothing is in view here; zoom out or move the chart."),
        loading=say("The chart is being drawn."),
        failed=say("The chart cannot be drawn in this browser; the table has the same content."),
        picture_ready=say("The picture was saved."),
        picture_failed=say("The picture could not be made in this browser."),
    )


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """One line of the legend.

    Attributes
    ----------
    kind, key : str
        What it explains, such as ``symbol`` and the name of a drawing.
    label : str
        What that means.
    sample : tuple of dict
        How it looks: paths in a box of 40 by 16 pixels, each with the attributes that SVG knows.
    """

    kind: str
    key: str
    label: str
    sample: tuple[Mapping[str, object], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A whole figure, in one language.

    Attributes
    ----------
    lang : Language
        The language of its texts, by which dates and numbers are written.
    figure : plotly.graph_objects.Figure
        What is drawn, in the colours of light pages. What can be picked has an id, a name and a detail for the list as
        the first of its `customdata`.
    texts : Texts
        All its words but those in the figure.
    legend : tuple of LegendEntry
        What every pattern, symbol and colour on show means.
    narrow : Mapping
        Parts of the layout that are other below a width of `NARROW_PX`, by their path, such as ``margin.l``.
    selected : str
        Id of what the reader chose, or empty.

    Raises
    ------
    ValueError
        If an id stands twice, or what is selected is not on the figure.
    """

    lang: Language
    figure: Figure
    texts: Texts
    legend: tuple[LegendEntry, ...]
    narrow: Mapping[str, object] = field(default_factory=dict)
    selected: str = ""

    def __post_init__(self) -> None:
        """Refuse a figure on which a pick would not be clear."""
        ids = list(self.ids())
        twice = sorted({name for name in ids if ids.count(name) > 1}) if len(set(ids)) < len(ids) else []
        if twice:
            message = f"figure: {twice[0]!r} stands twice; expected each id once"
            raise ValueError(message)
        if self.selected and self.selected not in ids:
            message = f"figure: {self.selected!r} is selected, and not on it"
            raise ValueError(message)

    def ids(self) -> Iterator[str]:
        """Give the ids of all that can be picked."""
        for trace in self.figure.data:
            if trace.customdata is not None:
                yield from (row[0] for row in trace.customdata if row[0])


def figure_of(traces: list[Values], layout: Values) -> Figure:
    """Give a figure; plotly is imported here, when the first is drawn, because the first page draws none.

    Parameters
    ----------
    traces : list of dict
        What is drawn, as plotly writes it.
    layout : dict
        How it is laid out.
    """
    import plotly.graph_objects as go  # noqa: PLC0415  # half a second that only a figure needs

    # Plotly's own check of every value takes a second for a timeline; a test makes it for each figure.
    return go.Figure(data=traces, layout=layout, _validate=False)
