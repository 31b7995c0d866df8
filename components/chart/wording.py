"""The words that all charts share: those of buttons, keys and the list, in the language of the view."""

from __future__ import annotations

from components.chart.texts import Texts
from components.words import Words


def texts_of(  # noqa: PLR0913  # each names itself where it is given
    say: Words, *, title: str, subtitle: str, alt: str, description: str, source: str, file_name: str
) -> Texts:
    """Give all words of a chart.

    Parameters
    ----------
    say : Words
        The words of the view's language.
    title, subtitle, alt, description, source, file_name : str
        What this chart says for itself, see `Texts`.
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
