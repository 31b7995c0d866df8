"""Pictures in a DOCX: as PNG for every program, with the vectors beside them for those that draw them."""

from __future__ import annotations

from typing import Any, Final
from xml.sax.saxutils import quoteattr

from docx.opc.constants import RELATIONSHIP_TYPE as LINKS
from docx.opc.packuri import PackURI
from docx.opc.part import Part as FilePart

from components.exports.paper.typeset import as_png
from components.exports.paper.values import sign_picture
from components.pictures import FAMILY, Picture, as_svg

_A: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PIC: Final = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_WP: Final = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_SVG: Final = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_SVG_EXTENSION: Final = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_EMU: Final = 12_700  # a point
_SIGN_PT: Final = 9.0


class Drawings:
    """The pictures of one document, each stored once.

    Parameters
    ----------
    part : DocumentPart
        The part that shows them.
    """

    def __init__(self, part: Any) -> None:  # noqa: ANN401  # python-docx has no types
        self._part = part
        self._stored: dict[Picture, tuple[str, str]] = {}
        self._count = 0

    def inline(self, picture: Picture, alternative: str, width_pt: float | None = None) -> str:
        """Give a run that shows a picture, in its own size or scaled to a width."""
        png, svg = self._links(picture)
        self._count += 1
        scale = (width_pt or picture.width_pt) / picture.width_pt * _EMU
        size = f'cx="{round(picture.width_pt * scale)}" cy="{round(picture.height_pt * scale)}"'
        named = f'id="{self._count}" name="Picture {self._count}" descr={quoteattr(alternative)}'
        return (
            f'<w:r><w:drawing><wp:inline xmlns:wp="{_WP}" distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
            f'<wp:docPr {named}/><wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="{_A}" noChangeAspect="1"/>'
            f'</wp:cNvGraphicFramePr><a:graphic xmlns:a="{_A}"><a:graphicData uri="{_PIC}"><pic:pic xmlns:pic="{_PIC}">'
            f'<pic:nvPicPr><pic:cNvPr {named}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{png}">'
            f'<a:extLst><a:ext uri="{_SVG_EXTENSION}"><asvg:svgBlip xmlns:asvg="{_SVG}" r:embed="{svg}"/></a:ext>'
            "</a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
            f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
            "</wp:inline></w:drawing></w:r>"
        )

    def sign(self, look: str, words: str) -> str:
        """Give a run that shows the sign of a look of a state, as high as the letters beside it."""
        return self.inline(sign_picture(look, words), words, _SIGN_PT)

    def _links(self, picture: Picture) -> tuple[str, str]:
        """Store a picture, once, and give the links to its PNG and its SVG."""
        if picture not in self._stored:
            number = len(self._stored) + 1
            svg = as_svg(picture, FAMILY).encode()
            files = (("png", "image/png", as_png(picture)), ("svg", "image/svg+xml", svg))
            first, second = (
                self._part.relate_to(
                    FilePart(PackURI(f"/word/media/picture{number}.{ending}"), kind, content, self._part.package),
                    LINKS.IMAGE,
                )
                for ending, kind, content in files
            )
            self._stored[picture] = first, second
        return self._stored[picture]
