"""Text that is not ours, written so that Streamlit's Markdown shows it letter for letter."""

from __future__ import annotations

import re
from typing import Final

LONGEST_QUOTED: Final = 60
"""What stood in an address is named with no more than this many characters."""

_SPACE = re.compile(r"[\t-\r\x1c-\x20\x85\u2028\u2029]+")
_UNSEEN: Final = dict.fromkeys(
    (*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)), "\N{REPLACEMENT CHARACTER}"
)
"""Signs that steer a terminal, or turn the text behind them round."""

_ANYWHERE = r"[\\`*_~$<\[\]|]"  # emphasis, code, formulas, tags, links, cells
_FIRST = r"^[-+=:#>]"  # lists, headings, quotations, rules
_BEFORE_A_WORD = r":(?=\S)|&(?=[\w#])"  # colours and icons, entities
_MEANT = re.compile(f"{_ANYWHERE}|{_FIRST}|{_BEFORE_A_WORD}")
"""What Markdown takes for more than itself; all else stays as it is, because some labels are also read aloud."""
_NUMBER = re.compile(r"\d+(?=[.)])")
"""What begins a numbered list; the sign behind it is what Markdown looks for."""

_ADDRESS = r"(?<=:)(?=//)|(?<=www)(?=\.|$)|(?=@)"
_SIGN = r"(?<=:)(?=[\w+/-]+(?::|$))"  # :material/delete: and :smile:
_ARROW = r"(?<=[-<>~])(?=[-=>])"  # -- -> <- <-> <= >= ~=
_FOUND = re.compile(f"{_ADDRESS}|{_SIGN}|{_ARROW}", re.ASCII | re.IGNORECASE)
"""Where Streamlit finds an address or a sign of its own, escaped or not, because it looks for them afterwards."""
_NOTHING: Final = ":small[]"  # an element without words: text on either side of one is looked through by itself


def plain(text: str) -> str:
    """Give a text in a form that Markdown shows letter for letter, on one line."""
    line = _SPACE.sub(" ", text).strip(" ").translate(_UNSEEN)
    before = dict.fromkeys((found.start() for found in _MEANT.finditer(line)), "\\")
    if number := _NUMBER.match(line):
        before[number.end()] = "\\"
    for found in _FOUND.finditer(line):
        before[found.start()] = _NOTHING + before.get(found.start(), "")
    if not before:
        return line
    parts, begin = [], 0
    for at in sorted(before):
        parts += (line[begin:at], before[at])
        begin = at
    return "".join((*parts, line[begin:]))


def quoted(text: str) -> str:
    """Give what stood in an address as Markdown, no longer than a line."""
    line = _SPACE.sub(" ", text).strip(" ")
    return plain(line if len(line) <= LONGEST_QUOTED else f"{line[: LONGEST_QUOTED - 1]}…")
