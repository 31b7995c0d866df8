"""A layer of the reader's own: the sidebar's part that takes it in, and what of it is on the map."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Final

import streamlit as st

from components import view
from components.cartography import legend_of, texts_with
from components.exports import BroughtLayer
from components.map import joined
from components.map.brought_words import fault_words, note_words, question_words, remark_words
from components.map.budget import BUDGET, MEGABYTE
from components.map.held import KEY, Held, Where, brought, changed, drop, keep, name_of
from components.map.held import held as held_now
from components.polar_map import BROUGHT, Item, MapSpec, Shape
from components.view import View
from components.widgets import fold, listed, uploader
from components.words import plain

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from geo.brought import Brought, Question

_ENDINGS: Final = ("gpkg", "geojson", "json", "zip", "kml", "fgb", "parquet", "geoparquet", "csv", "tsv", "txt")
_ONE_AT_A_TIME: Final = threading.Lock()
"""A file may take some hundred megabytes while it is read: two are not read at once."""

_MOST_NAMED, _LONGEST_NAME = 2_000, 40
"""So many features at most have their own names on the map, each with so many signs: 80 kB."""

_PLANES: Final = ("EPSG:4326", "EPSG:3413", "EPSG:3995", "EPSG:3573", "EPSG:3571", "EPSG:3575")


def panel(shown: View) -> None:
    """Draw the sidebar's part: what takes a file in, what was done to it, what takes it away."""
    fold(shown.say("A layer of your own"), f"{KEY}-panel", partial(_panel, shown), holds=held_now() is not None)


def _panel(shown: View) -> None:
    say, held = shown.say, held_now()
    if held is None or held.screen is None:
        uploader(
            shown,
            KEY,
            say("GeoPackage, GeoJSON, zipped Shapefile, KML, FlatGeobuf, GeoParquet or CSV, up to 200 MB"),
            _ENDINGS,
            _read,
        )
    if held is None:
        return
    _told(shown, held)
    st.button(
        plain(say("Remove {name}", name=held.name)),
        key=f"{KEY}-remove",
        on_click=_remove,
        icon=":material/delete:",
    )


def _told(shown: View, held: Held) -> None:
    """Say what came of a file, and ask what it does not say."""
    from geo.brought import Brought, BroughtError, Question  # noqa: PLC0415  # what reads geometries, once a file came

    say, answer = shown.say, held.answer
    if isinstance(answer, BroughtError):
        st.error(plain(fault_words(say, answer)))
        return
    layers = answer.layers
    if len(layers) > 1:
        key = f"{KEY}-layer"
        st.selectbox(
            plain(say("Layer")),
            list(layers),
            format_func=plain,
            key=key,
            on_change=view.offer(key, answer.layer, lambda layer: _read(held.name, held.data, layer=layer)),
        )
    if isinstance(answer, Question):
        _ask(shown, held, answer)
        return
    if isinstance(answer, Brought):
        st.markdown(f"**{plain(note_words(say, held.name))}**")
        listed(plain(words) for words in remark_words(say, answer, held.screen))
        _named(shown, held, answer)


def _named(shown: View, held: Held, layer: Brought) -> None:
    """Let the reader choose the column that names the features."""
    names, key = layer.attributes.names, f"{KEY}-naming"
    if not names:
        return
    choices: list[int | None] = [None, *range(len(names))]

    def chosen(column: int | None) -> None:
        changed(naming=column)

    st.selectbox(
        plain(shown.say("Column that names the features")),
        choices,
        format_func=lambda at: plain(shown.say("none") if at is None else names[at]),
        key=key,
        on_change=view.offer(key, held.naming, chosen),
    )


def _ask(shown: View, held: Held, question: Question) -> None:
    st.warning(plain(question_words(shown.say, question)))
    key = f"{KEY}-crs"

    def chosen(crs: str | None) -> None:
        if crs:
            _read(held.name, held.data, layer=question.layer, crs=crs)

    none: str | None = None
    st.selectbox(
        plain(shown.say("What its coordinates are in: choose, or type an EPSG number")),
        list(_PLANES),
        format_func=plain,
        index=None,
        key=key,
        accept_new_options=True,
        on_change=view.offer(key, none, chosen),
    )


def _read(name: str, data: bytes | None, *, layer: str | None = None, crs: str | None = None) -> None:
    """Read a file into the session; the file itself is held no longer than something about it is open."""
    from geo.brought import Brought, BroughtError, Wrong, give_back, on_screen, read_layer  # noqa: PLC0415  # as above

    if data is None:
        return
    with _ONE_AT_A_TIME:
        try:
            answer = read_layer(name, data, layer=layer, crs=crs)
            is_drawn = isinstance(answer, Brought)
            keeps = not is_drawn or len(answer.layers) > 1
            screen = on_screen(answer) if isinstance(answer, Brought) else None
            naming = answer.attributes.naming(view.current().selection.lang) if isinstance(answer, Brought) else None
            if not keep(Held(name, answer, data if keeps else None, screen, naming)):
                mb, most = (round(size / MEGABYTE) for size in (BUDGET.taken, BUDGET.most))
                raise BroughtError(name, answer.layer, Wrong.FULL, mb=mb, most=most)  # noqa: TRY301  # one way of faults
        except BroughtError as fault:
            if fault.wrong is Wrong.NO_COORDINATES:  # it is no layer, but can be joined
                joined.take(name, data)
                return
            fault.__traceback__ = None  # it would hold all that was read
            fault.__cause__ = fault.__context__ = None
            keep(Held(name, fault))
    give_back()


def _remove() -> None:
    view.noted()
    from geo.brought import give_back  # noqa: PLC0415  # as above

    drop()
    give_back()


def lying() -> Where | None:
    """Give what lies where, worked out once a layer; None without a layer."""
    held = held_now()
    layer = brought()
    if held is None or layer is None:
        return None
    if held.lying is None:
        from geo.brought import in_waters, where  # noqa: PLC0415  # as above
        from geo.frames import layer as frame  # noqa: PLC0415  # as above

        zones = frame("zones", 3573).dropna(subset=["geometry"]).set_index("id").geometry
        with _ONE_AT_A_TIME:
            found = Where(tuple(in_waters(layer)), tuple(where(layer, dict(zones))))
        changed(lying=found)
        return found
    return held.lying


def items() -> tuple[Item, ...]:
    """Give what is drawn of the reader's layer."""
    held = held_now()
    screen = held.screen if held else None
    if held is None or screen is None:
        return ()
    areas = zip(screen.areas, screen.area_rows, strict=True)
    parts: list[tuple[str, Shape, Mapping[str, str], NDArray[np.int32]]] = [
        ("line", "line", screen.lines, screen.line_rows),
        *((f"area-{at}" if at else "area", "area", xy, rows) for at, (xy, rows) in enumerate(areas)),
        ("dots", "dots", screen.dots, screen.dot_rows),
    ]

    def item(name: str, shape: Shape, **more: Any) -> Item:  # noqa: ANN401  # the fields of an item
        return Item(id=f"{BROUGHT}-{name}", shape=shape, status=BROUGHT, color_key=BROUGHT, name=held.name, **more)

    made = [
        item(name, shape, own=(xy["x"], xy["y"]), named=_names_in(held, rows))
        for name, shape, xy, rows in parts
        if xy["x"]
    ]
    if screen.density is not None:
        made.append(item("density", "density", picture=screen.density.picture, half_m=screen.density.half_m))
    return tuple(made)


def _names_in(held: Held, rows: NDArray[np.int32]) -> tuple[tuple[str, int], ...]:
    """Give the name of each feature that is drawn, with how many parts it has there; none where they are too many."""
    if held.naming is None:
        return ()
    named = [(row, len(list(parts))) for row, parts in itertools.groupby(rows.tolist())]
    if len(named) > _MOST_NAMED:
        return ()
    return tuple((name_of(row)[:_LONGEST_NAME], count) for row, count in named)


def with_brought(shown: View, spec: MapSpec, unrolled: Item | None = None) -> MapSpec:
    """Lay what the reader brought on a map: explained in its legend, and named below it as not checked.

    Parameters
    ----------
    shown : View
        The view on screen.
    spec : MapSpec
        The map without it.
    unrolled : Item, optional
        The line of it that is unrolled, which stands out.
    """
    own = items()
    if not own:
        return spec
    every = (*spec.items, *own)
    texts = texts_with(shown, spec.texts, every, shown.selection.facing)
    legend = legend_of(shown, every)
    if unrolled is not None:
        return replace(spec, items=(*every, unrolled), marked=spec.marked | {unrolled.id}, legend=legend, texts=texts)
    return replace(spec, items=every, legend=legend, texts=texts)


def for_files(shown: View) -> BroughtLayer | None:
    """Give what the reader brought as it is taken along with the map."""
    layer = brought()
    return None if layer is None else BroughtLayer(layer.file, note_words(shown.say, layer.file), layer)
