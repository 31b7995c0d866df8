"""The pieces every page is made of: headings, filters, pages of a list, references, downloads.

What only one page needs stands in the room of that page.
"""

from components.widgets import filters, listings
from components.widgets.arrival import bring_into_view
from components.widgets.beside import beside_list
from components.widgets.blocks import (
    about,
    cite_block,
    download_row,
    facts,
    heading,
    listed,
    note,
    plain,
    section,
    seen_words,
    since_words,
    state_cell,
    today,
)
from components.widgets.figure import figure
from components.widgets.listings import (
    actor_cell,
    basis,
    by_whom,
    instrument_words,
    named,
    parties_cell,
    parties_section,
)
from components.widgets.paging import Batch, batch, pager
from components.widgets.references import (
    basis_cell,
    basis_line,
    basis_sheet,
    basis_tag,
    basis_words,
    later_sources,
    locator_links,
    mirror_words,
    notes,
    short,
    source_line,
    source_words,
)
from components.widgets.terms import terms_table, users_of

__all__ = [
    "Batch",
    "about",
    "actor_cell",
    "basis",
    "basis_cell",
    "basis_line",
    "basis_sheet",
    "basis_tag",
    "basis_words",
    "batch",
    "beside_list",
    "bring_into_view",
    "by_whom",
    "cite_block",
    "download_row",
    "facts",
    "figure",
    "filters",
    "heading",
    "instrument_words",
    "later_sources",
    "listed",
    "listings",
    "locator_links",
    "mirror_words",
    "named",
    "note",
    "notes",
    "pager",
    "parties_cell",
    "parties_section",
    "plain",
    "section",
    "seen_words",
    "short",
    "since_words",
    "source_line",
    "source_words",
    "state_cell",
    "terms_table",
    "today",
    "users_of",
]
