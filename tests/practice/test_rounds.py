"""What comes in a round of scenes."""

from itertools import pairwise

from simulator.practice.rounds import compose, counts, kind_of
from simulator.scenario.index import Entry
from simulator.store.journal import AttemptRow


def entry(id_: str, **more) -> Entry:
    values = {"pattern": "secure", "name": id_, "kind": "scene", "minutes": 1} | more
    return Entry(
        id=id_, title="", level=1, sessions=1, turns=1, quote="", themes=(), path="", sha256="", size=0, **values
    )


def played(*ids: str, mode="drill", finished=True) -> list[AttemptRow]:
    return [
        AttemptRow(str(n), id_, "", "", 0, mode, False, False, "", None, None, 0, finished, None)
        for n, id_ in enumerate(ids)
    ]


PATTERNS = ("secure", "dismissing-avoidant", "anxious-preoccupied", "fearful-disorganized")
SCENES = [entry(f"s{n}", pattern=PATTERNS[n % 4]) for n in range(12)]
TWINS = [
    entry(f"{letter}{n}", twin=f"{other}{n}", pattern=pattern)
    for n in range(5)
    for letter, other, pattern in (("a", "b", "secure"), ("b", "a", "fearful-disorganized"))
]
FORMS = [entry(f"f{form}{n}", form=form, item=n) for form in "ab" for n in (3, 1, 2)]
ALL = [entry("case", kind="case"), *SCENES, *TWINS, *FORMS]


def ids(round_) -> list[str]:
    return [one.id for one in round_.scenes]


def test_five_minutes_hold_scenes_of_practice_only_and_no_pattern_twice_running():
    found = compose("scenes", ALL, [], minutes=5)
    assert len(found.scenes) == found.of == 5
    assert set(ids(found)) <= {one.id for one in SCENES}
    patterns = [one.pattern for one in found.scenes]
    assert all(one != other for one, other in pairwise(patterns))


def test_what_was_played_least_and_longest_ago_comes_first():
    every = [one.id for one in SCENES]
    once = compose("scenes", ALL, played(*every[1:]), minutes=1)
    assert ids(once) == ["s0"]
    twice = compose("scenes", ALL, played(*every, *every[3:]), minutes=3)
    assert sorted(ids(twice)) == ["s0", "s1", "s2"]


def test_an_attempt_left_open_does_not_count_as_played():
    first = compose("scenes", ALL, [], minutes=1)
    assert ids(compose("scenes", ALL, played(*ids(first), finished=False), minutes=1)) == ids(first)


def test_twins_come_in_pairs_until_every_pair_was_met_and_then_mixed():
    first = compose("twins", ALL, [])
    assert not first.mixed
    assert len(first.scenes) == 6
    pairs = [ids(first)[at : at + 2] for at in (0, 2, 4)]
    assert all(pair[0][1:] == pair[1][1:] and pair[0][0] != pair[1][0] for pair in pairs)
    second = compose("twins", ALL, played(*ids(first)))
    assert len(second.scenes) == 4
    assert not set(ids(first)) & set(ids(second))
    mixed = compose("twins", ALL, played(*(one.id for one in TWINS)))
    assert mixed.mixed
    assert len({id_[1:] for id_ in ids(mixed)}) == len(mixed.scenes)


def test_half_a_pair_goes_on_with_the_other_half():
    first = ids(compose("twins", ALL, []))
    assert ids(compose("twins", ALL, played(first[0])))[:1] != first[:1]
    assert first[1] in ids(compose("twins", ALL, played(first[0])))


def test_a_form_keeps_its_order_and_never_asks_an_item_again():
    assert ids(compose("form-a", ALL, [])) == ["fa1", "fa2", "fa3"]
    rest = compose("form-a", ALL, played("fa1", mode="check-up"))
    assert (ids(rest), rest.done, rest.of) == (["fa2", "fa3"], 1, 3)
    assert ids(compose("form-a", ALL, played("fa1", mode="drill"))) == ["fa1", "fa2", "fa3"]


def test_the_check_up_is_form_a_until_it_is_whole_and_then_form_b():
    assert compose("check-up", ALL, []).kind == "form-a"
    assert compose("check-up", ALL, played("fa1", "fa2", "fa3", mode="check-up")).kind == "form-b"


def test_a_round_shrinks_by_its_first_scene():
    found = compose("form-a", ALL, [])
    assert (ids(found.rest), found.rest.done, found.rest.mode) == (["fa2", "fa3"], 1, "check-up")


def test_counts_say_how_many_of_each_kind_were_played():
    found = counts(ALL, {"s1", "a0", "fa1"})
    assert found == {"scenes": (1, 12), "twins": (1, 10), "form-a": (1, 3), "form-b": (0, 3)}
    assert {kind_of(one) for one in FORMS} == {"form-a", "form-b"}
