"""The graph of a vignette: every play that comes to a node leaves it, and the shares are those of walking every path."""

import math

import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings

from scoring.vocabulary import Move
from simulator.bench.graph.conditions import in_words
from simulator.bench.graph.dot import dot
from simulator.bench.graph.drawing import graph_of
from simulator.bench.graph.flows import SampledCountingSweeper
from simulator.bench.graph.folding import folded
from simulator.bench.graph.mermaid import mermaid
from simulator.bench.graph.model import Edge, Graph
from simulator.bench.graph.outline import outline
from simulator.explore.players import guessing, key
from simulator.explore.sweep import MOST_STATES, Sweeper, TooManyStates
from simulator.play.script import prepare_script
from simulator.scenario.when import Conditions
from tests.bench.small_case import loaded
from tests.explore.enumerated import TooManyPaths, enumerate_paths
from tests.play.vignettes import option, session, turn, vignette, vignettes

SMALL = settings(
    max_examples=40,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    deadline=None,
)


def near(one: float, other: float) -> bool:
    return math.isclose(one, other, rel_tol=1e-9, abs_tol=1e-12)


def edge(graph: Graph, source: str, target: str, kind: str) -> Edge:
    (found,) = [one for one in graph.edges if (one.source, one.target, one.kind) == (source, target, kind)]
    return found


@SMALL
@given(vignettes())
def test_all_who_come_to_a_node_leave_it_and_the_shares_are_those_of_every_path(made):
    script = prepare_script(made)
    try:
        walked = enumerate_paths(script, 2_000)
    except TooManyPaths:
        assume(False)
        raise
    graph = graph_of(script)
    for node in graph.nodes:
        coming = [one.share for one in graph.edges if one.target == node.key]
        leaving = [one.share for one in graph.leaving(node)]
        if node.key != "session-1" and node.kind != "ending":
            assert near(sum(one.by_chance for one in coming), sum(one.by_chance for one in leaving))
            assert near(sum(one.by_key for one in coming), sum(one.by_key for one in leaving))
        if node.kind == "turn":
            assert near(node.share.by_chance, walked.turns[node.name])
            assert all(near(one.share.by_chance, walked.options[f"{node.name}/{one.id}"]) for one in node.options)
            assert node.share.never == bool(node.never)
        if node.kind == "ending":
            assert near(node.share.by_chance, walked.endings[node.name])
    assert near(graph.node("left").share.by_chance, walked.broken_off)
    assert graph.paths == walked.paths


def test_every_edge_leads_from_a_node_to_a_later_one_and_stands_there_once():
    graph = graph_of(prepare_script(loaded().required()))
    places = {node.key: place for place, node in enumerate(graph.nodes)}
    assert all(places[one.source] < places[one.target] for one in graph.edges)
    assert len({(one.source, one.target, one.kind) for one in graph.edges}) == len(graph.edges)


def test_options_that_lead_to_the_same_turn_are_one_edge_and_a_jump_is_another():
    jumping = option("jump", goto="three")
    made = vignette(session(turn("one", option("a"), option("b"), jumping), turn("two", option("c")), turn("three")))
    graph = graph_of(prepare_script(made))
    straight, ahead = edge(graph, "turn-one", "turn-two", "chosen"), edge(graph, "turn-one", "turn-three", "chosen")
    assert (straight.options, ahead.options) == (("a", "b"), ("jump",))
    assert near(straight.share.by_chance, 2 / 3)
    assert near(ahead.share.by_chance, 1 / 3)


def test_a_turn_whose_condition_does_not_hold_is_passed_by_with_the_rest_of_the_plays():
    graph = graph_of(prepare_script(loaded().required()))
    quiet = graph.node("turn-quiet")
    assert near(quiet.share.by_chance, 2 / 3)
    assert near(edge(graph, "turn-quiet", "turn-door", "passed-by").share.by_chance, 1 / 3)
    assert quiet.guard == "strain is at least 1"


def test_what_no_play_meets_is_in_the_graph_with_its_reason():
    never = Conditions(strain="at least 9")
    made = vignette(session(turn("one", option("a"), option("b", when=never)), turn("two", option("c"), when=never)))
    graph = graph_of(prepare_script(made))
    two = graph.node("turn-two")
    assert two.share.never
    assert two.never.startswith("it asks for strain at least 9")
    assert edge(graph, "turn-two", "close-1", "chosen").share.never
    assert graph.node("turn-one").options[1].never


def test_rare_is_what_hardly_anybody_meets_by_chance_and_nobody_by_the_key():
    plain = tuple(option(name, Move.FRAME_HOLD) for name in ("a", "b", "c"))
    best = option("d", Move.FACT_FIRST)
    asked = Conditions(
        chose="three/a", any=(Conditions(chose="two/a"),), unless=Conditions(unless=Conditions(chose="one/a"))
    )
    turns = [turn(name, best, *plain) for name in ("one", "two", "three")]
    made = vignette(session(*turns, turn("four", option("e"), when=asked)), endings=())
    four = graph_of(prepare_script(made)).node("turn-four")
    assert near(four.share.by_chance, (1 / 4) ** 3)
    assert not four.share.rare
    turns.append(turn("more", best, *plain))
    asked = Conditions(chose="more/a", any=(Conditions(**vars(asked)),))
    made = vignette(session(*turns, turn("four", option("e"), when=asked)), endings=())
    assert graph_of(prepare_script(made)).node("turn-four").share.rare


def test_a_sample_counts_as_the_exact_graph_within_its_error(monkeypatch: pytest.MonkeyPatch):
    script = prepare_script(loaded().required())
    exact = graph_of(script)
    whole = Sweeper.run

    def too_many(self: Sweeper, *words: object):  # type: ignore[no-untyped-def]
        if isinstance(self, SampledCountingSweeper):
            return whole(self)
        raise TooManyStates(f"more than {MOST_STATES:,} states")

    monkeypatch.setattr(Sweeper, "run", too_many)
    sampled = graph_of(script)
    assert (sampled.method, sampled.paths) == ("sampled", None)
    for one, other in zip(exact.edges, sampled.edges, strict=True):
        assert abs(one.share.by_chance - other.share.by_chance) < 0.02
    unmet = vignette(session(turn("one", option("a")), turn("two", option("b"), when=Conditions(strain="at least 9"))))
    graph = graph_of(prepare_script(unmet))
    for drawn in (outline(graph), mermaid(graph), dot(graph)):
        assert "never" not in drawn.lower()
        assert "sample" in drawn


def test_the_key_and_chance_are_counted_apart():
    script = prepare_script(loaded().required())
    graph = graph_of(script)
    sweep = Sweeper(script, [key(), guessing()]).run()
    for node in (node for node in graph.nodes if node.kind == "turn"):
        assert near(node.share.by_key, sweep.tally.turns[node.name].met[0])
        assert near(node.share.by_chance, sweep.tally.turns[node.name].met[1])


def test_a_folded_graph_keeps_the_plays_between_its_sessions():
    graph = graph_of(prepare_script(loaded().required()))
    small = folded(graph)
    assert [node.kind for node in small.nodes] == ["session", "session", "end", "left", "ending", "ending"]
    for node in small.nodes[1:4]:
        coming = sum(one.share.by_chance for one in small.edges if one.target == node.key)
        leaving = sum(one.share.by_chance for one in small.edges if one.source == node.key)
        assert near(coming, leaving)


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        (None, ""),
        (Conditions(strain="at least 2"), "strain is at least 2"),
        (Conditions(window="above", rupture="none"), "the arousal is above the window and no rupture is open"),
        (
            Conditions(chose="folder/night", used=Move.PRESS_ON),
            "folder/night was chosen and press-on was used in this session",
        ),
        (
            Conditions(reach="too-close", promise={"mail": "kept"}),
            "the therapist is too close and the promise mail is kept",
        ),
        (
            Conditions(any=(Conditions(bond="at most 3"), Conditions(safety="4 to 6"))),
            "bond is at most 3 or safety is 4 to 6",
        ),
        (
            Conditions(rupture="open", any=(Conditions(bond="at most 3"), Conditions(safety="4 to 6"))),
            "a rupture is open and (bond is at most 3 or safety is 4 to 6)",
        ),
        (Conditions(unless=Conditions(rupture="open")), "not (a rupture is open)"),
    ],
)
def test_a_condition_is_said_in_words(condition: Conditions | None, words: str):
    assert in_words(condition) == words
