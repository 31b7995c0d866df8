"""Every message of the interface has its French, and no words reach a reader past the catalogue."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Message

from components.words.interface import CATALOGUES
from components.words.messages import ROOT, collected, translated, updated
from data.language import Language
from tests.each import each

FILES = sorted(file for folder in ("components", "pages") for file in (ROOT / folder).rglob("*.py"))
NARROW, WIDE = "\N{NARROW NO-BREAK SPACE}", "\N{NO-BREAK SPACE}"
NOT_PROSE = re.compile(r"`[^`]*`|https?://\S+|:material/\w+:|\{\w*\}")
WRONG_SPACE = re.compile(f"(?<!{NARROW})[;?!]|(?<!{WIDE})[:%»]|«(?!{WIDE})")
WRONG_MARK = re.compile("[“”‘\"']")
STRAY_SPACE = re.compile(r"^\s|\s$|\s\s")
FILLED_IN_THE_BROWSER = {"Sort by {column}": {"column"}}
FROM_THE_DATA = {"field['description']", "field.label"}
"""Expressions that are messages without being written out; `collected` finds what they stand for in the data."""

ALLOWED = re.compile(
    r"Arctic Common Ground|BibTeX|RIS|SHA-256|ISSN|CC BY 4\.0|[\w-]*\.(?:csv|css|js)|:material/\w+:|https?://\S+"
    r"|<[\w:?/][^<>]*|Source Sans 3|Body Text|footnote text|footnote reference|List Bullet|Normal Table"
    r"|Default Paragraph Font"
)
"""Names, addresses, tags of XML, and styles that Word knows by these names."""

MARKUP = re.compile(r"<[^<>]*>?|^[^<>]*/?>|[\w:]+=\"[^\"<>]*\"?")
"""Tags and attributes of XML, whole or as a part of one that an f-string leaves."""

TWO_WORDS = re.compile(r"[^\W\d_]{2,} [^\W\d_]{2,}")
_FIRST = ["title", "header", "subheader", "markdown", "write", "text", "caption", "info", "warning", "error", "success"]
_FIRST += [
    "button",
    "link_button",
    "download_button",
    "toggle",
    "checkbox",
    "radio",
    "selectbox",
    "multiselect",
    "tabs",
]
_FIRST += ["pills", "segmented_control", "slider", "select_slider", "text_input", "date_input", "number_input", "code"]
_FIRST += ["toast", "expander", "popover", "spinner", "badge", "html", "section", "_title", "Cell", "plain", "listed"]
DRAWN: dict[str, tuple[int, ...]] = dict.fromkeys(_FIRST, (0,)) | {
    "metric": (0, 1),
    "page_link": (1,),
    "heading": (0, 1),
    "pair": (0, 1),
    "cite_block": (1,),
    "Column": (1,),
    "Facet": (1,),
    "search_box": (1, 2),
    "coded": (2,),
    "Table": (),
    "dataframe": (),
    "set_page_config": (),
}
"""The functions that put words on screen, with the places of the arguments that are words."""
WORDS_BY_NAME = {
    "label",
    "body",
    "help",
    "placeholder",
    "caption",
    "empty",
    "sort",
    "more",
    "slide",
    "left_out",
    "page_title",
    "alt",
    "lines",
}


def name_of(file: Path) -> str:
    """Give a file's path from the root of the repository, with slashes."""
    return file.relative_to(ROOT).as_posix()


def tree_of(file: Path) -> ast.Module:
    """Give the syntax tree of a file."""
    return ast.parse(file.read_text("utf-8"))


def forms(text: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    """Give all forms of a message or of its translation."""
    return (text,) if isinstance(text, str) else tuple(text)


COLLECTED = {forms(message.id) for message in collected()}


def messages() -> list[Message]:
    """Give the entries of the French catalogue, without its header."""
    return [message for message in translated(Language.FRENCH) if message.id]


def french() -> list[str]:
    """Give every French text, without code, addresses and placeholders."""
    return [NOT_PROSE.sub("x", form) for message in messages() for form in forms(message.string)]


def placeholders(text: str) -> set[str]:
    """Give the ``{names}`` in a text."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def is_plural(call: ast.Call) -> bool:
    """Tell whether a call translates a message that depends on a number."""
    return isinstance(call.func, ast.Attribute) and call.func.attr == "plural"


def is_say(node: ast.AST) -> bool:
    """Tell whether a node is a call that translates a message."""
    if not isinstance(node, ast.Call):
        return False
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    return name == "say" or is_plural(node)


def calls_of_say(tree: ast.AST) -> list[ast.Call]:
    """Give every call that translates a message."""
    return [node for node in ast.walk(tree) if isinstance(node, ast.Call) and is_say(node)]


def messages_of(call: ast.Call) -> list[ast.expr]:
    """Give the arguments of a call that are messages: one, or two where a number decides."""
    return call.args[: 2 if is_plural(call) else 1]


def misfits(tree: ast.AST) -> Iterator[str]:
    """Give the messages that are not filled with exactly the names they hold."""
    for call in calls_of_say(tree):
        given = {keyword.arg for keyword in call.keywords}
        for message in (str(node.value) for node in messages_of(call) if isinstance(node, ast.Constant)):
            by_itself = {"n"} if is_plural(call) else FILLED_IN_THE_BROWSER.get(message, set())
            if placeholders(message) - by_itself != given:
                yield message


def written_out(node: ast.AST) -> Iterator[str]:
    """Give the texts written out in an expression; what a call gives, such as ``say``, is not written out."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    if not isinstance(node, ast.Call | ast.Subscript | ast.Compare):
        for child in ast.iter_child_nodes(node):
            yield from written_out(child)


def past_the_catalogue(tree: ast.AST) -> Iterator[str]:
    """Give every text with letters that is drawn without being translated."""
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        if name in DRAWN and not ast.unparse(call.func).startswith("LOG."):
            drawn = [call.args[at] for at in DRAWN[name] if at < len(call.args)]
            drawn += [keyword.value for keyword in call.keywords if keyword.arg in WORDS_BY_NAME]
            texts = [ALLOWED.sub("", text) for argument in drawn for text in written_out(argument)]
            yield from (text for text in texts if any(letter.isalpha() for letter in text))


def prose(node: ast.AST) -> Iterator[str]:
    """Give every text of two words or more that is neither translated, nor documentation, nor an error's or a log's."""
    if (
        is_say(node)
        or isinstance(node, ast.Raise)
        or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))
    ):
        return
    if isinstance(node, ast.Assign | ast.AnnAssign) and ast.unparse(node).startswith(
        ("message =", "remedy =", "_POLICY =")
    ):
        return
    if isinstance(node, ast.Call) and ast.unparse(node.func).startswith(("LOG.", "PlainTextResponse")):
        return
    if isinstance(node, ast.FunctionDef) and node.name == "__post_init__":  # checks of ours, for whoever calls us
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        text = MARKUP.sub("", node.value)
        if TWO_WORDS.search(ALLOWED.sub("", text)):
            yield node.value
    for child in ast.iter_child_nodes(node):
        yield from prose(child)


def test_every_message_has_a_translation() -> None:
    done = {forms(message.id) for message in messages() if message.string and all(forms(message.string))}
    assert {forms(message.id) for message in collected() if message.id} - done == set()


def test_the_catalogue_holds_no_other_message() -> None:
    used = {forms(message.id) for message in collected()}
    assert [message.id for message in messages() if forms(message.id) not in used] == []


def test_no_translation_is_obsolete_or_in_doubt() -> None:
    catalogue = translated(Language.FRENCH)
    assert [*catalogue.obsolete, *(message.id for message in messages() if message.fuzzy)] == []


def test_the_catalogue_is_as_the_command_writes_it() -> None:
    written = (CATALOGUES / "fr" / "dashboard.po").read_bytes()
    assert written == updated(Language.FRENCH)


def test_a_message_with_a_number_has_both_french_forms() -> None:
    plural = [message for message in messages() if not isinstance(message.id, str)]
    assert {len(forms(message.string)) for message in plural} == {2}


def test_a_translation_is_filled_with_the_names_of_its_message() -> None:
    wrong = []
    for message in messages():
        may_be_left_out = set() if isinstance(message.id, str) else {"n"}  # "the latest change" needs no 1
        held = set().union(*map(placeholders, forms(message.id))) - may_be_left_out
        wrong += [form for form in forms(message.string) if placeholders(form) - may_be_left_out != held]
    assert wrong == []


@pytest.mark.parametrize(
    "wrong", [WRONG_SPACE, WRONG_MARK, STRAY_SPACE], ids=["no-break spaces", "quotation marks", "stray spaces"]
)
def test_the_french_is_well_set(wrong: re.Pattern[str]) -> None:
    assert [text for text in french() if wrong.search(text)] == []


@pytest.mark.parametrize("wrong", ["Quoi ?", "Un : deux", f"Un{NARROW}: deux", "« mot »", f"Quoi{WIDE}!"])
def test_the_check_of_french_spaces_sees_a_wrong_one(wrong: str) -> None:
    assert WRONG_SPACE.search(wrong)


def test_a_translation_ends_as_its_message_does() -> None:
    ends = [(forms(message.id)[0].rstrip(WIDE), forms(message.string)[0]) for message in messages()]
    assert [texts for texts in ends if (texts[0][-1] in ".:?") != (texts[1][-1] in ".:?")] == []


@each("file", FILES, ids=name_of)
def test_no_message_stands_inside_an_f_string(file: Path) -> None:
    joined = [node for node in ast.walk(tree_of(file)) if isinstance(node, ast.JoinedStr)]
    inside = (message for node in joined for call in calls_of_say(node) for message in messages_of(call))
    assert [message.value for message in inside if isinstance(message, ast.Constant)] == []  # unseen by Python 3.11


@each("file", FILES, ids=name_of)
def test_a_message_is_written_out_where_it_is_translated(file: Path) -> None:
    given = [message for call in calls_of_say(tree_of(file)) for message in messages_of(call)]
    others = {ast.unparse(message) for message in given if not isinstance(message, ast.Constant)}
    assert others - FROM_THE_DATA == set()


@each("file", FILES, ids=name_of)
def test_a_message_is_collected_in_all_its_forms(file: Path) -> None:
    # Babel loses a form where `say` stands in a call within the call.
    given = (messages_of(call) for call in calls_of_say(tree_of(file)))
    written = {tuple(one.value for one in forms_of if isinstance(one, ast.Constant)) for forms_of in given}
    assert {one for one in written if one} - COLLECTED == set()


@each("file", FILES, ids=name_of)
def test_a_message_is_filled_with_the_names_it_holds(file: Path) -> None:
    assert list(misfits(tree_of(file))) == []


@each("file", FILES, ids=name_of)
def test_no_words_are_drawn_past_the_catalogue(file: Path) -> None:
    assert list(past_the_catalogue(tree_of(file))) == []


@each("file", FILES, ids=name_of)
def test_no_prose_stands_outside_the_catalogue(file: Path) -> None:
    assert list(prose(tree_of(file))) == []


@pytest.mark.parametrize(
    "code",
    [
        'st.title("Overview")',
        'st.button(f"Drop {name}")',
        'st.metric(say("A"), "none")',
        'Column("id", "Name")',
        'st.text_input(say("A"), placeholder="Names")',
        'st.markdown("Yes" if done else say("No"))',
        'st.tabs([say("A"), "Other"])',
    ],
)
def test_the_check_of_words_sees_what_is_not_translated(code: str) -> None:
    assert list(past_the_catalogue(ast.parse(code)))


@pytest.mark.parametrize(
    "code",
    [
        'st.title(say("Overview"))',
        'st.markdown(f"**{name}** · {number}")',
        'st.tabs([say("A"), "BibTeX", "RIS"])',
        'st.button(say("A"), key="rows-before")',
        'st.markdown("**Arctic Common Ground**")',
        'st.markdown(":material/info:")',
    ],
)
def test_the_check_of_words_lets_the_rest_pass(code: str) -> None:
    assert list(past_the_catalogue(ast.parse(code))) == []
