"""The machine that tells a scanner's keys from a person's: no key is lost, doubled or misread."""

import dataclasses
import random
from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.token import encode, parse
from checkin.scanning.layouts import KEYS, ROWS, TEXT
from checkin.scanning.stroke import Stroke
from checkin.scanning.wedge import QUICK, REST, Outcome, Wedge, press, rest

EVENT = 7
CODE = encode(EVENT, 12, b"key").digits
OTHER = encode(EVENT, 9_999, b"key").digits
ABROAD = encode(8, 12, b"key").digits

serials = st.integers(0, 99_999_999)
codes = serials.map(lambda serial: encode(EVENT, serial, b"key").digits)


@dataclass
class Desk:
    """Presses keys, and keeps what comes of them as a field and a clerk would see it."""

    wedge: Wedge = dataclasses.field(default_factory=lambda: Wedge(event=EVENT))
    now: float = 1000.0
    strokes: dict[int, Stroke] = dataclasses.field(default_factory=dict)
    field: str = ""
    passed: list[int] = dataclasses.field(default_factory=list)
    dropped: list[int] = dataclasses.field(default_factory=list)
    read: list[str] = dataclasses.field(default_factory=list)
    outcomes: list[Outcome] = dataclasses.field(default_factory=list)

    def press(self, gap: float, **of) -> None:
        self.now += gap
        stroke = Stroke(len(self.strokes), self.now, **{"exact": True, **of})
        self.strokes[stroke.n] = stroke
        self.wedge, outcomes = press(self.wedge, stroke)
        self.take(outcomes)

    def take(self, outcomes: list[Outcome]) -> None:
        for outcome in outcomes:
            self.outcomes.append(outcome)
            for n in outcome.passed:
                self.field += "\n" if self.strokes[n].ends else self.strokes[n].text
            self.passed += outcome.passed
            self.dropped += outcome.dropped
            if outcome.typed:
                assert self.field.endswith(outcome.typed)
                self.field = self.field[: -len(outcome.typed)] + outcome.remains
            if outcome.reading:
                self.read.append(outcome.reading.text)

    def scan(
        self, code: str, gap: float = 5, *, first: float = 300, end: bool = True, **of
    ) -> None:
        for place, digit in enumerate(code):
            self.press(gap if place else first, text=digit, key=digit, **of)
        if end:
            self.press(gap, ends=True, **of)

    def type(self, text: str, gap: float = 130) -> None:
        for letter in text:
            key = letter if letter.isdecimal() and letter.isascii() else ""
            self.press(gap, text=letter, key=key)

    def wait(self) -> None:
        self.now += REST + 50
        self.wedge, outcome = rest(self.wedge)
        self.take([outcome])

    @property
    def reading(self):
        return [outcome.reading for outcome in self.outcomes if outcome.reading][-1]


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize("end", [True, False])
@pytest.mark.parametrize("gap", [0, 1, 5, 16, 30, QUICK])
def test_a_code_is_read_at_any_pace_with_and_without_its_enter(desk, gap, end):
    desk.scan(CODE, gap, end=end)
    desk.wait()
    assert desk.read == [CODE]
    assert desk.field == ""
    assert desk.reading.layout == KEYS
    assert desk.reading.pace == gap


def test_two_scans_without_a_pause_are_two(desk):
    desk.scan(CODE, 1, end=False)
    desk.scan(OTHER, 1, first=1, end=True)
    desk.scan(CODE, 1, first=1, end=True)
    desk.wait()
    assert desk.read == [CODE, OTHER, CODE]
    assert desk.field == ""


def test_digits_that_a_person_types_arrive_in_their_order(desk):
    desk.type("Room 2026, door 3b")
    desk.wait()
    assert desk.field == "Room 2026, door 3b"
    assert desk.read == []


def test_an_enter_by_hand_arrives(desk):
    desk.type("338")
    desk.press(130, ends=True)
    assert desk.field == "338\n"


def test_an_enter_long_after_a_code_is_a_persons(desk):
    desk.scan(CODE, end=False)
    desk.press(300, ends=True)
    assert desk.field == "\n"


def test_a_second_enter_after_a_code_is_a_persons(desk):
    desk.scan(CODE)
    desk.press(120, ends=True)
    assert desk.field == "\n"


def test_a_carriage_return_and_a_line_feed_are_one_end(desk):
    desk.scan(CODE, 5)
    desk.press(5, ends=True)
    assert desk.field == ""


@pytest.mark.parametrize(("before", "after"), [("]Q1", ""), ("~", ";"), ("", "#"), ("AB", "*#!")])
@pytest.mark.parametrize("gap", [1, 5, 30])
def test_a_prefix_and_a_suffix_vanish(desk, gap, before, after):
    desk.type("Osh ")
    desk.now += 300
    for letter in before:
        desk.press(gap, text=letter)
    desk.scan(CODE, gap, first=gap, end=False)
    for letter in after:
        desk.press(gap, text=letter)
    desk.press(gap, ends=True)
    desk.wait()
    assert desk.read == [CODE]
    assert desk.field == "Osh "
    assert desk.reading.before == before
    assert "".join(outcome.after for outcome in desk.outcomes) == after


def test_a_suffix_of_digits_vanishes(desk):
    desk.scan(CODE, 5, end=False)
    desk.scan("99", 5, first=5, end=False)
    desk.wait()
    assert desk.read == [CODE]
    assert desk.field == ""


def test_letters_that_a_person_types_during_a_scan_arrive_after_it(desk):
    for place, digit in enumerate(CODE):
        desk.press(20, text=digit, key=digit)
        if place in (7, 14, 21):
            desk.press(9, text="Kim"[place // 7 - 1])
    desk.wait()
    assert desk.read == [CODE]
    assert desk.field == "Kim"


def test_letters_typed_as_a_scan_begins_stay_and_its_first_digits_go(desk):
    desk.type("Kim")
    desk.press(90, text="1", key="1")
    assert CODE[0] == "1"
    desk.press(9, text="a")
    for digit in CODE[1:]:
        desk.press(20, text=digit, key=digit)
    desk.wait()
    assert desk.read == [CODE]
    assert desk.field == "Kima"


def test_the_arrow_that_a_person_presses_during_a_scan_comes_after_it(desk):
    for place, digit in enumerate(CODE):
        desk.press(20, text=digit, key=digit)
        if place == 15:
            desk.press(5)
            arrow = len(desk.strokes) - 1
    assert desk.read == [CODE]
    assert desk.passed == [arrow]


def test_digits_typed_just_before_a_scan_are_no_part_of_it(desk):
    desk.type("20")
    desk.scan(CODE, 5, first=60)
    desk.wait()
    assert desk.read == [CODE]
    assert desk.field == "20"


def test_digits_before_a_code_of_another_event_are_answered_as_no_badge(desk):
    """Check digits alone let one in 97 pass: better scanned again than a wrong code."""
    desk.scan("20" + ABROAD, 5)
    desk.wait()
    assert desk.read == ["20" + ABROAD]
    desk.scan(ABROAD, 5)
    assert desk.read[1:] == [ABROAD]


def test_a_code_that_was_misread_is_answered_and_reaches_no_field(desk):
    wrong = CODE[:-1] + str((int(CODE[-1]) + 1) % 10)
    desk.scan(wrong)
    desk.wait()
    assert desk.read == [wrong]
    assert desk.field == ""


@pytest.mark.parametrize("text", ["4006381333931", "987654321"])
def test_another_barcodes_digits_reach_no_field(desk, text):
    desk.scan(text, 5)
    desk.wait()
    assert desk.read == [text]
    assert desk.field == ""


def test_another_codes_letters_are_taken_back(desk):
    desk.type("Osh ")
    desk.now += 200
    for letter in "https://example.org/map":
        desk.press(4, text=letter, key=letter if letter.isdecimal() else "")
    desk.press(4, ends=True)
    desk.wait()
    assert desk.read == ["https://example.org/map"]
    assert desk.field == "Osh "


def test_a_name_typed_as_fast_as_hands_can_is_no_scan(desk):
    desk.type("Abdurakhmonova Gulchekhra", 45)
    desk.press(45, ends=True)
    assert desk.read == []
    assert desk.field == "Abdurakhmonova Gulchekhra\n"


def test_a_long_text_whose_letters_stand_on_the_keys_of_digits_is_no_scan(desk):
    """Kazakh is typed with the keys 2 to 0: a fast hand never rests, and is no scanner."""
    row = dict(zip("1234567890", ROWS["kz"], strict=True))
    text = "қазақстан республикасының үкіметі мен өңірлерінің әкімдері " * 6
    keys = {sign: digit for digit, sign in row.items()}
    for letter in text:
        desk.press(90, text=letter, key=keys.get(letter, ""))
    desk.wait()
    assert sum(letter in keys for letter in text) > 27
    assert desk.read == []
    assert desk.field == text


def test_without_exact_times_no_letters_are_a_scan(desk):
    for letter in "https://example.org/map":
        desk.press(0, text=letter, exact=False)
    assert desk.read == []
    assert desk.field == "https://example.org/map"


@pytest.mark.parametrize("name", ROWS)
def test_a_layout_that_writes_other_signs_is_read_back_from_them(desk, name):
    signs = dict(zip("1234567890", ROWS[name], strict=True))
    for digit in CODE:
        desk.press(5, text=signs[digit])
    desk.press(5, ends=True)
    desk.wait()
    assert desk.read == [CODE]
    assert desk.reading.layout == name
    assert desk.field == ""


@pytest.mark.parametrize("name", ROWS)
def test_where_the_key_is_known_the_layout_does_not_matter(desk, name):
    signs = dict(zip("1234567890", ROWS[name], strict=True))
    for digit in CODE:
        desk.press(5, text=signs[digit].upper(), key=digit)
    assert desk.read == [CODE]
    assert desk.reading.layout == KEYS


def test_digits_of_another_script_are_digits(desk):
    for digit in CODE:
        desk.press(5, text=chr(ord("０") + int(digit)))
    assert desk.read == [CODE]
    assert desk.reading.layout == TEXT


def test_a_keypad_without_num_lock_is_read_by_its_keys(desk):
    for digit in CODE:
        desk.press(5, text="", key=digit)
    assert desk.read == [CODE]


def test_a_key_that_is_held_down_is_no_scan(desk):
    for _ in range(60):
        desk.press(30)
    desk.wait()
    assert desk.read == []
    assert len(desk.passed) == 60


def test_an_endless_code_fills_no_memory(desk):
    for n in range(3_000):
        desk.press(2, text=str(n % 10), key=str(n % 10))
        assert len(desk.wedge.burst) <= 512
    desk.wait()
    assert len(desk.dropped) == 3_000


keys = st.tuples(
    st.floats(0, 200, allow_nan=False).map(lambda gap: round(gap, 1)),
    st.sampled_from(["1", "0", "7", "a", "ә", '"', " ", "", "end", "９"]),
    st.booleans(),
)


@given(st.lists(keys, max_size=120))
def test_every_key_is_passed_or_dropped_once_and_those_passed_keep_their_order(pressed):
    desk = Desk()
    for gap, text, known in pressed:
        if text == "end":
            desk.press(gap, ends=True)
        else:
            desk.press(gap, text=text, key=text if known and text in "107" else "")
    desk.wait()
    assert sorted(desk.passed + desk.dropped) == list(range(len(pressed)))
    assert desk.passed == sorted(desk.passed)
    assert all(
        parse(text) is None or text in "".join(t for _, t, _ in pressed) for text in desk.read
    )


@given(st.lists(codes, min_size=1, max_size=4), st.sampled_from([1, 4, 15, 30]), st.data())
def test_with_typing_in_between_no_scan_is_lost_doubled_or_wrong(scanned, gap, data):
    desk = Desk()
    typed = ""
    for code in scanned:
        words = data.draw(st.text("abcdef Ким 2", max_size=6), "typed before the scan")
        desk.type(words)
        typed += words
        desk.scan(code, gap, first=150, end=data.draw(st.booleans(), "with Enter"))
        desk.now += 300
    desk.wait()
    assert desk.read == scanned
    assert desk.field == typed


@given(codes, st.integers(0, 26), st.sampled_from([4, 15, 30]), st.sampled_from("abcxyz"))
def test_a_letter_at_any_moment_of_a_scan_arrives_or_is_its_neighbour(code, place, gap, letter):
    """Only where it falls right before the code, in the scanner's own rhythm, it counts as its."""
    desk = Desk()
    for at, digit in enumerate(code):
        if at == place:
            desk.press(gap / 2 if at else 50, text=letter)
        desk.press(gap / 2 if at == place and at else gap if at else 90, text=digit, key=digit)
    desk.wait()
    assert desk.read == [code]
    assert desk.field == letter


def test_an_event_is_known_from_then_on(desk):
    desk.wedge = replace(desk.wedge, event=None)
    desk.scan("20" + ABROAD, 5)
    assert desk.read == [ABROAD]


@given(codes, st.integers(0, 2**32), st.booleans())
def test_keys_that_an_input_method_passes_on_in_disorder_are_put_in_order(code, seed, end):
    """Times are those of the keys: a key may arrive up to four keys late, Enter among them."""
    keys = [{"text": digit, "key": digit} for digit in code] + [{"ends": True}] * end
    strokes = [Stroke(n, 1000 + 3 * n, exact=True, **key) for n, key in enumerate(keys)]
    chance = random.Random(seed)
    desk = Desk()
    desk.strokes = {stroke.n: stroke for stroke in strokes}
    for stroke in sorted(strokes, key=lambda s: s.n + chance.randint(0, 4)):
        desk.wedge, outcomes = press(desk.wedge, stroke)
        desk.take(outcomes)
    desk.now = 1200
    desk.wait()
    assert desk.read == [code]
    assert desk.field == ""
