"""How the article is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.build.article import read_article
from data.codes import Section
from data.errors import RegisterError

HEAD = "## page 41\n\n### Common preconditions\n\n"


def _read(folder: Path, text: str) -> list[str]:
    path = folder / "article.md"
    path.write_text(text, "utf-8")
    with pytest.raises(RegisterError) as caught:
        read_article(path)
    return [str(fault) for fault in caught.value.faults]


def test_a_paragraph_has_its_section_page_and_text(tmp_path: Path) -> None:
    path = tmp_path / "article.md"
    path.write_text(f"# Title\n\nAbout.\n\n{HEAD}[p41.1] Two words.\n", "utf-8")
    found = read_article(path)["p41.1"]
    assert (found.section, found.page, found.text, found.words) == (Section.COMMON_PRECONDITIONS, 41, "Two words.", 2)


def test_a_footnote_is_named_by_its_number(tmp_path: Path) -> None:
    path = tmp_path / "article.md"
    path.write_text(f"{HEAD}[p41.fn] 7 A note.\n", "utf-8")
    assert list(read_article(path)) == ["p41.fn7"]


def test_a_section_goes_on_over_the_page_break(tmp_path: Path) -> None:
    path = tmp_path / "article.md"
    path.write_text(
        f"{HEAD}[p41.1] One.\n\n## page 42\n\n[p42.1] Two.\n\n### Divisive Issues\n\n[p42.2] Three.\n", "utf-8"
    )
    sections = [paragraph.section for paragraph in read_article(path).values()]
    assert sections == [Section.COMMON_PRECONDITIONS, Section.COMMON_PRECONDITIONS, Section.DIVISIVE_ISSUES]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (HEAD + "No locator.", "article.md, row 5: the line has no locator"),
        (HEAD + "[p41.fn] A note.", "article.md, row 5: the footnote has no number"),
        ("## page 41\n[p41.1] Early.", "article.md, row 2: the paragraph stands before the first heading"),
        (HEAD + "[p41.1] One.\n[p41.1] Two.", "article.md, row 6: p41.1 stands here again; expected each locator once"),
        ("## page 41\n### Fishing", "article.md, row 2: unknown heading '### Fishing'"),
        ("Nothing.", "article.md: there is no paragraph"),
    ],
)
def test_a_line_of_another_form_is_a_fault(tmp_path: Path, text: str, line: str) -> None:
    assert _read(tmp_path, text)[0].startswith(line)


def test_a_missing_article_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(RegisterError, match=r"article\.md: the article cannot be read"):
        read_article(tmp_path / "article.md")
