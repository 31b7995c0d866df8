"""The page of readings: issues against groups of actors, one issue side by side, contested words."""

from components.readings.columns import issue
from components.readings.contested import all_terms
from components.readings.legend import legend
from components.readings.matrix import matrix
from components.readings.page import finding, panel

__all__ = ["all_terms", "finding", "issue", "legend", "matrix", "panel"]
