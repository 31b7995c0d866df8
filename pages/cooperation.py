"""Which pieces of cooperation are there, in what form, and how do they stand?"""

import streamlit as st

from components import cooperation
from components.blocks import heading
from components.card import record_card
from components.view import current
from data.matching import initiatives

shown = current()
outcome = initiatives(shown.register, shown.selection)
chosen = shown.register.initiatives.get(shown.selection.record)
heading(
    shown.say("Cooperation"),
    shown.say("Which pieces of cooperation are there, in what form, and how do they stand?"),
)
cooperation.panel(shown, outcome)
if chosen is None:
    cooperation.results(shown, outcome)
else:
    left, right = st.columns([3, 2], gap="medium")
    with left:
        cooperation.results(shown, outcome)
    with right:
        cooperation.close_record(shown)
        record_card(shown, chosen)
