"""The files of figures and maps are served for ever, under addresses that change with their content."""

from __future__ import annotations

import gzip
import hashlib
import re
import tomllib
from pathlib import Path

import pytest
from plotly.offline import get_plotlyjs_version
from starlette.applications import Starlette

from components.plot import LOADER, SHAPES, assets
from components.plot.assets import MODULES, PLOTLY, imports
from components.shell import server
from components.signs import by_theme
from tests.components.answers import Answer, answer_of
from tests.each import each

BROWSER = Path(assets.__file__).parent / "browser"
MAIN = "map/main.js"
MAINS = {MAIN, "chart/main.js", "slides/main.js"}
APP = Starlette(routes=server.routes())


def ask(path: str, encoding: str = "gzip, deflate") -> Answer:
    """Ask the routes for an address, relative to the root, as the server would."""
    return answer_of(APP, f"/{path}", {"accept-encoding": encoding})


def test_the_modules_are_found() -> None:
    assert {"fetching.js", "map/main.js"} <= set(MODULES)


@each("name", MODULES)
def test_a_module_imports_only_what_is_served(name: str) -> None:
    assert imports(name) <= set(MODULES)


@pytest.mark.parametrize("main", ["map/main.js", "chart/main.js"])
def test_a_figure_names_every_module_that_comes_with_it(main: str) -> None:
    named = set(assets.addresses(main)["modules"].split())
    assert named == {main, *(other for name in named for other in imports(name))}


@each("name", MODULES)
def test_a_module_is_needed(name: str) -> None:
    assert name in {"fetching.js", *MAINS} or any(name in imports(other) for other in MODULES)


@each("name", [*MODULES, LOADER])
def test_a_module_is_short_and_asks_no_other_host(name: str) -> None:
    code = (BROWSER / name).read_text("utf-8")
    hosts = set(re.findall(r"https?://[^\"'`\s]+", code)) - {"http://www.w3.org/2000/svg"}
    assert (len(code.splitlines()) < 300, hosts) == (True, set())


@each("name", MODULES)
def test_imports_run_in_no_circle(name: str) -> None:
    seen: set[str] = set()
    waiting = list(imports(name))
    while waiting:
        other = waiting.pop()
        if other not in seen:
            seen.add(other)
            waiting += imports(other)
    assert name not in seen


@pytest.mark.parametrize("name", ["plot.css", "chart/chart.css", "map/map.css"])
def test_styles_of_a_figure_reach_nothing_else(name: str) -> None:
    sheet = re.sub(r"/\*.*?\*/", "", (BROWSER / name).read_text("utf-8"), flags=re.DOTALL)
    heads = [part.strip() for head in re.findall(r"([^{};]+)\{", sheet) for part in re.split(r",(?![^(]*\))", head)]
    assert [head for head in heads if not head.startswith((".polar-map", ".plot-", "[data-plot]", "@"))] == []


@each("name", [PLOTLY, *MODULES, *SHAPES, *assets.STYLES])
def test_a_file_is_served_for_ever_under_its_address(name: str) -> None:
    answer = ask(assets.address(name))
    assert (answer.status, answer.headers["cache-control"]) == (200, "public, max-age=31536000, immutable")


@pytest.mark.parametrize("page", ["arctic/", "cooperation/", "ministry/arctic/"])
def test_a_file_is_found_below_any_page(page: str) -> None:
    assert ask(f"{page}{assets.address(MAIN)}").status == 200


@pytest.mark.parametrize("name", [MAIN, "base.json"])
def test_a_file_is_packed_for_who_takes_it(name: str) -> None:
    packed, plain = (ask(assets.address(name), encoding) for encoding in ("gzip", "identity"))
    assert (packed.headers["content-encoding"], gzip.decompress(packed.body)) == ("gzip", plain.body)


@pytest.mark.parametrize("name", assets.STYLES)
def test_a_run_carries_the_address_of_styles_alone(name: str) -> None:
    assert f'@import "{assets.address(name)}";' in assets.style_link(name)
    assert ask(assets.address(name)).headers["content-type"] == "text/css; charset=utf-8"


@pytest.mark.parametrize("theme", by_theme())
def test_the_stylesheet_has_the_colours_of_both_themes(theme: str) -> None:
    written = assets.stylesheet("plot.css")
    assert all(f"--{name}:{colour};" in written for name, colour in by_theme()[theme].items())


def test_a_file_is_served_as_what_it_is() -> None:
    types = {name: ask(assets.address(name)).headers["content-type"] for name in (MAIN, "base.json", SHAPES[-1])}
    assert list(types.values()) == ["text/javascript; charset=utf-8", "application/json", "image/webp"]


@pytest.mark.parametrize("path", ["plot-assets/0/main.js", "plot-assets/0/x.py", "plot-assets/0/..%2fmodel.py"])
def test_what_has_no_address_is_not_found(path: str) -> None:
    assert ask(path).status == 404


def test_the_address_of_a_shape_holds_its_checksum() -> None:
    checksum = hashlib.sha256(assets.assets()["base.json"].read_bytes()).hexdigest()
    assert assets.address("base.json") == f"plot-assets/{checksum[:16]}/base.json"


def test_the_bundle_of_plotly_is_the_one_that_its_sidecar_says() -> None:
    file = assets.assets()[PLOTLY]
    sidecar = tomllib.loads(file.with_name("plotly-basic.source.toml").read_text("utf-8"))
    assert sidecar["sha256"] == hashlib.sha256(file.read_bytes()).hexdigest()


def test_the_bundle_of_plotly_is_of_the_version_that_the_package_brings() -> None:
    version = get_plotlyjs_version()
    assert f"* plotly.js (basic - minified) v{version}\n" in assets.assets()[PLOTLY].read_text("utf-8")[:200]


def test_all_modules_share_one_folder_so_that_they_find_each_other() -> None:
    assert len({assets.address(name).removesuffix(name) for name in MODULES}) == 1
