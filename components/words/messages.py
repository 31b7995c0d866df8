"""Collects the interface's messages: ``python -m components.words.messages`` brings the French catalogue up to date.

New messages arrive without a translation, which a test reports; messages no longer used are dropped.
"""

from __future__ import annotations

import io
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from components.words.interface import CATALOGUES
from data.language import Language
from data.register import tables_described
from data.selection import FIELDS

ROOT = Path(__file__).resolve().parent.parent.parent
_FOLDERS = ("components", "pages")
_KEYWORDS = {"say": None, "plural": (1, 2)}


def collected() -> Catalog:
    """Give every message of the interface, description of a column and label of a parameter, with its files.

    Returns
    -------
    Catalog
        Messages as `Words` is called with them; without line numbers, so that moving code changes nothing.
    """
    catalogue = Catalog(project="Arctic Common Ground", charset="utf-8")
    for folder in _FOLDERS:
        found = extract_from_dir(ROOT / folder, method_map=[("**.py", "python")], keywords=_KEYWORDS)
        for file, _line, message, _comments, _context in found:
            catalogue.add(message, locations=[(f"{folder}/{file}", 0)])
    for resource in tables_described():
        for field in resource["schema"]["fields"]:
            catalogue.add(field["description"], locations=[("data/datapackage.json", 0)])
    for parameter in FIELDS.values():
        if parameter.label:
            catalogue.add(parameter.label, locations=[("data/selection/selection.py", 0)])
    return catalogue


def translated(language: Language) -> Catalog:
    """Give a language's catalogue as it stands."""
    with (CATALOGUES / language / "dashboard.po").open("rb") as file:
        return read_po(file, locale=language)


def updated(language: Language) -> bytes:
    """Give a language's catalogue with today's messages and yesterday's translations."""
    catalogue = translated(language)
    catalogue.update(collected(), no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    out = io.BytesIO()
    write_po(out, catalogue, width=100, sort_output=True, omit_header=True, include_lineno=False)
    return out.getvalue()


if __name__ == "__main__":
    (CATALOGUES / Language.FRENCH / "dashboard.po").write_bytes(updated(Language.FRENCH))
