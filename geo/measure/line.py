"""A line in degrees as it is measured: in the plane for cutting, on the ellipsoid for lengths."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np
import shapely
from numpy.typing import ArrayLike
from pyproj import Geod
from shapely.geometry.base import BaseGeometry

from geo.projection import EDGE_LATITUDE_DEG, Floats, forward, inverse

_GEOD: Final = Geod(ellps="WGS84")
_CHORD_M: Final = 10_000.0
_SAME_M: Final = 0.5  # two cuts that are nearer are one


class NotMeasurableError(ValueError):
    """A line cannot be measured; the message says why and what would be right."""


@dataclass(frozen=True, eq=False)
class MeasuredLine:
    """A line of the plane, dense enough that its pieces are geodesics.

    Attributes
    ----------
    plane : LineString
        Metres of EPSG:3573.
    """

    plane: shapely.LineString

    @classmethod
    def of(cls, degrees: ArrayLike | BaseGeometry) -> MeasuredLine:
        """Take a line in degrees, between whose points geodesics run.

        Parameters
        ----------
        degrees : array_like of shape (n, 2), LineString or MultiLineString
            Longitudes and latitudes on WGS 84, longitudes of any turn. The parts of a MultiLineString follow each
            other, as those of a line that is cut at 180 degrees.

        Raises
        ------
        NotMeasurableError
            If it has fewer than two different points, a value that is no number, or a point south of 50° N, beyond
            which nothing is known of the waters.
        """
        geometry = isinstance(degrees, BaseGeometry)
        points = np.asarray(shapely.get_coordinates(degrees) if geometry else degrees, dtype=np.float64)
        if points.ndim != 2 or points.shape[1] < 2:  # noqa: PLR2004  # longitude and latitude
            message = "the line has no pairs of longitude and latitude; expected at least two"
            raise NotMeasurableError(message)
        points = points[:, :2]
        if not np.isfinite(points).all() or np.abs(points[:, 1]).max() > 90:  # noqa: PLR2004  # the Pole
            message = "the line has a point that is nowhere; expected degrees, longitude first"
            raise NotMeasurableError(message)
        if points[:, 1].min() < EDGE_LATITUDE_DEG:
            message = f"the line runs south of {EDGE_LATITUDE_DEG:g}° N; expected one north of it"
            raise NotMeasurableError(message)
        plane = np.column_stack(forward(*_dense(points).T))
        kept = np.r_[True, np.hypot(*np.diff(plane, axis=0).T) > 0]
        if kept.sum() < 2:  # noqa: PLR2004  # a line has two ends
            message = "the line has one point alone; expected at least two"
            raise NotMeasurableError(message)
        return cls(shapely.LineString(plane[kept]))

    def cut(self, at_m: Sequence[float] | Floats) -> list[shapely.LineString]:
        """Give the pieces between positions along the line in the plane."""
        inner = np.unique(np.clip(np.asarray(at_m, dtype=np.float64), 0, self.plane.length))
        ends = np.r_[0.0, inner[(inner > _SAME_M) & (inner < self.plane.length - _SAME_M)], self.plane.length]
        ends = ends[np.r_[True, np.diff(ends) > _SAME_M]]
        points = shapely.get_coordinates(self.plane)
        far = np.r_[0.0, np.cumsum(np.hypot(*np.diff(points, axis=0).T))]
        ends[-1] = far[-1]
        cuts = np.column_stack([np.interp(ends, far, column) for column in points.T])
        inner_points = [points[(far > first) & (far < last)] for first, last in pairwise(ends)]
        between = zip(pairwise(cuts), inner_points, strict=True)
        return [shapely.LineString(np.vstack([first, inner, last])) for (first, last), inner in between]

    def crossings_m(self, edges: BaseGeometry) -> Floats:
        """Give the positions along the line at which it crosses or touches edges."""
        met = shapely.get_coordinates(shapely.intersection(self.plane, edges))
        return np.asarray(shapely.line_locate_point(self.plane, shapely.points(met)), dtype=np.float64)


def length_km(plane: shapely.LineString) -> float:
    """Give the length on the ellipsoid of a line of the plane, in km."""
    lon, lat = inverse(*shapely.get_coordinates(plane).T)
    return float(_GEOD.line_length(lon, lat)) / 1000


def _dense(points: Floats) -> Floats:
    """Add points along the geodesics, so that none is more than 10 km from the next."""
    pieces = [points[:1]]
    for start, end in pairwise(points):
        (lon, lat), (to_lon, to_lat) = start.tolist(), end.tolist()
        count = int(np.ceil(_GEOD.inv(lon, lat, to_lon, to_lat)[2] / _CHORD_M))
        if count > 1:
            pieces.append(np.asarray(_GEOD.npts(lon, lat, to_lon, to_lat, count - 1)))
        pieces.append(end[None])
    return np.concatenate(pieces)
