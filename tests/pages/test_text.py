"""What is not ours is shown as text: no sign in an address or in a table formats a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pytest
from google.protobuf.message import Message  # type: ignore[import-untyped]
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Block, Node

from components.plot.payload import unpacked
from components.words import plain, quoted
from data.codes import Format, Layout, NsrDefinition, State, Track
from data.register import register
from data.selection import FIELDS
from tests.pages.driver import PAGES, open_page, opened, titles
from tests.pages.poisoned import MARK, POISON, everything_poisoned

pytestmark = pytest.mark.usefixtures("unfolded")

REGISTER = register()

_AS_TEXT = {
    ("BidiComponent", "json"),
    ("ButtonGroup", "raw_values"),
    ("Code", "code_text"),
    ("MultiSelect", "options"),
    ("MultiSelect", "raw_values"),
    ("Selectbox", "options"),
    ("Selectbox", "raw_value"),
    ("TextInput", "default"),
    ("TextInput", "value"),
}
"""What is shown letter for letter, or not at all; all other words that Streamlit is given it reads as Markdown."""
_AS_WRITTEN = {"text", "words", "ticktext", "hovertext", "name"}
"""What plotly takes for more than text where it has tags, by the last name on the way to it."""
_ESCAPED = (
    *(plain(one.replace(" ", blank)) for one in (POISON, POISON.lower()) for blank in (" ", "\N{NO-BREAK SPACE}")),
    quoted(POISON),
)
"""The poison as Markdown that shows it letter for letter, in all ways in which a page writes a text."""

Query = Mapping[str, str | Sequence[str]]

VIEWS: tuple[tuple[str, Query], ...] = (
    *((page, {}) for page in PAGES),
    ("sources", {"facts": "article"}),
    *(("cooperation", {"record": record}) for record in ("kinross-kupol-dvoinoye", "clcs-lomonosov", "rcabc")),
    ("cooperation", {"record": next(iter(REGISTER.beside)), "on": "2015-06-01"}),
    ("cooperation", {"view": Layout.GRID}),
    ("cooperation", {"q": "nothing has this", "area": "science", "state": State.ENDED, "format": Format.BILATERAL}),
    ("timeline", {"event": "arctic-council-established-1996", "on": "2024-01-01"}),
    ("timeline", {"event": "westdal-leaves-silver-bear-2022-02-28"}),
    ("timeline", {"record": "kinross-kupol-dvoinoye"}),
    ("readings", {"issue": "world-order"}),
    ("readings", {"issue": "sector-method"}),
    ("channels", {"channel": Track.BUSINESS, "record": "rcabc"}),
    ("channels", {"channel": Track.PARA_DIPLOMACY}),
    ("listings", {"q": "nothing has this"}),
    ("changes", {"begin": "2014-01-01", "area": "science"}),
    ("evidence", {"statement": next(row.id for row in REGISTER.statements.values() if row.quote)}),
    ("evidence", {"statement": next(row.id for row in REGISTER.statements.values() if row.note)}),
    ("map", {"item": "canada-sector-141w", "reading": "russia"}),
    (
        "map",
        {"item": next(row.id for row in REGISTER.lines.values() if row.no_shape_reason), "layer": "nsr-water-area"},
    ),
    ("map", {"item": "northwest-passage-1", "layer": list(REGISTER.lines), "nsr": NsrDefinition.WATER_AREA}),
    ("map", {"item": "winnipeg"}),
)
"""Every page, and every part of one that only some addresses show."""


def _messages(node: Node) -> Iterator[Message]:
    if isinstance(getattr(node, "proto", None), Message):
        yield node.proto
    if isinstance(node, Block):
        for child in node.children.values():
            yield from _messages(child)


def _words(message: Message) -> Iterator[tuple[tuple[str, str], str]]:
    """Give every text that a page hands to Streamlit, with what it is."""
    for field, value in message.ListFields():
        for one in value if field.is_repeated else (value,):
            if isinstance(one, Message):
                yield from _words(one)
            elif isinstance(one, str):
                yield (message.DESCRIPTOR.name, field.name), one


def _figures(at: AppTest) -> Iterator[dict[str, Any]]:
    for one in at.get("bidi_component"):
        data = opened(one.proto.json or "{}")
        if "packed" in data:
            content: dict[str, Any] = unpacked(data)
            yield content["figure"]


def _tagged(data: object, name: str = "") -> Iterator[str]:
    """Give every text of a figure that plotly searches for tags."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _tagged(value, key)
    elif isinstance(data, list):
        for value in data:
            yield from _tagged(value, name)
    elif isinstance(data, str) and name in _AS_WRITTEN:
        yield data


def read_as_more_than_text(at: AppTest) -> list[str]:
    """Give every text on a page with something in it that is not ours and that a browser would not show as it is."""
    found = []
    for message in _messages(at._tree):  # noqa: SLF001  # the only way to all elements
        for what, words in _words(message):
            left = words
            for one in _ESCAPED:
                left = left.replace(one, "")
            if what not in _AS_TEXT and MARK in left:
                found.append(f"{'.'.join(what)}: {words}")
    return found + [words for figure in _figures(at) for words in _tagged(figure) if f"{MARK}<b>x" in words]


@pytest.fixture(scope="module", autouse=True)
def _poisoned() -> Iterator[None]:
    with everything_poisoned():
        yield


@pytest.mark.parametrize(("number", "page", "query"), [(number, *view) for number, view in enumerate(VIEWS)])
def test_a_text_of_the_register_formats_nothing(
    number: int, page: str, query: Mapping[str, str | Sequence[str]]
) -> None:
    at = open_page(page, **query, lang=("en", "fr")[number % 2])
    assert ([one.message for one in at.exception], read_as_more_than_text(at)) == ([], [])


def test_the_register_of_these_tests_is_poisoned() -> None:
    assert any(MARK in str(one.value) for one in open_page("overview").markdown)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("names", [sorted(FIELDS)[:5], sorted(FIELDS)[5:], ["q", POISON, "unknown_page"]])
def test_an_address_formats_nothing(page: str, names: list[str]) -> None:
    at = open_page(page, **dict.fromkeys(names, POISON))
    assert (read_as_more_than_text(at), len(titles(at))) == ([], 1)
