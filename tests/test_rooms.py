"""The rooms of what is drawn: what each is for, who may enter, and the one registry of pages."""

from __future__ import annotations

import ast
import functools
import re
import subprocess
import sys
from pathlib import Path

import pytest

from components.shell import pages
from components.words import words
from data.language import Language
from data.selection import PAGE_FIELDS
from tests.browser.test_accessibility import PATHS
from tests.each import each
from tests.test_architecture import OURS, ROOT, at_import, everywhere, name_of, tree_of
from tests.test_readme import part

BELOW = (
    "words",
    "signs",
    "view",
    "figures",
    "plot",
    "polar_map",
    "slides",
    "table",
    "document",
    "pictures",
    "exports",
    "basket",
    "lists",
    "cartography",
    "widgets",
    "finder",
)
"""What pages are made of, from below to above: a room uses those before it."""

PAGES = tuple(page.name for page in pages.PAGES)
WITHOUT_STREAMLIT = ("words", "signs")
"""Rooms that do not bring Streamlit into memory either."""

MODULES = {name_of(file).removesuffix(".py").removesuffix("/__init__").replace("/", "."): file for file in OURS}
ROOMS = sorted(name for name, file in MODULES.items() if file.name == "__init__.py" and name.count(".") == 1)
DRAWN = sorted(file for name, file in MODULES.items() if name.split(".")[0] in {"app", "pages", "components"})
README_ROW = re.compile(r"^\| ([^|]+) \| `/(\w*)` \| ([^|]+) \|$", re.MULTILINE)


def module_of(name: str) -> str:
    """Give the module that an imported name is, or is in; empty for what is not ours."""
    return next((one for one in (name, name.rpartition(".")[0]) if one in MODULES), "")


def room_of(module: str) -> str:
    """Give the room of what is drawn that a module is in, empty for none."""
    parts = module.split(".")
    return parts[1] if parts[0] == "components" and len(parts) > 1 else ""


@functools.cache
def given(room: str) -> frozenset[str]:
    """Give the names that a room offers to others: its ``__all__``."""
    tree = tree_of(MODULES[f"components.{room}"])
    listed = [node for node in tree.body if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"]
    return frozenset(name for node in listed for name in ast.literal_eval(node.value))


@functools.cache
def read_from_names(file: Path) -> frozenset[tuple[str, str]]:
    """Give each ``words.labels`` of a file as name and attribute."""
    return frozenset(
        (node.value.id, node.attr)
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)
    )


def folders(part_of_all: str) -> list[Path]:
    """Give the folders of a part that hold modules, itself included."""
    return sorted({file.parent for file in OURS if name_of(file).startswith(f"{part_of_all}/")})


@each("folder", [*folders("components"), *folders("data")], ids=name_of)
def test_a_folder_says_what_it_is_for(folder: Path) -> None:
    assert ast.get_docstring(tree_of(folder / "__init__.py"))


def test_every_room_of_what_is_drawn_has_its_place() -> None:
    assert {room_of(name) for name in ROOMS} - {""} == {*BELOW, *PAGES, "shell"}


def test_what_is_drawn_stands_in_a_room() -> None:
    assert [file.name for file in (ROOT / "components").iterdir() if file.is_file()] == ["__init__.py"]


@each("file", DRAWN, ids=name_of)
def test_nobody_reaches_past_a_room(file: Path) -> None:
    own = room_of(next(name for name, one in MODULES.items() if one == file))
    others = [name for name in everywhere(file) if room_of(module_of(name)) not in {"", own}]
    offered = {f"components.{room}.{name}" for room in map(room_of, others) for name in given(room)}
    assert set(others) - offered - set(ROOMS) == set()


@each("file", [file for file in DRAWN if name_of(file).startswith("components/")], ids=name_of)
def test_a_room_uses_only_those_below_it(file: Path) -> None:
    own = room_of(next(name for name, one in MODULES.items() if one == file))
    used = {room_of(module_of(name)) for name in everywhere(file)} - {"", own}
    together = {"shell": {*BELOW, *PAGES}, "briefing": {*BELOW, *PAGES} - {"briefing"}}
    allowed = together.get(own, set(BELOW))
    assert used <= (set(BELOW[: BELOW.index(own)]) if own in BELOW else allowed)


@each("room", [room_of(name) for name in ROOMS if room_of(name)])
def test_a_room_gives_away_only_what_others_use(room: str) -> None:
    files = [*OURS, *(ROOT / "tests").rglob("*.py")]
    outside = [file for file in files if not name_of(file).startswith(f"components/{room}/")]
    taken = {name for file in outside for name in everywhere(file)}
    through = {attribute for file in outside for name, attribute in read_from_names(file) if name == room}
    assert {name for name in given(room) if f"components.{room}.{name}" not in taken} - through == set()


def test_no_import_goes_in_a_circle() -> None:
    waiting = {
        name: {target for one in at_import(file) if (target := module_of(one)) and target != name}
        for name, file in MODULES.items()
    }
    while free := {name for name, needed in waiting.items() if not needed}:
        waiting = {name: needed - free for name, needed in waiting.items() if name not in free}
    assert waiting == {}


@pytest.mark.parametrize("room", WITHOUT_STREAMLIT)
def test_a_room_does_without_streamlit(room: str) -> None:
    program = f"import sys, components.{room}; print('streamlit' in sys.modules)"
    done = subprocess.run(  # noqa: S603  # our own interpreter, on a program made above
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"


def test_every_page_has_its_fields_and_its_script() -> None:
    assert list(PAGES) == list(PAGE_FIELDS)
    assert {Path(page.script) for page in pages.PAGES} == set((ROOT / "pages").glob("*.py"))


@pytest.mark.parametrize("page", pages.PAGES, ids=PAGES)
def test_a_script_says_first_which_question_it_answers(page: pages.Page) -> None:
    assert ast.get_docstring(tree_of(Path(page.script))) == page.question(words(Language.ENGLISH))


def test_every_page_is_looked_through_for_accessibility() -> None:
    opened = {path.partition("?")[0] for path in PATHS.values()}
    assert [page.name for page in pages.PAGES if page.address not in opened] == []


def test_the_readme_lists_the_pages() -> None:
    english = words(Language.ENGLISH)
    assert README_ROW.findall(part("What it shows")) == [
        (page.title(english), page.address, page.question(english)) for page in pages.PAGES
    ]
