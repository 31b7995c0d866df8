"""How a command line tool runs: a register that cannot be used is told fault by fault, not by a traceback."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from data.errors import RegisterError


def run(parser: argparse.ArgumentParser, arguments: Sequence[str] | None) -> int:
    """Run what a command line asks for.

    Parameters
    ----------
    parser : ArgumentParser
        Its options have a ``run``, which takes them all and gives an exit status.
    arguments : sequence of str or None
        The words after the program's name; None for those of the process.

    Returns
    -------
    int
        The exit status; 1 if there is a fault.
    """
    options = parser.parse_args(arguments)
    try:
        return int(options.run(options))
    except RegisterError as error:
        for fault in error.faults:
            print(fault)
        print(f"{len(error.faults)} fault{'s' if len(error.faults) > 1 else ''}")
        return 1
    except BrokenPipeError:  # whoever reads the list, such as ``head``, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
