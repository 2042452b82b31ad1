"""What is decided of each photo, before any is kept."""

from pathlib import Path

from checkin.domain.photo_match import Doubt, Match
from checkin.failure import Failure
from checkin.services.photo_import import Found, Taken
from checkin.services.photo_sorting import Sorting, Standing
from checkin.services.photos import Crop

OPEN, TAKE, LEAVE, REFUSED = Standing


def file(name, people, doubt=Doubt.NONE, fault=None):
    return Found(Path(name), Match(tuple(people), doubt), fault=fault)


def sorting():
    return Sorting([
        file("a", "a"), file("b", "bc", Doubt.SEVERAL), file("c", "c", Doubt.HAS_PHOTO),
        file("d", "", Doubt.NOBODY, Failure("not_a_photo", path="d")), file("e", "e", Doubt.SAME),
        file("f1", "f", Doubt.TWICE), file("f2", "f", Doubt.TWICE),
    ])  # fmt: skip


def standings(these):
    return [each.standing for each in these.files]


def test_only_what_is_certain_is_taken_unasked():
    these = sorting()
    assert standings(these) == [TAKE, OPEN, OPEN, REFUSED, LEAVE, OPEN, OPEN]
    assert these.taken() == [Taken(Path("a"), "a")]
    assert these.counts() == {TAKE: 1, OPEN: 4, REFUSED: 1, LEAVE: 1}
    assert Sorting().taken() == []


def test_each_is_settled_by_hand():
    these = sorting()
    assert not these.take(1)  # whose it is has to be said
    assert these.take(1, "b")
    assert these.take(2)
    assert not these.take(3, "x")
    these.leave(3)
    these.crop(1, Crop(0.2))
    assert these.taken()[1:] == [Taken(Path("b"), "b", Crop(0.2)), Taken(Path("c"), "c")]
    assert standings(these)[3] is REFUSED


def test_each_person_gets_one_photo():
    these = sorting()
    these.take(6)
    assert standings(these)[5:] == [LEAVE, TAKE]
    these.take(5)
    assert standings(these)[5:] == [TAKE, LEAVE]
    these.take(1, "a")
    assert standings(these)[:2] == [LEAVE, TAKE]


def test_the_next_that_is_open_comes_round():
    these = sorting()
    assert [these.next_open(at) for at in (-1, 1, 2, 6)] == [1, 2, 5, 1]
    for at in (1, 2, 5, 6):
        these.leave(at)
    assert these.next_open(0) == -1
    assert Sorting().next_open(0) == -1


def test_what_was_decided_holds_when_more_files_come():
    before = sorting()
    before.take(1, "c")
    before.leave(0)
    before.crop(1, Crop(0.3))
    gone = file("c", "c", fault=Failure("file_missing", path="c"))
    these = Sorting([file("a", "a"), file("b", "bc", Doubt.SEVERAL), gone, file("x", "x")], before)
    assert standings(these) == [LEAVE, TAKE, REFUSED, TAKE]
    assert these.taken()[0] == Taken(Path("b"), "c", Crop(0.3))


def test_what_was_kept_goes_from_the_list():
    these = sorting()
    these.forget_taken()
    assert [each.found.path.name for each in these.files] == ["b", "c", "d", "e", "f1", "f2"]
