"""Starts the dashboard: ``streamlit run app.py``."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import streamlit as st
from starlette.middleware import Middleware
from starlette.routing import Route

from components import plot, polar_map
from components.shell import server
from data.errors import RegisterError
from data.register import register
from geo import agreement


@asynccontextmanager
async def _lifespan(_app: st.App) -> AsyncIterator[dict[str, object]]:
    """Prepare the words and the search while the first browser is still loading."""
    warming = asyncio.create_task(asyncio.to_thread(server.warm_up))
    yield {}
    await warming


try:
    tables = register()
    polar_map.assets()
    agreement.check((line.id for line in tables.lines.values() if line.shape), tables.routes)
except RegisterError as fault:
    sys.exit(fault.sentence)
except plot.MissingAssetError as fault:
    sys.exit(str(fault))

app = st.App(
    "components/shell/shell.py",
    lifespan=_lifespan,
    routes=[Route("/health", server.health), *plot.routes()],
    middleware=[Middleware(server.ResponseHeaders), Middleware(server.UnknownPages)],
    on_script_error=server.report,
)
