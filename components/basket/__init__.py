"""The basket of the briefing on the other pages: the button that puts what is on show into it, or takes it out."""

from components.basket.button import add_button

__all__ = ["add_button"]
