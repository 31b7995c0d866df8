"""What the maps of a briefing show, for other programs: a GeoPackage, and GeoJSON files with styles for QGIS."""

from __future__ import annotations

from components.document import Briefing, MapBlock
from components.exports import MapContent
from components.exports.geojson import files_of
from components.exports.geopackage import package
from components.exports.zip_file import zipped
from components.words import words
from data.cite import ARTICLE_SHORT


def gis_pack(briefing: Briefing) -> bytes:
    """Give a ZIP of ``map.gpkg`` and the GeoJSON files; of a briefing without a map, a README that says so."""
    content = content_of(briefing)
    if not content.ids:
        say = words(briefing.lang)
        return zipped({"README.txt": say("No map is part of this briefing.").encode()})
    return zipped({**files_of(content), "map.gpkg": package(content)})


def content_of(briefing: Briefing) -> MapContent:
    """Give all that the maps of a briefing show, each thing once, with what is said of each map."""
    say = words(briefing.lang)
    shown = [
        (section, block) for section in briefing.sections for block in section.blocks if isinstance(block, MapBlock)
    ]
    notices = [
        notice
        for section, block in shown
        for notice in (
            block.spec.texts.definition,
            section.disclaimer,
            block.spec.texts.disclaimer,
            block.spec.texts.source,
        )
    ]
    return MapContent(
        lang=briefing.lang,
        title=briefing.title,
        ids=tuple(dict.fromkeys(item.id for _, block in shown for item in block.spec.items)),
        about=(
            (say("Source"), ARTICLE_SHORT),
            (say("Data version"), briefing.version),
            (say("As of"), say.day(briefing.as_of)),
            (say("Date"), say.day(briefing.day)),
        ),
        notices=tuple(dict.fromkeys(notice for notice in notices if notice)),
    )
