"""The basket of a briefing: what is put into it, each thing as one value of an address.

An entry is the code of a `Part` and the parameters that it needs, such as ``dossier~item=canada-sector-141w`` or
``map~layer=none~facing=90``: ids, and no copy of what they stand for. Language, date and facts are those of the view.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple
from urllib.parse import quote, unquote

from data.codes import Part, of_every

MOST_ENTRIES: Final = 30
"""How many things a briefing takes: more would be a library."""

_LONGEST: Final = 1400
_SEPARATOR: Final = "~"
_SAFE: Final = ",.:-_*"


class PartOf(NamedTuple):
    """Where a part is seen, and what an entry says of it.

    Attributes
    ----------
    page : str
        The page that shows it.
    fields : tuple of str
        The parameters of the view that an entry keeps.
    needs : str
        The one of them without which it is nothing; empty for none.
    """

    page: str
    fields: tuple[str, ...] = ()
    needs: str = ""


_WHERE: Final = ("area", "track", "format", "state", "seen", "party", "place", "listed", "since", "until", "q")
_DRAWN: Final = ("layer", "facing", "reading", "nsr", "nwp", "extent")

PARTS: Final[Mapping[Part, PartOf]] = of_every(
    Part,
    {
        Part.STANDINGS: PartOf("overview"),
        Part.AREAS: PartOf("overview"),
        Part.INITIATIVES: PartOf("cooperation", _WHERE),
        Part.RECORD: PartOf("cooperation", ("record",), "record"),
        Part.MAP: PartOf("map", _DRAWN),
        Part.DOSSIER: PartOf("map", ("item",), "item"),
        Part.TIMELINE: PartOf("timeline", ("area", "event_kind", "years")),
        Part.EVENT: PartOf("timeline", ("event",), "event"),
        Part.NUMBERS: PartOf("timeline", ("figure",)),
        Part.POSITIONS: PartOf("readings", ("area", "between")),
        Part.ISSUE: PartOf("readings", ("issue",), "issue"),
        Part.CHANNEL: PartOf("channels", ("channel",), "channel"),
        Part.LISTED: PartOf("listings"),
        Part.COMPARED: PartOf("changes", ("begin", "area")),
        Part.CHANGES: PartOf("changes", ("begin", "area")),
        Part.STATEMENT: PartOf("evidence", ("statement",), "statement"),
        Part.EVIDENCE: PartOf("evidence", ("section", "page", "speaker", "topic", "kind", "q")),
        Part.TRACKS: PartOf("channels", ("listed",)),
        Part.DIVISIONS: PartOf("map"),
        Part.NETWORK: PartOf("channels", ("channel",)),
    },
    f"{__name__}.PARTS",
)
"""What a briefing can be put together from."""


def entry(text: str) -> str:
    """Read an entry as it stands in an address; anything else is a ValueError.

    Which records its ids stand for is not looked at: a briefing says of what it does not know that it does not.
    """
    parts_of(text)
    if len(text) > _LONGEST:
        raise ValueError(text)
    return text


def parts_of(text: str) -> tuple[Part, Mapping[str, list[str]]]:
    """Take an entry apart: its part, and its parameters with their values; a ValueError for what is none."""
    name, *pairs = text.split(_SEPARATOR)
    part, query = Part(name), dict[str, list[str]]()
    for pair in pairs:
        parameter, is_there, value = pair.partition("=")
        if not is_there or parameter not in PARTS[part].fields:
            raise ValueError(text)
        query.setdefault(parameter, []).append(unquote(value))
    return part, query


def written(part: Part, query: Mapping[str, list[str]]) -> str:
    """Write an entry; of a query, the parameters that the part keeps, in their order."""
    pairs = [(name, _quoted(value)) for name in PARTS[part].fields for value in query.get(name, ())]
    return _SEPARATOR.join([part, *(f"{name}={value}" for name, value in pairs)])


def _quoted(value: str) -> str:
    """Quote a value as an address does, and the separator, which an address leaves as it is."""
    return quote(value, safe=_SAFE).replace(_SEPARATOR, f"%{ord(_SEPARATOR):X}")
