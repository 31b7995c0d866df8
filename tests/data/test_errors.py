"""The sentences in which the register's faults are told."""

from __future__ import annotations

import pytest

from data.errors import CHECK_COMMAND, Fault, RegisterError


@pytest.mark.parametrize(
    ("fault", "line"),
    [
        (
            Fault("areas.csv", 14, "kind", "unknown value 'x'", "niche"),
            "areas.csv, row 14, column kind: unknown value 'x'; expected niche",
        ),
        (Fault("areas.csv", 14, None, "the row is too short", "7 cells"), "areas.csv, row 14: the row is too short; "),
        (Fault("areas.csv", None, "kind", "it is empty", "a value"), "areas.csv, column kind: it is empty; "),
        (Fault("areas.csv", None, None, "the table is missing", "a file"), "areas.csv: the table is missing; "),
    ],
)
def test_a_fault_names_the_place_as_far_as_it_has_one(fault: Fault, line: str) -> None:
    assert str(fault).startswith(line)


def test_a_fault_ends_with_what_would_be_right() -> None:
    assert str(Fault("areas.csv", 2, "kind", "unknown value", "niche")).endswith("; expected niche")


def test_a_fault_that_says_it_all_expects_nothing_more() -> None:
    assert str(Fault("areas.csv", 2, "kind", "the cell is empty")) == "areas.csv, row 2, column kind: the cell is empty"


def test_the_error_is_one_sentence_with_the_first_fault_and_the_command() -> None:
    error = RegisterError([Fault("areas.csv", 2, "id", "it is empty"), Fault("events.csv", 3, "id", "it is empty")])
    assert str(error) == (
        f"The register is faulty: areas.csv, row 2, column id: it is empty. Run `{CHECK_COMMAND}` for the full list."
    )


def test_the_error_keeps_every_fault_in_order() -> None:
    faults = [Fault("areas.csv", 2, "id", "it is empty"), Fault("events.csv", 3, "id", "it is empty")]
    assert RegisterError(faults).faults == faults
