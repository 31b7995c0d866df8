"""What a parameter of the view is: said once, beside its value in the `Selection`, and read by all that needs it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Final, Literal, Protocol, get_args

from data.codes import Code
from data.language import Text
from data.register import Register

PageName = Literal[
    "overview",
    "map",
    "cooperation",
    "timeline",
    "readings",
    "channels",
    "listings",
    "changes",
    "evidence",
    "sources",
    "briefing",
]

PAGES: Final[tuple[PageName, ...]] = get_args(PageName)
"""The pages, by the names of their files, in the order in which they are offered."""

NOT_STATED: Final = "not-stated"
"""The facet value for rows on which the source says nothing."""


class Named(Protocol):
    """A record that has a name."""

    @property
    def name(self) -> Text:
        """What it is called."""


@dataclass(frozen=True, slots=True, eq=False)
class Field:
    """The annotation of a parameter of the view.

    Name, default and type are those of the `Selection`'s field: a tuple holds several values, an enumeration is its
    own list of values.

    Attributes
    ----------
    pages : tuple of str
        The pages whose address carries it.
    label : str
        The English message for what it is, where a view is put into words; empty where it is not said.
    parse : callable of str to object or None
        Reads one value of an address, or raises ValueError; None for the type's own way.
    codes : type of Code or None
        The closed list whose codes are its values.
    besides : tuple of str
        Values that it may have besides those codes.
    named : callable of Register to Mapping or None
        Gives the records that its values are ids of.
    allowed : callable of Register to collection of str or None
        Gives the values that it may have; None for all codes or all ids.
    facet : bool
        Whether it filters rows by a value that they have.
    restarts : bool
        Whether a change of it changes what is listed, so that a list begins again at its first row.
    leads : bool
        Whether it is said before the others of its page: what the page is about, then what narrows it.
    always : bool
        Whether it is said even where nothing was asked.
    """

    pages: tuple[str, ...]
    label: str = ""
    parse: Callable[[str], object] | None = None
    codes: type[Code] | None = None
    besides: tuple[str, ...] = ()
    named: Callable[[Register], Mapping[str, Named]] | None = None
    allowed: Callable[[Register], Collection[str]] | None = None
    facet: bool = False
    restarts: bool = False
    leads: bool = False
    always: bool = False

    def values(self, register: Register) -> Collection[str] | None:
        """Give the values that it may have; None where any that can be parsed will do."""
        if self.allowed:
            return self.allowed(register)
        if self.named:
            return self.named(register)
        return (*self.codes, *self.besides) if self.codes else None

    def said(self, register: Register, value: str) -> Text | None:
        """Give one of its values as a reader understands it; None where it is said as it stands.

        An id that the register lacks, such as of a later event while the article alone is shown, is said as it stands.
        """
        if self.codes and value in set(self.codes):
            return self.codes(value).label
        record = self.named(register).get(value) if self.named else None
        return record.name if record else None
