"""One work as a reference manager holds it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

from data.codes import AddressKind
from data.dates import PartialDate
from data.register import Register, sidecars
from data.schema import Reference

Kind = Literal["article", "page"]

_PERSONS = re.compile(r" \((?P<names>(?:[A-Z]\. )+[^()]+)\)$")
_BETWEEN_PERSONS = re.compile(r",? and |, ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """A work that something rests on.

    Attributes
    ----------
    id : str
        Its id in the register.
    kind : {"article", "page"}
        An article in a journal, or a page on the web.
    authors : tuple of str
        Persons, family name first where it is known, as ``Viakhireva, Natalia``; empty where none is recorded.
    title : str
        Its title in its own language; in square brackets where it is ours.
    publisher : str
        Who published it; of an article the journal. In square brackets where it could not be identified.
    published : PartialDate or None
        When, as precisely as that is known.
    address : str
        Where it is on the web; empty for the article.
    language : str
        Its language, such as ``ru``; empty where that is not known.
    accessed : PartialDate or None
        When its page was read.
    copied_on : str
        The site on which the address leads to a copy; empty where it leads to the publisher.
    volume, issue, pages, issn : str
        Of an article.
    """

    id: str
    kind: Kind = "page"
    authors: tuple[str, ...] = ()
    title: str
    publisher: str
    published: PartialDate | None
    address: str
    language: str
    accessed: PartialDate | None = None
    copied_on: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    issn: str = ""

    @property
    def title_is_ours(self) -> bool:
        """Whether the title was not recorded, and words of ours stand in its place."""
        return self.title.startswith("[")


def work_of(register: Register, reference: str) -> Work:
    """Give a later work of the register as a reference manager holds it.

    Persons whom the register names behind a publisher, as in ``Polar Record (T. Koivurova and A. Shibata)``, are its
    authors. It counts as read on the day on which the sources of the table were.
    """
    row = register.references[reference]
    persons = _PERSONS.search(row.publisher)
    return Work(
        id=row.id,
        authors=tuple(map(_family_first, _BETWEEN_PERSONS.split(persons["names"]))) if persons else (),
        title=row.title,
        publisher=row.publisher[: persons.start()] if persons else row.publisher,
        published=row.published,
        address=row.address,
        language=row.language,
        accessed=PartialDate.parse(sidecars()["references"].retrieved) if row.address else None,
        copied_on=_host_of_copy(row),
    )


def _family_first(name: str) -> str:
    given, _, family = name.rpartition(" ")
    return f"{family}, {given}" if given else family


def _host_of_copy(row: Reference) -> str:
    if row.address_kind is not AddressKind.MIRROR:
        return ""
    return (urlsplit(row.address).hostname or "").removeprefix("www.")
