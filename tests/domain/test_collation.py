"""Names in the order of their own alphabet."""

from checkin.domain.collation import sort_key


def in_order(*names):
    return sorted(names, key=sort_key)


def test_capitals_and_marks_count_only_among_equals():
    assert in_order("kim", "KIM", "Kang", "ÖZTÜRK", "Oz", "pak") == [
        "Kang", "KIM", "kim", "Oz", "ÖZTÜRK", "pak",
    ]  # fmt: skip


def test_letters_of_the_six_countries_stand_in_their_place():
    assert in_order("Пак", "Өмүров", "Орозов", "Ңуров", "Назаров", "Асанов") == [
        "Асанов", "Назаров", "Ңуров", "Орозов", "Өмүров", "Пак",
    ]  # fmt: skip
    assert in_order("Йулдашев", "Карим", "Иванов") == ["Иванов", "Йулдашев", "Карим"]


def test_hangul_stands_in_its_own_order():
    assert in_order("하준", "김민서", "남궁민") == ["김민서", "남궁민", "하준"]
