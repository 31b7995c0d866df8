"""The map as it is taken along for other programs."""

from __future__ import annotations

from collections.abc import Sequence

from components.cartography import definition_of, disclaimer_of, items_of, source_of, title_of
from components.exports import MapContent
from components.map import brought, joined
from components.view import View
from data.queries import OnMap


def content_of(shown: View, content: OnMap, facts: Sequence[tuple[str, str]]) -> MapContent:
    """Give what goes into a file of the map.

    Parameters
    ----------
    shown : View
        The view on screen.
    content : OnMap
        What the map shows.
    facts : sequence of (str, str)
        What stands with every download, as `components.widgets.about` gives it.
    """
    drawn = [record.id for records in (content.lines, content.routes) for record in records]
    notices = (
        definition_of(shown, content),
        disclaimer_of(shown.say, (*items_of(shown, content), *brought.items(), *joined.items(shown))),
        source_of(shown),
    )
    return MapContent(
        lang=shown.selection.lang,
        title=title_of(shown, content),
        ids=(*drawn, *(mark.place.id for mark in content.places)),
        about=tuple(facts),
        notices=tuple(notice for notice in notices if notice),
        brought=brought.for_files(shown),
        joined=joined.for_files(shown),
    )
