"""GIFT and XML as Moodle reads them, rule by rule, so that an import can be tried without one.

After `question/format/gift/format.php` (readquestion, escapedchar_pre, commentparser, answerweightparser) and
`question/format/xml/format.php` (import_headers, import_multichoice, import_answer) of moodle/moodle, 4.x, and `fraction_options` of
`question/engine/bank.php`. What Moodle would only warn of, or round, is an error here.
"""

import re
from dataclasses import dataclass
from xml.etree import ElementTree as ET

FRACTIONS = (1, 0.9, 0.8333333, 0.8, 0.75, 0.7, 0.6666667, 0.6, 0.5, 0.4, 0.3333333, 0.3, 0.25, 0.2, 0.1666667, 0.1428571, 0.125,
             0.1111111, 0.1, 0.05, 0)  # fmt: skip
NEAR = 0.0000001
LONGEST_NAME = 255
"""Characters of a question's name, and of an idnumber, in Moodle's database."""

_HELD = {"\\:": "\1", "\\#": "\2", "\\=": "\3", "\\{": "\4", "\\}": "\5", "\\~": "\6"}
_WEIGHT = re.compile(r"^%-*([0-9]{1,2})\.?([0-9]*)%")


@dataclass(frozen=True)
class Answer:
    text: str
    fraction: float
    feedback: str


@dataclass(frozen=True)
class Question:
    name: str
    text: str
    format: str
    answers: tuple[Answer, ...]
    general: str
    single: bool


def gift(text: str) -> tuple[str, list[Question]]:
    """The category of a file, and its questions."""
    category, questions = "", []
    for block in re.split(r"\n[ \t]*\n", text.replace("\r\n", "\n")):
        body = "\n".join(line for line in block.splitlines() if not line.strip().startswith("//")).strip()
        if body.startswith("$CATEGORY:"):
            category = body.removeprefix("$CATEGORY:").strip()
        elif body:
            questions.append(_gift(_hold(body)))
    return category, questions


def xml(text: str) -> tuple[str, list[Question]]:
    """The same of a Moodle XML file."""
    category, questions = "", []
    for one in ET.fromstring(text):
        assert one.tag == "question"
        if one.get("type") == "category":
            category = one.findtext("category/text") or ""
        else:
            assert one.get("type") == "multichoice"
            questions.append(_xml(one))
    return category, questions


def importable(question: Question) -> None:
    """What `save_question_options` of a multiple-choice question demands, and what a screen of Moodle can show."""
    assert 0 < len(question.name) <= LONGEST_NAME
    assert question.text
    assert question.format == "html"
    assert question.single
    assert len(question.answers) >= 2
    assert all(one.text for one in question.answers)
    assert max(one.fraction for one in question.answers) == 1
    assert all(min(abs(one.fraction - known) for known in FRACTIONS) < NEAR for one in question.answers)


def _hold(text: str) -> str:
    text = text.replace("\\\\", "\0")
    for escaped, held in _HELD.items():
        text = text.replace(escaped, held)
    return text.replace("\0", "\\")


def _loose(text: str) -> str:
    for escaped, held in _HELD.items():
        text = text.replace(held, escaped[1])
    return text.strip()


def _gift(text: str) -> Question:
    assert text.startswith("::")
    name, _, text = text[2:].partition("::")
    assert text.count("{") == text.count("}") == 1
    assert text.endswith("}")
    asked, _, inside = text[:-1].partition("{")
    format_ = re.match(r"\s*\[(\w+)\]", asked)
    assert format_
    inside, mark, general = inside.rpartition("####")
    assert mark
    assert "~" in inside, "else Moodle takes it for a short answer"
    parts = [one for one in inside.replace("=", "~=").split("~") if one.strip()]
    answers = tuple(map(_gift_answer, parts))
    return Question(
        _loose(name), _loose(asked[format_.end() :]), format_[1], answers, _loose(general), single="=" in inside
    )


def _gift_answer(text: str) -> Answer:
    text, fraction = text.strip(), 0.0
    if text.startswith("="):
        text, fraction = text[1:], 1.0
    elif text.startswith("%"):
        assert _WEIGHT.match(text)
        weight, _, text = text[1:].partition("%")
        fraction = float(weight) / 100
    said, mark, feedback = text.partition("#")
    assert mark
    return Answer(_loose(said), fraction, _loose(feedback))


def _xml(one: ET.Element) -> Question:
    for name, values in (("single", ("true",)), ("shuffleanswers", ("true", "false")), ("penalty", ("0",))):
        assert one.findtext(name) in values
    assert len(one.findtext("idnumber") or "") <= 100
    asked = one.find("questiontext")
    assert asked is not None
    answers = tuple(
        Answer(
            answer.findtext("text") or "",
            float(answer.get("fraction", 0)) / 100,
            answer.findtext("feedback/text") or "",
        )
        for answer in one.findall("answer")
    )
    assert {part.get("format") for part in (asked, *one.findall("answer"), *one.findall("answer/feedback"))} == {"html"}
    return Question(
        (one.findtext("name/text") or "").strip(),
        asked.findtext("text") or "",
        asked.get("format") or "",
        answers,
        one.findtext("generalfeedback/text") or "",
        single=True,
    )
