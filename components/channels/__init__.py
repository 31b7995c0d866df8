"""The page of channels: tracks, the network of actors, provinces and regions, business councils."""

from components.channels.all_tracks import finding, tracks, tracks_list
from components.channels.network_of_actors import network, participations_list
from components.channels.one_track import track
from components.channels.parties import business_councils, provinces_and_regions

__all__ = [
    "business_councils",
    "finding",
    "network",
    "participations_list",
    "provinces_and_regions",
    "track",
    "tracks",
    "tracks_list",
]
