"""Texts and drawings of a slide as its shapes."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from components.exports.deck.drawn import colour
from components.exports.deck.markup import (
    NAMESPACES,
    Link,
    attribute,
    body,
    emu,
    fill,
    paragraphs,
    right_to_left,
    run_look,
    text,
)
from components.exports.deck.values import Box, Drawing, TextRole, Texts
from components.pictures import LINE_HEIGHT, Group, Path, Shape, Words

_UNIT: Final = 127  # a hundredth of a point
_DECORATIVE: Final = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)
_PLACEHOLDERS: Final = {
    TextRole.TITLE: '<p:ph type="title"/>',
    TextRole.BODY: '<p:ph type="body" idx="1"/>',
    TextRole.MARKING: '<p:ph type="ftr" sz="quarter" idx="11"/>',
    TextRole.NUMBER: '<p:ph type="sldNum" sz="quarter" idx="12"/>',
}
SLIDE_NUMBER: Final = "{C1FF6DA9-008F-8B48-92A6-B652298478BF}"
"""The id of the field that every program fills with the number of the slide."""

_SIDES: Final = {"start": "l", "middle": "ctr", "end": "r"}
_HALO_PT: Final = 2.0


@dataclass(slots=True)
class Pen:
    """What shapes of one slide share.

    Attributes
    ----------
    lang : str
        The language of its words, such as ``fr-CA``.
    link : Link
        Gives the id of the relationship of an address.
    """

    lang: str
    link: Link
    _ids: Iterator[int] = field(default_factory=lambda: itertools.count(2))

    def named(self, name: str, description: str | None = None) -> str:
        """Give the name of a shape with an id of its own; what has an empty description only decorates."""
        said = f" descr={attribute(description)}" if description else ""
        inside = _DECORATIVE if description == "" else ""
        return f'<p:cNvPr id="{next(self._ids)}" name={attribute(name)}{said}>{inside}</p:cNvPr>'


def placed(box: Box, tag: str = "a:xfrm") -> str:
    """Give where something stands; nothing is less than a unit wide or high."""
    wide, high = max(emu(box.width), 1), max(emu(box.height), 1)
    return f'<{tag}><a:off x="{emu(box.left)}" y="{emu(box.top)}"/><a:ext cx="{wide}" cy="{high}"/></{tag}>'


def texts(pen: Pen, element: Texts, *, first: bool) -> str:
    """Give paragraphs as a placeholder of the layout, or as a text box."""
    holder = _PLACEHOLDERS.get(element.role, "")
    if first and element.role is TextRole.TITLE:
        holder = '<p:ph type="ctrTitle"/>'
    if first and element.role is TextRole.BODY:
        holder = '<p:ph type="subTitle" idx="1"/>'
    kind = '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>' if holder else '<p:cNvSpPr txBox="1"/>'
    plain = "" if holder else "<a:noFill/>"
    if element.role is TextRole.NUMBER:
        size = element.paragraphs[0].size_pt
        said = (
            f'<a:p><a:pPr algn="r"/><a:fld id="{SLIDE_NUMBER}" type="slidenum">'
            f"{run_look(pen.lang, size, ink=fill(colour('muted')))}<a:t>‹#›</a:t></a:fld>"
            f"{run_look(pen.lang, size, tag='endParaRPr')}</a:p>"
        )
    else:
        said = paragraphs(pen.lang, element.paragraphs, pen.link)
    return (
        f"<p:sp {NAMESPACES}><p:nvSpPr>{pen.named(element.name)}{kind}<p:nvPr>{holder}</p:nvPr></p:nvSpPr>"
        f'<p:spPr>{placed(element.box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{plain}</p:spPr>'
        f"<p:txBody>{body(element.anchor, shrinks=element.role is TextRole.TITLE)}{said}</p:txBody></p:sp>"
    )


def drawing(pen: Pen, element: Drawing) -> str:
    """Give a picture as a group that holds its groups, each under its own name."""
    groups = [group for group in element.picture.groups if group.shapes]
    inside = [_group(pen, group, element) for group in groups]
    if not inside:
        return ""
    if len(inside) == 1 and not element.picture.description:
        return inside[0].replace("<p:grpSp>", f"<p:grpSp {NAMESPACES}>", 1)
    boxes = [_box(shape, element.box) for group in groups for shape in group.shapes]
    return (
        f"<p:grpSp {NAMESPACES}><p:nvGrpSpPr>{pen.named(element.name, element.picture.description)}"
        f"<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>{_around(boxes)}{''.join(inside)}</p:grpSp>"
    )


def _group(pen: Pen, group: Group, element: Drawing) -> str:
    name = pen.named(group.id, group.description)
    shapes = "".join(_shape(pen, group, shape, element) for shape in group.shapes)
    return (
        f"<p:grpSp><p:nvGrpSpPr>{name}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>"
        f"{_around([_box(shape, element.box) for shape in group.shapes])}{shapes}</p:grpSp>"
    )


def _around(boxes: Sequence[Box]) -> str:
    """Give the extent of a group, counted as its shapes are."""
    left, top = min(box.left for box in boxes), min(box.top for box in boxes)
    box = Box(left, top, max(one.right for one in boxes) - left, max(one.bottom for one in boxes) - top)
    wide, high = max(emu(box.width), 1), max(emu(box.height), 1)
    at, size = f'x="{emu(left)}" y="{emu(top)}"', f'cx="{wide}" cy="{high}"'
    return f"<p:grpSpPr><a:xfrm><a:off {at}/><a:ext {size}/><a:chOff {at}/><a:chExt {size}/></a:xfrm></p:grpSpPr>"


def _box(shape: Shape, within: Box) -> Box:
    if isinstance(shape, Words):
        left, top, right, bottom = shape.box
    else:
        xs = [x for part in shape.parts for x, _ in part]
        ys = [y for part in shape.parts for _, y in part]
        left, top, right, bottom = min(xs), min(ys), max(xs), max(ys)
    return Box(within.left + left, within.top + top, right - left, bottom - top)


def _shape(pen: Pen, group: Group, shape: Shape, element: Drawing) -> str:
    themed = element.follows_theme or group.id in {"legend", "scale"}
    if isinstance(shape, Words):
        return _words(pen, shape, element.box, themed=themed)
    return _path(pen, group.id, shape, element.box, themed=themed)


def _words(pen: Pen, words: Words, within: Box, *, themed: bool) -> str:
    lang = pen.lang
    halo = (
        f'<a:effectLst><a:glow rad="{emu(_HALO_PT)}">{_colour(words.halo)}</a:glow></a:effectLst>' if words.halo else ""
    )
    ink = fill(words.ink, themed=themed and not words.halo)
    look = run_look(lang, words.size_pt, bold=words.bold, italic=words.italic, ink=ink, inside=halo)
    step = f'<a:lnSpc><a:spcPts val="{round(words.size_pt * LINE_HEIGHT * 100)}"/></a:lnSpc>'
    lines = "".join(
        f'<a:p><a:pPr algn="{_SIDES[words.anchor]}" rtl="{int(right_to_left(line))}">'
        f"{step if len(words.lines) > 1 else ''}</a:pPr><a:r>{look}<a:t>{text(line)}</a:t></a:r></a:p>"
        for line in words.lines
    )
    return (
        f'<p:sp><p:nvSpPr>{pen.named(" ".join(words.lines))}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>'
        f'{placed(_box(words, within))}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>'
        f"<p:txBody>{body('middle', wrap=False)}{lines}</p:txBody></p:sp>"
    )


def _colour(written: str) -> str:
    return f'<a:srgbClr val="{written[1:]}"/>'


def _path(pen: Pen, name: str, path: Path, within: Box, *, themed: bool) -> str:
    box = _box(path, within)
    left, top = round(box.left * 100), round(box.top * 100)
    ends = "<a:close/>" if path.closed else ""
    steps: list[str] = []
    wide = high = 1
    for part in path.parts:
        points = [(round((within.left + x) * 100) - left, round((within.top + y) * 100) - top) for x, y in part]
        first, *others = points
        steps.append(f'<a:moveTo><a:pt x="{first[0]}" y="{first[1]}"/></a:moveTo>')
        steps.extend(f'<a:lnTo><a:pt x="{x}" y="{y}"/></a:lnTo>' for x, y in others)
        steps.append(ends)
        wide, high = max(wide, *(x for x, _ in points)), max(high, *(y for _, y in points))
    open_one = "" if path.fill else ' fill="none"'
    inside = fill(path.fill, themed=themed, opacity=path.opacity) if path.fill else "<a:noFill/>"
    return (
        f"<p:sp><p:nvSpPr>{pen.named(name, '')}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>"
        f'<a:xfrm><a:off x="{left * _UNIT}" y="{top * _UNIT}"/><a:ext cx="{wide * _UNIT}" cy="{high * _UNIT}"/>'
        "</a:xfrm>"
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
        f'<a:path w="{wide}" h="{high}"{open_one}>{"".join(steps)}</a:path></a:pathLst></a:custGeom>'
        f"{inside}{_line(path, themed=themed)}</p:spPr></p:sp>"
    )


def _line(path: Path, *, themed: bool) -> str:
    if not path.stroke or not path.width_pt:
        return "<a:ln><a:noFill/></a:ln>"
    dashes = path.dash_pt * (1 + len(path.dash_pt) % 2)
    pairs = "".join(
        f'<a:ds d="{_share(dash, path.width_pt)}" sp="{_share(space, path.width_pt)}"/>'
        for dash, space in zip(dashes[::2], dashes[1::2], strict=True)
    )
    dash = f"<a:custDash>{pairs}</a:custDash>" if pairs else '<a:prstDash val="solid"/>'
    ink = fill(path.stroke, themed=themed)
    return f'<a:ln w="{max(emu(path.width_pt), 1)}" cap="flat">{ink}{dash}<a:round/></a:ln>'


def _share(length: float, width: float) -> int:
    """Give a length in thousandths of a percent of the width of its line."""
    return max(round(length / width * 100_000), 1)
