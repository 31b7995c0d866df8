"""A tiny register without a fault, which a test can break in one place."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest

from data.build.article import read_article
from data.build.locators import locators_csv
from data.build.seal import seal
from data.codes import CODES_FOLDER, Track
from data.language import Text
from data.schema import EVERY_TABLE, columns_of
from tests.data.listed import LISTING, SCHEDULE_ROWS

ARTICLE = """# A tiny article

Each paragraph carries its locator.

## page 36

### Liberal Government of Canada, 1st Term

[p36.1] Nothing is said here.

[p36.fn] 4 Both sides signed one short paper on fish (Weber 2019).

## page 41

### Common preconditions

[p41.1] The two neighbours share a cold sea, and both of them say “ships need the same rules everywhere” when they meet.
"""

SIDECAR = """producer = "Arctic Common Ground"
citation = "A tiny article. 2020."
retrieved = "2026-11-22"
covers_to = "2020"
licence_out = "CC BY 4.0"
sha256 = ""

[title]
en = "A table"
fr = "Une table"

[description]
en = "Some rows."
fr = "Quelques lignes."

[processing]
en = "Written by hand."
fr = "Rédigée à la main."

[licence_in]
en = "in copyright"
fr = "droits réservés"
"""

_ANY_TEXT = Text("A text.", "Un texte.")
_TEXTS = {
    "name": Text("Name", "Nom"),
    "brief": Text("In brief", "En bref"),
    "question": Text("Whose?", "À qui\u202f?"),
}
_RESTS = {"statements": "p41-1-01"}
_ARTICLE_ROW = {"origin": "article", **_RESTS}
_LATER_ROW = {"origin": "after", "grade": "one-source", "references": "later-2024"}
_ROWS: dict[str, list[dict[str, str]]] = {
    "statements": [
        {"id": "p41-1-01", "locator": "p41.1", "section": "common-preconditions", "kind": "fact", "topics": "arctic"},
        {
            "id": "p41-1-02",
            "locator": "p41.1",
            "section": "common-preconditions",
            "kind": "quotation",
            "topics": "arctic;shipping-safety",
            "quote": "ships need the same rules everywhere",
        },
        {
            "id": "p36-fn4-01",
            "locator": "p36.fn4",
            "section": "liberal-government-2015-2019",
            "kind": "view",
            "topics": "fisheries",
            "citations": "Weber 2019",
            "references": "weber-2019",
        },
    ],
    "references": [
        {"id": "weber-2019", "kind": "article-citation", "cited_as": "Weber 2019", "locators": "p36.fn4"},
        {
            "id": "later-2024",
            "kind": "later-source",
            "title": "Later",
            "publisher": "Press",
            "published": "2024-05",
            "address": "https://example.org/later",
            "address_kind": "original",
            "language": "en",
        },
    ],
    "areas": [{"id": "science", "kind": "niche", **_RESTS}],
    "initiatives": [
        {
            "id": "paper",
            "kind": "cooperation",
            "area": "science",
            "track": "science",
            "format": "bilateral",
            "places": "ottawa",
            **_RESTS,
        }
    ],
    "participations": [{"id": "paper--canada", "initiative": "paper", "actor": "canada", "role": "party", **_RESTS}],
    "status_history": [
        {
            "id": "paper--2019--active",
            "initiative": "paper",
            "date": "2019",
            "state": "active",
            "kind": "change",
            **_ARTICLE_ROW,
        },
        {
            "id": "paper--2022-03--ended",
            "initiative": "paper",
            "date": "2022-03",
            "state": "ended",
            "kind": "change",
            **_LATER_ROW,
        },
    ],
    "events": [
        {"id": "signed", "date": "2019-05-04", "kind": "agreement", "actors": "canada", **_ARTICLE_ROW},
        {
            "id": "left",
            "date": "2022",
            "kind": "statement",
            "actors": "canada;author",
            "areas": "science",
            **_LATER_ROW,
        },
    ],
    "issues": [{"id": "sea", "area": "science", "between": "not-stated", **_RESTS}],
    "positions": [{"id": "sea--canada", "issue": "sea", "actor": "canada", "stance": "asserts", **_RESTS}],
    "actors": [
        {"id": "canada", "kind": "state", "group": "canada", "place": "ottawa"},
        {"id": "author", "kind": "person", "country": "canada"},
    ],
    "places": [
        {
            "id": "ottawa",
            "kind": "capital",
            "country": "canada",
            "lat_deg": "45.42",
            "lon_deg": "-75.69",
            "precision_km": "5",
            "grade": "two-sources",
            "source": "two gazetteers",
        },
        {"id": "cold-sea", "kind": "sea-area", "grade": "none"},
    ],
    "lines": [
        {
            "id": "cold-line",
            "kind": "line",
            "family": "claims",
            "legal_status": "claimed",
            "asserted_by": "canada",
            "drawn_by": "canada",
            "shape": "cold-line",
            "source": "one law",
            "grade": "one-source",
        }
    ],
    "series": [
        {
            "id": "n",
            "measure": "cerba-member-corporations",
            "date": "2019",
            "value": "9.5",
            "exactness": "as-given",
            "unit": "corporations",
            **_ARTICLE_ROW,
        }
    ],
    "routes": [
        {
            "id": "northwest-passage-1",
            "passage": "northwest-passage",
            "spri_number": "1",
            "amsa_number": "2",
            "straits": "davis-strait;bering-strait",
            "length_km": "1852",
            "length_nm": "1000",
            "depth_floor_m": "20",
            "below_floor_km": "0",
            "grade": "one-source",
            "source": "A list.",
        }
    ],
    "open_questions": [{"id": "who-signed", "areas": "science", "initiatives": "paper"}],
    "terms": [
        {"id": "sea--cold", "issue": "sea", "used_by": "canada", "quoted": "no", **_RESTS},
    ],
    "tracks": [
        {
            "id": track,
            **{f"{text}_statements": "p41-1-01" for text in ("definition", "takes_part", "done", "stopped")},
        }
        for track in Track
    ],
    "listings": [LISTING | _LATER_ROW],
    "aliases": [{"id": "sea", "typed": "NSR;SMP", "kind": "same"}],
    "canada_schedule_1": SCHEDULE_ROWS,
    "divisions": [
        {
            "id": "sectors-canada",
            "method": "sectors",
            "state": "canada",
            "area_km2": "1000",
            "share_percent": "100",
            "error_km2": "100",
            "lines": "cold-line",
            "statements": "p41-1-01",
        }
    ],
    "port_distances": [
        {
            "id": "murmansk-churchill--no-passage",
            "start": "murmansk",
            "end": "churchill",
            "way": "no-passage",
            "arctic_km": "1000",
            "network_km": "852",
            "length_km": "1852",
            "length_nm": "1000",
        }
    ],
    "route_waters": [
        {
            "id": f"northwest-passage-1--{reading}-1",
            "route": "northwest-passage-1",
            "reading": reading,
            "from_km": "0.0",
            "to_km": "1852.0",
            "zone": "high-seas",
            "length_km": "1852.0",
            "length_nm": "1000.0",
            "error_km": "0.0",
        }
        for reading in ("neutral", "canada", "russia", "united-states")
    ],
}


def _filled(table: str, row: dict[str, str]) -> dict[str, str]:
    """Give a row with a text in each cell that needs one, and with what is said of it."""
    columns = columns_of(EVERY_TABLE[table])
    cells = {
        name: _TEXTS.get(column.field, _ANY_TEXT).to(column.language) if column.required and column.language else ""
        for name, column in columns.items()
    }
    if table == "statements":
        cells["said_by"] = "author"
    return cells | row


@dataclass(frozen=True)
class TinyRegister:
    """A folder with tables, sidecars and an article.

    Attributes
    ----------
    folder : Path
        Where the tables are.
    article : Path
        The article's text.
    """

    folder: Path
    article: Path

    def rows(self, table: str) -> list[dict[str, str]]:
        """Give the rows of a table."""
        with (self.folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def write(self, table: str, rows: list[dict[str, str]]) -> None:
        """Write a table; its seal stays the old one."""
        with (self.folder / f"{table}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns_of(EVERY_TABLE[table]), lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)

    def change(self, table: str, row: int, **cells: str) -> None:
        """Change cells of a row, counted as a spreadsheet does: the first record is row 2."""
        rows = self.rows(table)
        rows[row - 2] |= cells
        self.write(table, rows)

    def replace(self, file: str, old: str, new: str) -> None:
        """Replace words in a file that must stand in it."""
        text = (self.folder / file).read_text("utf-8")
        if old not in text:
            message = f"{old!r} is not in {file}"
            raise ValueError(message)
        (self.folder / file).write_text(text.replace(old, new), "utf-8")


@pytest.fixture(scope="session")
def tiny_as_written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the folder with tables, codes and article from which each test gets its own copy."""
    home = tmp_path_factory.mktemp("tiny")
    folder = home / "tables"
    folder.mkdir()
    copytree(CODES_FOLDER, home / CODES_FOLDER.name, ignore=ignore_patterns("*.py", "__pycache__"))
    article = home / "article.md"
    article.write_text(ARTICLE, "utf-8")
    register = TinyRegister(folder, article)
    for table in EVERY_TABLE:  # one that has no rows here is empty, so that a new table needs none
        register.write(table, [_filled(table, row) for row in _ROWS.get(table, ())])
    (folder / "locators.csv").write_text(locators_csv(read_article(article)), "utf-8")
    register.change(
        "locators", 2, states_nothing_en="It states nothing.", states_nothing_fr="Le paragraphe n’énonce rien."
    )
    for table in EVERY_TABLE:
        (folder / f"{table}.source.toml").write_text(SIDECAR, "utf-8")
    seal(folder)
    return home


@pytest.fixture
def tiny(tiny_as_written: Path, tmp_path: Path) -> TinyRegister:
    copytree(tiny_as_written, tmp_path, dirs_exist_ok=True)
    return TinyRegister(tmp_path / "tables", tmp_path / "article.md")
