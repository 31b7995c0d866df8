"""The pieces every page is made of: headings, filters, pages of a list, references, downloads.

What only one page needs stands in the room of that page.
"""

from components.widgets import filters, listings
from components.widgets.arrival import bring_into_view
from components.widgets.beside import beside_list
from components.widgets.blocks import (
    about,
    dated_cell,
    facts,
    headline,
    listed,
    note,
    section,
    seen_words,
    sidebar,
    since_cell,
    since_words,
    state_cell,
    subsection,
)
from components.widgets.columns import basis_columns, itself, locators_column, record_column
from components.widgets.figure import figure, gave_up, give_up_after
from components.widgets.folds import fold
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
from components.widgets.records import cite_block, cite_record, close_button, evidence_list
from components.widgets.references import (
    Fact,
    basis_cell,
    basis_line,
    basis_tag,
    basis_words,
    evidenced,
    later_sources,
    locator_links,
    mirror_words,
    notes,
    record_link,
    resting_words,
    source_line,
    with_dois,
    work_links,
)
from components.widgets.strips import strip_column
from components.widgets.terms import terms_list
from components.widgets.uploader import uploader

__all__ = [
    "Batch",
    "Fact",
    "about",
    "actor_cell",
    "basis",
    "basis_cell",
    "basis_columns",
    "basis_line",
    "basis_tag",
    "basis_words",
    "batch",
    "beside_list",
    "bring_into_view",
    "by_whom",
    "cite_block",
    "cite_record",
    "close_button",
    "dated_cell",
    "evidence_list",
    "evidenced",
    "facts",
    "figure",
    "filters",
    "fold",
    "gave_up",
    "give_up_after",
    "headline",
    "instrument_words",
    "itself",
    "later_sources",
    "listed",
    "listings",
    "locator_links",
    "locators_column",
    "mirror_words",
    "named",
    "note",
    "notes",
    "pager",
    "parties_cell",
    "parties_section",
    "record_column",
    "record_link",
    "resting_words",
    "section",
    "seen_words",
    "sidebar",
    "since_cell",
    "since_words",
    "source_line",
    "state_cell",
    "strip_column",
    "subsection",
    "terms_list",
    "uploader",
    "with_dois",
    "work_links",
]
