"""The ready-made baskets for the usual questions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Final

from data.codes import Part, ReadyBasket, ReadyView, of_every
from data.selection import SCENES, Selection, entry_of


def _map(view: ReadyView) -> str:
    return entry_of(Part.MAP, Selection(**asdict(SCENES[view])))


def _one(part: Part, **fields: object) -> str:
    return entry_of(part, Selection(**fields))  # type: ignore[arg-type]  # a test opens each of them


BASKETS: Final[Mapping[ReadyBasket, tuple[str, ...]]] = of_every(
    ReadyBasket,
    {
        ReadyBasket.STATE_OF_COOPERATION: (
            _one(Part.STANDINGS),
            _one(Part.COMPARED),
            _one(Part.AREAS),
        ),
        ReadyBasket.NORTHWEST_PASSAGE_IN_LAW: (
            _map(ReadyView.NORTHWEST_PASSAGE),
            _one(Part.ISSUE, issue="northwest-passage-status"),
            _one(Part.DOSSIER, item="canada-internal-waters-1985"),
            _one(Part.DOSSIER, item="unclos-article-234"),
        ),
        ReadyBasket.NORTHERN_SEA_ROUTE_IN_LAW: (
            _map(ReadyView.NORTHERN_SEA_ROUTE),
            _one(Part.ISSUE, issue="northern-sea-route-status"),
            _one(Part.DOSSIER, item="nsr-water-area"),
            _one(Part.DOSSIER, item="unclos-article-234"),
        ),
        ReadyBasket.SECTOR_LINES: (
            _map(ReadyView.SECTOR_LINES),
            _one(Part.ISSUE, issue="sector-method"),
            _one(Part.DOSSIER, item="canada-sector-141w"),
            _one(Part.DOSSIER, item="soviet-decree-1926-west"),
        ),
        ReadyBasket.BUSINESS_PROJECTS: (
            _map(ReadyView.BUSINESS),
            _one(Part.INITIATIVES, track=("business",)),
            _one(Part.CHANNEL, channel="business"),
            _one(Part.LISTED),
        ),
        ReadyBasket.SINCE_THE_ARTICLE: (
            _one(Part.COMPARED),
            _one(Part.CHANGES),
        ),
    },
    f"{__name__}.BASKETS",
)
"""The entries of each."""
