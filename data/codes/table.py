"""How a list of codes is made from its table."""

from __future__ import annotations

import csv
import hashlib
import io
import re
import typing
from collections.abc import Iterable, Mapping
from enum import EnumType, StrEnum
from pathlib import Path
from types import MappingProxyType

from data.language import Text

CODES_FOLDER: typing.Final = Path(__file__).resolve().parent

_CAPITAL = re.compile(r"(?<!^)(?=[A-Z])")
_read: dict[str, str] = {}

C = typing.TypeVar("C")
K = typing.TypeVar("K", bound=str)
V = typing.TypeVar("V")


def attribute_of(code: str) -> str:
    """Give the attribute by which a list has a code, such as ``NOT_STATED`` for ``not-stated``.

    A whole number is a longitude in degrees and has the letter of its half: ``W100`` for ``-100``, ``E90`` for ``90``.
    """
    if code.lstrip("-").isdecimal():
        return f"W{code[1:]}" if code.startswith("-") else f"E{code}"
    return code.upper().replace("-", "_")


def table_of(name: str) -> str:
    """Give the name of a list's table, such as ``actor_kind`` for `ActorKind`."""
    return _CAPITAL.sub("_", name).lower()


class FromTable(EnumType):
    """Makes the members of a list from the rows of its table, so that a code stands nowhere else.

    The type checker takes every attribute of a list for a code; a test compares those that the code names with the
    tables.
    """

    if typing.TYPE_CHECKING:

        def __getattr__(cls: type[C], name: str) -> C:
            """Give a code by its attribute."""

    def __new__(
        metacls, name: str, bases: tuple[type, ...], namespace: dict[str, object], *, table: bool = True
    ) -> FromTable:
        """Make a list; only the one that all others derive from has no table."""
        rows = _rows_of(table_of(name)) if table else []
        for row in rows:
            namespace[attribute_of(row["code"])] = row["code"]
        made = super().__new__(metacls, name, bases, typing.cast("typing.Any", namespace))
        for member, row in zip(typing.cast("type[Code]", made), rows, strict=True):
            member.label = Text(row["label_en"], row["label_fr"])
            member.explained = Text(row["definition_en"], row["definition_fr"])
        return made


def _rows_of(table: str) -> list[dict[str, str]]:
    """Read a list's table and keep its text, which `checksum_of_texts` needs."""
    _read[table] = (CODES_FOLDER / f"{table}.csv").read_bytes().decode("utf-8")
    return list(csv.DictReader(io.StringIO(_read[table], newline="")))


class Code(StrEnum, metaclass=FromTable, table=False):
    """A code of a closed list, with the words that a reader sees and the sentence by which a legend explains it."""

    label: Text
    explained: Text

    @property
    def definition(self) -> Text:
        """The sentence by which a legend explains the code; a LookupError where its list has no legend."""
        if not self.explained:
            name = type(self).__name__
            message = f"{name} '{self}' has no definition; expected one in {table_of(name)}.csv"
            raise LookupError(message)
        return self.explained


def of_every(codes: Iterable[K], entries: Mapping[K, V], name: str) -> Mapping[K, V]:
    """Hold what a module says of codes against their list, so that a new code is missed at import, not by a reader.

    Parameters
    ----------
    codes : iterable of str
        The codes that need an entry: a list such as `State`, some of its codes, or names made from them.
    entries : mapping
        What is said of each; other keys may stand beside them.
    name : str
        What the mapping is called with its module, as ``f"{__name__}.STYLES"``.

    Returns
    -------
    mapping
        The entries, which nobody can change.

    Raises
    ------
    LookupError
        If a code has no entry.
    """
    for code in codes:
        if code not in entries:
            what = f"{type(code).__name__} '{code}'" if isinstance(code, Code) else f"'{code}'"
            message = f"{what} has no entry in {name}; expected one"
            raise LookupError(message)
    return MappingProxyType(dict(entries))


def codes_read() -> Mapping[str, str]:
    """Give the text of every table of codes as it was read, by its name."""
    return MappingProxyType(_read)


def checksum_of_texts(texts: Mapping[str, str]) -> str:
    """Give the SHA-256 over the texts of tables, in order of name."""
    total = hashlib.sha256()
    for name in sorted(texts):
        total.update(f"{name}\0{texts[name]}\0".encode())
    return total.hexdigest()
