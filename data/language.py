"""The two languages of every text in the register."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """A language of the dashboard, by its ISO 639-1 code."""

    ENGLISH = "en"
    FRENCH = "fr"


@dataclass(frozen=True, slots=True)
class Text:
    """One text in English and in French; both empty where the source states nothing."""

    en: str = ""
    fr: str = ""

    def to(self, language: Language) -> str:
        """Give the text in one language."""
        return self.fr if language is Language.FRENCH else self.en

    def __bool__(self) -> bool:
        """Tell whether there is a text."""
        return bool(self.en)
