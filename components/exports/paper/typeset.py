"""A note as PDF, and pictures of its pages: typeset by typst, which is given all words as data."""

from __future__ import annotations

import functools
import json
import re
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final, Literal
from xml.sax.saxutils import escape, unescape

from components.exports.paper.parts import NotePlan
from components.exports.paper.values import FAMILY, values_of
from components.pictures import Picture, as_svg

_FOLDER: Final = Path(__file__).resolve().parent
_FONTS: Final = _FOLDER / "fonts"
_TEMPLATE: Final = _FOLDER / "note.typ"
_DOTS_PER_INCH: Final = 300
_MISSING: Final = re.compile(r"text `\"(.+?)\"`", re.DOTALL)
_NOT_SHOWN: Final = "□"
_COMMON: Final = 0x2FFF
"""Behind it stand letters of East Asia and pictures, which none of the fonts have."""

_HREF: Final = re.compile('(?P<name>href)="(?P<address>[^"]*)"')
_ONE_PICTURE: Final = b"""#set page(width: auto, height: auto, margin: 0pt)
#set text(font: sys.inputs.family)
#image(bytes(sys.inputs.svg), format: "svg")"""


def typeset(plan: NotePlan, day: date) -> bytes:
    """Give a note as tagged PDF (PDF/UA-1): the same bytes for the same plan and day.

    Parameters
    ----------
    plan : NotePlan
        What it says.
    day : date
        The date of the file.
    """
    return _compiled(plan, day, "pdf")[0]


def pages(plan: NotePlan, day: date) -> tuple[str, ...]:
    """Give each page of the PDF as SVG; see `typeset`."""
    return tuple(_HREF.sub(_escaped, page.decode()) for page in _compiled(plan, day, "svg"))


def _escaped(href: re.Match[str]) -> str:
    """Give an address as XML has it: typst 0.15 writes it as it is."""
    return f'{href["name"]}="{escape(unescape(href["address"]))}"'


def as_png(picture: Picture) -> bytes:
    """Give a picture as PNG at 300 dots per inch."""
    inputs = {"svg": as_svg(picture, FAMILY), "family": FAMILY}
    return _run(_ONE_PICTURE, inputs, "png", day=None)[0]


def _compiled(plan: NotePlan, day: date, target: Literal["pdf", "svg"]) -> list[bytes]:
    data = json.dumps(values_of(plan, day), ensure_ascii=False)
    return _run(_TEMPLATE, {"note": data}, target, day)


def _run(
    source: Path | bytes, inputs: dict[str, str], target: Literal["pdf", "png", "svg"], day: date | None
) -> list[bytes]:
    """Have typst make a file; a letter that no font has is shown as a box.

    It reads the template and the fonts, asks nobody and writes nothing.
    """
    import typst  # noqa: PLC0415  # 80 MB, which no page needs

    stamp = int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()) if day else 0
    hidden: set[str] = set()
    while True:
        try:
            made = typst.compile(
                source,
                root=_FOLDER,
                font_paths=_fonts(),
                format=target,
                ppi=_DOTS_PER_INCH,
                pdf_standards=["ua-1"] if target == "pdf" else [],
                sys_inputs=inputs,
                timestamp=stamp,
            )
        except typst.TypstError as error:
            found = _MISSING.search(error.message)
            letters = set(found[1]) if found else set()
            if letters <= hidden:
                raise
            letters |= {letter for text in inputs.values() for letter in text if ord(letter) > _COMMON}
            hidden |= letters
            table = str.maketrans(dict.fromkeys(letters, _NOT_SHOWN))
            inputs = {name: text.translate(table) for name, text in inputs.items()}
        else:
            return made if isinstance(made, list) else [made or b""]


@functools.cache
def _fonts() -> Any:  # noqa: ANN401  # typst is imported only when it is needed
    import typst  # noqa: PLC0415  # as above

    return typst.Fonts(include_system_fonts=False, font_paths=[str(_FONTS)])
