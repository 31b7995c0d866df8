"""Tables that readers bring: read from memory within bounds, and joined to the records of the register by name.

It is a room of the data and not of the geometry, because a row of such a table has no shape: what it is joined to are
records, by their ids and names, and what has a place on the map are those records. Nothing here writes anything
anywhere, runs a formula, or joins by likeness: a name that is one letter off is told and left to the reader. What is
wrong, and what was done, are codes with values; the words are elsewhere.

pandas and openpyxl are loaded when the first table is read.
"""

from data.joined.bounds import MOST_CHARACTERS, MOST_COLUMNS, MOST_MB, MOST_ROWS
from data.joined.errors import Done, Remark, TableError, Wrong
from data.joined.join import JoinedTo, Pair, Unmatched, join, proposed
from data.joined.names import TARGETS
from data.joined.numbers import Value
from data.joined.read import read_table
from data.joined.table import ReadTable, told_apart

__all__ = [
    "MOST_CHARACTERS",
    "MOST_COLUMNS",
    "MOST_MB",
    "MOST_ROWS",
    "TARGETS",
    "Done",
    "JoinedTo",
    "Pair",
    "ReadTable",
    "Remark",
    "TableError",
    "Unmatched",
    "Value",
    "Wrong",
    "join",
    "proposed",
    "read_table",
    "told_apart",
]
