"""Prepares what all readers share: the checked register and shapes, the words, what is searched.

The server listens first: a browser takes longer to load Streamlit's own files than this takes.
"""

from __future__ import annotations

import functools
import gc
import importlib
import inspect
import sys
import threading
import traceback

_LOCK = threading.Lock()
_FEW_MODULES = 50
"""How many more modules may have been imported before memory is worth sorting again: less than any large package."""

_MANY_RUNS = 100
"""After how many runs it is: sorting takes as long as a few runs, so that it adds a hundredth or two to each."""


def prepare() -> str:
    """Read and check everything, once, whoever asks first; the others wait for it.

    Returns
    -------
    str
        What is wrong and what to do, in one sentence; empty if nothing is.
    """
    with _LOCK:
        return _prepared()


@functools.cache
def _prepared() -> str:
    gc.disable()  # what is read now stays: to search it for garbage meanwhile takes a fifth of the time
    try:
        message = _read()
    except Exception as fault:  # noqa: BLE001  # whatever is broken, no page would work
        place = traceback.extract_tb(fault.__traceback__)[-1]
        words = " ".join(str(fault).split())
        message = f"The app cannot start: {type(fault).__name__}: {words} ({place.filename}, line {place.lineno})."
    finally:
        gc.freeze()
        gc.enable()
    return message


def _read() -> str:
    """Read and check everything, and give the fault that was found."""
    from components import polar_map  # noqa: PLC0415  # nothing of ours is imported before the server listens
    from components.shell import sign_in  # noqa: PLC0415
    from components.shell.pages import PAGES  # noqa: PLC0415
    from components.words import words  # noqa: PLC0415
    from data.errors import RegisterError  # noqa: PLC0415
    from data.language import Language  # noqa: PLC0415
    from data.queries import find, initiative_index  # noqa: PLC0415
    from data.register import register  # noqa: PLC0415
    from geo import agreement  # noqa: PLC0415

    try:
        sign_in.check()
        tables = register()
        polar_map.assets()
        agreement.check((line.id for line in tables.lines.values() if line.shape), tables.routes)
    except RegisterError as fault:
        return fault.sentence
    except sign_in.SignInError as fault:
        return str(fault)
    for language in Language:
        words(language)
    initiative_index(tables)
    find.index(tables)
    # At its first button Streamlit compiles a pattern of all emoji, and at its first element finds the file of every
    # module: a tenth of a second each, for which nobody need wait.
    for name in ("components.shell.frame", *(f"components.{page.name}" for page in PAGES), "streamlit.emojis"):
        importlib.import_module(name)
    inspect.stack()
    return ""


class Memory:
    """What is in memory and stays there, which need not be searched for garbage with every run.

    Streamlit has all of it searched after each run. Once pandas is loaded that is some hundred thousand objects that
    never become garbage, and what pages keep for all readers and for each session is more with every reader. So only
    what came with a run is searched, and then set aside; what of it becomes garbage later goes when all is sorted.
    """

    def __init__(self) -> None:
        self._modules = 0
        self._runs = 0

    def settle(self) -> None:
        """Set aside what is in memory now; Streamlit's own search after the run then has nothing to look at.

        If much is new or it is long since the last time, all is sorted again; not after the first run of all, whose
        reader would wait for it.
        """
        self._runs += 1
        if not self._modules and self._runs == 1:
            gc.freeze()
            return
        if len(sys.modules) - self._modules > _FEW_MODULES or self._runs >= _MANY_RUNS:
            self._modules, self._runs = len(sys.modules), 0
            gc.unfreeze()
        gc.collect()
        gc.freeze()


MEMORY = Memory()
