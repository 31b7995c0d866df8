"""The words of the map and of its buttons, in one language."""

from __future__ import annotations

from dataclasses import dataclass

LONGEST_ALT = 140
_FIELDS_OF_FORMATS = {"distance_result": ("{km}", "{nm}"), "in_view": ("{n}",), "wheel_request": ("{key}",)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """All that a reader or a screen reader is told.

    Attributes
    ----------
    name : str
        What the map is called, briefly: screen readers say it whenever the map gets the focus.
    title : str
        What the map shows; heads it and its pictures.
    definition : str
        The definitions in force; may be empty.
    note, about : str
        The one line below a map, which may be empty; and the name of the button that shows what follows here.
    disclaimer, source : str
        What showing a line means and does not mean; where all of it comes from.
    alt, description : str
        Alternative text of at most 140 characters, and the long description.
    legend, distance, zoom_in, zoom_out, home, full_screen, leave_full_screen, slide, png, svg, picking : str
        Names of the legend, of the buttons, and of the list of what is in view.
    keys : str
        What the keyboard does on the map.
    in_view, nothing_in_view : str
        The name of the list with ``{n}`` for the count; the sentence when it is empty.
    distance_hint, distance_result : str
        What to do to measure; the result with ``{km}`` and ``{nm}``.
    line, line_hint, line_most : str
        The name of the button that draws a line; what to do to draw it; what is said where it has all the vertices that
        it may have.
    wheel_request, fingers_request : str
        What the map asks for where the wheel or one finger moves the page, with ``{key}`` for the key to hold.
    compass : str
        Four letters: north, south, east, west.
    loading, failed, picture_ready, picture_failed : str
        Sentences while the map comes, if it cannot be drawn, when a picture was saved, and if it could not be made.
    file_name : str
        Name of the pictures, without ending.

    Raises
    ------
    ValueError
        If the alternative text is too long or empty, the compass has not four letters, or a format lacks its fields.
    """

    name: str
    title: str
    definition: str
    note: str
    about: str
    disclaimer: str
    source: str
    alt: str
    description: str
    legend: str
    zoom_in: str
    zoom_out: str
    home: str
    full_screen: str
    leave_full_screen: str
    slide: str
    picking: str
    in_view: str
    nothing_in_view: str
    distance: str
    line: str
    line_hint: str
    line_most: str
    distance_hint: str
    distance_result: str
    keys: str
    wheel_request: str
    fingers_request: str
    png: str
    svg: str
    compass: str
    loading: str
    failed: str
    picture_ready: str
    picture_failed: str
    file_name: str

    def __post_init__(self) -> None:
        """Refuse texts that the map could not use."""
        if not 0 < len(self.alt) <= LONGEST_ALT:
            message = f"map: alternative text has {len(self.alt)} characters; expected 1 to {LONGEST_ALT}"
            raise ValueError(message)
        if len(self.compass) != len("NSEW"):
            message = f"map: compass is {self.compass!r}; expected four letters: north, south, east, west"
            raise ValueError(message)
        for name, fields in _FIELDS_OF_FORMATS.items():
            lacking = [field for field in fields if field not in getattr(self, name)]
            if lacking:
                message = f"map: {name} lacks {', '.join(lacking)}"
                raise ValueError(message)
