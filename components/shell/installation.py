"""The files that the app runs from, by a list of them, so that a start finds the one that is missing.

The list is written from the tree: ``python -m components.shell.installation`` after a file came or went. It leaves out
the tables and the baked shapes, which the register and the map check against their sidecars.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
LIST: Final = Path(__file__).with_suffix(".txt")
_FOLDERS: Final = ("components", "pages", "data", "geo")
_NEEDED: Final = ("*.py", "*.js", "*.css", "*.svg", "*.po", "datapackage.json")


def present(root: Path = ROOT) -> list[str]:
    """Give the files that are there, by their paths from the root; not those that only build."""
    found = (path.relative_to(root) for folder in _FOLDERS for name in _NEEDED for path in (root / folder).rglob(name))
    return sorted(path.as_posix() for path in found if "build" not in path.parts)


def fault(root: Path = ROOT) -> str:
    """Tell what is missing.

    Returns
    -------
    str
        What is wrong and what to do, in one sentence; empty if nothing is.
    """
    written = root / LIST.relative_to(ROOT)
    needed = written.read_text("utf-8").splitlines() if written.is_file() else [LIST.relative_to(ROOT).as_posix()]
    # Before anything is served; paths of pathlib would take ten times as long.
    missing = [file for file in needed if not os.path.isfile(f"{root}/{file}")]  # noqa: PTH113
    if not missing:
        return ""
    more = f" and {len(missing) - 1} more" if len(missing) > 1 else ""
    return f"The installation is not whole: there is no file {missing[0]}{more}; get the project's files anew."


if __name__ == "__main__":
    sys.stdout.write(f"{len(present())} files\n")
    LIST.write_text("".join(f"{file}\n" for file in present()), "utf-8", newline="\n")
