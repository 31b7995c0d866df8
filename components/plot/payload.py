"""Writes a figure as plain values for the browser, and reads what the browser answers."""

from __future__ import annotations

import base64
import gzip
import json
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from components.figures import NARROW_PX, Drawing
from components.signs import by_theme

_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_LONGEST_MESSAGE: Final = 300
_GZIP_LEVEL: Final = 6
_AT_ONCE: Final = ("loading", "failed")


@dataclass(frozen=True, slots=True)
class Ready:
    """A figure as it is handed to the browser.

    Attributes
    ----------
    key : str
        What tells it from the other figures of the app.
    text : str
        What the browser draws it from, as JSON.
    ids : frozenset of str
        The ids of what can be picked.
    texts : Mapping of str to str
        Its words, by what they are for.
    """

    key: str
    text: str
    ids: frozenset[str]
    texts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Picked:
    """What a reader did on the figure to start this run; each None in every other run.

    Attributes
    ----------
    id : str or None
        The mark that was picked.
    day : str or None
        The day on the axis of time that was clicked, as ISO writes it.
    failed : str or None
        Why the figure cannot be drawn in this browser, in the browser's own words: for a log, not for the reader.
    """

    id: str | None = None
    day: str | None = None
    failed: str | None = None


def to_content(drawing: Drawing) -> dict[str, object]:
    """Write a drawing as plain values that JSON can carry to the browser.

    Parameters
    ----------
    drawing : Drawing
        The figure with all that belongs to it.

    Returns
    -------
    dict
        Keys ``lang``, ``figure`` (``data`` and ``layout``), ``narrow``, ``narrow_px``, ``legend``, ``texts``,
        ``selected``, ``dark`` (the colour on dark pages of every colour of light ones) and ``colours`` (those of light
        pages, by name).
    """
    light, dark = by_theme()["light"], by_theme()["dark"]
    return {
        "lang": str(drawing.lang),
        "figure": drawing.figure.to_plotly_json(),
        "narrow": dict(drawing.narrow),
        "narrow_px": NARROW_PX,
        "legend": [
            {"kind": entry.kind, "label": entry.label, "sample": list(entry.sample)} for entry in drawing.legend
        ],
        "texts": dict(drawing.texts),
        "selected": drawing.selected,
        "dark": {colour: dark[name] for name, colour in light.items()},
        "colours": light,
    }


def to_data(drawing: Drawing) -> dict[str, object]:
    """Write a drawing for the socket: packed, but for what is said before it is unpacked.

    Parameters
    ----------
    drawing : Drawing
        The figure with all that belongs to it.
    """
    content = to_content(drawing)
    written = json.dumps(content, separators=(",", ":"), ensure_ascii=False).encode()
    packed = base64.b64encode(gzip.compress(written, _GZIP_LEVEL, mtime=0)).decode("ascii")
    return {"texts": {name: drawing.texts[name] for name in _AT_ONCE}, "packed": packed}


def unpacked(data: Mapping[str, object]) -> dict[str, object]:
    """Undo `to_data`, as the browser does.

    Parameters
    ----------
    data : mapping
        What `to_data` gave.
    """
    content: dict[str, object] = json.loads(gzip.decompress(base64.b64decode(str(data["packed"]))))
    return content


def picked_id(answer: Mapping[str, object], known: Collection[str]) -> str | None:
    """Give the mark that was picked, if the browser sent one of those `known`."""
    identity = answer.get("picked")
    return identity if isinstance(identity, str) and identity in known else None


def day_of(answer: Mapping[str, object]) -> str | None:
    """Give the day on the axis that was clicked, if the browser sent a day of the calendar."""
    value = answer.get("day")
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        return None
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        return None


def read_answer(answer: Mapping[str, object], known: Collection[str]) -> Picked:
    """Read what the browser sent, believing none of it.

    Parameters
    ----------
    answer : mapping
        Values by name: ``picked``, ``day``, ``failed``.
    known : collection of str
        The ids of what can be picked.
    """
    failed = answer.get("failed")
    return Picked(
        id=picked_id(answer, known),
        day=day_of(answer),
        failed=str(failed)[:_LONGEST_MESSAGE] if failed else None,
    )
