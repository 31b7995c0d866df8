"""The parts of the sources page: the article, what of it is covered, the works it cites, the tables."""

from __future__ import annotations

import streamlit as st

from components import view
from components.exports import whole_register
from components.table import Cell, Column, Row, Table, show
from components.view import View
from components.widgets import listed, plain, section
from data import cite
from data.codes import ReferenceKind
from data.register import canada_schedule, sidecars, tables_described
from data.schema import SCHEDULE


def article(shown: View) -> None:
    """Draw the one source and how to cite it."""
    say = shown.say
    section(say("The article"))
    st.markdown(cite.ARTICLE_CHICAGO + " ISSN 2562-8429.")
    st.markdown(
        say(
            "The article’s text is not part of this dashboard: the register holds its facts and views in our own "
            "words, with short quotations marked as such. A fingerprint of each paragraph lets anyone who has the "
            "text check the locators against it."
        )
    )
    chicago, bibtex, ris = st.tabs([say("Chicago author-date"), "BibTeX", "RIS"])
    chicago.code(cite.ARTICLE_CHICAGO.replace("*", ""), language=None, wrap_lines=True)
    bibtex.code(cite.ARTICLE_BIBTEX, language=None)
    ris.code(cite.ARTICLE_RIS, language=None)


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
                "It covers 2014 to 2020. What came later rests on other works, each with a grade, and is shown apart; "
                "“Article alone”, at the top of each page, leaves it out. Dossiers of the map keep their later facts."
            ),
            say(
                "The later works were looked for by subject, not completely: that nothing is shown means that "
                "nothing was found. What was looked for and not found stands among the open questions."
            ),
            say("Conclusions and positions are those of the article and of its time; no later work was read for them."),
            say("Where it gives no date, party or place, the register shows “Not stated” and adds nothing of its own."),
            say(
                "Its reference list is not part of the copy we worked from: the works it cites stand here as cited "
                "in the text, without titles."
            ),
            say(
                "Positions are shown as it reports them. Where it gives a position for one side only, the other side "
                "stands as “Not stated”."
            ),
        ]
    )


def loose(shown: View) -> None:
    """List the places where the article is loose, misprinted or wrong, as the notes say."""
    say, register, lang = shown.say, shown.register, shown.selection.lang
    section(say("Where the article is loose or has been overtaken"))
    st.markdown(say("The register keeps what the article says; these notes say what is off."))
    rows = tuple(
        Row(
            row.id,
            (
                Cell(row.locator, href=view.href("evidence", shown.selection.elsewhere(statement=row.id)), sort=row.id),
                Cell(row.text.to(lang)),
                Cell(row.note.to(lang)),
            ),
        )
        for row in register.statements.values()
        if row.note
    )
    table = Table(
        caption=say("Notes on {n} statements.", n=len(rows)),
        columns=(
            Column("locator", say("Locator"), header=True),
            Column("statement", say("Statement"), sortable=False),
            Column("note", say("Note"), sortable=False),
        ),
        rows=rows,
        language=lang,
        sort_hint=say("Sort by {column}"),
        empty=say("Nothing to show."),
        narrow="cards",
    )
    with st.expander(say("Show the notes")):
        view.follow(show(table, key="loose"))


def references(shown: View) -> None:
    """Draw the works that the article cites, as cited."""
    say, register, lang = shown.say, shown.register, shown.selection.lang
    section(say("Works cited in the article"))
    cited = [row for row in register.references.values() if row.kind is ReferenceKind.ARTICLE_CITATION]
    st.markdown(say("As cited: names and years as printed, titles not stated."))
    rows = tuple(
        Row(
            row.id,
            (
                Cell(row.authors_as_cited),
                Cell(row.year_as_cited),
                Cell("; ".join(row.cited_as)),
                Cell(", ".join(row.locators)),
                Cell(row.note.to(lang)),
            ),
        )
        for row in cited
    )
    table = Table(
        caption=say("{n} works, as cited.", n=say.number(len(rows))),
        columns=(
            Column("authors", say("Authors as cited"), header=True),
            Column("year", say("Year")),
            Column("cited", say("In-text citation"), sortable=False),
            Column("locators", say("Where")),
            Column("note", say("Note"), sortable=False),
        ),
        rows=rows,
        language=lang,
        sort_hint=say("Sort by {column}"),
        empty=say("Nothing to show."),
        narrow="cards",
    )
    with st.expander(say.plural("Show {n} work", "Show {n} works", len(rows))):
        view.follow(show(table, key="references"))


def tables(shown: View) -> None:
    """Draw every table of the register with what its sidecar says."""
    say, lang = shown.say, shown.selection.lang
    section(say("The tables"))
    rows = tuple(
        Row(
            sidecar.name,
            (
                Cell(sidecar.title.to(lang), lines=(f"{sidecar.name}.csv",)),
                Cell(sidecar.description.to(lang), lines=(sidecar.processing.to(lang),)),
                Cell(say.number(_rows_of(shown, sidecar.name)), sort=_rows_of(shown, sidecar.name)),
                Cell(sidecar.licence_out, lines=(say("Drawn from: {licence}", licence=sidecar.licence_in.to(lang)),)),
                Cell(sidecar.retrieved, lines=(say("Speaks of dates up to {date}", date=sidecar.covers_to),)),
                Cell(sidecar.sha256[:12], title=sidecar.sha256),
            ),
        )
        for sidecar in sidecars().values()
    )
    table = Table(
        caption=say("Every table with its source, licence and checksum."),
        columns=(
            Column("title", say("Table"), header=True),
            Column("description", say("What it holds and how it was made"), sortable=False),
            Column("rows", say("Rows"), align="end"),
            Column("licence", say("Licence"), sortable=False),
            Column("retrieved", say("Source read")),
            Column("checksum", "SHA-256", sortable=False),
        ),
        rows=rows,
        language=lang,
        sort_hint=say("Sort by {column}"),
        empty=say("Nothing to show."),
        narrow="cards",
    )
    view.follow(show(table, key="tables"))
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
    return len(canada_schedule() if name == SCHEDULE else getattr(shown.register, name))


def dictionary(shown: View) -> None:
    """Draw the data dictionary: every column of every table."""
    say = shown.say
    section(say("Data dictionary"))
    for resource in tables_described():
        with st.expander(f"{resource['name']} · {sidecars()[_table_name(resource)].title.to(shown.selection.lang)}"):
            head = (say("Column"), say("Type"), say("Meaning"))
            lines = [f"| {' | '.join(head)} |", "|---|---|---|"]
            lines += [
                f"| `{field['name']}` | {field['type']} | {plain(say(field['description']))} |"
                for field in resource["schema"]["fields"]
            ]
            st.markdown("\n".join(lines))


def _table_name(resource: dict[str, str]) -> str:
    return resource["path"].rsplit("/", 1)[-1].removesuffix(".csv")
