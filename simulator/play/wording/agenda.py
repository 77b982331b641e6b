"""The words of the supervision page."""

from scoring.vocabulary import Feeling, Impulse, Moment
from simulator.locale.catalogue import _

TITLE = _("For your next hour of supervision")
NOTHING = _("Nothing waits to be brought. The list fills while you play, and begins anew when an hour was held.")
IT_IS_THE_WORK = _(
    "A regular hour of supervision is a net that is there before one falls. "
    "Difficulty in the alliance is the work, not an obstacle to it."
)
QUESTIONS = _("Questions you kept")
MARKED = _("What you marked to be shared")
RUPTURES = _("Ruptures without a way back yet")
PULLS = _("Pulls that were acted out")
REACTIONS = _("Strong reactions (4 or 5 of 5)")
TURNS = _("Turns worth talking about")
COMMENTS = _("What came back from your supervisor")
YOU = _("You")
BACK = _("back to the library")
ANOTHER_LINE = _("another line would have gone further, by the provisional key")
NAMED = _("Sessions are simulated; the people in them are invented.")
UNREPAIRED: dict[Moment, str] = {
    Moment.WITHDRAWAL_RUPTURE: _("the client drew back, and it stayed so"),
    Moment.CONFRONTATION_RUPTURE: _("the client turned against you, and it stayed so"),
}
WISHES: dict[Impulse, str] = {
    Impulse.RESCUE: _("the wish to rescue"),
    Impulse.RETREAT: _("the wish to draw back"),
    Impulse.PROVE: _("the wish to prove something"),
    Impulse.PUNISH: _("the wish to punish"),
    Impulse.CLING: _("the wish to hold on"),
}
"""What was acted out, after what pulled."""
HELD_ASK = _("The list will begin anew from now. Press h again if the hour was held.")
HELD_NOW = _("The hour was held, and the list begins anew. Until midnight h takes that back.")
NOT_HELD_ASK = _("The hour was marked as held today. Press h again to take that back.")
NOT_HELD = _("Taken back: the list stands as before.")
HELD_SAID = _(
    "the hour was held, and the list begins anew; until midnight attune supervision --not-held takes that back"
)
NONE_HELD = _("no hour was marked as held today, so there is none to take back; an hour stands from the next day on")
REST = _("attune supervision --all shows all of them")
CADENCES = {"second-session": _("after every second session"), "weekly": _("weekly")}
LINES: dict[str, str] = {
    "fluent": _("It could be said in one breath."),
    "alive": _("It has a voice and some life in it."),
    "makes-sense": _("It gives the client a reason they could go along with."),
    "warm": _("It is warm in a way this client can bear."),
    "hopeful": _("It leaves the client something to expect."),
    "understands": _("It shows that the client's words were taken in."),
    "together": _("It is done with the client, and not to them."),
    "mends": _("Where something is strained, it goes towards mending."),
}
"""Eight rows by which a supervisor may rate a trainee's own line, 1 to 5; wording of our own for what Anderson's facilitative
interpersonal skills are about (Anderson et al. 2016). It is no validated instrument."""

MOST_RATED = 5
"""The highest rating of a row; the lowest is 1."""


def and_more(number: int, rest: str = "") -> str:
    """How many do not stand on the page, and how to see them."""
    more = _("and one more") if number == 1 else _("and {number} more").format(number=number)
    return _("{more}; {rest}").format(more=more, rest=rest) if rest else more


def how_often(cadence: str, sessions: int, overdue: int, *, held: bool) -> str:
    """`You go after every second session; 5 sessions since the last hour, and an hour is overdue.`; `held` where there was one."""
    count = _("1 session") if sessions == 1 else _("{n} sessions").format(n=sessions)
    since = _("since the last hour") if held else _("since you began")
    said = _("You go {how_often}; {count} {since}").format(how_often=CADENCES[cadence], count=count, since=since)
    if not overdue:
        return _("{said}.").format(said=said)
    late = _("an hour is due") if overdue == 1 else _("an hour is overdue")
    return _("{said}, and {late}.").format(said=said, late=late)


def where(client: str, session: int, day: str) -> str:
    """`Hanne Vik, session 2, 2026-03-02`."""
    return _("{client}, session {session}, {day}").format(client=client, session=session, day=day)


def spoken(client: str | None, line: str) -> str:
    """`Hanne Vik: I'd like the technique.`; of the trainee, `You: …`."""
    return f"{client or YOU}: {' '.join(line.split())}"


def acted_out(impulse: Impulse) -> str:
    """`acted out: the wish to prove something`."""
    return _("acted out: {wish}").format(wish=WISHES[impulse])


def felt(feeling: Feeling) -> str:
    """A feeling as it is called."""
    return _(feeling.label)


def comment(author: str, day: str) -> str:
    """Who said it, and when."""
    return _("{author}, {day}").format(author=author, day=day)


def came_from(client: str, session: int) -> str:
    """The turn a comment is about: `Hanne Vik, session 2`; less where less is known of it."""
    if not client:
        return _("of a play that is not here any more")
    return _("{client}, session {session}").format(client=client, session=session) if session else client


def remark(author: str, day: str, said: str) -> str:
    """`Dr Abara, 2026-11-24: Slower here.`"""
    return _("{author}, {day}: {said}").format(author=author, day=day, said=said)


def rated(ratings: dict[str, int]) -> str:
    """Ratings of one's own line, in a row; empty where there are none."""
    told = "; ".join(
        _("{what}: {value} of {most}").format(what=LINES[row].rstrip("."), value=value, most=MOST_RATED)
        for row, value in ratings.items()
        if row in LINES
    )
    return _("{told}.").format(told=told) if told else ""
