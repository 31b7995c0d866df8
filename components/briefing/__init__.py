"""The page of the briefing: what is in the basket, a picture of what it becomes, and the files to hand on.

It puts together what the other pages show, so it alone among them uses their rooms.
"""
