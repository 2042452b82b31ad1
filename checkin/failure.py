"""The world's failures: what a person can be told and can mend. Any other exception is a bug."""

from typing import Any


class Failure(Exception):
    """Something outside the program did not work: a file, a disk, a printer, what was typed.

    `code` names the failure in the catalogue of `checkin.words`, where its
    sentence says what happened, what was kept and what to do; `params` fill it.
    """

    def __init__(self, code: str, **params: Any) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params
