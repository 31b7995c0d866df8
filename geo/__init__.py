"""The map's geometry: its projection and the baked layers. Never imports streamlit.

``geo.build`` bakes the shapes; at run time only ``geo.projection`` and ``geo.layers`` are needed, and numpy alone.
"""
