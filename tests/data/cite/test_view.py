"""Citations of the article and of the dashboard."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import cite
from data.language import Language
from tests.each import each

ENTRY = cite.Entry(
    key="polar-code",
    title="Polar Code",
    locators=("p44.1", "p43.7", "p44.1"),
    address="https://example.org/cooperation?lang=en&record=polar-code",
    version="0123456789ab",
    seen=date(2026, 11, 22),
    language=Language.ENGLISH,
)
TITLES = st.text(st.characters(exclude_categories=("C", "Zl", "Zp")), min_size=1)
Form = Callable[[cite.Entry], str]
RIS_LINE = re.compile(r"[A-Z][A-Z0-9]  - .*")


def _depths(text: str) -> list[int]:
    """Give how many braces are open after each character, as BibTeX counts them."""
    depths, depth = [], 0
    for sign in text:
        depth += {"{": 1, "}": -1}.get(sign, 0)
        depths.append(depth)
    return depths


def _is_one_bibtex_record(text: str) -> bool:
    depths = _depths(text.rstrip("\n"))
    begun = depths[text.index("{") :]
    return min(begun[:-1]) > 0 and begun[-1] == 0


def _fields(text: str) -> dict[str, str]:
    return dict(re.findall(r"^  (\w+) += \{(.*)\},?$", text, re.MULTILINE))


def test_the_pages_behind_locators_stand_once_and_in_order() -> None:
    assert cite.pages_of(("p44.1", "p36.fn4", "p43.7", "p44.2")) == "36, 43, 44"


def test_chicago_in_english_names_title_version_article_pages_and_address() -> None:
    assert cite.chicago(ENTRY) == (
        "Arctic Common Ground. 2026. “Polar Code.” Data version 0123456789ab. "
        "Based on Viakhireva 2020, 43, 44. https://example.org/cooperation?lang=en&record=polar-code."
    )


def test_chicago_in_french_has_french_words_and_quotation_marks() -> None:
    assert cite.chicago(replace(ENTRY, title="Code polaire", language=Language.FRENCH)) == (
        "Arctic Common Ground. 2026. «\u00a0Code polaire\u00a0». Version des données 0123456789ab. "
        "D’après Viakhireva 2020, 43, 44. https://example.org/cooperation?lang=en&record=polar-code."
    )


@pytest.mark.parametrize("form", [cite.chicago, cite.bibtex, cite.ris])
def test_a_view_that_rests_on_no_paragraph_cites_the_article_without_pages(form: Form) -> None:
    assert re.search(r"Viakhireva 2020(?!,)", form(replace(ENTRY, locators=())))


@pytest.mark.parametrize("form", [cite.chicago, cite.bibtex, cite.ris])
def test_later_works_are_cited_after_the_article_each_once(form: Form) -> None:
    sources = ("Reuters 2022", "TASS 2024", "Reuters 2022")
    assert "Viakhireva 2020, 43, 44; Reuters 2022; TASS 2024" in form(replace(ENTRY, sources=sources))


@pytest.mark.parametrize("form", [cite.chicago, cite.bibtex, cite.ris])
def test_what_rests_on_later_works_alone_does_not_cite_the_article(form: Form) -> None:
    text = form(replace(ENTRY, locators=(), sources=("Reuters 2022",)))
    assert ("Reuters 2022" in text, "Viakhireva" in text) == (True, False)


@pytest.mark.parametrize("text", [cite.ARTICLE_BIBTEX, cite.bibtex(ENTRY)])
def test_a_bibtex_record_closes_its_braces_at_its_end(text: str) -> None:
    assert _is_one_bibtex_record(text)


@given(TITLES)
def test_no_title_breaks_a_bibtex_record(title: str) -> None:
    assert _is_one_bibtex_record(cite.bibtex(replace(ENTRY, title=title)))


@given(TITLES)
def test_no_title_has_a_bare_sign_that_tex_reads_as_a_command(title: str) -> None:
    written = _fields(cite.bibtex(replace(ENTRY, title=title)))["title"]
    assert re.findall(r"(?<!\\)[%$#&_~^]", written) == []


def test_a_bibtex_record_has_its_fields() -> None:
    assert _fields(cite.bibtex(ENTRY)) == {
        "author": "{Arctic Common Ground}",
        "title": "Polar Code",
        "year": "2026",
        "note": "Data version 0123456789ab; based on Viakhireva 2020, 43, 44",
        "url": "https://example.org/cooperation?lang=en&record=polar-code",
        "urldate": "2026-11-22",
    }


def test_a_bibtex_record_has_the_key_of_its_record() -> None:
    assert cite.bibtex(ENTRY).startswith("@misc{acg-polar-code,\n")


@pytest.mark.parametrize("text", [cite.ARTICLE_RIS, cite.ris(ENTRY)])
def test_every_line_of_a_ris_record_is_a_tag_and_a_value(text: str) -> None:
    assert [line for line in text.splitlines() if not RIS_LINE.fullmatch(line)] == []


@pytest.mark.parametrize("text", [cite.ARTICLE_RIS, cite.ris(ENTRY)])
def test_a_ris_record_begins_with_its_type_and_ends_with_its_end(text: str) -> None:
    tags = [line[:2] for line in text.splitlines()]
    assert (tags[0], tags[-1], tags.count("TY"), tags.count("ER")) == ("TY", "ER", 1, 1)


@given(TITLES)
def test_a_ris_record_has_the_title_as_it_is(title: str) -> None:
    assert f"\nTI  - {title}\n" in cite.ris(replace(ENTRY, title=title))


def test_a_ris_record_has_the_day_and_the_language() -> None:
    lines = cite.ris(replace(ENTRY, language=Language.FRENCH)).splitlines()
    assert {"Y2  - 2026/11/22", "LA  - fr"} <= set(lines)


@each("text", [cite.ARTICLE_CHICAGO, cite.ARTICLE_SHORT, cite.ARTICLE_BIBTEX, cite.ARTICLE_RIS])
@each("word", ["Viakhireva", "Canadian Journal of European and Russian Studies", "14", "1", "2020", "30", "54"])
def test_every_citation_of_the_article_names_it_in_full(text: str, word: str) -> None:
    assert word in text
