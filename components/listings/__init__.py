"""The page of listings: who of the register's actors is listed, and the whole of Canada's schedule."""

from components.listings.actors_listed import actors, limits
from components.listings.schedule import growth, items

__all__ = ["actors", "growth", "items", "limits"]
