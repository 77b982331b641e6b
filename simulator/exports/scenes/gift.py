"""GIFT, Moodle's question format in plain text."""

import re
from collections.abc import Iterable

from simulator.exports.scenes.fractions import per_cent, shown
from simulator.exports.scenes.markup import paragraphs, printable
from simulator.exports.scenes.question import Answer, Question
from simulator.play.wording import exports as words

_ACTS = re.compile(r"([~=#{}:\\])")
"""What GIFT reads as its own."""


def gift(questions: Iterable[Question]) -> str:
    """The whole file."""
    head = f"// {words.LICENCE}\n\n$CATEGORY: $course$/top/{_line(words.CATEGORY)}\n"
    return head + "".join(f"\n{_question(question)}\n" for question in questions)


def _question(question: Question) -> str:
    """An empty line would end it, so its parts stand on lines of their own and hold none."""
    answers = [_answer(one, question.most) for one in question.answers]
    name, asked = _safe(question.title), _safe(paragraphs(question.before))
    return "\n".join((f"::{name}::[html]{asked}{{", *answers, f"####{_safe(paragraphs((question.after,)))}", "}"))


def _answer(answer: Answer, most: float) -> str:
    grade = per_cent(answer.credit, most)
    mark = "=" if grade == 100 else f"~%{shown(grade)}%" if grade else "~"
    return f"{mark}{_safe(paragraphs((answer.line,)))}#{_safe(paragraphs(answer.told))}"


def _safe(text: str) -> str:
    return _ACTS.sub(r"\\\1", _line(text))


def _line(text: str) -> str:
    return " ".join(printable(text).split())
