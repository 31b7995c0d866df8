"""Bakes ``labels.json``: the names of seas, states, ridges and places, where `geo.build.placing` put them."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Final

from geo.build.context import Context
from geo.build.placing import PLACE, Name, place_all
from geo.build.write import Bilingual, Provenance, json_bytes, metres, publish
from geo.projection import EDGE_LATITUDE_DEG, forward

_WIDEST_PLACES: Final = frozenset({"north-pole"})  # at the widest view, places would weigh on one side of it only

_PROVENANCE: Final = Provenance(
    title=Bilingual("Names on the map", "Noms sur la carte"),
    description=Bilingual(
        "Names of seas, states, ridges and of the register’s places, with a position for each of the three "
        "orientations of the map. Positions of names have no legal meaning.",
        "Noms des mers, des États, des dorsales et des lieux du registre, avec une position pour chacune des trois "
        "orientations de la carte. La position d’un nom n’a aucune portée juridique.",
    ),
    processing=Bilingual(
        "Each name keeps near the point chosen for it, on its own ground, and clear of the names of the same zoom; one "
        "for which there is no room is shown from a closer zoom on. Places stand at the register’s coordinates.",
        "Chaque nom reste près du point choisi pour lui, sur son propre terrain, et à l’écart des noms de même "
        "niveau\u202f; s’il n’y a pas de place, il n’apparaît qu’à un niveau plus rapproché. Les lieux sont aux "
        "coordonnées du registre.",
    ),
    licence_in=Bilingual(
        "Names are facts; coordinates of places as in the register (GeoNames: CC BY 4.0).",
        "Les noms sont des faits\u202f; coordonnées des lieux telles qu’au registre (GeoNames\u202f: CC BY 4.0).",
    ),
    producer="Arctic Common Ground",
    citation="Arctic Common Ground, table of places; positions of the other names chosen on the map.",
    retrieved="2026-11-22",
    covers_to="2026",
    licence_out="CC BY 4.0",
)


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def names(context: Context) -> list[Name]:
    """Give the names in the order in which they take their place: wide zooms first, places last within one."""
    found = []
    for row in _rows(context.inputs / "labels.csv"):
        x, y = forward(float(row["lon_deg"]), float(row["lat_deg"]))
        en, fr = (row[f"name_{language}"].replace("|", "\n") for language in ("en", "fr"))
        room = float(row["room_km"]) * 1000
        found.append(Name(row["id"], row["kind"], int(row["level"]), float(x), float(y), room, en, fr))
    for row in _rows(context.tables / "places.csv"):
        if row["lat_deg"] and float(row["lat_deg"]) >= EDGE_LATITUDE_DEG:
            x, y = forward(float(row["lon_deg"]), float(row["lat_deg"]))
            level = 0 if row["id"] in _WIDEST_PLACES else 1
            found.append(Name(row["id"], PLACE, level, float(x), float(y), 0.0, row["name_en"], row["name_fr"]))
    return sorted(found, key=lambda name: name.level)


def bake_labels(context: Context) -> None:
    """Write ``labels.json`` and its sidecar; the list is in order of importance.

    Parameters
    ----------
    context : Context
        Where to read and write.
    """
    content = [
        {
            "id": label.name.id,
            "kind": label.name.kind,
            "name_en": label.name.en,
            "name_fr": label.name.fr,
            "min_zoom": label.level,
            "positions": {
                str(orientation): [*metres(spot.x_m, spot.y_m), spot.anchor]
                for orientation, spot in label.spots.items()
            },
        }
        for label in place_all(names(context), context.coast)
    ]
    publish(context.shapes / "labels.json", json_bytes(content), _PROVENANCE)
