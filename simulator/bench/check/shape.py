"""What a case and a scene are made of, and how long a session takes."""

from collections.abc import Iterator

from simulator.bench.check.subject import Subject
from simulator.scenario.findings import Finding
from simulator.scenario.minutes import session_minutes

OWN_WORDS = 2
LONGEST = 12
LEAD_LINES = (3, 5)


def check(subject: Subject) -> Iterator[Finding]:
    """Findings on the shape of the file as a whole."""
    yield from _case(subject) if subject.is_case else _scene(subject)
    beliefs = subject.vignette.beliefs
    if beliefs is not None and sum(beliefs.values()) != 100:
        message = f"the shares of belief add up to {sum(beliefs.values())}, not to 100"
        yield subject.at_field("N347", ("beliefs",), message, help="give each pattern its share of 100")


def _case(subject: Subject) -> Iterator[Finding]:
    if subject.vignette.lead:
        yield subject.at_field(
            "N346", ("lead",), "a case has no lead-in; only a scene shows one", help="put it into the first scene"
        )
    for index, session in enumerate(subject.vignette.sessions):
        location = ("sessions", index)
        choices = [turn for turn in session.turns if turn.options]
        marked = sum(turn.own_words for turn in session.turns)
        wanted = min(OWN_WORDS, len(choices))
        if marked != wanted:
            message = f"session {index + 1} invites one's own words at {marked} turn{'' if marked == 1 else 's'}; {wanted} is right"
            yield subject.at_field("Q505", (*location, "title"), message, help="mark them with  own_words: true")
        minutes = session_minutes(session)
        if minutes > LONGEST:
            message = f"session {index + 1} takes about {minutes:.0f} minutes; at most {LONGEST} keep it a break between clients"
            yield subject.at_field(
                "Q506", (*location, "title"), message, help="shorten scenes and lines, or let a turn go"
            )
        if session.when is not None and session.cancelled is None:
            message = f"session {index + 1} may be cancelled, and nothing tells the trainee"
            yield subject.at_field(
                "N343", (*location, "when"), message, help="add  cancelled: what the desk shows instead"
            )


def _scene(subject: Subject) -> Iterator[Finding]:
    vignette = subject.vignette
    fewest, most = LEAD_LINES
    if not fewest <= len(vignette.lead) <= most:
        message = f"a scene has three to five lines of lead-in; this one has {len(vignette.lead)}"
        yield subject.at_field("N340", ("lead",) if vignette.lead else ("kind",), message)
    if len(subject.steps) != 1:
        yield subject.at_field("N340", ("sessions",), f"a scene has one turn; this one has {len(subject.steps)}")
    elif not vignette.sessions[0].turns[0].options:
        yield subject.at_head(
            "N340", subject.steps[0].location, "the turn of a scene offers options; this one has none"
        )
