"""Slides: a figure or a table of a page by itself, as it can be shown or saved, under an address of its own."""

from components.slides.showing import stage

__all__ = ["stage"]
