"""Values on their way to a component in the browser."""

from __future__ import annotations

from collections.abc import Mapping


def without_lists(data: Mapping[str, object]) -> dict[str, object]:
    """Give a component's data with tuples for lists at its first level.

    A list there makes Streamlit import pandas to see whether it is a table; a tuple does not, and is the same JSON.
    """
    return {name: tuple(value) if isinstance(value, list) else value for name, value in data.items()}
