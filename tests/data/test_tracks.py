"""The six channels, each as the article tells of it."""

from __future__ import annotations

import pytest

from data.codes import Track
from data.register import register
from data.schema import Channel
from tests.each import each

REGISTER = register()
CHANNELS = list(REGISTER.tracks.values())
CELLS = ("definition", "takes_part", "done", "stopped")


def test_every_track_has_its_row_in_order() -> None:
    assert list(REGISTER.tracks) == list(Track)


@each("channel", CHANNELS, ids=lambda channel: channel.id)
@each("cell", CELLS)
def test_a_text_rests_on_statements(channel: Channel, cell: str) -> None:
    assert set(getattr(channel, f"{cell}_statements")) <= REGISTER.statements.keys()


@pytest.mark.parametrize("channel", CHANNELS, ids=lambda channel: channel.id)
def test_a_channel_rests_on_the_statements_of_all_its_texts(channel: Channel) -> None:
    assert set(channel.statements) == {
        statement for cell in CELLS for statement in getattr(channel, f"{cell}_statements")
    }


@pytest.mark.parametrize("channel", CHANNELS, ids=lambda channel: channel.id)
def test_the_statements_of_a_channel_lead_to_it(channel: Channel) -> None:
    assert all(("tracks", channel.id) in REGISTER.resting_on[statement] for statement in channel.statements)


@pytest.mark.parametrize("channel", CHANNELS, ids=lambda channel: channel.id)
def test_an_initiative_runs_through_the_channel(channel: Channel) -> None:
    assert [row.id for row in REGISTER.initiatives.values() if row.track is channel.id]


@pytest.mark.parametrize(
    ("track", "words"),
    [
        (Track.TRACK_TWO, "Montville"),
        (Track.PARA_DIPLOMACY, "Some experts"),
        (Track.INTERGOVERNMENTAL, "Not stated."),
        (Track.PARLIAMENTARY, "Not stated."),
        (Track.SCIENCE, "Not stated."),
        (Track.BUSINESS, "Not stated."),
    ],
)
def test_a_definition_says_whose_it_is_or_that_there_is_none(track: Track, words: str) -> None:
    assert REGISTER.tracks[track].definition.en.startswith(words)


@pytest.mark.parametrize(
    ("track", "words"),
    [(Track.PARLIAMENTARY, "2014"), (Track.BUSINESS, "sanctions"), (Track.PARA_DIPLOMACY, "Not stated.")],
)
def test_what_stopped_a_channel_is_told_or_said_to_be_unstated(track: Track, words: str) -> None:
    assert words in REGISTER.tracks[track].stopped.en


@each("channel", CHANNELS, ids=lambda channel: channel.id)
def test_a_channel_is_called_as_its_track_is(channel: Channel) -> None:
    assert channel.name == channel.id.label
