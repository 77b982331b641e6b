"""Why something is closed or passed over: the half that fails, in words, with where the client stands."""

import pytest

from simulator.bench.preview.passed_over import passed_over
from simulator.bench.preview.played import Played
from simulator.bench.preview.why import asked, because
from simulator.play.events import PlayEnded
from simulator.scenario.when import Conditions
from tests.bench.previewed import TEXT, at, with_


def said(played: Played, **condition: object) -> str:
    return because(played.script, Conditions(**condition), played.client)  # type: ignore[arg-type]


def test_a_scale_that_is_too_low_is_told_with_its_value():
    assert said(at(TEXT), strain="at least 2") == "strain is 0 and it asks for at least 2"


def test_what_holds_is_not_named_among_the_reasons():
    start = at(TEXT)
    assert said(start, strain="at most 2") == ""
    assert (
        said(start, strain="at most 2", bond="at least 9") == f"bond is {start.client.bond} and it asks for at least 9"
    )


def test_every_line_is_told_with_what_is_so_now():
    start = at(TEXT)
    lines = asked(start.script, Conditions(strain="at least 2", rupture="none"), start.client)
    assert [(line.holds, line.words) for line in lines] == [
        (False, "asks strain at least 2; strain is 0 now"),
        (True, "asks that no rupture is open; no rupture is open now"),
    ]


@pytest.mark.parametrize(
    ("condition", "reason"),
    [
        ({"rupture": "open"}, "no rupture is open and it asks for a rupture that is open"),
        ({"window": "above"}, "activation is 2 with a window of 1 to 5 and it asks for activation above the window"),
        ({"reach": "too-close"}, "closeness is 3 with a reach of 2 to 4 and it asks for the therapist too close"),
        ({"promise": {"sheet": "kept"}}, "the promise sheet is not made and it asks for kept"),
    ],
)
def test_each_kind_of_line_has_its_reason(condition: dict[str, object], reason: str):
    assert said(at(TEXT), **condition) == reason


def test_what_was_chosen_before_is_asked_for_by_its_name():
    text = with_(wait="when: {chose: arrives/facts}")
    assert said(at(text, "facts"), chose="arrives/facts") == ""
    assert said(at(text, "push"), chose="arrives/facts") == "it asks that arrives/facts was chosen, and it was not"


def test_of_any_all_ways_are_told_where_none_holds():
    start = at(TEXT)
    ways = (Conditions(strain="at least 2"), Conditions(bond="at least 9"))
    assert said(start, any=ways) == f"none of what it asks for is so: strain is 0 and bond is {start.client.bond}"
    assert said(start, any=(*ways, Conditions(strain="at most 1"))) == ""


def test_unless_says_what_should_not_be_so():
    assert said(at(TEXT), unless=Conditions(strain="at most 2")) == "strain is 0, which it asks not to be so"


def test_a_turn_whose_condition_fails_is_passed_over_with_the_reason():
    passed = passed_over(at(with_(silence="when: {strain: at least 2}"), "facts"))
    assert [(one.turn, one.because) for one in passed] == [("silence", "strain is 0 and it asks for at least 2")]


def test_the_reason_is_the_client_on_the_way_and_not_before_the_choice():
    text = with_(silence="when: {strain: at most 0}")
    assert passed_over(at(text, "facts")) == ()
    assert [one.because for one in passed_over(at(text, "push"))] == ["strain is 3 and it asks for at most 0"]


def test_a_jump_passes_over_what_lies_between():
    passed = passed_over(at(with_(facts="goto: silence2").replace("- id: silence\n", SILENCE), "facts"))
    assert [(one.turn, one.because) for one in passed] == [("silence", "option facts goes on at a later turn")]


SILENCE = "- id: silence\n        moment: flat\n        scene: A pause.\n      - id: silence2\n"


def test_a_cancelled_session_says_why_and_names_its_turns():
    text = TEXT.replace(
        "  - title: Second hour\n", "  - title: Second hour\n    when: {bond: at least 9}\n    cancelled: No.\n"
    )
    play = at(text, "facts", "wait", "send")
    assert [one.turn for one in passed_over(play)] == ["beat", "reaction"]
    assert passed_over(play)[0].because.startswith("session 2 is cancelled: bond is ")


def test_after_the_work_broke_off_nothing_is_passed_over():
    turn = TEXT[TEXT.index("      - id: silence\n") : TEXT.index("    between:\n")]
    more = "".join(turn.replace("id: silence", f"id: silence-{number}") for number in range(3))
    rough = TEXT.replace(turn, turn + more).replace("move: fact-first", "move: press-on")
    play = at(rough.replace("move: dose-step", "move: press-on"), "facts", "step", "step")
    ended = play.events[-1]
    assert isinstance(ended, PlayEnded)
    assert ended.broken_off
    assert passed_over(play) == ()
