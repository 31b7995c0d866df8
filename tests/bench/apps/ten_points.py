"""Ten points on a plain plotly chart, which pills or a checkbox filter: the least that a change of a chart costs."""

import plotly.graph_objects as go
import streamlit as st

STATES = ["active"] * 6 + ["suspended"] * 3 + ["ended"]

st.set_page_config(layout="wide")
with st.sidebar:
    even = st.checkbox("Even only")
chosen = st.pills("State", ["active", "suspended", "ended"], selection_mode="multi")
shown = [n for n, state in enumerate(STATES) if (not chosen or state in chosen) and not (even and n % 2)]
figure = go.Figure(go.Scatter(x=shown, y=[n * n for n in shown], mode="markers"))
figure.update_layout(height=570, dragmode="pan")
st.plotly_chart(figure, config={"scrollZoom": True})
