"""What a reader asked for is shown, even where the browser is behind the server or has lost it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, WebSocketRoute, expect
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from data.codes import Format, State
from data.selection import Facts, Selection
from tests.browser.screen import CONNECTED, ENGLISH, Screen
from tests.browser.server import ROOT, free_port, running
from tests.browser.tabs import Tabs

_NOT_TAKEN = "The page was still changing, and your last choice was not applied. Choose again."
_LOST = "The connection was lost and restored. What you chose in the meantime may be missing: choose again."
_UNWATCHED = """{
  const { observe } = MutationObserver.prototype;
  MutationObserver.prototype.observe = function (node, options) {
    if (!options?.attributeFilter?.includes("data-test-connection-state")) observe.call(this, node, options);
  };
}"""
"""Keeps the page from being asked for anew as soon as the connection is there: a reader may be quicker."""


class Line:
    """The line between a browser and the server, on which messages to the browser can be held up."""

    def __init__(self, page: Page) -> None:
        self._held: list[str | bytes] | None = None
        self._socket: WebSocketRoute | None = None
        page.route_web_socket("**/_stcore/stream", self._connect)

    def hold(self) -> None:
        """Hold up what the server sends from now on."""
        self._held = []

    def release(self) -> None:
        """Let the browser have what was held up, and all that follows."""
        held, self._held = self._held or [], None
        for message in held:
            self._pass(message)

    @property
    def held(self) -> int:
        """How many messages are held up."""
        return len(self._held or [])

    @property
    def holds_end(self) -> bool:
        """Whether a run has come to its end among what is held up."""
        told = (ForwardMsg.FromString(one) for one in self._held or [] if isinstance(one, bytes))
        return any(one.WhichOneof("type") == "script_finished" for one in told)

    def _connect(self, socket: WebSocketRoute) -> None:
        self._socket = socket
        socket.connect_to_server().on_message(self._arrived)

    def _arrived(self, message: str | bytes) -> None:
        if self._held is None:
            self._pass(message)
        else:
            self._held.append(message)

    def _pass(self, message: str | bytes) -> None:
        if self._socket is not None:
            self._socket.send(message)


@pytest.fixture
def slow(new_screen: Tabs) -> Iterator[tuple[Screen, Line]]:
    """Give a tab whose line to the server can be held up."""
    with new_screen(fresh=True, maps=False) as screen:
        yield screen, Line(screen.page)


def wait_for_held(screen: Screen, line: Line, more_than: int) -> None:
    """Wait until the server has answered, of which the browser sees nothing yet."""
    while line.held <= more_than:
        screen.page.wait_for_timeout(20)  # lets the messages arrive


def test_two_choices_made_before_the_first_is_shown_both_count(slow: tuple[Screen, Line]) -> None:
    screen, line = slow
    screen.open("cooperation?lang=en")
    line.hold()
    screen.pill(ENGLISH.label(State.ENDED)).click()
    wait_for_held(screen, line, 0)
    screen.page.get_by_text(ENGLISH("Article alone"), exact=True).click()
    wait_for_held(screen, line, line.held)
    line.release()
    screen.expect_address("cooperation", Selection(state=(State.ENDED,), facts=Facts.ARTICLE))


def test_a_choice_that_has_changed_meanwhile_is_said_to_be_lost(slow: tuple[Screen, Line]) -> None:
    screen, line = slow
    screen.open("cooperation?lang=en")
    line.hold()
    screen.page.get_by_text(ENGLISH("Article alone"), exact=True).click()
    while not line.holds_end:  # the server has made the filters anew
        screen.page.wait_for_timeout(20)  # lets the messages arrive
    screen.pill(ENGLISH.label(State.ENDED)).click()  # its count is another in the article alone
    wait_for_held(screen, line, line.held)
    line.release()
    screen.expect_address("cooperation", Selection(facts=Facts.ARTICLE))
    expect(screen.page.get_by_role("alert").get_by_text(_NOT_TAKEN)).to_be_visible()


def test_a_choice_that_is_no_part_of_the_view_is_not_said_to_be_lost(slow: tuple[Screen, Line]) -> None:
    screen, line = slow
    screen.open("timeline?lang=en")
    line.hold()
    screen.page.get_by_text(ENGLISH("Article alone"), exact=True).click()
    wait_for_held(screen, line, 0)
    screen.page.get_by_text(ENGLISH("Move the as-of date along"), exact=True).click()
    wait_for_held(screen, line, line.held)
    line.release()
    screen.expect_address("timeline", Selection(facts=Facts.ARTICLE))
    screen.expect_drawn()
    expect(screen.page.get_by_text(_NOT_TAKEN)).to_have_count(0)


def test_a_reader_who_goes_back_twice_at_once_is_where_they_began(slow: tuple[Screen, Line]) -> None:
    screen, _ = slow
    screen.open("cooperation?lang=en")
    screen.pill(ENGLISH.label(Format.BILATERAL)).click()
    screen.expect_address("cooperation", Selection(format=(Format.BILATERAL,)))
    screen.page.get_by_text(ENGLISH("Article alone"), exact=True).click()
    screen.expect_address("cooperation", Selection(format=(Format.BILATERAL,), facts=Facts.ARTICLE))
    screen.expect_drawn()
    screen.page.evaluate("history.back(); setTimeout(() => history.back(), 150)")
    screen.expect_address("cooperation", Selection())
    screen.expect_drawn()
    screen.expect_address("cooperation", Selection())
    expect(screen.page.get_by_role("switch", name=ENGLISH("Article alone"))).not_to_be_checked()


def test_a_reader_who_chooses_as_soon_as_a_server_is_there_again_is_told_that_it_may_be_lost(
    browser: Browser, tmp_path: Path
) -> None:
    port = free_port()
    with browser.new_context() as context:
        context.add_init_script(_UNWATCHED)
        screen = Screen(context.new_page(), f"http://localhost:{port}")
        with running(ROOT, tmp_path / "first.txt", port):
            screen.open("cooperation?lang=en")
        told = screen.page.get_by_role("dialog", name=ENGLISH("The connection is lost"))
        expect(told).to_be_visible()
        expect(told.get_by_text("streamlit run")).to_be_hidden()
        with running(ROOT, tmp_path / "second.txt", port):
            expect(screen.page.locator(CONNECTED)).to_be_attached()
            screen.pill(ENGLISH.label(State.ENDED)).click()
            expect(screen.page.get_by_role("alert").get_by_text(_LOST)).to_be_visible()
