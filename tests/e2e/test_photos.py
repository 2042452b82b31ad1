"""The command photos: a folder of portraits taken in, as a terminal does it."""

from PIL import Image

from tests.e2e.terminal import misfit

FORM = {
    "taken": [{"file": str, "attendee": str}],
    "unchanged": [{"file": str, "attendee": str}],
    "doubtful": [{"file": str, "doubt": str, "words": str, "attendees": [str]}],
    "refused": [{"file": str, "reason": str, "words": str}],
}


def draw(desk, name, colour, size=(600, 750)):
    folder = desk.folder / "portraits"
    folder.mkdir(exist_ok=True)
    Image.new("RGB", size, colour).save(folder / name)


def test_a_folder_is_looked_at_taken_in_and_taken_back(fresh):
    draw(fresh, "KR-02.jpg", "red")
    draw(fresh, "김.jpg", "blue")
    draw(fresh, "KR-03.png", "green", (100, 100))
    before = len(fresh.journal())
    tried = fresh.run("photos", "portraits", "--dry-run", "--json")
    (seen,) = tried.lines
    assert (tried.status, misfit(seen, FORM)) == (1, "")
    assert [len(seen[key]) for key in FORM] == [1, 0, 1, 1]
    assert seen["doubtful"][0]["doubt"] == "several"
    assert seen["refused"][0]["reason"] == "photo_too_small"
    assert len(fresh.journal()) == before
    told = fresh.run("photos", "portraits")
    assert told.status == 1
    assert "김.jpg: It may be one of several people. (" in told.out
    assert "KR-03.png is too small for a badge" in told.out
    assert told.out.endswith("Photos: 1 taken, 1 in doubt, 1 not taken.\n")
    assert len(fresh.journal()) == before + 1
    fresh.do("undo")
    assert fresh.run("photos", "portraits", "--json").lines[0]["taken"] == seen["taken"]


def test_what_is_kept_already_is_no_fault_and_another_one_is_asked_about(fresh):
    draw(fresh, "KR-02.jpg", "red")
    fresh.do("photos", "portraits")
    assert len(fresh.json("photos", "portraits")["unchanged"]) == 1
    draw(fresh, "KR-02.jpg", "blue")
    again = fresh.run("photos", "portraits", "--json")
    assert (again.status, again.lines[0]["doubtful"][0]["doubt"]) == (1, "has_photo")
    assert len(fresh.json("photos", "portraits", "--replace")["taken"]) == 1
    assert "it would be: Photos: 0" in fresh.do("photos", "portraits", "--dry-run").out


def test_a_folder_that_is_not_there(fresh):
    told = fresh.run("photos", "nowhere")
    assert (told.status, told.out) == (1, "")
    assert "nowhere" in told.err
