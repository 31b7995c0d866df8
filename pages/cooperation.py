"""What cooperation is there, in what form, and where does it stand?"""

import streamlit as st

from components import cooperation
from components.cartography import draw_in_list
from components.cooperation import opened_record
from components.view import current
from components.widgets import headline, sidebar
from data.queries import initiatives

shown = current()
outcome = initiatives(shown.register, shown.selection)
listed = cooperation.on_show(shown, outcome)
chosen = shown.register.initiatives.get(shown.selection.record)
place = sidebar()
headline(cooperation.finding(shown, outcome))
columns = st.columns([2, 3] if chosen else 1, gap="medium")
with columns[0]:
    cooperation.results(shown, outcome, listed)
    if chosen is None:
        draw_in_list(shown, listed.rows)
if chosen is not None:
    with columns[1]:
        opened_record(shown, chosen, listed.rows)
cooperation.panel(shown, outcome, place)
