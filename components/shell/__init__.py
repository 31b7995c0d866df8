"""What stands round every page: the main script, navigation, the printed form, and the server.

Streamlit runs ``shell.py``; ``app.py`` takes the server from here.
"""

from components.shell import doors, server

__all__ = ["doors", "server"]
