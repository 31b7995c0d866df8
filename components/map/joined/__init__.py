"""Tables of the reader's own on the map page: taken in, joined to the register, listed beside it, marked on the map.

What reads and joins them is `data.joined`. A table is held in the session and nowhere else.
"""

from components.map.joined.held import take
from components.map.joined.lists import beside_the_register
from components.map.joined.marks import for_files, items, place_of, with_joined
from components.map.joined.panel import panel

__all__ = ["beside_the_register", "for_files", "items", "panel", "place_of", "take", "with_joined"]
