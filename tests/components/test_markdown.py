"""Text that is not ours, as Markdown: what stands in it is what is read."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from components.words import LONGEST_QUOTED, plain, quoted

_PIECES = st.sampled_from([*r"\`*_{}[]()<>#+-.!|~:$&", *"aw1@/=\n\t é", "www.", "http://", "->", "\u202e", "\x1b"])
TEXTS = st.lists(_PIECES | st.characters(), max_size=30).map("".join)


def read(markdown: str) -> str:
    """Give what is read: without the backslashes and the empty elements."""
    return re.sub(r":small\[\]|\\(.)", r"\1", markdown)


@given(TEXTS)
@example("&\\#")
def test_what_formats_text_anywhere_is_escaped(text: str) -> None:
    # in the place of what is escaped stands a sign, since what was on either side of it would meet otherwise: "&", "#"
    left = re.sub(r":small\[\]|\\[!-/:-@\[-`{-~]", "\N{OBJECT REPLACEMENT CHARACTER}", plain(text))
    assert re.search(r"[`*_~$<\[\]|\\]|:\S|&[\w#]", left) is None


@given(TEXTS)
def test_what_formats_a_line_by_its_beginning_is_escaped(text: str) -> None:
    assert re.match(r"[-+=#>\s]|\d+[.)]", plain(text), re.ASCII) is None


@pytest.mark.parametrize(
    "text",
    [
        "Canada’s line (1973): 141° W, no. 7 - 8!",
        "“Sea & ice”, {x} + 1 = 2",
        "P. 43.3",
        "États\u2011Unis\u00a0: 5\u202f%",
        "",
    ],
)
def test_ordinary_words_are_left_as_they_are(text: str) -> None:
    assert plain(text) == text


@given(TEXTS.filter(lambda text: text.isprintable()))
def test_what_can_be_printed_is_read_as_it_was(text: str) -> None:
    assert read(plain(text)) == re.sub(" +", " ", text).strip(" ")


@given(TEXTS)
def test_a_text_is_one_line_without_signs_that_turn_it_round(text: str) -> None:
    assert re.search(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]", plain(text)) is None


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("www.evil.example", "www:small[].evil.example"),
        ("see WWW", "see WWW:small[]"),  # what follows may begin with a full stop
        ("http://x", r"http\::small[]//x"),
        ("me@x.example", "me:small[]@x.example"),
        (":material/delete:", r"\::small[]material/delete:"),
        (":smile:", r"\::small[]smile:"),
        ("a -> b", "a -:small[]> b"),
        ("a <-> b", r"a \<:small[]-:small[]> b"),
        ("a -- b >= c", "a -:small[]- b >:small[]= c"),
        ("x\n===\ny", "x === y"),
    ],
)
def test_what_streamlit_looks_for_in_text_is_torn_apart(text: str, markdown: str) -> None:
    assert plain(text) == markdown


@pytest.mark.parametrize("length", [LONGEST_QUOTED - 1, LONGEST_QUOTED])
def test_what_fits_on_a_line_is_quoted_whole(length: int) -> None:
    assert quoted("*" * length) == r"\*" * length


def test_what_is_longer_is_cut_and_says_so() -> None:
    assert quoted("*" * 10_000) == r"\*" * (LONGEST_QUOTED - 1) + "…"
