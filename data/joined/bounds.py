"""How much of a table is read; what is more is left out and said, or refused."""

from __future__ import annotations

from typing import Final

MEGABYTE: Final = 1024 * 1024
MOST_MB: Final = 20
MOST_ROWS: Final = 10_000
MOST_COLUMNS: Final = 50
MOST_CHARACTERS: Final = 500
"""Of one cell; of the name of a column a fifth."""

MOST_NAME: Final = MOST_CHARACTERS // 5
HEAD_ROWS: Final = 50
"""Among how many rows the one with the names of the columns is looked for."""

MOST_LOOKED_AT: Final = 2 * MOST_ROWS
"""How many rows of a file are gone through at most, empty ones among them."""
