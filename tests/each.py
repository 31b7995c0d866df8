"""Runs one test over many cases, such as every record in both languages, and names each case that is at fault."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import pytest

Test = Callable[..., None]


def each(
    names: str | Sequence[str], cases: Iterable[Any], *, ids: Callable[[Any], object] = str
) -> Callable[[Test], Test]:
    """Let one test look at many cases, and fail with all that are at fault.

    It is used as `pytest.mark.parametrize`, which makes a test of each case: for thousands that only look at what has
    been read, pytest and the messages between its workers take longer than all they do. A test that changes something
    or needs a fixture of its own is made anew for each case as before.

    Parameters
    ----------
    names : str or sequence of str
        The test's arguments that a case fills.
    cases : iterable
        The cases; of several arguments, one value for each.
    ids : callable
        Gives the words by which a case is named.
    """
    arguments = (names,) if isinstance(names, str) else tuple(names)
    rows = [(case,) if isinstance(names, str) else tuple(case) for case in cases]

    def over_all(test: Test) -> Test:
        @functools.wraps(test)
        def looked_at(**given: Any) -> None:  # noqa: ANN401  # whatever the test takes
            if not rows:
                pytest.skip("there is no case")
            named: list[str] = []
            faults: list[BaseException] = []
            for row in rows:
                try:
                    test(**given, **dict(zip(arguments, row, strict=True)))
                except (Exception, pytest.fail.Exception) as fault:  # noqa: BLE001  # told below, with all others
                    named.append(", ".join(str(ids(value)) for value in row))
                    faults.append(fault)
            if faults:
                message = f"{test.__name__}, {len(faults)} of {len(rows)} at fault: {'; '.join(named)}"
                raise BaseExceptionGroup(message, faults)

        signature = inspect.signature(test)
        left = [one for name, one in signature.parameters.items() if name not in arguments]
        looked_at.__signature__ = signature.replace(parameters=left)  # type: ignore[attr-defined]
        return looked_at

    return over_all
