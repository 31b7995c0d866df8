"""Who takes part in what: no actor twice, nobody lost, and few crossings."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest

from data.codes import ActorKind, Track
from data.queries import NetworkLayout, Side, layout, side_of
from data.queries.network import bonds, parties
from data.queries.network_layout import crossings, plain_layout
from data.register import register

REGISTER = register()
ALL = tuple(Track)
CHOICES = [ALL, *((track,) for track in Track)]


def name(tracks: tuple[Track, ...]) -> str:
    """Give the name of a case."""
    return tracks[0] if len(tracks) == 1 else "all"


every_choice = pytest.mark.parametrize("tracks", CHOICES, ids=name)


def spots(network: NetworkLayout) -> list[tuple[float, float]]:
    """Give the place of every node."""
    return [*network.initiatives.values(), *(spot for _, spot in network.parties)]


@every_choice
def test_no_actor_stands_twice(tracks: tuple[Track, ...]) -> None:
    found = Counter(actor for party in parties(REGISTER, tracks) for actor in party.members)
    assert [actor for actor, n in found.items() if n > 1] == []


@every_choice
def test_no_actor_stands_beside_the_initiative_that_it_is(tracks: tuple[Track, ...]) -> None:
    network = layout(REGISTER, tracks)
    assert {actor for party, _ in network.parties for actor in party.members} & network.initiatives.keys() == set()


@every_choice
def test_every_participation_is_in_the_network(tracks: tuple[Track, ...]) -> None:
    expected = {
        (row.actor, row.initiative, row.role)
        for row in REGISTER.participations.values()
        if row.initiative in REGISTER.cooperation
        and REGISTER.cooperation[row.initiative].track in tracks
        and row.actor != row.initiative
    }
    found = {
        (actor, initiative, role)
        for party in parties(REGISTER, tracks)
        for actor in party.members
        for initiative, roles in party.ties.items()
        for role in roles
    } | {(bond.body, bond.initiative, role) for bond in bonds(REGISTER, tracks) for role in bond.roles}
    assert found == expected


@every_choice
def test_every_initiative_of_the_tracks_has_a_place(tracks: tuple[Track, ...]) -> None:
    expected = {row.id for row in REGISTER.cooperation.values() if row.track in tracks}
    assert layout(REGISTER, tracks).initiatives.keys() == expected


@every_choice
def test_every_party_has_a_place(tracks: tuple[Track, ...]) -> None:
    assert {party.id for party, _ in layout(REGISTER, tracks).parties} == {
        party.id for party in parties(REGISTER, tracks)
    }


@every_choice
def test_no_more_edges_cross_than_in_the_order_of_the_register(tracks: tuple[Track, ...]) -> None:
    assert crossings(layout(REGISTER, tracks)) <= crossings(plain_layout(REGISTER, tracks))


def test_the_whole_network_has_less_than_half_the_crossings_of_the_plain_order() -> None:
    assert 2 * crossings(layout(REGISTER)) < crossings(plain_layout(REGISTER))


@every_choice
def test_no_two_nodes_stand_in_one_place(tracks: tuple[Track, ...]) -> None:
    found = spots(layout(REGISTER, tracks))
    assert len(set(found)) == len(found)


@every_choice
def test_no_node_stands_above_the_first_row(tracks: tuple[Track, ...]) -> None:
    assert min(y for _, y in spots(layout(REGISTER, tracks))) >= 0


@every_choice
@pytest.mark.parametrize(("side", "across"), [(Side.CANADA, 0.0), (Side.RUSSIA, 1.0)])
def test_canada_stands_on_the_left_and_russia_on_the_right(
    tracks: tuple[Track, ...], side: Side, across: float
) -> None:
    assert {x for party, (x, _) in layout(REGISTER, tracks).parties if party.side is side} <= {across}


@every_choice
@pytest.mark.parametrize("side", [Side.CANADA, Side.RUSSIA])
def test_two_of_one_side_never_stand_too_close(tracks: tuple[Track, ...], side: Side) -> None:
    heights = sorted(y for party, (_, y) in layout(REGISTER, tracks).parties if party.side is side)
    assert [pair for pair in pairwise(heights) if pair[1] - pair[0] < 1.6 - 1e-9] == []


@pytest.mark.parametrize("track", Track)
def test_the_tracks_stand_one_below_the_other(track: Track) -> None:
    network = layout(REGISTER)
    own = [y for one, (_, y) in network.initiatives.items() if REGISTER.initiatives[one].track is track]
    between = [
        one
        for one, (_, y) in network.initiatives.items()
        if min(own) <= y <= max(own) and REGISTER.initiatives[one].track is not track
    ]
    assert between == []


def test_the_same_network_is_laid_out_the_same_again() -> None:
    first = layout(REGISTER)
    layout.cache_clear()
    assert layout(REGISTER) == first


@pytest.mark.parametrize(
    ("actor", "side"),
    [
        ("canada", Side.CANADA),
        ("global-affairs-canada", Side.CANADA),
        ("russia", Side.RUSSIA),
        ("usmanov", Side.RUSSIA),
        ("united-states", Side.OTHERS),
        ("french-parliamentarians", Side.OTHERS),
        ("bombardier", Side.OTHERS),
        ("severstal", Side.OTHERS),
    ],
)
def test_an_actor_stands_on_the_side_that_the_register_gives(actor: str, side: Side) -> None:
    assert side_of(REGISTER, actor) is side


def test_the_provinces_share_a_node_and_so_do_the_regions() -> None:
    regions = [party for party in parties(REGISTER, (Track.PARA_DIPLOMACY,)) if party.kind is ActorKind.REGION]
    assert [(party.side, len(party.members)) for party in regions] == [(Side.CANADA, 5), (Side.RUSSIA, 8)]


def test_two_alike_keep_a_node_each() -> None:
    alone = {party.members for party in parties(REGISTER, ALL) if len(party.members) == 2}
    assert alone == set()


def test_a_body_that_is_an_initiative_is_tied_to_the_other_one() -> None:
    assert [(bond.body, bond.initiative) for bond in bonds(REGISTER, ALL)] == [("rcabc", "rcabc-education")]
