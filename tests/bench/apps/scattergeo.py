"""The map's content with plotly's own geographic axes: a polar projection, and the land from a local TopoJSON file."""

import json
from pathlib import Path

import numpy as np
import plotly.graph_objects as go
import streamlit as st

CONTENT = Path(__file__).with_name("lines.json")

st.set_page_config(layout="wide")
st.sidebar.write("The same content")
groups = json.loads(CONTENT.read_text("utf-8"))
figure = go.Figure(
    [
        go.Scattergeo(
            # typed arrays of single precision: the smallest that plotly sends
            lon=np.array(group["lon"], dtype=np.float32),
            lat=np.array(group["lat"], dtype=np.float32),
            mode="lines",
            line={"dash": group["dash"], "width": 2},
            name=group["name"],
        )
        for group in groups
    ]
)
figure.update_geos(
    resolution=50,
    projection={"type": "azimuthal equal area", "rotation": {"lon": -100, "lat": 90}, "scale": 2.6},
    showland=True,
    landcolor="#e9e5dc",
    showcoastlines=False,
    lonaxis={"showgrid": True},
    lataxis={"showgrid": True},
)
figure.update_layout(height=570, margin={"l": 0, "r": 0, "t": 0, "b": 0})
st.plotly_chart(figure, config={"scrollZoom": True, "topojsonURL": "/app/static/"})
