"""What is said of how one person voted: only what the votes bear out, and little where there are few."""

from collections.abc import Sequence

from scoring.vocabulary import Moment, Move, Tier
from simulator.classroom.room.about_you import about_you, moment_to_practise
from simulator.classroom.room.own_scene import OwnScene, OwnVote
from simulator.classroom.room.reasons import Reason

B, A, N, C = Tier.BEST, Tier.ACCEPTABLE, Tier.NEUTRAL, Tier.COUNTER
MOMENTS = tuple(Moment)
KINDS = tuple(Move)


def vote(
    round_: int,
    tier: Tier,
    *,
    sure: int = 0,
    move: Move = Move.FACT_FIRST,
    step: int = 0,
    either: bool = False,
    marked: bool = False,
):
    words = f"{tier.slug} {move.value}"
    reason = Reason("A", words, words, tier, tier is B, "", "", "")
    return OwnVote(round_, words, move, sure, "", reason, step, either, marked)


def scene(number: int, *votes: OwnVote) -> OwnScene:
    return OwnScene(
        number=number,
        name="No One",
        moment=MOMENTS[number - 1],
        alone=False,
        pattern="secure",
        read="",
        turn=f"t{number}",
        lead=(),
        scene="",
        client="",
        votes=votes,
        roads=(),
        best=(),
        contested="",
    )


def scenes(*votes: OwnVote | Sequence[OwnVote]) -> list[OwnScene]:
    """A scene for each vote, or pair of votes."""
    return [scene(at, *((one,) if isinstance(one, OwnVote) else one)) for at, one in enumerate(votes, start=1)]


def said(*votes: OwnVote | Sequence[OwnVote]) -> str:
    return " ".join(about_you(scenes(*votes)))


def test_a_line_changed_once_the_key_was_seen_is_no_move_of_the_talk():
    told = said((vote(1, C), vote(2, B, marked=True)), *[vote(1, B)] * 4)
    assert "talk" not in told
    assert "After the talk you changed your line" in said((vote(1, C), vote(2, B)), *[vote(1, B)] * 4)


def test_of_nobody_who_voted_nothing_is_said():
    assert about_you([]) == about_you([scene(1)]) == ()


def test_below_four_votes_no_habit_is_told_only_what_happened():
    told = said((vote(1, C, sure=3), vote(2, B, sure=3)), vote(1, C, sure=3), vote(1, C, sure=3))
    assert "You voted at 3 scenes: too few" in told
    assert "to one that fits better in scene\N{NO-BREAK SPACE}1" in told
    assert "sure" not in told


def test_moves_after_the_talk_are_told_with_their_direction():
    pairs = ((C, B), (N, B), (B, N), (N, C), (B, B))
    told = said(*((vote(1, before), vote(2, after)) for before, after in pairs))
    assert "to one that fits better in scenes 1 and 2; to one that fits less in scenes 3 and 4." in told


def test_who_never_moved_is_told_how_many_of_the_lines_fit_best():
    assert "After each of 4 talks you kept your line; in 1 of them it fits best." in said(
        *((vote(1, tier), vote(2, tier)) for tier in (B, A, N, C))
    )


def test_sureness_and_fit_that_came_apart_are_told_both_ways():
    told = said(vote(1, C, sure=3), vote(1, B, sure=1), vote(1, B, sure=3), vote(1, A, sure=2))
    assert "you were sure of a line that does not fit in scene\N{NO-BREAK SPACE}1" in told
    assert "called a guess what fits best in scene\N{NO-BREAK SPACE}2" in told


def test_a_line_that_fits_though_not_best_is_no_misplaced_sureness():
    told = said(*(vote(1, A, sure=3) for _ in range(4)))
    assert "You were sure 4 times, and each time the line fits." in told


def test_the_move_taken_most_is_named_with_how_often_it_fits():
    told = said(*(vote(1, tier, move=Move.DEEPEN) for tier in (B, C, C)), vote(1, B, move=Move.GROUND))
    assert "is to invite to go deeper: 3 of your 4 lines; it fits in 1 of these moments" in told


def test_a_tie_of_moves_is_no_habit():
    told = said(*(vote(1, B, move=move) for move in (Move.DEEPEN, Move.GROUND) for _ in range(3)))
    assert "most often" not in told


def test_which_way_one_misses_is_told_only_where_both_ways_were_open():
    missed = [vote(1, C, step=2, either=True, move=move) for move in KINDS[:4]]
    assert "4 of them came closer" in said(*missed)
    assert "closer" not in said(*(vote(1, C, step=2, either=False, move=move) for move in KINDS[:4]))


def test_never_more_than_three_sentences():
    votes = [(vote(1, C, sure=3, step=1, either=True), vote(2, C, sure=1 + at % 3)) for at in range(8)]
    assert len(about_you(scenes(*votes))) <= 3


def test_no_sentence_praises_or_counts_points():
    every = said(*((vote(1, B, sure=3), vote(2, B, sure=3)) for _ in range(6)))
    assert not {"well", "good", "great", "points", "score", "right"} & set(every.lower().split())


def test_one_goes_on_where_the_line_left_most_open():
    moment, why = moment_to_practise(scenes(vote(1, B), vote(1, C), vote(1, N)))
    assert moment is MOMENTS[1]
    assert "scene\N{NO-BREAK SPACE}2, your line left most open" in why


def test_where_all_fits_one_goes_on_where_one_was_least_sure():
    moment, why = moment_to_practise(scenes(vote(1, B, sure=3), vote(1, B, sure=1)))
    assert moment is MOMENTS[1]
    assert "least sure" in why
    assert moment_to_practise(scenes(vote(1, B, sure=3)))[0] is MOMENTS[0]
    assert moment_to_practise([]) == (None, "")
