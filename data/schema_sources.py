"""The tables on sources: the works that the register rests on, and what none of them could answer."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import pandera.pandas as pa

from data.codes import AddressKind, ReferenceKind
from data.schema_columns import coded, date, formed, identifier, keys, pair, plain, verbatim
from data.schema_rules import EXPECTED, row_rule
from data.schema_table import table


def _citation_says_where(row: Mapping[str, str]) -> bool:
    return row["kind"] != ReferenceKind.ARTICLE_CITATION or bool(row["cited_as"] and row["locators"])


def _own_work_is_described(row: Mapping[str, str]) -> bool:
    return row["kind"] == ReferenceKind.ARTICLE_CITATION or all(row[name] for name in ("title", "publisher"))


def _own_work_is_dated(row: Mapping[str, str]) -> bool:
    """Tell whether a work has its date; of a later source a note may say why it has none."""
    explained = row["kind"] == ReferenceKind.LATER_SOURCE and bool(row["note_en"])
    return row["kind"] == ReferenceKind.ARTICLE_CITATION or bool(row["published"]) or explained


def _later_alone_has(column: str) -> pa.Check:
    def holds(row: Mapping[str, str]) -> bool:
        return bool(row[column]) == (row["kind"] == ReferenceKind.LATER_SOURCE)

    return row_rule(column, holds, f"{column} and kind disagree", "a value in later sources, in no other row")


def _later_has_a_language(row: Mapping[str, str]) -> bool:
    return row["kind"] != ReferenceKind.LATER_SOURCE or bool(row["language"])


def _address_stands_once(frame: pd.DataFrame) -> pd.Series[bool]:
    return ~frame["address"].duplicated() | (frame["address"] == "")


_ONE_ROW_A_PAGE = pa.Check(
    _address_stands_once, name="address", error=f"'{{cell}}' stands in an earlier row too{EXPECTED}one row a page"
)

REFERENCES = table(
    "references",
    {
        "id": identifier("Authors and year as cited, such as kortunov-2019b; of a later source publisher and year."),
        "kind": coded(ReferenceKind, "How the work comes into the register."),
        "authors_as_cited": plain("Authors as the article prints them."),
        "year_as_cited": plain("Year as the article prints it, with its letter; n.d. where it gives none."),
        "cited_as": verbatim("Every form in which the article cites it."),
        "locators": keys("locators.locator", "Paragraphs that cite it."),
        "title": plain(
            "Title in its own language, or words of ours in square brackets where it was not recorded; empty where the "
            "article gives none."
        ),
        "publisher": plain(
            "Publisher, journal or site, with volume and pages where there are any; of a copy whoever published what "
            "it copies."
        ),
        "published": date(
            "When it was published; of a later source empty where the page does not say.", required=False
        ),
        "address": formed("Address on the web.", r"https?://\S+", "an address that begins with https://"),
        "address_kind": coded(
            AddressKind,
            "Whether the page is the publisher's own or a copy on another site; empty for works that the article "
            "cites.",
            required=False,
        ),
        "language": formed("Language of the work, by its ISO 639-1 code.", r"[a-z]{2}", "two letters such as en"),
        **pair("note", "What a reader should know of the work or of how it is cited"),
    },
    row_rule(
        "cited_as", _citation_says_where, "a work that the article cites", "how and in which locators it is cited"
    ),
    row_rule("title", _own_work_is_described, "a work that is not named by the article", "its title and publisher"),
    row_rule(
        "published",
        _own_work_is_dated,
        "a work that is not dated by the article",
        "when it was published, or of a later source a note on why that is unknown",
    ),
    _later_alone_has("address"),
    _later_alone_has("address_kind"),
    row_rule("language", _later_has_a_language, "a later source without its language", "two letters such as en"),
    _ONE_ROW_A_PAGE,
)

OPEN_QUESTIONS = table(
    "open_questions",
    {
        "id": identifier("Name of the question in addresses and keys."),
        "areas": keys("areas.id", "Areas of cooperation that it touches."),
        "initiatives": keys("initiatives.id", "Initiatives of which it leaves the later state open."),
        **pair("question", "What could not be found or verified, as a question", required=True),
        **pair("searched", "What was looked for, and what was found instead", required=True),
    },
)
