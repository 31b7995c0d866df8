"""The page of the briefing: what is in the basket, a picture of what it becomes, and the files to hand on.

It puts together what the other pages show, so it alone among them uses their rooms.
"""

from components.briefing.basket_list import basket, explained, finding, ready_made
from components.briefing.gathered import contents_of
from components.briefing.handing_on import before_sending, downloads, form
from components.briefing.pictures import pictures

__all__ = [
    "basket",
    "before_sending",
    "contents_of",
    "downloads",
    "explained",
    "finding",
    "form",
    "pictures",
    "ready_made",
]
