"""Files taken along are opened again and read."""

from __future__ import annotations

import csv
import io
import zipfile
from pathlib import Path

import pandas as pd
import pytest
from playwright.sync_api import Download, expect

from components.words import Words
from data.queries import initiatives, statements
from data.register import records, register
from data.schema import EVERY_TABLE
from data.selection import Selection
from tests.browser.screen import ENGLISH, FRENCH, Screen

FILTERED = Selection(state=("suspended",))


def downloaded(screen: Screen, button: str, folder: Path) -> Path:
    """Click a button that downloads, and give the file under the name it came with."""
    with screen.page.expect_download() as waiting:
        screen.page.get_by_role("button", name=button, exact=True).click()
    download: Download = waiting.value
    path = folder / download.suggested_filename
    download.save_as(path)
    return path


def ids(selection: Selection) -> list[str]:
    """Give the ids of the initiatives of a view."""
    return [row.id for row in initiatives(register(), selection).rows]


def block_of(path: Path) -> list[str]:
    """Give the lines below the table that say where it is from."""
    rows = csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline=""))
    return [row[0] for row in rows if row[0].startswith("# ")]


def test_a_csv_holds_the_rows_of_the_view(kept: Screen, tmp_path: Path) -> None:
    kept.go("cooperation?lang=en&state=suspended")
    path = downloaded(kept, ENGLISH("Download CSV"), tmp_path)
    frame = pd.read_csv(path, comment="#")
    assert frame["Identifier"].tolist() == ids(FILTERED)


def test_a_csv_says_where_it_is_from_and_how_it_was_filtered(kept: Screen, tmp_path: Path) -> None:
    kept.go("cooperation?lang=en&state=suspended")
    path = downloaded(kept, ENGLISH("Download CSV"), tmp_path)
    assert {"# Filters: State: Suspended", f"# Data version: {register().version}"} <= set(block_of(path))


def test_the_link_in_a_csv_is_the_address_of_the_view(kept: Screen, tmp_path: Path) -> None:
    kept.go("cooperation?lang=en&state=suspended")
    path = downloaded(kept, ENGLISH("Download CSV"), tmp_path)
    assert f"# Link: {kept.page.url}" in block_of(path)


@pytest.mark.parametrize(
    ("say", "file_name"),
    [(ENGLISH, "arctic-cooperation.xlsx"), (FRENCH, "cooperation-arctique.xlsx")],
    ids=["en", "fr"],
)
def test_a_workbook_holds_the_rows_of_the_view_in_its_language(
    kept: Screen, tmp_path: Path, say: Words, file_name: str
) -> None:
    kept.go(f"cooperation?lang={say.language}&state=suspended")
    path = downloaded(kept, say("Download XLSX"), tmp_path)
    sheets = pd.read_excel(path, sheet_name=None, keep_default_na=False)
    assert path.name == file_name
    assert list(sheets) == [say("Cooperation"), say("Source and filters")]
    assert sheets[say("Cooperation")][say("Identifier")].tolist() == ids(FILTERED)


def test_every_statement_of_a_filter_is_downloaded_not_only_those_on_show(kept: Screen, tmp_path: Path) -> None:
    kept.go("evidence?lang=fr")
    path = downloaded(kept, FRENCH("Download CSV"), tmp_path)
    rows = list(csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline=""), delimiter=";"))
    found = [row[0] for row in rows[1:] if not row[0].startswith("# ")]
    assert found == [row.id for row in statements(register(), Selection()).rows]


def test_the_archive_holds_every_table_as_it_is_in_the_register(kept: Screen, tmp_path: Path) -> None:
    kept.go("sources?lang=en")
    path = downloaded(kept, ENGLISH("Download the whole register (ZIP)"), tmp_path)
    with zipfile.ZipFile(path) as archive:
        rows = {name: len(pd.read_csv(io.BytesIO(archive.read(f"tables/{name}.csv")))) for name in EVERY_TABLE}
        others = set(archive.namelist()) - {f"tables/{name}.csv" for name in EVERY_TABLE}
    expected = {name: len(records(register(), name)) for name in EVERY_TABLE}
    assert rows == expected
    assert {name for name in others if not name.startswith("codes/")} == {"README.md", "datapackage.json"}


def test_a_briefing_is_put_together_looked_at_and_taken_along(kept: Screen, tmp_path: Path) -> None:
    """From a record to slides that hold it: two clicks to put it in and go there, one for the file."""
    page = kept.page
    kept.go("cooperation?lang=en&record=arctic-council")
    page.get_by_role("button", name=ENGLISH("Add to briefing")).first.click()
    expect(page.get_by_role("button", name=ENGLISH("In the briefing")).first).to_be_visible()
    kept.navigation.filter(has_text=f"{ENGLISH('Briefing')} (1)").click()
    kept.expect_title(ENGLISH("Briefing"))
    page.get_by_role("radio", name=ENGLISH("Slides")).click()
    expect(page.get_by_role("img").first).to_be_visible()
    path = downloaded(kept, ENGLISH("Download slides (PPTX)"), tmp_path)
    with zipfile.ZipFile(path) as archive:
        slides = [archive.read(name).decode() for name in archive.namelist() if name.startswith("ppt/slides/slide")]
    assert any(register().initiatives["arctic-council"].name.en in one for one in slides)
