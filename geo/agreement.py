"""Whether the baked shapes are those of the tables: what came or went since the bake is found at the start."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from data.errors import Fault
from geo.layers import SHAPES_FOLDER, ShapesError, layer, layers

_DRAWN: Final = "drawn.json"
_NO_SHAPE: Final = "none"
_EXPECTED: Final = "shapes that were baked from these tables"


def check(lines: Iterable[str], routes: Iterable[str], folder: Path = SHAPES_FOLDER) -> None:
    """Hold every shapes file against its sidecar, and what is drawn against what the tables say is drawn.

    Parameters
    ----------
    lines, routes : iterable of str
        Ids of the lines and zones that have a shape by ``lines.csv``, and of the routes in ``routes.csv``.
    folder : Path
        Where the shapes are.

    Raises
    ------
    ShapesError
        If a file cannot be used, or a shape is missing or belongs to nothing that the tables draw; with a fault for
        each.
    """
    layers(folder)
    drawn = {name for name, entry in json.loads(layer(_DRAWN, folder).content).items() if entry["shape"] != _NO_SHAPE}
    wanted = {name: table for table, names in (("lines.csv", lines), ("routes.csv", routes)) for name in names}
    problems = [f"'{name}' has a shape in {table} and none here" for name, table in wanted.items() if name not in drawn]
    problems += [
        f"'{name}' has a shape here and none in lines.csv or routes.csv" for name in sorted(drawn - wanted.keys())
    ]
    if problems:
        raise ShapesError([Fault(_DRAWN, None, None, problem, _EXPECTED) for problem in problems])
