"""The register and everything that reads it. Never imports streamlit."""
