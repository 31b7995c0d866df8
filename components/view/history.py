"""What a browser has seen of a session's runs, from which a reader's acts are told from values that came late.

A browser sends the values of all widgets and its address with every act. Where it is behind the server, because the
line is slow or two acts came close together, most of these are of an earlier run: taken for acts, they would undo what
the reader has just done. So the server remembers what it offered and where it had led, and the browser sends back the
number of the last run that it has shown in full.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import streamlit as st

Query = dict[str, list[str]]
_KEY: Final = "view-history"
_NOTHING: Final = object()
_KEPT: Final = 50
"""How many runs are remembered: more than a browser falls behind before it loses its connection."""


@dataclass(slots=True)
class _Run:
    page: str
    offered: dict[str, object] = field(default_factory=dict)
    addresses: list[Query] = field(default_factory=list)
    """The one with which it began, then each to which it led."""


@dataclass(slots=True)
class History:
    """The runs of one session.

    Attributes
    ----------
    token : str
        What tells this session from one before, of which a browser may still speak.
    """

    token: str
    _runs: dict[int, _Run] = field(default_factory=lambda: {0: _Run("", addresses=[{}])})
    _held: dict[str, object] = field(default_factory=dict)
    _seen: int = 0
    _acted: bool = True

    @property
    def number(self) -> int:
        """The number of the run that began last."""
        return max(self._runs)

    @property
    def sign(self) -> str:
        """What the browser is to send back once it has shown the run that began last."""
        return f"{self.token}.{self.number}"

    def begin(self, page: str, held: Mapping[Any, object], echo: str, address: Query, *, went: bool = False) -> bool:
        """Begin a run.

        Parameters
        ----------
        page : str
            The page that is drawn.
        held : Mapping
            The values of all widgets as the browser sent them, by key.
        echo : str
            The last `sign` that the browser has shown.
        address : dict of str to list of str
            The parameters with which the run begins.
        went : bool
            Whether the reader went back or forward.

        Returns
        -------
        bool
            Whether the browser asked for something that could not be told: it was behind, and has sent no act that is
            one at the state that the server has reached, such as a filter's value whose count has changed since.
        """
        last, seen = self._runs[self.number], self._run_of(echo)
        behind = seen < self.number and page == last.page and self.base(address, echo) == last.addresses[-1]
        lost = behind and not self._acted and not went
        offered = set().union(*(run.offered for run in self._runs.values()))
        self._held = {key: held[key] for key in offered if key in held}
        self._seen, self._acted = seen, False
        number = self.number + 1
        if number > 1 and last.offered == (before := self._runs[number - 2]).offered:
            last.offered = before.offered  # most runs offer what the one before did, and fifty are remembered
        self._runs[number] = _Run(page, addresses=[last.addresses[-1] if lost else address])
        self._runs.pop(number - _KEPT, None)
        return lost

    def act(self) -> None:
        """Note that what begins the next run is an act that is known."""
        self._acted = True

    @property
    def address(self) -> Query:
        """Where the server has led last."""
        return self._runs[self.number].addresses[-1]

    def offer(self, key: str, value: object) -> None:
        """Remember what a widget is given in this run."""
        self._runs[self.number].offered[key] = value

    def led_to(self, address: Query) -> None:
        """Remember an address to which the server has led."""
        self._runs[self.number].addresses.append(address)

    def is_act(self, key: str, value: object, echo: str) -> bool:
        """Tell whether a reader gave a widget its value, not the server in a run that the browser shows only in part.

        Parameters
        ----------
        key, value : str, object
            The widget, and the value that the browser sent.
        echo : str
            The last `sign` that the browser has shown.
        """
        shown = self._run_of(echo)
        before = self._held.get(key, _NOTHING)
        for number, run in self._runs.items():
            if self._seen < number <= shown and key in run.offered:
                before = run.offered[key]
        late = [run.offered[key] for number, run in self._runs.items() if number > shown and key in run.offered]
        return value != before and value not in late

    def base(self, address: Query, echo: str) -> Query:
        """Give the address that an act changes: the browser's, or the last one if the browser is only behind."""
        seen = self._run_of(echo)
        recent = [one for number, run in self._runs.items() if number >= seen for one in run.addresses]
        return recent[-1] if address in recent else address

    def _run_of(self, echo: str) -> int:
        token, _, number = echo.rpartition(".")
        return int(number) if token == self.token and number.isdecimal() and int(number) in self._runs else 0


def history() -> History:
    """Give the runs of this session."""
    kept: History | None = st.session_state.get(_KEY)
    if kept is None:
        kept = st.session_state[_KEY] = History(secrets.token_hex(4))
    return kept


def address() -> Query:
    """Give the parameters of the address, as the browser sent them or as the server has since changed them."""
    return {name: st.query_params.get_all(name) for name in st.query_params}
