"""Where do Russia and Canada still cooperate in the Arctic?"""

import streamlit as st

from components import overview
from components.view import current
from components.widgets import headline

shown = current()
headline(overview.finding(shown), overview.basis(shown))
left, right = st.columns([2, 1], gap="medium")
with left:
    overview.initiatives(shown)
with right:
    overview.records_map(shown)
    overview.conclusions(shown)
overview.state_matrix(shown)
overview.changes(shown)
overview.how_to_read(shown)
