"""What stands beside the geometries of a layer: columns of texts, numbers and days, read within bounds."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

import pyarrow as pa
import pyarrow.compute as pc

from geo.brought.errors import Done, Place
from geo.brought.sniff import MEGABYTE

MOST_READ: Final = 50
"""Of so many columns at most is read what stands in them."""

MOST_CELLS: Final = 2_000_000
"""With many features fewer columns are read: not more than so many cells in all."""

LONGEST_TEXT: Final = 200
LONGEST_NAME: Final = 60
MOST_ATTRIBUTES_MB: Final = 100
_NUMBER_DIGITS: Final = 15
_NAMING: Final = re.compile(
    r"(?i)^(?:(?:\w+_)?(?:name|nom|nome|navn|namn|nimi|nombre|nafn|title|titre|label|libell[eé])(?:_(?:en|fr|ru|\w{2}))?"
    r"|(?:название|имя|наименование)|\w*name|name\w*|nom_\w+)$"
)
_WHOLE: Final = r"^-?(?:0|[1-9]\d{0,14})$"
_DECIMAL: Final = r"^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,17})?(?:[eE][+-]?\d{1,3})?$"
_WITH_COMMA: Final = r"^-?(?:0|[1-9]\d{0,14})(?:,\d{1,17})?$"
_DAY: Final = r"^\d{4}-\d{2}-\d{2}$"

Value = str | int | float | bool | dt.date | None
Column = Any
"""An array of pyarrow, which has no types: in one piece, or in several."""


@dataclass(frozen=True, slots=True, eq=False)
class Attributes:
    """What was read of the attributes of a layer, a row for each feature of the file in its order.

    Attributes
    ----------
    names : tuple of str
        The names of the columns, each once and no longer than `LONGEST_NAME`; texts, and never more than that.
    columns : tuple of pyarrow arrays
        What stands in them: whole numbers, numbers, truths, days, times, and texts no longer than `LONGEST_TEXT`.
    """

    names: tuple[str, ...] = ()
    columns: tuple[Column, ...] = ()

    def value(self, row: int, column: int) -> Value:
        """Give what stands in a cell: a text, a number, a truth or a day; None for nothing and for no number."""
        found = self.columns[column]
        value: Value = found[row].as_py() if row < len(found) else None
        if isinstance(value, dt.datetime):
            is_day = not value.utcoffset() and value.time() == dt.time()
            return value.date() if is_day else value.isoformat(" ", "minutes")
        if isinstance(value, dt.time):
            return value.isoformat()
        if isinstance(value, float) and not math.isfinite(value):
            return None
        if isinstance(value, int) and not isinstance(value, bool) and len(str(abs(value))) > _NUMBER_DIGITS:
            return str(value)  # which no spreadsheet and no browser holds to its last digit
        return value.strip() or None if isinstance(value, str) else value

    def is_number(self, column: int) -> bool:
        """Tell whether a column holds numbers."""
        kind = self.columns[column].type
        return bool(pa.types.is_integer(kind) or pa.types.is_floating(kind))

    def text(self, row: int, column: int | None) -> str:
        """Give what stands in a cell as a text; an empty one for nothing."""
        value = None if column is None else self.value(row, column)
        return "" if value is None else str(value)

    @property
    def nbytes(self) -> int:
        """How much memory it takes."""
        return sum(column.nbytes for column in self.columns)

    def naming(self, prefer: str = "") -> int | None:
        """Give the column that seems to name the features: one that says so, else the first of texts.

        One that is empty for most of them does not.

        Parameters
        ----------
        prefer : str
            A language, such as ``"fr"``, whose names are taken where the layer has them.
        """
        texts = [at for at, column in enumerate(self.columns) if _is_text(column.type) and _is_full(column)]
        named = [at for at in texts if _NAMING.match(self.names[at])]
        own = [at for at in named if prefer and self.names[at].lower().endswith(f"_{prefer}")]
        plain = [at for at in named if len(self.names[at].split("_")) == 1]
        return next(iter((*own, *plain, *named, *texts)), None)


def wanted(names: Sequence[str], features: int, place: Place) -> list[str]:
    """Give of which columns is read what stands in them: of so many as are taken, those first that name features.

    What is left out is noted.
    """
    most = min(MOST_READ, MOST_CELLS // max(features, 1))
    by_worth = sorted(range(len(names)), key=lambda at: (not _NAMING.match(names[at]), at))
    kept = sorted(by_worth[:most])
    place.remark(Done.COLUMNS, len(names) - len(kept))
    return [names[at] for at in kept]


def attributes_of(names: Iterable[str], columns: Iterable[Column], place: Place) -> Attributes:
    """Bring columns within bounds: texts cut, what is neither text nor number nor day left out, names told apart.

    Both is noted.
    """
    kept: dict[str, Column] = {}
    size = cut = left_out = 0
    for name, column in zip(names, columns, strict=True):
        plain = _plain(column)
        size += plain.nbytes if plain is not None else 0
        if plain is None or size > MOST_ATTRIBUTES_MB * MEGABYTE:
            left_out += 1
            continue
        if _is_text(plain.type):
            cut += pc.sum(pc.greater(pc.utf8_length(plain), LONGEST_TEXT)).as_py() or 0
            plain = pc.utf8_slice_codeunits(plain, 0, LONGEST_TEXT)
        kept[_own_name(name, kept)] = plain
    place.remark(Done.COLUMNS, left_out)
    if cut:
        place.remark(Done.LONG_TEXTS, cut, str(LONGEST_TEXT))
    return Attributes(tuple(kept), tuple(kept.values()))


def shortened(column: Column) -> Column:
    """Cut the texts of a part of a column while it is read, one sign later than `attributes_of` does and counts it."""
    if pa.types.is_dictionary(column.type):
        values = shortened(column.dictionary)
        return pa.DictionaryArray.from_arrays(column.indices, values).cast(values.type)
    return pc.utf8_slice_codeunits(column, 0, LONGEST_TEXT + 1) if _is_text(column.type) else column


def typed(texts: Column, *, comma: bool = False) -> Column:
    """Give a column of texts as what all of them are: whole numbers, numbers, days, or texts.

    Numbers that begin with a nought are texts, as those of post codes.

    Parameters
    ----------
    texts : pyarrow array of str
        The texts; empty ones are nothing.
    comma : bool
        Whether decimals may stand behind a comma, as where a semicolon parts the columns.
    """
    bare = pc.utf8_trim_whitespace(texts)
    bare = pc.if_else(pc.equal(bare, ""), None, bare)

    def all_are(pattern: str) -> bool:
        return bool(pc.all(pc.match_substring_regex(bare, pattern)).as_py())

    if bare.null_count == len(bare):
        return bare
    if comma and all_are(_WITH_COMMA) and not all_are(_WHOLE):
        return pc.replace_substring(bare, ",", ".").cast(pa.float64())
    kinds = {_WHOLE: pa.int64(), _DECIMAL: pa.float64(), _DAY: pa.date32()}
    kind = next((kind for pattern, kind in kinds.items() if all_are(pattern)), pa.string())
    try:
        return bare.cast(kind)
    except pa.ArrowInvalid:  # the thirtieth of February
        return bare


def _plain(column: Column) -> Column | None:
    """Give a column as one of the types that are kept; None for what is none of them."""
    kind = column.type
    if _is_text(kind):
        return column.cast(pa.string()) if pa.types.is_string_view(kind) else column
    if pa.types.is_decimal(kind):
        return column.cast(pa.float64())
    kept = (
        pa.types.is_integer(kind)
        or pa.types.is_floating(kind)
        or pa.types.is_boolean(kind)
        or pa.types.is_date(kind)
        or pa.types.is_time(kind)
    )
    if kept:
        return column
    if pa.types.is_timestamp(kind):  # finer than a millionth of a second nothing is read
        return column.cast(pa.timestamp("us", kind.tz), safe=False)
    return None


def _is_text(kind: pa.DataType) -> bool:
    return bool(pa.types.is_string(kind) or pa.types.is_large_string(kind) or pa.types.is_string_view(kind))


def _is_full(column: Column) -> bool:
    """Tell whether a column of texts says something in most rows."""
    lengths = pc.fill_null(pc.utf8_length(column), 0)
    return 2 * (pc.sum(pc.greater(lengths, 0)).as_py() or 0) > len(column)


def _own_name(name: str, known: Iterable[str]) -> str:
    """Give a name short enough, on one line, and another than all that are known."""
    short = " ".join("".join(sign if sign.isprintable() else " " for sign in name).split())[:LONGEST_NAME] or "…"
    taken = {one.lower() for one in known}
    tries = (f"{short} ({number})" if number > 1 else short for number in range(1, len(taken) + 2))
    return next(one for one in tries if one.lower() not in taken)
