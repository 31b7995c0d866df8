"""The settings that keep the server to itself: unless somebody has set them, it does not run."""

from __future__ import annotations

from typing import Final

from streamlit import config

from components.shell.installation import InstallationError

_NEEDED: Final = ("server.address", "server.allowedHosts", "browser.gatherUsageStats")


def check() -> None:
    """Look whether somebody has set each of them, by file, variable or option.

    Raises
    ------
    InstallationError
        If nobody has.
    """
    unset = [name for name in _NEEDED if not config.is_manually_set(name)]
    if unset:
        message = (
            f"Nobody has set {', '.join(unset)}, and without settings of its own the server would listen on every "
            "address of the machine, answer under any name and send out statistics of its use; put "
            ".streamlit/config.toml back beside app.py, or set what is missing."
        )
        raise InstallationError(message)
