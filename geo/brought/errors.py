"""What is wrong with a layer that a reader brings, and what was done to one: codes with values, without words."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Wrong(StrEnum):
    """Why a file cannot be taken."""

    TOO_LARGE = "too-large"
    EMPTY_FILE = "empty-file"
    UNKNOWN_KIND = "unknown-kind"
    OTHER_KIND = "other-kind"
    UNREADABLE = "unreadable"
    ENTITIES = "entities"
    ZIP_MEMBERS = "zip-members"
    ZIP_SIZE = "zip-size"
    ZIP_RATIO = "zip-ratio"
    ZIP_PATH = "zip-path"
    ZIP_NESTED = "zip-nested"
    ZIP_LOCKED = "zip-locked"
    ZIP_CONTENT = "zip-content"
    SHAPEFILE_PARTS = "shapefile-parts"
    NO_LAYER = "no-layer"
    NOT_A_TABLE = "not-a-table"
    NO_FEATURES = "no-features"
    TOO_MANY_FEATURES = "too-many-features"
    TOO_MANY_VERTICES = "too-many-vertices"
    CROSSES_TOO_OFTEN = "crosses-too-often"
    SWAPPED = "swapped"
    NOT_DEGREES = "not-degrees"
    NOT_IN_CRS = "not-in-crs"
    UNKNOWN_CRS = "unknown-crs"
    SOUTH = "south"
    NO_COORDINATES = "no-coordinates"
    BAD_COORDINATES = "bad-coordinates"
    FULL = "full"


class Done(StrEnum):
    """What was done to a layer before it could be drawn, or was left out of it."""

    HEIGHTS = "heights"
    EMPTY = "empty"
    NOT_NUMBERS = "not-numbers"
    MIXED = "mixed"
    CLOSED = "closed"
    REPAIRED = "repaired"
    CUT = "cut"
    SOUTH = "south"
    BAD_ROWS = "bad-rows"
    PROJECTED = "projected"
    COLUMNS = "columns"
    LONG_TEXTS = "long-texts"


class BroughtError(Exception):
    """A file that cannot be taken.

    Parameters
    ----------
    file : str
        Its name, as it was sent.
    layer : str
        The layer in it, empty where none was reached.
    wrong : Wrong
        What is wrong.
    **values : str or int or float
        What the sentence about it names.
    """

    def __init__(self, file: str, layer: str, wrong: Wrong, **values: str | float) -> None:
        super().__init__(f"{file}: {layer}: {wrong}: {values}")
        self.file = file
        self.layer = layer
        self.wrong = wrong
        self.values = values


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing that was done to a layer, and to how many of its features; ``detail`` is a name, such as of a CRS."""

    done: Done
    n: int = 0
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a fault is: the file and the layer in it, so that whatever finds it can name both."""

    file: str
    layer: str = ""
    remarks: list[Remark] = field(default_factory=list)

    def error(self, wrong: Wrong, **values: str | float) -> BroughtError:
        """Give the fault as an error that names this place."""
        return BroughtError(self.file, self.layer, wrong, **values)

    def remark(self, done: Done, n: int = 0, detail: str = "") -> None:
        """Note what was done, if anything was."""
        if n or detail:
            self.remarks.append(Remark(done, n, detail))
