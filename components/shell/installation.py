"""The files that the app runs from, by a list of them, so that a start finds the one that is missing.

The list is written from the tree: ``python -m components.shell`` after a file came or went. It leaves out
the tables and the baked shapes, which the register and the map check against their sidecars.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
LIST: Final = Path(__file__).resolve().with_suffix(".txt")
_FOLDERS: Final = ("components", "pages", "data", "geo")
_NEEDED: Final = ("*.py", "*.js", "*.css", "*.svg", "*.po", "*.typ", "*.ttf", "datapackage.json")


class InstallationError(Exception):
    """The app cannot start as it is installed; the message says in one sentence what is wrong and what to do."""


def present(root: Path = ROOT) -> list[str]:
    """Give the files that are there, by their paths from the root; not those that only build."""
    found = (path.relative_to(root) for folder in _FOLDERS for name in _NEEDED for path in (root / folder).rglob(name))
    return sorted(path.as_posix() for path in found if "build" not in path.parts)


def page_scripts() -> list[str]:
    """Give the names of the pages' scripts."""
    return [Path(file).stem for file in LIST.read_text("utf-8").splitlines() if file.startswith("pages/")]


def check(root: Path = ROOT) -> None:
    """Look for every file of the list.

    Raises
    ------
    InstallationError
        If one is missing.
    """
    written = root / LIST.relative_to(ROOT)
    needed = written.read_text("utf-8").splitlines() if written.is_file() else [LIST.relative_to(ROOT).as_posix()]
    # Before anything is served; paths of pathlib would take ten times as long.
    missing = [file for file in needed if not os.path.isfile(f"{root}/{file}")]  # noqa: PTH113
    if missing:
        more = f" and {len(missing) - 1} more" if len(missing) > 1 else ""
        message = f"The installation is not whole: there is no file {missing[0]}{more}; get the project's files anew."
        raise InstallationError(message)
