"""A table with coordinates, in decimals or in degrees and minutes, as points."""

from __future__ import annotations

import io
import unicodedata
from typing import Any, Final, NamedTuple

import numpy as np
import pandas as pd
import pyarrow as pa
from numpy.typing import NDArray

from geo.angles import ANGLE, LONGEST, NEGATIVE, SIGNS
from geo.brought.attributes import Attributes, attributes_of, shortened, typed, wanted
from geo.brought.errors import Done, Place, Wrong
from geo.projection import Floats

MOST_COLUMNS: Final = 1000
_SEPARATORS: Final = (",", ";", "\t", "|")
_LATITUDE: Final = frozenset({"lat", "latitude", "lat_deg", "latdd", "lat_dd", "latitude_deg", "decimallatitude"})
_LONGITUDE: Final = frozenset(
    {"lon", "long", "lng", "longitude", "lon_deg", "londd", "lon_dd", "longitude_deg", "decimallongitude"}
)
_ACROSS: Final = frozenset({"x", "x_m", "easting", "est", "e"})
_UPWARDS: Final = frozenset({"y", "y_m", "northing", "nord", "n"})


class Table(NamedTuple):
    """A table with coordinates.

    Attributes
    ----------
    points : ndarray, n x 2
        Longitudes and latitudes, or x and y, without the rows that have none.
    rows : ndarray of int
        In which row of the table each of them stands.
    is_degrees : bool
        Whether the names of the columns say that they are degrees.
    attributes : Attributes
        What stands in the other columns.
    """

    points: Floats
    rows: NDArray[np.int32]
    is_degrees: bool
    attributes: Attributes


def points_of(data: bytes, place: Place, most: int) -> Table:
    """Read a table.

    Parameters
    ----------
    data : bytes
        The file: UTF-8, or Windows-1252 where it is not.
    place : Place
        The file, for what is said of it.
    most : int
        How many rows it may have.
    """
    head = data[: data.find(b"\n") if b"\n" in data else len(data)][:100_000]
    separator = max(_SEPARATORS, key=lambda one: head.count(one.encode()))
    encoding = _encoding(data)
    try:
        names = list(pd.read_csv(io.BytesIO(data), sep=separator, nrows=0, encoding=encoding).columns.astype(str))
    except (ValueError, pd.errors.ParserError, UnicodeError) as fault:
        raise place.error(Wrong.UNREADABLE) from fault
    if len(names) > MOST_COLUMNS:
        raise place.error(Wrong.UNREADABLE)
    plain = [_plain(name) for name in names]
    degrees = _first(plain, _LONGITUDE), _first(plain, _LATITUDE)
    metres = _first(plain, _ACROSS), _first(plain, _UPWARDS)
    is_degrees = None not in degrees
    across, upwards = degrees if is_degrees else metres
    if across is None or upwards is None:
        raise place.error(Wrong.NO_COORDINATES, columns=", ".join(names[:8]))
    others = [name for at, name in enumerate(names) if at not in {across, upwards}]
    others = wanted(others, min(data.count(b"\n"), most), place)
    try:
        frame = pd.read_csv(
            io.BytesIO(data),
            sep=separator,
            usecols=[names[across], names[upwards], *others],
            dtype=dict.fromkeys(others, str),  # of coordinates pandas finds by itself whether all are numbers
            nrows=most + 1,
            encoding=encoding,
            on_bad_lines="skip",
            index_col=False,
            low_memory=False,
        )
    except (ValueError, pd.errors.ParserError, UnicodeError) as fault:
        raise place.error(Wrong.UNREADABLE) from fault
    if len(frame) > most:
        raise place.error(Wrong.TOO_MANY_FEATURES, most=most)
    if frame.empty:
        raise place.error(Wrong.NO_FEATURES)
    both = np.column_stack([_numbers(frame[names[at]], "EWO" if at == across else "NS") for at in (across, upwards)])
    good = np.isfinite(both).all(axis=1)
    if not good.any():
        raise place.error(Wrong.BAD_COORDINATES, x=names[across], y=names[upwards])
    place.remark(Done.BAD_ROWS, int((~good).sum()))
    columns = (typed(shortened(pa.array(frame[name], pa.string())), comma=separator == ";") for name in others)
    return Table(both[good], np.flatnonzero(good).astype(np.int32), is_degrees, attributes_of(others, columns, place))


def _encoding(data: bytes) -> str:
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig"


def _plain(name: str) -> str:
    """Give the name of a column in small letters, without accents or what stands in brackets."""
    bare = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return bare.partition("(")[0].partition("[")[0].strip().replace(" ", "_").replace("-", "_")


def _first(plain: list[str], wanted: frozenset[str]) -> int | None:
    return next((at for at, name in enumerate(plain) if name in wanted), None)


def _numbers(cells: pd.Series[Any], letters: str) -> Floats:
    """Give numbers of cells: decimals, or degrees with minutes and seconds; not a number where it is neither."""
    if pd.api.types.is_any_real_numeric_dtype(cells):
        return cells.to_numpy(dtype=np.float64, copy=True)
    bare = cells.astype(str).where(cells.notna(), "").str.strip().str.slice(0, LONGEST)
    found = pd.to_numeric(bare, errors="coerce").to_numpy(dtype=np.float64, copy=True)
    rest = np.flatnonzero(~np.isfinite(found))
    if not len(rest):
        return found
    parts = bare.iloc[rest].str.translate(SIGNS).str.extract(ANGLE)
    whole, minutes, seconds = (
        pd.to_numeric(parts[name], errors="coerce").to_numpy(dtype=np.float64)
        for name in ("degrees", "minutes", "seconds")
    )
    minutes, seconds = np.nan_to_num(minutes), np.nan_to_num(seconds)
    letter = parts["before"].fillna(parts["after"]).fillna("").str.upper()
    is_negative = parts["degrees"].fillna("").str.startswith("-") | letter.isin(NEGATIVE)
    value = np.where(is_negative, -1.0, 1.0) * (np.abs(whole) + minutes / 60 + seconds / 3600)
    is_right = (minutes < 60) & (seconds < 60) & letter.isin(["", *letters]).to_numpy()  # noqa: PLR2004  # of an hour
    found[rest] = np.where(is_right, value, np.nan)
    return found
