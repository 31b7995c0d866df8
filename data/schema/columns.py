"""What a column of a table is: said once, beside the field of the record, and read by all that needs it."""

from __future__ import annotations

import functools
import types
import typing
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from types import MappingProxyType

from data.codes import Code
from data.dates import PartialDate
from data.language import Language, Text

Ids = tuple[str, ...]

CITATION_SEPARATOR: typing.Final = " | "
LIST_SEPARATOR: typing.Final = ";"
ID: typing.Final = r"[a-z0-9][a-z0-9-]*"
ID_FORM: typing.Final = "lower-case letters, digits and hyphens"

_LANGUAGES: Mapping[Language, str] = MappingProxyType({Language.ENGLISH: "English", Language.FRENCH: "French"})


@dataclass(frozen=True, slots=True, eq=False)  # compared by identity: hashing every annotation costs the start
class Column:
    """The annotation of a record's field.

    What the annotated type says is not repeated: a `Code` has the values of its list, ``X | None`` may be empty, a
    tuple is a list in one cell, and a `Text` fills the two columns ``NAME_en`` and ``NAME_fr``.

    Attributes
    ----------
    description : str
        What the column holds, in a sentence; of a `Text` without the full stop.
    key : str
        ``table.column`` whose values it names; empty for none.
    required : bool
        Whether a string, a list or a text must be filled; codes, dates and numbers are unless they may be None.
    unit : str
        The unit of a number, empty for none.
    minimum, maximum : float or None
        Bounds of a number, which belong to it.
    whole : bool
        Whether a number has no decimal point.
    pattern, form : str
        A regular expression for the whole cell, and the same in words; empty for any form.
    separator : str
        What stands between the items of a list.
    repeats : bool
        Whether a list may name an item twice.
    once : str
        What is expected of a value that stands in an earlier row too; empty where it may.
    name, field, kind, many, optional, unique, language
        Filled in by `columns_of`: the column's and the field's name, the type of an item, whether there may be
        several or none, whether it names the row, and the language of a text.
    """

    description: str
    key: str = ""
    required: bool = False
    unit: str = ""
    minimum: float | None = None
    maximum: float | None = None
    whole: bool = False
    pattern: str = ""
    form: str = ""
    separator: str = LIST_SEPARATOR
    repeats: bool = False
    once: str = ""
    name: str = ""
    field: str = ""
    kind: type = str
    many: bool = False
    optional: bool = False
    unique: bool = False
    language: Language | None = None

    @property
    def codes(self) -> type[Code] | None:
        """The list of codes that it holds, None where it holds none."""
        return self.kind if issubclass(self.kind, Code) else None

    @property
    def is_number(self) -> bool:
        """Whether it holds numbers."""
        return self.kind in {int, float}


Statements = typing.Annotated[Ids, Column("Statements of the article that the row rests on.", key="statements.id")]
NeededStatements = typing.Annotated[
    Ids, Column("Statements of the article that the row rests on.", key="statements.id", required=True)
]
Note = typing.Annotated[
    Text, Column("What a reader should know of the row, such as where the article is loose or wrong")
]


@functools.cache
def columns_of(record: type) -> Mapping[str, Column]:
    """Give the columns that a table of this record type has, by name, in order; the first names the row.

    Raises
    ------
    TypeError
        If a field is of a type that no cell can become.
    """
    hints = typing.get_type_hints(record, include_extras=True)
    found: dict[str, Column] = {}
    for number, field in enumerate(fields(record)):
        annotated, column = typing.get_args(hints[field.name])
        if annotated is Text:
            for language, name in _LANGUAGES.items():
                text = f"{column.description}, in {name}."
                column_name = f"{field.name}_{language}"
                found[column_name] = replace(
                    column, description=text, name=column_name, field=field.name, kind=Text, language=language
                )
        else:
            found[field.name] = _completed(column, field.name, annotated, first=number == 0)
    return MappingProxyType(found)


def _completed(column: Column, name: str, annotated: object, *, first: bool) -> Column:
    """Fill in what the annotated type of a field says of its column."""
    many = typing.get_origin(annotated) is tuple
    optional = typing.get_origin(annotated) is types.UnionType
    kind = typing.get_args(annotated)[0] if many or optional else annotated
    if not isinstance(kind, type) or not issubclass(kind, (str, int, float, PartialDate)):
        message = f"no way to read a cell as {annotated}"
        raise TypeError(message)
    always = first or (not many and not optional and kind is not str)
    pattern, form = column.pattern, column.form
    if first and not pattern:
        pattern, form = ("|".join(kind), f"one of {', '.join(kind)}") if issubclass(kind, Code) else (ID, ID_FORM)
    return replace(
        column,
        name=name,
        field=name,
        kind=kind,
        many=many,
        optional=optional,
        required=column.required or always,
        whole=column.whole or kind is int,
        pattern=pattern,
        form=form,
        unique=first,
    )
