import pytest

from checkin.badges import symbol
from tests.badges.faces import face


def test_the_symbol_is_version_1_with_its_finders() -> None:
    modules = symbol.matrix(face().token)
    assert [len(row) for row in modules] == [symbol.MODULES] * symbol.MODULES
    for y, x in ((0, 0), (0, 14), (14, 0)):
        assert all(modules[y][x : x + 7])
        assert not any(modules[y + 1][x + 1 : x + 6])


@pytest.mark.parametrize("text", ["", "1" * 26, "1" * 28, "A" * 27, "²" * 27, "١" * 27])
def test_only_a_token_makes_a_symbol(text: str) -> None:
    with pytest.raises(ValueError, match="27 digits"):
        symbol.matrix(text)


@pytest.mark.parametrize("number", range(0, 100_000, 9973))
def test_the_rectangles_are_the_black_modules_and_never_overlap(number: int) -> None:
    modules = symbol.matrix(face(number).token)
    drawn = [
        (x, y)
        for left, top, wide, high in symbol.rectangles(modules)
        for y in range(top, top + high)
        for x in range(left, left + wide)
    ]
    black = {(x, y) for y, row in enumerate(modules) for x, on in enumerate(row) if on}
    assert len(drawn) == len(set(drawn))
    assert set(drawn) == black


def test_runs_are_merged() -> None:
    modules = symbol.matrix(face().token)
    assert len(symbol.rectangles(modules)) < sum(map(sum, modules)) / 2
