"""How each part of a briefing is made from the view that shows it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from components.briefing import map_parts, reading_parts, standing_parts, time_parts
from components.briefing.made import Made
from components.briefing.notebook import Notebook
from components.view import View
from data.codes import Part, of_every

BUILDERS: Final[Mapping[Part, Callable[[View, Notebook], Made]]] = of_every(
    Part,
    {
        Part.STANDINGS: standing_parts.standings,
        Part.AREAS: standing_parts.areas,
        Part.INITIATIVES: standing_parts.initiatives,
        Part.RECORD: standing_parts.record,
        Part.CHANNEL: standing_parts.channel,
        Part.MAP: map_parts.map_drawn,
        Part.DOSSIER: map_parts.dossier,
        Part.TIMELINE: time_parts.timeline,
        Part.EVENT: time_parts.event,
        Part.NUMBERS: time_parts.numbers,
        Part.POSITIONS: reading_parts.positions,
        Part.ISSUE: reading_parts.issue,
        Part.STATEMENT: reading_parts.statement,
        Part.EVIDENCE: reading_parts.evidence,
        Part.TRACKS: standing_parts.tracks,
        Part.DIVISIONS: map_parts.divisions,
        Part.NETWORK: standing_parts.network,
        Part.COMPARED: time_parts.two_dates,
        Part.CHANGES: time_parts.changes,
        Part.LISTED: time_parts.listed,
    },
    f"{__name__}.BUILDERS",
)
"""What makes each part."""
