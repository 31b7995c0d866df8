"""Starts the dashboard: ``streamlit run app.py``."""

from __future__ import annotations

import streamlit as st
from starlette.middleware import Middleware

from components.shell import doors, server

server.check()
app = st.App(
    "components/shell/shell.py",
    lifespan=server.lifespan,
    routes=server.routes(),
    middleware=[Middleware(server.ResponseHeaders), Middleware(doors.Doors), Middleware(server.UnknownPages)],
    on_script_error=server.report,
)
