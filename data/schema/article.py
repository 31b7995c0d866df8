"""The article: its paragraphs and its statements, and the works that it and the later facts rest on."""

from dataclasses import dataclass
from typing import Annotated

from data.codes import AddressKind, ReferenceKind, Section, StatementKind, Topic
from data.dates import PartialDate
from data.language import Text
from data.schema.columns import CITATION_SEPARATOR, LIST_SEPARATOR, Column, Ids
from data.schema.rules import Row, Rule, items_of, rule
from data.schema.tables import table

FIRST_PAGE, LAST_PAGE = 30, 44
QUOTE_LIMIT_WORDS = 25


@rule("page", "page '{cell}' is not the locator's", "the number after p in the locator")
def _page_is_the_locators(row: Row) -> bool:
    return row["locator"].partition(".")[0] == f"p{row['page']}"


@table("locators", _page_is_the_locators)
@dataclass(frozen=True, slots=True)
class Locator:
    """One paragraph or footnote of the article, without its text."""

    locator: Annotated[
        str,
        Column(
            "Page and number of the paragraph or footnote, such as p41.3 or p36.fn4.",
            pattern=r"p\d{2}\.(fn)?\d+",
            form="p41.3 or p36.fn4",
        ),
    ]
    section: Annotated[Section, Column("Section of the article that it stands in.")]
    page: Annotated[int, Column("Printed page.", minimum=FIRST_PAGE, maximum=LAST_PAGE)]
    words: Annotated[int, Column("Length of the paragraph.", unit="words", minimum=1)]
    sha256: Annotated[
        str,
        Column(
            "SHA-256 of the paragraph's text, so that another copy of the article can be compared.",
            required=True,
            pattern=r"[0-9a-f]{64}",
            form="64 hexadecimal digits",
        ),
    ]
    states_nothing: Annotated[Text, Column("Why no statement was drawn from the paragraph; empty where there is one")]


@rule("id", "'{cell}' is not of this locator", "the locator with hyphens, then -01")
def _id_begins_with_locator(row: Row) -> bool:
    return row["id"].rpartition("-")[0] == row["locator"].replace(".", "-")


@rule("references", "not as many references as citations", "one for each")
def _as_many_citations_as_references(row: Row) -> bool:
    return len(items_of(row["citations"], CITATION_SEPARATOR)) == len(items_of(row["references"], LIST_SEPARATOR))


@rule("quote", "quote and kind disagree", "a quote in quotations, in no other row")
def _quote_exactly_in_quotations(row: Row) -> bool:
    return (row["kind"] == StatementKind.QUOTATION) == bool(row["quote"])


@rule("quote", "the quote is too long", f"fewer than {QUOTE_LIMIT_WORDS} words")
def _quote_is_short(row: Row) -> bool:
    return len(row["quote"].split()) < QUOTE_LIMIT_WORDS


@table(
    "statements",
    _id_begins_with_locator,
    _as_many_citations_as_references,
    _quote_exactly_in_quotations,
    _quote_is_short,
)
@dataclass(frozen=True, slots=True)
class Statement:
    """One fact or view of the article in our own words."""

    id: Annotated[
        str,
        Column(
            "Locator with hyphens and two digits, such as p41-3-01.",
            pattern=r"p\d{2}-(fn)?\d+-\d{2}",
            form="p41-3-01 or p36-fn4-01",
        ),
    ]
    locator: Annotated[
        str, Column("Paragraph or footnote that the statement was drawn from.", key="locators.locator", required=True)
    ]
    section: Annotated[Section, Column("Section of the article that the locator stands in.")]
    said_by: Annotated[
        Ids,
        Column(
            "Who states or holds it: the article's author where nobody else is named.", key="actors.id", required=True
        ),
    ]
    citations: Annotated[
        Ids, Column("In-text citations exactly as printed.", separator=CITATION_SEPARATOR, repeats=True)
    ]
    references: Annotated[
        Ids, Column("Works that the citations name, in the same order.", key="references.id", repeats=True)
    ]
    kind: Annotated[StatementKind, Column("Whether it says what is, what somebody holds, or somebody's exact words.")]
    topics: Annotated[tuple[Topic, ...], Column("What the statement is about.", required=True)]
    text: Annotated[Text, Column("The fact or view in our own words", required=True)]
    quote: Annotated[str, Column("Exact words from the article, fewer than 25; in quotations only.")]
    note: Annotated[Text, Column("What is loose, misprinted or wrong in the article at that point")]


@rule("cited_as", "a work that the article cites", "how and in which locators it is cited")
def _citation_says_where(row: Row) -> bool:
    return row["kind"] != ReferenceKind.ARTICLE_CITATION or bool(row["cited_as"] and row["locators"])


@rule("title", "a work that is not named by the article", "its title and publisher")
def _own_work_is_described(row: Row) -> bool:
    return row["kind"] == ReferenceKind.ARTICLE_CITATION or all(row[name] for name in ("title", "publisher"))


@rule(
    "published",
    "a work that is not dated by the article",
    "when it was published, or of a later source a note on why that is unknown",
)
def _own_work_is_dated(row: Row) -> bool:
    explained = row["kind"] == ReferenceKind.LATER_SOURCE and bool(row["note_en"])
    return row["kind"] == ReferenceKind.ARTICLE_CITATION or bool(row["published"]) or explained


def _later_alone_has(column: str) -> Rule:
    @rule(column, f"{column} and kind disagree", "a value in later sources, in no other row")
    def holds(row: Row) -> bool:
        return bool(row[column]) == (row["kind"] == ReferenceKind.LATER_SOURCE)

    return holds


@rule("language", "a later source without its language", "two letters such as en")
def _later_has_a_language(row: Row) -> bool:
    return row["kind"] != ReferenceKind.LATER_SOURCE or bool(row["language"])


@table(
    "references",
    _citation_says_where,
    _own_work_is_described,
    _own_work_is_dated,
    _later_alone_has("address"),
    _later_alone_has("address_kind"),
    _later_has_a_language,
)
@dataclass(frozen=True, slots=True)
class Reference:
    """One work: the article, a work it cites, or a later source."""

    id: Annotated[
        str, Column("Authors and year as cited, such as kortunov-2019b; of a later source publisher and year.")
    ]
    kind: Annotated[ReferenceKind, Column("How the work comes into the register.")]
    authors_as_cited: Annotated[str, Column("Authors as the article prints them.")]
    year_as_cited: Annotated[str, Column("Year as the article prints it, with its letter; n.d. where it gives none.")]
    cited_as: Annotated[
        Ids, Column("Every form in which the article cites it.", separator=CITATION_SEPARATOR, repeats=True)
    ]
    locators: Annotated[Ids, Column("Paragraphs that cite it.", key="locators.locator")]
    title: Annotated[
        str,
        Column(
            "Title in its own language, or words of ours in square brackets where it was not "
            "recorded; empty where the article gives none."
        ),
    ]
    publisher: Annotated[
        str,
        Column(
            "Publisher, journal or site, with volume and pages where there are any; of a copy "
            "whoever published what it copies."
        ),
    ]
    published: Annotated[
        PartialDate | None, Column("When it was published; of a later source empty where the page does not say.")
    ]
    address: Annotated[
        str,
        Column(
            "Address on the web.",
            pattern=r"https?://[^\s<>\\]+",
            form="an address that begins with https://",
            once="one row a page",
        ),
    ]
    address_kind: Annotated[
        AddressKind | None,
        Column(
            "Whether the page is the publisher's own or a copy on another site; empty for works that the article cites."
        ),
    ]
    language: Annotated[
        str, Column("Language of the work, by its ISO 639-1 code.", pattern=r"[a-z]{2}", form="two letters such as en")
    ]
    note: Annotated[Text, Column("What a reader should know of the work or of how it is cited")]
