"""The page of listings: who of the register's actors is listed, and the whole of Canada's schedule."""

from components.listings.actors_listed import actors, finding, limits, no_screening
from components.listings.actors_listed import as_list as listings_list
from components.listings.schedule import growth, items

__all__ = ["actors", "finding", "growth", "items", "limits", "listings_list", "no_screening"]
