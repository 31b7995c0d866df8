"""The parts of the sources page: the article, what of it is covered, the works it cites, the tables."""

from __future__ import annotations

import functools
from functools import partial

import streamlit as st

from components import lists
from components.exports import whole_register
from components.lists import Column, ListSpec
from components.sources.sidecar_columns import checksum_column, described_column, licence_column
from components.view import View
from components.widgets import fold, later_sources, listed, record_column, section
from components.words import Words, plain
from data.cite import ARTICLE_BIBTEX, ARTICLE_CHICAGO, ARTICLE_RIS
from data.codes import ReferenceKind
from data.register import Sidecar, records, sidecars, tables_described
from data.schema import Reference, Statement


def finding(shown: View) -> str:
    """Say on how many works all of it rests."""
    say = shown.say
    later = len(later_sources(shown))
    if not later:
        return say("All of this rests on one article of 2020")
    questions = len(shown.register.open_questions)
    works = say.plural(
        "All of this rests on one article of 2020 and {n} later source",
        "All of this rests on one article of 2020 and {n} later sources",
        later,
    )
    asked = say.plural("{n} question remains open", "{n} questions remain open", questions)
    return say("{first}; {second}", first=works, second=asked) if questions else works


def article(shown: View) -> None:
    """Draw the one source and how to cite it."""
    say = shown.say
    section(say("The article"))
    st.markdown(ARTICLE_CHICAGO + " ISSN 2562-8429.")
    st.markdown(
        say(
            "The article’s text is not part of this dashboard: the register holds its facts and views in our own "
            "words, with short quotations marked as such. A fingerprint of each paragraph lets anyone who has the "
            "text check the locators against it."
        )
    )
    chicago, bibtex, ris = st.tabs([say("Chicago author-date"), "BibTeX", "RIS"])
    chicago.code(ARTICLE_CHICAGO.replace("*", ""), language=None, wrap_lines=True)
    bibtex.code(ARTICLE_BIBTEX, language=None)
    ris.code(ARTICLE_RIS, language=None)


def limits(shown: View) -> None:
    """Say what one article can and cannot show."""
    say = shown.say
    section(say("What one article can and cannot show"))
    listed(
        [
            say(
                "It is one scholar’s view from the Russian International Affairs Council, written in English; "
                "it draws on Canadian, Russian and other works, and names them."
            ),
            say(
                "It covers 2014 to 2020. What came later rests on other works, each with a grade, and is shown "
                "separately; “Article alone”, at the top of each page, leaves it out. Dossiers of the map keep "
                "their later facts."
            ),
            say(
                "The later works were looked for by subject, not exhaustively: where nothing is shown, nothing was "
                "found. What was looked for and not found is among the open questions."
            ),
            say("Conclusions and positions are those of the article and of its time; no later work was read for them."),
            say("Where it gives no date, party or place, the register shows “Not stated” and adds nothing of its own."),
            say(
                "Its reference list is not part of the copy we worked from: the works it cites stand here as cited "
                "in the text, without titles."
            ),
            say(
                "Positions are shown as it reports them. Where it gives a position for one side only, the other "
                "side is shown as “Not stated”."
            ),
        ]
    )


def loose(shown: View) -> None:
    """List the places where the article is loose, misprinted or wrong, as the notes say."""
    say = shown.say
    section(say("Where the article is imprecise or out of date"))
    st.markdown(say("The register keeps what the article says; these notes say what is imprecise or inaccurate."))
    rows = [row for row in shown.register.statements.values() if row.note]
    spec = ListSpec[Statement](
        key="loose",
        caption=say("Notes on {n} statements.", n=len(rows)),
        columns=(
            record_column(shown, "locator", say("Locator"), lambda row: row),
            Column("statement", say("Statement"), lambda row: row.text, sortable=False),
            Column("note", say("Note"), lambda row: row.note, sortable=False),
        ),
        rows=rows,
    )
    fold(say("Show the notes"), "sources-notes", lambda: lists.show(shown, spec))


def references(shown: View) -> None:
    """Draw the works that the article cites, as cited."""
    say = shown.say
    section(say("Works cited in the article"))
    cited = [row for row in shown.register.references.values() if row.kind is ReferenceKind.ARTICLE_CITATION]
    st.markdown(say("As cited: names and years as printed, titles not stated."))
    spec = ListSpec[Reference](
        key="references",
        caption=say("{n} works, as cited.", n=say.number(len(cited))),
        columns=(
            Column("authors", say("Authors as cited"), lambda row: row.authors_as_cited),
            Column("year", say("Year"), lambda row: row.year_as_cited),
            Column("cited", say("In-text citation"), lambda row: "; ".join(row.cited_as), sortable=False),
            Column("locators", say("Where"), lambda row: ", ".join(row.locators)),
            Column("note", say("Note"), lambda row: row.note, sortable=False),
        ),
        rows=cited,
    )
    fold(say.plural("Show {n} work", "Show {n} works", len(cited)), "sources-cited", lambda: lists.show(shown, spec))


def tables(shown: View) -> None:
    """Draw every table of the register with what its sidecar says."""
    say = shown.say
    section(say("The tables"))
    spec = ListSpec[Sidecar](
        key="tables",
        caption=say("Every table with its source, licence and checksum."),
        columns=(
            Column("title", say("Table"), lambda row: row.title, lines=lambda row: (f"{row.name}.csv",)),
            described_column(shown),
            Column("rows", say("Rows"), lambda row: _rows_of(shown, row.name), align="end"),
            licence_column(shown),
            Column(
                "retrieved",
                say("Source read"),
                lambda row: row.retrieved,
                lines=lambda row: (say("Covers dates up to {date}", date=row.covers_to),),
            ),
            checksum_column(),
        ),
        rows=list(sidecars().values()),
        id_of=lambda row: row.name,
    )
    label = say.plural("Show {n} table", "Show {n} tables", len(spec.rows))
    fold(label, "sources-tables", lambda: lists.show(shown, spec))
    st.download_button(
        say("Download the whole register (ZIP)"),
        lambda: whole_register(say),
        file_name="arctic-common-ground.zip",
        mime="application/zip",
        on_click="ignore",
        icon=":material/folder_zip:",
        key="download-register",
    )


def _rows_of(shown: View, name: str) -> int:
    return len(records(shown.register, name))


def dictionary(shown: View) -> None:
    """Draw the data dictionary: every column of every table."""
    say = shown.say
    with st.container(key="sources-dictionary"):
        section(say("Data dictionary"))
        for resource in tables_described():
            name = _table_name(resource)
            title = sidecars()[name].title.to(shown.selection.lang)
            fold(plain(f"{resource['name']} · {title}"), f"sources-columns-{name}", partial(_columns, say, name))


def _columns(say: Words, name: str) -> None:
    st.markdown(_columns_of(say, name))


@functools.cache
def _columns_of(say: Words, name: str) -> str:
    """Give the columns of a table as one in Markdown."""
    (resource,) = (one for one in tables_described() if _table_name(one) == name)
    fields = resource["schema"]["fields"]
    head = (say("Column"), say("Type"), say("Meaning"))
    rows = (f"| `{field['name']}` | {field['type']} | {plain(say(field['description']))} |" for field in fields)
    return "\n".join([f"| {' | '.join(head)} |", "|---|---|---|", *rows])


def _table_name(resource: dict[str, str]) -> str:
    return resource["path"].rsplit("/", 1)[-1].removesuffix(".csv")
