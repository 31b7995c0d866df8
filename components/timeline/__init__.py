"""The timeline page: the chart and its events one by one, the same as tables, figures over time."""

from components.timeline.numbers import figures_over_time
from components.timeline.page import panel, shown_on, timeline_and_event

__all__ = ["figures_over_time", "panel", "shown_on", "timeline_and_event"]
