"""The network as a chart: everything on it, explained, described and in one language."""

from __future__ import annotations

import pytest

from components.chart.model import Figure, Network
from components.chart.texts import LONGEST_ALT
from components.figures.network import figure_of, height_px
from components.figures.network_words import Drawing, description_of
from components.standings import look_of
from components.words import words
from data.codes import Track
from data.language import Language
from data.queries import day_of, standing
from data.register import register
from data.selection import Facts, Selection

REGISTER = register()
SELECTIONS = [Selection(lang=lang, channel=channel) for lang in Language for channel in ("", *Track)]


def drawing(selection: Selection) -> Drawing:
    """Give what the network of a selection is drawn from."""
    return Drawing(REGISTER, selection, words(selection.lang))


def network(figure: Figure) -> Network:
    """Give the marks of a figure."""
    assert isinstance(figure.marks, Network)
    return figure.marks


every_view = pytest.mark.parametrize("selection", SELECTIONS, ids=lambda one: f"{one.lang}-{one.channel or 'all'}")


@every_view
def test_every_initiative_has_the_sign_of_its_state(selection: Selection) -> None:
    day = day_of(REGISTER, selection)
    signs = {node.id: node.symbol for node in network(figure_of(drawing(selection))).nodes}
    expected = {
        row.id: look_of(standing(REGISTER, row.id, day))
        for row in REGISTER.cooperation.values()
        if not selection.channel or row.track == selection.channel
    }
    assert {name: signs[name] for name in expected} == expected


@every_view
def test_the_alternative_text_is_short(selection: Selection) -> None:
    assert 0 < len(figure_of(drawing(selection)).texts.alt) <= LONGEST_ALT


@every_view
def test_the_description_names_every_initiative(selection: Selection) -> None:
    text = description_of(drawing(selection))
    names = [REGISTER.initiatives[one].name.to(selection.lang) for one in drawing(selection).layout.initiatives]
    assert [name for name in names if name not in text] == []


@every_view
def test_the_description_names_every_actor(selection: Selection) -> None:
    text = description_of(drawing(selection))
    actors = [actor for party, _ in drawing(selection).layout.parties for actor in party.members]
    assert [one for one in actors if REGISTER.actors[one].name.to(selection.lang) not in text] == []


@every_view
def test_the_network_is_high_enough_for_its_rows(selection: Selection) -> None:
    assert height_px(drawing(selection)) >= 20 * drawing(selection).layout.rows


def test_a_chosen_initiative_is_marked_with_its_actors() -> None:
    figure = figure_of(drawing(Selection(record="carleton-conference-2016")))
    assert (figure.selected, "actor-carleton-university" in figure.marked) == ("carleton-conference-2016", True)


def test_an_initiative_of_another_track_is_not_chosen() -> None:
    figure = figure_of(drawing(Selection(channel=Track.SCIENCE, record="rcabc")))
    assert (figure.selected, figure.marked) == (None, frozenset())


def test_the_source_speaks_of_later_sources_only_where_they_count() -> None:
    sources = [figure_of(drawing(Selection(facts=facts))).texts.source for facts in Facts]
    assert ["later sources" in source for source in sources] == [True, False]
