"""The sources page: what the register rests on, how much of the article it covers, what is missing."""

from components.sources.covered import coverage
from components.sources.later import open_questions, terms, works
from components.sources.map_shapes import gaps, shapes
from components.sources.page import article, dictionary, finding, limits, loose, references, tables

__all__ = [
    "article",
    "coverage",
    "dictionary",
    "finding",
    "gaps",
    "limits",
    "loose",
    "open_questions",
    "references",
    "shapes",
    "tables",
    "terms",
    "works",
]
