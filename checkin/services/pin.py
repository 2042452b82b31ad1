"""The supervisor's PIN: kept as an Argon2 hash, outside the journal."""

import argon2

from checkin.failure import Failure
from checkin.store.event_file import EventFile

PIN = "supervisor_pin"
SHORTEST = 4


def set_pin(event: EventFile, pin: str) -> None:
    """Set the event's PIN. Raises Failure where it is shorter than four signs."""
    if len(pin) < SHORTEST:
        raise Failure("pin_too_short", shortest=SHORTEST)
    event.keep_secret(PIN, argon2.PasswordHasher().hash(pin))


def has_pin(event: EventFile) -> bool:
    """Tell whether the event has a PIN."""
    return event.secret(PIN) is not None


def require_pin(event: EventFile, pin: str) -> None:
    """Raise Failure unless this is the supervisor's PIN."""
    held = event.secret(PIN)
    if held is None:
        raise Failure("no_pin_set")
    try:
        argon2.PasswordHasher().verify(held, pin)
    except (argon2.exceptions.VerificationError, argon2.exceptions.InvalidHashError) as error:
        raise Failure("wrong_pin") from error


def change_pin(event: EventFile, present: str, pin: str) -> None:
    """Set another PIN, for somebody who knows the present one, if there is any. Raises Failure."""
    if has_pin(event):
        require_pin(event, present)
    set_pin(event, pin)
