"""Every table of the register as a pandas DataFrame, typed as its declaration says.

For analysis, figures and exports; the first page needs none of it, so that pandas is imported with the first frame.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from data.codes import Code, Precision
from data.dates import PartialDate
from data.register.load import records
from data.schema import EVERY_TABLE, TABLES, Column, columns_of

if TYPE_CHECKING:
    import pandas as pd

    from data.register.load import Register


def frames(register: Register) -> Mapping[str, pd.DataFrame]:
    """Give every table of the register, or of a part of it such as `article_alone` gives, as a DataFrame; see `frame`.

    Examples
    --------
    How many changes of state each year of the register has:

    >>> from data.register import frames, register
    >>> tables = frames(register())
    >>> history = tables["status_history"]
    >>> per_year = history.groupby(history["date_first"].dt.year).size()
    >>> int(per_year.sum()) == len(history)
    True
    """
    return MappingProxyType({name: frame(register, name) for name in TABLES})


def frame(register: Register, table: str) -> pd.DataFrame:
    """Give one table as a DataFrame.

    Parameters
    ----------
    register : Register
        The register.
    table : str
        Name of the table, one of `data.schema.EVERY_TABLE`. What stands in no register, such as Canada's schedule, is
        read then.

    Returns
    -------
    DataFrame
        One row a record in the order of the table, its id as the index. A text is two columns, ``NAME_en`` and
        ``NAME_fr``; what the source does not state is missing. A code is a category, ordered as its list is. A list
        is a tuple, empty where it names nothing. A date known to the day, the month or the year is three columns:
        ``NAME_first`` and ``NAME_last``, the first and the last day that it can mean, and ``NAME_precision``;
        ``pandas.IntervalIndex.from_arrays(first, last, closed="both")`` makes intervals of them. Coordinates are
        degrees on WGS 84 (EPSG:4326), lengths kilometres, areas square kilometres, as the names of the columns say.
        ``attrs["columns"]`` describes each column.

    Raises
    ------
    KeyError
        If there is no such table.

    Examples
    --------
    What had begun by the end of 2018, whatever the precision of its date:

    >>> from data.register import frame, register
    >>> events = frame(register(), "events")
    >>> begun = events[events["date_first"] <= "2018-12-31"]
    >>> bool(begun["date_first"].max().year <= 2018)
    True
    """
    import pandas as pd  # noqa: PLC0415  # half a second that only a frame needs

    record = EVERY_TABLE[table]
    rows = list(records(register, table).values())
    names = [field.name for field in fields(record)]
    declared = {column.field: column for column in columns_of(record).values()}
    found: dict[str, Any] = {}
    for name in names:
        found |= _columns(name, declared[name], [getattr(row, name) for row in rows])
    index = pd.Index(found.pop(names[0]), name=names[0])
    made = pd.DataFrame({name: pd.Series(values, index=index) for name, values in found.items()}, index=index)
    made.attrs["columns"] = {name: column.description for name, column in columns_of(record).items()}
    return made


def _columns(name: str, column: Column, values: list[Any]) -> dict[str, Any]:
    """Give the columns of a frame that one field of the records fills."""
    import pandas as pd  # noqa: PLC0415

    if column.language:
        return {
            f"{name}_{language}": pd.array([getattr(text, language) or pd.NA for text in values], dtype="string")
            for language in ("en", "fr")
        }
    if column.kind is PartialDate:
        return _dates(name, values)
    if column.many:
        listed = [tuple(map(str, items)) for items in values]
        return {name: pd.Series(listed, dtype=object).to_numpy()}
    if column.codes:
        return {name: _categories(values, column.codes)}
    if column.is_number:
        return {name: pd.array(values, dtype="int64" if column.kind is int else "float64")}
    return {name: pd.array([value or pd.NA for value in values], dtype="string")}


def _dates(name: str, values: list[PartialDate | None]) -> dict[str, Any]:
    import pandas as pd  # noqa: PLC0415

    days = {"first": [date and date.first_day for date in values], "last": [date and date.last_day for date in values]}
    found: dict[str, Any] = {
        f"{name}_{end}": pd.to_datetime(pd.Series(of)).to_numpy("datetime64[s]") for end, of in days.items()
    }
    return found | {f"{name}_precision": _categories([date.precision if date else None for date in values], Precision)}


def _categories(values: Iterable[Code | None], codes: type[Code]) -> pd.Categorical:
    import pandas as pd  # noqa: PLC0415

    return pd.Categorical(
        [None if code is None else str(code) for code in values], categories=list(map(str, codes)), ordered=True
    )
