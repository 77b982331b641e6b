"""`# check: allow CODE "reason"`: what an author lets stand on purpose, and what such a comment cannot do."""

import pytest

from simulator.bench.check import Checked, checked
from simulator.scenario.findings import Severity
from simulator.scenario.loader import load
from tests.scenario.sample import changed

LONG = "            say: Back to the log, then, and to what you wrote down for the night before last."
UNEVEN = ("            say: Back to the log, then.", LONG)
OPTIONS = "        options:\n          - id: log"


def check(comment: str, *, above: bool = False, also: tuple[tuple[str, str], ...] = ()) -> Checked:
    """A case with a Q522 in the line of its options, and a comment there."""
    new = f"        {comment}\n{OPTIONS}" if above else OPTIONS.replace("options:", f"options:  {comment}")
    return checked(load(changed(UNEVEN, (OPTIONS, new), *also), "v.yaml"))


def codes(report: Checked) -> list[str]:
    return [finding.code for finding in report.findings]


@pytest.mark.parametrize("above", [False, True], ids=["in its line", "in the line above"])
def test_a_warning_is_allowed_with_a_reason(above: bool) -> None:
    report = check('# check: allow Q522 "he talks long on purpose"', above=above)
    assert codes(report) == []
    assert [(one.finding.code, one.reason) for one in report.allowed] == [("Q522", "he talks long on purpose")]


@pytest.mark.parametrize(
    "reason", ["he talks long on purpose", "“he talks long on purpose”", "'he talks long on purpose'"]
)
def test_the_marks_around_a_reason_do_not_matter(reason: str) -> None:
    assert check(f"# check: allow q522 {reason}").allowed[0].reason == "he talks long on purpose"


def test_without_a_reason_the_finding_stays_and_the_comment_is_one_too() -> None:
    report = check("# check: allow Q522")
    assert codes(report) == ["Q522", "Q590"]
    assert report.findings[1].message == "Q522 is allowed without a reason, so it is not"
    assert codes(check("# check: allow")) == ["Q522", "Q590"]


def test_several_codes_share_a_reason() -> None:
    guarded = ("          - id: insist\n", "          - id: insist\n            when: {safety: at least 3}\n")
    report = check('# check: allow Q522, D402 "both on purpose"', also=(guarded,))
    assert codes(report) == []
    assert sorted(one.finding.code for one in report.allowed) == ["D402", "Q522"]


def test_an_error_cannot_be_allowed() -> None:
    text = changed(("move: deepen", 'move: deepn  # check: allow N307 "a new move"'))
    report = checked(load(text, "v.yaml"))
    assert codes(report) == ["N307", "Q591"]
    assert report.findings[1].message == "N307 is an error, and an error cannot be allowed"
    assert report.allowed == ()


def test_an_unknown_code_is_answered_with_the_nearest() -> None:
    report = check('# check: allow Q5222 "on purpose"')
    assert codes(report) == ["Q522", "Q591"]
    assert report.findings[1].help == "did you mean 'Q522'?"


def test_a_comment_that_allows_nothing_is_a_hint_and_says_so() -> None:
    report = check('# check: allow Q522, Q527 "on purpose"')
    assert codes(report) == ["Q592"]
    assert report.findings[0].severity is Severity.HINT
    elsewhere = changed(UNEVEN, ("moment: opening", 'moment: opening  # check: allow Q522 "on purpose"'))
    assert codes(checked(load(elsewhere))) == ["Q592", "Q522"]


def test_what_only_a_proof_would_find_is_not_said_to_be_absent_without_one() -> None:
    report = check('# check: allow Q522, D422, Q533 "on purpose"')
    assert codes(report) == []


def test_a_comment_in_a_text_is_part_of_the_text() -> None:
    text = changed(
        UNEVEN,
        ("reply: She nods.", "reply: \"She says  # check: allow Q522 'x'\""),
        ("why: It leaves her in charge.", "why: |-\n              # check: allow Q522 x\n              So."),
    )
    report = checked(load(text))
    assert codes(report) == ["Q522"]


def test_a_comment_on_the_line_of_a_long_text_counts() -> None:
    text = changed(
        (
            "moment: opening\n        scene: She lays",
            'moment: opening\n        scene: >-  # check: allow Q522 "x"\n          She lays',
        )
    )
    assert codes(checked(load(text))) == ["Q592"]


def test_where_the_file_cannot_be_read_no_comment_is_said_to_allow_nothing() -> None:
    text = changed(("reply: She nods.", "reply: a: b"), ("moment: opening", 'moment: opening  # check: allow Q522 "x"'))
    assert codes(checked(load(text))) == ["S101"]
