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


@pytest.fixture
def memory(acts: list[str]) -> Memory:
    """Give a memory that was searched whole, with its second run."""
    found = Memory()
    found.settle()
    found.settle()
    acts.clear()
    return found


def test_the_first_reader_does_not_wait_for_a_search(acts: list[str]) -> None:
    Memory().settle()
    assert acts == ["freeze"]


def test_with_the_second_run_memory_is_searched_whole_before_it_is_set_aside(acts: list[str]) -> None:
    found = Memory()
    found.settle()
    acts.clear()
    found.settle()
    assert acts == ["unfreeze", "collect", "freeze"]


def test_after_a_run_only_what_came_with_it_is_searched(memory: Memory, acts: list[str]) -> None:
    memory.settle()
    assert acts == ["collect", "freeze"]


def test_a_hundred_runs_bring_it_about_once(memory: Memory, acts: list[str]) -> None:
    for _ in range(101):
        memory.settle()
    assert acts.count("unfreeze") == 1


def test_a_package_that_came_brings_it_about(memory: Memory, acts: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(60):
        monkeypatch.setitem(sys.modules, f"package.module_{number}", ModuleType("module"))
    memory.settle()
    assert acts.count("unfreeze") == 1
