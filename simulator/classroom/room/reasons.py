"""What there is to say of every line at a scene: how well it fits, how the client hears it, why, and when it would be right."""

from dataclasses import dataclass

from scoring.vocabulary import Tier
from simulator.classroom.room.choices import Choice, choices_at, option_at
from simulator.classroom.room.state import Beat, Room
from simulator.classroom.room.tally import fitting_best
from simulator.classroom.room.words import Topic
from simulator.client import model
from simulator.play.wording import classroom_fits as words


@dataclass(frozen=True, slots=True)
class Reason:
    """One line. `tier` is the key's; `best` says that none on offer fits better."""

    letter: str
    option: str
    words: str
    tier: Tier
    best: bool
    heard: str
    why: str
    fits_when: str

    @property
    def how(self) -> str:
        """How well it fits, in words; who says so is said once, for all lines."""
        return words.how_it_fits(self.tier)


def reasons(room: Room, beat: Beat) -> tuple[Reason, ...]:
    """Every line that was offered, in the order of the letters."""
    best = fitting_best(room, beat)
    return tuple(_reason(room, beat, choice, choice.id in best) for choice in choices_at(room, beat, Topic.LINE))


def _reason(room: Room, beat: Beat, choice: Choice, best: bool) -> Reason:
    option = option_at(room, beat, choice.id)
    client = model.answer(beat.entered.client_state, option.act)
    return Reason(
        letter=choice.letter,
        option=choice.id,
        words=choice.words,
        tier=option.tier,
        best=best,
        heard=option.heard.read(client),
        why=option.why.read(client),
        fits_when=option.source.fits_when or "",
    )
