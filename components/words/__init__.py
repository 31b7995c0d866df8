"""The interface's words in English and French, with its dates and numbers, all through Babel.

What the interface says, `Words` gives as plain text, the texts of the register in it included. Streamlit's Markdown
would read signs in them, so whatever goes there goes through `plain` at that place, and nowhere before: tables, charts
and files take the same words as they are.

``python -m components.words.messages`` brings the French catalogue up to date. Nothing here imports Streamlit.
"""

from components.words.interface import Words, begin_small, words
from components.words.markdown import LONGEST_QUOTED, plain, quoted

__all__ = ["LONGEST_QUOTED", "Words", "begin_small", "plain", "quoted", "words"]
