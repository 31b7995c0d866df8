"""How much memory the layers of all readers may take together: one budget for the process."""

from __future__ import annotations

import gc
import os
import threading
import weakref
from typing import Final

VARIABLE: Final = "ARCTIC_LAYERS_MB"
"""The variable that sets it, in MB."""

DEFAULT_MB: Final = 1000
MEGABYTE: Final = 1024 * 1024


class Budget:
    """So many bytes for what some owners hold, each for as long as it lives.

    Parameters
    ----------
    most : int
        How many bytes there are.
    """

    def __init__(self, most: int) -> None:
        self.most = most
        self._taken: dict[int, int] = {}
        self._lock = threading.RLock()  # what dies while it is held gives back in the same thread

    @property
    def taken(self) -> int:
        """How many bytes are taken."""
        with self._lock:
            return sum(self._taken.values())

    def take(self, owner: object, nbytes: int, instead_of: object | None = None) -> bool:
        """Take bytes for an owner until it is gone, or tell that there are not so many left.

        Parameters
        ----------
        owner : object
            Who holds them.
        nbytes : int
            How many.
        instead_of : object, optional
            An owner that gives way to this one; it keeps what it has where there is no room.
        """
        return self._take(owner, nbytes, instead_of) or (_swept() and self._take(owner, nbytes, instead_of))

    def _take(self, owner: object, nbytes: int, instead_of: object | None) -> bool:
        with self._lock:
            before = 0 if instead_of is None else self._taken.get(id(instead_of), 0)
            if nbytes and sum(self._taken.values()) - before + nbytes > self.most:
                return False
            if instead_of is not None:
                self.give_back(instead_of)
            self._taken[id(owner)] = nbytes
            weakref.finalize(owner, self._gone, id(owner)).atexit = False
            return True

    def give_back(self, owner: object) -> None:
        """Give back what an owner took, before it is gone."""
        self._gone(id(owner))

    def _gone(self, owner: int) -> None:
        with self._lock:
            self._taken.pop(owner, None)


def _swept() -> bool:
    """Let go of what sessions that ended still hold, in what was set aside as well (`components.shell.start`)."""
    gc.unfreeze()
    gc.collect()
    return True


def most_mb() -> int:
    """Give how many MB the variable says, or the default where it says no number."""
    text = os.environ.get(VARIABLE, "").strip()
    return int(text) if text.isascii() and text.isdigit() else DEFAULT_MB


BUDGET: Final = Budget(most_mb() * MEGABYTE)
"""That of the process."""
