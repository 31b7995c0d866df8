"""Citations of a briefing: BibTeX as pybtex reads it back, RIS and CSL-JSON by the rules of their formats."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import Entry, parse_string

from components.document import Briefing, Note
from components.exports.citations import as_bibtex, as_csl, as_ris, citations
from data.cite import Work, braced
from data.dates import PartialDate
from data.language import Language
from tests.components.briefing_pack import STATEMENTS, WORKS, briefing, section
from tests.each import each

EN, FR = Language.ENGLISH, Language.FRENCH
MIRROR, UNDATED = WORKS[0], WORKS[1]
CASE = briefing()
RIS_LINE = re.compile(r"[A-Z][A-Z0-9]  - [^\r\n]*")
CSL_FIELDS = {
    *("id", "type", "author", "title", "container-title", "publisher", "volume", "issue", "page", "ISSN"),
    *("language", "URL", "note", "issued", "accessed"),
}
"""Those of the schema of CSL-JSON that are used here; it allows no others than its own."""

TITLES = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=40)


def entries(case: Briefing) -> dict[str, Entry]:
    """Give the BibTeX entries by key, as pybtex reads them."""
    return dict(parse_string(as_bibtex(case).decode(), "bibtex").entries)


def records(case: Briefing) -> list[dict[str, str]]:
    """Give the RIS records, each with its tags."""
    texts = as_ris(case).decode().split("ER  - \r\n")
    return [dict(line.split("  - ", 1) for line in text.splitlines()) for text in texts if text]


def items(case: Briefing) -> list[dict[str, Any]]:
    """Give the CSL-JSON items."""
    read: list[dict[str, Any]] = json.loads(as_csl(case))
    return read


def of_one(work: Work) -> Briefing:
    """Give a briefing that rests on one work alone."""
    note = Note("one", "Text.", "Brief 2020", work.address or "https://example.org", "Title", "en")
    return briefing(notes={"one": note}, works={"one": work}, sections=(section(notes=("one",)),))


def work(**changes: Any) -> Work:  # noqa: ANN401  # any field
    made = Work(id="one", title="T", publisher="P", published=PartialDate(2020), address="https://a.b/c", language="en")
    return replace(made, **changes)


def test_the_article_comes_first_with_the_paragraphs_used_then_each_work_once() -> None:
    found = citations(CASE)
    assert [one.key for one in found] == ["viakhireva-2020", *WORKS]
    assert found[0].note == "Paragraphs used: p43.4, p36.fn4"


def test_a_work_used_in_two_sections_stands_once() -> None:
    assert len(citations(briefing(sections=(section(0), section(1))))) == 1 + len(WORKS)


def test_without_a_statement_the_article_is_not_cited() -> None:
    case = briefing(sections=(section(notes=WORKS),))
    assert [one.key for one in citations(case)] == list(WORKS)


def test_a_work_of_which_no_more_is_known_is_cited_by_its_note() -> None:
    found = {one.key: one.work for one in citations(briefing(works={}))}
    assert (found[MIRROR].title, found[MIRROR].address) == (CASE.notes[MIRROR].says, CASE.notes[MIRROR].address)


@each("build", [as_bibtex, as_ris, as_csl])
def test_the_same_briefing_gives_the_same_bytes(build: Any) -> None:  # noqa: ANN401  # one of three functions
    assert build(CASE) == build(briefing())


@pytest.mark.parametrize(("build", "empty"), [(as_bibtex, b""), (as_ris, b""), (as_csl, b"[]\n")])
def test_a_briefing_without_sections_cites_nothing(build: Any, empty: bytes) -> None:  # noqa: ANN401  # as above
    assert build(briefing(sections=())) == empty


def test_a_note_that_is_missing_is_passed_over() -> None:
    case = briefing(sections=(section(notes=("no-such-note", *STATEMENTS)),))
    assert [one.key for one in citations(case)] == ["viakhireva-2020"]


def test_bibtex_has_the_article_in_full() -> None:
    entry = entries(CASE)["viakhireva-2020"]
    assert (entry.type, str(entry.persons["author"][0])) == ("article", "Viakhireva, Natalia")
    assert dict(entry.fields) == {
        "title": "{Russian-Canadian relations 2014-2020}",
        "journal": "Canadian Journal of European and Russian Studies",
        "volume": "14",
        "number": "1",
        "pages": "30--54",
        "year": "2020",
        "date": "2020",
        "issn": "2562-8429",
        "language": "en",
        "note": "Paragraphs used: p43.4, p36.fn4",
    }


def test_bibtex_has_a_later_work_in_full() -> None:
    entry = entries(CASE)[MIRROR]
    assert (entry.type, entry.persons["author"][0].last_names) == ("misc", ["{Reuters}"])
    fields = dict(entry.fields)
    assert fields.pop("urldate") == "2026-11-29"
    assert fields == {
        "title": "{Arctic Council countries halt meetings over Russia’s invasion of Ukraine}",
        "publisher": "Reuters",
        "year": "2022",
        "date": "2022-03",
        "language": "en",
        "note": "copy on another site, devdiscourse.com",
        "url": CASE.notes[MIRROR].address,
    }


def test_bibtex_leaves_out_the_date_of_an_undated_work() -> None:
    assert {"year", "date"} & set(entries(CASE)[UNDATED].fields.keys()) == set()


@given(TITLES)
def test_no_title_breaks_bibtex(title: str) -> None:
    assert entries(of_one(work(title=title)))["one"].fields["title"] == f"{{{braced(title)}}}"


@given(TITLES)
def test_no_publisher_breaks_bibtex(publisher: str) -> None:
    assert entries(of_one(work(publisher=publisher)))["one"].fields["publisher"] == braced(publisher)


def test_bibtex_keeps_an_address_as_it_is() -> None:
    address = "https://example.org/a_b%20c?d=1&e=~f#g"
    assert entries(of_one(work(address=address)))["one"].fields["url"] == address


def test_persons_are_authors_in_all_three() -> None:
    case = of_one(work(authors=("Koivurova, T.", "Shibata, A."), publisher="Polar Record"))
    assert [str(one) for one in entries(case)["one"].persons["author"]] == ["Koivurova, T.", "Shibata, A."]
    assert as_ris(case).count(b"AU  - ") == 2
    assert items(case)[0]["author"] == [{"family": "Koivurova", "given": "T."}, {"family": "Shibata", "given": "A."}]


def test_every_line_of_ris_is_a_tag_and_a_value() -> None:
    lines = as_ris(CASE).decode().removesuffix("\r\n").split("\r\n")
    assert [line for line in lines if not RIS_LINE.fullmatch(line)] == []


def test_every_ris_record_begins_with_its_type_and_ends() -> None:
    tags = [line[:2] for line in as_ris(CASE).decode().splitlines()]
    ends = [at for at, tag in enumerate(tags) if tag == "ER"]
    assert [tags[0], *(tags[at + 1] for at in ends[:-1])] == ["TY"] * len(ends)
    assert (tags[-1], tags.count("TY")) == ("ER", len(ends))


def test_ris_has_the_article_in_full() -> None:
    assert records(CASE)[0] == {
        "TY": "JOUR",
        "ID": "viakhireva-2020",
        "AU": "Viakhireva, Natalia",
        "TI": "Russian-Canadian relations 2014-2020",
        "JO": "Canadian Journal of European and Russian Studies",
        "VL": "14",
        "IS": "1",
        "SP": "30",
        "EP": "54",
        "PY": "2020",
        "DA": "2020///",
        "SN": "2562-8429",
        "LA": "en",
        "N1": "Paragraphs used: p43.4, p36.fn4",
    }


@pytest.mark.parametrize(
    ("known", "written"), [("2022", "2022///"), ("2022-03", "2022/03//"), ("2022-03-04", "2022/03/04/")]
)
def test_a_ris_date_has_its_slashes_however_precise_it_is(known: str, written: str) -> None:
    assert records(of_one(work(published=PartialDate.parse(known))))[0]["DA"] == written


def test_a_publisher_with_a_comma_is_no_person_in_ris() -> None:
    assert "AU" not in records(of_one(work(publisher="Radio Canada International, Eye on the Arctic")))[0]


def test_ris_names_the_day_on_which_a_page_was_read() -> None:
    assert records(CASE)[1]["Y2"] == "2026/11/29/"


def test_csl_has_only_fields_and_types_of_its_schema() -> None:
    assert {one["type"] for one in items(CASE)} == {"article-journal", "webpage"}
    assert set().union(*items(CASE)) <= CSL_FIELDS


def test_csl_ids_are_unique() -> None:
    ids = [one["id"] for one in items(CASE)]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("field", ["issued", "accessed"])
def test_csl_dates_are_one_list_of_one_to_three_numbers(field: str) -> None:
    dates = [one[field] for one in items(CASE) if field in one]
    assert [set(one) for one in dates] == [{"date-parts"}] * len(dates)
    parts = [part for one in dates for part in one["date-parts"]]
    assert len(parts) == len(dates) > 0
    assert [part for part in parts if not (1 <= len(part) <= 3 and all(isinstance(n, int) for n in part))] == []


@pytest.mark.parametrize(("known", "parts"), [("2022", [2022]), ("2022-03", [2022, 3]), ("2022-03-04", [2022, 3, 4])])
def test_a_csl_date_is_as_precise_as_it_is_known(known: str, parts: list[int]) -> None:
    assert items(of_one(work(published=PartialDate.parse(known))))[0]["issued"] == {"date-parts": [parts]}


def test_a_csl_text_is_never_empty() -> None:
    assert [value for one in items(CASE) for value in one.values() if not value] == []


def test_csl_names_are_families_or_literals() -> None:
    assert [one["author"] for one in items(CASE)][:2] == [
        [{"family": "Viakhireva", "given": "Natalia"}],
        [{"literal": "Reuters"}],
    ]


@each("title", ["=cmd()", "\u202eabc", "A\nB", "x" * 2000, "{", "\\", "“«»”"])
def test_all_three_hold_any_title_on_one_line(title: str) -> None:
    case = of_one(work(title=title))
    plain = title.replace("\n", " ")
    assert records(case)[0]["TI"] == items(case)[0]["title"] == plain
    assert entries(case)["one"].fields["title"] == f"{{{braced(plain)}}}"


def test_in_french_what_is_said_besides_is_french() -> None:
    case = briefing(FR)
    assert items(case)[0]["note"].startswith("Paragraphes utilisés\u00a0: ")
    assert items(case)[1]["note"] == "copie sur un autre site, devdiscourse.com"
