"""The whole check of the register: every table, what stands between them, the sidecars, the article."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

from data.build.article import read_article
from data.build.between import faults_in_between
from data.build.codes import faults_in_codes
from data.build.grades import faults_in_grades
from data.build.links import faults_between
from data.build.listing_checks import faults_in_listings
from data.build.locators import faults_against
from data.build.markup import faults_in_markup
from data.build.numbers import faults_in_numbers
from data.build.reading import Frames, read_tables
from data.build.replies import faults_in_replies
from data.build.schemas import faults_in
from data.build.sea_checks import faults_in_waters
from data.build.seal import faults_of_sidecars
from data.build.wording import faults_in_wording
from data.codes import CODES_FOLDER
from data.errors import Fault, RegisterError
from data.register import Register
from data.schema import EVERY_TABLE, TABLES


def _against_article(frames: Frames, path: Path) -> list[Fault]:
    try:
        article = read_article(path)
    except RegisterError as error:
        return error.faults
    faults = faults_in_wording(frames, article)
    if "locators" in frames:
        faults += faults_against(article, frames["locators"])
    return faults


def _without_a_name() -> list[Fault]:
    """Give the tables that the register has no place for: it would not start."""
    known = {field.name for field in fields(Register)}
    return [
        Fault("data/register/load.py", None, None, f"{name!r} is a table and no field of Register", f"a field {name!r}")
        for name in TABLES
        if name not in known
    ]


def check(folder: Path, article: Path | None = None, *, sealing: bool = False) -> list[Fault]:
    """Check a folder of tables, and the codes beside it.

    Parameters
    ----------
    folder : Path
        Where the tables and sidecars are; the tables of codes are in the folder ``codes`` beside it.
    article : Path or None
        The article's text, to compare quotations, citations, wording and locators with it.
    sealing : bool
        Whether the checksums are about to be written anew, so that an old one is no fault.

    Returns
    -------
    list of Fault
        Every fault, by file, row and column; empty if the register is right.
    """
    frames, faults = read_tables(folder)
    faults += _without_a_name()
    for name, frame in frames.items():
        faults += faults_in(f"{name}.csv", EVERY_TABLE[name], frame)
        faults += faults_in_markup(f"{name}.csv", EVERY_TABLE[name], frame)
    faults += faults_between(frames)
    faults += faults_in_between(frames)
    faults += faults_in_replies(frames)
    faults += faults_in_numbers(frames)
    faults += faults_in_grades(frames)
    faults += faults_in_listings(frames)
    faults += faults_in_waters(frames)
    faults += faults_of_sidecars(folder, sealing=sealing)
    faults += faults_in_codes(folder.parent / CODES_FOLDER.name, sealing=sealing)
    if article is not None:
        faults += _against_article(frames, article)
    return sorted(
        dict.fromkeys(faults), key=lambda fault: (fault.file, fault.row or 0, fault.column or "", fault.problem)
    )
