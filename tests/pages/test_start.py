"""A start on something broken ends with one sentence that says what it is and how to mend it."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from geo.layers import BUILD_COMMAND, SHAPES_FOLDER

ROOT = Path(__file__).resolve().parents[2]
PARTS = ("components", "data", "geo", "pages")
LEFT = shutil.ignore_patterns("__pycache__", "build", "browser", "*.pyc")
"""What a start reads nothing of; the modules of the browser's side are put back below."""


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Give a copy of what a start reads, to be broken."""
    for part in PARTS:
        shutil.copytree(ROOT / part, tmp_path / part, ignore=LEFT)
    browser = Path("components", "plot", "browser")
    shutil.copytree(ROOT / browser, tmp_path / browser)
    shutil.copy(ROOT / "app.py", tmp_path)
    return tmp_path


def start(folder: Path) -> subprocess.CompletedProcess[str]:
    """Do what the server does once it listens, and end with what it has to say."""
    prepare = "import sys; from components.shell import start; sys.exit(start.prepare() or 0)"
    return subprocess.run(  # noqa: S603  # our own code
        [sys.executable, "-c", prepare], cwd=folder, capture_output=True, text=True, timeout=60, check=False
    )


def _shapes(folder: Path) -> Path:
    return folder / SHAPES_FOLDER.relative_to(ROOT)


def _rebaked(folder: Path, change: Callable[[dict[str, object]], object]) -> None:
    """Put other shapes in the place of the baked ones, with a sidecar that fits them."""
    path = _shapes(folder) / "drawn.json"
    before = path.read_bytes()
    drawn = json.loads(before)
    change(drawn)
    after = json.dumps(drawn).encode()
    path.write_bytes(after)
    sidecar = path.with_name("drawn.source.toml")
    sums = (hashlib.sha256(content).hexdigest() for content in (before, after))
    sidecar.write_text(sidecar.read_text("utf-8").replace(next(sums), next(sums)), "utf-8")


def missing(folder: Path) -> None:
    """Take a shapes file away."""
    (_shapes(folder) / "base.json").unlink()


def altered(folder: Path) -> None:
    """Change one byte of a shapes file."""
    path = _shapes(folder) / "relief-dark.webp"
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)


def older(folder: Path) -> None:
    """Leave shapes that were baked before a dossier came."""
    _rebaked(folder, lambda drawn: drawn.pop("hans-island"))


def newer(folder: Path) -> None:
    """Leave shapes that were baked with a dossier that is in no table."""
    _rebaked(folder, lambda drawn: drawn.update({"atlantis": drawn["hans-island"]}))


def unsealed(folder: Path) -> None:
    """Take the sidecar of a shapes file away."""
    (_shapes(folder) / "labels.source.toml").unlink()


BROKEN = [
    (missing, "base.json: the file is missing"),
    (altered, "relief-dark.webp: the file is not the one its sidecar describes"),
    (unsealed, "labels.source.toml: the file is missing"),
    (older, "drawn.json: 'hans-island' has a shape in lines.csv and none here"),
    (newer, "drawn.json: 'atlantis' has a shape here and none in lines.csv or routes.csv"),
]


def test_on_sound_shapes_there_is_nothing_to_say(copy: Path) -> None:
    ended = start(copy)
    assert (ended.returncode, ended.stdout) == (0, "")


@pytest.mark.parametrize(("damage", "words"), BROKEN)
def test_a_start_on_broken_shapes_ends_with_one_sentence(
    copy: Path, damage: Callable[[Path], None], words: str
) -> None:
    damage(copy)
    ended = start(copy)
    lines = ended.stderr.splitlines()
    told = [line.startswith(f"The map’s shapes are faulty: {words}") and BUILD_COMMAND in line for line in lines]
    assert (ended.returncode, told) == (1, [True])


def test_a_start_that_fails_in_a_way_nobody_thought_of_ends_with_one_sentence(copy: Path) -> None:
    with (copy / "components" / "map" / "page.py").open("a", encoding="utf-8") as module:
        module.write("\nraise ValueError('one line\\nand another')\n")
    ended = start(copy)
    told = re.fullmatch(
        r"The app cannot start: ValueError: one line and another \(.*page\.py, line \d+\)\.\n", ended.stderr
    )
    assert (ended.returncode, bool(told)) == (1, True)


def test_nothing_of_ours_but_the_server_is_imported_before_the_server_listens() -> None:
    listed = "import sys, app; print(*sorted(n for n in sys.modules if n.split('.')[0] in ('components','data','geo')))"
    ended = subprocess.run(  # noqa: S603  # our own code
        [sys.executable, "-c", listed], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True
    )
    assert ended.stdout.split() == [
        "components",
        "components.shell",
        "components.shell.doors",
        "components.shell.inline",
        "components.shell.installation",
        "components.shell.line",
        "components.shell.server",
        "components.shell.settings",
        "components.shell.start",
    ]


def test_secrets_that_cannot_be_read_end_the_start_in_one_sentence(copy: Path) -> None:
    (copy / ".streamlit").mkdir()
    (copy / ".streamlit" / "secrets.toml").write_text("[auth", "utf-8")
    assert start(copy).stderr.splitlines()[-1].startswith("secrets.toml cannot be read; ")
