"""What is written to the server's log, and why a browser could not draw."""

from __future__ import annotations

import logging

LOG = logging.getLogger("arctic_common_ground")


def report_chart(reason: str) -> None:
    """Log why a browser could not draw a chart; the reader is told elsewhere that the table takes its place."""
    LOG.warning("a browser could not draw the chart: %s", reason)


def report_map(reason: str) -> None:
    """Log why a browser could not draw a map; the reader is told elsewhere that the table takes its place."""
    LOG.warning("a browser could not draw the map: %s", reason)
