"""A package that cannot be got is named, and one that was got is not fetched again."""

from __future__ import annotations

import dataclasses
import hashlib
import sys
import tarfile
from io import BytesIO
from pathlib import Path

import pytest

from geo.build import packages
from geo.build.packages import WORLD_ATLAS, Package, PackageError, cache_folder, world_atlas

CONTENT = b'{"type": "Topology"}'
MEMBER = "package/countries-50m.json"


def package(tmp_path: Path, *, member: str = MEMBER, expected: bytes = CONTENT) -> Package:
    """Give a package whose command copies an archive that the test made."""
    archive = tmp_path / "made.tgz"
    with tarfile.open(archive, "w:gz") as tar:
        entry = tarfile.TarInfo(member)
        entry.size = len(CONTENT)
        tar.addfile(entry, BytesIO(CONTENT))
    program = f"import shutil; shutil.copy({str(archive)!r}, 'made.tgz')"
    command = (sys.executable, "-c", program)
    return Package("world-atlas", "2.0.2", command, {MEMBER: hashlib.sha256(expected).hexdigest()})


def use(monkeypatch: pytest.MonkeyPatch, made: Package) -> None:
    """Put a package in the place of the atlas."""
    monkeypatch.setattr(packages, "WORLD_ATLAS", made)


def test_a_file_is_taken_out_of_its_package(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    use(monkeypatch, package(tmp_path))
    assert world_atlas("countries-50m", tmp_path / "cache").read_bytes() == CONTENT


def test_a_file_that_is_there_is_not_fetched_again(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    made = package(tmp_path)
    use(monkeypatch, made)
    first = world_atlas("countries-50m", tmp_path / "cache")
    use(monkeypatch, dataclasses.replace(made, command=("no-such-program",)))
    assert world_atlas("countries-50m", tmp_path / "cache") == first


def test_a_program_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    use(monkeypatch, dataclasses.replace(WORLD_ATLAS, command=("no-such-program",)))
    with pytest.raises(PackageError, match=r"world-atlas 2\.0\.2 .*: the program no-such-program is not on"):
        world_atlas("countries-50m", tmp_path)


def test_a_package_that_cannot_be_fetched_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    command = (sys.executable, "-c", "raise SystemExit('no network')")
    use(monkeypatch, dataclasses.replace(WORLD_ATLAS, command=command))
    with pytest.raises(PackageError, match=r"could not get the package world-atlas 2\.0\.2 .*no network"):
        world_atlas("countries-50m", tmp_path)


def test_another_content_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    use(monkeypatch, package(tmp_path, expected=b"older"))
    with pytest.raises(PackageError, match=r"countries-50m\.json is not the file it was"):
        world_atlas("countries-50m", tmp_path / "cache")


def test_an_archive_without_the_file_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    use(monkeypatch, package(tmp_path, member="package/other.json"))
    with pytest.raises(PackageError, match=r"its archive has no package/countries-50m\.json"):
        world_atlas("countries-50m", tmp_path / "cache")


def test_packages_stay_in_the_users_cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache_folder() == tmp_path / "arctic-common-ground"
