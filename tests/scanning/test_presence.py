"""One code, one scan, until it leaves the picture."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.token import encode, parse
from checkin.scanning.presence import GONE_AFTER_MS, News, View, look

A, B, C = (encode(7, serial, b"key").digits for serial in (1, 2, 3))
FRAME_MS = 33
OTHERS = ("https://example.org", "", "1" * 27, "١" * 27, A[:-1], f"{A}0")

frames = st.lists(
    st.tuples(
        st.integers(0, 2 * GONE_AFTER_MS), st.lists(st.sampled_from((A, B, C, *OTHERS)), max_size=5)
    ),
    max_size=40,
)


def watched(*shown: tuple[int, list[str]]) -> list[News]:
    """Look at frames, each of them so long after the one before; return what each brought."""
    view, now, news = View(), 0, []
    for later, texts in shown:
        now += later
        view, brought = look(view, texts, now)
        news.append(brought)
    return news


def scans(*shown: tuple[int, list[str]]) -> list[str]:
    return [code for news in watched(*shown) for code in news.codes]


def test_a_code_is_one_scan_for_as_long_as_it_is_seen() -> None:
    assert scans(*[(FRAME_MS, [A])] * 300) == [A]


@pytest.mark.parametrize("missed", [1, 5, 29])
def test_frames_that_miss_it_do_not_make_it_leave(missed: int) -> None:
    assert scans((0, [A]), *[(FRAME_MS, [])] * missed, (FRAME_MS, [A])) == [A]


def test_it_has_left_when_it_was_not_seen_for_a_while() -> None:
    assert scans((0, [A]), (GONE_AFTER_MS - 1, [A])) == [A]
    assert scans((0, [A]), (GONE_AFTER_MS, [A])) == [A, A]
    assert scans((0, [A]), *[(FRAME_MS, [])] * 40, (0, [A])) == [A, A]


def test_two_badges_are_a_scan_each() -> None:
    assert scans(*[(FRAME_MS, [A, B])] * 9) == [A, B]
    assert scans((0, [A]), (FRAME_MS, [B, A]), (FRAME_MS, [B]), (FRAME_MS, [C])) == [A, B, C]


def test_a_code_that_is_twice_in_a_frame_is_one_scan() -> None:
    assert scans((0, [A, A])) == [A]


def test_spaces_in_a_code_make_no_other_code_of_it() -> None:
    assert scans((0, [f" {A[:9]} {A[9:]}\r\n"]), (FRAME_MS, [A])) == [A]


@pytest.mark.parametrize("other", OTHERS)
def test_what_is_no_badge_is_told_and_never_scanned(other: str) -> None:
    news = watched((0, [other]), (FRAME_MS, []), (GONE_AFTER_MS - FRAME_MS, []))
    assert news == [News((), True), News((), True), News((), False)]


def test_a_badge_beside_another_code_is_scanned() -> None:
    assert watched((0, [OTHERS[0], A]))[0] == News((A,), True)


@given(frames)
def test_every_scan_is_a_badge_that_is_in_the_frame(shown: list[tuple[int, list[str]]]) -> None:
    for (_, texts), news in zip(shown, watched(*shown), strict=True):
        assert set(news.codes) <= set(texts)
        assert all(parse(code) for code in news.codes)
        assert len(set(news.codes)) == len(news.codes)


@given(frames)
def test_a_badge_is_scanned_when_it_was_not_seen_for_a_while_and_only_then(
    shown: list[tuple[int, list[str]]],
) -> None:
    now, last_seen = 0, dict.fromkeys((A, B, C), -GONE_AFTER_MS)
    for (later, texts), news in zip(shown, watched(*shown), strict=True):
        now += later
        for code, last in last_seen.items():
            gone = now - last >= GONE_AFTER_MS
            assert (code in news.codes) == (code in texts and gone)
        last_seen |= {code: now for code in texts if code in last_seen}


@given(frames)
def test_another_code_is_told_of_for_a_while_after_it_was_seen(
    shown: list[tuple[int, list[str]]],
) -> None:
    now, last = 0, -GONE_AFTER_MS
    for (later, texts), news in zip(shown, watched(*shown), strict=True):
        now += later
        last = now if set(texts) & set(OTHERS) else last
        assert news.other == (now - last < GONE_AFTER_MS)


@given(frames)
def test_the_view_never_grows_beyond_what_was_seen_lately(
    shown: list[tuple[int, list[str]]],
) -> None:
    view, now = View(), 0
    for later, texts in shown:
        now += later
        view, _ = look(view, texts, now)
        assert all(now - last < GONE_AFTER_MS for _, last in view.codes)
