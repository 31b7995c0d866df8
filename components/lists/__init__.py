"""Lists: the columns of each are declared once, and table, grid and downloads derive from them.

`ListSpec` is a list as a value, `Column` one of its columns. The readable table is how a list is shown unless a reader
asks for the grid.
"""

from components.lists.column import Column, in_file
from components.lists.drawn import download_buttons, download_row, grid, show
from components.lists.spec import ListSpec

__all__ = ["Column", "ListSpec", "download_buttons", "download_row", "grid", "in_file", "show"]
