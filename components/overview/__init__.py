"""The overview: where cooperation stands as of a date."""

from components.overview.initiatives import as_list as standings_list
from components.overview.initiatives import initiatives
from components.overview.page import (
    areas_list,
    basis,
    changes,
    conclusions,
    finding,
    how_to_read,
    records_map,
    state_matrix,
)

__all__ = [
    "areas_list",
    "basis",
    "changes",
    "conclusions",
    "finding",
    "how_to_read",
    "initiatives",
    "records_map",
    "standings_list",
    "state_matrix",
]
