"""What was made for a view and is kept for all readers: many ask for the same, and it is the same for all of them."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Kept(Generic[Value]):
    """What was last made, by what it was made from.

    Only what derives from a view and the register is kept here, never what a reader brought.

    Parameters
    ----------
    most : int
        How much is kept, all together, in the measure of `weight`; what nobody has asked for longest goes first.
    weight : callable
        Tells how much a value counts.
    """

    def __init__(self, most: int, weight: Callable[[Value], int]) -> None:
        self._most, self._weight = most, weight
        self._held = 0
        self._values: OrderedDict[Hashable, Value] = OrderedDict()
        self._lock = threading.Lock()

    def of(self, key: Hashable, make: Callable[[], Value]) -> Value:
        """Give what was made from something, and make it if it is not there.

        Parameters
        ----------
        key : hashable
            All that the value depends on.
        make : callable
            Makes the value. Two readers who ask at once may both have it made: nobody waits for the other.
        """
        with self._lock:
            if key in self._values:
                self._values.move_to_end(key)
                return self._values[key]
        made = make()
        with self._lock:
            if key not in self._values:
                self._values[key] = made
                self._held += self._weight(made)
            while self._held > self._most and self._values:
                _, oldest = self._values.popitem(last=False)
                self._held -= self._weight(oldest)
        return made
