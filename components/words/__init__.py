"""The interface's words in English and French, with its dates and numbers, all through Babel.

``python -m components.words.messages`` brings the French catalogue up to date. Nothing here imports Streamlit.
"""

from components.words.interface import Words, words

__all__ = ["Words", "words"]
