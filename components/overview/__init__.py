"""The overview: where cooperation stands as of a date."""

from components.overview.initiatives import initiatives
from components.overview.page import basis, changes, conclusions, finding, how_to_read, records_map, state_matrix

__all__ = ["basis", "changes", "conclusions", "finding", "how_to_read", "initiatives", "records_map", "state_matrix"]
