"""The timeline page: the chart and its events one by one, the same as tables, figures over time."""

from components.timeline.numbers import as_list as numbers_list
from components.timeline.numbers import figures_over_time
from components.timeline.page import panel, shown_on, timeline_and_event
from components.timeline.tables import events_list

__all__ = ["events_list", "figures_over_time", "numbers_list", "panel", "shown_on", "timeline_and_event"]
