"""What the browser runs agrees with its types, and no file is left out of that check."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.each import each
from tests.javascript import ROOT, NoCompilerError, faults

FILES = sorted(file for file in (ROOT / "components").rglob("*.js") if not file.name.endswith(".min.js"))
UNCHECKED = re.compile(r"@ts-(?:nocheck|ignore|expect-error)")


def name_of(file: Path) -> str:
    """Give a file's path from the root of the repository, with slashes."""
    return file.relative_to(ROOT).as_posix()


def test_the_javascript_agrees_with_its_types() -> None:
    try:
        found = faults()
    except NoCompilerError as error:
        pytest.skip(f"The types of the JavaScript were not checked: {error}")
    assert found == []


@each("file", FILES, ids=name_of)
def test_no_part_of_a_file_is_left_unchecked(file: Path) -> None:
    assert not UNCHECKED.search(file.read_text("utf-8"))


@each("file", FILES, ids=name_of)
def test_lines_are_no_longer_than_those_of_python(file: Path) -> None:
    assert [line for line in file.read_text("utf-8").splitlines() if len(line) > 120] == []


@each("file", FILES, ids=name_of)
def test_no_declaration_takes_the_place_of_a_file(file: Path) -> None:
    """Beside `x.js` a declaration `x.d.ts` would be read in its stead."""
    assert not file.with_suffix(".d.ts").exists()
