"""Where a sign-in is set up, nobody sees the dashboard without it."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, expect

from data.selection import Selection
from tests.browser.identity import CLIENT, identity_provider
from tests.browser.screen import FRENCH, Screen
from tests.browser.server import ROOT, free_port, running

_PARTS = ("app.py", "components", "pages", "data", "geo")


def _with_sign_in(folder: Path, provider: str, port: int) -> Path:
    """Give a folder from which the dashboard runs as from its own, but with a sign-in."""
    for part in _PARTS:
        (folder / part).symlink_to(ROOT / part)
    (folder / ".streamlit").mkdir()
    (folder / ".streamlit" / "config.toml").symlink_to(ROOT / ".streamlit" / "config.toml")
    (folder / ".streamlit" / "secrets.toml").write_text(
        f'[auth]\nredirect_uri = "http://localhost:{port}/oauth2callback"\ncookie_secret = "{"x" * 40}"\n'
        f'client_id = "{CLIENT}"\nclient_secret = "y"\nserver_metadata_url = "{provider}"\n',
        "utf-8",
    )
    return folder


def test_a_reader_signs_in_and_is_back_at_the_view_that_she_asked_for(browser: Browser, tmp_path: Path) -> None:
    port = free_port()
    folder = tmp_path / "folder"
    folder.mkdir()
    with (
        identity_provider() as provider,
        running(_with_sign_in(folder, provider, port), tmp_path / "output.txt", port) as server,
        browser.new_context(locale="fr-CA") as context,
    ):
        screen = Screen(context.new_page(), server.address)
        screen.page.goto(f"{server.address}/cooperation?lang=fr&area=mining")
        expect(screen.page.get_by_text(FRENCH("Sign in to see this dashboard."))).to_be_visible()
        expect(screen.navigation).to_have_count(0)
        screen.page.get_by_role("button", name=FRENCH("Sign in")).click()
        screen.expect_drawn()
        screen.expect_address("cooperation", Selection(lang=FRENCH.language, area=("mining",)))
