"""How states, events, actors and grades look: signs, drawings and colours, and a state said in words.

One table of each, which tables, charts and the map all read. Nothing here imports Streamlit.
"""

from components.signs.palette import COLOURS, GROUND, MARKS, by_theme
from components.signs.signs import (
    ANY_EVENT,
    BETWEEN_SIGNS,
    DRAWINGS,
    EVENT_DRAWINGS,
    FIRM,
    GRADE_SIGNS,
    LOOKS,
    OTHER_PLACE,
    PEOPLE,
    PLACE_DRAWINGS,
    PUBLIC,
    STANCE_SIGNS,
    STATE_SIGNS,
    colour_of,
    drawings,
    is_faded_look,
    look,
)
from components.signs.standings import (
    by_look,
    going_on_words,
    last_seen_words,
    look_of,
    look_words,
    rule,
    signed_words,
    standing_words,
    tally_words,
)

__all__ = [
    "ANY_EVENT",
    "BETWEEN_SIGNS",
    "COLOURS",
    "DRAWINGS",
    "EVENT_DRAWINGS",
    "FIRM",
    "GRADE_SIGNS",
    "GROUND",
    "LOOKS",
    "MARKS",
    "OTHER_PLACE",
    "PEOPLE",
    "PLACE_DRAWINGS",
    "PUBLIC",
    "STANCE_SIGNS",
    "STATE_SIGNS",
    "by_look",
    "by_theme",
    "colour_of",
    "drawings",
    "going_on_words",
    "is_faded_look",
    "last_seen_words",
    "look",
    "look_of",
    "look_words",
    "rule",
    "signed_words",
    "standing_words",
    "tally_words",
]
