"""The search in the frame of every page: a field that opens over the page and finds every sort of record."""

from __future__ import annotations

from components.finder.answer import answer
from components.finder.field import field
from components.finder.links import href_of

__all__ = ["answer", "field", "href_of"]
