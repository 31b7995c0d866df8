"""Opens a page without a browser and reads what stands on it."""

from __future__ import annotations

import contextlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from unittest import mock
from urllib.parse import parse_qs, urlsplit

from streamlit.testing.v1 import AppTest

from components.plot.payload import unpacked
from components.shell import pages
from components.words import words
from data.language import Language

SHELL = Path(__file__).resolve().parents[2] / "components" / "shell" / "shell.py"
PAGES = tuple(page.name for page in pages.PAGES)
TITLES = {language: tuple(page.title(words(language)) for page in pages.PAGES) for language in Language}
"""What the pages are called in the navigation and in the document's title; the heading of each is its finding."""
_NOT_WORDS = {"key", "id", "href", "lang", "tone", "sort", "shape", "status", "colour", "drawn", "selected", "marked"}
_NOT_WORDS |= {"labels", "styles", "colours", "assets", "height"}
_ESCAPED = re.compile(r":small\[\]|\\([!-/:-@\[-`{-~])")
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_MOIS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
_DAY = re.compile(rf"\b\d{{1,2}}(?:er)? (?:{_MONTHS}|{_MOIS}) \d{{4}}\b")
_NUMBER = re.compile(r"\d+")
_ALL = ("All initiatives", "All statements")
_TOTAL = re.compile(r"\b(?:of|sur|des) (\d+)")
_COUNT = re.compile(r"(\d+) (?:of|\w+ sur) (\d+)")


def _open(
    page: str, locale: str, query: Mapping[str, str | Sequence[str]], offset_minutes: int | None = None
) -> AppTest:
    at = AppTest.from_file(SHELL, default_timeout=60)
    at.context = {"locale": locale, "url": f"http://localhost:8501/{page}", "timezone_offset": offset_minutes}
    if page != "overview":
        at.switch_page(f"../../pages/{page}.py")  # before the first run, as a link leads to a page
    at.query_params.update(query)
    return at.run()


def open_page(page: str, /, **query: str | Sequence[str]) -> AppTest:
    """Open a page at an address.

    Parameters
    ----------
    page : str
        Name of the page's file.
    **query : str or sequence of str
        The parameters of the address.
    """
    return _open(page, "en-CA", query)


@contextlib.contextmanager
def unfolding() -> Iterator[None]:
    """Have every fold stand open that nobody has closed."""
    with mock.patch("components.widgets.folds.at_first", return_value=True):
        yield


def open_unfolded(page: str, /, **query: str | Sequence[str]) -> AppTest:
    """Open a page at an address with all that it folds away."""
    with unfolding():
        return open_page(page, **query)


def open_in(locale: str, /, **query: str | Sequence[str]) -> AppTest:
    """Open the overview in a browser of this language."""
    return _open("overview", locale, query)


def open_where(offset_minutes: int, page: str, /, **query: str | Sequence[str]) -> AppTest:
    """Open a page where the clocks are so far behind UTC, or ahead of it, as a browser counts."""
    return _open(page, "en-CA", query, offset_minutes)


def address(at: AppTest) -> dict[str, list[str]]:
    """Give the parameters of the address, each as a list."""
    return {name: [value] if isinstance(value, str) else list(value) for name, value in at.query_params.items()}


def query_of(href: str) -> dict[str, list[str]]:
    """Give the parameters of a link on a page."""
    return parse_qs(urlsplit(href).query)


def read(markdown: str) -> str:
    """Give what a reader sees of a text that is ours and was made plain for Markdown, or has no sign in it."""
    return _ESCAPED.sub(r"\1", markdown)


def titles(at: AppTest) -> list[str]:
    """Give the level-1 headings."""
    return [read(one.value) for one in at.title]


def headline(at: AppTest) -> str:
    """Give the level-1 heading, of which there is one."""
    (found,) = titles(at)
    return found


def numbers_in(text: str) -> list[int]:
    """Give the whole numbers in a sentence, without those of its days."""
    return [int(number) for number in _NUMBER.findall(_DAY.sub("", text))]


def headers(at: AppTest) -> list[str]:
    """Give the level-2 headings, as they follow each other."""
    return [read(one.value) for one in at.header]


def count(at: AppTest) -> tuple[int, int]:
    """Give how many records are left, of how many, as the page says it; of all, its heading says how many they are."""
    every = {say(name) for say in map(words, Language) for name in _ALL}
    if every & {*headers(at)}:
        (total,) = _TOTAL.findall(headline(at)) or numbers_in(headline(at))[:1]
        return int(total), int(total)
    found = next(match for match in map(_COUNT.search, headers(at)) if match)
    return int(found[1]), int(found[2])


def components(at: AppTest) -> Mapping[str, dict[str, Any]]:
    """Give the data that each of our components was handed, by its key; of a figure, its marks and its words."""
    handed = {str(one.key): opened(one.proto.json) for one in at.get("bidi_component") if one.proto.json}
    for of_the_frame in ("table-code", "connection", "finder", "finder-answers", "slides"):
        handed.pop(of_the_frame, None)
    return {key: _figure(data) if "packed" in data else data for key, data in handed.items()}


def opened(handed: str) -> dict[str, Any]:
    """Read what a component was handed, as the browser does."""
    data = json.loads(handed)
    read: dict[str, Any] = json.loads(data[0]) if isinstance(data, list) else data
    return read


def _figure(data: Mapping[str, object]) -> dict[str, Any]:
    content: dict[str, Any] = unpacked(data)
    traces = content["figure"]["data"]
    said = [annotation.get("text", "") for annotation in content["figure"]["layout"].get("annotations", ())]
    return {
        "marks": [{"id": row[0], "name": row[1]} for trace in traces for row in trace.get("customdata", ()) if row[0]],
        "words": [*said, *(text for trace in traces for text in trace.get("text", ()))],
        "legend": [entry["label"] for entry in content["legend"]],
        "texts": content["texts"],
        "lang": content["lang"],
    }


def headed(at: AppTest, key: str) -> list[tuple[dict[str, Any], int]]:
    """Give what heads the groups of a table's rows, each with how many rows stand under it."""
    found: list[tuple[dict[str, Any], int]] = []
    for row in components(at)[key]["rows"]:
        if "group" in row:
            found.append((row["group"], 0))
        found[-1] = (found[-1][0], found[-1][1] + 1)
    return found


def table(at: AppTest, key: str) -> list[list[str]]:
    """Give the texts of a table, row by row."""
    return [[cell["text"] for cell in row["cells"]] for row in components(at)[key]["rows"]]


def keys(at: AppTest, key: str) -> list[str]:
    """Give the keys of a table's rows."""
    return [str(row["key"]) for row in components(at)[key]["rows"]]


def buttons(at: AppTest) -> list[str]:
    """Give the keys of the buttons."""
    return [str(one.key) for one in at.button]


def _texts_in(data: object) -> list[str]:
    if isinstance(data, Mapping):
        words = (value for name, value in data.items() if name not in _NOT_WORDS)
        return [text for value in words for text in _texts_in(value)]
    if isinstance(data, list):
        return [text for value in data for text in _texts_in(value)]
    return [data] if isinstance(data, str) else []


def shown(at: AppTest) -> list[str]:
    """Give every text on a page: headings, paragraphs, labels, options, and what stands in the tables."""
    texts = [*titles(at), *headers(at)]
    for kind in (at.subheader, at.markdown, at.warning, at.info, at.error):
        texts += [str(one.value) for one in kind]
    chosen = (at.pills, at.multiselect, at.segmented_control, at.selectbox, at.slider)
    for widgets in (at.button, at.checkbox, *chosen, at.text_input, at.date_input):
        for widget in widgets:
            texts += [str(widget.label), *map(str, getattr(widget.proto, "options", []))]
            texts += [str(getattr(widget.proto, name, "")) for name in ("help", "placeholder")]
    for name in ("metric", "page_link", "download_button"):
        texts += [str(one.proto.label) for one in at.get(name)]
    texts += [block.label for block in (*at.expander, *at.tabs)]
    for data in components(at).values():
        texts += _texts_in(data)
    return [read(text) for text in texts if text]


def marks(at: AppTest, key: str) -> list[str]:
    """Give the ids of all that can be picked on a figure."""
    return [str(mark["id"]) for mark in components(at)[key]["marks"]]
