"""Pure builders: the register and a view in, a chart as a value out. Nothing here imports Streamlit."""
