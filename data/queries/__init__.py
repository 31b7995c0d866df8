"""Questions to the register: how things stand on a day, what a view asks for, who talks to whom, what changed.

Each is a function of a register and of plain values or a `Selection`; what is costly is remembered. The timeline has a
namespace of its own, since it asks for events and initiatives in its own way; so have the listings, which are searched
and counted in theirs.
"""

from __future__ import annotations

from data.queries import listings, timeline
from data.queries.changes import (
    Change,
    Changes,
    ChangeTally,
    begin_of,
    changes,
    end_of_article,
    tally_of_changes,
)
from data.queries.channels import (
    COUNCILS,
    REGIONAL_TIES,
    Firm,
    beside_track,
    events_of,
    firms,
    initiatives_of,
    last_change,
    later_events,
    open_questions_of,
    regions,
    tally_of_track,
)
from data.queries.facets import Outcome
from data.queries.later import later_facts_checked, open_questions_on, resting_on_works
from data.queries.matching import beside, day_of, initiatives, statements
from data.queries.network import Party, Side, side_of
from data.queries.network_layout import NetworkLayout, layout
from data.queries.number_views import MEASURES, NumberView, ends_of, points_of
from data.queries.on_map import (
    MarkedPlace,
    OnMap,
    initiatives_at,
    layers,
    nsr_in_force,
    nwp_in_force,
    on_map,
    only_lines,
)
from data.queries.readings import (
    PASSAGE_ISSUES,
    SIDE_MAPS,
    PositionCell,
    areas_with_issues,
    issues_in,
    map_of,
    positions_matrix,
    positions_of,
    terms_of,
)
from data.queries.search import initiative_index, normalise
from data.queries.states import (
    FADES_AFTER_MONTHS,
    FADING,
    Standing,
    Tally,
    fades_on,
    last_day_covered,
    latest_changes,
    matrix,
    standing,
    tally,
    years,
)
from data.queries.timeline import TIMELINE_FILTERS, Reply, Stretch, answered_by, answers_to, events, issues_over
from data.queries.timeline_lanes import Lane, lane_of

__all__ = [
    "COUNCILS",
    "FADES_AFTER_MONTHS",
    "FADING",
    "MEASURES",
    "PASSAGE_ISSUES",
    "REGIONAL_TIES",
    "SIDE_MAPS",
    "TIMELINE_FILTERS",
    "Change",
    "ChangeTally",
    "Changes",
    "Firm",
    "Lane",
    "MarkedPlace",
    "NetworkLayout",
    "NumberView",
    "OnMap",
    "Outcome",
    "Party",
    "PositionCell",
    "Reply",
    "Side",
    "Standing",
    "Stretch",
    "Tally",
    "answered_by",
    "answers_to",
    "areas_with_issues",
    "begin_of",
    "beside",
    "beside_track",
    "changes",
    "day_of",
    "end_of_article",
    "ends_of",
    "events",
    "events_of",
    "fades_on",
    "firms",
    "initiative_index",
    "initiatives",
    "initiatives_at",
    "initiatives_of",
    "issues_in",
    "issues_over",
    "lane_of",
    "last_change",
    "last_day_covered",
    "later_events",
    "later_facts_checked",
    "latest_changes",
    "layers",
    "layout",
    "listings",
    "map_of",
    "matrix",
    "normalise",
    "nsr_in_force",
    "nwp_in_force",
    "on_map",
    "only_lines",
    "open_questions_of",
    "open_questions_on",
    "points_of",
    "positions_matrix",
    "positions_of",
    "regions",
    "resting_on_works",
    "side_of",
    "standing",
    "statements",
    "tally",
    "tally_of_changes",
    "tally_of_track",
    "terms_of",
    "timeline",
    "years",
]
