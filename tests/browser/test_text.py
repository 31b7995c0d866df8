"""What stands in an address is read on the page letter for letter: links, icons and emphasis are never made of it."""

from __future__ import annotations

from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

from tests.browser.screen import Screen

_TEXTS = (
    *("see www.evil.example", "http://evil.example/a_b*c*", "<http://evil.example>", "me@evil.example", "//[x]"),
    *(":material/delete:", ":material_delete:", ":smile: :+1:", ":red[x] :blue-badge[y]", ":streamlit: :help[]"),
    *("**b** _i_ `c` ~~s~~", "$x^2$ $$y$$", "<b>x</b> <img src=x>", "&lt; &amp; &#60;", "[a](http://evil.example)"),
    *("![a](http://evil.example/x.png)", "a -> b <- c <-> d -- e", "x >= y ~= z", "- [ ] x | y | z", "# h === 1. x"),
)
_MADE = "a, b, strong, em, code, del, img, svg, h1, h2, li, table, hr, input, [role=img], .katex, [class^=stMarkdown]"


@pytest.mark.parametrize("texts", [_TEXTS[:10], _TEXTS[10:]])
def test_a_notice_shows_what_an_address_holds_letter_for_letter(screen: Screen, texts: tuple[str, ...]) -> None:
    pairs = list(zip(texts[::2], texts[1::2], strict=True))
    screen.open(f"?{urlencode({'lang': 'en', 'unknown_page': texts[0], **dict(pairs)})}")
    words = screen.page.get_by_test_id("stAlertContainer").get_by_test_id("stMarkdownContainer")
    named = ", ".join(f"{name} = {value}" for name, value in pairs)
    expect(words).to_have_text(
        [
            f"There is no page “{texts[0]}”; this is the overview.",
            f"Part of the link could not be used and was left out: {named}.",
        ]
    )
    expect(words.locator(_MADE)).to_have_count(0)
