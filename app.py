"""Starts the dashboard: ``streamlit run app.py``."""

from __future__ import annotations

import asyncio
import importlib
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import streamlit as st
from starlette.middleware import Middleware
from starlette.routing import Route

from components import server
from data.errors import RegisterError
from data.load import register

WARMED = ("pandas", "streamlit.elements.arrow")
"""Modules that the first table needs and the first page does not."""


async def _warm_up() -> None:
    """Import what the first table needs while the first browser is still loading."""
    for name in WARMED:
        await asyncio.to_thread(importlib.import_module, name)


@asynccontextmanager
async def _lifespan(_app: st.App) -> AsyncIterator[dict[str, object]]:
    warming = asyncio.create_task(_warm_up())
    yield {}
    warming.cancel()
    with suppress(asyncio.CancelledError):
        await warming


try:
    register()
except RegisterError as fault:
    sys.exit(fault.sentence)

app = st.App(
    "components/shell.py",
    lifespan=_lifespan,
    routes=[Route("/health", server.health)],
    middleware=[Middleware(server.ResponseHeaders), Middleware(server.UnknownPages)],
    on_script_error=server.report,
)
