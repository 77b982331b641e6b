"""The trainee's reading of a case, in sentences."""

from simulator.locale.catalogue import _

_SURE = {
    -1: _(", and could have been surer"),
    0: _(", about as sure as the cues allowed"),
    1: _(", though surer than the cues allowed"),
}


def on_the_track(session: int, *, first: bool, sure: int) -> str:
    """`By session 2 you were on the right track, and could have been surer.` `sure` is -1, 0 or 1 beside what the cues allowed."""
    since = (
        _("From the first session on") if first and session == 1 else _("By session {session}").format(session=session)
    )
    return _("{since} you were on the right track{sure_sure}.").format(since=since, sure_sure=_SURE[sure])


def stayed_open(*, more_allowed: bool) -> str:
    """Where two patterns held the first place to the end."""
    if more_allowed:
        return _("Your reading stayed open to the end; the cues would have allowed you to settle further.")
    return _("Your reading stayed open to the end, and the cues did not settle it either.")


def elsewhere(*, cues: bool) -> str:
    """Where most points lay on another pattern."""
    if cues:
        return _("Most of your points lay on another pattern; looking back, the cues had come to point to this one.")
    return _(
        "Most of your points lay on another pattern, and the cues had not come to point to this one clearly either."
    )
