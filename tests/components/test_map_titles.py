"""The title of a map and the finding of its page say what is on it, counted from the data."""

from __future__ import annotations

from collections import Counter

import pytest

from components.cartography import finding_of, title_of
from components.figures.letters import wrapped
from components.map import finding
from data.codes import LegalStatus, NsrDefinition, NwpDefinition, PassageLayer, Reading, ReadyView
from data.language import Language
from data.queries import OnMap, on_map
from data.selection import NO_LAYER, Selection
from tests.components.shown import case, every_case, viewed
from tests.data.selections import REGISTER
from tests.each import each

FIRST = ReadyView.SECTOR_LINES_AND_ROUTES
AGREED = {LegalStatus.AGREED, LegalStatus.AGREED_NOT_RATIFIED}
NOBODYS = {LegalStatus.REGULATORY, LegalStatus.COMPUTED}

TITLE_PX = 28
HEADING_PX = 1050  # what the filters leave of a window 1440 wide
every_view = each(
    ("view", "reading", "language"),
    [(view, reading, language) for view in ReadyView for reading in Reading for language in Language],
)


def found(**fields: object) -> str:
    """Give the finding of a view in English."""
    shown = viewed(Selection().with_(**fields))
    return finding_of(shown, on_map(REGISTER, shown.selection))


def counts(content: OnMap) -> Counter[LegalStatus]:
    """Count the lines and zones of a map by legal status."""
    return Counter(line.legal_status for line in content.lines)


def test_the_first_map_says_what_its_lines_are_in_law_and_which_routes_are_on_it() -> None:
    shown, content, _ = case(FIRST, Reading.NEUTRAL, Language.ENGLISH)
    assert finding_of(shown, content) == (
        "Of 6 lines, 1 is agreed, 1 agreed but not ratified by all, 2 never adopted and 2 enacted by one state; the "
        "two sea routes are not boundaries"
    )


def test_it_says_so_in_french() -> None:
    shown, content, _ = case(FIRST, Reading.NEUTRAL, Language.FRENCH)
    assert finding_of(shown, content) == (
        "Sur 6 lignes, 1 est convenue, 1 convenue mais non ratifiée par tous, 2 jamais adoptées et 2 instituées par "
        "un État\N{NARROW NO-BREAK SPACE}; les deux routes maritimes ne délimitent rien"
    )


def test_its_title_says_the_same_more_briefly() -> None:
    shown, content, _ = case(FIRST, Reading.NEUTRAL, Language.ENGLISH)
    assert title_of(shown, content) == (
        "Sector lines and routes: of 6 lines, 1 agreed, 1 agreed but not ratified by all, 2 never adopted and 2 "
        "enacted by one state; the Northern Sea Route and the Northwest Passage"
    )


@every_case
def test_a_finding_is_one_sentence(name: str, reading: Reading, language: Language) -> None:
    shown, content, _ = case(name, reading, language)
    sentence = finding_of(shown, content)
    assert (sentence[:1].isupper() or sentence[:1].isdecimal(), "." in sentence) == (True, False)


@every_view
def test_the_finding_of_a_ready_made_view_takes_two_lines_at_most(
    view: ReadyView, reading: Reading, language: Language
) -> None:
    shown, content, _ = case(view, reading, language)
    assert len(wrapped(finding_of(shown, content), HEADING_PX, TITLE_PX, bold=True)) <= 2


@every_case
def test_what_is_counted_adds_up(name: str, reading: Reading, language: Language) -> None:
    shown, content, _ = case(name, reading, language)
    numbers = [shown.say.number(n) for n in counts(content).values()]
    words = title_of(shown, content).replace(",", " ").replace("\N{NARROW NO-BREAK SPACE}", " ").split()
    total = [shown.say.number(len(content.lines))] if content.lines else []
    expected = Counter(total if len(numbers) == 1 else [*total, *numbers])
    assert expected - Counter(words) == Counter()


@every_case
def test_that_none_is_agreed_is_said_only_where_a_state_has_put_something_forward(
    name: str, reading: Reading, language: Language
) -> None:
    shown, content, _ = case(name, reading, language)
    by_status = counts(content)
    none = len(by_status) > 1 and not AGREED & by_status.keys() and bool(by_status.keys() - NOBODYS)
    words = "none is agreed" if language is Language.ENGLISH else "aucune n’est convenue"
    assert (words in finding_of(shown, content)) == none


def test_a_map_of_claims_alone_says_that_none_is_agreed() -> None:
    assert found(layer=("canada-sector-141w", "soviet-decree-1926-east")) == (
        "Of 2 lines, none is agreed: 1 never adopted and 1 enacted by one state"
    )


def test_an_empty_map_says_so() -> None:
    assert found(layer=(NO_LAYER,)) == "Nothing is drawn on this map"


def test_a_map_of_what_has_no_shape_says_so() -> None:
    assert found(layer=("clcs-canada-2019",)) == "Nothing is drawn on this map; 1 more without a shape"


def test_a_map_of_places_counts_them() -> None:
    assert found(layer=("capitals",)).startswith("The map shows ")


def test_a_state_s_map_says_whose_it_is_and_what_it_leaves_out() -> None:
    words = found(layer=("canada-sector-141w", "norway-russia-2010"), reading=Reading.UNITED_STATES)
    assert ("(drawn by: United States)" in words, "1 more left out" in words) == (True, True)


def test_a_passage_that_is_drawn_as_waters_is_no_route() -> None:
    words = found(layer=tuple(PassageLayer), nsr=NsrDefinition.WATER_AREA, nwp=NwpDefinition.INTERNAL_WATERS)
    assert "routes" not in words


@pytest.mark.parametrize("language", Language)
def test_an_empty_map_has_a_title(language: Language) -> None:
    shown = viewed(Selection(lang=language, layer=(NO_LAYER,)))
    assert title_of(shown, on_map(REGISTER, shown.selection)).endswith(shown.say("nothing drawn"))


def test_the_finding_of_the_page_is_that_of_its_map() -> None:
    shown, content, _ = case(FIRST, Reading.NEUTRAL, Language.ENGLISH)
    assert finding(shown) == finding_of(shown, content)
