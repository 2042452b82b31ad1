"""The order of precedence: what each rule does, and what it leaves as it was."""

import pytest

from checkin.domain.attendee import Delegation
from checkin.domain.precedence import ORDERS, ordered

SIX = [Delegation(code, country=code) for code in ("KZ", "KG", "KR", "TJ", "UN")]
NAMES = {"KZ": "Kazakhstan", "KG": "Kyrgyz Republic", "KR": "Republic of Korea", "UN": "nations"}


def name(delegation):
    return NAMES.get(delegation.code, "Tajikistan")


@pytest.mark.parametrize(
    ("order", "codes"),
    [
        ("host_first", ["KG", "KZ", "KR", "TJ", "UN"]),
        ("host_last", ["KZ", "KR", "TJ", "UN", "KG"]),
        ("alphabet", ["KZ", "KG", "UN", "KR", "TJ"]),
        ("host_alphabet", ["KZ", "KG", "UN", "KR", "TJ"]),
        ("by hand", ["KZ", "KG", "KR", "TJ", "UN"]),
    ],
)
def test_orders(order, codes):
    assert ordered(SIX, order, "KG", name) == codes


def test_the_letters_of_kyrgyz_stand_in_their_alphabet():
    names = {"UZ": "Өзбекстан", "TJ": "Тажикстан", "TM": "Түркмөнстан", "RU": "Орусия"}
    listed = [Delegation(code) for code in names]
    codes = ordered(listed, "host_alphabet", "KG", lambda d: names[d.code])
    assert codes == ["RU", "UZ", "TJ", "TM"]


def test_all_orders_are_known():
    assert set(ORDERS) == {"host_first", "host_last", "alphabet", "host_alphabet"}
