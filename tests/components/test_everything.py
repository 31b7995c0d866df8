"""One ZIP with every file of a briefing: names, manifest, README, both languages, and the GIS layers of its maps."""

from __future__ import annotations

import functools
import hashlib
import io
import json
import re
import sqlite3
import tempfile
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.document import Briefing, Cited, TextBlock
from components.exports import FORMATS, Format, formats_of, slug_of
from components.exports.everything import everything
from components.exports.gis import content_of, gis_pack
from data.language import Language
from tests.components.briefing_pack import NOTES, briefing, map_block, section
from tests.each import each

EN, FR = Language.ENGLISH, Language.FRENCH
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
DEVICES = ["con", "PRN", "aux", "NUL", "com1", "LPT9"]
HOSTILE = ["=cmd()", "../../etc/passwd", "C:\\x", "\u202eabc", "مرحبا", "x" * 2000, "CON", ".", "<b>", "a\nb"]
OTHERS = [one for one in formats_of(Briefing) if one.id != "briefing-zip"]


def unzipped(packed: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def small(language: Language = EN, **changes: Any) -> Briefing:  # noqa: ANN401  # any field
    """Give a briefing of one sentence and no map, which is quick to write."""
    made = section(made=(TextBlock("In brief", (Cited("It goes on.", NOTES[:1]),)),))
    return briefing(language, **({"sections": (made,)} | changes))


@functools.cache
def packed() -> dict[str, bytes]:
    """Give the files of a briefing with a map, by path."""
    return unzipped(everything(briefing()))


@functools.cache
def in_both() -> dict[str, bytes]:
    return unzipped(everything(small(other=small(FR))))


def manifest(files: dict[str, bytes]) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(files["manifest.json"])
    return read


def ending(path: str) -> str:
    return path.rpartition(".")[2]


def test_all_files_come_last() -> None:
    assert FORMATS[-1].id == "briefing-zip"


@pytest.mark.parametrize("one", OTHERS, ids=lambda one: one.id)
def test_every_format_of_a_briefing_is_in_it_byte_by_byte(one: Format[Briefing]) -> None:
    files, content = packed(), one.build(briefing())
    if one.extension == "zip":
        folder = f"{one.id.removeprefix('briefing-')}/"
        assert {path.removeprefix(folder): file for path, file in files.items() if path.startswith(folder)} == unzipped(
            content
        )
    else:
        assert files[f"the-arctic-after-2022.{one.extension}"] == content


def test_two_formats_with_one_ending_have_names_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    bib = next(one for one in OTHERS if one.id == "briefing-bib")
    other = replace(bib, id="briefing-other", build=lambda _: b"other")
    monkeypatch.setattr("components.exports.everything.formats_of", lambda _: (bib, other))
    files = unzipped(everything(small()))
    assert files["the-arctic-after-2022-other.bib"] == b"other"
    assert files["the-arctic-after-2022-bib.bib"] == bib.build(small())


def test_the_manifest_lists_every_other_file_with_size_and_checksum() -> None:
    listed = {one["path"]: (one["bytes"], one["sha256"]) for one in manifest(packed())["files"]}
    assert listed == {
        path: (len(content), hashlib.sha256(content).hexdigest())
        for path, content in packed().items()
        if path != "manifest.json"
    }


def test_the_manifest_says_what_it_is_of() -> None:
    said = manifest(packed())
    assert {name: said[name] for name in ("title", "languages", "date", "as_of", "data_version", "sections")} == {
        "title": "The Arctic after 2022",
        "languages": ["en"],
        "date": "2026-11-29",
        "as_of": "2026-11-28",
        "data_version": "0123456789ab",
        "sections": ["section-0"],
    }


def test_the_readme_names_title_sections_and_every_file() -> None:
    text = packed()["README.txt"].decode("utf-8-sig")
    assert text.startswith("The Arctic after 2022\r\n")
    assert "1. Section 0: 0 of 9 forms of cooperation go on" in text
    named = {line.split(": ")[0] for line in text.splitlines()}
    assert {path for path in packed() if "/" not in path and path != "README.txt"} <= named


def test_the_same_briefing_gives_the_same_bytes() -> None:
    assert everything(briefing()) == everything(briefing())


def test_in_both_languages_each_file_is_there_twice() -> None:
    paths = {path for path in in_both() if "/" not in path and path not in {"README.txt", "manifest.json"}}
    assert {path for path in paths if re.search(r"-(en|fr)\.\w+$", path)} == paths
    assert {path.replace("-fr.", "-en.") for path in paths} == {path for path in paths if "-en." in path}
    assert len(paths) == 2 * sum(one.extension != "zip" for one in OTHERS)


def test_in_both_languages_there_is_one_readme_in_both() -> None:
    text = in_both()["README.txt"].decode("utf-8-sig")
    assert ("Data version: 0123" in text, "Version des données\u00a0: 0123" in text) == (True, True)
    assert manifest(in_both())["languages"] == ["en", "fr"]


def test_in_both_languages_the_files_differ() -> None:
    assert in_both()["the-arctic-after-2022-en.bib"] != in_both()["the-arctic-after-2022-fr.bib"]


def test_the_gis_layers_are_those_of_all_maps_each_once() -> None:
    maps = (map_block("sector-lines"), map_block("northwest-passage"), map_block("sector-lines"))
    content = content_of(briefing(sections=(section(made=maps),)))
    expected = {item.id for block in maps for item in block.spec.items}
    assert (set(content.ids), len(content.ids)) == (expected, len(expected))


def test_the_gis_pack_has_geojson_with_styles_in_both_projections_and_a_geopackage() -> None:
    paths = set(unzipped(gis_pack(briefing())))
    assert {"map.gpkg", "README.txt", "degrees-epsg4326/lines.geojson", "map-plane-epsg3573/lines.qml"} <= paths


def test_the_geojson_holds_what_the_maps_show() -> None:
    case = briefing()
    lines = json.loads(unzipped(gis_pack(case))["degrees-epsg4326/lines.geojson"])["features"]
    assert {one["id"] for one in lines} == set(content_of(case).ids)


def test_the_geopackage_can_be_opened() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "map.gpkg"
        path.write_bytes(unzipped(gis_pack(briefing()))["map.gpkg"])
        opened = sqlite3.connect(path)
        names = {name for (name,) in opened.execute("SELECT table_name FROM gpkg_contents")}
        opened.close()
    assert "lines_epsg4326" in names


def test_the_disclaimer_of_the_map_goes_with_its_layers() -> None:
    text = unzipped(gis_pack(briefing()))["README.txt"].decode()
    assert map_block().spec.texts.disclaimer in text


def test_a_briefing_without_a_map_says_so_in_place_of_layers() -> None:
    assert unzipped(gis_pack(small())) == {"README.txt": b"No map is part of this briefing."}


def test_a_briefing_without_sections_is_written() -> None:
    files = unzipped(everything(small(sections=())))
    assert manifest(files)["sections"] == []


def test_five_hundred_sections_are_written() -> None:
    made = (TextBlock("In brief", (Cited("It goes on.", NOTES[:1]),)),)
    files = unzipped(everything(small(sections=tuple(section(at, made=made) for at in range(500)))))
    assert len(manifest(files)["sections"]) == 500


@each("title", HOSTILE)
def test_no_title_leads_out_of_the_archive_or_breaks_a_file(title: str) -> None:
    files = unzipped(everything(small(title=title)))
    assert [path for path in files if not re.fullmatch(r"[\w.-]+(/[\w.-]+)*", path) or ".." in path] == []
    assert manifest(files)["title"] == title


@given(st.text(max_size=100))
def test_a_name_is_letters_digits_and_hyphens_and_never_too_long(title: str) -> None:
    name = slug_of(title)
    assert SLUG.fullmatch(name)
    assert len(name) <= 60


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("L’Arctique : où en est-on ?", "l-arctique-ou-en-est-on"),
        ("Œuvre Ærø Łódź", "oeuvre-aero-lodz"),
        ("", "briefing"),
        ("Арктика", "briefing"),
        ("x" * 2000, "x" * 60),
        (f"{'x' * 59} y", "x" * 59),
    ],
)
def test_a_name_is_the_title_without_marks(title: str, name: str) -> None:
    assert slug_of(title) == name


@each("title", DEVICES)
def test_no_name_is_a_device_of_windows(title: str) -> None:
    assert slug_of(title) == f"briefing-{title.lower()}"


def test_another_day_gives_another_archive() -> None:
    assert everything(replace(small(), day=date(2026, 11, 30))) != everything(small())
