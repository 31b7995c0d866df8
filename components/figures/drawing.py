"""A figure with all that belongs to it: its words, its legend, what is other where there is little room."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Protocol

from components.words import Words
from data.language import Language

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

LONGEST_ALT: Final = 140
NARROW_PX: Final = 560
"""Below this width a figure is drawn as `Drawing.narrow` says."""
NARROW, WIDE = "narrow", "wide"
Values = dict[str, Any]
"""A part of a figure as plotly writes it."""


class Subject(Protocol):
    """What a figure is drawn from, and what it says in words."""

    @property
    def say(self) -> Words:
        """The words of the view's language."""

    @property
    def headline(self) -> str:
        """The sentence that says what the figure shows; heads the pictures, and on the page stands where it puts it."""

    @property
    def subtitle(self) -> str:
        """The line that says what is drawn or measured."""

    @property
    def alt(self) -> str:
        """The alternative text, of at most 140 characters."""

    @property
    def description(self) -> str:
        """The long description."""

    @property
    def source(self) -> str:
        """The line below the figure that says where all of it comes from."""

    @property
    def file_name(self) -> str:
        """The name of the pictures, without ending."""


def texts_of(subject: Subject) -> dict[str, str]:
    """Give all that a reader or a screen reader is told of a figure, and round it: buttons, keys, the list.

    Raises
    ------
    ValueError
        If the alternative text is too long or missing.
    """
    say, alt = subject.say, subject.alt
    if not 0 < len(alt) <= LONGEST_ALT:
        message = f"figure: alternative text has {len(alt)} characters; expected 1 to {LONGEST_ALT}"
        raise ValueError(message)
    return {
        "title": subject.headline,
        "subtitle": subject.subtitle,
        "source": subject.source,
        "alt": alt,
        "description": subject.description,
        "file_name": subject.file_name,
        "legend": say("Legend"),
        "zoom_in": say("Zoom in"),
        "zoom_out": say("Zoom out"),
        "home": say("Whole chart"),
        "picking": say("List what is in view"),
        "slide": say("Slide"),
        "png": say("Save as PNG"),
        "svg": say("Save as SVG"),
        "keys": say(
            "Arrow keys move the chart, plus and minus zoom, Home shows the whole chart, Enter lists what is in view."
        ),
        "axis_keys": say(
            "Shift with an arrow key goes to a day of the axis, by month or by year; Space makes it the as-of "
            "date, Escape cancels."
        ),
        "in_view": say("In view: {n}", n="{n}"),
        "nothing_in_view": say("Nothing is in view here; zoom out or move the chart."),
        "loading": say("The chart is being drawn."),
        "failed": say("The chart could not be drawn here; the table has the same content."),
        "picture_ready": say("The picture was saved."),
        "picture_failed": say("The picture could not be made in this browser."),
    }


def _texts_along(say: Words) -> dict[str, str]:
    """Give what is said besides where an axis runs along a line of the map."""
    return {
        "leg_keys": say(
            "Left and Right arrow go from leg to leg and mark it on the map, Up and Down then go to another band, "
            "Escape takes the mark away; plus and minus zoom, Home shows the whole chart, Enter lists what is in view."
        ),
        "on_map": say("Show on the map"),
    }


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
    texts : Mapping of str to str
        All its words but those in the figure, by what they are for.
    legend : tuple of LegendEntry
        What every pattern, symbol and colour on show means.
    narrow : Mapping
        Parts of the layout that are other below a width of `NARROW_PX`, by their path, such as ``margin.l``.
    selected : str
        Id of what the reader chose, or empty.
    along : str
        Id of the item of the map whose line the axis runs along, from its start to its end, or empty. A leg that is
        pointed at is then marked on the map, in the browser alone.

    Raises
    ------
    ValueError
        If an id stands twice, or what is selected is not on the figure.
    """

    lang: Language
    figure: Figure
    texts: Mapping[str, str]
    legend: tuple[LegendEntry, ...]
    narrow: Mapping[str, object] = field(default_factory=dict)
    selected: str = ""
    along: str = ""

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


def drawn(  # noqa: PLR0913  # each names itself where it is given
    subject: Subject,
    *,
    traces: Iterable[Values],
    layout: Values,
    legend: Iterable[LegendEntry],
    narrow: Mapping[str, object] | None = None,
    selected: str = "",
    along: str = "",
) -> Drawing:
    """Give the drawing of a subject, from its parts as plotly writes them."""
    return Drawing(
        lang=subject.say.language,
        figure=figure_of(list(traces), layout),
        texts=texts_of(subject) | (_texts_along(subject.say) if along else {}),
        legend=tuple(legend),
        narrow=narrow or {},
        selected=selected,
        along=along,
    )


def figure_of(traces: list[Values], layout: Values) -> Figure:
    """Give a figure; plotly is imported here, when the first is drawn, because the first page draws none."""
    import plotly.graph_objects as go  # noqa: PLC0415  # half a second that only a figure needs

    # Plotly's own check of every value takes a second for a timeline; a test makes it for each figure.
    return go.Figure(data=traces, layout=layout, _validate=False)
