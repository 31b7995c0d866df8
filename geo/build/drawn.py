"""``drawn.json``: what every line, zone and route looks like on the map, written by several steps of the bake."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from geo.build.write import Bilingual, Provenance, json_bytes, publish

FILE: Final = "drawn.json"
PROVENANCE: Final = Provenance(
    title=Bilingual("Lines, zones and routes as drawn", "Lignes, zones et routes telles que dessinées"),
    description=Bilingual(
        "Every line, zone and route in the map’s plane, EPSG:3573, in whole metres.",
        "Chaque ligne, zone et route dans le plan de la carte, EPSG:3573, en mètres entiers.",
    ),
    processing=Bilingual(
        "Projected point by point from lines and routes, with a point at least every 25 km, and cut at 50° N.",
        "Projection point par point des lignes et des routes, avec un point au moins tous les 25 km, et découpage "
        "à 50° N.",
    ),
    licence_in=Bilingual(
        "The terms of the points stand beside lines and routes; the coast is in the public domain.",
        "Les conditions des points figurent avec les lignes et les routes\u202f; le trait de côte est du domaine "
        "public.",
    ),
    producer="Arctic Common Ground",
    citation="Points: as lines.geojson and routes.geojson say. Coast: Natural Earth 10m, npm world-atlas 2.0.2.",
    retrieved="2026-11-22",
    covers_to="2026",
    licence_out="CC BY 4.0",
)


def put_drawn(folder: Path, entries: Mapping[str, Mapping[str, Any]], ours: Callable[[str], bool]) -> None:
    """Write a step's entries into ``drawn.json`` and keep those of other steps.

    Parameters
    ----------
    folder : Path
        Where the shapes are written.
    entries : Mapping of str to mapping
        Drawn forms by id, as `geo.build.shape.drawn_of` gives them.
    ours : callable of str to bool
        Tells whether an id belongs to this step; such an entry of an earlier bake goes.
    """
    path = folder / FILE
    present: dict[str, Any] = json.loads(path.read_bytes()) if path.is_file() else {}
    kept = {name: entry for name, entry in present.items() if not ours(name)}
    publish(path, json_bytes(kept | dict(entries)), PROVENANCE)
