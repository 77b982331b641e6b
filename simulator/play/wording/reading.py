"""The trainee's reading of a case, in sentences."""

_SURE = {
    -1: ", and could have been surer",
    0: ", about as sure as the cues allowed",
    1: ", though surer than the cues allowed",
}


def on_the_track(session: int, *, first: bool, sure: int) -> str:
    """`By session 2 you were on the right track, and could have been surer.` `sure` is -1, 0 or 1 beside what the cues allowed."""
    since = "From the first session on" if first and session == 1 else f"By session {session}"
    return f"{since} you were on the right track{_SURE[sure]}."


def stayed_open(*, more_allowed: bool) -> str:
    """Where two patterns held the first place to the end."""
    if more_allowed:
        return "Your reading stayed open to the end; the cues would have allowed you to settle further."
    return "Your reading stayed open to the end, and the cues did not settle it either."


def elsewhere(*, cues: bool) -> str:
    """Where most points lay on another pattern."""
    if cues:
        return "Most of your points lay on another pattern; looking back, the cues had come to point to this one."
    return "Most of your points lay on another pattern, and the cues had not come to point to this one clearly either."
