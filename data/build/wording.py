"""Compares words with the article: quotations, citations and quoted terms are its own, every other text is not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from data.build.article import Paragraph
from data.build.reading import Frames, rows_of
from data.codes import Quoted
from data.errors import Fault
from data.schema import CITATION_SEPARATOR, LIST_SEPARATOR, items_of

LONGEST_SHARED_WORDS = 8
_RUN = LONGEST_SHARED_WORDS + 1
_WORD = re.compile(r"[^\W_]+")
_TITLES = "name_en"
"""The column that may share more words: names of instruments are what they are."""


def words_of(text: str) -> list[str]:
    """Give the words of a text in lower case, without punctuation and apostrophes."""
    return _WORD.findall(text.lower().replace("’", "").replace("'", ""))


def _runs(words: list[str]) -> Iterable[tuple[str, ...]]:
    return (tuple(words[start : start + _RUN]) for start in range(len(words) - _RUN + 1))


def runs_of(article: Mapping[str, Paragraph]) -> frozenset[tuple[str, ...]]:
    """Give every run of nine words of the article.

    The body is read as one text, because a sentence may go on over a page break; each footnote stands by itself.
    """
    body = " ".join(paragraph.text for paragraph in article.values() if not paragraph.is_note)
    notes = [paragraph.text for paragraph in article.values() if paragraph.is_note]
    return frozenset(run for text in (body, *notes) for run in _runs(words_of(text)))


def shared_run(text: str, runs: frozenset[tuple[str, ...]]) -> str:
    """Give the first run of more than eight words that a text shares with the article, as long as it is; or nothing."""
    words = words_of(text)
    shared: list[str] = []
    for start, run in enumerate(_runs(words)):
        if run in runs:
            shared = [*shared, words[start + _RUN - 1]] if shared else list(run)
        elif shared:
            break
    return " ".join(shared)


def _borrowed(frames: Frames, article: Mapping[str, Paragraph]) -> list[Fault]:
    runs = runs_of(article)
    faults: list[Fault] = []
    for table, frame in frames.items():
        columns = [column for column in frame.columns if column.endswith("_en") and column != _TITLES]
        for row, cells in rows_of(frame[columns]):
            for column in columns:
                if run := shared_run(cells[column], runs):
                    problem = f"{len(run.split())} words on end are the article's: “{run}”"
                    expected = f"at most {LONGEST_SHARED_WORDS}"
                    faults.append(Fault(f"{table}.csv", row, column, problem, expected))
    return faults


def _printed(frames: Frames, article: Mapping[str, Paragraph]) -> list[Fault]:
    faults: list[Fault] = []
    for row, cells in rows_of(frames["statements"]):
        paragraph = article.get(cells["locator"])
        if paragraph is None:
            continue
        expected = f"words exactly as {paragraph.locator} prints them"
        printed = {"citations": items_of(cells["citations"], CITATION_SEPARATOR), "quote": [cells["quote"]]}
        faults += [
            Fault("statements.csv", row, column, f"“{words}” does not stand in {paragraph.locator}", expected)
            for column, given in printed.items()
            for words in given
            if words not in paragraph.text
        ]
    return faults


def _cited(frames: Frames, article: Mapping[str, Paragraph]) -> list[Fault]:
    faults: list[Fault] = []
    for row, cells in rows_of(frames["references"]):
        locators = items_of(cells["locators"], LIST_SEPARATOR)
        texts = [article[locator].text for locator in locators if locator in article]
        faults += [
            Fault("references.csv", row, "cited_as", f"“{words}” stands in none of its locators", "words as printed")
            for words in items_of(cells["cited_as"], CITATION_SEPARATOR)
            if not any(words in text for text in texts)
        ]
    return faults


def _quoted_terms(frames: Frames, article: Mapping[str, Paragraph]) -> list[Fault]:
    locator_of = dict(zip(frames["statements"]["id"], frames["statements"]["locator"], strict=True))
    faults: list[Fault] = []
    for row, cells in rows_of(frames["terms"]):
        if cells["quoted"] != Quoted.YES:
            continue
        locators = [locator_of.get(statement, "") for statement in items_of(cells["statements"], LIST_SEPARATOR)]
        if not any(cells["term_en"] in article[locator].text for locator in locators if locator in article):
            problem = f"“{cells['term_en']}” stands in no paragraph of its statements"
            faults.append(Fault("terms.csv", row, "term_en", problem, "the word as printed, or quoted = no"))
    return faults


def faults_in_wording(frames: Frames, article: Mapping[str, Paragraph]) -> list[Fault]:
    """List quotations and citations that are not verbatim, and texts that borrow the article's sentences."""
    faults = _borrowed(frames, article)
    if "statements" in frames:
        faults += _printed(frames, article)
    if "references" in frames:
        faults += _cited(frames, article)
    if {"statements", "terms"} <= frames.keys():
        faults += _quoted_terms(frames, article)
    return faults
