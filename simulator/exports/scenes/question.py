"""A scene as a question: what came before, the client's words, and lines with what each is worth and why."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from simulator.play.script import Script, Turn, Wording
from simulator.play.wording import exports as words


@dataclass(frozen=True)
class Answer:
    """One line: its credit, 0 to 1, and the paragraphs that are told once it was chosen."""

    id: str
    line: str
    credit: float
    told: tuple[str, ...]


@dataclass(frozen=True)
class Question:
    """`before` are the paragraphs of the question, in order; `after` what is told at the end: the pattern, and that the key is
    provisional."""

    id: str
    title: str
    before: tuple[str, ...]
    answers: tuple[Answer, ...]
    after: str

    @property
    def most(self) -> float:
        """The highest credit on offer."""
        return max(answer.credit for answer in self.answers)


def questions(scripts: Iterable[Script]) -> Iterator[Question]:
    """A question of each scene; cases are passed over."""
    for script in scripts:
        turns = [turn for turn in script.turns() if turn.options]
        if script.vignette.kind == "scene" and len(turns) == 1:
            yield _question(script, turns[0])


def _question(script: Script, turn: Turn) -> Question:
    v = script.vignette
    who = f"{v.person.name}, {v.person.age}. {v.person.about} {v.setting}"
    lead = [_SAYS.get(one.who, "{words}").format(words=one.text) for one in v.lead]
    scene, client = _plain(turn.scene), _plain(turn.client)
    said = words.CLIENT_SAYS.format(words=client) if client else ""
    return Question(
        id=v.id,
        title=v.title,
        before=tuple(filter(None, (who, *lead, scene, said, words.WHAT_NOW))),
        answers=tuple(_answers(turn)),
        after=words.PATTERN.format(pattern=script.pattern.label),
    )


_SAYS = {"client": words.CLIENT_SAYS, "you": words.YOU_SAID}


def _answers(turn: Turn) -> Iterator[Answer]:
    for option in turn.options:
        fits = option.source.fits_when
        told = (
            words.REPLIES.format(words=_plain(option.reply)),
            words.HEARD.format(words=_plain(option.heard)),
            _plain(option.why),
            words.FITS_WHEN.format(words=fits) if fits else "",
        )
        credit = option.tier.credit if option.rated is None else option.rated
        thought = option.source.think
        yield Answer(
            option.id, f"({thought}) {option.line}" if thought else option.line, credit, tuple(filter(None, told))
        )


def _plain(wording: Wording | None) -> str:
    """The wording where no condition holds: a scene stands alone."""
    return wording.variants[-1][1] if wording else ""
