"""A picture as SVG."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from components.pictures.shapes import Group, Path, Picture, Shape, Words
from components.pictures.written import LINE_HEIGHT

_BASELINE: Final = 0.35  # from the middle of a line down to its base, in sizes of the letters
_HALO_PT: Final = 2.4


def as_svg(picture: Picture, family: str) -> str:
    """Give a picture as SVG, to be shown or put into a document.

    Parameters
    ----------
    picture : Picture
        The picture.
    family : str
        The family of its letters.
    """
    width, height = _number(picture.width_pt), _number(picture.height_pt)
    return "".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}pt" height="{height}pt" ',
            f'viewBox="0 0 {width} {height}" font-family={quoteattr(family)} role="img">',
            f"<title>{escape(picture.description)}</title>",
            *(part for group in picture.groups for part in _group(group)),
            "</svg>",
        )
    )


def _group(group: Group) -> Iterator[str]:
    yield f"<g id={quoteattr(group.id)}>"
    for shape in group.shapes:
        yield from _shape(shape)
    yield "</g>"


def _shape(shape: Shape) -> Iterator[str]:
    if isinstance(shape, Path):
        yield _path(shape)
    else:
        yield from _words(shape)


def _path(path: Path) -> str:
    ends = "Z" if path.closed else ""
    d = "".join(f"M{'L'.join(f'{_number(x)} {_number(y)}' for x, y in part)}{ends}" for part in path.parts)
    look = [f'fill="{path.fill or "none"}"']
    if path.fill:
        look.append('fill-rule="evenodd"')
        if path.opacity < 1:
            look.append(f'fill-opacity="{_number(path.opacity)}"')
    if path.stroke:
        look.append(f'stroke="{path.stroke}" stroke-width="{_number(path.width_pt)}" stroke-linejoin="round"')
        if path.dash_pt:
            look.append(f'stroke-dasharray="{" ".join(map(_number, path.dash_pt))}"')
    return f'<path d="{d}" {" ".join(look)}/>'


def _words(words: Words) -> Iterator[str]:
    x, y = words.at
    step = words.size_pt * LINE_HEIGHT
    first = y - step * (len(words.lines) - 1) / 2 + _BASELINE * words.size_pt
    look = f'font-size="{_number(words.size_pt)}" text-anchor="{words.anchor}"'
    look += ' font-weight="bold"' if words.bold else ""
    look += ' font-style="italic"' if words.italic else ""
    rim = f' stroke="{words.halo}" stroke-width="{_HALO_PT}" stroke-linejoin="round" fill="{words.halo}"'
    # Words of their own, not `paint-order`: programs that do not know it would draw the rim over the letters.
    for more in (rim, f' fill="{words.ink}"') if words.halo else (f' fill="{words.ink}"',):
        for number, line in enumerate(words.lines):
            place = f'x="{_number(x)}" y="{_number(first + number * step)}"'
            yield f"<text {place} {look}{more}>{escape(line)}</text>"


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
