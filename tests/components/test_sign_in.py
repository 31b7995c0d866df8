"""A sign-in that was set up works, or the dashboard does not start."""

from __future__ import annotations

import pytest

from components.shell import sign_in


def test_nobody_has_to_sign_in_unless_it_was_set_up() -> None:
    assert not sign_in.is_required()


def test_a_sign_in_without_its_library_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sign_in, "is_required", lambda: True)
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    with pytest.raises(sign_in.SignInError, match=r"`pip install -r deploy/requirements\.txt`"):
        sign_in.check()
