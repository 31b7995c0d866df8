"""Who is listed, by whom, since when, and by which instrument?"""

from components import listings
from components.view import current
from components.widgets import headline

shown = current()
headline(listings.finding(shown))
listings.limits(shown)
if shown.register.listings:
    listings.actors(shown)
    listings.growth(shown)
    listings.items(shown)
