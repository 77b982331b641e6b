"""What stands below a class, in words: how many have voted, and what its host should know. Pure, out of the host's view."""

from simulator.classroom.room.host import HostView
from simulator.classroom.room.words import Mode, Phase
from simulator.play.wording import hosting as words


def count(view: HostView, *, lobby: bool = False) -> str:
    """How many have voted; a count, and no bars. Empty where there is nothing to count. In the `lobby`, if asked, how many are in."""
    seen = view.seen
    if lobby and seen.phase is Phase.LOBBY:
        return words.in_the_room(seen.n) if seen.n else words.NOBODY_YET
    raised = sum(number for _, number in view.hands)
    if seen.phase is Phase.OPEN and seen.mode is not Mode.EACH:
        said = words.votes_in(seen.n - view.missing, seen.n)
    elif seen.phase in (Phase.CLOSED, Phase.DISCUSS):
        said = words.votes_counted(view.current.answered if view.current else 0)
    else:
        return ""
    return f"{said}, {words.with_hands(raised)}" if raised else said


def beside(view: HostView, *, presenting: bool) -> str:
    """What the host should know beside the class: the hands that are still to be asked; and, where nobody reads along, the share of
    a closed vote and what it suggests. A class that reads how many are right votes by it the next time.
    """
    told = [words.STAYS_OPEN] if view.seen.phase is Phase.ENDED else []
    if view.hands_owed and view.seen.phase in (Phase.OPEN, Phase.CLOSED):
        told.append(words.hands_owed(view.hands_owed))
    if (
        not presenting
        and view.seen.phase is Phase.CLOSED
        and view.current
        and view.current.fits
        and view.current.fits.n
    ):
        fits = view.current.fits
        told.append(words.share(fits.k, fits.n, fits.value, fits.low, fits.high))
    if not presenting and view.advice:
        told += [words.ADVICE[view.advice], *pointers(view)]
    return "\n".join(told)


def pointers(view: HostView) -> list[str]:
    """What helps a host to say the next word: that the scene is contested, and what could be noticed in it."""
    divided = [words.DIVIDED] if view.divided else []
    return divided + ([words.could_point_to(view.hints)] if view.hints else [])
