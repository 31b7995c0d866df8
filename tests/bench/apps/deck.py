"""The map's content with pydeck: GeoJSON in kilometres of the polar plane, an orthographic view, no tiles."""

import pydeck as pdk  # type: ignore[import-untyped]
import streamlit as st

LAND, LINES = "/app/static/land.json", "/app/static/lines.json"  # in the chart itself they would take ten times as much
LINE_WIDTH = {"line_width_units": "'pixels'", "get_line_width": 2}

st.set_page_config(layout="wide")
st.sidebar.write("The same content")
st.pydeck_chart(
    pdk.Deck(
        layers=[
            pdk.Layer("GeoJsonLayer", LAND, stroked=False, filled=True, get_fill_color=[233, 229, 220]),
            pdk.Layer("GeoJsonLayer", LINES, filled=False, get_line_color=[11, 79, 108], pickable=True, **LINE_WIDTH),
        ],
        views=[pdk.View(type="OrthographicView", controller=True, flip_y=False)],
        initial_view_state=pdk.ViewState(target=[0, 0, 0], zoom=-3.8),
        map_provider=None,
        map_style=None,
    ),
    height=570,
)
