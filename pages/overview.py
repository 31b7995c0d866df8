"""Where do Russia and Canada still cooperate in the Arctic?"""

import streamlit as st

from components import overview
from components.view import current

shown = current()
overview.headline(shown)
left, right = st.columns([1, 2], gap="medium")
with left:
    overview.records_map(shown)
with right:
    overview.state_matrix(shown)
overview.changes(shown)
overview.conclusions(shown)
overview.how_to_read(shown)
