"""What every step of the bake is given: where to read, where to write, and the coast, made once."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from data.register import TABLES_FOLDER
from geo.build.coast import Coast, read_coast
from geo.build.packages import etopo1, world_atlas
from geo.layers import SHAPES_FOLDER

INPUTS_FOLDER: Final = Path(__file__).resolve().parent / "inputs"


@dataclass(frozen=True)
class Context:
    """The folders of a bake: where shapes are written, the register's tables, facts, and packages once fetched.

    Without a ``cache``, packages stay in the user's cache folder.
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
