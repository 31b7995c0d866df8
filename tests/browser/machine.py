"""Finds a browser, or another program, on this machine, or gets one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge")
MACOS = ("Google Chrome", "Chromium", "Microsoft Edge")
WINDOWS = (
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
WINDOWS_ROOTS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
FLAGS = (
    "--no-sandbox",  # in a container the browser runs as root
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",  # as without a network
)
_LONGEST_INSTALL_S = 600


class NoBrowserError(Exception):
    """There is no browser and none could be installed."""


def browser_path(downloaded: Path) -> Path:
    """Give the executable of a Chromium, Chrome or Edge.

    Parameters
    ----------
    downloaded : Path
        Where Playwright keeps the browser that it downloads, whether it is there or not.

    Raises
    ------
    NoBrowserError
        If none is found and none can be installed; the message says what to install.
    """
    found = next(_usual_places(), None)
    if found:
        return found
    if _starts(downloaded) or (_run(sys.executable, "-m", "playwright", "install", "chromium") and _starts(downloaded)):
        return downloaded
    _install("chromium")
    found = next(_usual_places(), None)
    if found:
        return found
    message = (
        "No browser: the browser tests need Chromium, Google Chrome or Microsoft Edge, or the download of "
        "`python -m playwright install --with-deps chromium`; install one of them and run the tests again."
    )
    raise NoBrowserError(message)


def installed(name: str) -> str:
    """Install a program by the package of its name, where Debian's packages can be had, and give its path.

    Raises
    ------
    FileNotFoundError
        If it cannot be had.
    """
    _install(name)
    found = shutil.which(name)
    if found is None:
        message = f"{name} is not on this machine and could not be installed; install it and run the tests again"
        raise FileNotFoundError(message)
    return found


def _install(name: str) -> None:
    if shutil.which("apt-get") and _is_root() and _run("apt-get", "update"):
        _run("apt-get", "install", "-y", "--no-install-recommends", name)


def _usual_places() -> Iterator[Path]:
    for name in NAMES:
        found = shutil.which(name)
        if found:
            yield Path(found)
    for name in MACOS:
        yield from _if_there(Path("/Applications") / f"{name}.app" / "Contents" / "MacOS" / name)
    for root in filter(None, map(os.environ.get, WINDOWS_ROOTS)):
        for name in WINDOWS:
            yield from _if_there(Path(root) / name)


def _if_there(path: Path) -> Iterator[Path]:
    if path.is_file():
        yield path


def _starts(path: Path) -> bool:
    """Tell whether a downloaded browser is there and finds the libraries of the system it needs."""
    return path.is_file() and (os.name == "nt" or _run(str(path), "--version"))


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _run(*command: str) -> bool:
    try:
        done = subprocess.run(command, check=False, capture_output=True, timeout=_LONGEST_INSTALL_S)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
