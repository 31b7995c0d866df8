"""The filter by listing on the page of channels: whose initiatives and companies are counted and listed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from components.view import View
from components.widgets import filters
from components.widgets import listings as listed
from data.codes import Track
from data.queries import Firm, day_of, initiatives_of, listings
from data.schema import Initiative


def panel(shown: View) -> None:
    """Draw the filter with its counts, and what it changes; where the article alone counts, why there is none."""
    register, selection = shown.register, shown.selection
    listed.without_facet(shown)
    tracks = [Track(selection.channel)] if selection.channel else list(Track)
    values = listings.listed_on(register, day_of(register, selection))
    counts = Counter(
        str(value) for track in tracks for row in initiatives_of(register, track) for value in values[row.id]
    )
    for facet in listed.facets(shown):
        filters.facet(shown, facet, {facet.name: counts})
        if selection.listed:
            listed.say_what_is_kept(shown)
            filters.reset(shown, ("listed",))


def initiatives(shown: View, track: Track) -> tuple[Initiative, ...]:
    """Give the initiatives of a track that have a party as the filter asks."""
    values = listings.listed_on(shown.register, day_of(shown.register, shown.selection))
    rows = initiatives_of(shown.register, track)
    return tuple(row for row in rows if listings.asked_for(shown.register, values[row.id], shown.selection.listed))


def companies(shown: View, firms: Iterable[Firm]) -> tuple[Firm, ...]:
    """Give the companies that are listed as the filter asks."""
    register, wanted = shown.register, shown.selection.listed
    day = day_of(register, shown.selection)
    return tuple(
        firm for firm in firms if listings.asked_for(register, listings.listed_by(register, (firm.actor,), day), wanted)
    )
