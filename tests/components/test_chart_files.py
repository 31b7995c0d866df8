"""The chart's files are served for ever, under addresses that change with their content."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from starlette.applications import Starlette

from components import chart
from components.chart.assets import MAIN, MODULES, SHARED, stylesheet
from components.palette import by_theme
from components.plot import assets
from tests.components.test_plot_files import ask

BROWSER = Path(chart.__file__).parent / "browser"
EVERY = (*MODULES, *SHARED)


@pytest.fixture(autouse=True)
def _served(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask the chart's routes, and not the map's."""
    monkeypatch.setattr("tests.components.test_plot_files.APP", Starlette(routes=[*chart.routes()]))


def test_every_module_of_the_folder_is_served() -> None:
    assert {path.name for path in BROWSER.glob("*.js")} - {"loader.js"} == set(MODULES)


@pytest.mark.parametrize("name", SHARED)
def test_a_shared_module_stands_in_the_map_alone(name: str) -> None:
    assert chart.assets()[name] == assets.assets()[name]


@pytest.mark.parametrize("name", EVERY)
def test_a_module_imports_only_what_is_served(name: str) -> None:
    imported = re.findall(r'from "\./([^"]+)"', chart.assets()[name].read_text("utf-8"))
    assert set(imported) <= set(EVERY)


@pytest.mark.parametrize("name", [*MODULES, "loader.js"])
def test_a_module_is_short_and_asks_no_other_host(name: str) -> None:
    code = (BROWSER / name).read_text("utf-8")
    assert (len(code.splitlines()) <= 250, re.findall(r"https?://", code)) == (True, [])


@pytest.mark.parametrize("name", EVERY)
def test_a_file_is_served_for_ever_under_its_address(name: str) -> None:
    answer = ask(chart.address(name))
    assert (answer.status, answer.headers["cache-control"]) == (200, "public, max-age=31536000, immutable")


def test_a_file_is_packed_for_who_takes_it() -> None:
    packed, plain = (ask(chart.address(MAIN), encoding) for encoding in ("gzip", "identity"))
    assert (packed.headers["content-encoding"], gzip.decompress(packed.body)) == ("gzip", plain.body)


def test_a_module_is_served_as_one() -> None:
    assert ask(chart.address(MAIN)).headers["content-type"] == "text/javascript; charset=utf-8"


@pytest.mark.parametrize("path", ["/chart-assets/0/main.js", "/chart-assets/0/x.py", "/chart-assets/0/..%2fmodel.py"])
def test_what_has_no_address_is_not_found(path: str) -> None:
    assert ask(path).status == 404


def test_what_is_no_module_has_no_address() -> None:
    with pytest.raises(KeyError):
        chart.address("plotly.min.js")


def test_all_modules_share_one_folder_so_that_they_find_each_other() -> None:
    assert len({chart.address(name).rpartition("/")[0] for name in EVERY}) == 1


def test_styles_of_the_chart_reach_nothing_else() -> None:
    sheet = re.sub(r"/\*.*?\*/", "", stylesheet(), flags=re.DOTALL)
    heads = [part.strip() for head in re.findall(r"([^{};]+)\{", sheet) for part in re.split(r",(?![^(]*\))", head)]
    assert [head for head in heads if not head.startswith((".drawn-chart", "@"))] == []


@pytest.mark.parametrize(
    "name", sorted(set(re.findall(r"var\(--([a-z-]+)", (BROWSER / "chart.css").read_text("utf-8"))))
)
def test_a_colour_of_the_styles_is_one_of_the_palette_or_of_streamlit(name: str) -> None:
    assert name in by_theme()["light"] or name.startswith("st-") or name == "room"
