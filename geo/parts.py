"""Lines and rings of the plane as text: how ``base.json`` and ``drawn.json`` hold whole metres of EPSG:3573."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Mapping
from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

GAP: Final = -(2**31)


def encoded(parts: Iterable[ArrayLike]) -> dict[str, str]:
    """Give lines or rings of the plane, each n x 2 metres, as base64 of little-endian int32 metres, ``x`` and ``y``.

    Between two parts stands `GAP` in both. No parts give two empty texts.
    """
    gap = np.full((1, 2), GAP, dtype=np.int64)
    pieces: list[NDArray[np.int64]] = []
    for part in parts:
        pieces += [gap] if pieces else []
        pieces.append(np.rint(np.asarray(part, dtype=np.float64).reshape(-1, 2)).astype(np.int64))
    both = np.concatenate(pieces) if pieces else np.empty((0, 2), dtype=np.int64)
    return {
        axis: base64.b64encode(both[:, column].astype("<i4").tobytes()).decode("ascii")
        for column, axis in enumerate("xy")
    }


def decoded(shape: Mapping[str, str]) -> list[NDArray[np.int64]]:
    """Give the parts back that `encoded` wrote, each n x 2 in whole metres."""
    x, y = (np.frombuffer(base64.b64decode(shape[axis]), dtype="<i4").astype(np.int64) for axis in "xy")
    both = np.column_stack([x, y])
    parts = np.split(both, np.flatnonzero(both[:, 0] == GAP))
    return [part[part[:, 0] != GAP] for part in parts if (part[:, 0] != GAP).any()]
