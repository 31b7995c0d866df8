"""The register as it is read: every table with its sidecar, and what points at what.

Nothing here knows of a view: `register` gives all that is known, `article_alone` what the article tells, and `frames`
either as pandas DataFrames.
"""

from __future__ import annotations

from data.register.article_alone import article_alone
from data.register.excerpt import (
    MOST_EVENTS,
    MOST_INITIATIVES,
    MOST_LISTED,
    MOST_OF_ONE_TRACK,
    among_first,
    around,
    of_tracks,
)
from data.register.frames import frame, frames
from data.register.load import (
    Register,
    canada_schedule,
    divisions,
    load,
    port_distances,
    records,
    register,
    route_waters,
)
from data.register.sources import (
    CODES_SIDECAR,
    PACKAGE_FILE,
    TABLES_FOLDER,
    Sidecar,
    code_bytes,
    package_bytes,
    read_sidecar,
    sha256_of,
    sidecars,
    table_bytes,
    tables_described,
    verified_texts,
)

__all__ = [
    "CODES_SIDECAR",
    "MOST_EVENTS",
    "MOST_INITIATIVES",
    "MOST_LISTED",
    "MOST_OF_ONE_TRACK",
    "PACKAGE_FILE",
    "TABLES_FOLDER",
    "Register",
    "Sidecar",
    "among_first",
    "around",
    "article_alone",
    "canada_schedule",
    "code_bytes",
    "divisions",
    "frame",
    "frames",
    "load",
    "of_tracks",
    "package_bytes",
    "port_distances",
    "read_sidecar",
    "records",
    "register",
    "route_waters",
    "sha256_of",
    "sidecars",
    "table_bytes",
    "tables_described",
    "verified_texts",
]
