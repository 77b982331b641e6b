"""What an author is told of the gates: when they are not asked, how near a player is to its limit, and which rows say something."""

import pytest

from scoring.vocabulary import Pattern
from simulator.bench.check import checked
from simulator.bench.explained.examples import base_text
from simulator.bench.gates.limits import mark, unasked
from simulator.bench.proof.page import told
from simulator.bench.render.report import Report, summary
from simulator.explore.explorer import explore
from simulator.play.script import prepare_script
from simulator.scenario.loader import load

CASE = base_text("case")
FOURTH = """          - id: fourth
            move: press-on
            say: You are avoiding it again.
            reply: She stands up.
            heard: He pushes.
            why: Too hard, too soon.
      - id: quiet
"""


@pytest.fixture(autouse=True)
def _home(monkeypatch, tmp_path):
    monkeypatch.setenv("ATTUNE_HOME", str(tmp_path))


def page(text: str) -> str:
    script = prepare_script(load(text).required())
    return told(script, explore(script, "0"))


def rows(text: str) -> list[str]:
    return [line.split()[0] for line in page(text).split("\n\n")[1].split("\n")[1:] if "." in line]


def test_prove_says_that_the_gates_are_not_asked_for_want_of_turns() -> None:
    proved = checked(load(CASE, "v.yaml"), proved=True)
    assert summary(Report((proved,))).endswith(
        "; every way to play considered; 4 turns with options; the gates are asked from 10"
    )


def test_of_several_files_it_says_in_how_many() -> None:
    proved = checked(load(CASE, "v.yaml"), proved=True)
    assert summary(Report((proved, proved))).endswith("; the gates were not asked in 2 files of few turns")


def test_without_prove_and_with_turns_enough_it_says_nothing_of_gates() -> None:
    assert "gates" not in summary(Report((checked(load(CASE, "v.yaml")),)))
    assert unasked(9) is not None
    assert unasked(10) is None


def test_explore_says_so_too() -> None:
    assert "\n\n4 turns with options; the gates are asked from 10\n\n" in page(CASE)


@pytest.mark.parametrize(
    ("player", "fit", "shown"),
    [
        ("longest", 0.26, "!"),
        ("longest", 0.25, "~"),
        ("longest", 0.20, "~"),
        ("longest", 0.19, " "),
        ("slot-2", 0.27, "!"),
        ("warmth", 0.01, "!"),
        ("warmth", -0.04, "~"),
        ("always-deepen", 0.36, "!"),
        ("secure-key", 0.62, "~"),
        ("key", 0.89, "!"),
        ("key", 0.93, "~"),
        ("key", 1.0, " "),
        ("learner", 0.9, " "),
        ("longest", None, " "),
    ],
)
def test_a_fit_beyond_its_limit_or_near_it_is_marked(player: str, fit: float | None, shown: str) -> None:
    assert mark(Pattern.DISMISSING, player, fit) == shown


def test_the_mark_stands_beside_the_figure_and_is_explained() -> None:
    shown = page(CASE)
    marked = [line for line in shown.split("\n") if "!" in line or "~" in line]
    assert any(line.startswith("! beside a fit*: beyond its limit.") for line in marked)
    assert any(line[39:40] in "!~" and line[38].isdigit() for line in marked)


def test_a_place_that_few_turns_have_gets_no_row() -> None:
    text = CASE.replace("      - id: quiet\n", FOURTH, 1)
    assert {"slot-1", "slot-2", "slot-3"} <= set(rows(text))
    assert "slot-4" not in rows(text)


def test_breaking_off_is_one_column_where_one_ending_answers_it() -> None:
    head = page(CASE).split("\n\n")[1].split("\n")[0].split()
    assert head == ["player", "fit", "fit*", "outcome", "broke-off", "stayed"]


def test_breaking_off_has_its_own_column_where_that_ending_is_also_taken_otherwise() -> None:
    text = CASE.replace("{id: broke-off, when: {strain: at least 8}", "{id: broke-off, when: {strain: at least 2}")
    head = page(text).split("\n\n")[1].split("\n")[0]
    assert "broke off" in head
    assert "broke-off" in head


def test_lines_still_marked_as_drafts_are_counted() -> None:
    text = CASE.replace("You set the speed here.", "You set the speed here.  # draft").replace(
        "heard: Just business.", "heard: >-  # draft\n              Just business."
    )
    told_of = summary(Report((checked(load(f"# lines with `# draft` wait\n{text}", "v.yaml")),)))
    assert told_of == "1 file: 0 errors, 0 warnings, 0 hints; 2 lines still marked draft"
    assert "draft" not in summary(Report((checked(load(CASE, "v.yaml")),)))
