"""Reads a presentation back from its file: the parts as they are, without the library that wrote them."""

from __future__ import annotations

import functools
import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
SHAPES = (f"{P}sp", f"{P}grpSp", f"{P}graphicFrame", f"{P}cxnSp", f"{P}pic")


@dataclass(frozen=True)
class Relationship:
    """A relationship of a part."""

    source: str
    kind: str
    target: str
    external: bool


class Presentation:
    """A presentation read from its bytes.

    Parameters
    ----------
    content : bytes
        The file.
    """

    def __init__(self, content: bytes) -> None:
        self._archive = zipfile.ZipFile(io.BytesIO(content))
        self.names = self._archive.namelist()

    def read(self, name: str) -> bytes:
        """Give a part as it is."""
        return self._archive.read(name)

    @functools.cache  # noqa: B019  # read again for each look at it otherwise; it lives as long as its test
    def tree(self, name: str) -> etree._Element:
        """Give a part as a tree."""
        return etree.fromstring(self.read(name))

    def times(self) -> set[tuple[int, ...]]:
        """Give the times of all parts."""
        return {info.date_time for info in self._archive.infolist()}

    def parts(self, pattern: str) -> list[str]:
        """Give the names of parts in the order of their numbers."""
        found = [name for name in self.names if re.fullmatch(pattern, name)]
        return sorted(found, key=lambda name: int("".join(re.findall(r"\d+", name)) or 0))

    @property
    def slides(self) -> list[str]:
        """The slides in their order."""
        return self.parts(r"ppt/slides/slide\d+\.xml")

    @property
    def charts(self) -> list[str]:
        """The charts."""
        return self.parts(r"ppt/charts/chart\d+\.xml")

    def relationships(self, part: str = "") -> list[Relationship]:
        """Give the relationships of a part; those of the whole for none."""
        folder, name = posixpath.split(part)
        path = posixpath.join(folder, "_rels", f"{name}.rels")
        if path not in self.names:
            return []
        found = []
        for one in self.tree(path):
            external = one.get("TargetMode") == "External"
            target = one.get("Target")
            if not external:
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            found.append(Relationship(part, one.get("Type").rsplit("/", 1)[-1], target, external))
        return found

    def related(self, part: str, kind: str) -> list[str]:
        """Give the parts of a kind that a part is related to."""
        return [one.target for one in self.relationships(part) if one.kind == kind]

    def content_type(self, name: str) -> str:
        """Give the content type of a part; empty where none is declared."""
        types = self.tree("[Content_Types].xml")
        named = types.find(f"{_TYPES}Override[@PartName='/{name}']")
        ending = types.find(f"{_TYPES}Default[@Extension='{name.rsplit('.', 1)[-1]}']")
        found = named if named is not None else ending
        return "" if found is None else str(found.get("ContentType"))

    def notes(self, slide: str) -> str:
        """Give what the speaker sees of a slide; empty where there is nothing."""
        pages = self.related(slide, "notesSlide")
        return "\n".join(
            words_of(shape)
            for page in pages
            for shape in self.tree(page).iter(f"{P}sp")
            if (holder := shape.find(f".//{P}ph")) is not None and holder.get("type") == "body"
        )

    def workbooks(self) -> list[str]:
        """Give the workbooks of charts."""
        return self.parts(r"ppt/embeddings/.*\.xlsx")


def shapes_of(slide: etree._Element) -> Iterator[etree._Element]:
    """Give every shape of a slide, those in groups too; not the tree itself."""
    tree = slide.find(f".//{P}spTree")
    return (shape for shape in tree.iter(*SHAPES))


def named(shape: etree._Element) -> etree._Element:
    """Give where a shape has its id, name and alternative text."""
    return shape.find(f"./*/{P}cNvPr")


def words_of(element: etree._Element) -> str:
    """Give the words in an element, a line for each paragraph."""
    return "\n".join(
        "".join("\n" if one.tag == f"{A}br" else one.text or "" for one in paragraph.iter(f"{A}t", f"{A}br"))
        for paragraph in element.iter(f"{A}p")
    )


def title_of(slide: etree._Element) -> str:
    """Give the words of the title's placeholder."""
    holders = slide.iter(f"{P}ph")
    title = next(one for one in holders if one.get("type") in {"title", "ctrTitle"})
    return words_of(title.getparent().getparent().getparent())


def place_of(shape: etree._Element) -> tuple[int, int, int, int] | None:
    """Give left, top, width and height of a shape; None where it has those of its layout."""
    found = next((shape.find(path) for path in (f"./{P}xfrm", f"./*/{A}xfrm") if shape.find(path) is not None), None)
    if found is None:
        return None
    at, size = found.find(f"{A}off"), found.find(f"{A}ext")
    return int(at.get("x")), int(at.get("y")), int(size.get("cx")), int(size.get("cy"))


def squeezed(words: str) -> str:
    """Give words without spaces and line breaks, which are set anew in every program."""
    return re.sub(r"\s+", "", words)
