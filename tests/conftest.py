"""What holds for the whole suite: the browser's tests come last, and no property test fails for being slow.

Playwright keeps an event loop running in the main thread once it has begun, and a test that runs one of its own would
be refused; besides, what is quick to fail comes first. How long an example takes says more of the machine than of the
code, so Hypothesis counts no time.
"""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import settings

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

_BROWSER = "tests/browser/"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the browser's tests behind all others, those files first that hold most: none is left to one worker alone."""
    tests_in = Counter(item.path for item in items if item.nodeid.startswith(_BROWSER))
    items.sort(key=lambda item: (item.path in tests_in, -tests_in[item.path]))
