"""Values on their way to a component in the browser."""

from __future__ import annotations

from collections.abc import Mapping


def unopened(data: Mapping[str, object]) -> tuple[Mapping[str, object]]:
    """Give a component's data as the only member of a tuple; the component takes them out again.

    Streamlit imports pandas to see whether a list or mapping among the values of a mapping is a table, and the first
    page then takes half as much memory again; into a tuple it does not look.
    """
    return (data,)
