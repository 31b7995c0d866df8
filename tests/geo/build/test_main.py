"""The command line of the bake."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import pytest

from geo.build import __main__ as program
from geo.build.context import Context
from geo.build.packages import PackageError


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Put two steps that only write their name in the place of the real ones, and give the list of those that ran."""
    ran: list[str] = []
    module = ModuleType("made_up_steps")
    for name in ("one", "two"):

        def bake(context: Context, name: str = name) -> None:
            ran.append(name)
            (context.shapes / f"{name}.json").write_bytes(b"{}\n")

        setattr(module, f"bake_{name}", bake)
    monkeypatch.setitem(sys.modules, "made_up_steps", module)
    monkeypatch.setattr(program, "STEPS", {name: ("made_up_steps", f"bake_{name}") for name in ("one", "two")})
    return ran


def test_every_step_runs_in_order(steps: list[str], tmp_path: Path) -> None:
    program.main(["--shapes", str(tmp_path)])
    assert steps == ["one", "two"]


def test_only_one_step_runs_if_asked(steps: list[str], tmp_path: Path) -> None:
    program.main(["--shapes", str(tmp_path), "--only", "two"])
    assert steps == ["two"]


def test_sealing_the_inputs_bakes_nothing(steps: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert program.main(["--shapes", str(tmp_path), "--seal"]) == 0
    assert (steps, capsys.readouterr().out) == ([], "sealed: nothing new\n")


def test_an_unknown_step_is_refused(steps: list[str], tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="2"):
        program.main(["--shapes", str(tmp_path), "--only", "three"])
    assert steps == []


@pytest.mark.usefixtures("steps")
def test_the_summary_tells_files_and_bytes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    program.main(["--shapes", str(tmp_path)])
    assert "6  bytes in 2 files" in capsys.readouterr().out


@pytest.mark.usefixtures("steps")
def test_shapes_that_are_too_large_fail(tmp_path: Path) -> None:
    (tmp_path / "large.json").write_bytes(bytes(program.LARGEST_BYTES))
    assert program.main(["--shapes", str(tmp_path)]) == 1


def test_a_package_that_cannot_be_got_is_told(
    steps: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(context: Context) -> None:
        steps.append(context.shapes.name)
        message = "could not get the package world-atlas 2.0.2"
        raise PackageError(message)

    monkeypatch.setattr(sys.modules["made_up_steps"], "bake_one", fail)
    assert (program.main(["--shapes", str(tmp_path)]), "world-atlas" in capsys.readouterr().out) == (1, True)


def test_every_step_of_the_bake_has_a_function() -> None:
    assert all(function == f"bake_{name}" for name, (_, function) in program.STEPS.items())
