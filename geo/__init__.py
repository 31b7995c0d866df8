"""The map's geometry: its projection and the baked layers. Never imports streamlit.

``geo.build`` bakes the shapes; a page needs only ``geo.layers`` and ``geo.point``, without numpy. ``geo.frames`` gives
every layer as a GeoDataFrame, for downloads and for analysis.
"""
