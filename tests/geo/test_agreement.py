"""Shapes that were baked from other dossiers than those of the tables are found, each by its name."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from data.errors import RegisterError
from data.register import register
from geo.agreement import check
from geo.layers import BUILD_COMMAND, MEDIA_TYPES, ShapesError

LINES, ROUTES = ("border", "zone"), ("passage-1",)
EXPECTED = "expected shapes that were baked from these tables"
DRAWN = {"border": "line", "zone": "area", "passage-1": "band", "submission": "none"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with every shapes file, in which two lines and a route are drawn and one dossier has no shape."""
    content = json.dumps({name: {"shape": form} for name, form in DRAWN.items()}).encode()
    for name in MEDIA_TYPES:
        (tmp_path / name).write_bytes(content)
        sidecar = f'sha256 = "{hashlib.sha256(content).hexdigest()}"\n'
        (tmp_path / f"{Path(name).stem}.source.toml").write_text(sidecar, "utf-8")
    return tmp_path


def told(folder: Path, lines: tuple[str, ...] = LINES, routes: tuple[str, ...] = ROUTES) -> list[str]:
    """Give the faults that are found."""
    try:
        check(lines, routes, folder)
    except ShapesError as error:
        return [str(fault) for fault in error.faults]
    return []


def test_shapes_that_fit_the_tables_are_taken(folder: Path) -> None:
    assert told(folder) == []


def test_the_committed_shapes_fit_the_committed_tables() -> None:
    tables = register()
    check((line.id for line in tables.lines.values() if line.shape), tables.routes)
    assert tables.lines


def test_a_line_that_got_a_shape_after_the_bake_is_named(folder: Path) -> None:
    assert told(folder, lines=(*LINES, "submission")) == [
        f"drawn.json: 'submission' has a shape in lines.csv and none here; {EXPECTED}"
    ]


def test_a_line_that_came_after_the_bake_is_named(folder: Path) -> None:
    assert [line.partition(";")[0] for line in told(folder, lines=(*LINES, "new"))] == [
        "drawn.json: 'new' has a shape in lines.csv and none here"
    ]


def test_a_route_that_came_after_the_bake_is_named(folder: Path) -> None:
    assert [line.partition(";")[0] for line in told(folder, routes=(*ROUTES, "passage-2"))] == [
        "drawn.json: 'passage-2' has a shape in routes.csv and none here"
    ]


@pytest.mark.parametrize(("lines", "routes", "gone"), [(("border",), ROUTES, "zone"), (LINES, (), "passage-1")])
def test_a_shape_of_what_the_tables_no_longer_draw_is_named(
    folder: Path, lines: tuple[str, ...], routes: tuple[str, ...], gone: str
) -> None:
    assert told(folder, lines, routes) == [
        f"drawn.json: '{gone}' has a shape here and none in lines.csv or routes.csv; {EXPECTED}"
    ]


def test_every_difference_is_told(folder: Path) -> None:
    assert len(told(folder, lines=("new",), routes=("passage-2",))) == 5


def test_the_sentence_has_the_command_that_mends_it(folder: Path) -> None:
    with pytest.raises(ShapesError, match=f"drawn.json: 'new' .*Run .*`{BUILD_COMMAND}`"):
        check((*LINES, "new"), ROUTES, folder)


@pytest.mark.parametrize("name", sorted(MEDIA_TYPES))
def test_a_file_that_is_missing_is_found_whether_the_map_needs_it_or_not(folder: Path, name: str) -> None:
    (folder / name).unlink()
    assert [line.partition(";")[0] for line in told(folder)] == [f"{name}: the file is missing"]


def test_a_difference_is_an_error_of_the_register() -> None:
    assert issubclass(ShapesError, RegisterError)
