"""What is said of a layer that a reader brings: one sentence for each fault, with what would be right."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from components.cartography import brought_words
from components.words import LONGEST_QUOTED, Words

if TYPE_CHECKING:
    from geo.brought import Brought, BroughtError, Question, Remark, Screen

_Values = dict[str, object]


def _named(say: Words, file: str, layer: str) -> str:
    """Give the name of a file and of the layer in it, each no longer than a line."""
    short = [name if len(name) <= LONGEST_QUOTED else f"{name[: LONGEST_QUOTED - 1]}…" for name in (file, layer)]
    return say("{file}, layer {layer}", file=short[0], layer=short[1]) if layer else short[0]


def fault_words(say: Words, fault: BroughtError) -> str:
    """Give the sentence about a fault."""
    values: _Values = {
        name: say.number(value) if isinstance(value, int) else str(value)[:LONGEST_QUOTED]
        for name, value in fault.values.items()
    }
    sentence = {**_FILE, **_ZIP, **_CONTENT, **_PLACE}[str(fault.wrong)](say, values)
    return say.pair(_named(say, fault.file, fault.layer), sentence)


_Sentences = dict[str, Callable[[Words, _Values], str]]

_FILE: _Sentences = {
    "too-large": lambda say, values: say(
        "the file has {mb} MB; up to {most} MB are taken.", mb=values["mb"], most=values["most"]
    ),
    "empty-file": lambda say, _: say("the file is empty; a layer with at least one feature is wanted."),
    "unknown-kind": lambda say, _: say(
        "this is none of the kinds that are taken: GeoPackage, GeoJSON, zipped Shapefile, KML, FlatGeobuf, GeoParquet "
        "or a table with coordinates."
    ),
    "other-kind": lambda say, _: say(
        "what stands in the file is not what its name says; save it anew in the kind that its ending names."
    ),
    "unreadable": lambda say, _: say("the file is damaged or incomplete and could not be read; save it anew."),
    "full": lambda say, values: say(
        "there is no room for it beside the layers of other readers, who hold {mb} of {most} MB here; try again later, "
        "or bring a smaller part.",
        mb=values["mb"],
        most=values["most"],
    ),
    "entities": lambda say, _: say("the KML declares entities of its own, which are not read; save it without them."),
}
_ZIP: _Sentences = {
    "zip-members": lambda say, values: say(
        "the archive has {n} members; up to {most} are taken.", n=values["n"], most=values["most"]
    ),
    "zip-size": lambda say, values: say(
        "unpacked it would have {mb} MB; up to {most} MB are taken.", mb=values["mb"], most=values["most"]
    ),
    "zip-ratio": lambda say, values: say(
        "{member} in the archive would unpack to more than {most} times its size; pack the layer alone.",
        member=values["member"],
        most=values["most"],
    ),
    "zip-path": lambda say, values: say(
        "{member} in the archive leads out of it; names without “..” and drives are wanted.", member=values["member"]
    ),
    "zip-nested": lambda say, values: say(
        "{member} in the archive is an archive itself; a Shapefile packed once is wanted.", member=values["member"]
    ),
    "zip-locked": lambda say, values: say(
        "{member} in the archive has a password; an archive without one is wanted.", member=values["member"]
    ),
    "zip-content": lambda say, _: say(
        "there is no Shapefile in the archive; one with .shp, .shx, .dbf and .prj is wanted."
    ),
    "shapefile-parts": lambda say, values: say(
        "the Shapefile lacks {lacking}; pack all of its files.", lacking=values["lacking"]
    ),
}
_CONTENT: _Sentences = {
    "no-layer": lambda say, _: say("there is no layer with geometries in the file; one is wanted."),
    "not-a-table": lambda say, _: say("the layer is a view, which is not run; save it as a table."),
    "no-features": lambda say, _: say("the layer has no geometry; at least one is wanted."),
    "too-many-features": lambda say, values: say(
        "there are more than {most} features; take a part of them.", most=values["most"]
    ),
    "too-many-vertices": lambda say, values: say(
        "its lines and areas have more than {most} corners; simplify them.", most=values["most"]
    ),
    "crosses-too-often": lambda say, values: say(
        "a ring of {n} corners crosses itself too often to be repaired here; repair it before.", n=values["n"]
    ),
    "no-coordinates": lambda say, values: say(
        "no columns of coordinates were found (there are: {columns}); lat and lon, or x and y, are wanted.",
        columns=values["columns"],
    ),
    "bad-coordinates": lambda say, values: say(
        "under {y} and {x} there is no coordinate that can be read; 71.5 or 71°30′N is wanted.",
        y=values["y"],
        x=values["x"],
    ),
}
_PLACE: _Sentences = {
    "swapped": lambda say, values: say(
        "longitudes and latitudes seem to be swapped (east {west} to {east}, north {south} to {north}); longitude "
        "comes first, or name the columns lon and lat.",
        west=values["west"],
        east=values["east"],
        south=values["south"],
        north=values["north"],
    ),
    "not-degrees": lambda say, values: say(
        "its coordinates are no degrees (east {west} to {east}, north {south} to {north}); save it with the CRS that "
        "they are in, or in WGS 84.",
        west=values["west"],
        east=values["east"],
        south=values["south"],
        north=values["north"],
    ),
    "not-in-crs": lambda say, values: say(
        "none of its coordinates lies where {crs} is defined; save it with the CRS that they are in.", crs=values["crs"]
    ),
    "unknown-crs": lambda say, values: say(
        "{crs} is no CRS that is known here; the EPSG number of a plane, or of longitudes and latitudes, is wanted.",
        crs=values["crs"],
    ),
    "south": lambda say, _: say("nothing of it lies north of 50° N, where the map ends; bring what does."),
}


def question_words(say: Words, question: Question) -> str:
    """Give what has to be known about a file before it can be drawn."""
    values = {name: f"{getattr(question, name):.6g}".replace("e+0", "e") for name in ("west", "east", "south", "north")}
    sentence = (
        say(
            "the file does not say what its coordinates are in; they go from {west} to {east} and from {south} to "
            "{north}, as degrees do.",
            west=values["west"],
            east=values["east"],
            south=values["south"],
            north=values["north"],
        )
        if question.likely_degrees
        else say(
            "the file does not say what its coordinates are in; they go from {west} to {east} and from {south} to "
            "{north}, as metres of a plane do.",
            west=values["west"],
            east=values["east"],
            south=values["south"],
            north=values["north"],
        )
    )
    return say.pair(_named(say, question.file, question.layer), sentence)


def note_words(say: Words, name: str) -> str:
    """Give the name of a layer with what stands beside it everywhere."""
    return say.pair(name, brought_words(say))


def remark_words(say: Words, layer: Brought, screen: Screen | None) -> Iterator[str]:
    """Give what is in a layer, what was done to it, and how finely it is drawn."""
    points, lines, areas = len(layer.points), len(layer.lines), len(layer.areas)
    counted = [
        say.plural("{n} point", "{n} points", points) if points else "",
        say.plural("{n} line", "{n} lines", lines) if lines else "",
        say.plural("{n} area", "{n} areas", areas) if areas else "",
    ]
    yield say("Read: {counted}.", counted=say.all_of([one for one in counted if one]))
    for remark in layer.remarks:
        yield _remark(say, remark)
    if screen is not None and screen.left_out:
        yield say.plural(
            "Too small to be drawn by its shape, and shown as a point: {n} line or area.",
            "Too small to be drawn by their shapes, and shown as points: {n} lines and areas.",
            screen.left_out,
        )
    if screen is not None and screen.density is not None:
        km, most = say.number(round(screen.density.cell_km)), say.number(screen.density.bounds[-1])
        yield say("Drawn as a density: up to {most} points in a cell {km} km wide.", most=most, km=km)


def _remark(say: Words, remark: Remark) -> str:
    n = remark.n
    done = str(remark.done)
    if done == "projected":
        return say("Brought from {crs} to the map’s plane.", crs=remark.detail)
    return {
        "heights": say.plural("Heights dropped: {n} feature.", "Heights dropped: {n} features.", n),
        "empty": say.plural(
            "Left out, without a geometry: {n} feature.", "Left out, without a geometry: {n} features.", n
        ),
        "not-numbers": say.plural(
            "Left out, with coordinates that are no numbers: {n} feature.",
            "Left out, with coordinates that are no numbers: {n} features.",
            n,
        ),
        "mixed": say("Points, lines and areas were parted."),
        "closed": say.plural(
            "Closed, because its rings did not end where they begin: {n} area.",
            "Closed, because their rings did not end where they begin: {n} areas.",
            n,
        ),
        "repaired": say.plural(
            "Repaired, because its rings crossed themselves: {n} area.",
            "Repaired, because their rings crossed themselves: {n} areas.",
            n,
        ),
        "cut": say.plural("Cut at the map’s edge: {n} feature.", "Cut at the map’s edge: {n} features.", n),
        "south": say.plural("Left out, south of 50° N: {n} feature.", "Left out, south of 50° N: {n} features.", n),
        "columns": say.plural(
            "Not read, beyond what is taken: {n} column of attributes.",
            "Not read, beyond what is taken: {n} columns of attributes.",
            n,
        ),
        "long-texts": say.plural(
            "Cut after {most} characters: {n} text.", "Cut after {most} characters: {n} texts.", n, most=remark.detail
        ),
        "bad-rows": say.plural(
            "Left out, without coordinates: {n} row.", "Left out, without coordinates: {n} rows.", n
        ),
    }[done]
