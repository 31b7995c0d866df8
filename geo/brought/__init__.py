"""Layers that readers bring: read from memory within bounds, repaired, and brought into the map's plane.

Nothing here writes anything anywhere, or believes what a file says of itself. What is wrong, and what was done, are
codes with values; the words are elsewhere.
"""

from geo.brought.attributes import Attributes
from geo.brought.errors import BroughtError, Done, Remark, Wrong
from geo.brought.lines import MOST_LINE_CORNERS, MOST_LINE_KM, MOST_LINES, OneLine, longest_lines, one_line
from geo.brought.memory import give_back
from geo.brought.read import Brought, Question, read_layer
from geo.brought.screen import MOST_DOTS, Density, Screen, on_screen
from geo.brought.sniff import MOST_MB, SUFFIXES, Kind
from geo.brought.where import InWater, Lying, Measured, Share, in_waters, where

__all__ = [
    "MOST_DOTS",
    "MOST_LINES",
    "MOST_LINE_CORNERS",
    "MOST_LINE_KM",
    "MOST_MB",
    "SUFFIXES",
    "Attributes",
    "Brought",
    "BroughtError",
    "Density",
    "Done",
    "InWater",
    "Kind",
    "Lying",
    "Measured",
    "OneLine",
    "Question",
    "Remark",
    "Screen",
    "Share",
    "Wrong",
    "give_back",
    "in_waters",
    "longest_lines",
    "on_screen",
    "one_line",
    "read_layer",
    "where",
]
