"""Each rule of the client model by itself, with numbers (clinical.md 4.3, made lean in design.md 8)."""

from typing import Any

import pytest

from scoring.vocabulary import Moment, Move, Pattern, Tier
from simulator.client import model, rules, sessions, state
from simulator.client.act import Act, act
from simulator.client.numbers import EFFECTS, TEMPERAMENTS
from simulator.client.state import (
    BROKEN,
    CONFRONTATION,
    KEPT,
    LEFT_OPEN,
    MENDED,
    MOVE_NUMBER,
    OPEN,
    OWNED,
    WITHDRAWAL,
    ClientState,
)

SEC, DIS, PRE, FEA = Pattern


def client(pattern: Pattern = DIS, **changed: int) -> ClientState:
    """The client of this pattern at the start, with these numbers changed."""
    return state.start(pattern)._replace(**changed)


def said(move: Move, tier: Tier = Tier.NEUTRAL, pattern: Pattern = DIS, session: int = 1, **more: Any) -> Act:
    return act(pattern, move, tier, session, **more)


def change(rule: rules.Rule, now: ClientState, chosen: Act, entered: ClientState | None = None) -> dict[str, int]:
    """What the rule did, field by field."""
    after = rule(now, entered or now, chosen)
    return {
        name: new - old for name, old, new in zip(ClientState._fields, now, after, strict=True) if int(new) != int(old)
    }


def test_the_four_start_as_the_table_says():
    found = [
        (t.bond, t.task, t.goal, t.activation, t.rest, t.safety, t.centre, t.tolerance, t.low, t.high, t.security)
        for t in (TEMPERAMENTS[pattern] for pattern in Pattern)
    ]
    assert found == [
        (5, 5, 5, 4, 4, 6, 5, 3, 2, 8, 8),
        (3, 4, 4, 2, 2, 5, 3, 1, 1, 5, 3),
        (5, 4, 4, 6, 5, 4, 6, 3, 3, 7, 3),
        (3, 3, 3, 5, 4, 3, 5, 2, 3, 6, 2),
    ]


@pytest.mark.parametrize(
    ("move", "effects"),
    [
        (Move.DEEPEN, [(1, 2, 0), (-1, 3, -2), (0, 2, -1), (-1, 3, -2)]),
        (Move.OWN_REPAIR, [(1, 0, 1), (1, 0, 1), (1, -1, 1), (2, -1, 2)]),
        (Move.OVER_GIVE, [(0, 0, -1), (-1, 1, -1), (1, -2, 1), (1, -1, 0)]),
    ],
)
def test_moves_do_what_the_table_of_effects_says(move, effects):
    found = [EFFECTS[pattern, move] for pattern in Pattern]
    assert [(e.bond, e.activation, e.safety) for e in found] == effects


class TestR1TheMomentArrives:
    @pytest.mark.parametrize(
        ("pattern", "moment", "expected"),
        [
            (DIS, Moment.OPENING, {}),
            (DIS, Moment.INVITATION_DEEPER, {"activation": 3}),
            (DIS, Moment.OVER_WINDOW, {"activation": 6}),
            (DIS, Moment.FLAT, {"activation": 1}),
            (FEA, Moment.FLAT, {"activation": 2}),
            (DIS, Moment.SUDDEN_COLD, {"safety": 4}),
            (DIS, Moment.WITHDRAWAL_RUPTURE, {"rupture": WITHDRAWAL, "bond": 2, "safety": 4}),
            (DIS, Moment.CONFRONTATION_RUPTURE, {"rupture": CONFRONTATION, "bond": 2, "safety": 4, "activation": 4}),
            (DIS, Moment.CLOSENESS, {"closeness": 4}),
            (DIS, Moment.ENDING, {"activation": 3, "safety": 4}),
        ],
    )
    def test_before_anything_is_said(self, pattern, moment, expected):
        before = client(pattern)
        assert model.enter(before, pattern, moment) == before._replace(**expected)

    def test_arousal_that_is_higher_or_lower_already_stays(self):
        high, low = client(activation=9), client(activation=0)
        assert model.enter(high, DIS, Moment.OVER_WINDOW) == high
        assert model.enter(low, DIS, Moment.FLAT) == low

    def test_a_rupture_that_stands_open_goes_on_as_it_is(self):
        strained = client(rupture=WITHDRAWAL, age=2)
        assert model.enter(strained, DIS, Moment.CONFRONTATION_RUPTURE) == strained


class TestR2TheLineLands:
    def test_the_table_is_added(self):
        assert change(rules.effect_of_the_move, client(activation=4), said(Move.FACT_FIRST)) == {
            "bond": 1,
            "safety": 1,
            "activation": -1,
            "closeness": -1,
            "task": 1,
        }

    @pytest.mark.parametrize(("bond", "session", "risen"), [(3, 1, 1), (4, 1, 0), (4, 2, 1), (9, 2, 0)])
    def test_bond_rises_to_start_plus_session_and_never_falls_for_standing_higher(self, bond, session, risen):
        before = client(bond=bond)
        after = rules.effect_of_the_move(before, before, said(Move.KEEP_THREAD, session=session))
        assert after.bond - bond == risen

    @pytest.mark.parametrize(("safety", "session", "risen"), [(4, 1, 1), (5, 1, 0), (6, 2, 1), (7, 2, 0)])
    def test_safety_rises_to_start_plus_twice_the_session(self, safety, session, risen):
        before = client(PRE, safety=safety + 1)
        after = rules.effect_of_the_move(before, before, said(Move.SAFE_SIGNAL, pattern=PRE, session=session))
        assert after.safety - before.safety == risen

    def test_the_move_of_the_turn_before_brings_no_gain_but_its_losses(self):
        again = client(last_move=MOVE_NUMBER[Move.DEEPEN])
        assert change(rules.effect_of_the_move, again, said(Move.DEEPEN))["safety"] == -2
        kept = client(last_move=MOVE_NUMBER[Move.KEEP_THREAD])
        assert "bond" not in change(rules.effect_of_the_move, kept, said(Move.KEEP_THREAD))

    def test_owning_a_part_does_something_only_where_there_is_one(self):
        own = said(Move.OWN_REPAIR, pattern=FEA)
        assert change(rules.effect_of_the_move, client(FEA), own) == {"closeness": 1}
        for part in ({"rupture": WITHDRAWAL}, {"enacted": 1}):
            found = change(rules.effect_of_the_move, client(FEA, **part), own)
            assert found == {"closeness": 1, "bond": 1, "safety": 2, "activation": -1}

    @pytest.mark.parametrize(("bond", "safety", "gain"), [(2, 4, "bond"), (3, 3, "bond"), (4, 3, "safety")])
    def test_a_best_line_adds_one_to_the_lower_of_bond_and_safety(self, bond, safety, gain):
        best = said(Move.FACT_FIRST, Tier.BEST, session=2)
        before = client(bond=bond, safety=safety)
        assert change(rules.the_best_line_lands, before, best) == {gain: 1}
        assert change(rules.the_best_line_lands, before, said(Move.FACT_FIRST, Tier.ACCEPTABLE)) == {}
        repeated = before._replace(last_move=MOVE_NUMBER[Move.FACT_FIRST])
        assert change(rules.the_best_line_lands, repeated, best) == {}

    def test_a_third_time_running_costs_one_bond(self):
        number = MOVE_NUMBER[Move.GROUND]
        assert change(rules.repetition_wears, client(last_move=number), said(Move.GROUND)) == {}
        third = client(last_move=number, repeated=1)
        assert change(rules.repetition_wears, third, said(Move.GROUND)) == {"bond": -1}
        assert change(rules.repetition_wears, third, said(Move.FACT_FIRST)) == {}

    @pytest.mark.parametrize(
        ("pattern", "move", "strain"),
        [
            (DIS, Move.DEEPEN, 1),
            (DIS, Move.PRESS_ON, 2),
            (FEA, Move.PRESS_ON, 2),
            (PRE, Move.SELF_DEFEND, 2),
            (PRE, Move.PRESS_ON, 1),
            (SEC, Move.PRESS_ON, 1),
        ],
    )
    def test_a_counter_line_strains_by_one_and_by_two_where_it_wounds(self, pattern, move, strain):
        line = said(move, Tier.COUNTER, pattern)
        assert change(rules.a_counter_line_strains, client(pattern), line) == {"strain": strain}

    @pytest.mark.parametrize(("security", "activation", "strain"), [(6, 4, 0), (6, 5, 1), (5, 3, 1)])
    def test_late_and_with_room_in_the_window_naming_can_be_borne(self, security, activation, strain):
        """With security of 6 the window is one wider: 1 to 6."""
        before = client(security=security, activation=activation)
        after = rules.a_counter_line_strains(before, before, said(Move.LINK_PATTERN, Tier.COUNTER))
        assert after.strain == strain


class TestR3AboveTheWindow:
    @pytest.mark.parametrize(
        ("activation", "move", "expected"),
        [
            (6, Move.DEEPEN, {"safety": -1}),
            (6, Move.META_NAME, {"safety": -1}),
            (5, Move.DEEPEN, {}),
            (6, Move.GROUND, {"safety": 1}),
            (5, Move.GROUND, {}),
            (6, Move.FACT_FIRST, {}),
        ],
    )
    def test_words_weigh_more(self, activation, move, expected):
        assert change(rules.over_the_window_words_weigh_more, client(activation=activation), said(move)) == expected


class TestR4Distance:
    @pytest.mark.parametrize(
        ("pattern", "closeness", "expected"),
        [
            (SEC, 8, {}),
            (SEC, 9, {"safety": -1}),
            (SEC, 1, {"task": -1}),
            (DIS, 4, {}),
            (DIS, 5, {"safety": -1, "strain": 1}),
            (DIS, 0, {}),
            (PRE, 2, {"safety": -1, "activation": 1}),
            (PRE, 3, {}),
            (FEA, 7, {}),
            (FEA, 8, {"safety": -1, "activation": 1}),
            (FEA, 2, {"safety": -1}),
        ],
    )
    def test_too_close_and_too_far_cost_what_they_cost_this_pattern(self, pattern, closeness, expected):
        here = client(pattern, closeness=closeness, activation=4)
        assert change(rules.distance_tells, here, said(Move.FRAME_HOLD, pattern=pattern)) == expected

    def test_a_fearful_client_feels_crowded_by_two_steps_at_once(self):
        before = client(FEA, activation=4, closeness=4)
        leapt = before._replace(closeness=6)
        assert change(rules.distance_tells, leapt, said(Move.DEEPEN, pattern=FEA), before) == {
            "safety": -1,
            "activation": 1,
        }
        step = before._replace(closeness=5)
        assert change(rules.distance_tells, step, said(Move.DOSE_STEP, pattern=FEA), before) == {}

    def test_the_double_bind_the_centre_moves_both_ways(self):
        temperament = TEMPERAMENTS[FEA]
        centres = [
            state.at_ease(client(FEA, **changed), FEA, temperament)
            for changed in (
                {"activation": 5},
                {"activation": 6},
                {"activation": 6, "last_move": MOVE_NUMBER[Move.PULL_BACK]},
                {"activation": 4, "last_move": MOVE_NUMBER[Move.SELF_DEFEND]},
            )
        ]
        assert centres == [5, 3, 7, 7]

    @pytest.mark.parametrize(
        ("pattern", "centres"),
        [(DIS, [3, 4, 5, 5]), (PRE, [6, 5, 5, 5]), (SEC, [5, 5, 5, 5])],
    )
    def test_the_centre_drifts_to_five_as_security_passes_four(self, pattern, centres):
        temperament = TEMPERAMENTS[pattern]
        assert [state.at_ease(client(pattern, security=s), pattern, temperament) for s in (4, 5, 6, 10)] == centres


class TestR5Rupture:
    def test_a_line_that_fits_closes_it(self):
        strained = client(rupture=WITHDRAWAL, age=2, strain=3)
        assert change(rules.a_rupture_is_met_or_ages, strained, said(Move.ALIGN_TASK)) == {
            "rupture": -WITHDRAWAL,
            "age": -2,
            "mended": MENDED,
            "bond": 1,
            "strain": -1,
        }

    @pytest.mark.parametrize(("age", "enacted", "bond"), [(0, 0, 2), (1, 0, 2), (2, 0, 1), (2, 1, 2)])
    def test_for_fearful_a_repair_at_once_is_worth_two_and_stretches(self, age, enacted, bond):
        strained = client(FEA, rupture=CONFRONTATION, age=age, enacted=enacted, strain=1)
        found = change(rules.a_rupture_is_met_or_ages, strained, said(Move.OWN_REPAIR, pattern=FEA))
        assert (found["bond"], found["stretched"], found["mended"]) == (bond, 1, MENDED)

    def test_left_open_it_ages_and_deepens_at_the_third_turn(self):
        line = said(Move.FEEL_REFLECT)
        assert change(rules.a_rupture_is_met_or_ages, client(rupture=WITHDRAWAL, age=1), line) == {"age": 1}
        third = client(rupture=WITHDRAWAL, age=2)
        assert change(rules.a_rupture_is_met_or_ages, third, line) == {"age": -2, "bond": -2, "strain": 2}

    def test_each_kind_asks_for_its_own_repair(self):
        """Naming what happens between the two fits a fearful client's withdrawal, not the anger."""
        line = said(Move.META_NAME, pattern=FEA)
        assert change(rules.a_rupture_is_met_or_ages, client(FEA, rupture=WITHDRAWAL), line)["mended"] == MENDED
        assert change(rules.a_rupture_is_met_or_ages, client(FEA, rupture=CONFRONTATION), line) == {"age": 1}

    def test_a_line_an_author_judged_not_to_fit_repairs_nothing(self):
        line = said(Move.OWN_REPAIR, Tier.COUNTER, PRE, overridden=True)
        assert change(rules.a_rupture_is_met_or_ages, client(PRE, rupture=CONFRONTATION), line) == {"age": 1}

    def test_without_a_rupture_nothing_happens(self):
        assert change(rules.a_rupture_is_met_or_ages, client(), said(Move.OWN_REPAIR)) == {}


class TestR7Capacity:
    @pytest.mark.parametrize(
        ("pattern", "before", "after", "move", "stretched"),
        [
            (DIS, 3, 4, Move.DOSE_STEP, True),
            (DIS, 4, 5, Move.DOSE_STEP, True),
            (DIS, 2, 3, Move.DOSE_STEP, False),
            (DIS, 5, 6, Move.DOSE_STEP, False),
            (DIS, 5, 4, Move.FACT_FIRST, False),
            (PRE, 8, 7, Move.GROUND, True),
            (PRE, 6, 7, Move.META_NAME, False),
            (FEA, 7, 6, Move.GROUND, True),
            (FEA, 4, 5, Move.DOSE_STEP, True),
        ],
    )
    def test_a_fitting_line_to_the_edge_or_back_into_the_window_stretches(
        self, pattern, before, after, move, stretched
    ):
        entered = client(pattern, activation=before)
        now = entered._replace(activation=after)
        line = said(move, Tier.ACCEPTABLE, pattern)
        assert bool(change(rules.capacity_grows_at_the_edge, now, line, entered)) is stretched
        assert change(rules.capacity_grows_at_the_edge, now, said(move, Tier.NEUTRAL, pattern), entered) == {}

    def test_the_window_is_one_wider_once_security_has_risen_by_two(self):
        assert [state.window(client(security=s), DIS) for s in (3, 4, 5, 9)] == [(1, 5), (1, 5), (1, 6), (1, 6)]


class TestR8Settling:
    @pytest.mark.parametrize(("pattern", "activation", "settled"), [(DIS, 5, 4), (DIS, 0, 1), (SEC, 8, 6), (SEC, 5, 4)])
    def test_arousal_moves_toward_rest(self, pattern, activation, settled):
        before = client(pattern, activation=activation)
        assert rules.the_turn_settles(before, before, said(Move.GROUND, pattern=pattern)).activation == settled

    @pytest.mark.parametrize(("closeness", "settled"), [(9, 8), (3, 3), (0, 1)])
    def test_closeness_moves_toward_three(self, closeness, settled):
        before = client(closeness=closeness)
        assert rules.the_turn_settles(before, before, said(Move.GROUND)).closeness == settled


class TestR9TheGap:
    def after(self, pattern: Pattern, **changed: int) -> ClientState:
        return sessions.pass_the_gap(client(pattern, **changed), pattern)

    def test_secure_bears_it_whatever_was_given(self):
        found = self.after(SEC, gave=1, activation=7)
        assert found == client(SEC, activation=7)

    def test_dismissing_goes_back_to_rest_and_giving_comes_due(self):
        found = self.after(DIS, activation=5, closeness=6, gave=1)
        assert (found.activation, found.closeness, found.strain) == (2, 3, 1)

    @pytest.mark.parametrize(("kept", "gave", "expected"), [(1, 0, (6, 4, 0)), (0, 0, (8, 3, 0)), (1, 1, (8, 2, 2))])
    def test_preoccupied_is_spared_by_a_frame_held_and_charged_for_giving(self, kept, gave, expected):
        found = self.after(PRE, held=kept, gave=gave)
        assert (found.activation, found.safety, found.strain) == expected

    @pytest.mark.parametrize(
        ("signalled", "steady", "gave", "expected"),
        [(1, 1, 0, (6, 0)), (1, 0, 0, (5, 0)), (0, 0, 0, (4, 0)), (1, 1, 1, (4, 2))],
    )
    def test_fearful_needs_the_signal_and_its_regularity(self, signalled, steady, gave, expected):
        found = self.after(FEA, safety=6, signalled=signalled, steady=steady, gave=gave)
        assert (found.safety, found.strain) == expected

    @pytest.mark.parametrize("pattern", Pattern)
    def test_then_the_page_is_clean_and_what_lasts_is_kept(self, pattern):
        marks = (
            "last_move",
            "repeated",
            "enacted",
            "stretched",
            "held",
            "gave",
            "signalled",
            "shown",
            "opened",
            "lapsed",
        )
        found = self.after(pattern, **dict.fromkeys(marks, 1), rupture=1, age=2, mended=2, steady=0, memory=5, ledger=8)
        assert [getattr(found, mark) for mark in marks] == [0] * len(marks)
        assert (found.rupture, found.age, found.mended, found.memory, found.ledger) == (1, 2, 2, 5, 8)


class TestR10Promises:
    def test_made_then_kept(self):
        assert change(rules.promises_count, client(), said(Move.KEEP_THREAD, makes=1)) == {"ledger": OPEN << 3}
        opened = client(ledger=OPEN << 3)
        assert change(rules.promises_count, opened, said(Move.KEEP_THREAD, keeps=1)) == {
            "ledger": (KEPT - OPEN) << 3,
            "bond": 1,
        }

    @pytest.mark.parametrize("pattern", [PRE, FEA])
    def test_kept_is_felt_as_safety_too_by_the_anxious(self, pattern):
        found = change(
            rules.promises_count, client(pattern, ledger=OPEN), said(Move.KEEP_THREAD, pattern=pattern, keeps=0)
        )
        assert (found["bond"], found["safety"]) == (1, 1)

    @pytest.mark.parametrize(("pattern", "safety"), [(SEC, -1), (DIS, -1), (PRE, -2), (FEA, -2)])
    def test_broken_costs_two_bond_and_safety(self, pattern, safety):
        opened = client(pattern, ledger=OPEN)
        assert change(rules.promises_count, opened, said(Move.PULL_BACK, pattern=pattern, breaks=0)) == {
            "bond": -2,
            "safety": safety,
            "lapsed": 1,
            "ledger": BROKEN - OPEN,
        }

    def test_owned_half_comes_back(self):
        broken = client(FEA, ledger=BROKEN)
        owned = said(Move.OWN_REPAIR, pattern=FEA, owns=0)
        assert change(rules.promises_count, broken, owned) == {"bond": 1, "safety": 1, "ledger": OWNED - BROKEN}

    def test_what_is_settled_or_was_never_made_does_not_move(self):
        for ledger in (0, KEPT, OWNED):
            for act_ in (
                said(Move.KEEP_THREAD, keeps=0),
                said(Move.PULL_BACK, breaks=0),
                said(Move.OWN_REPAIR, owns=0),
            ):
                assert change(rules.promises_count, client(ledger=ledger), act_) == {}

    def test_a_promise_unsettled_when_its_time_is_up_is_broken(self):
        found = sessions.close_session(client(ledger=OPEN, stretched=1), DIS, (0,))
        assert state.promise(found, 0) == BROKEN
        assert (found.bond, found.safety, found.security) == (1, 4, 2)


GROWN = {"safety": 6, "bond": 4, "stretched": 1, "held": 1}
"""What security needs to rise."""


class TestR11TheSessionEnds:
    @pytest.mark.parametrize(
        ("pattern", "stretched", "strain"),
        [(SEC, 0, 5), (SEC, 1, 2), (DIS, 0, 5), (DIS, 1, 2), (PRE, 0, 3), (FEA, 1, 2)],
    )
    def test_comfort_is_not_growth(self, pattern, stretched, strain):
        assert sessions.close_session(client(pattern, strain=3, stretched=stretched), pattern, ()).strain == strain

    @pytest.mark.parametrize("pattern", Pattern)
    def test_security_rises_by_one(self, pattern):
        before = client(pattern, **GROWN)
        assert sessions.close_session(before, pattern, ()).security == before.security + 1

    @pytest.mark.parametrize(
        ("pattern", "missing"),
        [
            (DIS, {"safety": 5}),
            (DIS, {"bond": 3}),
            (DIS, {"strain": 6}),
            (DIS, {"stretched": 0}),
            (DIS, {"gave": 1}),
            (PRE, {"gave": 1}),
            (PRE, {"held": 0}),
        ],
    )
    def test_security_does_not_rise_where_something_is_missing(self, pattern, missing):
        before = client(pattern, **(GROWN | missing))
        assert sessions.close_session(before, pattern, ()).security == before.security

    @pytest.mark.parametrize("wound", [{"rupture": WITHDRAWAL}, {"lapsed": 1}])
    def test_security_falls_for_a_rupture_left_open_or_a_promise_broken(self, wound):
        before = client(**(GROWN | wound))
        found = sessions.close_session(before, DIS, ())
        assert found.security == before.security - 1
        assert found.mended == (LEFT_OPEN if "rupture" in wound else 0)

    @pytest.mark.parametrize(
        ("pattern", "strain", "leaves"), [(DIS, 7, 0), (DIS, 8, 1), (PRE, 8, 1), (FEA, 9, 1), (SEC, 10, 0)]
    )
    def test_the_work_ends_at_a_strain_of_eight_but_never_for_secure(self, pattern, strain, leaves):
        assert model.breaks_off(client(pattern, strain=strain), pattern) == leaves


class TestR12Pulls:
    def test_a_pull_acted_out_strains_by_one_and_is_marked(self):
        acted, held = said(Move.OVER_GIVE, enacts=True), said(Move.FACT_FIRST)
        assert change(rules.a_pull_acted_out_strains, client(), acted) == {"strain": 1, "enacted": 1}
        assert change(rules.a_pull_acted_out_strains, client(enacted=1), held) == {"enacted": -1}


class TestWhatIsRemembered:
    def test_the_move_and_whether_it_came_twice(self):
        once = rules.it_is_remembered(client(), client(), said(Move.GROUND))
        assert (once.last_move, once.repeated) == (MOVE_NUMBER[Move.GROUND], 0)
        assert rules.it_is_remembered(once, once, said(Move.GROUND)).repeated == 1

    @pytest.mark.parametrize(
        ("pattern", "move", "marks"),
        [
            (PRE, Move.KEEP_THREAD, ("held",)),
            (PRE, Move.FRAME_HOLD, ("held", "signalled")),
            (FEA, Move.SAFE_SIGNAL, ("signalled",)),
            (DIS, Move.SAFE_SIGNAL, ("gave", "signalled")),
            (DIS, Move.OVER_GIVE, ("gave",)),
            (DIS, Move.GROUND, ()),
        ],
    )
    def test_the_marks_of_a_session(self, pattern, move, marks):
        found = rules.it_is_remembered(client(pattern), client(pattern), said(move, pattern=pattern))
        assert tuple(mark for mark in ("held", "gave", "signalled") if getattr(found, mark)) == marks

    @pytest.mark.parametrize(
        ("moves", "steady"),
        [
            ((Move.SAFE_SIGNAL, Move.GROUND, Move.GROUND), 1),
            ((Move.GROUND, Move.FRAME_HOLD, Move.GROUND), 1),
            ((Move.GROUND, Move.FEEL_REFLECT, Move.SAFE_SIGNAL), 0),
        ],
    )
    def test_a_session_opens_with_a_signal_if_one_of_its_first_two_turns_does(self, moves, steady):
        now = client(FEA)
        for move in moves:
            now = rules.it_is_remembered(now, now, said(move, pattern=FEA))
        assert now.steady == steady
        again = now._replace(shown=0)
        for move in (Move.SAFE_SIGNAL, Move.GROUND):
            again = rules.it_is_remembered(again, again, said(move, pattern=FEA))
        assert again.steady == steady

    def test_what_is_done_between_sessions_opens_none(self):
        between = said(Move.GROUND, pattern=FEA, in_session=False)
        found = rules.it_is_remembered(client(FEA), client(FEA), between)
        assert (found.shown, found.steady) == (0, 1)

    def test_the_bits_a_case_asks_for(self):
        assert rules.it_is_remembered(client(memory=1), client(memory=1), said(Move.GROUND, remembered=4)).memory == 5


def test_what_each_rule_did_is_the_difference_after_it():
    before = client(rupture=WITHDRAWAL, activation=4)
    line = said(Move.DEEPEN, Tier.COUNTER)
    steps = model.answer_by_rule(before, line)
    assert [rule for rule, _ in steps] == list(rules.ANSWER)
    assert steps[-1][1] == model.answer(before, line)
