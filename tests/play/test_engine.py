"""The turn flow, one behaviour at a time."""

import pytest

from scoring.vocabulary import Impulse, Moment, Move, Pattern
from simulator.client.state import ClientState, start
from simulator.play.engine import NotOffered, Play, begin, choose, open_options
from simulator.play.events import (
    Event,
    GapPassed,
    OptionChosen,
    PlayEnded,
    SessionCancelled,
    SessionClosed,
    SessionOpened,
    TurnEntered,
)
from simulator.play.replay import replay
from simulator.play.script import Script, prepare_script
from simulator.play.traces import trace
from simulator.scenario import models
from simulator.scenario.when import Conditions
from tests.play.vignettes import BROKE_OFF, STAYED, ending, option, session, text, turn, vignette

PROMISE = models.Promise(id="form", due=2, text="the form")


def script(*sessions: models.Session, **more) -> Script:
    return prepare_script(vignette(*sessions, **more))


def told(events: list[Event] | tuple[Event, ...]) -> list[str]:
    """What happened, in one word each."""
    words: list[str] = []
    for event in events:
        match event:
            case SessionOpened(number):
                words.append(f"open {number}")
            case SessionCancelled(number):
                words.append(f"cancelled {number}")
            case TurnEntered():
                words.append(event.turn)
            case OptionChosen():
                words.append(f"{event.turn}/{event.option}")
            case SessionClosed(number):
                words.append(f"close {number}")
            case GapPassed(number):
                words.append(f"gap {number}")
            case PlayEnded():
                words.append(f"end {event.ending}")
    return words


def play(made: Script, *choices: str) -> tuple[Play, list[str]]:
    found = replay(made, choices)
    return found.play, told(found.events)


# The order of time


def test_a_session_closes_the_gap_passes_and_acts_come_before_the_next():
    made = script(
        session(turn("a", option("x")), between=[turn("b", option("y", do="I ring."))]), session(turn("c", option("z")))
    )
    _, events = play(made, "x", "y", "z")
    assert events == [
        "open 1",
        "a",
        "a/x",
        "close 1",
        "gap 1",
        "b",
        "b/y",
        "open 2",
        "c",
        "c/z",
        "close 2",
        "end stayed",
    ]


def test_the_play_waits_at_the_first_turn_with_a_choice_and_counts_choices():
    made = script(session(turn("beat"), turn("a", option("x"), option("y"))))
    waiting, events = begin(made)
    assert told(events) == ["open 1", "beat", "a"]
    assert (waiting.place, waiting.choices) == (2, 0)
    over, _ = choose(made, waiting, "y")
    assert (over.place, over.choices) == (None, 1)


def test_a_beat_without_a_choice_moves_the_client_all_the_same():
    made = script(session(turn("cold", moment=Moment.SUDDEN_COLD), turn("a", option("x"))))
    waiting, _ = begin(made)
    assert waiting.client.safety == start(Pattern.DISMISSING).safety - 1


def test_a_guard_is_read_as_the_turn_is_reached():
    gave = Conditions(chose="a/warm")
    made = script(
        session(
            turn("a", option("warm", Move.SAFE_SIGNAL), option("cool")),
            turn("b", option("x"), when=gave),
            turn("c", option("y")),
        )
    )
    assert play(made, "warm", "x", "y")[1][:6] == ["open 1", "a", "a/warm", "b", "b/x", "c"]
    assert play(made, "cool", "y")[1][:4] == ["open 1", "a", "a/cool", "c"]


def test_a_goto_leads_ahead_and_where_that_turn_is_closed_to_the_next_open_one():
    closed = Conditions(strain="at least 9")
    made = script(
        session(
            turn("a", option("on"), option("jump", goto="c"), option("closed", goto="d")),
            turn("b", option("x")),
            turn("c", option("x")),
            turn("d", option("x"), when=closed),
            turn("e", option("x")),
        )
    )
    after = {name: told(replay(made, [name]).events)[-1] for name in ("on", "jump", "closed")}
    assert after == {"on": "b", "jump": "c", "closed": "e"}


def test_an_option_is_open_only_where_its_condition_holds():
    made = script(session(turn("a", option("x"), option("late", when=Conditions(security="at least 6")))))
    waiting, events = begin(made)
    assert [one.id for one in open_options(made.turn(waiting.place), waiting.client)] == ["x"]
    assert events[-1].offered == ("x",)
    with pytest.raises(NotOffered, match="option late of turn a is not open here"):
        choose(made, waiting, "late")


def test_a_session_that_does_not_take_place_is_told_and_skipped_with_what_follows_it():
    made = script(
        session(turn("a", option("x"))),
        session(
            turn("b", option("x")),
            between=[turn("mail", option("x"))],
            when=Conditions(strain="at most 1"),
            cancelled=text("She has moved the hour."),
        ),
        session(turn("c", option("x"))),
    )
    found = replay(made, ["x", "x"])
    assert told(found.events)[3:] == ["close 1", "gap 1", "cancelled 2", "open 3", "c", "c/x", "close 3", "end stayed"]
    assert [e.text for e in found.events if isinstance(e, SessionCancelled)] == ["She has moved the hour."]


def test_a_used_move_is_asked_for_within_its_session_only_a_chosen_option_for_ever():
    used, chose = Conditions(used=Move.GROUND), Conditions(chose="a/g")
    made = script(
        session(turn("a", option("g", Move.GROUND)), turn("b", option("x"), when=used)),
        session(turn("c", option("x"), when=used), turn("d", option("x"), when=chose), turn("e", option("x"))),
    )
    entered = [word for word in play(made, "g", "x", "x", "x")[1] if len(word) == 1]
    assert entered == ["a", "b", "d", "e"]


def test_an_act_between_sessions_may_rise_as_far_as_the_next_session_allows():
    """Bond rises to its start of 3 and the number of the session."""
    keep = option("keep", Move.KEEP_THREAD), option("hold")
    made = script(session(turn("a", *keep), turn("b", *keep), between=[turn("mail", *keep)]), session(turn("c", *keep)))

    def bonds(*choices: str) -> list[int]:
        return [e.client_state.bond for e in replay(made, choices).events if isinstance(e, OptionChosen)]

    assert bonds("keep", "hold", "keep") == [4, 4, 5]
    assert made.turn(4 + 1).options[0].act.bond_ceiling == 5


# Words


def test_texts_are_read_as_the_client_is_when_they_are_said():
    wary = Conditions(safety="at most 4")
    made = script(
        session(
            turn(
                "a", option("x", Move.DEEPEN, reply=text((wary, "No."), "Yes.")), client=text((wary, "Hm."), "Hello.")
            ),
            turn("b", option("y"), client=text((wary, "Hm."), "Hello."), scene=text("Rain.")),
        )
    )
    found = replay(made, ["x"])
    first, second = (e for e in found.events if isinstance(e, TurnEntered))
    (answer,) = (e for e in found.events if isinstance(e, OptionChosen))
    assert (first.client, first.scene) == ("Hello.", "")
    assert (answer.line, answer.reply) == ("I say x.", "No.")
    assert (second.client, second.scene) == ("Hm.", "Rain.")


# Endings


def test_the_first_ending_that_holds_is_taken():
    endings = (BROKE_OFF, ending("grew", Conditions(chose="a/x")), STAYED)
    made = script(session(turn("a", option("x"), option("y"))), endings=endings)
    assert play(made, "x")[1][-1] == "end grew"
    assert play(made, "y")[1][-1] == "end stayed"


def pressed(pattern: Pattern) -> Script:
    turns = [turn(f"t{n}", option("press", Move.PRESS_ON)) for n in range(6)]
    return script(session(*turns), session(turn("next", option("x"))), pattern=pattern)


@pytest.mark.parametrize("pattern", [Pattern.DISMISSING, Pattern.FEARFUL])
def test_a_client_pressed_to_the_breaking_point_leaves_in_mid_session(pattern):
    found = (
        replay(pressed(pattern), ["press"] * 4)
        if pattern is Pattern.FEARFUL
        else replay(pressed(pattern), ["press"] * 3)
    )
    assert found.complete
    ended = found.events[-1]
    assert isinstance(ended, PlayEnded)
    assert (ended.ending, ended.broken_off) == ("broke-off", True)
    assert ended.client_state.strain >= 8
    assert not any(isinstance(e, SessionClosed) for e in found.events)


def test_a_secure_client_stays_whatever_is_pressed():
    found = replay(pressed(Pattern.SECURE), [*["press"] * 6, "x"])
    assert found.complete
    ended = found.events[-1]
    assert not ended.broken_off
    assert ended.client_state.strain >= 8


def test_a_scene_ends_without_an_ending():
    made = script(session(turn("a", option("x"))), kind="scene", endings=())
    ended = replay(made, ["x"]).events[-1]
    assert (ended.ending, ended.title, ended.text, ended.broken_off) == (None, "", "", False)


# Promises, pulls, ruptures


def promising() -> Script:
    return script(
        session(turn("a", option("promise", Move.KEEP_THREAD, promise=PROMISE), option("none"))),
        session(
            turn("b", option("keep", Move.KEEP_THREAD, keeps="form"), option("forget"), option("break", breaks="form"))
        ),
        session(turn("c", option("own", Move.OWN_REPAIR, owns="form"), option("x"))),
    )


@pytest.mark.parametrize(
    ("choices", "outcome"),
    [
        (["promise"], "open"),
        (["promise", "keep", "x"], "kept"),
        (["promise", "forget"], "broken"),
        (["promise", "break"], "broken"),
        (["promise", "forget", "own"], "owned"),
        (["promise", "keep", "own"], "kept"),
    ],
)
def test_a_promise_unsettled_when_its_session_ends_is_broken(choices, outcome):
    made = promising()
    (record,) = trace(made, replay(made, choices).events).promises
    assert (record.id, record.made, record.due, record.outcome) == ("form", 1, 2, outcome)


@pytest.mark.parametrize(("choices", "outcome"), [(["x", "late"], "broken"), (["x", "late", "keep"], "kept")])
def test_a_promise_made_when_its_session_is_over_is_never_open(choices: list[str], outcome: str):
    overdue = models.Promise(id="form", due=1, text="the form")
    made = script(
        session(turn("a", option("x")), between=[turn("b", option("late", do="I promise.", promise=overdue))]),
        session(turn("c", option("keep", keeps="form"), option("forget")), turn("d", option("y"))),
    )
    (record,) = trace(made, replay(made, choices).events).promises
    assert record.outcome == outcome
    (settled,) = trace(made, replay(made, ["x", "late", "forget", "y"]).events).promises
    assert settled.outcome == "broken"


def test_a_promise_never_made_is_in_no_ledger():
    made = promising()
    assert trace(made, replay(made, ["none", "keep"]).events).promises == ()


def test_a_promise_broken_by_forgetting_costs_bond_at_the_session_s_end():
    made = promising()

    def closed(choice: str) -> ClientState:
        events = replay(made, ["promise", choice]).events
        return next(e.client_state for e in events if isinstance(e, SessionClosed) and e.session == 2)

    assert closed("forget").lapsed == 1
    assert closed("keep").lapsed == 0
    assert closed("keep").bond - closed("forget").bond >= 3


def test_a_pull_is_acted_out_or_held_and_elsewhere_neither():
    pull = models.Pull(impulse=Impulse.RESCUE, acted_by=("give",))
    made = script(session(turn("a", option("give", Move.OVER_GIVE), option("hold"), pull=pull), turn("b", option("x"))))
    for choice, enacted in (("give", True), ("hold", False)):
        events = replay(made, [choice, "x"]).events
        assert [e.enacted for e in events if isinstance(e, OptionChosen)] == [enacted, None]
        first, second = trace(made, events).exchanges
        assert (first.pull, first.enacted, second.pull) == (Impulse.RESCUE, enacted, None)


def strained() -> Script:
    lines = [option("own", Move.OWN_REPAIR), option("other", Move.FEEL_REFLECT)]
    moments = [Moment.WITHDRAWAL_RUPTURE, *[Moment.INVITATION_DEEPER] * 3]
    return script(session(*(turn(f"t{n}", *lines, moment=moment) for n, moment in enumerate(moments))))


def test_a_rupture_opens_ages_and_is_repaired_at_any_later_turn():
    made = strained()
    events = replay(made, ["other", "other", "own", "other"]).events
    exchanges = trace(made, events).exchanges
    assert [e.rupture_opened for e in exchanges] == [Moment.WITHDRAWAL_RUPTURE, None, None, None]
    assert [e.repaired for e in exchanges] == [False, False, True, False]
    ages = [e.client_state.age for e in events if isinstance(e, OptionChosen)]
    assert ages == [1, 2, 0, 0]
    assert [e.entered.rupture is not None for e in exchanges] == [True, True, True, False]


def test_a_rupture_left_alone_for_three_turns_deepens_and_is_left_open_at_the_end():
    made = strained()
    events = replay(made, ["other"] * 4).events
    chosen = [e.client_state for e in events if isinstance(e, OptionChosen)]
    assert [client.age for client in chosen] == [1, 2, 0, 1]
    assert chosen[2].strain - chosen[1].strain >= 2
    assert events[-1].client_state.mended == 2


# Replay


@pytest.mark.parametrize(
    ("choices", "message"),
    [
        (["nothing"], r"choice 1 \(nothing\): turn a has no option nothing; it has x, y"),
        (["x", "b/none"], r"choice 2 \(b/none\): turn b has no option none"),
        (["x", "a/x"], r"choice 2 \(a/x\): the play stands at turn b, not at a"),
        (["x", "shut"], r"choice 2 \(shut\): option shut of turn b is not open here"),
        (["x", "z", "z"], r"choice 3 \(z\): the play is over"),
        (["x", "z", "b/z"], r"choice 3 \(b/z\): the play is over"),
    ],
)
def test_a_choice_that_cannot_be_is_refused_with_its_place_in_the_list(choices, message):
    shut = option("shut", when=Conditions(security="at least 9"))
    made = script(session(turn("a", option("x"), option("y")), turn("b", option("z"), shut)))
    with pytest.raises(NotOffered, match=message):
        replay(made, choices)


def test_too_few_choices_are_a_play_that_waits():
    found = replay(promising(), ["a/promise"])
    assert not found.complete
    assert told(found.events)[-1] == "b"
