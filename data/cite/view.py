"""Citations of a view of the dashboard: Chicago author-date, BibTeX and RIS."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from data.language import Language

_BIBTEX_NAMES = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",  # BibTeX counts braces, also those behind a backslash
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One view of the dashboard to be cited, in its language.

    Attributes
    ----------
    key : str
        Id of the record or table, unique within the register.
    locators : tuple of str
        The paragraphs of the article that it rests on, such as ``p43.3``.
    version : str
        The data version.
    seen : date
        The day on which it is cited.
    sources : tuple of str
        The later works that it rests on, in short: publisher and year.
    """

    key: str
    title: str
    locators: tuple[str, ...]
    address: str
    version: str
    seen: date
    language: Language
    sources: tuple[str, ...] = ()


def pages_of(locators: tuple[str, ...]) -> str:
    """Give the article's pages behind some locators, such as ``40, 43``."""
    return ", ".join(str(page) for page in sorted({int(locator[1:].split(".")[0]) for locator in locators}))


def _basis(entry: Entry) -> str:
    """Give the article with its pages, where it is behind the view, and every later work, each once."""
    article = [f"Viakhireva 2020, {pages_of(entry.locators)}"] if entry.locators else []
    return "; ".join([*article, *dict.fromkeys(entry.sources)]) or "Viakhireva 2020"


def chicago(entry: Entry) -> str:
    """Give an entry in Chicago author-date, with the article as what it rests on."""
    french = entry.language is Language.FRENCH
    title = f"«\u00a0{entry.title}\u00a0»." if french else f"“{entry.title}.”"
    based = "D’après" if french else "Based on"
    version = "Version des données" if french else "Data version"
    return (
        f"Arctic Common Ground. {entry.seen.year}. {title} {version} {entry.version}. "
        f"{based} {_basis(entry)}. {entry.address}."
    )


def braced(text: str) -> str:
    """Give a text that BibTeX reads as it is."""
    return "".join(_BIBTEX_NAMES.get(c, f"\\{c}" if c in "%$#&_" else c) for c in text)


def bibtex(entry: Entry) -> str:
    """Give an entry as a BibTeX record."""
    note = f"Data version {entry.version}; based on {_basis(entry)}"
    return (
        f"@misc{{acg-{entry.key},\n"
        f"  author  = {{{{Arctic Common Ground}}}},\n"
        f"  title   = {{{braced(entry.title)}}},\n"
        f"  year    = {{{entry.seen.year}}},\n"
        f"  note    = {{{note}}},\n"
        f"  url     = {{{entry.address}}},\n"
        f"  urldate = {{{entry.seen.isoformat()}}}\n"
        "}\n"
    )


def ris(entry: Entry) -> str:
    """Give an entry as a RIS record."""
    lines = [
        ("TY", "DATA"),
        ("AU", "Arctic Common Ground"),
        ("TI", entry.title),
        ("PY", str(entry.seen.year)),
        ("ET", entry.version),
        ("N1", f"Based on {_basis(entry)}"),
        ("UR", entry.address),
        ("Y2", entry.seen.isoformat().replace("-", "/")),
        ("LA", str(entry.language)),
        ("ER", ""),
    ]
    return "".join(f"{tag}  - {value}\n" for tag, value in lines)
