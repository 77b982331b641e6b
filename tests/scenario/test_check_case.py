"""What the checks say of a file as a whole: endings, ruptures, risk, promises, pulls, sessions, scenes."""

import pytest

from tests.scenario.sample import CASE, SCENE, said

STAYED = "  - {id: stayed, text: She stays.}\n"
BROKE_OFF = "  - {id: broke-off, when: {strain: at least 8}, text: She stops coming.}\n"
ASKED = (
    "move: press-on\n            say: Something just happened.",
    "move: risk-ask\n            say: Do you think of dying?",
)


def kinds(*changes: tuple[str, str], text: str = CASE) -> list[str]:
    return [line.split(" ", 1)[1] for line in said(*changes, text=text)]


def test_a_case_needs_an_ending_for_whatever_happens() -> None:
    assert kinds((STAYED, "")) == ["N330 no ending is without `when`, so a play may end without one"]


def test_endings_below_the_final_one_are_never_taken() -> None:
    assert kinds((BROKE_OFF + STAYED, STAYED + BROKE_OFF)) == [
        "N332 ending broke-off is never taken: ending stayed above it has no `when`"
    ]


def test_a_case_needs_an_ending_for_breaking_off() -> None:
    assert kinds((BROKE_OFF, "")) == ["N331 no ending covers a client who breaks off"]
    assert kinds(("strain: at least 8", "strain: at least 9")) == ["N331 no ending covers a client who breaks off"]
    assert kinds(("strain: at least 8", "strain: at least 6")) == []


def test_another_ending_must_not_answer_a_break_off() -> None:
    grew = "  - {id: grew, when: {security: at least 4}, text: x}\n"
    assert kinds((BROKE_OFF, grew + BROKE_OFF)) == ["N333 ending grew could be taken when the client breaks off"]
    assert kinds((BROKE_OFF, BROKE_OFF + grew)) == []
    calm = "  - {id: grew, when: {security: at least 4, strain: at most 5}, text: x}\n"
    assert kinds((BROKE_OFF, calm + BROKE_OFF)) == []


def test_a_rupture_needs_a_repair_within_reach() -> None:
    unmended = (
        ("move: align-task", "move: ground"),
        ("move: own-repair", "move: keep-thread"),
        ("            keeps: chart\n", ""),
    )
    assert (
        "D405 the rupture at turn back cannot be repaired: neither it nor a turn soon after offers a repair"
        in kinds(*unmended)
    )
    earlier = kinds(
        *unmended,
        ("moment: sudden-cold", "moment: withdrawal-rupture"),
        ("moment: withdrawal-rupture\n        client", "moment: flat\n        client"),
    )
    assert not any("D405" in line for line in earlier)


def test_a_cue_of_risk_needs_the_question() -> None:
    assert "D406 turn quiet carries a cue of risk, and no option asks about it" in kinds(
        ("moment: sudden-cold", "moment: sudden-cold\n        risk: true")
    )


def test_when_the_question_is_asked_something_must_follow() -> None:
    risk = ("moment: sudden-cold", "moment: sudden-cold\n        risk: true")
    nothing = "D407 nothing follows when the question about risk is asked in turn quiet"
    assert nothing in kinds(risk, ASKED)
    later = ("client: I may not make Tuesday.", "client: I may not make Tuesday.\n        when: {chose: quiet/insist}")
    assert nothing not in kinds(risk, ASKED, later)
    jump = (
        "            why: Chased, she leaves.\n",
        "            why: x\n            goto: after\n      - {id: after, moment: flat, scene: x}\n",
    )
    assert nothing not in kinds(risk, ASKED, jump)
    spared = ("client: I may not make Tuesday.", "client: x\n        when: {unless: {chose: quiet/insist}}")
    assert nothing in kinds(risk, ASKED, spared)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ([("due: 2", "due: 3")], "D408 the promise 'chart' is never due: there is no session 3"),
        ([("            keeps: chart\n", "")], "D409 no option keeps the promise 'chart'"),
        (
            [("due: 2", "due: 1")],
            "D409 the promise 'chart' is kept only after it was due in session 1, or before it is made",
        ),
        (
            [("fits_when: You did go too fast.", "fits_when: x\n            promise: {id: form, due: 1, text: x}")],
            "D408 the promise 'form' is due in session 1, before it is made",
        ),
        (
            [("fits_when: A client may not come.", "fits_when: x\n            promise: {id: form, due: 1, text: x}")],
            "D408 the promise 'form' is due in session 1, before it is made",
        ),
        (
            [
                (
                    "fits_when: Distance is being tested.",
                    "fits_when: x\n            promise: {id: chart, due: 1, text: x}",
                )
            ],
            "D408 the promise 'chart' is due in session 1 here and in session 2 elsewhere",
        ),
    ],
)
def test_a_promise_falls_due_in_time_and_can_be_kept(changes: list[tuple[str, str]], expected: str) -> None:
    assert expected in kinds(*changes)


def test_a_pull_is_acted_out_by_the_moves_that_do_so() -> None:
    pull = "own_words: true\n        options:\n          - id: log"
    acted = (pull, "pull: {impulse: punish, acted_by: [insist, log]}\n        " + pull)
    assert kinds(acted) == ["D411 option log does not act out the impulse to punish: its move is fact-first"]
    missed = (pull, "pull: {impulse: retreat, acted_by: [log]}\n        " + pull)
    assert kinds(missed, ("move: fact-first\n            say: Back", "move: pull-back\n            say: Back")) == []
    assert kinds(missed, ("move: press-on", "move: pull-back")) == [
        "D411 option log does not act out the impulse to retreat: its move is fact-first",
        "D412 option insist acts out the impulse to retreat and is not in `acted_by` of turn quiet",
    ]


def test_ones_own_words_are_asked_for_at_two_turns_of_a_session() -> None:
    assert kinds(("        own_words: true\n", "")) == ["Q505 session 1 invites one's own words at 1 turn; 2 is right"]


def test_a_session_that_takes_too_long() -> None:
    (line,) = kinds(("scene: She lays a folder on the table.", "scene: " + "word " * 2500))
    assert line.startswith("Q506 session 1 takes about 13 minutes")


def test_a_session_that_may_be_cancelled_says_so() -> None:
    guarded = ("  - title: Second hour\n", "  - title: Second hour\n    when: {safety: at least 2}\n")
    assert kinds(guarded) == ["N343 session 2 may be cancelled, and nothing tells the trainee"]
    told = (
        "  - title: Second hour\n",
        "  - title: Second hour\n    when: {safety: at least 2}\n    cancelled: A mail.\n",
    )
    assert kinds(told) == []


def test_nothing_follows_the_last_session() -> None:
    assert "N344 turns after the last session are never played" in kinds(
        ("endings:\n", "    between:\n      - {id: x, moment: gap, scene: x}\nendings:\n")
    )


def test_only_a_scene_has_a_lead_in() -> None:
    lead = ("sessions:\n", "lead:\n  - {who: scene, text: x}\nsessions:\n")
    assert kinds(lead) == ["N346 a case has no lead-in; only a scene shows one"]
    assert kinds(("  - {who: client, text: It was good to say that.}\n", ""), text=SCENE) == [
        "N340 a scene has three to five lines of lead-in; this one has 2"
    ]


def test_a_scene_is_one_turn_with_options() -> None:
    more = ("      - id: door", "      - {id: first, moment: flat, scene: x}\n      - id: door")
    assert kinds(more, text=SCENE) == ["N340 a scene has one turn; this one has 2"]
    start = SCENE.index("        options:")
    assert kinds((SCENE[start:], ""), text=SCENE) == ["N340 the turn of a scene offers options; this one has none"]


def test_the_shares_of_belief_add_up() -> None:
    def shares(secure: int) -> tuple[str, str]:
        return "level: 1\n", f"level: 1\nbeliefs: {{secure: {secure}, dismissing-avoidant: 60}}\n"

    assert kinds(shares(40)) == []
    assert kinds(shares(30)) == ["N347 the shares of belief add up to 90, not to 100"]
