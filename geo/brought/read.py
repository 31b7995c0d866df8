"""Reads a layer that a reader brings."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyproj
import shapely
from numpy.typing import NDArray

from geo.brought.attributes import Attributes
from geo.brought.errors import Done, Place, Remark, Wrong
from geo.brought.plane import Parts, Points, Rows, ToPlane, check_degrees, parted
from geo.brought.sniff import Kind, kind_of
from geo.brought.sources import Source, source_of
from geo.projection import Floats

Geometries = NDArray[np.object_]
_GEOMETRY_BYTES = 450
_CORNER_BYTES = 24
"""What a geometry and each of its corners take in memory: GEOS keeps three numbers a corner."""


@dataclass(frozen=True, slots=True, eq=False)
class Brought:
    """A layer in the map's plane.

    Attributes
    ----------
    file, layer : str
        The name of the file, and of the layer in it, which may be empty.
    layers : tuple of str
        All layers of the file.
    kind : Kind
        What kind of file it was.
    crs : str
        The name of the CRS that its coordinates were in.
    attributes : Attributes
        What stands beside the geometries, a row a feature of the file.
    points : ndarray, n x 2
        Metres of EPSG:3573, as is all that follows.
    lines, areas : ndarray of geometries
        None of them empty.
    point_rows, line_rows, area_rows : ndarray of int
        Of which feature of the file each of them is, counted from 0.
    remarks : tuple of Remark
        What was done to it.
    """

    file: str
    layer: str
    layers: tuple[str, ...]
    kind: Kind
    crs: str
    attributes: Attributes
    points: Floats
    lines: Geometries
    areas: Geometries
    point_rows: Rows
    line_rows: Rows
    area_rows: Rows
    remarks: tuple[Remark, ...]

    @property
    def n(self) -> int:
        """How many points, lines and areas there are."""
        return len(self.points) + len(self.lines) + len(self.areas)

    @property
    def rows(self) -> Rows:
        """The features of the file of which anything is there, by their number, in their order."""
        return np.unique(np.concatenate([self.point_rows, self.line_rows, self.area_rows]))

    @property
    def nbytes(self) -> int:
        """How much memory it takes, about."""
        geometries = sum(
            len(found) * _GEOMETRY_BYTES + int(shapely.get_num_coordinates(found).sum()) * _CORNER_BYTES
            for found in (self.lines, self.areas)
        )
        rows = self.point_rows.nbytes + self.line_rows.nbytes + self.area_rows.nbytes
        return self.points.nbytes + geometries + rows + self.attributes.nbytes


@dataclass(frozen=True, slots=True)
class Question:
    """What a file does not say and a reader has to: the CRS of its coordinates, which go from here to there.

    ``likely_degrees`` is whether they could be longitudes and latitudes.
    """

    file: str
    layer: str
    layers: tuple[str, ...]
    west: float
    south: float
    east: float
    north: float
    likely_degrees: bool


def read_layer(name: str, data: bytes, *, layer: str | None = None, crs: str | None = None) -> Brought | Question:
    r"""Read a layer from the bytes of a file.

    Parameters
    ----------
    name : str
        The name of the file.
    data : bytes
        GeoPackage, GeoJSON, zipped Shapefile, KML, FlatGeobuf, GeoParquet, or a table with coordinates.
    layer : str, optional
        Which of its layers; the first where it is not given or not there.
    crs : str, optional
        What its coordinates are in, such as ``"EPSG:3413"``, where the file does not say.

    Returns
    -------
    Brought or Question
        The layer; or what has to be known before it can be drawn.

    Raises
    ------
    BroughtError
        If it cannot be taken.

    Examples
    --------
    >>> brought = read_layer("two.csv", b"lat,lon\n69 30.5N,33 5E\n71.2,-156.8\n")
    >>> len(brought.points), brought.crs
    (2, 'WGS 84')
    """
    place = Place(name)
    kind = kind_of(data, place)
    try:
        return _read(data, kind, place, layer, crs)
    except shapely.errors.GEOSException as fault:
        raise place.error(Wrong.UNREADABLE) from fault


def _read(data: bytes, kind: Kind, place: Place, layer: str | None, crs: str | None) -> Brought | Question:
    name = place.file
    source = source_of(data, kind, place, layer)
    place = Place(name, source.layer, place.remarks)
    if source.points is not None:
        points, lines, areas = Points(source.points, source.rows), _none(), _none()
    else:
        points, lines, areas = parted(np.asarray(source.geometries), place)
    corners = np.vstack([points.found, *map(shapely.get_coordinates, (lines.found, areas.found))])
    said = source.crs or _told(crs, place)
    if said is None:
        return _question(source, corners, name)
    if said.is_geographic:
        check_degrees(corners, place)
    else:
        place.remark(Done.PROJECTED, detail=said.name)
    del corners
    to_plane = ToPlane(said, place)
    points, lines, areas = to_plane.points(points), to_plane.lines(lines), to_plane.areas(areas)
    if not len(points.found) + len(lines.found) + len(areas.found):
        raise place.error(Wrong.SOUTH)
    return Brought(
        name,
        source.layer,
        source.layers,
        source.kind,
        said.name,
        source.attributes,
        points.found,
        lines.found,
        areas.found,
        points.rows,
        lines.rows,
        areas.rows,
        _summed(place.remarks),
    )


def _none() -> Parts:
    return Parts(np.empty(0, dtype=object), np.empty(0, dtype=np.int32))


def _told(crs: str | None, place: Place) -> pyproj.CRS | None:
    if not crs:
        return None
    try:
        told = pyproj.CRS.from_authority("EPSG", int(crs.upper().removeprefix("EPSG:").strip()))
    except (pyproj.exceptions.CRSError, ValueError) as fault:
        raise place.error(Wrong.UNKNOWN_CRS, crs=crs[:40]) from fault
    if not (told.is_geographic or told.is_projected):
        raise place.error(Wrong.UNKNOWN_CRS, crs=crs[:40])
    return told


def _question(source: Source, corners: Floats, name: str) -> Question:
    (west, south), (east, north) = corners.min(axis=0), corners.max(axis=0)
    degrees = bool(np.abs(corners[:, 0]).max() <= 360 and np.abs(corners[:, 1]).max() <= 90)  # noqa: PLR2004  # a turn
    return Question(
        name, source.layer, source.layers, float(west), float(south), float(east), float(north), likely_degrees=degrees
    )


def _summed(remarks: list[Remark]) -> tuple[Remark, ...]:
    """Give each remark once, with how many features it is about in all."""
    keys = dict.fromkeys((one.done, one.detail) for one in remarks)
    return tuple(
        Remark(done, sum(one.n for one in remarks if (one.done, one.detail) == (done, detail)), detail)
        for done, detail in keys
    )
