"""The inputs that come out of registry packages, kept in the user's cache folder and never in the repository."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_TIME_LIMIT_S: Final = 600


class PackageError(Exception):
    """A package could not be got, or does not hold what it held when the map was designed."""


@dataclass(frozen=True, slots=True)
class Package:
    """A package of a registry, what fetches its archive, and the files wanted of it, each with its SHA-256."""

    name: str
    version: str
    command: tuple[str, ...]
    files: Mapping[str, str]


WORLD_ATLAS: Final = Package(
    "world-atlas",
    "2.0.2",
    ("npm", "pack", "--silent", "world-atlas@2.0.2"),
    {
        "package/countries-10m.json": "3bc6f1d367a9bcec479841bae0e76092f512838411d0cef124e92eec4db45f79",
        "package/countries-50m.json": "04342cdc1e3016bcd7db1630de95684d67b79fe3c8c460321e87aef469502394",
    },
)
PYBACKTRACK: Final = Package(
    "pybacktrack",
    "1.5.0",
    (sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:", "pybacktrack==1.5.0"),
    {
        "pybacktrack/bundle_data/topography/ETOPO1_0.1.grd": (
            "9e6d6db4e992d11415f08ba87f706052c753efa56e6c401b09cfd5f9b6cfe492"
        ),
    },
)


def cache_folder() -> Path:
    """Give the folder in which fetched packages stay, by the XDG rule: ``$XDG_CACHE_HOME`` or ``~/.cache``."""
    base = os.environ.get("XDG_CACHE_HOME", "")
    root = Path(base) if Path(base).is_absolute() else Path.home() / ".cache"
    return root / "arctic-common-ground"


def world_atlas(name: str, cache: Path | None = None) -> Path:
    """Give a TopoJSON file of npm ``world-atlas``, such as ``countries-10m``, fetched if it is not in the cache yet.

    Raises
    ------
    PackageError
        If the package cannot be got.
    """
    return _file(WORLD_ATLAS, f"package/{name}.json", cache)


def etopo1(cache: Path | None = None) -> Path:
    """Give the ETOPO1 bed elevation on a grid of 0.1 degrees, a netCDF file out of PyPI ``pybacktrack``.

    It is fetched, and may fail, as `world_atlas`.
    """
    return _file(PYBACKTRACK, next(iter(PYBACKTRACK.files)), cache)


def _file(package: Package, member: str, cache: Path | None) -> Path:
    folder = (cache or cache_folder()) / f"{package.name}-{package.version}"
    path = folder / Path(member).name
    if not path.is_file() or _sha256(path) != package.files[member]:
        _fetch(package, folder)
    return path


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _fetch(package: Package, folder: Path) -> None:
    """Fetch an archive into a temporary folder, and keep the wanted files."""
    program = shutil.which(package.command[0])
    if program is None:
        raise _failed(package, f"the program {package.command[0]} is not on this machine")
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        command = [program, *package.command[1:]]
        try:
            done = subprocess.run(  # noqa: S603  # a fixed command of this module
                command, cwd=work, capture_output=True, text=True, check=False, timeout=_TIME_LIMIT_S
            )
        except subprocess.TimeoutExpired:
            raise _failed(package, f"no answer within {_TIME_LIMIT_S} seconds") from None
        archives = [path for path in work.iterdir() if path.suffix in {".tgz", ".whl"}]
        if done.returncode or len(archives) != 1:
            last = [line for line in done.stderr.splitlines() if line.strip()][-1:]
            raise _failed(package, *last)
        _unpack(package, archives[0], folder)


def _unpack(package: Package, archive: Path, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for member, expected in package.files.items():
        try:
            content = _member(archive, member)
        except KeyError:
            raise _failed(package, f"its archive has no {member}") from None
        if hashlib.sha256(content).hexdigest() != expected:
            raise _failed(package, f"{member} is not the file it was (checksum)")
        part = folder / f"{Path(member).name}.part"
        part.write_bytes(content)
        part.replace(folder / Path(member).name)


def _member(archive: Path, member: str) -> bytes:
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as wheel:
            return wheel.read(member)
    with tarfile.open(archive) as tar:
        file = tar.extractfile(member)
        if file is None:
            raise KeyError(member)
        return file.read()


def _failed(package: Package, *reason: str) -> PackageError:
    shown = " ".join(("npm" if package.command[0] == "npm" else "pip", *package.command[1:]))
    if package is PYBACKTRACK:
        shown = "pip download --no-deps pybacktrack==1.5.0"
    detail = f": {reason[0]}" if reason else ""
    return PackageError(f"could not get the package {package.name} {package.version} (`{shown}`){detail}")
