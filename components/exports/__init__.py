"""The files a reader takes along: tables, the register as a whole, and the map for other programs.

`FORMATS` has one entry a format of the map, each with what builds its file from plain values.

Nothing here draws or imports streamlit. What a format needs is imported when somebody asks for its file.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from components.exports.downloads import Sheet, Value, as_csv, as_xlsx, whole_register
from components.words import Words
from data.language import Language

__all__ = ["FORMATS", "Content", "Format", "Sheet", "Value", "as_csv", "as_xlsx", "whole_register"]


@dataclass(frozen=True, slots=True)
class Content:
    """What goes into a file.

    Attributes
    ----------
    lang : Language
        Language of what is said about the file and of the legend; names stand in both.
    title : str
        What the map is of.
    ids : tuple of str
        The lines, zones, routes and places that the map shows.
    about : tuple of (str, str)
        Source, licence, data version, as-of date, filters, date and link; name and value.
    notices : tuple of str
        What the map means and does not mean, and where it is from: whole sentences.
    """

    lang: Language
    title: str
    ids: tuple[str, ...]
    about: tuple[tuple[str, str], ...]
    notices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Format:
    """A format in which the map can be taken along.

    Attributes
    ----------
    id : str
        Its name in keys.
    extension, media_type : str
        Of the file; the extension without a point.
    label : callable
        Gives the words on its button.
    build : callable
        Gives the file, the same bytes for the same content.
    """

    id: str
    extension: str
    media_type: str
    label: Callable[[Words], str]
    build: Callable[[Content], bytes]


def _geojson(content: Content) -> bytes:
    from components.exports.geojson import archive  # noqa: PLC0415  # geopandas, which no page needs

    return archive(content)


def _geopackage(content: Content) -> bytes:
    from components.exports.geopackage import package  # noqa: PLC0415  # as above

    return package(content)


FORMATS: Final = (
    Format("geojson", "zip", "application/zip", lambda say: say("Download GeoJSON and QGIS styles (ZIP)"), _geojson),
    Format(
        "geopackage",
        "gpkg",
        "application/geopackage+sqlite3",
        lambda say: say("Download GeoPackage with QGIS styles (GPKG)"),
        _geopackage,
    ),
)
"""Every format, in the order of its buttons."""
