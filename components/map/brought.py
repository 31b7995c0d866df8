"""A layer of the reader's own: the sidebar's part that takes it in, and what of it is on the map.

It is held in the session and nowhere else: not in the address, in no log and in no file.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

import streamlit as st
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.uploaded_file_manager import UploadedFile

from components import view
from components.cartography import legend_of, texts_with
from components.exports import BroughtLayer
from components.map.brought_words import fault_words, note_words, question_words, remark_words
from components.map.line_waters import LineWaters
from components.polar_map import BROUGHT, Item, MapSpec, Shape
from components.view import View
from components.widgets import listed, subsection
from components.words import plain

if TYPE_CHECKING:
    from geo.brought import Brought, BroughtError, InWater, Lying, OneLine, Question, Screen

_HELD: Final = "map-brought"
_TURN: Final = "map-brought-turn"
_ENDINGS: Final = ("gpkg", "geojson", "json", "zip", "kml", "fgb", "parquet", "geoparquet", "csv", "tsv", "txt")
_ONE_AT_A_TIME: Final = threading.Lock()
"""A file may take some hundred megabytes while it is read: two are not read at once."""

_PLANES: Final = ("EPSG:4326", "EPSG:3413", "EPSG:3995", "EPSG:3573", "EPSG:3571", "EPSG:3575")


@dataclass(frozen=True, slots=True, eq=False)
class _Held:
    """What a reader brought: its name, what came of it, and the file itself while something about it is open."""

    name: str
    answer: Brought | Question | BroughtError
    data: bytes | None = None
    screen: Screen | None = None
    naming: int | None = None
    lying: Where | None = None
    line: ChosenLine | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Where:
    """What of a layer lies where: in whose water under each reading, and in which zone of the map."""

    waters: tuple[InWater, ...]
    zones: tuple[Lying, ...]


def brought() -> Brought | None:
    """Give the layer that the reader brought, if there is one that can be drawn."""
    held = _held()
    return held.answer if held is not None and held.screen is not None else None  # type: ignore[return-value]


@dataclass(frozen=True, slots=True, eq=False)
class ChosenLine:
    """The line of a layer that is unrolled; ``waters`` is None where it cannot be measured."""

    row: int
    one: OneLine
    waters: LineWaters | None


def chosen_line() -> ChosenLine | None:
    """Give the line that the reader chose; None without one."""
    held = _held()
    return held.line if held is not None else None


def choose_line(line: ChosenLine | None) -> None:
    """Keep the line that the reader chose with the layer that it is of."""
    held = _held()
    if held is not None:
        st.session_state[_HELD] = replace(held, line=line)


def name_of(row: int) -> str:
    """Give what a feature of the layer is called by the column that the reader chose; empty for nothing."""
    held = _held()
    if held is None or held.screen is None:
        return ""
    return held.answer.attributes.text(row, held.naming)  # type: ignore[union-attr]  # drawn, and so a layer


def panel(shown: View) -> None:
    """Draw the sidebar's part: what takes a file in, what was done to it, what takes it away."""
    say, held = shown.say, _held()
    subsection(say("A layer of your own"))
    if held is None or held.screen is None:
        turn = f"{_HELD}-file-{st.session_state.get(_TURN, 0)}"
        st.file_uploader(
            say("GeoPackage, GeoJSON, zipped Shapefile, KML, FlatGeobuf, GeoParquet or CSV, up to 200 MB"),
            type=list(_ENDINGS),
            key=turn,
            on_change=lambda: _take(turn),
        )
        st.caption(plain(say("It stays in this session: it is not saved, not logged, and not part of any link.")))
    if held is None:
        return
    _told(shown, held)
    st.button(
        plain(say("Remove {name}", name=held.name)),
        key=f"{_HELD}-remove",
        on_click=_remove,
        icon=":material/delete:",
    )


def _told(shown: View, held: _Held) -> None:
    """Say what came of a file, and ask what it does not say."""
    from geo.brought import Brought, BroughtError, Question  # noqa: PLC0415  # what reads geometries, once a file came

    say, answer = shown.say, held.answer
    if isinstance(answer, BroughtError):
        st.error(plain(fault_words(say, answer)))
        return
    layers = answer.layers
    if len(layers) > 1:
        key = f"{_HELD}-layer"
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


def _named(shown: View, held: _Held, layer: Brought) -> None:
    """Let the reader choose the column that names the features."""
    names, key = layer.attributes.names, f"{_HELD}-naming"
    if not names:
        return
    choices: list[int | None] = [None, *range(len(names))]

    def chosen(column: int | None) -> None:
        st.session_state[_HELD] = replace(held, naming=column)

    st.selectbox(
        plain(shown.say("Column that names the features")),
        choices,
        format_func=lambda at: plain(shown.say("none") if at is None else names[at]),
        key=key,
        on_change=view.offer(key, held.naming, chosen),
    )


def _ask(shown: View, held: _Held, question: Question) -> None:
    st.warning(plain(question_words(shown.say, question)))
    key = f"{_HELD}-crs"

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


def _held() -> _Held | None:
    held = st.session_state.get(_HELD)
    return held if isinstance(held, _Held) else None


def _take(key: str) -> None:
    """Read what was sent up, and let go of it."""
    file = st.session_state.get(key)
    if not isinstance(file, UploadedFile):  # one that was let go of is a change of the widget, too
        return
    view.noted()
    data = file.getvalue()
    context = get_script_run_ctx()
    if context is not None and isinstance(context.uploaded_file_mgr, MemoryUploadedFileManager):
        context.uploaded_file_mgr.remove_file(context.session_id, file.file_id)
    st.session_state[_TURN] = st.session_state.get(_TURN, 0) + 1
    _read(file.name, data)


def _read(name: str, data: bytes | None, *, layer: str | None = None, crs: str | None = None) -> None:
    """Read a file into the session; the file itself is held no longer than something about it is open."""
    from geo.brought import Brought, BroughtError, give_back, on_screen, read_layer  # noqa: PLC0415  # as above

    if data is None:
        return
    with _ONE_AT_A_TIME:
        try:
            answer = read_layer(name, data, layer=layer, crs=crs)
        except BroughtError as fault:
            fault.__traceback__ = None  # it would hold all that was read
            fault.__cause__ = fault.__context__ = None
            st.session_state[_HELD] = _Held(name, fault)
        else:
            is_drawn = isinstance(answer, Brought)
            keeps = not is_drawn or len(answer.layers) > 1
            screen = on_screen(answer) if isinstance(answer, Brought) else None
            naming = answer.attributes.naming(view.current().selection.lang) if isinstance(answer, Brought) else None
            st.session_state[_HELD] = _Held(name, answer, data if keeps else None, screen, naming)
    give_back()


def _remove() -> None:
    view.noted()
    from geo.brought import give_back  # noqa: PLC0415  # as above

    st.session_state.pop(_HELD, None)
    give_back()


def lying() -> Where | None:
    """Give what lies where, worked out once a layer; None without a layer."""
    held = _held()
    layer = brought()
    if held is None or layer is None:
        return None
    if held.lying is None:
        from geo.brought import in_waters, where  # noqa: PLC0415  # as above
        from geo.frames import layer as frame  # noqa: PLC0415  # as above

        zones = frame("zones", 3573).dropna(subset=["geometry"]).set_index("id").geometry
        with _ONE_AT_A_TIME:
            held = replace(held, lying=Where(tuple(in_waters(layer)), tuple(where(layer, dict(zones)))))
        st.session_state[_HELD] = held
    return held.lying


def items() -> tuple[Item, ...]:
    """Give what is drawn of the reader's layer."""
    held = _held()
    screen = held.screen if held else None
    if held is None or screen is None:
        return ()
    parts: list[tuple[Shape, Mapping[str, str]]] = [
        ("line", screen.lines),
        ("area", screen.areas),
        ("dots", screen.dots),
    ]

    def item(shape: Shape, **more: Any) -> Item:  # noqa: ANN401  # the fields of an item
        return Item(id=f"{BROUGHT}-{shape}", shape=shape, status=BROUGHT, color_key=BROUGHT, name=held.name, **more)

    made = [item(shape, own=(xy["x"], xy["y"])) for shape, xy in parts if xy["x"]]
    if screen.density is not None:
        made.append(item("density", picture=screen.density.picture, half_m=screen.density.half_m))
    return tuple(made)


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
