"""The tests in a browser notice when it asks another host."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Literal

import pytest

from tests.browser.screen import Screen
from tests.browser.witness import Witness

Trace = tuple[Literal["console", "websocket"], Callable[[Any], str]]

TOLD: Trace = ("console", lambda message: message.text)
OPENED: Trace = ("websocket", lambda socket: socket.url)
WAYS = {
    "fetch": (TOLD, "http://elsewhere.invalid/data.json", "fetch(address).catch(() => null)"),
    "picture": (TOLD, "http://elsewhere.invalid/dot.png", "{ new Image().src = address; }"),
    "socket": (OPENED, "ws://elsewhere.invalid/stream", "{ new WebSocket(address); }"),
    "frame": (
        TOLD,
        "http://elsewhere.invalid/",
        "{ document.body.append(Object.assign(document.createElement('iframe'), { src: address })); }",
    ),
}


@pytest.mark.parametrize("way", WAYS)
def test_a_browser_that_asks_another_host_is_noticed(screen: Screen, witness: Witness, way: str) -> None:
    (event, words), address, act = WAYS[way]
    page = screen.page
    page.goto("about:blank")  # the dashboard's own rules would not let it ask
    with page.expect_event(event, lambda told: words(told).endswith(address)):
        page.evaluate(f"address => {act}", address)
    noticed, _ = witness.take()
    assert address in noticed


@pytest.fixture(autouse=True)
def _nothing_goes_wrong(witness: Witness) -> Iterator[None]:
    """Let things go wrong, for once, and let the next test know nothing of them."""
    yield
    witness.take()


def test_an_error_of_a_script_is_noticed(screen: Screen, witness: Witness) -> None:
    with screen.page.expect_event("pageerror"):
        screen.page.evaluate("{ setTimeout(() => { throw new Error('out of order'); }); }")
    _, errors = witness.take()
    assert errors == ["out of order"]


def test_a_script_that_no_file_holds_does_not_run_and_is_noticed(screen: Screen, witness: Witness) -> None:
    screen.open("sources")
    with screen.page.expect_event("console", lambda told: "Content Security Policy" in told.text):
        ran = screen.page.evaluate("""{
          const script = Object.assign(document.createElement("script"), { textContent: "window.ran = true" });
          document.head.append(script);
          "ran" in window;
        }""")
    _, errors = witness.take()
    assert (ran, len(errors)) == (False, 1)
