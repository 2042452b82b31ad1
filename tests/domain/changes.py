"""Made-up changes of made-up people, for the laws of the journal."""

from hypothesis import strategies as st

from checkin.domain import badge
from checkin.domain.journal import UNDO, Change
from checkin.domain.spare import SPARE_PRINTED

STATIONS = ("desk1", "desk2", "door")
PEOPLE = ("a", "b", "c")
ROOMS = ("plenary", "textile")
MINUTES = st.integers(0, 59)


def at(minute: int) -> str:
    return f"2026-10-04T09:{minute:02}:00.000Z"


def scan_body(nonce, checkpoint, out=False, admitted=True, remarks=(), serial=None):
    return {
        "nonce": nonce, "checkpoint": checkpoint, "room": checkpoint != "registration",
        "out": out, "method": "badge", "serial": serial, "admitted": admitted,
        "tone": "go" if admitted else "stop", "reason": "admitted" if admitted else "void",
        "params": {}, "remarks": list(remarks),
    }  # fmt: skip


def change(seq, kind, body, subject="attendee:a", station="desk1", clock=None, minute=0):
    return Change(
        station, seq, clock if clock is not None else seq, at(minute), "", 1, f"{station}-{seq}",
        kind, subject, body,
    )  # fmt: skip


NAMES = st.sampled_from(["Kim", "Асан", "김민서", "Ç"])
FIELDS = st.fixed_dictionaries(
    {},
    optional={
        "names": st.dictionaries(
            st.sampled_from(["latin", "cyrillic"]),
            st.one_of(st.none(), st.fixed_dictionaries({"surname": NAMES})),
            max_size=2,
        ),
        "title": st.one_of(st.none(), NAMES),
        "delegation": st.sampled_from(["KR", "KZ"]),
        "category": st.sampled_from(["head", "press"]),
        "cancelled": st.booleans(),
        "colour of a later version": NAMES,
    },
)


@st.composite
def bodies(draw):
    kind = draw(
        st.sampled_from(
            ["attendee_set", "attendee_arrived", "scan", "scan", "scan", badge.PRINTED,
             badge.HANDED_OVER, badge.VOIDED, badge.BOUND, SPARE_PRINTED, UNDO,
             "of a later version"]
        )
    )  # fmt: skip
    if kind == "attendee_set":
        return kind, draw(FIELDS)
    if kind == "scan":
        nonce = draw(st.text("abcdef0123456789", min_size=1, max_size=3))
        place = draw(st.sampled_from(["registration", *ROOMS]))
        remarks = draw(st.sampled_from([[], [["registered_here", {}]], [["override", {}]]]))
        serial = draw(st.sampled_from([None, 1, 2]))
        return kind, scan_body(
            nonce, place, draw(st.booleans()), draw(st.booleans()), remarks, serial
        )
    if kind in badge.OF_BADGES or kind == SPARE_PRINTED:
        serial = draw(st.integers(1, 3))
        reason = draw(st.sampled_from(["lost", "withdrawn"]))
        body = {"serial": serial, "token": f"t{serial}", "reason": reason, "to": ""}
        takes_back = draw(st.sampled_from([{}, {}, {"takes_back": [["desk1", 1]]}]))
        return kind, body | (takes_back if kind == badge.VOIDED else {})
    return kind, {"annuls": []}


@st.composite
def histories(draw, most=25):
    """Changes as several stations make them: numbered, stamped later than what each has seen."""
    changes, seqs, clock = [], dict.fromkeys(STATIONS, 0), 0
    for kind, body in draw(st.lists(bodies(), max_size=most)):
        station = draw(st.sampled_from(STATIONS))
        subject = f"attendee:{draw(st.sampled_from(PEOPLE))}"
        if kind == SPARE_PRINTED or (kind in (badge.VOIDED, UNDO) and draw(st.booleans())):
            subject = f"spare:{body.get('serial', 1)}"
        seqs[station] += 1
        clock += draw(st.integers(0, 2))
        if kind == UNDO and (before := [c for c in changes if c.subject == subject]):
            annulled = draw(st.sampled_from(before))
            body, clock = {"annuls": [list(annulled.id)]}, max(clock, annulled.clock + 1)
        changes.append(change(seqs[station], kind, body, subject, station, clock, draw(MINUTES)))
    return changes
