"""Asks the questions on a pair of streams, or takes the answers from the command line."""

import textwrap
from collections.abc import Mapping
from typing import TextIO

from simulator.bench.new.questions import Answers, Question, Unclear
from simulator.scenario.source import printable

WIDTH = 78
BACK = "<"
HOW = f"Enter takes what stands in brackets. {BACK} goes back one question. Ctrl-C leaves, and nothing is written.\n\n"


class Ended(Exception):
    """The input ended before the last question."""


def answered(
    questions: tuple[Question, ...],
    given: Mapping[str, str | None],
    known: Answers,
    streams: tuple[TextIO, TextIO] | None,
) -> Answers:
    """The answers to these questions, on top of what is `known`.

    `given` holds answers from the command line; what is not given is asked for on the streams (in, out), or takes its default where
    there are none; `<` goes back to the question asked before. Raises Unclear for a given answer that cannot be used, and Ended at
    the end of input.
    """
    answers = dict(known)
    if streams and any(given.get(question.name) is None for question in questions):
        streams[1].write(HOW)
    asked: list[int] = []
    number = 0
    while number < len(questions):
        question = questions[number]
        answer = given.get(question.name)
        if answer is not None:
            answers[question.name] = _given(question, answer, answers)
        elif streams is None or not question.needed(answers):
            answers[question.name] = question.default(answers)
        else:
            said = _asked(question, answers, *streams, first=not asked)
            if said == BACK:
                number = asked.pop()
                continue
            answers[question.name] = said
            asked.append(number)
        number += 1
    return answers


def _given(question: Question, answer: str, answers: Answers) -> object:
    try:
        return question.read(answer, answers)
    except Unclear as problem:
        raise Unclear(f"--{question.name} '{printable(answer)}': {problem}") from None


def _asked(question: Question, answers: Answers, source: TextIO, out: TextIO, *, first: bool) -> object:
    """The answer to one question, or BACK where there is one to go back to."""
    default = question.default(answers)
    for line in question.lines:
        out.write(textwrap.fill(line, WIDTH, initial_indent="  ", subsequent_indent="     ") + "\n")
    while True:
        out.write(_prompt(question.asks, question.shown(default)))
        out.flush()
        line = source.readline()
        if not line:
            raise Ended
        if not line.strip():
            return default
        if line.strip() == BACK:
            if not first:
                return BACK
            out.write("This is the first question.\n")
            continue
        try:
            return question.read(line.strip(), answers)
        except Unclear as problem:
            out.write(f"{problem}\n")


def _prompt(asks: str, default: str) -> str:
    """The question with its default on one line, or on several where they are long."""
    line = f"{asks} [{default}] "
    if len(line) < WIDTH:
        return line
    return f"{asks}\n{textwrap.fill(f'[{default}]', WIDTH, initial_indent='  ', subsequent_indent='   ')}\n  "
