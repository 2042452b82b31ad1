"""Every code has its sentence, and whoever speaks the code gives what the sentence needs."""

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

import checkin
from checkin import sentences
from checkin.domain import access
from checkin.domain.programme import Event
from checkin.domain.scan import ADMITTED, LEFT, Recorded, Remark, Verdict
from checkin.domain.setup import Setup
from checkin.failure import Failure
from checkin.words import Words

ROOT = Path(checkin.__file__).parent
TREES = {
    path.relative_to(ROOT).as_posix(): ast.parse(path.read_text("utf-8"))
    for path in sorted(ROOT.rglob("*.py"))
}


def calls(name: str, under: str = "") -> Iterator[tuple[str, ast.Call]]:
    """Go through the calls of a class by its name, with the module each is in."""
    for module, tree in TREES.items():
        for node in ast.walk(tree):
            called = node.func if isinstance(node, ast.Call) else None
            if isinstance(called, ast.Name) and called.id == name and module.startswith(under):
                yield module, node


def texts(node: ast.AST | None) -> set[str]:
    """Return the texts that an expression may give, as far as it shows."""
    if isinstance(node, ast.Constant):
        return {node.value} if isinstance(node.value, str) else set()
    if isinstance(node, ast.IfExp):
        return texts(node.body) | texts(node.orelse)
    return set()


def given(call: ast.Call) -> set[str]:
    return {keyword.arg for keyword in call.keywords if keyword.arg}


def keys(node: ast.AST | None) -> set[str] | None:
    """Return the keys of a mapping that is written out, None where it is not."""
    if not isinstance(node, ast.Dict):
        return None
    return set().union(*map(texts, node.keys))


def needed(*templates: str) -> set[str]:
    return {field for text in templates for _, field, _, _ in Formatter().parse(text) if field}


def argument(call: ast.Call, at: int, name: str) -> ast.AST | None:
    named = next((keyword.value for keyword in call.keywords if keyword.arg == name), None)
    return named or (call.args[at] if len(call.args) > at else None)


FAILURES = [
    (module, code, given(call))
    for module, call in calls("Failure")
    for code in sorted(texts(argument(call, 0, "code")))
]
MEANT = {
    text
    for node in ast.walk(TREES["store/faults.py"])
    if isinstance(node, ast.Dict)
    for value in node.values
    for text in texts(value)
}


def test_failures_are_found():
    assert len({code for _, code, _ in FAILURES}) > 30
    assert {"disk_full", "file_locked"} <= MEANT


@pytest.mark.parametrize(("module", "code", "params"), FAILURES)
def test_a_failure_has_its_sentence_and_what_that_needs(module, code, params):
    assert needed(sentences.FAILURES[code]) <= params
    failure = Failure(code, **dict.fromkeys(params, "x"))
    assert "{" not in Words().failure(failure)


def test_failures_of_the_disk_have_their_sentences_and_need_the_path_alone():
    for code in MEANT:
        assert needed(sentences.FAILURES[code]) <= {"path"}


def test_every_sentence_of_a_failure_is_said_somewhere():
    said = {
        node.value
        for module, tree in TREES.items()
        if not module.startswith("sentences/")
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert {*sentences.FAILURES} <= said


@pytest.mark.parametrize("code", sentences.FAILURES)
def test_a_failures_sentence_says_what_happened_and_what_to_do(code):
    text = sentences.FAILURES[code]
    assert text[0].isupper() or text.startswith("{")
    assert text.endswith((".", "}", "checkin pin"))


REFUSED = [
    (code, given(call) | {"column", "value"})
    for _, call in calls("Refused", "roster/")
    for code in sorted(texts(argument(call, 0, "reason")))
]


@pytest.mark.parametrize(("code", "params"), REFUSED)
def test_a_rejected_row_has_its_sentence_and_remedy(code, params):
    what, remedy = sentences.REJECTIONS[code]
    assert needed(what, remedy) <= params
    assert "{" not in Words().rejection("r.csv:2", code, dict.fromkeys(params, "x"))


REFUSALS = [
    (code, keys(argument(call, 2, "params")))
    for _, call in calls("Refusal", "domain/")
    for code in sorted(texts(argument(call, 0, "reason")))
]
REMARKS = [
    (code, keys(argument(call, 1, "params")))
    for _, call in calls("Remark", "domain/")
    for code in sorted(texts(argument(call, 0, "reason")))
]


def test_the_reasons_are_those_of_the_table():
    assert {code for code, _ in REFUSALS} == {
        "unreadable", "other_event", "forged", "unknown", "void", "cancelled", "blocked",
        "provisional", "not_invited", "not_registered", "already_in", "no_return", "too_early",
        "too_late", "full", "spare", "not_bound", "spare_void",
    }  # fmt: skip
    assert {*sentences.HEADINGS} == {code for code, _ in REFUSALS} | {ADMITTED, LEFT}


SETUP = Setup(Event("e", timezone="Asia/Bishkek"))
AT = "2026-10-04T03:00:00.000Z"


def of(code, params, remarks=()):
    """Return the words for a verdict with all that its reason gives."""
    given = {
        key: AT if key in ("at", "opens", "closed") else {"why": "lost", "part": "any"}.get(key, 1)
        for key in params or ()
    }
    verdict = Verdict(code == ADMITTED, "stop", code, given, remarks)
    scan = Recorded("n", "s", 1, AT, "gala", True, False, "badge", verdict)
    return Words().verdict(scan, SETUP)


@pytest.mark.parametrize(("code", "params"), REFUSALS)
def test_a_refusal_has_its_words_and_gives_what_they_need(code, params):
    if code in sentences.REFUSALS and params is not None:
        assert needed(sentences.REFUSALS[code]) <= params
    if code in sentences.REFUSALS and params is None:
        assert needed(sentences.REFUSALS[code]) == set()
    said = of(code, {"serial", "why"} if code == "void" else params)
    assert said
    assert "{" not in said


@pytest.mark.parametrize(("code", "params"), REMARKS)
def test_a_remark_has_its_words_and_gives_what_they_need(code, params):
    template = {**sentences.REFUSALS, **sentences.REMARKS}[code]
    if params:
        assert needed(template) <= params
        said = of(ADMITTED, (), (Remark(code, dict.fromkeys(params, AT)),))
        assert said.startswith("Welcome. ")
        assert "{" not in said


def test_every_part_of_a_rule_has_its_words():
    assert {*access.LEAVES, *access.WINDOW, "any", "not"} <= {*sentences.RULE_PARTS}


def test_every_reason_to_void_a_badge_has_its_words():
    reasons = {"withdrawn", "lost", "replaced", "double"}
    assert {*sentences.VOID} == reasons
    for why in reasons:
        said = Words().reason(Remark("void", {"serial": "0000 0001", "why": why}), SETUP)
        assert said.startswith("Badge 0000 0001 is void: ")


def test_every_fault_of_a_programme_has_its_sentence():
    found = {
        code
        for _, call in calls("Fault", "services/")
        for code in sorted(texts(argument(call, 1, "code")))
    }
    assert found == {*sentences.PROGRAMME_FAULTS}
    for code in found:
        assert needed(sentences.PROGRAMME_FAULTS[code]) <= {"value"}


def test_every_finding_has_its_sentence_and_gives_what_that_needs():
    found = [
        (code, keys(argument(call, 2, "params")))
        for _, call in calls("Finding", "services/")
        for code in sorted(texts(argument(call, 0, "code")))
    ]
    assert {code for code, _ in found} == {*sentences.FINDINGS}
    for code, params in found:
        assert params is None or needed(sentences.FINDINGS[code]) <= params
