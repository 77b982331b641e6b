"""The words of reports: what a page is called, what its drawings show, and what it says of itself."""

from collections.abc import Sequence

from simulator.locale.catalogue import _

MADE_BY = _("Attunement")
OF_ATTEMPT = _("Report on one client")
OF_TRAINEE = _("Report on how you work")
OF_SUPERVISION = _("Report for supervision")
THE_TURNS = _("Turns worth talking about")
SHARED = _("What you chose to share")
REACTIONS_LEFT_OUT = _("What was logged of one's own reactions is left out here.")
REACTIONS_STAY = _("what you logged of your own reactions is left out; --with-reactions puts it in")
ROSE = _("What rose in you")
NOTHING_LOGGED = _("You logged nothing in this play.")
FIGURES = _("The figures as a table")
TOO_FEW = _("too few")

MODES = {"session": _("played as a session"), "drill": _("played as a drill"), "check-up": _("played in a check-up")}

CURVE_TITLE = _("Distance and arousal, turn by turn")
BARS_TITLE = _("Five strategies, from 0 to 1")
CELLS_TITLE = _("Moment by moment, with each way of relating")
BELIEFS_TITLE = _("Your points beside those the cues allowed")

CLOSE, FAR, DISTANCE = _("close"), _("far"), _("distance")
HIGH, LOW, AROUSAL = _("high"), _("low"), _("arousal")
SESSION, TURN = _("session"), _("turn")
BEARABLE, BEYOND, TOLD_BELOW = _("bearable here"), _("beyond it"), _("told below")
LEFT_INSIDE = _("where you left it")
RUPTURE, REPAIR, BOTH = _("rupture"), _("repair"), _("rupture, repair")
BLIND = _("blind choosing")
RANGE = _("range (90 %)")
VALUE, COUNT, COURSE = _("value"), "n", _("course, the oldest first")
STRATEGY, MOMENT, CLIENT = _("strategy"), _("moment"), _("client")
MOVED = _("moved")
YOURS, CUES = _("yours"), _("the cues")
MARKED = _("mark")
CLOSENESS = _("closeness")


def began(ending: str, day: str, mode: str) -> str:
    """`Half told, and booked; begun on 2026-11-20, played as a session`."""
    begun = _("begun on {day}, {mode}").format(day=day, mode=MODES[mode])
    return _("{ending}; {begun}").format(ending=ending, begun=begun) if ending else begun


def written(day: str) -> str:
    """The day a report was made on."""
    return _("as it stands on {day}").format(day=day)


def after(session: int) -> str:
    """`after 2`, of a turn between sessions."""
    return _("after {session}").format(session=session)


def between(low: object, high: object) -> str:
    """`2 to 5`."""
    return _("{low} to {high}").format(low=low, high=high)


def curve_told(turns: int, ruptures: int, repairs: int, beyond: int) -> str:
    """What the curve shows, for who cannot see it."""
    return _(
        "{turns} turns. For each turn where the client stood as you left it, and the band that could be borne there; "
        "{beyond} times the client stood beyond a band. Ruptures: {ruptures}; repairs: {repairs}."
    ).format(turns=turns, ruptures=ruptures, repairs=repairs, beyond=beyond)


def bars_told(known: Sequence[str]) -> str:
    """What the bars show, for who cannot see them."""
    if not known:
        return _("There are too few answers for any figure yet.")
    return _("A line from 0 to 1 for each; the dot is the figure, the bar the range of chance. {known}.").format(
        known="; ".join(known)
    )


def measured(name: str, value: str) -> str:
    """`dose the feeling .77`."""
    return f"{name} {value}"


def cells_told(known: int, of: int) -> str:
    """What the grid shows, for who cannot see it."""
    return _(
        "A row for each kind of moment, a column for each way of relating; the fuller a square, the higher the figure. "
        "{known} of {of} squares have answers enough."
    ).format(known=known, of=of)


def trails_told(plays: int, most: int, rose: int) -> str:
    """What the trails show, for who cannot see them."""
    return _(
        "A line for each play ({plays}) from its start to its end, 0 to {most}; in {rose} it ends higher than it began."
    ).format(plays=plays, most=most, rose=rose)


def beliefs_told(sessions: int) -> str:
    """What the lines of a belief show, for who cannot see them."""
    return _(
        "A panel for each way of relating, 0 to 100 points, over {sessions} sessions: a solid line for your points, "
        "a broken one for what the cues allowed."
    ).format(sessions=sessions)


def noted(place: str) -> str:
    """What a shared note hangs on; `place` is empty where that is the whole play."""
    return _("Your note, {place}").format(place=place) if place else _("Your note")


def at_session(session: int) -> str:
    """`after session 2`."""
    return _("after session {session}").format(session=session)


STRATEGIES_MEAN = _(
    "From 0 to 1: how well the lines fitted, 1 for the best line each time; the dot is the figure, "
    "the bar the range in which chance may move it (90 %). Older answers count less, half after sixty days."
)
CLIENTS_MEAN = _(
    "0 to 10, from the first session to the last. In the table the last figure of a row "
    "is what lines matched to the key would have come to over the same sessions."
)
POSSIBLE_MEAN = _(
    "The best outcome, of 100, that could still be reached, from the first turn to the last; every way to play was counted."
)
PROFILES_MEAN = _(
    "From 0 to 1: the mean over the n turns it belongs to; the bar is the range in which chance may move it (90 %)."
)

NO_SUCH = _("there is no attempt and no client called {name}; attune list shows the clients there are")
NOT_PLAYED = _("{name} has not been played here yet, so there is nothing to report; attune play {name} begins")
MANY_SUCH = _("{name} could be {count} attempts; give more of its letters")
NOT_FINISHED = _(
    "{name} is not finished yet; a report would give the client away, so play to the end of the work first"
)
PAGES_WAIT = _(
    "{name} still has a note or a reading to be written; finish those pages first, for the report names the pattern"
)
A_SCENE = _(
    "{name} was a single scene; a report is made of a whole case, attune report trainee counts scenes too, "
    "and what a supervisor said of one stands in attune supervision"
)
THERE_ALREADY = _("{path} is there already; name another with -o, or write over it with --force")
NOT_WRITTEN = _("{path} cannot be written: {reason}")
WRITTEN = _("written to {path}")
NO_WEASYPRINT = _(
    "a PDF needs WeasyPrint: pip install 'attunement[pdf]'; or print the page that --format html makes, it is laid out for A4"
)
NO_PANGO = _(
    "a PDF needs Pango, which is not installed (Debian: apt-get install libpango-1.0-0 libpangoft2-1.0-0; macOS: brew install pango); "
    "--format html needs nothing"
)
