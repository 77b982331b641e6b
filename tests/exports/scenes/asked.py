"""Scenes as questions, for tests."""

from simulator.exports.scenes.question import Question, questions
from simulator.play.script import prepare_script
from simulator.scenario.loader import load
from tests.scenes import scene_text

HOSTILE = "{~=100%} # :: \\ </p><script>x</script> &amp; ]]>"


def asked(*texts: str) -> list[Question]:
    return list(questions(prepare_script(load(text).required()) for text in texts))


def a_question(**more) -> Question:
    return asked(scene_text(**more))[0]


def hostile() -> Question:
    """A scene whose best line is made of what the formats act on."""
    said = "Then show me the log from Tuesday, please."
    return asked(scene_text().replace(said, HOSTILE.replace("\\", "\\\\")))[0]
