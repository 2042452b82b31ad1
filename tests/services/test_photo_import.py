"""Many photos at once: real files, named as people name them, kept as one action."""

import io
import unicodedata

import pytest
from PIL import Image

from checkin.domain.photo_match import Doubt
from checkin.failure import Failure
from checkin.how_far import unheard
from checkin.services import photo_import
from checkin.services.people import correct
from checkin.services.photo_files import pictures_in
from checkin.services.photo_import import Found, Taken, keep, look
from checkin.services.photos import Crop, photo_of, set_photo, width_kept
from checkin.services.undo import undo
from checkin.store import people
from tests.services.test_photos import opened, picture


def draw(path, width=600, height=750, colour="navy", **more):
    """Write a picture file of a colour; two of one colour are the very same."""
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (width, height), colour).save(path, **more)
    return path


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "portraits"


def who(desk, ref):
    return people.get(desk.event, desk.id(ref)).attendee


def seen(desk, folder):
    return {each.path.name: each for each in look(desk.event, pictures_in([folder]))}


def test_files_named_by_reference_number_and_name_in_any_script(desk, folder):
    kr, kz, kg = who(desk, "KR-03"), who(desk, "KZ-05"), who(desk, "KG-04")
    serial = people.badges_of(desk.event, desk.id("UZ-02"))[0].serial
    named = {
        f"{unicodedata.normalize('NFD', kr.names['hangul'].shown)}.jpg": kr.id,
        f"{kz.names['latin'].shown.replace(' ', '_').lower()}_2.PNG": kz.id,
        f"IMG_{' '.join(reversed(kg.names['cyrillic'].shown.split()))}.jpeg": kg.id,
        "kr_04.jpg": desk.id("KR-04"),
        f"{serial:08}.png": desk.id("UZ-02"),
        f"KR-05 {who(desk, 'KR-05').names['latin'].shown}.jpg": desk.id("KR-05"),
    }
    for n, name in enumerate(named):
        draw(folder / name, colour=(n * 30, 0, 99))
    found = seen(desk, folder)
    assert {name: each.match.person for name, each in found.items()} == named
    assert all(each.certain and not each.to_settle for each in found.values())


def test_what_is_in_doubt_says_why(desk, folder):
    one, two = who(desk, "KR-06"), who(desk, "KR-07")
    desk.correct("KR-08", photo="abc")
    doubtful = {
        "Somebody Else Entirely.jpg": Doubt.NOBODY,
        "김.jpg": Doubt.SEVERAL,
        f"KR-06 {two.names['hangul'].shown}.jpg": Doubt.DIFFER,
        f"{one.names['hangul'].shown} {two.names['hangul'].shown}.jpg": Doubt.SEVERAL,
        "KR-09.jpg": Doubt.TWICE, f"{who(desk, 'KR-09').names['hangul'].shown}.jpg": Doubt.TWICE,
        "KR-08.jpg": Doubt.HAS_PHOTO,
    }  # fmt: skip
    for n, name in enumerate(doubtful):
        draw(folder / name, colour=(n * 30, 0, 99))
    found = seen(desk, folder)
    assert {name: each.match.doubt for name, each in found.items()} == doubtful
    assert not any(each.certain for each in found.values())
    assert set(found[f"KR-06 {two.names['hangul'].shown}.jpg"].match.people) == {one.id, two.id}


def test_two_people_of_one_name_are_asked_about(desk, folder):
    draw(folder / "KIM Viktor.jpg")
    (found,) = seen(desk, folder).values()
    assert found.match.doubt is Doubt.SEVERAL
    assert len(found.match.people) >= 2
    assert found.to_settle


def test_one_picture_for_two_people_is_asked_about(desk, folder):
    draw(folder / "KR-06.jpg", colour="red")
    draw(folder / "KR-07.jpg", colour="red")
    assert {each.match.doubt for each in seen(desk, folder).values()} == {Doubt.SHARED}


def test_a_similar_name_is_only_offered(desk, folder):
    name = who(desk, "KZ-05").names["latin"].shown
    draw(folder / f"{name[:-2]}xz.jpg")
    (found,) = seen(desk, folder).values()
    assert found.match.doubt in (Doubt.UNSURE, Doubt.SEVERAL)
    assert desk.id("KZ-05") in found.match.people


def test_a_number_beside_a_name_counts_nothing(desk, folder):
    other = who(desk, "KR-07")
    correct(desk.event, desk.id("KR-06"), {"ref": "17"})
    draw(folder / f"{other.names['latin'].shown} 17.jpg", colour="red")
    draw(folder / "17.jpg")
    found = seen(desk, folder)
    assert found[f"{other.names['latin'].shown} 17.jpg"].match.person == other.id
    assert found["17.jpg"].match.person == people.matching(desk.event, "17")[0].attendee.id


def test_damaged_hostile_large_and_small_pictures_are_listed_the_others_taken(
    desk, folder, monkeypatch
):
    draw(folder / "KR-02.jpg")
    draw(folder / "KR-03.png", 200, 900)
    (folder / "KR-04.jpg").write_bytes((folder / "KR-02.jpg").read_bytes()[:1500])
    (folder / "KR-05.png").write_bytes(b"<svg xmlns='http://www.w3.org/2000/svg'/>")
    (folder / "KR-06.heic").write_bytes(b"....ftypheic")
    draw(folder / "KR-07.png", 9000, 7000)
    found = seen(desk, folder)
    assert {name: each.fault.code for name, each in found.items() if each.fault} == {
        "KR-03.png": "photo_too_small", "KR-04.jpg": "not_a_photo", "KR-05.png": "not_a_photo",
        "KR-06.heic": "photo_kind", "KR-07.png": "photo_too_large",
    }  # fmt: skip
    assert found["KR-02.jpg"].certain
    assert not any(each.to_settle for each in found.values())
    (missing,) = look(desk.event, [folder / "KR-08.jpg"])
    assert missing.fault.code == "file_missing"


def test_folders_are_gone_through_links_and_hidden_files_are_not(folder):
    deep = draw(folder / "kr" / "a.JPG")
    for name in ("._a.jpg", ".hidden/b.jpg", "notes.txt"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(b"")
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    assert pictures_in([folder, deep, folder / "notes.txt"]) == [deep, folder / "notes.txt"]


def test_photos_are_kept_as_one_action_and_taken_back_as_one(desk, folder):
    paths = {ref: draw(folder / f"{ref}.jpg", colour=(i * 30, 9, 9)) for i, ref in
             enumerate(("KR-02", "KR-03", "KR-04"))}  # fmt: skip
    before = len(desk.journal())
    kept = keep(desk.event, [Taken(path, desk.id(ref)) for ref, path in paths.items()], "Aizada")
    assert (kept.photos, kept.refused) == (3, ())
    changes = desk.journal()[before:]
    assert {(c.batch, c.kind, c.by) for c in changes} == {(kept.batch, "attendee_set", "Aizada")}
    photo = opened(people.photo(desk.event, who(desk, "KR-03").photo))
    assert (photo.format, photo.size) == ("JPEG", (480, 600))
    assert all(each.match.doubt is Doubt.SAME for each in look(desk.event, [*paths.values()]))
    undo(desk.event, kept.batch)
    assert not any(who(desk, ref).photo for ref in paths)


def test_what_is_kept_already_or_failed_meanwhile_is_left_out(desk, folder):
    path = draw(folder / "KR-02.jpg")
    set_photo(desk.event, desk.id("KR-02"), photo_of(path.read_bytes()))
    before = len(desk.journal())
    kept = keep(desk.event, [
        Taken(path, desk.id("KR-02")), Taken(folder / "gone.jpg", desk.id("KR-03")),
        Taken(path, "nobody"),
    ])  # fmt: skip
    assert (kept.batch, kept.photos) == ("", 0)
    assert [failure.code for failure in kept.refused] == ["file_missing"]
    assert len(desk.journal()) == before


def photos(desk):
    return desk.event.db["photo"].count


def test_what_is_given_up_leaves_nothing(desk, folder):
    class Enough(Exception):
        pass

    def give_up(done, of):
        if done == 2:
            raise Enough

    taken = [Taken(draw(folder / f"{i}.jpg", colour=(i * 30, 9, 9)), desk.id(f"KR-0{i}"))
             for i in (2, 3, 4)]  # fmt: skip
    kept = keep(desk.event, taken[:1])
    before = photos(desk), len(desk.journal())
    with pytest.raises(Enough):
        keep(desk.event, taken, progress=give_up)
    assert (photos(desk), len(desk.journal())) == before
    assert people.photo(desk.event, who(desk, "KR-02").photo)
    assert kept.photos == 1


def test_the_part_that_was_chosen_by_hand_is_kept(desk, folder):
    path = folder / "two.png"
    folder.mkdir()
    path.write_bytes(picture(1200, 600))  # red on its left, navy on its right
    keep(desk.event, [Taken(path, desk.id("KR-02"), Crop(0.0, 0.5))])
    keep(desk.event, [Taken(path, desk.id("KR-03"), Crop(1.0, 0.5, 1.5))])
    red, navy = (
        opened(people.photo(desk.event, who(desk, ref).photo)).getpixel((200, 200))
        for ref in ("KR-02", "KR-03")
    )
    assert red[0] > 200
    assert navy[2] > 100


def test_a_tall_picture_is_cut_nearer_to_its_top():
    image = Image.new("RGB", (400, 1100), "navy")
    image.paste("red", (0, 0, 400, 300))
    out = io.BytesIO()
    image.save(out, "PNG")
    photo = opened(photo_of(out.getvalue()))
    assert photo.getpixel((200, 20))[0] > 200
    assert Crop.upper(400, 1100).box(400, 1100) == pytest.approx((0, 200, 400, 700))
    assert Crop.upper(1000, 500).box(1000, 500) == pytest.approx((300, 0, 700, 500))


def test_how_wide_a_portrait_would_be():
    turned = Image.Exif()
    turned[0x0112] = 6
    assert width_kept(picture(800, 300, "JPEG", exif=turned), "a") == 300
    assert width_kept(picture(1000, 500), "a") == 400
    with pytest.raises(Failure, match="photo_too_small"):
        width_kept(picture(1000, 299), "a")


def test_progress_is_told(desk, folder):
    told = []
    paths = [draw(folder / f"KR-0{i}.jpg", colour=(i * 30, 9, 9)) for i in (2, 3)]
    look(desk.event, paths, lambda done, of: told.append((done, of)))
    keep(desk.event, [Taken(path, desk.id(path.stem)) for path in paths],
         progress=lambda done, of: told.append((done, of)))  # fmt: skip
    assert told == [(0, 2), (1, 2)] * 2
    assert look(desk.event, []) == []
    assert Found(paths[0]).to_settle
    assert photo_import.keep(desk.event, [], progress=unheard).photos == 0
