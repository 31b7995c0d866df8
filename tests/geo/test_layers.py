"""The shapes at run time: faults are named, and what is in the repository is what its sidecars describe."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from data.build.seal import faults_of_sidecar
from geo.build.context import INPUTS_FOLDER
from geo.layers import BUILD_COMMAND, MEASURED, MEDIA_TYPES, SHAPES_FOLDER, Layer, ShapesError, layer, layers

CONTENT = b'{"crs":"EPSG:3573"}\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with every file, each with its sidecar."""
    for name in MEDIA_TYPES:
        (tmp_path / name).write_bytes(CONTENT)
        sidecar = f'sha256 = "{hashlib.sha256(CONTENT).hexdigest()}"\n'
        (tmp_path / f"{Path(name).stem}.source.toml").write_text(sidecar, "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    "path",
    sorted([*SHAPES_FOLDER.glob("*.source.toml"), *INPUTS_FOLDER.glob("*.source.toml")]),
    ids=lambda path: path.name,
)
def test_every_sidecar_of_the_map_is_whole(path: Path) -> None:
    assert faults_of_sidecar(path) == []


def test_a_layer_has_its_content(folder: Path) -> None:
    assert layer("base.json", folder).content == CONTENT


@pytest.mark.parametrize("name", MEASURED)
def test_what_is_measured_with_is_read_like_a_layer_and_never_sent(name: str) -> None:
    assert layer(name).content
    assert name not in MEDIA_TYPES


def test_an_address_has_twelve_digits_of_the_checksum() -> None:
    assert Layer("base.json", "application/json", "0123456789abcdef", b"").address == "base-0123456789ab.json"


def test_all_layers_are_found_by_their_address(folder: Path) -> None:
    assert {found.name for found in layers(folder).values()} == set(MEDIA_TYPES)


def test_a_missing_file_is_named_with_the_command(folder: Path) -> None:
    (folder / "base.json").unlink()
    with pytest.raises(ShapesError, match=f"base.json: the file is missing.*{BUILD_COMMAND}"):
        layer("base.json", folder)


def test_an_altered_file_is_named_with_the_command(folder: Path) -> None:
    (folder / "labels.json").write_bytes(b"[]")
    with pytest.raises(ShapesError, match=f"labels.json: the file is not the one its sidecar.*{BUILD_COMMAND}"):
        layer("labels.json", folder)


def test_a_missing_sidecar_is_named(folder: Path) -> None:
    (folder / "drawn.source.toml").unlink()
    with pytest.raises(ShapesError, match=r"drawn\.source\.toml: the file is missing"):
        layer("drawn.json", folder)


def test_a_sidecar_without_a_checksum_is_named(folder: Path) -> None:
    (folder / "drawn.source.toml").write_text('title = "x"', "utf-8")
    with pytest.raises(ShapesError, match=r"drawn\.source\.toml, column sha256"):
        layer("drawn.json", folder)


def test_every_fault_is_told_at_once(folder: Path) -> None:
    for name in ("base.json", "labels.json"):
        (folder / name).unlink()
    with pytest.raises(ShapesError) as caught:
        layers(folder)
    assert [fault.file for fault in caught.value.faults] == ["base.json", "labels.json"]


@pytest.mark.parametrize("name", ["base.json", "labels.json", "relief-light.webp", "relief-dark.webp"])
def test_a_committed_file_is_the_one_its_sidecar_describes(name: str) -> None:
    assert layer(name).sha256 == hashlib.sha256((SHAPES_FOLDER / name).read_bytes()).hexdigest()


def test_the_shapes_are_small() -> None:
    assert sum(path.stat().st_size for path in SHAPES_FOLDER.iterdir()) < 8_000_000
