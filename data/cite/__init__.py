"""Citations: of the article and of a view of the dashboard, and the notes for what a briefing rests on.

A `Work` is what a reference manager holds of one work; `note_of_statement` and `note_of_work` write it as a note in
Chicago style (notes and bibliography), in English or in French.
"""

from __future__ import annotations

from data.cite.article import ARTICLE, ARTICLE_BIBTEX, ARTICLE_CHICAGO, ARTICLE_RIS, ARTICLE_SHORT
from data.cite.note import note_of_statement, note_of_work, short, short_of_work
from data.cite.view import Entry, bibtex, braced, chicago, pages_of, ris
from data.cite.work import Work, work_of

__all__ = [
    "ARTICLE",
    "ARTICLE_BIBTEX",
    "ARTICLE_CHICAGO",
    "ARTICLE_RIS",
    "ARTICLE_SHORT",
    "Entry",
    "Work",
    "bibtex",
    "braced",
    "chicago",
    "note_of_statement",
    "note_of_work",
    "pages_of",
    "ris",
    "short",
    "short_of_work",
    "work_of",
]
