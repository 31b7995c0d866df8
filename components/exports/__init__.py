"""The files a reader takes along: lists, the map for other programs, a briefing, and the register as a whole.

`FORMATS` has one entry a format, each with what it takes: the rows of a list (`Sheet`), the map (`MapContent`) or a
briefing (`Briefing`).

Nothing here draws or imports streamlit. What a format needs is imported when somebody asks for its file.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from components.document import Briefing
from components.exports.names import slug_of
from components.exports.sheet import Sheet, Value
from components.exports.whole_register import whole_register
from components.words import Words
from data.joined import Value as Given
from data.language import Language

if TYPE_CHECKING:
    from geo.brought import Brought  # which brings all that reads geometries along

__all__ = [
    "FORMATS",
    "BroughtLayer",
    "Format",
    "JoinedPlace",
    "JoinedPlaces",
    "MapContent",
    "Sheet",
    "Value",
    "formats_of",
    "note_pages",
    "slide_pictures",
    "slug_of",
    "whole_register",
]

Taken = TypeVar("Taken")


@dataclass(frozen=True, slots=True)
class BroughtLayer:
    """A layer of the reader's own on its way into a file: its name, what is said of it, and the layer."""

    name: str
    note: str
    layer: Brought


@dataclass(frozen=True, slots=True)
class JoinedPlace:
    """A row of a reader's table at a place of the record that it is joined to; degrees on WGS 84."""

    place: str
    place_name: str
    record: str
    record_name: str
    lon_deg: float
    lat_deg: float
    cells: tuple[Given, ...]


@dataclass(frozen=True, slots=True)
class JoinedPlaces:
    """A table of the reader's own on its way into a file of the map: its name, what is said of it, and its columns."""

    name: str
    note: str
    names: tuple[str, ...]
    rows: tuple[JoinedPlace, ...]


@dataclass(frozen=True, slots=True)
class MapContent:
    """The map on its way into a file.

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
    brought : BroughtLayer or None
        What the reader laid on it.
    joined : JoinedPlaces or None
        The places that a table of hers is joined to.
    """

    lang: Language
    title: str
    ids: tuple[str, ...]
    about: tuple[tuple[str, str], ...]
    notices: tuple[str, ...]
    brought: BroughtLayer | None = None
    joined: JoinedPlaces | None = None


@dataclass(frozen=True, slots=True)
class Format(Generic[Taken]):
    """A format in which something can be taken along.

    Attributes
    ----------
    id : str
        Its name in keys.
    takes : type
        What goes into its file: `Sheet` for lists, `MapContent` for the map, `Briefing` for what is handed on.
    extension, media_type : str
        Of the file; the extension without a point.
    label : callable
        Gives the words on its button.
    build : callable
        Gives the file.
    """

    id: str
    takes: type[Taken]
    extension: str
    media_type: str
    label: Callable[[Words], str]
    build: Callable[[Taken], bytes]


def _csv(sheet: Sheet) -> bytes:
    from components.exports.csv_file import as_csv  # noqa: PLC0415  # pandas, which the first page does without

    return as_csv(sheet)


def _xlsx(sheet: Sheet) -> bytes:
    from components.exports.xlsx import as_xlsx  # noqa: PLC0415  # openpyxl, which no page needs

    return as_xlsx(sheet)


def _geojson(content: MapContent) -> bytes:
    from components.exports.geojson import archive  # noqa: PLC0415  # geopandas, which no page needs

    return archive(content)


def _geopackage(content: MapContent) -> bytes:
    from components.exports.geopackage import package  # noqa: PLC0415  # as above

    return package(content)


def _pptx(briefing: Briefing) -> bytes:
    from components.exports.deck import deck  # noqa: PLC0415  # python-pptx, which no page needs

    return deck(briefing)


def _docx(briefing: Briefing) -> bytes:
    from components.exports.paper import note  # noqa: PLC0415  # python-docx and typst, which no page needs

    return note(briefing)


def _pdf(briefing: Briefing) -> bytes:
    from components.exports.paper import pdf  # noqa: PLC0415  # as above

    return pdf(briefing)


def note_pages(briefing: Briefing) -> tuple[str, ...]:
    """Give a picture of each page of a briefing's note as SVG, as the PDF has them."""
    from components.exports.paper import pages_of  # noqa: PLC0415  # as above

    return pages_of(briefing)


def _workbook(briefing: Briefing) -> bytes:
    from components.exports.workbook import workbook  # noqa: PLC0415  # openpyxl, which no page needs

    return workbook(briefing)


def _bibtex(briefing: Briefing) -> bytes:
    from components.exports.citations import as_bibtex  # noqa: PLC0415  # pybtex, which no page needs

    return as_bibtex(briefing)


def _ris(briefing: Briefing) -> bytes:
    from components.exports.citations import as_ris  # noqa: PLC0415  # as above

    return as_ris(briefing)


def _csl(briefing: Briefing) -> bytes:
    from components.exports.citations import as_csl  # noqa: PLC0415  # as above

    return as_csl(briefing)


def _gis(briefing: Briefing) -> bytes:
    from components.exports.gis import gis_pack  # noqa: PLC0415  # geopandas, which no page needs

    return gis_pack(briefing)


def _everything(briefing: Briefing) -> bytes:
    from components.exports.everything import everything  # noqa: PLC0415  # which needs this table

    return everything(briefing)


FORMATS: Final[tuple[Format[Any], ...]] = (
    Format("csv", Sheet, "csv", "text/csv", lambda say: say("Download CSV"), _csv),
    Format(
        "xlsx",
        Sheet,
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        lambda say: say("Download XLSX"),
        _xlsx,
    ),
    Format(
        "geojson",
        MapContent,
        "zip",
        "application/zip",
        lambda say: say("Download GeoJSON and QGIS styles (ZIP)"),
        _geojson,
    ),
    Format(
        "geopackage",
        MapContent,
        "gpkg",
        "application/geopackage+sqlite3",
        lambda say: say("Download GeoPackage with QGIS styles (GPKG)"),
        _geopackage,
    ),
    Format(
        "pptx",
        Briefing,
        "pptx",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        lambda say: say("Download slides (PPTX)"),
        _pptx,
    ),
    Format(
        "docx",
        Briefing,
        "docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        lambda say: say("Download note (DOCX)"),
        _docx,
    ),
    Format("pdf", Briefing, "pdf", "application/pdf", lambda say: say("Download note (PDF)"), _pdf),
    Format(
        "briefing-xlsx",
        Briefing,
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        lambda say: say("Download workbook (XLSX)"),
        _workbook,
    ),
    Format(
        "briefing-bib", Briefing, "bib", "application/x-bibtex", lambda say: say("Download citations (BibTeX)"), _bibtex
    ),
    Format(
        "briefing-ris",
        Briefing,
        "ris",
        "application/x-research-info-systems",
        lambda say: say("Download citations (RIS)"),
        _ris,
    ),
    Format(
        "briefing-csl",
        Briefing,
        "json",
        "application/vnd.citationstyles.csl+json",
        lambda say: say("Download citations (CSL-JSON)"),
        _csl,
    ),
    Format("briefing-gis", Briefing, "zip", "application/zip", lambda say: say("Download GIS layers (ZIP)"), _gis),
    Format(
        "briefing-zip", Briefing, "zip", "application/zip", lambda say: say("Download all files (ZIP)"), _everything
    ),
)
"""Every format, in the order of its buttons."""


def formats_of(kind: type[Taken]) -> tuple[Format[Taken], ...]:
    """Give the formats that take something of this kind."""
    return tuple(one for one in FORMATS if one.takes is kind)


def slide_pictures(briefing: Briefing) -> tuple[str, ...]:
    """Give a picture of each slide of a briefing as SVG, drawn from what the slides are written from."""
    from components.exports.deck import pictures_of  # noqa: PLC0415  # pptx, which no page needs

    return pictures_of(briefing)
