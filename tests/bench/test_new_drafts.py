"""A draft of `attune new` is sound, plays, and shows one of everything an author will need."""

import random

import pytest

from scoring.cues import CUES
from scoring.vocabulary import ENACTED_BY, Moment, Move, Pattern, Question, Tier
from simulator.bench.check import check
from simulator.bench.new.drafts.answers import DRAFTS
from simulator.client.options import option_tier
from simulator.client.state import promise
from simulator.play.traces import OUTCOMES
from simulator.scenario.models import Option, Turn, Vignette
from tests.bench.drafting import (
    EVERY_WISH,
    against_the_key,
    by_the_key,
    drafted,
    end_of,
    play,
    script_of,
    wish,
)

every_wish = pytest.mark.parametrize(
    ("pattern", "sessions", "rupture"), EVERY_WISH, ids=[f"{p.value}-{n}-{r.value}" for p, n, r in EVERY_WISH]
)


def turns(vignette: Vignette) -> list[Turn]:
    return [turn for session in vignette.sessions for turn in (*session.turns, *session.between)]


def options(vignette: Vignette) -> list[Option]:
    return [option for turn in turns(vignette) for option in turn.options]


@every_wish
def test_the_check_has_nothing_to_say_wherever_the_rupture_comes(
    pattern: Pattern, sessions: int, rupture: Moment
) -> None:
    for where in range(1, sessions + 1):
        found = check(drafted(wish(pattern, sessions, rupture, where)))
        assert [one.one_line for one in found] == []


@every_wish
def test_it_plays_to_its_end_however_one_chooses(pattern: Pattern, sessions: int, rupture: Moment) -> None:
    script = script_of(wish(pattern, sessions, rupture))
    chance = random.Random(1)
    ends = [end_of(play(script, policy)[0]) for policy in (by_the_key, against_the_key, *[chance.choice] * 20)]
    assert {end.ending for end in ends} <= {"broke-off", "coasted", "grew", "stayed"}
    assert not ends[0].broken_off


@every_wish
def test_whoever_follows_the_key_breaks_no_promise(pattern: Pattern, sessions: int, rupture: Moment) -> None:
    script = script_of(wish(pattern, sessions, rupture))
    _, client = play(script, by_the_key)
    (number,) = script.numbering.promises.values()
    assert OUTCOMES.get(promise(client, number), "not made") in ("kept", "not made")


@pytest.mark.parametrize("pattern", list(Pattern))
def test_the_key_leads_to_growth_in_two_sessions_or_more(pattern: Pattern) -> None:
    for sessions in (2, 3, 4):
        for rupture in (Moment.WITHDRAWAL_RUPTURE, Moment.CONFRONTATION_RUPTURE):
            events, _ = play(script_of(wish(pattern, sessions, rupture)), by_the_key)
            assert end_of(events).ending == "grew", (sessions, rupture)


@pytest.mark.parametrize("pattern", [pattern for pattern in Pattern if pattern is not Pattern.SECURE])
def test_working_against_an_insecure_client_ends_the_work(pattern: Pattern) -> None:
    events, _ = play(script_of(wish(pattern, 3, Moment.WITHDRAWAL_RUPTURE)), against_the_key)
    assert end_of(events).ending == "broke-off"


@every_wish
def test_every_turn_offers_two_lines_that_fit_and_two_that_do_not(
    pattern: Pattern, sessions: int, rupture: Moment
) -> None:
    vignette = drafted(wish(pattern, sessions, rupture)).required()
    for turn in turns(vignette):
        offered = {option.move: option for option in turn.options}
        tiers = sorted((option_tier(pattern, turn.moment, option) for option in offered.values()), key=list(Tier).index)
        assert tiers[0] is Tier.BEST
        assert [tier.fits for tier in tiers] == [True, True, False, False]
        assert tiers[-1] is Tier.COUNTER


@every_wish
def test_the_best_line_has_no_place_of_its_own(pattern: Pattern, sessions: int, rupture: Moment) -> None:
    vignette = drafted(wish(pattern, sessions, rupture)).required()
    places = [
        next(n for n, option in enumerate(turn.options) if option_tier(pattern, turn.moment, option) is Tier.BEST)
        for turn in turns(vignette)
    ]
    assert len(set(places)) >= 3
    assert max(map(places.count, places)) <= len(places) / 2


@every_wish
def test_it_shows_one_of_everything(pattern: Pattern, sessions: int, rupture: Moment) -> None:
    vignette = drafted(wish(pattern, sessions, rupture)).required()
    assert len(vignette.sessions) == sessions
    assert [len(session.between) for session in vignette.sessions] == [1] * (sessions - 1) + [0]
    assert [turn.moment for turn in vignette.sessions[min(2, sessions) - 1].turns].count(rupture) == 1
    agreed = {part for turn in vignette.sessions[0].turns for option in turn.options for part in option.agrees}
    assert {"time", "cancellation", "contact"} <= agreed
    assert sum(turn.misleading for turn in turns(vignette)) == 1
    assert any(option.promise for option in options(vignette))
    assert any(option.keeps for option in options(vignette))
    pulls = [turn for turn in turns(vignette) if turn.pull]
    assert pulls
    for turn in pulls:
        assert turn.pull is not None
        acting = [option for option in turn.options if option.id in turn.pull.acted_by]
        assert acting
        assert all(option.move in ENACTED_BY[turn.pull.impulse] for option in acting)
    first = "coasted" if pattern is Pattern.SECURE else "broke-off"
    assert [ending.id for ending in vignette.endings] == [first, "grew", "stayed"]


@every_wish
def test_its_cues_are_signs_of_the_pattern_from_every_question_that_has_some(
    pattern: Pattern, sessions: int, rupture: Moment
) -> None:
    vignette = drafted(wish(pattern, sessions, rupture)).required()
    shown = {cue for turn in turns(vignette) if not turn.misleading for cue in turn.cues}
    assert [cue for cue in shown if CUES[cue].weights[pattern] <= 0] == []
    told = {
        question
        for question in Question
        if any(c.question is question and c.weights[pattern] > 0 for c in CUES.values())
    }
    assert {CUES[cue].question for cue in shown} == told
    (misleading,) = [turn for turn in turns(vignette) if turn.misleading]
    assert any(CUES[cue].weights[other] > CUES[cue].weights[pattern] for cue in misleading.cues for other in Pattern)


def test_a_rupture_that_is_still_open_shows_in_the_next_turn() -> None:
    script = script_of(wish(Pattern.FEARFUL, 2, Moment.WITHDRAWAL_RUPTURE))
    after = next(turn for turn in script.turns() if turn.id == "ending")
    assert after.scene is not None
    assert len(after.scene.variants) == 2


def test_every_spoken_word_is_marked_as_a_draft_but_the_author_s_own() -> None:
    wished = wish(Pattern.PREOCCUPIED, 2, Moment.WITHDRAWAL_RUPTURE)
    lines = drafted(wished).text.splitlines()
    spoken = [line for line in lines if line.split(":")[0].strip() in ("say", "do", "think", "reply", "heard", "inner")]
    assert len(spoken) > 50
    assert [line for line in spoken if "# draft" not in line] == []
    own = lines.index(next(line for line in lines if wished.person.opening[:40] in line))
    assert "# draft" not in lines[own - 1] + lines[own]


def test_each_field_is_explained_once_in_one_sentence() -> None:
    text = drafted(wish(Pattern.SECURE, 2, Moment.WITHDRAWAL_RUPTURE)).text
    assert text.count("# The spoken line, at most about thirty words.\n") == 1
    assert text.count("# How it ends.\n") == 1


@pytest.mark.parametrize("pattern", list(Pattern))
def test_a_drafted_client_has_no_word_of_the_field_on_the_tongue(pattern: Pattern) -> None:
    beats = [*DRAFTS[pattern].beats.values(), *DRAFTS[pattern].gaps]
    words = " ".join(beat.scene + beat.client for beat in beats).casefold()
    assert not any(word in words for word in ("attachment", "avoidant", "preoccupied", "resistant", "needy"))


def test_every_move_of_the_key_has_words_wherever_it_may_be_copied_to() -> None:
    from simulator.bench.new.drafts.anywhere import DONE, SAID
    from simulator.bench.new.drafts.moves import FITS_WHEN, HEARD

    for table in (SAID, DONE, FITS_WHEN, HEARD):
        assert set(table) == set(Move)
