"""The graph drawn: an outline of 80 cells, Mermaid within its limits, DOT that Graphviz takes; authored text can do nothing."""

import json
import re
import subprocess
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from simulator.bench.graph import svg
from simulator.bench.graph.as_json import as_json
from simulator.bench.graph.columns import WIDTH, cells
from simulator.bench.graph.dot import dot
from simulator.bench.graph.drawing import graph_of
from simulator.bench.graph.mermaid import FOLDED, MOST_EDGES, MOST_LETTERS, is_folded, mermaid
from simulator.bench.graph.model import Graph
from simulator.bench.graph.outline import outline
from simulator.play.script import prepare_script
from simulator.scenario.library import load
from simulator.scenario.models import Vignette
from simulator.scenario.when import Conditions
from tests.bench.small_case import loaded
from tests.needs import needs
from tests.play.vignettes import option, session, turn, vignette

HOSTILE = 'x"] ; end\n n99[<img src=x onerror=alert(1)> & {{ %% click n0 "js" \\N \\"; } | `md` #quot; %%{init: {"maxEdges":1}}%%'


def small() -> Graph:
    return graph_of(prepare_script(loaded().required()))


def hostile() -> Graph:
    made = vignette(session(turn("one", option("a"), option("b"))), session(turn("two", option("c"))))
    sessions = tuple(replace(one, title=HOSTILE) for one in made.sessions)
    named = replace(made, title=HOSTILE, person=replace(made.person, name=HOSTILE), sessions=sessions)
    return graph_of(prepare_script(named))


def long(turns: int) -> Vignette:
    asked = Conditions(strain="at least 1")
    return vignette(
        session(
            turn("t0", option("a"), option("b")), *(turn(f"t{n}", option("a"), when=asked) for n in range(1, turns))
        )
    )


OUTLINE = """\
No One, Made up (dismissing-avoidant, 2 sessions, 5 turns)
Shares of plays, over all 19 ways to play it.
By chance, and by the key, which is provisional:             by chance    by key

Session 1: First hour                                            100 %     100 %
    folder opening, 3 options                                    100 %     100 %
    quiet  sudden-cold, 2 options                               66.7 %       0 %
      only if strain is at least 1
      otherwise → door                                          33.3 %     100 %
    door   ending, 2 options                                     100 %     100 %
    when the session has ended → breaks off                     33.3 %       0 %

Session 2: Second hour                                          50.0 %     100 %
  only if strain is at most 5
  otherwise cancelled → the work ends in its time               16.7 %       0 %
    again  opening, 2 options                                   50.0 %     100 %
    last   closeness, 2 options                                 50.0 %     100 %
      more: bond is at most 3                                   14.6 %       0 %
      mark or more → breaks off                                 16.7 %       0 %
    when the session has ended → breaks off                     14.6 %       0 %

The work ends in its time                                       35.4 %     100 %
  → ending stayed                                               35.4 %     100 %
The work is broken off                                          64.6 %       0 %
  → ending broke-off                                            64.6 %       0 %

Endings, the first whose condition holds
  broke-off                                                     64.6 %       0 %
    only if strain is at least 8
  stayed                                                        35.4 %     100 %"""


def test_the_outline_tells_a_small_case_at_a_glance():
    assert outline(small()) == OUTLINE


def test_the_outline_of_a_shipped_case_is_the_one_in_the_guide():
    guide = (Path(__file__).parents[2] / "docs" / "graph-and-diff.md").read_text(encoding="utf-8")
    shown = re.findall(r"^```text\n(.*?)^```", guide, re.MULTILINE | re.DOTALL)[0]
    assert shown in outline(graph_of(prepare_script(load("hanne-vik").required())))


@pytest.mark.parametrize("case", ["hanne-vik", "ewa-nowak"])
def test_no_line_of_an_outline_is_wider_than_a_terminal(case: str):
    assert max(map(cells, outline(graph_of(prepare_script(load(case).required()))).splitlines())) <= WIDTH


def test_wide_letters_keep_the_columns_and_hostile_text_stays_on_its_line():
    made = vignette(session(turn("one", option("a"))))
    wide = replace(made, sessions=tuple(replace(one, title="第一次面談" * 20) for one in made.sessions))
    rows = [line for line in outline(graph_of(prepare_script(wide))).splitlines() if line.endswith("%")]
    assert {cells(line) for line in rows} == {WIDTH}
    assert len(outline(hostile()).splitlines()) == len(outline(hostile()).split("\n"))


def test_a_turn_nobody_meets_says_never_and_why():
    made = vignette(session(turn("one", option("a")), turn("two", option("b"), when=Conditions(strain="at least 9"))))
    told = outline(graph_of(prepare_script(made)))
    assert "NEVER: it asks for strain at least 9, but here strain is always 0" in " ".join(told.split())
    assert mermaid(graph_of(prepare_script(made))).count("never") >= 2


def test_hostile_text_ends_no_mermaid_label():
    drawn = mermaid(hostile())
    comment, head, *lines = drawn.split("\n")
    assert comment.startswith("%% ")
    assert "%%{" not in drawn
    assert head == "flowchart TD"
    label = r'"(?:[\w .,:\-–%’\'()!?/+=→]|#\d+;|<br/>)*"'
    box = rf"    n\d+(?:\[\[|\[|\(\[|\(|{{{{){label}(?:\]\]|\]|\]\)|\)|}}}})"
    arrow = rf"  n\d+ (?:-->|-\.->)\|{label}\| n\d+"
    assert all(re.fullmatch(rf"  subgraph s\d+\[{label}\]|  end|{box}|{arrow}", line) for line in lines)
    assert "<img" not in drawn


def test_mermaid_is_folded_before_its_limits_and_says_so():
    whole = graph_of(prepare_script(long(300)))
    assert len(whole.edges) >= MOST_EDGES
    drawn = mermaid(whole)
    assert is_folded(drawn)
    assert FOLDED in drawn.splitlines()[0]
    assert drawn.count("-->") + drawn.count("-.->") < MOST_EDGES
    assert len(drawn) < MOST_LETTERS
    assert not is_folded(mermaid(small()))


@needs("dot")
@pytest.mark.parametrize("graph", [small, hostile])
def test_graphviz_draws_the_dot_with_every_box_and_the_text_as_it_is(graph):
    drawn = graph()
    picture = ElementTree.fromstring(svg.svg(drawn))
    kinds = [one.get("class") for one in picture.iter("{http://www.w3.org/2000/svg}g")]
    assert kinds.count("node") == len(drawn.nodes)
    assert kinds.count("edge") == len(drawn.edges)
    text = " ".join("".join(one.itertext()) for one in picture.iter("{http://www.w3.org/2000/svg}text"))
    assert ("<img src=x onerror=alert(1)>" in text) == (graph is hostile)
    assert not list(picture.iter("{http://www.w3.org/2000/svg}image"))
    warned = subprocess.run(["dot", "-Tcanon"], input=dot(drawn), capture_output=True, encoding="utf-8", check=True)
    assert warned.stderr == ""


@needs("dot")
def test_graphviz_shows_entities_and_escapes_as_they_were_written():
    made = vignette(session(turn("one", option("a"))))
    named = replace(made, title=r"&lt;b&gt; \N \G &#34;")
    picture = ElementTree.fromstring(svg.svg(graph_of(prepare_script(named))))
    text = ["".join(one.itertext()) for one in picture.iter("{http://www.w3.org/2000/svg}text")]
    assert r"No One, &lt;b&gt; \N \G &#34;: shares of plays by chance" in text


def test_without_graphviz_one_sentence_says_what_to_do(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(svg.NoPicture, match=r"apt-get install graphviz.*--format mermaid"):
        svg.svg(small())


def test_the_json_has_every_node_and_edge_with_both_shares():
    graph = small()
    data = json.loads(json.dumps(as_json(graph)))
    assert (data["format"], data["vignette"], data["method"], data["paths"]) == (1, "made-up", "exact", 19)
    assert [node["key"] for node in data["nodes"]] == [node.key for node in graph.nodes]
    known = {node["key"] for node in data["nodes"]}
    assert all({one["source"], one["target"]} <= known for one in data["edges"])
    assert {"by_chance": 0.333333, "by_key": 1.0} in [
        one["share"] for one in data["edges"] if one["kind"] == "passed-by"
    ]
