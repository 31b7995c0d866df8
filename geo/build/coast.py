"""The 10m coast for computing: land as polygons of the plane, and the shore as points that know their country."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final, cast

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from numpy.typing import ArrayLike, NDArray
from pyproj import Transformer
from scipy.spatial import cKDTree
from shapely.geometry.base import BaseGeometry

from geo.projection import Floats, forward

SOUTHERN_LIMIT_DEG: Final = 40.0  # coasts north of it are kept; the map ends at 50
SPACING_M: Final = 1_000.0
CHORD_M: Final = 25_000.0
_TO_EARTH: Final = Transformer.from_crs("EPSG:4979", "EPSG:4978", always_xy=True)  # degrees to the Earth's centre
_RADIUS_M: Final = 6_395_000.0  # mean curvature in the north; it only bends a chord, so it need not be exact
_SNAP_M: Final = 1.0
_SEAM_DEG: Final = 1e-6

# ISO 3166-1 numeric codes of the source to alpha-3; only the countries with a northern coast have a name of their own
ALPHA3: Final = {
    "124": "CAN", "643": "RUS", "840": "USA", "304": "GRL", "578": "NOR", "352": "ISL", "752": "SWE", "246": "FIN",
    "208": "DNK", "234": "FRO", "248": "ALA", "233": "EST", "428": "LVA", "440": "LTU", "616": "POL", "276": "DEU",
    "528": "NLD", "056": "BEL", "250": "FRA", "826": "GBR", "372": "IRL", "833": "IMN", "392": "JPN", "156": "CHN",
    "408": "PRK", "666": "SPM", "804": "UKR",
}  # fmt: skip
ELSEWHERE: Final = "OTH"


class Shore:
    """Points of a shore or of baselines, with the distance to them.

    Parameters
    ----------
    lon_deg, lat_deg : array_like
        Degrees, dense enough that no two neighbours along the shore are more than 2 km apart.
    """

    def __init__(self, lon_deg: ArrayLike, lat_deg: ArrayLike) -> None:
        self.lon_deg = np.asarray(lon_deg, dtype=np.float64)
        self.lat_deg = np.asarray(lat_deg, dtype=np.float64)
        self.tree = cKDTree(earth_vectors(self.lon_deg, self.lat_deg))

    def distance_m(self, lon_deg: ArrayLike, lat_deg: ArrayLike) -> Floats:
        """Give the length in metres of the geodesic from points to the shore, on water or on land.

        It is right within 1 m up to 1,000 km, and never more than 125 m (half a chord of points 1 km apart, at right
        angles) too long for a shore at 1 km.
        """
        return arc_of_chord(self.tree.query(earth_vectors(lon_deg, lat_deg))[0])


def earth_vectors(lon_deg: ArrayLike, lat_deg: ArrayLike) -> Floats:
    """Give points of the WGS 84 ellipsoid as x, y, z from the Earth's centre in metres, shape (..., 3).

    In the place of unit vectors: chords between these are those of the ellipsoid, which a sphere misses by 0.3 %.
    """
    lon, lat = np.broadcast_arrays(np.asarray(lon_deg, dtype=np.float64), np.asarray(lat_deg, dtype=np.float64))
    return np.stack(_TO_EARTH.transform(lon, lat, np.zeros_like(lon)), axis=-1)


def arc_of_chord(chord_m: ArrayLike) -> Floats:
    """Give the length on the ground of a straight chord through the Earth, both in metres."""
    return 2 * _RADIUS_M * np.arcsin(np.asarray(chord_m, dtype=np.float64) / (2 * _RADIUS_M))


@dataclass(frozen=True, eq=False)  # arrays are not compared, and what is measured against a coast can be kept by it
class Coast:
    """Land and shore north of `SOUTHERN_LIMIT_DEG`.

    Attributes
    ----------
    land : shapely geometry
        All land as one valid polygonal geometry in metres of EPSG:3573, whole over 180 degrees; prepared.
    lon_deg, lat_deg : ndarray of float64, shape (n,)
        Points of the shore, longitudes from -180 to 180, no two neighbours more than `SPACING_M` apart. Land borders
        and the cut at 180 degrees are not shore.
    country : ndarray of str, shape (n,)
        ISO 3166-1 alpha-3 code of the shore at each (``NOR`` with Svalbard and Jan Mayen), `ELSEWHERE` for others.
    """

    land: BaseGeometry
    lon_deg: Floats
    lat_deg: Floats
    country: NDArray[np.str_]

    def is_land(self, lon_deg: ArrayLike, lat_deg: ArrayLike) -> NDArray[np.bool_]:
        """Tell for each point, in degrees, whether it lies on land."""
        x, y = forward(lon_deg, lat_deg)
        return cast("NDArray[np.bool_]", shapely.contains_xy(self.land, x, y))

    def shore(self, *countries: str) -> Shore:
        """Give the shore of some countries, by their alpha-3 codes."""
        own = np.isin(self.country, countries)
        return Shore(self.lon_deg[own], self.lat_deg[own])

    @cached_property
    def every_shore(self) -> Shore:
        """The shore of all countries."""
        return Shore(self.lon_deg, self.lat_deg)


def densified(points: Floats, spacing_m: float) -> Floats:
    """Add points to a line of degrees, along straight lines in longitude and latitude.

    That is the rule for meridians, parallels and coasts; a geodesic or a rhumb line has its own.

    Parameters
    ----------
    points : ndarray, shape (n, 2)
        Longitude and latitude. Between neighbours the shorter way round is meant, so a line may jump from 180 to
        -180; the result does not jump, and may go on beyond 180.
    spacing_m : float
        The longest piece that may stay.
    """
    points = np.column_stack([np.unwrap(points[:, 0], period=360), points[:, 1]])
    middle = np.radians((points[1:, 1] + points[:-1, 1]) / 2)
    step = np.diff(points, axis=0) * np.pi / 180
    length = _RADIUS_M * np.hypot(step[:, 0] * np.cos(middle), step[:, 1])
    pieces = np.maximum(np.ceil(length / spacing_m).astype(np.int64), 1)
    start = np.repeat(np.arange(len(pieces)), pieces)
    share = (np.arange(len(start)) - np.repeat(np.cumsum(pieces) - pieces, pieces)) / pieces[start]
    inner = points[start] + (points[start + 1] - points[start]) * share[:, None]
    return np.concatenate([inner, points[-1:]])


def read_countries(path: Path) -> gpd.GeoDataFrame:
    """Read a file of npm ``world-atlas``: states in EPSG:4326, cut at 180 degrees.

    Their ``id`` is the ISO 3166-1 number, empty for what has none.
    """
    return gpd.read_file(path, layer="countries").fillna({"id": ""}).set_crs(4326, allow_override=True)


def land_polygons(countries: gpd.GeoDataFrame, southern_limit_deg: float) -> BaseGeometry:
    """Give land as one geometry of the plane; a polygon that lies south of a latitude altogether is left out.

    Points are projected before anything is joined, so that the cut at 180 degrees closes by itself.
    """
    polygons = []
    for part in countries.geometry.explode():
        if part.bounds[3] >= southern_limit_deg:
            rings = [np.asarray(ring.coords) for ring in shapely.get_rings(part)]
            plane = [np.column_stack(forward(*densified(ring, CHORD_M).T)) for ring in rings]
            polygons.append(shapely.Polygon(plane[0], plane[1:]))
    valid = shapely.make_valid(np.asarray(polygons, dtype=object), method="structure", keep_collapsed=False)
    return cast("BaseGeometry", shapely.union_all(valid, grid_size=_SNAP_M))


def outlines(countries: gpd.GeoDataFrame, *, shared: bool) -> Iterator[tuple[str, Floats]]:
    """Give the outlines of states, each once, as far as two share them or one has them alone.

    Parameters
    ----------
    countries : GeoDataFrame
        What `read_countries` gives.
    shared : bool
        Borders, or coasts and the cut at 180 degrees.

    Yields
    ------
    str, ndarray of float64, shape (n, 2)
        The state's number, and longitudes and latitudes in degrees.
    """
    rings = countries.set_index("id").geometry.explode().boundary.explode()
    points, ring = shapely.get_coordinates(rings, return_index=True)
    places = points @ (1, 1j)
    steps = pd.DataFrame(np.sort(np.column_stack([places[:-1], places[1:]]), axis=1))
    kept = steps.duplicated(keep="last") if shared else ~steps.duplicated(keep=False)
    wanted = (ring[1:] == ring[:-1]) & kept.to_numpy()
    for piece in np.split(np.arange(len(points)), np.flatnonzero(~wanted) + 1):
        if len(piece) > 1:
            yield rings.index[ring[piece[0]]], points[piece]


@functools.cache  # ten seconds, and every context of a bake reads the same
def read_coast(path: Path) -> Coast:
    """Read the coast out of ``countries-10m.json`` of npm ``world-atlas``."""
    countries = read_countries(path)
    land = land_polygons(countries, SOUTHERN_LIMIT_DEG)
    shapely.prepare(land)
    parts = list(_shores(countries))
    points = np.concatenate([part for part, _ in parts])
    codes = np.repeat([code for _, code in parts], [len(part) for part, _ in parts])
    return Coast(land, np.remainder(points[:, 0] + 180, 360) - 180, points[:, 1], codes)


def _shores(countries: gpd.GeoDataFrame) -> Iterator[tuple[Floats, str]]:
    """Give the outlines that one country alone has, without the cut at 180 degrees, with the country's code."""
    for number, line in outlines(countries, shared=False):
        for piece in _without_seam(line):
            dense = densified(piece, SPACING_M)
            north = dense[dense[:, 1] >= SOUTHERN_LIMIT_DEG]
            if len(north):
                yield north, ALPHA3.get(number, ELSEWHERE)


def _without_seam(line: Floats) -> Iterator[Floats]:
    """Split a line where it runs along 180 degrees, which is a cut of the file and not a shore."""
    on_seam = np.abs(np.abs(line[:, 0]) - 180) < _SEAM_DEG
    cut = on_seam[1:] & on_seam[:-1]
    for piece in np.split(line, np.flatnonzero(cut) + 1):
        if len(piece) > 1:
            yield piece
