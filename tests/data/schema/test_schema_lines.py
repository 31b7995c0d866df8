"""Faults that the table on lines and zones has by itself: who draws what, shapes, and what was computed."""

from __future__ import annotations

import pandas as pd
import pytest

from data.build.schemas import faults_in
from data.codes import LINE_STATUSES
from data.schema import TABLES, columns_of
from tests.data.conftest import TinyRegister


def faults(register: TinyRegister) -> list[str]:
    """Give what is wrong with the lines."""
    frame = pd.DataFrame(register.rows("lines"), columns=list(columns_of(TABLES["lines"])), dtype=str)
    return [
        str(fault).removeprefix("lines.csv, row 2, column ") for fault in faults_in("lines.csv", TABLES["lines"], frame)
    ]


@pytest.mark.parametrize(
    ("cells", "line"),
    [
        (
            {"drawn_by": "canada;norway"},
            "drawn_by: 'canada;norway' names another state; expected canada, russia or united-states",
        ),
        (
            {"left_out_by": "denmark"},
            "left_out_by: 'denmark' names another state; expected canada, russia or united-states",
        ),
        (
            {"left_out_by": "canada"},
            "left_out_by: 'canada' also stands in drawn_by; expected each state in one of the two",
        ),
        ({"drawn_by": ""}, "drawn_by: '' lacks a state that asserts it; expected all of asserted_by"),
        ({"shape": "warm-line"}, "shape: 'warm-line' is not the id of the row; expected the id or an empty cell"),
        (
            {"shape": ""},
            "no_shape_reason_en: the reason does not fit the shape; expected a reason exactly where there is no shape",
        ),
        (
            {"no_shape_reason_en": "None.", "no_shape_reason_fr": "Aucune."},
            "no_shape_reason_en: the reason does not fit the shape; expected a reason exactly where there is no shape",
        ),
        (
            {"legal_status": "route"},
            f"legal_status: 'route' is that of a route; expected one of {', '.join(LINE_STATUSES)}",
        ),
        ({"legal_status": "computed"}, "grade: grade 'one-source' does not fit the status; expected computed"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_a_fault_of_a_line_says_what_is_allowed(tiny: TinyRegister, cells: dict[str, str], line: str) -> None:
    tiny.change("lines", 2, **cells)
    assert faults(tiny) == [line]


@pytest.mark.parametrize(
    "cells",
    [
        {"asserted_by": "", "drawn_by": "", "left_out_by": "canada;russia"},
        {"asserted_by": "canada", "drawn_by": "canada;united-states", "left_out_by": "russia"},
        {"legal_status": "disputed", "drawn_by": "", "left_out_by": "canada"},
        {"shape": "", "no_shape_reason_en": "None.", "no_shape_reason_fr": "Aucune."},
        {"legal_status": "computed", "shape": "", "no_shape_reason_en": "None.", "no_shape_reason_fr": "Aucune."},
    ],
)
def test_a_line_that_says_one_thing_passes(tiny: TinyRegister, cells: dict[str, str]) -> None:
    tiny.change("lines", 2, **cells)
    assert faults(tiny) == []
