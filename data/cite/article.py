"""The one article that the register is drawn from, as citations name it."""

from __future__ import annotations

from typing import Final

from data.cite.work import Work
from data.dates import PartialDate

ARTICLE: Final = Work(
    id="viakhireva-2020",
    kind="article",
    authors=("Viakhireva, Natalia",),
    title="Russian-Canadian relations 2014-2020",
    publisher="Canadian Journal of European and Russian Studies",
    published=PartialDate(2020),
    address="",
    language="en",
    volume="14",
    issue="1",
    pages="30-54",
    issn="2562-8429",
)
"""The article as a work; its id is that of its row among the references."""

ARTICLE_HEADLINE: Final = "Russian-Canadian Relations 2014-2020"
"""Its title with capitals, as English notes and bibliographies write titles."""

ARTICLE_SHORT = "N. Viakhireva, “Russian-Canadian relations 2014-2020”, Canadian Journal of European and Russian \
Studies 14(1), 2020, 30-54"
"""The source line of every page and download."""

ARTICLE_CHICAGO = "Viakhireva, Natalia. 2020. “Russian-Canadian Relations 2014-2020.” *Canadian Journal of European \
and Russian Studies* 14 (1): 30–54."

ARTICLE_BIBTEX = """@article{viakhireva2020,
  author  = {Viakhireva, Natalia},
  title   = {Russian-Canadian relations 2014-2020},
  journal = {Canadian Journal of European and Russian Studies},
  volume  = {14},
  number  = {1},
  pages   = {30--54},
  year    = {2020},
  issn    = {2562-8429}
}
"""

ARTICLE_RIS = """TY  - JOUR
AU  - Viakhireva, Natalia
TI  - Russian-Canadian relations 2014-2020
JO  - Canadian Journal of European and Russian Studies
VL  - 14
IS  - 1
SP  - 30
EP  - 54
PY  - 2020
SN  - 2562-8429
ER  -\x20
"""
