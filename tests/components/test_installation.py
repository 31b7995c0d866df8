"""What a start needs besides packages: every file of ours, and the settings that keep the server to itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit import config

from components.shell import installation, settings

CHECKED_BY_SIDECARS = ("data/tables", "data/codes", "geo/shapes")
FOR_NO_READER = {
    "components/exports/paper/fonts/SourceSans3.OFL.txt",
    "components/exports/paper/fonts/SourceSans3.source.toml",
    "components/overview/overview.png",
    "components/plot/browser/tsconfig.json",
    "components/plot/browser/types.d.ts",
    "components/plot/plotly/plotly-basic.LICENSE.txt",
    "components/plot/plotly/plotly-basic.source.toml",
    "components/shell/installation.txt",
}
LISTED = installation.LIST.read_text("utf-8").splitlines()


def told(check: Callable[[], None]) -> str:
    """Give what a check says."""
    try:
        check()
    except installation.InstallationError as fault:
        return str(fault)
    return ""


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Give a copy of the tree with nothing in its files, to be broken."""
    for file in LISTED:
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).touch()
    (tmp_path / installation.LIST.relative_to(installation.ROOT)).write_bytes(installation.LIST.read_bytes())
    return tmp_path


def test_the_list_is_that_of_the_tree() -> None:
    assert installation.present() == LISTED, "run `python -m components.shell`"


def test_whatever_lies_beside_the_modules_is_listed_or_checked_otherwise() -> None:
    found = {
        name
        for folder in ("components", "pages", "data", "geo")
        for path in (installation.ROOT / folder).rglob("*")
        if path.is_file() and not {"__pycache__", "build"} & set(path.parts)
        for name in [path.relative_to(installation.ROOT).as_posix()]
        if not (name.startswith(CHECKED_BY_SIDECARS) and not name.endswith(".py"))
    }
    assert found - FOR_NO_READER == set(LISTED)


def test_of_a_whole_installation_there_is_nothing_to_say(copy: Path) -> None:
    assert (told(installation.check), told(lambda: installation.check(copy))) == ("", "")


@pytest.mark.parametrize(
    "file",
    [
        "components/table/table.js",
        "components/plot/browser/chart/marks.js",
        "components/shell/document.css",
        "components/shell/icon.svg",
        "components/words/locale/fr/dashboard.po",
        "components/exports/geopackage.py",
        "data/datapackage.json",
        "pages/evidence.py",
    ],
)
def test_a_missing_file_is_named(copy: Path, file: str) -> None:
    (copy / file).unlink()
    assert told(lambda: installation.check(copy)).startswith(f"The installation is not whole: there is no file {file};")


def test_a_folder_is_no_file(copy: Path) -> None:
    (copy / "pages" / "map.py").unlink()
    (copy / "pages" / "map.py").mkdir()
    assert "pages/map.py;" in told(lambda: installation.check(copy))


def test_of_many_missing_files_the_first_is_named_and_the_others_counted(copy: Path) -> None:
    for file in ("timeline.py", "map.py", "sources.py"):
        (copy / "pages" / file).unlink()
    assert "pages/map.py and 2 more;" in told(lambda: installation.check(copy))


def test_the_list_itself_can_be_missing(copy: Path) -> None:
    (copy / "components" / "shell" / "installation.txt").unlink()
    assert "components/shell/installation.txt;" in told(lambda: installation.check(copy))


def test_with_the_projects_settings_there_is_nothing_to_say() -> None:
    assert told(settings.check) == ""


@pytest.mark.parametrize("name", ["server.address", "server.allowedHosts", "browser.gatherUsageStats"])
def test_a_setting_that_nobody_has_set_is_named(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(config, "is_manually_set", lambda asked: asked != name)
    assert told(settings.check).startswith(f"Nobody has set {name}, ")
