from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.journal import merge
from checkin.roster import Row, plan

LATIN = {"surname": "Kim", "given": "Minseo"}
HANGUL = {"as_written": "김민서"}
COVERS = frozenset({"title", "phone", "groups", "names.latin", "names.hangul"})


def row(covers=COVERS, **fields):
    return Row(
        2, "", "k", {"names": {"latin": LATIN}, "delegation": "KR", "rank": 1} | fields, covers
    )


def changes(row, held, before=None):
    last = None if before is None else {"k": before}
    ((id, body),) = plan([row], {"k": ("id", held)}, last).changed
    assert id == "id"
    return body


def test_a_new_key_is_added_and_the_same_fields_change_nothing():
    assert plan([row()], {}).added == (row(),)
    assert plan([row()], {"k": ("id", row().fields)}).unchanged == ("id",)


def test_an_update_names_only_what_differs():
    held = row(title="Director", email="a@b.kr").fields
    assert changes(row(title="Minister", rank=3), held) == {"title": "Minister", "rank": 3}


def test_an_empty_cell_takes_its_field_away_and_a_missing_column_leaves_it():
    held = row(title="Director", note="VIP", phone="1").fields
    assert changes(row(phone="1"), held) == {"title": None}


def test_names_are_compared_script_by_script():
    held = row(names={"latin": {"surname": "Gim"}, "cyrillic": {"surname": "Ким"}}).fields
    fresh = row(names={"latin": LATIN, "hangul": HANGUL})
    assert changes(fresh, held) == {"names": {"latin": LATIN, "hangul": HANGUL}}


def test_a_script_whose_column_became_empty_is_taken_away():
    held = row(names={"latin": LATIN, "hangul": HANGUL}).fields
    assert changes(row(), held) == {"names": {"hangul": None}}


def test_groups_are_the_same_as_a_list_or_a_tuple_and_empty_parts_count_for_nothing():
    held = row(groups=("rail",), names={"latin": LATIN | {"patronymic": ""}}).fields
    assert plan([row(groups=["rail"])], {"k": ("id", held)}).unchanged == ("id",)


def test_what_the_desk_corrected_stays_until_the_roster_says_something_new():
    before = row(title="Director", phone="1").fields
    held = row(title="Director-General", phone="2").fields
    same = plan([row(title="Director", phone="1")], {"k": ("id", held)}, {"k": before})
    assert same.unchanged == ("id",)
    assert changes(row(title="Minister", phone="1"), held, before) == {"title": "Minister"}


TEXTS = st.sampled_from(["a", "b"])
FIELDS = st.fixed_dictionaries(
    {"names": st.dictionaries(st.sampled_from(["latin", "hangul"]), st.just(LATIN), min_size=1)},
    optional={"title": TEXTS, "phone": TEXTS},
)


@given(FIELDS, FIELDS)
def test_what_is_planned_makes_of_the_old_fields_the_new_ones(old, new):
    fresh = Row(2, "", "k", new, COVERS)
    for _, body in plan([fresh], {"k": ("id", old)}).changed:
        old = merge(old, body)
    assert old == new
