"""The words of a chart and of its buttons, in one language."""

from __future__ import annotations

from dataclasses import dataclass, fields

LONGEST_ALT = 140
COUNT = "{n}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """All that a reader or a screen reader is told.

    Attributes
    ----------
    title, subtitle : str
        What the chart shows, and what is measured; both head the pictures. On the page they stand where the page puts
        them, so that the chart does not repeat them. The subtitle may be empty.
    source : str
        Where all of it comes from; stands below the chart.
    alt, description : str
        Alternative text of at most 140 characters, and the long description.
    file_name : str
        Name of the pictures, without ending.
    legend, zoom_in, zoom_out, home, picking, png, svg : str
        Names of the legend, of the buttons, and of the list of what is in view.
    keys, axis_keys : str
        What the keyboard does on the chart, and on an axis of time that can be clicked.
    in_view, nothing_in_view : str
        The name of the list with ``{n}`` for the count; the sentence when it is empty.
    loading, failed, picture_ready, picture_failed : str
        Sentences while the chart comes, if it cannot be drawn, when a picture was saved, and if it could not be made.

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
        """Refuse texts that the chart could not use."""
        for field in fields(self):
            if not getattr(self, field.name) and field.name != "subtitle":
                message = f"chart: {field.name} is empty; expected words"
                raise ValueError(message)
        if len(self.alt) > LONGEST_ALT:
            message = f"chart: alternative text has {len(self.alt)} characters; expected 1 to {LONGEST_ALT}"
            raise ValueError(message)
        if COUNT not in self.in_view:
            message = f"chart: in_view lacks {COUNT}"
            raise ValueError(message)
