"""A table of text: in which letters it is written, what parts its cells, and its cells."""

from __future__ import annotations

import codecs
import csv
import io
import re
import warnings
from collections import Counter
from itertools import islice
from typing import Final, NamedTuple

from data.joined.bounds import MOST_COLUMNS, MOST_LOOKED_AT
from data.joined.errors import Done, Source, Wrong
from data.joined.table import Grid

_SEPARATORS: Final = (",", ";", "\t", "|")
_SAMPLE_LINES: Final = 30
_SAMPLE: Final = 100_000
_SAID: Final = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_STEERING: Final = re.compile("[\x00-\x08\x0e-\x1f]")
_HIGH: Final = re.compile(rb"[\xc0-\xff\xa8\xb8]+")
_NAMES: Final = {"cp1252": "Windows-1252", "cp1251": "Windows-1251", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16"}


class Written(NamedTuple):
    """The text of a file, and what parts its cells."""

    text: str
    separator: str


def written(data: bytes, source: Source) -> Written:
    """Give the text of a file: as its mark says, else UTF-8, else the letters that its bytes speak for.

    Which of several was taken is noted where the file does not say.

    Raises
    ------
    TableError
        If it is no text.
    """
    encoding = _encoding(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as fault:
        raise source.error(Wrong.UNREADABLE) from fault
    if _STEERING.search(text):
        raise source.error(Wrong.UNKNOWN_KIND)
    if text.lstrip()[:1] == "<":  # a page of the web under the name of a table
        raise source.error(Wrong.UNKNOWN_KIND)
    if encoding in _NAMES:
        source.remark(Done.ENCODING, 1, (_NAMES[encoding],))
    said = _SAID.match(text)
    return Written(text[said.end() :], said[1]) if said else Written(text, _separator(text))


def _encoding(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    head = data[:_SAMPLE]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if max(even, odd) > len(head) // 8 and min(even, odd) * 8 < max(even, odd):
        return "utf-16-le" if odd > even else "utf-16-be"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return _one_byte(data)
    return "utf-8"


def _one_byte(data: bytes) -> str:
    """Tell Cyrillic from Latin letters: words are of those beyond ASCII altogether, or have one here and there."""
    runs = _HIGH.findall(data[: 10 * _SAMPLE])
    together = sum(len(run) for run in runs if len(run) > 2)  # noqa: PLR2004  # French has two beside each other
    cyrillic = together * 2 > sum(map(len, runs))
    for encoding in ("cp1251", "cp1252") if cyrillic else ("cp1252", "cp1251"):
        try:
            data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return encoding
    return "latin-1"


def _separator(text: str) -> str:
    """Give what parts the same number of cells in most lines, and most cells where several do."""
    sample = text[:_SAMPLE]
    best, most = _SEPARATORS[0], (0.0, 0)
    for one in _SEPARATORS:
        try:
            rows = list(islice(csv.reader(io.StringIO(sample), delimiter=one), _SAMPLE_LINES))
        except csv.Error:
            continue
        counts = Counter(len(row) for row in rows if any(row))
        wide = {n: often for n, often in counts.items() if n > 1}
        if not wide:
            continue
        n, often = max(wide.items(), key=lambda item: (item[1], item[0]))
        if (worth := (often / counts.total(), n)) > most:
            best, most = one, worth
    return best


def grid_of(found: Written, source: Source) -> Grid:
    """Give the cells of a table of text, each a text.

    Raises
    ------
    TableError
        If its quotation marks leave no table.
    """
    import pandas as pd  # noqa: PLC0415  # half a second that only a table needs

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", pd.errors.ParserWarning)  # a row with more cells than are read
        try:
            frame = pd.read_csv(
                io.StringIO(found.text),
                sep=found.separator,
                header=None,
                names=range(MOST_COLUMNS + 1),
                index_col=False,
                dtype=object,
                na_filter=False,
                nrows=MOST_LOOKED_AT + 1,
                skip_blank_lines=False,
                on_bad_lines="skip",
            )
        except (ValueError, pd.errors.ParserError, UnicodeError, OverflowError) as fault:
            raise source.error(Wrong.UNREADABLE) from fault
    return [[cell if isinstance(cell, str) else None for cell in row] for row in frame.itertuples(index=False)]
