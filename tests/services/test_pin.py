"""The supervisor's PIN."""

import pytest

from checkin.failure import Failure
from checkin.services.pin import PIN, has_pin, require_pin, set_pin


def refusal(event, pin):
    with pytest.raises(Failure) as caught:
        require_pin(event, pin)
    return caught.value.code


def test_the_pin_opens_and_another_does_not(desk):
    set_pin(desk.event, "4711")
    require_pin(desk.event, "4711")
    for wrong in ("4712", "", "47110", " 4711", "４７１１"):
        assert refusal(desk.event, wrong) == "wrong_pin"


def test_without_a_pin_none_is_right(desk):
    assert not has_pin(desk.event)
    assert refusal(desk.event, "4711") == "no_pin_set"


def test_a_short_pin_is_not_taken(desk):
    with pytest.raises(Failure) as caught:
        set_pin(desk.event, "123")
    assert caught.value.code == "pin_too_short"
    assert not has_pin(desk.event)


def test_a_new_pin_replaces_the_last(desk):
    set_pin(desk.event, "4711")
    set_pin(desk.event, "пароль")
    require_pin(desk.event, "пароль")
    assert refusal(desk.event, "4711") == "wrong_pin"


def test_the_pin_is_nowhere_to_be_read(desk):
    before = len(desk.journal())
    set_pin(desk.event, "4711-4711")
    assert "4711" not in desk.event.secret(PIN)
    assert len(desk.journal()) == before
    desk.event.close()
    assert b"4711-4711" not in desk.event.path.read_bytes()


def test_a_damaged_pin_opens_nothing(desk):
    desk.event.keep_secret(PIN, "no hash")
    assert refusal(desk.event, "no hash") == "wrong_pin"
