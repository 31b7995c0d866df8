"""The tables that hold the article: its paragraphs and its statements."""

from __future__ import annotations

from collections.abc import Mapping

from data.cells import CITATION_SEPARATOR, LIST_SEPARATOR
from data.codes import Section, StatementKind, Topic
from data.schema_columns import coded, formed, identifier, key, keys, number, pair, plain, verbatim
from data.schema_rules import items_of, row_rule
from data.schema_table import table

FIRST_PAGE, LAST_PAGE = 30, 44
QUOTE_LIMIT_WORDS = 25
_LOCATOR = r"p\d{2}\.(fn)?\d+"
_STATEMENT = r"p\d{2}-(fn)?\d+-\d{2}"


def _page_is_the_locators(row: Mapping[str, str]) -> bool:
    return row["locator"].partition(".")[0] == f"p{row['page']}"


def _id_begins_with_locator(row: Mapping[str, str]) -> bool:
    return row["id"].rpartition("-")[0] == row["locator"].replace(".", "-")


def _as_many_citations_as_references(row: Mapping[str, str]) -> bool:
    return len(items_of(row["citations"], CITATION_SEPARATOR)) == len(items_of(row["references"], LIST_SEPARATOR))


def _quote_exactly_in_quotations(row: Mapping[str, str]) -> bool:
    return (row["kind"] == StatementKind.QUOTATION) == bool(row["quote"])


def _quote_is_short(row: Mapping[str, str]) -> bool:
    return len(row["quote"].split()) < QUOTE_LIMIT_WORDS


LOCATORS = table(
    "locators",
    {
        "locator": identifier(
            "Page and number of the paragraph or footnote, such as p41.3 or p36.fn4.", _LOCATOR, "p41.3 or p36.fn4"
        ),
        "section": coded(Section, "Section of the article that it stands in."),
        "page": number("Printed page.", minimum=FIRST_PAGE, maximum=LAST_PAGE, whole=True),
        "words": number("Length of the paragraph.", unit="words", minimum=1, whole=True),
        "sha256": formed(
            "SHA-256 of the paragraph's text, so that another copy of the article can be compared.",
            r"[0-9a-f]{64}",
            "64 hexadecimal digits",
            required=True,
        ),
        **pair("states_nothing", "Why no statement was drawn from the paragraph; empty where there is one"),
    },
    row_rule("page", _page_is_the_locators, "page '{cell}' is not the locator's", "the number after p in the locator"),
)

STATEMENTS = table(
    "statements",
    {
        "id": identifier(
            "Locator with hyphens and two digits, such as p41-3-01.", _STATEMENT, "p41-3-01 or p36-fn4-01"
        ),
        "locator": key("locators.locator", "Paragraph or footnote that the statement was drawn from."),
        "section": coded(Section, "Section of the article that the locator stands in."),
        "said_by": keys(
            "actors.id", "Who states or holds it: the article's author where nobody else is named.", required=True
        ),
        "citations": verbatim("In-text citations exactly as printed."),
        "references": keys("references.id", "Works that the citations name, in the same order.", repeats=True),
        "kind": coded(StatementKind, "Whether it says what is, what somebody holds, or somebody's exact words."),
        "topics": coded(Topic, "What the statement is about.", many=True),
        **pair("text", "The fact or view in our own words", required=True),
        "quote": plain("Exact words from the article, fewer than 25; in quotations only."),
        **pair("note", "What is loose, misprinted or wrong in the article at that point"),
    },
    row_rule("id", _id_begins_with_locator, "'{cell}' is not of this locator", "the locator with hyphens, then -01"),
    row_rule("references", _as_many_citations_as_references, "not as many references as citations", "one for each"),
    row_rule(
        "quote", _quote_exactly_in_quotations, "quote and kind disagree", "a quote in quotations, in no other row"
    ),
    row_rule("quote", _quote_is_short, "the quote is too long", f"fewer than {QUOTE_LIMIT_WORDS} words"),
)
