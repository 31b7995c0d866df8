"""Who is listed, by whom, since when, and by which instrument?"""

from components import listings, listings_schedule
from components.blocks import heading
from components.view import current

shown = current()
heading(shown.say("Listings"), shown.say("Who is listed, by whom, since when, and by which instrument?"))
listings.limits(shown)
if shown.register.listings:
    listings.actors(shown)
    listings_schedule.growth(shown)
    listings_schedule.items(shown)
