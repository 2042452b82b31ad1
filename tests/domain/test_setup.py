from checkin.domain.setup import BLOCKS, Setup, setup_from, subject

ROWS = [
    ("event", {"uid": "x", "timezone": "Asia/Bishkek"}),
    ("delegation:KR", {"precedence": 2}),
    ("delegation:KZ", {"precedence": 1}),
    ("category:press", {"letter": "P"}),
    ("session:late", {"start": "2026-10-04T14:00", "end": "2026-10-04T15:00"}),
    ("session:early", {"start": "2026-10-04T09:00", "end": "2026-10-04T11:00"}),
    ("session:half", {"closed": True}),
    ("session:gone", {"start": "2026-10-04T09:00", "end": "2026-10-04T11:00", "removed": True}),
    ("station:s1", {"name": "Desk 1", "blocks": [0, 1]}),
]


def test_a_setup_is_read_in_its_orders():
    setup = setup_from(ROWS)
    assert list(setup.delegations) == ["KZ", "KR"]
    assert list(setup.sessions) == ["early", "late"]
    assert setup.categories["press"].letter == "P"
    assert setup.stations["s1"].name == "Desk 1"


def test_the_next_station_gets_a_free_block():
    first = Setup(setup_from([]).event).free_block("s2")
    taken = setup_from([*ROWS, ("station:s3", {"blocks": [first]})])
    assert taken.free_block("s2") == (first + 1) % BLOCKS
    assert setup_from(ROWS).free_block("s2") == first


def test_stations_that_do_not_know_of_each_other_begin_at_other_blocks():
    setup = setup_from(ROWS)
    assert len({setup.free_block(f"s{n}") for n in range(20)}) == 20


def test_subjects_are_named_by_kind_and_id():
    assert subject("session", "plenary") == "session:plenary"
