"""How findings are shown: for people with repeats folded, for programs whole."""

import json
import re
from io import StringIO
from typing import Any

import pytest

from simulator.bench.check import Checked, checked
from simulator.bench.check.allows import Allowed
from simulator.bench.render import colour
from simulator.bench.render.github import github
from simulator.bench.render.json_object import json_object
from simulator.bench.render.line import line
from simulator.bench.render.repeats import SHOWN, More, capped
from simulator.bench.render.report import Report, summary
from simulator.bench.render.sarif import sarif
from simulator.bench.render.text import text
from simulator.scenario.codes import CODES
from simulator.scenario.findings import Finding, Severity
from simulator.scenario.loader import load
from simulator.scenario.source import Source
from tests.scenario.sample import changed

TWO = (("move: deepen", "move: deepn"), ("        rival: She may be tired.\n", ""))


def report(*changes: tuple[str, str], name: str = "mine/v.yaml") -> Report:
    return Report((checked(load(changed(*(changes or TWO)), name)),))


def finding(code: str, number: int) -> Finding:
    return Finding(code, Severity(CODES[code].severity), "v.yaml", number, 1, number, 2, f"wrong {number}")


def many(code: str, number: int, *others: Finding) -> Report:
    found = sorted((*(finding(code, n) for n in range(1, number + 1)), *others), key=lambda one: one.order)
    return Report((Checked(Source("x\n" * 50, "v.yaml"), tuple(found)),))


def test_the_text_is_the_snippets_in_reading_order_with_an_empty_line_between() -> None:
    first, second = text(report()).split("\n\n")
    assert first.startswith("mine/v.yaml:46:19: error[N307] there is no move 'deepn'\n  46 |             move: deepn\n")
    assert second.startswith("mine/v.yaml:53:13: error[Q501] turn quiet has no 'rival'\n")


def test_a_line_each() -> None:
    assert [one.split(" ", 1)[0] for one in line(report()).split("\n")] == ["mine/v.yaml:46:19:", "mine/v.yaml:53:13:"]


@pytest.mark.parametrize(("number", "shown", "folded"), [(1, 1, 0), (5, 5, 0), (6, 6, 0), (7, 5, 2), (12, 5, 7)])
def test_repeats_are_folded_after_the_first_five_and_never_the_first_five_into_the_rest(
    number: int, shown: int, folded: int
) -> None:
    found = capped(many("Q522", number).files[0].findings)
    full = [one for one in found if isinstance(one, Finding)]
    assert [one.line for one in full] == list(range(1, shown + 1))
    rest = [one for one in found if isinstance(one, More)]
    assert sum(len(one.lines) for one in rest) == folded
    assert shown + folded == number


def test_the_fold_says_how_many_and_where() -> None:
    lines = line(many("Q522", 12)).split("\n")
    assert lines[-1] == "v.yaml: and 7 more Q522 like this, in lines 6, 7, 8, 9, 10, 11, 12"
    assert text(many("Q522", 12)).endswith("\n  and 7 more Q522 like this, in lines 6, 7, 8, 9, 10, 11, 12")
    assert line(many("Q522", 40)).endswith("in lines 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17 and 23 more")


def test_each_code_is_folded_by_itself_and_in_each_file_anew() -> None:
    mixed = many("Q522", 12, finding("N301", 3), finding("N301", 20))
    assert line(mixed).count("error[N301]") == 2
    assert line(Report(mixed.files * 2)).count("warning[Q522]") == 2 * SHOWN


def test_programs_are_given_everything() -> None:
    crowd = many("Q522", 40)
    assert len(json.loads(json_object(crowd))["findings"]) == 40
    assert len(json.loads(sarif(crowd))["runs"][0]["results"]) == 40
    assert len(github(crowd).split("\n")) == 40


def test_twenty_five_errors_of_the_checks_are_all_there() -> None:
    beats = "".join(f"      - {{id: dull-{n}, moment: flat, scene: x, when: {{used: ground}}}}\n" for n in range(25))
    found = report(("      - id: quiet\n", beats + "      - id: quiet\n"))
    assert sum(one.code == "N320" for one in found.findings) == 25


def test_json_has_the_names_of_the_contract() -> None:
    whole = json.loads(json_object(report()))
    assert (whole["format"], whole["errors"], whole["warnings"], whole["proof"]) == (1, 2, 0, "none")
    names = {"file", "line", "column", "end_line", "end_column", "severity", "code", "message", "help"}
    assert all(set(one) == names for one in whole["findings"])
    assert whole["findings"][0] | {"help": None} == {
        "file": "mine/v.yaml", "line": 46, "column": 19, "end_line": 46, "end_column": 24, "severity": "error",
        "code": "N307", "message": "there is no move 'deepn'", "help": None,
    }  # fmt: skip


def allowing() -> Report:
    found = report()
    let_stand = Allowed(finding("Q522", 3), "on purpose")
    return Report((Checked(found.files[0].source, found.files[0].findings, (let_stand,)),))


def test_allowed_findings_are_counted_apart_and_keep_their_reason() -> None:
    assert summary(allowing()) == "1 file: 2 errors, 0 warnings, 0 hints; 1 finding allowed"
    (one,) = json.loads(json_object(allowing()))["allowed"]
    assert (one["code"], one["reason"]) == ("Q522", "on purpose")
    result = json.loads(sarif(allowing()))["runs"][0]["results"][-1]
    assert result["suppressions"] == [{"kind": "inSource", "justification": "on purpose"}]
    assert "Q522" not in github(allowing())


def required(where: dict[str, Any], *names: str) -> None:
    assert set(names) <= set(where), set(names) - set(where)


def test_sarif_has_the_shape_its_schema_requires() -> None:
    """What sarif-schema-2.1.0.json requires of the objects used, and the bounds it sets."""
    log = json.loads(sarif(allowing()))
    required(log, "version", "runs")
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    required(run, "tool")
    driver = run["tool"]["driver"]
    required(driver, "name")
    assert run["columnKind"] in ("utf16CodeUnits", "unicodeCodePoints")
    for rule in driver["rules"]:
        required(rule, "id")
        assert rule["shortDescription"]["text"]
        assert rule["help"]["text"]
        assert rule["defaultConfiguration"]["level"] in ("none", "note", "warning", "error")
    assert len({rule["id"] for rule in driver["rules"]}) == len(driver["rules"])
    for result in run["results"]:
        required(result, "message")
        assert result["message"]["text"]
        assert result["level"] in ("none", "note", "warning", "error")
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        place = result["locations"][0]["physicalLocation"]
        assert re.fullmatch(r"[A-Za-z0-9._~:/%-]+", place["artifactLocation"]["uri"])
        region = place["region"]
        assert all(number >= 1 for number in region.values())
        assert (region["startLine"], region["startColumn"]) <= (region["endLine"], region["endColumn"])


def test_sarif_writes_paths_as_uris() -> None:
    uri = json.loads(sarif(report(name="my cases/é.yaml")))["runs"][0]["results"][0]["locations"][0]
    assert uri["physicalLocation"]["artifactLocation"]["uri"] == "my%20cases/%C3%A9.yaml"
    absolute = json.loads(sarif(report(name="/srv/v.yaml")))["runs"][0]["results"][0]["locations"][0]
    assert absolute["physicalLocation"]["artifactLocation"]["uri"] == "file:///srv/v.yaml"


def test_github_commands_are_one_line_each_and_escaped() -> None:
    first, second = github(report(name="a,b: 100%.yaml")).split("\n")
    place = "file=a%2Cb%3A 100%25.yaml,line=46,endLine=46,col=19,endColumn=24,title=N307%3A an unknown move"
    assert first == f"::error {place}::there is no move 'deepn'%0Adid you mean 'deepen'?"
    assert second.startswith("::error ")
    assert github(many("Q510", 1)).startswith("::notice ")
    assert github(many("Q522", 1)).startswith("::warning ")


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def test_colour_is_for_terminals_only_and_not_with_no_color(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert colour.wanted(Terminal())
    assert not colour.wanted(StringIO())
    monkeypatch.setenv("TERM", "dumb")
    assert not colour.wanted(Terminal())
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("NO_COLOR", "1")
    assert not colour.wanted(Terminal())


def test_colour_adds_nothing_but_colour() -> None:
    plain = text(report())
    shown = colour.coloured(plain)
    assert shown != plain
    assert re.sub(r"\x1b\[[\d;]*m", "", shown) == plain
