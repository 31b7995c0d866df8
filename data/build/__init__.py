"""The command line tool that checks, seals and describes the tables: ``python -m data.build``.

May read files; never imported to show a page. The bake of the map runs and seals in the same way.
"""

from __future__ import annotations

from data.build.command import run
from data.build.seal import seal, write_seal

__all__ = ["run", "seal", "write_seal"]
