"""Moodle XML: one multiple-choice question a scene, with the credit of every line and what is told of it."""

from collections.abc import Iterable
from xml.etree import ElementTree as ET

from simulator.exports.scenes.fractions import per_cent, shown
from simulator.exports.scenes.markup import paragraphs, printable
from simulator.exports.scenes.question import Answer, Question
from simulator.play.wording import exports as words


def moodle_xml(questions: Iterable[Question]) -> str:
    """The whole file, with a category of its own."""
    quiz = ET.Element("quiz")
    category = ET.SubElement(quiz, "question", type="category")
    _text(ET.SubElement(category, "category"), f"$course$/top/{words.CATEGORY}")
    _text(ET.SubElement(category, "info", format="html"), words.LICENCE)
    for question in questions:
        _question(quiz, question)
    ET.indent(quiz, " ")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(quiz, encoding="unicode")}\n'


def _question(quiz: ET.Element, question: Question) -> None:
    one = ET.SubElement(quiz, "question", type="multichoice")
    _text(ET.SubElement(one, "name"), question.title)
    _text(ET.SubElement(one, "questiontext", format="html"), paragraphs(question.before))
    _text(ET.SubElement(one, "generalfeedback", format="html"), paragraphs((question.after,)))
    settings = {
        "defaultgrade": "1",
        "penalty": "0",
        "hidden": "0",
        "idnumber": question.id,
        "single": "true",
        "shuffleanswers": "true",
        "answernumbering": "abc",
        "showstandardinstruction": "0",
    }
    for name, value in settings.items():
        ET.SubElement(one, name).text = value
    for answer in question.answers:
        _answer(one, answer, question.most)


def _answer(question: ET.Element, answer: Answer, most: float) -> None:
    one = ET.SubElement(question, "answer", fraction=shown(per_cent(answer.credit, most)), format="html")
    _text(one, paragraphs((answer.line,)))
    _text(ET.SubElement(one, "feedback", format="html"), paragraphs(answer.told))


def _text(parent: ET.Element, words: str) -> None:
    ET.SubElement(parent, "text").text = printable(words)
