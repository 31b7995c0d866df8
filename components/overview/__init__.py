"""The overview: where cooperation stands as of a date."""

from components.overview.page import changes, conclusions, headline, how_to_read, records_map, state_matrix

__all__ = ["changes", "conclusions", "headline", "how_to_read", "records_map", "state_matrix"]
