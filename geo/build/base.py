"""Bakes ``base.json``: land, borders, graticule, Arctic Circle, edge, and where the relief lies."""

from __future__ import annotations

from typing import Final

from geo.build.coast import read_countries
from geo.build.context import Context
from geo.build.graticule import ARCTIC_CIRCLE_DEG, graticule, parallel
from geo.build.land import drawn_borders, drawn_land
from geo.build.packages import world_atlas
from geo.build.relief import EXTENT_M
from geo.build.write import Bilingual, Provenance, json_bytes, publish
from geo.parts import encoded
from geo.projection import CRS, EDGE_LATITUDE_DEG

_PROVENANCE: Final = Provenance(
    title=Bilingual("Base of the map", "Fond de la carte"),
    description=Bilingual(
        "Land, borders between states, graticule, Arctic Circle and edge of the map north of 50° N, in metres of "
        "EPSG:3573. For drawing only: borders are those of the source and state no position.",
        "Terres, frontières entre États, graticule, cercle polaire arctique et bord de la carte au nord de 50° N, en "
        "mètres dans EPSG:3573. Pour le dessin seulement\u202f: les frontières sont celles de la source et "
        "n’expriment aucune position.",
    ),
    processing=Bilingual(
        "Natural Earth 1:50 million, projected point by point, simplified to 1 km, cut at 50° N; islets under 4 km² "
        "left out. The Arctic Circle is drawn at 66.5639° N, its place in 2026.",
        "Natural Earth au 1:50 000 000, projeté point par point, simplifié à 1 km, coupé à 50° N\u202f; les îlots de "
        "moins de 4 km² sont omis. Le cercle polaire est tracé à 66,5639° N, sa position en 2026.",
    ),
    licence_in=Bilingual("Public domain.", "Domaine public."),
    producer="Natural Earth",
    citation="Natural Earth, 1:50m Admin 0 Countries, through npm world-atlas 2.0.2.",
    retrieved="2026-11-22",
    covers_to="2018",
    licence_out="CC0 1.0",
)


def bake_base(context: Context) -> None:
    """Write ``base.json`` and its sidecar.

    Parameters
    ----------
    context : Context
        Where to read and write.
    """
    countries = read_countries(world_atlas("countries-50m", context.cache))
    content = {
        "crs": CRS,
        "land": encoded(drawn_land(countries)),
        "borders": encoded(drawn_borders(countries)),
        "graticule": encoded(graticule()),
        "arctic_circle": encoded([parallel(ARCTIC_CIRCLE_DEG)]),
        "edge": encoded([parallel(EDGE_LATITUDE_DEG)]),
        "relief": {"extent_m": list(EXTENT_M)},
    }
    publish(context.shapes / "base.json", json_bytes(content), _PROVENANCE)
