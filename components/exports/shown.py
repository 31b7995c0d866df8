"""What the map shows, layer by layer, as every format writes it."""

from __future__ import annotations

from typing import Final

import geopandas as gpd
import numpy as np

from components.exports import MapContent
from geo import frames
from geo.frames import Crs

PROJECTIONS: Final[tuple[Crs, ...]] = (4326, 3573)
_DECIMALS: Final = {4326: 5, 3573: 0}


def shown(layer: str, content: MapContent, crs: Crs) -> gpd.GeoDataFrame:
    """Give the rows of a layer that the map shows, and the straits of the routes among them.

    Parameters
    ----------
    layer : str
        A key of `components.exports.qgis.KINDS`.
    content : MapContent
        What the map shows.
    crs : {4326, 3573}
        As for `geo.frames.layer`; rounded to 5 decimals of a degree or to the metre.
    """
    frame = frames.layer(layer, crs)
    wanted = frame["routes"].str.split(";").explode() if layer == "straits" else frame["id"]
    kept = frame[wanted.isin(content.ids).groupby(level=0).any() & frame.geometry.notna()]
    return kept.set_geometry(kept.geometry.transform(lambda points: np.round(points, _DECIMALS[crs]) + 0.0))
