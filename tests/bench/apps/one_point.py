"""One point on a plain plotly chart: the least that a Streamlit app with a chart does."""

import plotly.graph_objects as go
import streamlit as st

st.plotly_chart(go.Figure(go.Scatter(x=[0], y=[0], mode="markers")))
