"""What a reader sees when something is broken; tried on a copy of the project."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from data.errors import CHECK_COMMAND
from tests.browser.screen import ENGLISH, FRENCH
from tests.browser.server import ROOT, Server, command, free_port, running

_RUN_PARTS = ("app.py", "components", "pages", "data", "geo", ".streamlit")
_END_LIMIT_S = 60
MAIN = "components/shell/shell.py"
CATALOGUE = "components/words/locale/fr/dashboard.po"
FAILED = (
    "Something went wrong while drawing this page. Reload it; if the message comes back, "
    "report the code {code} to whoever runs this dashboard."
)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Give a copy of what the dashboard runs from, to be broken."""
    folder = tmp_path / "copy"
    for part in _RUN_PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            folder.mkdir(exist_ok=True)
            shutil.copy(source, folder / part)
    return folder


@pytest.fixture
def broken(copy: Path, tmp_path: Path) -> Iterator[Server]:
    """Give a dashboard of which one page fails."""
    with (copy / "pages" / "sources.py").open("a", encoding="utf-8") as page:
        page.write('\nraise ValueError("a secret of the machine")\n')
    with running(copy, tmp_path / "output.txt") as started:
        yield started


def test_a_page_that_fails_says_so_with_a_code_that_the_log_explains(broken: Server, browser: Browser) -> None:
    with browser.new_context() as context:
        tab = context.new_page()
        for say in (ENGLISH, FRENCH):
            tab.goto(f"{broken.address}/sources?lang={say.language}")
            expect(tab.get_by_role("alert")).to_have_text(re.compile(r"\b[0-9a-f]{8}\b"))
            seen, told = tab.get_by_test_id("stApp").inner_text(), tab.get_by_role("alert").inner_text()
            written = broken.log.read_text("utf-8")
            code = re.findall(r"\b[0-9a-f]{8}\b", told)[0]
            assert told == say(FAILED, code=code)
            assert "Traceback" not in seen
            assert "secret" not in seen
            assert f"error {code}" in written
            assert "ValueError: a secret of the machine" in written


def changed_table(copy: Path) -> None:
    """Change one byte of a table."""
    table = copy / "data" / "tables" / "areas.csv"
    table.write_bytes(table.read_bytes().replace(b"Science,", b"Sciencf,", 1))


def no_catalogue(copy: Path) -> None:
    """Take the French words away."""
    (copy / CATALOGUE).unlink()


def no_main_script(copy: Path) -> None:
    """Put a folder in the place of what Streamlit runs."""
    (copy / MAIN).unlink()
    (copy / MAIN).mkdir()


def no_settings(copy: Path) -> None:
    """Take the settings away."""
    shutil.rmtree(copy / ".streamlit")


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        (changed_table, ("areas.csv", CHECK_COMMAND)),
        (no_catalogue, (CATALOGUE,)),
        (no_main_script, (MAIN,)),
        (no_settings, ("server.address", "browser.gatherUsageStats", ".streamlit/config.toml")),
    ],
)
def test_a_broken_installation_ends_the_start_with_one_sentence(
    copy: Path, damage: Callable[[Path], None], told: tuple[str, ...]
) -> None:
    damage(copy)
    ended = subprocess.run(  # noqa: S603
        [*command(free_port()), "--browser.serverAddress", "localhost"],
        cwd=copy,
        capture_output=True,
        text=True,
        timeout=_END_LIMIT_S,
        check=False,
    )
    lines = ended.stderr.splitlines()
    assert ended.returncode != 0
    assert len(lines) == 1
    assert [words for words in told if words not in lines[0]] == []
