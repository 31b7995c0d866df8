"""The readings: from a cell of the matrix to the words of a side, and on to the map as a state draws it."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from components.words import words
from data.codes import ActorGroup
from data.language import Language
from data.queries import SIDE_MAPS, map_of, positions_matrix
from data.register import register
from data.selection import Selection
from tests.browser.map_screen import MapScreen
from tests.browser.screen import ENGLISH, Screen

REGISTER = register()
PASSAGE = REGISTER.issues["northwest-passage-status"]
GROUPS = list(ActorGroup)
FIRST_MATRIX = "Issues in the areas of cooperation"
SIDE = "What this side holds, as the article reports it."


def test_a_stance_opens_the_readings_of_its_issue_and_side(kept: Screen) -> None:
    kept.go("readings?lang=en")
    row = kept.table(FIRST_MATRIX).get_by_role("row").filter(has_text=PASSAGE.name.en)
    row.get_by_role("cell").nth(1 + GROUPS.index(ActorGroup.UNITED_STATES)).get_by_role("link").click()
    kept.expect_address("readings", Selection(issue=PASSAGE.id, side=ActorGroup.UNITED_STATES))
    expect(kept.section(PASSAGE.name.en)).to_be_in_viewport()


@pytest.mark.parametrize("lang", Language)
def test_canada_and_russia_stand_side_by_side_before_all_others(kept: Screen, lang: Language) -> None:
    kept.go(f"readings?lang={lang}&issue={PASSAGE.id}")
    sides = [words(lang).label(group) for group in (ActorGroup.CANADA, ActorGroup.RUSSIA)]
    heads = kept.page.locator(".st-key-readings-issue").get_by_role("heading", level=3)
    expect(heads.nth(0)).to_have_text(sides[0])
    expect(heads.nth(1)).to_have_text(sides[1])
    canada, russia = heads.nth(0).bounding_box(), heads.nth(1).bounding_box()
    assert (canada and canada["y"]) == (russia and russia["y"])


def test_a_side_holds_each_of_its_readings(kept: Screen) -> None:
    kept.go(f"readings?lang=en&issue={PASSAGE.id}")
    held = positions_matrix(REGISTER)[PASSAGE.id][ActorGroup.CANADA].positions
    shown = kept.table(SIDE).first.get_by_role("row").filter(has=kept.page.get_by_role("cell"))
    expect(shown.get_by_role("cell").nth(0)).to_have_text(held[0].text.en)
    expect(shown).to_have_count(len(held))


@pytest.mark.parametrize(
    ("issue", "group"),
    [
        ("northwest-passage-status", ActorGroup.CANADA),
        ("northwest-passage-status", ActorGroup.UNITED_STATES),
        ("northern-sea-route-status", ActorGroup.RUSSIA),
    ],
)
def test_a_reading_leads_to_the_map_as_its_state_draws_it(kept: Screen, issue: str, group: ActorGroup) -> None:
    reading = SIDE_MAPS[group]
    drawn = map_of(REGISTER, Selection(), issue, reading)
    assert drawn is not None
    kept.go(f"readings?lang=en&issue={issue}")
    name = ENGLISH(
        "The map as this state would draw it: {state}",
        state=REGISTER.actors[group].name.en,
    )
    kept.page.get_by_role("link", name=name).click()
    kept.expect_address("map", drawn)
    MapScreen(kept).expect_drawn()
    expect(kept.page.get_by_role("combobox", name=ENGLISH("Drawn by"))).to_have_value(ENGLISH.label(reading))


def test_the_area_leaves_its_issues_alone(kept: Screen) -> None:
    kept.go("readings?lang=en")
    kept.choose("Area", REGISTER.areas[PASSAGE.area].name.en)
    kept.expect_address("readings", Selection(area=(PASSAGE.area,)))
    wanted = [row.name.en for row in REGISTER.issues.values() if row.area == PASSAGE.area]
    expect(kept.table(FIRST_MATRIX).get_by_role("rowheader").get_by_role("link")).to_have_text(wanted)
