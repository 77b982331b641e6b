"""What the checks say of turns and their options: the ways, the counts, the key, the kinds, the feedback."""

import json

import pytest
import yaml
from pydantic import TypeAdapter

from scoring.vocabulary import Move
from simulator.bench.check.options import least_open, most_open
from simulator.scenario.loader import load
from simulator.scenario.models import Option
from simulator.scenario.when import Conditions
from tests.scenario.sample import CASE, SCENE, changed, place_of, said

LAST_QUIET = "            why: Chased, she leaves.\n"
"""After this line turn quiet can be given another option, or a turn can follow it."""

MORE = "          - {{id: {id}, move: {move}, say: x, reply: y, heard: z, why: w{more}}}\n"


def option(id_: str, move: str = "ground", more: str = "") -> str:
    return MORE.format(id=id_, move=move, more=f", {more}" if more else "")


def added(*options: str) -> tuple[str, str]:
    return LAST_QUIET, LAST_QUIET + "".join(options)


def turn(id_: str, when: str = "{safety: at least 1}") -> str:
    return f"      - {{id: {id_}, moment: flat, scene: x, when: {when}}}\n"


def test_the_samples_have_no_finding() -> None:
    assert said() == []
    assert said(text=SCENE) == []


def test_a_turn_that_every_way_leads_past_is_not_reached() -> None:
    between = "        rival: There may be a deadline.\n"
    jump = (
        "fits_when: A client has ordered the story.",
        "goto: quiet\n            fits_when: A client has ordered the story.",
    )
    text = changed(jump, ("      - id: quiet", "      - {id: gone, moment: flat, scene: x}\n      - id: quiet"))
    assert not any("N320" in line for line in said(text=text))
    for words in ("fits_when: Distance is being tested.", "why: Too much, too early."):
        text = changed((words, words + "\n            goto: quiet"), text=text)
    assert said(text=text) == [f"{place_of('gone, moment', text)} N320 no path reaches turn gone"]
    assert between in text


def test_a_turn_that_asks_for_a_choice_its_own_way_leads_past_is_not_reached() -> None:
    goto = ("why: Too much, too early.", "why: Too much, too early.\n            goto: late")
    (line,) = said(goto, added(turn("late")))
    assert "N320 no path reaches turn quiet" in line


def test_what_only_an_unreached_turn_offers_cannot_be_asked_for() -> None:
    lines = said(
        ("when: {chose: folder/feeling}", "when: {used: ground}"),
        ("text: She looks at the door.", "text: She looks."),
        (
            "  - {id: broke-off,",
            "  - {id: cold, when: {chose: quiet/log, strain: at most 3}, text: x}\n  - {id: broke-off,",
        ),
    )
    assert [line.split(" ", 1)[1] for line in lines] == [
        "N320 no path reaches turn quiet",
        "N321 this condition can never hold: turn quiet is never reached",
    ]


@pytest.mark.parametrize(
    ("when", "reason"),
    [
        ("{used: ground}", "no earlier turn of this session offers ground"),
        ("{promise: {chart: kept}}", "no earlier option keeps the promise 'chart'"),
        ("{promise: {chart: owned}}", "no earlier option owns up to the promise 'chart'"),
        ("{closeness: at least 10}", "closeness is at most 9"),
        ("{safety: at most 2, unless: {safety: at most 2}}", "it asks for something that its own `unless` rules out"),
        ("{any: [{used: ground}, {closeness: at least 10}]}", "no earlier turn of this session offers ground"),
    ],
)
def test_a_condition_that_cannot_hold_is_said_with_its_reason(when: str, reason: str) -> None:
    (line,) = said(
        ("        client: I may not make Tuesday.", f"        client: [{{when: {when}, text: x}}, {{text: y}}]")
    )
    assert line.endswith(f"N321 this condition can never hold: {reason}")


@pytest.mark.parametrize(
    "when",
    [
        "{used: fact-first}",
        "{promise: {chart: open}}",
        "{chose: folder/night}",
        "{any: [{used: ground}, {used: deepen}]}",
        "{unless: {used: ground}}",
    ],
)
def test_a_condition_that_may_hold_is_left_alone(when: str) -> None:
    assert said(("when: {chose: folder/feeling}", f"when: {when}")) == []


def test_moves_are_remembered_from_the_gap_into_the_session_that_follows() -> None:
    def asked(move: str) -> tuple[str, str]:
        return (
            "        client: I did the log.",
            f"        client: [{{when: {{used: {move}}}, text: x}}, {{text: I did the log.}}]",
        )

    assert said(asked("keep-thread")) == []
    assert any("N321" in line for line in said(asked("fact-first")))


def test_two_options_are_too_few_and_six_too_many() -> None:
    head = "        options:\n          - id: log"
    few = said((CASE[CASE.index("          - id: insist") : CASE.index("    between:")], ""))
    assert few == [
        f"{place_of('options:' + chr(10) + '          - id: log', CASE)} D401 turn quiet has at most 2 options open"
    ]
    many = said(added(option("a"), option("b", "align-task"), option("c", "feel-reflect")))
    assert many == [f"{place_of(head.strip(), CASE)} D401 turn quiet has 6 options open"]


def test_guarded_options_are_counted_as_perhaps() -> None:
    few = said(("          - id: insist\n", "          - id: insist\n            when: {safety: at least 3}\n"))
    assert [line.split(" ", 1)[1] for line in few] == [
        "D402 turn quiet is sure of only 2 open options; the others have a `when`"
    ]
    many = said(
        added(option("a"), option("b", "align-task"), option("c", "feel-reflect", more="when: {safety: at least 3}"))
    )
    assert [line.split(" ", 1)[1] for line in many] == ["D402 turn quiet may have 6 options open at once"]


def test_options_that_exclude_each_other_count_once() -> None:
    conditions = TypeAdapter(Conditions).validate_json
    guards = ("{safety: at most 3}", "{safety: at least 4}", "{chose: folder/night}", "{chose: folder/pace}")
    options = tuple(
        Option(id=str(number), move=Move.DEEPEN, reply=(), heard=(), why=(), when=conditions(_json(guard)))
        for number, guard in enumerate(guards)
    )
    assert most_open(options) == 2
    assert least_open(options) == 1


def _json(flow: str) -> str:
    return json.dumps(yaml.safe_load(flow))


def test_a_turn_needs_a_best_option() -> None:
    (line,) = said(
        ("move: fact-first\n            say: Back to", "move: ground\n            say: Back to"),
        ("move: honour-guard\n            say: We can", "move: align-task\n            say: We can"),
    )
    assert line.endswith("D403 turn quiet has no best option")


def test_a_best_option_that_is_guarded_may_not_be_there() -> None:
    lines = said(
        ("          - id: log\n", "          - id: log\n            when: {safety: at least 3}\n"),
        ("move: honour-guard\n            say: We can", "move: align-task\n            say: We can"),
        added(option("more")),
    )
    assert [line.split(" ", 1)[1] for line in lines] == ["D410 in turn quiet every best option has a `when`"]


def test_a_best_option_must_not_break_a_promise() -> None:
    (line,) = said(("fits_when: The dose was too high.", "fits_when: x\n            breaks: chart"))
    assert "D404 option log is best and breaks the promise 'chart'" in line
    assert said(("why: Chased, she leaves.", "why: Chased.\n            breaks: chart")) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "say: You set the speed here.\n",
            "do: x\n",
            "Q502 option pace of turn folder is an act, but it stands inside a session",
        ),
        (
            "say: You set the speed here.\n",
            "say: You set the speed.\n            do: y\n",
            "Q502 option pace of turn folder has 'say' and 'do'",
        ),
        ("say: You set the speed here.\n", "think: x\n", "Q502 option pace of turn folder has 'think'"),
        (
            "            say: You set the speed here.\n",
            "",
            "Q502 option pace of turn folder has neither 'say' nor 'do'",
        ),
        (
            "say: You set the speed here.\n",
            "say: You set the speed.\n            think: y\n",
            "Q502 option pace of turn folder has an inner note, but this is no own-reaction moment",
        ),
    ],
)
def test_an_option_is_of_exactly_one_kind(old: str, new: str, expected: str) -> None:
    (line,) = said((old, new))
    assert line.endswith(expected)


def test_at_an_own_reaction_every_line_has_its_inner_note() -> None:
    lines = said(("moment: sudden-cold", "moment: own-reaction"))
    assert sum("Q504" in line for line in lines) == 3


def test_an_override_needs_a_reason_and_is_listed() -> None:
    assert [line.split(" ", 1)[1] for line in said(("move: deepen", "move: deepen\n            tier: neutral"))] == [
        "Q503 option feeling of turn folder overrides the key without a reason",
        "Q510 option feeling of turn folder counts as neutral; by the key it is counter",
    ]
    (line,) = said(("move: deepen", "move: deepen\n            tier: neutral\n            because: x"))
    assert "Q510" in line
    (line,) = said(("move: deepen", "move: deepen\n            because: x"))
    assert line.endswith("Q503 option feeling of turn folder gives a reason for a tier, but no `tier`")


def test_feedback_that_is_missing() -> None:
    (line,) = said(("        rival: She may be tired.\n", ""))
    assert line.endswith("Q501 turn quiet has no 'rival'")
    (line,) = said(("            fits_when: The dose was too high.\n", ""))
    assert line.endswith("Q501 option log of turn quiet is best and has no 'fits_when'")
    (line,) = said(("            fits_when: The tie is strong enough.\n", ""))
    assert line.endswith("Q501 the runner-up of turn mail (talk) has no 'fits_when'")


def test_the_last_wording_must_have_no_condition_and_the_others_one() -> None:
    (line,) = said(("{text: She shrugs.}", "{when: {safety: at least 3}, text: She shrugs.}"))
    assert line.endswith("N341 the last wording has a `when`")
    (line,) = said(("{when: {safety: at most 2}, text: She looks", "{text: She looks"))
    assert line.endswith("N342 this wording is never shown: one above it has no `when`")


def test_words_of_the_field_are_kept_from_the_trainee() -> None:
    (line,) = said(("title: First hour", "title: An avoidant start"))
    assert line.endswith("Q507 'avoidant' is a word of the field, shown before the debrief")
    (line,) = said(("say: We can leave that.", "say: Your dismissing-avoidant side again."))
    assert line.endswith("Q511 'dismissing-avoidant' is a word of the field, shown before the debrief")
    assert said(("why: The door stays open.", "why: A dismissing-avoidant client needs honour-guard.")) == []


def test_a_turn_must_show_something() -> None:
    (line,) = said(("        client: It's fine.\n", ""))
    assert line.endswith("N345 turn quiet has neither a scene nor a client line")


def test_what_had_to_be_guessed_is_not_judged() -> None:
    lines = said(("move: fact-first\n            say: Back", "move: xyzzy\n            say: Back"))
    assert [line.split(" ")[1] for line in lines] == ["N307"]


def test_a_finding_in_one_turn_does_not_hide_one_in_another() -> None:
    text = changed(("move: deepen", "move: xyzzy"), ("        rival: She may be tired.\n", ""))
    assert [line.split(" ")[1] for line in said(text=text)] == ["N307", "Q501"]
    assert load(text).vignette is None
