"""What is written to the server's log, and why a browser could not draw."""

from __future__ import annotations

import logging
import traceback
from typing import Final

LOG = logging.getLogger("arctic_common_ground")
_LONGEST_LOGGED: Final = 500


def one_line(text: str) -> str:
    """Give what somebody else wrote as one line of a log: signs that a log would obey are written out, the rest is cut.

    Parameters
    ----------
    text : str
        Anything, as from a browser.
    """
    kept = text[:_LONGEST_LOGGED]
    line = "".join(c if c.isprintable() and c != "\\" else c.encode("unicode_escape").decode() for c in kept)
    return f"{line}…" if len(text) > _LONGEST_LOGGED else line


def report_error(code: str, error: BaseException) -> None:
    """Log an error under the code that the reader sees; its lines are set in: no message in it passes for an entry."""
    trace = "".join(traceback.format_exception(error)).splitlines()
    LOG.error("error %s\n%s", code, "\n".join(f"    {one_line(line)}" for line in trace))


def report_chart(reason: str) -> None:
    """Log why a browser could not draw a chart; the reader is told elsewhere that the table takes its place."""
    LOG.warning("a browser could not draw the chart: %s", one_line(reason))


def report_map(reason: str) -> None:
    """Log why a browser could not draw a map; the reader is told elsewhere that the table takes its place."""
    LOG.warning("a browser could not draw the map: %s", one_line(reason))
