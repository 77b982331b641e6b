"""GIFT: one question a scene; what acts in GIFT is escaped."""

import re

from simulator.exports.scenes.gift import gift
from tests.exports.scenes.asked import a_question, hostile


def test_a_question_stands_between_braces_with_its_grades():
    told = gift([a_question()])
    assert "::The cap::[html]<p>Ines Duarte, 52." in told
    assert re.search(r"^=<p>Then show me the log from Tuesday, please.</p>#<p>What follows\\: ", told, re.MULTILINE)
    assert re.search(r"^~(%[\d.]+%)?<p>It sounds", told, re.MULTILINE)
    assert told.count("\n=") == 1
    assert told.rstrip().endswith("}")


def test_an_empty_line_ends_a_question_and_stands_nowhere_inside():
    parts = gift([a_question(), a_question(id_="the-cup")]).strip().split("\n\n")
    assert len(parts) == 1 + 1 + 2
    assert all(part.count("{") - part.count("\\{") == 1 for part in parts[2:])


def test_what_acts_in_gift_is_escaped():
    told = gift([hostile()])
    (line,) = [line for line in told.splitlines() if "script" in line]
    assert line.startswith(r"=<p>\{\~\=100%\} \# \:\: \\ &lt;/p&gt;&lt;script&gt;")
    assert not re.search(r"(?<!\\)[{}]", line)
