"""Checks the types of the JavaScript: ``python -m tests.javascript`` lists what is at fault and then fails."""

from __future__ import annotations

import sys

from tests.javascript import NoCompilerError, faults

if __name__ == "__main__":
    try:
        found = faults()
    except NoCompilerError as error:
        sys.exit(str(error))
    sys.exit("\n".join(found) if found else 0)
