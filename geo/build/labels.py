"""Bakes ``labels.json``: the names of seas, states, ridges and places, where `geo.build.placing` put them."""

from __future__ import annotations

from typing import Final

from geo.build.context import Context
from geo.build.facts import rows
from geo.build.placing import PLACE, Name, place_all
from geo.build.write import json_bytes, metres, publish
from geo.projection import EDGE_LATITUDE_DEG, forward

_WIDEST_PLACES: Final = frozenset({"north-pole"})  # at the widest view, places would weigh on one side of it only


def names(context: Context) -> list[Name]:
    """Give the names in the order in which they take their place: wide zooms first, places last within one."""
    found = []
    for row in rows(context.inputs, "labels"):
        x, y = forward(float(row["lon_deg"]), float(row["lat_deg"]))
        en, fr = (row[f"name_{language}"].replace("|", "\n") for language in ("en", "fr"))
        room = float(row["room_km"]) * 1000
        found.append(Name(row["id"], row["kind"], int(row["level"]), float(x), float(y), room, en, fr))
    for row in rows(context.tables, "places"):
        if row["lat_deg"] and float(row["lat_deg"]) >= EDGE_LATITUDE_DEG:
            x, y = forward(float(row["lon_deg"]), float(row["lat_deg"]))
            level = 0 if row["id"] in _WIDEST_PLACES else 1
            found.append(Name(row["id"], PLACE, level, float(x), float(y), 0.0, row["name_en"], row["name_fr"]))
    return sorted(found, key=lambda name: name.level)


def bake_labels(context: Context) -> None:
    """Write ``labels.json`` and its sidecar; the list is in order of importance."""
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
    publish(context.shapes / "labels.json", json_bytes(content))
