"""Slides and pages of the ready-made briefings look as they did when somebody last looked at them.

After a change that is meant to be seen, look at the sheets and write them anew:
``python -m tests.components.test_likeness``.
"""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path
from typing import Final

import numpy as np
import typst
from PIL import Image

from components.briefing.gathered import Form, briefing_of
from components.briefing.ready import BASKETS
from components.exports import note_pages, slide_pictures
from components.view import View
from components.words import words
from data.codes import ReadyBasket
from data.language import Language
from data.selection import Selection
from tests.data.selections import REGISTER
from tests.each import each

GOLDENS: Final = Path(__file__).with_name("goldens")
DAY: Final = date(2024, 6, 30)
"""The as-of date of the sheets: what is found later changes nothing in them."""

WIDTH: Final = 240
LIKE: Final = 5.0
"""How far the grey values of two sheets may lie apart on average, of 255: words that are set anew move them by less."""

MOST_IN_A_PLACE: Final = 90.0
"""How far those of one of the 8 by 8 parts of a sheet may: what is missing there moves them by more."""

PARTS: Final = 8
SHEETS: Final = [
    (ReadyBasket.SECTOR_LINES, "slides", 1),
    (ReadyBasket.NORTHWEST_PASSAGE_IN_LAW, "slides", 1),
    (ReadyBasket.STATE_OF_COOPERATION, "slides", 1),
    (ReadyBasket.SECTOR_LINES, "note", 0),
]
CASES: Final = [(*sheet, language) for sheet in SHEETS for language in Language]


def drawn(ready: ReadyBasket, kind: str, page: int, language: Language) -> np.ndarray:
    """Give a sheet as grey values, rows by columns."""
    shown = View(REGISTER, Selection(lang=language, basket=BASKETS[ready], on=DAY), words(language))
    made = briefing_of(shown, Form(words(language).label(ready), "", "", DAY, "letter"))
    svg = (slide_pictures if kind == "slides" else note_pages)(made)[page]
    program = '#set page(width: auto, height: auto, margin: 0pt)\n#image(bytes(sys.inputs.at("svg")), format: "svg")'
    # Without the fonts of the machine: the letters are then the same everywhere.
    png = typst.compile(program.encode(), format="png", ppi=72, sys_inputs={"svg": svg}, ignore_system_fonts=True)
    picture = Image.open(io.BytesIO(png if isinstance(png, bytes) else png[0])).convert("L")
    return np.asarray(picture.resize((WIDTH, round(picture.height * WIDTH / picture.width))), dtype=np.float64)


def golden(ready: ReadyBasket, kind: str, page: int, language: Language) -> Path:
    """Give where a sheet is kept."""
    return GOLDENS / f"{ready}-{kind}-{page + 1}-{language}.png"


def apart(one: np.ndarray, other: np.ndarray) -> tuple[float, float]:
    """Give how far two sheets lie apart, on average and in the part in which they differ most."""
    off = np.abs(one - other)
    rows, columns = (size // PARTS for size in off.shape)
    parts = off[: rows * PARTS, : columns * PARTS].reshape(PARTS, rows, PARTS, columns).mean(axis=(1, 3))
    return float(off.mean()), float(parts.max())


@each(("ready", "kind", "page", "language"), CASES)
def test_a_sheet_looks_as_it_did(ready: ReadyBasket, kind: str, page: int, language: Language) -> None:
    now = drawn(ready, kind, page, language)
    kept = np.asarray(Image.open(golden(ready, kind, page, language)), dtype=np.float64)
    assert now.shape == kept.shape
    mean, most = apart(now, kept)
    assert (mean <= LIKE, most <= MOST_IN_A_PLACE) == (True, True), f"{mean:.1f} on average, {most:.1f} in a part"


def test_a_sheet_without_its_legend_is_not_like_it() -> None:
    kept = np.asarray(Image.open(golden(*CASES[0])), dtype=np.float64)
    wiped = kept.copy()
    wiped[:, int(WIDTH * 0.2) : int(WIDTH * 0.65)] = 255.0
    mean, most = apart(kept, wiped)
    assert mean > LIKE or most > MOST_IN_A_PLACE


def test_every_golden_is_a_sheet_that_is_looked_at() -> None:
    assert {path.name for path in GOLDENS.glob("*.png")} == {golden(*case).name for case in CASES}


if __name__ == "__main__":
    GOLDENS.mkdir(exist_ok=True)
    for case in CASES:
        Image.fromarray(drawn(*case).round().astype(np.uint8)).save(golden(*case), optimize=True)
