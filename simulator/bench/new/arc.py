"""Which moments a drafted case goes through, session by session."""

from dataclasses import dataclass

from scoring.vocabulary import Moment
from simulator.bench.new.wishes import Wishes

_FIRST = (Moment.OPENING, Moment.INVITATION_DEEPER, Moment.BOUNDARY_TEST)

_SESSIONS: dict[int, tuple[tuple[Moment, ...], ...]] = {
    1: ((*_FIRST, Moment.ENDING),),
    2: (_FIRST, (Moment.SUDDEN_COLD, Moment.OWN_REACTION, Moment.ENDING)),
    3: (
        _FIRST,
        (Moment.INVITATION_DEEPER, Moment.OVER_WINDOW, Moment.OWN_REACTION),
        (Moment.SUDDEN_COLD, Moment.CLOSENESS, Moment.ENDING),
    ),
    4: (
        _FIRST,
        (Moment.INVITATION_DEEPER, Moment.OVER_WINDOW, Moment.OWN_REACTION),
        (Moment.FLAT, Moment.CLOSENESS),
        (Moment.SUDDEN_COLD, Moment.ENDING),
    ),
}
"""The moments of a case of so many sessions, without the rupture."""

_INVITED = (Moment.INVITATION_DEEPER, Moment.SUDDEN_COLD, Moment.FLAT, Moment.OVER_WINDOW)
"""Moments at which a trainee is invited to say it first, in this order; other moments follow in theirs."""


@dataclass(frozen=True)
class Planned:
    """A turn to be drafted.

    `session` counts from 1; a gap comes after its session. `first` begins a session, `again` is a moment that was there before.
    """

    session: int
    moment: Moment
    first: bool = False
    again: bool = False
    after_rupture: bool = False
    own_words: bool = False


def arc(wishes: Wishes) -> tuple[tuple[Planned, ...], ...]:
    """The turns of each session; the rupture comes before the last turn of its session, so that something can follow."""
    return tuple(_planned(wishes, number) for number in range(1, wishes.sessions + 1))


def _planned(wishes: Wishes, number: int) -> tuple[Planned, ...]:
    moments = list(_SESSIONS[wishes.sessions][number - 1])
    if number == wishes.rupture_session:
        moments.insert(len(moments) - 1, wishes.rupture)
    invited = _own_words(moments)
    return tuple(
        Planned(
            session=number,
            moment=moment,
            first=place == 0,
            again=number > 1 and moment in _FIRST,
            after_rupture=place > 0 and moments[place - 1] is wishes.rupture,
            own_words=moment in invited,
        )
        for place, moment in enumerate(moments)
    )


def _own_words(moments: list[Moment]) -> list[Moment]:
    """Two turns of a session."""
    if len(moments) <= 2:
        return moments
    others: list[Moment] = [moment for moment in moments if moment is not Moment.OWN_REACTION]
    return sorted(others, key=lambda moment: _INVITED.index(moment) if moment in _INVITED else len(_INVITED))[:2]
