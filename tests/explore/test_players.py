"""Who plays how: shares of options, fallbacks to guessing, and the names an author may use."""

import numpy as np
import pytest

from scoring.vocabulary import Move, Pattern
from simulator.explore import markers
from simulator.explore.choosing import divide
from simulator.explore.explorer import explore
from simulator.explore.named import everyone, player_named
from simulator.explore.players import fitting, guessing, key, learner, slips, warmth
from simulator.play.script import Script, prepare_script
from simulator.scenario.expect import PLAYERS
from tests.play.vignettes import option, session, turn, vignette

ALL_OPEN = np.ones((4, 1), bool)


def four_options() -> Script:
    """With a dismissing client at an opening: best, acceptable or neutral, and two that do not fit."""
    options = [
        option("facts", Move.FACT_FIRST),
        option("frame", Move.FRAME_HOLD),
        option("deeper", Move.DEEPEN),
        option("gift", Move.OVER_GIVE),
    ]
    return prepare_script(vignette(session(turn("one", *options), turn("two", *options)), pattern=Pattern.DISMISSING))


def shares(player, script=None, open_=ALL_OPEN):
    script = script or four_options()
    return divide(player, script.turn(1), open_).shares[:, 0].tolist()


def test_the_key_plays_only_the_best_tier_on_offer():
    script = four_options()
    best = max(one.tier.credit for one in script.turn(1).options)
    expected = [one.tier.credit == best for one in script.turn(1).options]
    assert [share > 0 for share in shares(key(), script)] == expected
    assert sum(shares(key(), script)) == pytest.approx(1)


def test_guessing_spreads_over_what_is_open_and_nothing_else():
    assert shares(guessing()) == [0.25] * 4
    assert shares(guessing(), open_=np.array([[True], [False], [True], [False]])) == [0.5, 0, 0.5, 0]


def test_the_learner_finds_the_key_six_times_in_ten_and_else_any_other_line():
    found = shares(learner())
    keyed = shares(key())
    assert sum(share for share, by_key in zip(found, keyed, strict=True) if by_key) == pytest.approx(0.6)
    assert sum(found) == pytest.approx(1)
    assert min(found) > 0


def test_warmth_takes_the_warmest_and_guesses_where_nothing_is_warm():
    assert shares(warmth())[3] == 1.0
    cold = prepare_script(vignette(session(turn("one", option("a", Move.GROUND), option("b", Move.META_NAME)))))
    division = divide(warmth(), cold.turn(1), np.ones((2, 1), bool))
    assert division.by_chance.all()
    assert division.shares[:, 0].tolist() == [0.5, 0.5]


def test_whoever_plays_what_fits_never_plays_what_does_not():
    script = four_options()
    for one, share in zip(script.turn(1).options, shares(fitting(), script), strict=True):
        assert one.tier.fits or share == 0


def test_the_one_slip_is_made_at_each_turn_once():
    script = four_options()
    found = list(slips(script))
    assert len(found) == 2
    best = {one.id for one in script.turn(1).options if one.tier.credit == 1.0}
    for place, player in enumerate(found):
        for at, node in enumerate((1, 2)):
            played = divide(player, script.turn(node), ALL_OPEN).shares[:, 0]
            taken = {one.id for one, share in zip(script.turn(node).options, played, strict=True) if share}
            assert (taken & best == set()) == (at == place)


def test_a_player_that_guesses_earns_what_guessing_earns():
    found = explore(
        prepare_script(vignette(session(turn("one", option("a", Move.GROUND), option("b", Move.META_NAME))))), "0"
    )
    assert found.player("warmth").fit == pytest.approx(found.player("random").fit)


def test_every_name_an_author_may_use_is_a_player_where_its_moves_are_on_offer():
    script = four_options()
    known = {player.name for player in everyone(script)} | {"acceptable"}
    assert {name for name in known if not name.startswith("slot")} <= set(PLAYERS)
    assert player_named(script, "acceptable").name == "key-or-acceptable"
    with pytest.raises(LookupError, match="no player always-press-on"):
        player_named(script, "always-press-on")


@pytest.mark.parametrize(
    ("line", "hedges", "questions", "sentences", "sorries"),
    [
        ("Perhaps it might be so.", 2, 0, 1, 0),
        ("What was that? And then?", 0, 2, 2, 0),
        ("I'm sorry. I apologise for that…", 0, 0, 2, 2),
        ("No end", 0, 0, 1, 0),
    ],
)
def test_what_a_trick_goes_by_is_counted(line, hedges, questions, sentences, sorries):
    counted = markers.hedges(line), markers.questions(line), markers.sentences(line), markers.sorries(line)
    assert counted == (hedges, questions, sentences, sorries)
