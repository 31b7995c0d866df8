"""A page that the browser translates keeps up with what its reader does, and says that it is translated."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, expect

from components import cooperation, sources
from components.timeline import shown_on
from components.view import View
from components.words import words
from data.language import Language
from data.queries import initiatives, timeline
from data.register import register
from data.selection import Selection
from tests.browser.screen import Screen, count_of_initiatives
from tests.browser.tabs import Tabs

SIGN = "*"  # what the translation adds to every text
_TRANSLATE = f"""(isKept) => {{
  const left = "[translate=no], script, style, svg, font, textarea";
  const translate = (root) => {{
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts = root instanceof Text ? [root] : [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {{
      if (!text.isConnected || !text.data.trim() || text.parentElement.closest(left)) continue;
      const outer = document.createElement("font");
      const inner = outer.appendChild(document.createElement("font"));
      text.replaceWith(outer);
      if (isKept) inner.append(text, "{SIGN}");
      else inner.textContent = text.data + "{SIGN}";
    }}
  }};
  translate(document.body);
  const follow = (records) => records.forEach(({{ addedNodes }}) => addedNodes.forEach(translate));
  new MutationObserver(follow).observe(document.body, {{ childList: true, subtree: true }});
}}"""
"""Does what the translators of browsers do: every text is exchanged for a font in a font, at once and later on."""


@pytest.fixture(scope="module", params=[False, True], ids=["texts exchanged", "texts wrapped"])
def tab(new_screen: Tabs, request: pytest.FixtureRequest) -> Iterator[Screen]:
    """Give a tab whose page is translated, by each way in which translators do it."""
    with new_screen(maps=False) as opened:
        opened.open("cooperation?lang=en")
        expect(opened.page.locator("html")).to_have_attribute("data-translated", "no")
        opened.page.evaluate(_TRANSLATE, request.param)
        yield opened


def finding(title: str, lang: Language = Language.ENGLISH) -> str:
    """Give the heading of one of the pages that the test goes to."""
    shown = View(register(), Selection(lang=lang), words(lang))
    return {
        "Timeline": lambda: shown_on(shown, timeline.events(shown.register, shown.selection)).finding,
        "Sources": lambda: sources.finding(shown),
        "Cooperation": lambda: cooperation.finding(shown, initiatives(shown.register, shown.selection)),
    }[title]()


def headed(screen: Screen, text: str) -> Locator:
    """Give the heading with this text, translated."""
    return screen.page.get_by_role("heading", name=f"{text}{SIGN}", exact=True)


def test_a_translated_page_keeps_up_with_filters_pages_and_language(tab: Screen) -> None:
    expect(headed(tab, count_of_initiatives(Selection()))).to_be_visible()
    tab.pill("Suspended").click()
    expect(headed(tab, count_of_initiatives(Selection(state=("suspended",))))).to_be_visible()
    tab.pill("Suspended").click()
    expect(headed(tab, count_of_initiatives(Selection()))).to_be_visible()
    for title in ("Timeline", "Sources", "Cooperation"):
        tab.navigation.filter(has_text=title).click()
        expect(headed(tab, finding(title))).to_be_visible()
    tab.page.get_by_role("radio", name="Français").click()
    expect(headed(tab, finding("Cooperation", Language.FRENCH))).to_be_visible()
    tab.page.get_by_role("radio", name="English").click()
    expect(headed(tab, finding("Cooperation"))).to_be_visible()
    expect(tab.page.get_by_role("alert")).to_have_count(0)


def test_a_translated_page_says_so(tab: Screen) -> None:
    expect(tab.page.locator(".st-key-frame-translated")).to_be_visible()


def test_a_page_in_its_own_words_does_not_speak_of_translation(screen: Screen) -> None:
    screen.open("?lang=en")
    expect(screen.page.locator(".st-key-frame-translated")).to_be_hidden()
