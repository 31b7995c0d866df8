"""What every step of the bake is given: where to read, where to write, and the coast, made once."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from geo.build.coast import Coast, read_coast
from geo.build.packages import etopo1, world_atlas

_ROOT: Final = Path(__file__).resolve().parents[2]
SHAPES_FOLDER: Final = _ROOT / "geo" / "shapes"
TABLES_FOLDER: Final = _ROOT / "data" / "tables"
INPUTS_FOLDER: Final = Path(__file__).resolve().parent / "inputs"


@dataclass(frozen=True)
class Context:
    """The folders of a bake.

    Attributes
    ----------
    shapes : Path
        Where shapes and sidecars are written.
    tables : Path
        The register's tables.
    inputs : Path
        Facts in CSV files.
    cache : Path or None
        Where packages stay; None for the user's cache folder.
    """

    shapes: Path = SHAPES_FOLDER
    tables: Path = TABLES_FOLDER
    inputs: Path = INPUTS_FOLDER
    cache: Path | None = None

    @functools.cached_property
    def coast(self) -> Coast:
        """The 10m coast, for computing; takes about ten seconds the first time."""
        return read_coast(world_atlas("countries-10m", self.cache))

    @property
    def etopo1(self) -> Path:
        """The netCDF file of ETOPO1 bed elevation: lon 0..360, lat -90..90, z in metres, steps of 0.1 degrees."""
        return etopo1(self.cache)
