"""Styles for QGIS (QML) that draw each legal status, and the routes of each passage, as our map draws them.

An area is drawn by its fill alone, and its edge by a layer of lines of its own: an outline would run along coasts and
put a claim's pattern where nobody makes a claim.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, Literal
from xml.etree import ElementTree as ET

from components.polar_map import BAND_OPACITY, BAND_PX, PLACE, STYLES, Style
from components.signs import COLOURS, GROUND
from data.codes import LINE_STATUSES, Code, SeaPassage
from data.language import Language

Geometry = Literal["line", "fill", "marker"]
KINDS: Final[Mapping[str, Geometry]] = {
    "lines": "line",
    "zones": "fill",
    "zone_edges": "line",
    "routes": "line",
    "straits": "marker",
    "places": "marker",
}
"""How each layer is drawn."""

_CATEGORIES: Final[Mapping[str, tuple[str, Sequence[Code]]]] = {
    "lines": ("legal_status", LINE_STATUSES),
    "zones": ("legal_status", LINE_STATUSES),
    "zone_edges": ("legal_status", LINE_STATUSES),
    "routes": ("passage", tuple(SeaPassage)),
}
"""The field by which features of a layer look different, with its codes; those of other layers look alike."""
_ASSERTERS: Final = ("canada", "russia", "united-states", "denmark", "norway")
_BRUSHES: Final = {
    "": "solid",
    "/": "b_diagonal",
    "\\": "f_diagonal",
    "x": "diagonal_x",
    "-": "horizontal",
    "|": "vertical",
    "+": "cross",
    ".": "dense7",
}
_EVEN_OPACITY: Final = 0.12
_OPEN_END_PX: Final = 6.0
_MARK_PX: Final = 7.0


def style(layer: str, lang: Language) -> str:
    """Give a layer's style.

    Parameters
    ----------
    layer : str
        A key of `KINDS`; its features have the fields of `geo.frames.layer`.
    lang : Language
        Language of the legend.

    Returns
    -------
    str
        A QML document. Lengths are in pixels, as on our map; the colour is that of the one state that asserts a line or
        zone, grey where it is none or several, and that of its passage for a route.
    """
    root = ET.Element("qgis", version="3.22.0", styleCategories="Symbology")
    field, codes = _CATEGORIES.get(layer, ("", ()))
    kind = "categorizedSymbol" if codes else "singleSymbol"
    levels = str(int(layer == "routes"))  # stroke by stroke, so that routes which share a leg are one band there
    renderer = ET.SubElement(root, "renderer-v2", type=kind, symbollevels=levels, forceraster="0", enableorderby="0")
    if codes:
        renderer.set("attr", field)
        categories = ET.SubElement(renderer, "categories")
        for number, code in enumerate(codes):
            words = code.label.to(lang)
            ET.SubElement(categories, "category", symbol=str(number), value=code, label=words, render="true")
    symbols = ET.SubElement(renderer, "symbols")
    for number, key in enumerate([str(code) for code in codes] or [PLACE]):
        _symbol(symbols, str(number), KINDS[layer], key)
    ET.indent(root, " ")
    return f"{ET.tostring(root, encoding='unicode')}\n"


def _symbol(parent: ET.Element, name: str, kind: Geometry, key: str) -> None:
    look = STYLES[key]
    symbol = ET.SubElement(parent, "symbol", type=kind, name=name, alpha="1", clip_to_extent="1", force_rhr="0")
    if kind == "fill":
        brush = {"style": _BRUSHES[look.fill], "color": _colour(opacity=1 if look.fill else _EVEN_OPACITY)}
        _layer(symbol, "SimpleFill", brush | {"outline_style": "no"}, coloured="" if not look.fill else "fillColor")
    elif kind == "marker":
        _marker(symbol, _MARK_PX, _colour())
    elif look.mark in {"band", "cased"}:
        _band(symbol, look, COLOURS[key][0])
    else:
        _stroke(symbol, look.width_px, look.dash_px, _colour())
        for end in ("firstvertex", "lastvertex") if look.mark == "open-ends" else ():
            layer = _layer(symbol, "MarkerLine", {"placement": end, "rotate": "0"})
            circle = ET.SubElement(layer, "symbol", type="marker", name=f"@{name}@{end}", alpha="1")
            _marker(circle, _OPEN_END_PX, _rgba(GROUND["page"][0], 1))


def _band(symbol: ET.Element, look: Style, colour: str) -> None:
    """Draw a route from below upwards, as the browser does."""
    inside = BAND_PX - 2 * look.width_px
    strokes = (
        [(BAND_PX, _rgba(colour, BAND_OPACITY)), (look.width_px, _rgba(colour, 1))]
        if look.mark == "band"
        else [
            (BAND_PX, _rgba(colour, 1)),
            (inside, _rgba(GROUND["page"][0], 1)),
            (inside, _rgba(colour, BAND_OPACITY)),
        ]
    )
    for level, (width, paint) in enumerate(strokes):
        _stroke(symbol, width, (), paint, coloured="", level=level)


def _stroke(  # noqa: PLR0913  # what QGIS asks of a stroke
    symbol: ET.Element,
    width_px: float,
    dash_px: Iterable[float],
    colour: str,
    *,
    coloured: str = "outlineColor",
    level: int = 0,
) -> None:
    dash = ";".join(f"{length:g}" for length in dash_px)
    values = {
        "capstyle": "flat",
        "joinstyle": "round",
        "line_color": colour,
        "line_style": "solid",
        "line_width": f"{width_px:g}",
        "line_width_unit": "Pixel",
        "use_custom_dash": "1" if dash else "0",
    }
    _layer(
        symbol,
        "SimpleLine",
        values | ({"customdash": dash, "customdash_unit": "Pixel"} if dash else {}),
        coloured,
        level,
    )


def _marker(symbol: ET.Element, size_px: float, fill: str) -> None:
    values = {
        "name": "circle",
        "color": fill,
        "outline_color": _colour(),
        "outline_style": "solid",
        "outline_width": "1.5",
        "outline_width_unit": "Pixel",
        "size": f"{size_px:g}",
        "size_unit": "Pixel",
    }
    _layer(symbol, "SimpleMarker", values)


def _layer(symbol: ET.Element, kind: str, values: Mapping[str, str], coloured: str = "", level: int = 0) -> ET.Element:
    """Add a symbol layer; ``coloured`` is the property that takes the colour of the asserting state."""
    made = ET.SubElement(symbol, "layer", {"class": kind, "enabled": "1", "locked": "0", "pass": str(level)})
    options = ET.SubElement(made, "Option", type="Map")
    for name, value in values.items():
        ET.SubElement(options, "Option", type="QString", name=name, value=value)
    if coloured:
        defined = ET.SubElement(ET.SubElement(made, "data_defined_properties"), "Option", type="Map")
        ET.SubElement(defined, "Option", type="QString", name="name", value="")
        properties = ET.SubElement(defined, "Option", type="Map", name="properties")
        rule = ET.SubElement(properties, "Option", type="Map", name=coloured)
        ET.SubElement(rule, "Option", type="bool", name="active", value="true")
        ET.SubElement(rule, "Option", type="QString", name="expression", value=_of_the_asserter())
        ET.SubElement(rule, "Option", type="int", name="type", value="3")
        ET.SubElement(defined, "Option", type="QString", name="type", value="collection")
    return made


def _of_the_asserter() -> str:
    """Give the expression of QGIS for the colour of the one state that asserts a feature."""
    cases = " ".join(f"WHEN \"asserted_by\" = '{state}' THEN '{COLOURS[state][0]}'" for state in _ASSERTERS)
    return f"CASE {cases} ELSE '{COLOURS['neutral'][0]}' END"


def _colour(*, opacity: float = 1) -> str:
    return _rgba(COLOURS["neutral"][0], opacity)


def _rgba(colour: str, opacity: float) -> str:
    """Give a colour such as ``#4A5B67`` as QGIS writes it: red, green, blue and opacity, each to 255."""
    parts = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    return ",".join(map(str, [*parts, round(255 * opacity)]))
