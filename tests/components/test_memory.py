"""What is in memory for good is set aside, again and again, but not with every run."""

from __future__ import annotations

import gc
import sys
from types import ModuleType

import pytest

from components.shell.start import Memory


@pytest.fixture
def acts(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Give what is asked of the collector, in order; nothing of it is done."""
    asked: list[str] = []
    for name in ("unfreeze", "collect", "freeze"):
        monkeypatch.setattr(gc, name, lambda name=name: asked.append(name))
    return asked


def test_memory_is_searched_whole_before_it_is_set_aside(acts: list[str]) -> None:
    Memory().settle()
    assert acts == ["unfreeze", "collect", "freeze"]


def test_after_a_run_only_what_came_with_it_is_searched(acts: list[str]) -> None:
    memory = Memory()
    memory.settle()
    acts.clear()
    memory.settle()
    assert acts == ["collect", "freeze"]


def test_a_hundred_runs_bring_it_about_once(acts: list[str]) -> None:
    memory = Memory()
    for _ in range(101):
        memory.settle()
    assert acts.count("unfreeze") == 1 + 1


def test_a_package_that_came_brings_it_about(acts: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    memory = Memory()
    memory.settle()
    for number in range(60):
        monkeypatch.setitem(sys.modules, f"package.module_{number}", ModuleType("module"))
    memory.settle()
    assert acts.count("unfreeze") == 1 + 1
