"""The arrows between the parts, and the rules that keep each file small and in its place."""

from __future__ import annotations

import ast
import functools
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.each import each

ROOT = Path(__file__).resolve().parent.parent
PARTS = ("app", "pages", "components", "geo", "data", "tests")
SOURCES = sorted(
    [ROOT / "app.py", *(file for part in PARTS if (ROOT / part).is_dir() for file in (ROOT / part).rglob("*.py"))]
)
OURS = [file for file in SOURCES if file.relative_to(ROOT).parts[0] != "tests"]

ARROWS = {
    "app": {"pages", "components", "geo", "data"},
    "pages": {"pages", "components", "geo", "data"},
    "components": {"components", "geo", "data"},
    "geo": {"geo", "data"},
    "data": {"data"},
}
ROOMS = ("codes", "schema", "register", "cite", "selection", "queries", "joined", "build")
"""The rooms of the data, each of which may use those before it and what all share."""

SHARED_BY_ROOMS = {"errors", "language", "dates"}
WITHOUT_STREAMLIT = (
    "data/",
    "geo/",
    "components/signs/",
    "components/words/",
    "components/exports/",
    "components/figures/",
    "components/document/",
    "components/pictures/",
)
WITHOUT_STREAMLIT_FILES = {
    "components/signs/palette.py",
    "components/plot/payload.py",
    "components/table/cell.py",
    "components/table/model.py",
    "components/lists/column.py",
    "components/lists/spec.py",
    "components/words/interface.py",
}
HEAVY = {
    "geopandas",
    "shapely",
    "pyproj",
    "pyogrio",
    "scipy",
    "pandera",
    "openpyxl",
    "pybtex",
    "pptx",
    "xlsxwriter",
    "lxml",
    "docx",
    "typst",
}
FOR_A_DOWNLOAD = (
    *(
        f"components/exports/{name}.py"
        for name in ("brought", "csv_file", "geojson", "geopackage", "gis", "joined", "shown", "workbook", "xlsx")
    ),
    *(
        f"components/pictures/{name}.py"
        for name in ("free_space", "hatching", "map_features", "map_legend", "map_names")
    ),
    "components/pictures/plane.py",
    "components/pictures/polar.py",
    *(f"components/exports/deck/{name}.py" for name in ("presentation", "template", "workbook")),
    "components/exports/paper/document.py",
    "components/exports/paper/drawings.py",
    "geo/degrees.py",
    "geo/parts.py",
    "geo/frames.py",
    *(f"geo/measure/{name}.py" for name in ("__init__", "faces", "line", "reached", "water")),
    "geo/projection.py",
    # for a file that a reader brings, which only some do
    *(
        f"geo/brought/{name}.py"
        for name in (
            *("__init__", "attributes", "corners", "lines", "memory", "plane", "read", "screen", "sniff"),
            *("sources", "tables", "where", "zips"),
        )
    ),
)
MAY_BE_HEAVY = ("data/build/", "geo/build/", *FOR_A_DOWNLOAD)
MAY_READ = {
    "data/codes/table.py",
    "data/register/sources.py",
    "geo/layers.py",
    "geo/brought/tables.py",  # what somebody sent, from memory
    "geo/brought/zips.py",  # as above
    *(f"data/joined/{name}.py" for name in ("text_file", "package")),  # as above
    "components/finder/field.py",
    "components/slides/showing.py",
    "components/table/__init__.py",
    "components/widgets/arrival.py",
    "components/shell/connection.py",
    "components/shell/document.py",
    "components/shell/inline.py",
    "components/shell/installation.py",
    "components/words/interface.py",
    "components/words/messages.py",
    "components/exports/geopackage.py",  # its own temporary file, which no library writes to memory
    "components/plot/assets.py",
}
READING = {"open", "read_text", "read_bytes", "read_csv", "read_parquet", "read_json", "loadtxt", "iterdir", "glob"}
NAMES_OF_DRAWERS = {"utils", "util", "helpers", "helper", "misc", "core", "common"}
LONGEST, LONGEST_TEST, LONGEST_PAGE, LONGEST_APP = 400, 400, 80, 60


def name_of(file: Path) -> str:
    """Give a file's path from the root of the repository, with slashes."""
    return file.relative_to(ROOT).as_posix()


@functools.cache
def tree_of(file: Path) -> ast.Module:
    """Give the syntax tree of a file."""
    return ast.parse(file.read_text("utf-8"), str(file))


def imported(nodes: Iterator[ast.AST] | list[ast.stmt]) -> Iterator[str]:
    """Give the full names that import statements among these nodes bring in."""
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def top(name: str) -> str:
    """Give the package that a full name belongs to."""
    return name.split(".", 1)[0]


@functools.cache
def everywhere(file: Path) -> tuple[str, ...]:
    """Give what a file imports anywhere, also inside functions."""
    return tuple(imported(ast.walk(tree_of(file))))


def _at_once(nodes: list[ast.stmt]) -> Iterator[ast.stmt]:
    """Give the statements that run when a module is imported; what only the type checker reads does not."""
    for node in nodes:
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            yield from _at_once(node.orelse)
        elif not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node
            for block in ("body", "orelse", "finalbody"):
                yield from _at_once(getattr(node, block, []))
            for handler in getattr(node, "handlers", []):
                yield from _at_once(handler.body)


@functools.cache
def at_import(file: Path) -> tuple[str, ...]:
    """Give what a file imports as soon as it is imported itself."""
    return tuple(imported(list(_at_once(tree_of(file).body))))


def called(file: Path) -> Iterator[tuple[str, str]]:
    """Give each call of a file: the last part of the name, and the name in full."""
    for node in ast.walk(tree_of(file)):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Attribute):
                yield node.func.attr, ast.unparse(node.func)
            elif isinstance(node.func, ast.Name):
                yield node.func.id, node.func.id


def texts(file: Path) -> Iterator[str]:
    """Give every text that stands in a file's code, docstrings included."""
    for node in ast.walk(tree_of(file)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def length(file: Path) -> int:
    """Give the number of lines of a file."""
    return len(file.read_text("utf-8").splitlines())


def file_of(module: str) -> Path | None:
    """Give the file of one of our modules, None for what is no module of ours."""
    path = ROOT / module.replace(".", "/")
    return next((file for file in (path.with_suffix(".py"), path / "__init__.py") if file.is_file()), None)


def needed_by_a_page() -> list[str]:
    """Give every module of ours that is imported, at once or later, to show a page; not what only a download needs."""
    shell = ROOT / "components" / "shell" / "shell.py"
    waiting = [shell, ROOT / "app.py", *sorted((ROOT / "pages").glob("*.py"))]
    found: dict[str, Path] = {}
    for file in waiting:  # grows while it is walked
        for name in everywhere(file):
            for module in (name, name.rpartition(".")[0]):
                target = file_of(module) if top(module) in ARROWS else None
                if target and module not in found and name_of(target) not in FOR_A_DOWNLOAD:
                    found[module] = target
                    waiting.append(target)
    return sorted(found)


def test_the_sources_are_found() -> None:
    assert {"app.py", "pages/overview.py", "components/shell/shell.py", "data/register/load.py"} <= {
        name_of(file) for file in OURS
    }


@each("file", OURS, ids=name_of)
def test_imports_follow_the_arrows(file: Path) -> None:
    part = top(name_of(file).replace("/", ".").removesuffix(".py"))
    ours = {top(name) for name in everywhere(file)} & set(PARTS)
    assert ours - ARROWS[part] == set()


def test_the_geometry_reads_only_the_codes_and_the_errors_of_the_data() -> None:
    """The frames are the exception: they set what the register says beside its shape."""
    run_time = [file for file in OURS if name_of(file).startswith("geo/") and "/build/" not in name_of(file)]
    geometry = [file for file in run_time if name_of(file) != "geo/frames.py"]
    read = {name for file in geometry for name in everywhere(file) if top(name) == "data"}
    allowed = ("data.codes", "data.errors")
    assert {name for name in read if not name.startswith(allowed)} == set()


def room_of(module: str) -> str:
    """Give the room of the data that a module is in, such as ``data.queries``; empty for none."""
    parts = module.split(".")
    return ".".join(parts[:2]) if parts[0] == "data" and len(parts) > 1 and parts[1] in ROOMS else ""


def module_of(file: Path) -> str:
    """Give the full name of a file's module."""
    return name_of(file).removesuffix(".py").removesuffix("/__init__").replace("/", ".")


@functools.cache
def exported(room: str) -> frozenset[str]:
    """Give what a room offers to others: the names in its ``__all__``, and the classes that stand in its door."""
    tree = tree_of(ROOT / room.replace(".", "/") / "__init__.py")
    listed = [
        node.value for node in tree.body if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"
    ]
    classes = [node.name for node in tree.body if isinstance(node, ast.ClassDef)]
    return frozenset(name for value in listed for name in ast.literal_eval(value)).union(classes)


def test_every_folder_of_the_data_is_a_room_or_holds_tables() -> None:
    folders = {path.name for path in (ROOT / "data").iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert folders == {*ROOMS, "tables"}
    assert {path.stem for path in (ROOT / "data").glob("*.py")} == {"__init__", *SHARED_BY_ROOMS}


@each("file", OURS, ids=name_of)
def test_nobody_reaches_past_the_door_of_a_room(file: Path) -> None:
    own = room_of(module_of(file))
    taken = {name for name in everywhere(file) if room_of(name) not in {"", own}}
    offered = {f"{room}.{name}" for room in map(room_of, taken) for name in exported(room)}
    assert taken - offered == set()


@each("file", [file for file in OURS if name_of(file).startswith("data/")], ids=name_of)
def test_a_room_uses_only_those_before_it(file: Path) -> None:
    own = room_of(module_of(file)).removeprefix("data.")
    before = ROOMS[: ROOMS.index(own) + 1] if own else ROOMS[:1]
    used = {room_of(name).removeprefix("data.") for name in everywhere(file)} - {""}
    assert used <= set(before)


def test_no_import_of_the_data_and_the_geometry_goes_in_a_circle() -> None:
    files = {module_of(file): file for file in OURS if top(module_of(file)) in {"data", "geo"}}
    waiting = {
        module: {
            part for name in at_import(file) if (part := name if name in files else name.rpartition(".")[0]) in files
        }
        for module, file in files.items()
    }
    while free := {module for module, needed in waiting.items() if not needed}:
        waiting = {module: needed - free for module, needed in waiting.items() if module not in free}
    assert waiting == {}


def test_what_is_not_drawn_never_imports_streamlit() -> None:
    without = [
        file for file in OURS if name_of(file).startswith(WITHOUT_STREAMLIT) or name_of(file) in WITHOUT_STREAMLIT_FILES
    ]
    assert [name_of(file) for file in without if "streamlit" in map(top, everywhere(file))] == []


def test_the_files_without_streamlit_exist() -> None:
    assert {name for name in WITHOUT_STREAMLIT_FILES if not (ROOT / name).is_file()} == set()


def test_heavy_packages_are_imported_only_where_they_are_needed() -> None:
    light = [file for file in OURS if not name_of(file).startswith(MAY_BE_HEAVY)]
    found = {(name_of(file), package) for file in light for package in HEAVY & set(map(top, at_import(file)))}
    assert found == set()


def test_what_only_a_download_needs_is_imported_only_for_it() -> None:
    modules = {name.removesuffix(".py").replace("/", ".") for name in FOR_A_DOWNLOAD}
    others = [file for file in OURS if not name_of(file).startswith(MAY_BE_HEAVY)]
    found = {name_of(file) for file in others for name in at_import(file) if {name, name.rpartition(".")[0]} & modules}
    assert found == set()


def test_files_are_read_in_a_few_places_only() -> None:
    run_time = [file for file in OURS if "/build/" not in name_of(file) and name_of(file) not in MAY_READ]
    assert {(name_of(file), call) for file in run_time for last, call in called(file) if last in READING} == set()


@pytest.mark.parametrize("needle", ["cache_data", "cache_resource"])
def test_streamlit_caches_stand_in_one_file(needle: str) -> None:
    users = {
        name_of(file)
        for file in OURS
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.Attribute) and node.attr == needle
    }
    assert users <= {"components/cached.py"}


@each("file", SOURCES, ids=name_of)
def test_a_file_is_short(file: Path) -> None:
    assert length(file) <= (LONGEST_TEST if name_of(file).startswith("tests/") else LONGEST)


def test_app_is_short() -> None:
    assert length(ROOT / "app.py") < LONGEST_APP


def test_a_page_is_a_table_of_contents() -> None:
    assert [file.name for file in (ROOT / "pages").glob("*.py") if length(file) >= LONGEST_PAGE] == []


def test_a_page_holds_no_html() -> None:
    pages = (ROOT / "pages").glob("*.py")
    assert [(file.name, text) for file in pages for text in texts(file) if re.search(r"</?[a-zA-Z]", text)] == []


def test_no_module_is_a_drawer_for_odds_and_ends() -> None:
    assert [name_of(file) for file in SOURCES if NAMES_OF_DRAWERS & set(name_of(file)[:-3].split("/"))] == []


def test_no_html_is_passed_to_streamlit() -> None:
    users = {
        name_of(file)
        for file in OURS
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.keyword) and node.arg == "unsafe_allow_html"
    }
    assert users == set()


def test_pages_are_switched_in_one_place() -> None:
    users = {name_of(file) for file in OURS for last, _ in called(file) if last == "switch_page"}
    assert users == {"components/view/view.py"}


@functools.cache
def loaded_for_a_page() -> frozenset[str]:
    """Give the packages that come into memory with what pages need, besides those that Streamlit loads by itself."""
    modules = ", ".join(name for name in needed_by_a_page() if name not in {"app", "components.shell.shell"})
    program = f"import streamlit, sys; own = set(sys.modules); import {modules}; print(*set(sys.modules) - own)"
    done = subprocess.run(  # noqa: S603  # our own interpreter, on a program made above
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return frozenset(map(top, done.stdout.split()))


def test_a_page_needs_the_components_and_the_data() -> None:
    assert {"components.view", "components.exports.sheet", "data.register", "data.queries"} <= set(needed_by_a_page())


@pytest.mark.parametrize("package", sorted({*HEAVY, "plotly", "numpy", "pandas", "pyarrow"}))
def test_importing_what_a_page_needs_leaves_out(package: str) -> None:
    assert package not in loaded_for_a_page()


def test_headings_are_drawn_where_they_are_made_plain() -> None:
    headings = {"st.title", "st.header", "st.subheader"}
    users = {
        name_of(file)
        for file in OURS
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.Attribute) and ast.unparse(node) in headings
    }
    assert users == {"components/widgets/blocks.py"}
