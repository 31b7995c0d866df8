"""The sea, measured: whose water each mile of a line is and which rules hold there, under each reading.

It stands at run time and in the bake alike, so that the line of a route and one that a reader draws are cut by the same
functions. It loads geopandas' libraries, so that the app imports it when something is measured and nowhere else.
"""

from __future__ import annotations

from geo.measure.faces import Beside, Faces, Told, Where, elsewhere, faces_of, told
from geo.measure.line import MeasuredLine, NotMeasurableError, length_km
from geo.measure.reached import RULES, Reaches, area_of, reaches
from geo.measure.water import COLUMNS, EDGE_KM, waters_of

__all__ = [
    "COLUMNS",
    "EDGE_KM",
    "RULES",
    "Beside",
    "Faces",
    "MeasuredLine",
    "NotMeasurableError",
    "Reaches",
    "Told",
    "Where",
    "area_of",
    "elsewhere",
    "faces_of",
    "length_km",
    "reaches",
    "told",
    "waters_of",
]
