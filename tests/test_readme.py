"""What the README tells a reader to type is what is run before a change lands."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")
LANDING = (ROOT / ".ci" / "run").read_text("utf-8")
FENCE = re.compile(r"^```(?P<language>\w+)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)\)")
FILE = re.compile(r"(?<![\w./\\-])(?:[\w.-]+[/\\])*requirements\.txt|\b\w+\.py\b")


def part(title: str) -> str:
    """Give what stands under a heading, up to the next heading of any level outside a block."""
    blocks = FENCE.sub(lambda block: block[0].replace("\n#", "\n\0"), README)
    found = re.search(rf"^#+ {title}\n(.*?)(?=^#+ |\Z)", blocks, re.MULTILINE | re.DOTALL)
    return found[1].replace("\0", "#") if found else ""


def commands(title: str, language: str) -> list[str]:
    """Give the lines of the blocks of a language under a heading."""
    blocks = [block["body"] for block in FENCE.finditer(part(title)) if block["language"] == language]
    return [line for block in blocks for line in block.splitlines() if line.strip()]


def packages(command: str) -> str:
    """Give the requirements file that a command installs."""
    return command.split(" -r ")[1].split(maxsplit=1)[0].rstrip(";")


@pytest.mark.parametrize("title", ["Start", "Test"])
def test_one_command_does_it(title: str) -> None:
    assert len(commands(title, "sh")) == 1


def test_the_test_command_is_run_word_for_word_before_a_change_lands() -> None:
    assert commands("Test", "sh")[0] in LANDING.splitlines()


def test_windows_has_both_commands() -> None:
    assert [command.rsplit("\\", 1)[-1] for command in commands("Windows", "powershell")] == [
        "streamlit run app.py",
        "python -m pytest",
    ]


@pytest.mark.parametrize(("at", "title"), [(0, "Start"), (1, "Test")])
def test_windows_installs_the_same_packages(at: int, title: str) -> None:
    assert packages(commands("Windows", "powershell")[at]) == packages(commands(title, "sh")[0])


def test_every_file_that_a_command_names_is_there() -> None:
    typed = [*commands("Start", "sh"), *commands("Test", "sh"), *commands("Windows", "powershell")]
    named = {name.replace("\\", "/") for command in typed for name in FILE.findall(command)}
    assert {name for name in named if not (ROOT / name).is_file()} == set()


def test_every_file_that_the_readme_links_to_is_there() -> None:
    assert [path for path in LINK.findall(README) if not (ROOT / path).exists()] == []


def test_the_example_in_python_runs() -> None:
    program = next(block["body"] for block in FENCE.finditer(README) if block["language"] == "python")
    done = subprocess.run(  # noqa: S603  # our own interpreter, on our own example
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert "Computed for this map" in done.stdout


def test_what_runs_before_a_change_lands_can_be_run() -> None:
    first = LANDING.splitlines()[:4]
    assert (first[0], "set -euo pipefail" in first) == ("#!/usr/bin/env bash", True)
