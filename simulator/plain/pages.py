"""The pages after a session, in line mode."""

from scoring.formulation import ANSWERS, REFRAME
from scoring.vocabulary import Pattern
from simulator.plain.console import Console
from simulator.play.records import NoteAnswer
from simulator.play.wording import pages as words
from simulator.practice.accounts import CaseAccount, TurnAccount, case_account, session_account
from simulator.practice.attempt import Attempt
from simulator.practice.stages import chosen_turns


def note(attempt: Attempt, console: Console, session: int) -> None:
    """Ask the questions of the note; a number answers, Enter passes."""
    console.page()
    console.say(words.NOTE_TITLE.format(session=session), "Note")
    console.say(words.PRIVATE)
    answers = []
    for question in words.asked(session):
        console.say(question.meaning)
        choices = ANSWERS[question]
        for number, one in enumerate(choices, start=1):
            console.say(f"{number}. {one.text}")
        picked = console.number(len(choices))
        if isinstance(picked, str):
            continue
        chosen = choices[picked - 1]
        if chosen.misattribution:
            console.say(REFRAME)
        turn = _pin(attempt, console, session)
        console.say(f"{words.RIVAL}; Enter passes.")
        answers.append(NoteAnswer(question, chosen.slug, turn, console.ask()))
    console.say(f"{words.FREE}; Enter passes.")
    attempt.write_note(session, answers, console.ask())


def _pin(attempt: Attempt, console: Console, session: int) -> str:
    turns = [entered for entered, _ in chosen_turns(attempt.events) if entered.session == session]
    console.say(f"{words.WHICH_TURN} Enter takes the last.")
    for number, entered in enumerate(turns, start=1):
        said = (entered.client or entered.scene).split("\n")[0]
        console.say(f"{number}. {said[:70]}")
    picked = console.number(len(turns))
    return turns[picked - 1 if isinstance(picked, int) else -1].turn


def belief(attempt: Attempt, console: Console, session: int) -> None:
    """Ask for four numbers; one number gives all points to that pattern, Enter splits evenly."""
    console.page()
    console.say(words.BELIEF_TITLE, "Belief")
    console.say(words.BELIEF_HINT)
    for number, pattern in enumerate(Pattern, start=1):
        console.say(f"{number}. {pattern.value}: {pattern.meaning}")
    console.say(
        "Four numbers that add up to 100, as in: 10 60 20 10. Enter splits evenly; one number puts all on that pattern."
    )
    while True:
        answer = console.number(len(Pattern))
        if isinstance(answer, int):
            points = [100 if number == answer else 0 for number in range(1, 5)]
        else:
            parts = answer.replace(",", " ").split()
            points = [int(part) for part in parts] if parts and all(part.isdecimal() for part in parts) else [25] * 4
            if parts and (len(points) != 4 or sum(points) != 100 or not all(part.isdecimal() for part in parts)):
                console.say("That is not four numbers that add up to 100.")
                continue
        attempt.state_belief(session, (points[0], points[1], points[2], points[3]))
        return


def session_debrief(attempt: Attempt, console: Console, session: int) -> None:
    """One screen: what moved, one turn worth talking about, one thing to try."""
    account = session_account(attempt, session)
    console.page()
    console.say(words.SESSION_TITLE.format(session=session), "Debrief")
    console.say(words.moved(account.opened, account.closed), words.WHAT_MOVED)
    console.say(words.counts(account.fitted))
    if account.turn is not None:
        console.say("", words.WORTH_TALKING)
        _turn(console, account.turn)
    console.say("Enter goes on.")
    console.ask()
    attempt.mark_read("session-debrief", session)


def supervision(attempt: Attempt, console: Console, session: int) -> None:
    """One reaction, one rupture, one question, and what the article would say."""
    console.page()
    console.say(words.SUPERVISION_HINT, words.SUPERVISION_TITLE)
    given = []
    for label in (words.REACTION, words.RUPTURE, words.QUESTION):
        console.say(f"{label}; Enter passes.")
        given.append(console.ask())
    if any(given):
        attempt.hold_supervision(session, *given)
        console.say(words.SUPERVISOR[attempt.script.pattern], "Supervisor")
    else:
        attempt.mark_read("supervision-skipped", session)


def case_debrief(attempt: Attempt, console: Console, session: int) -> None:
    """The whole case, from whose alarm it was to what to practise next."""
    account = case_account(attempt)
    console.page()
    if account.broken_off and account.back_to:
        console.say(f"The last turn at which it could have been met: {account.back_to}.", "The alarm")
    _alarm(console, account)
    console.say("")
    for line in account.own_formulation or (words.NO_FORMULATION,):
        console.say(line, words.YOUR_FORMULATION)
    console.say(account.author_formulation, words.AUTHOR_FORMULATION)
    console.say(words.counts(account.fitted))
    for worth in account.worth:
        turn = next(turn for turn in account.turns if turn.exchange.turn == worth.exchange.turn)
        console.say("")
        _turn(console, turn)
    console.say("")
    for strategy, estimate in account.score.strategies.items():
        told = (
            f"{estimate.value:.2f} ({estimate.low:.2f} to {estimate.high:.2f}, n {estimate.n})"
            if estimate
            else words.TOO_FEW
        )
        console.say(told, strategy.label)
    for one in account.sessions:
        if one.calibration and one.crossing:
            stated = ", ".join(f"{pattern.value} {share:.0%}" for pattern, share in one.calibration.stated.items())
            allowed = ", ".join(f"{pattern.value} {share:.0%}" for pattern, share in one.calibration.allowed.items())
            console.say(
                f"you {stated}; the cues allowed {allowed}. {one.crossing.sentence}", f"Belief, session {one.session}"
            )
    console.say(account.practise_next, words.PRACTISE)
    console.say(words.NOT_A_PERSON)
    attempt.mark_read("case-debrief", session)


def _alarm(console: Console, account: CaseAccount) -> None:
    alarms = account.alarms
    console.say("; ".join(map(str, alarms.came)) or words.NOTHING, words.CAME)
    if alarms.came:
        console.say(words.NOT_YOURS)
    console.say("; ".join(map(str, alarms.moved)) or words.NOTHING, words.MOVED)
    if alarms.spared:
        console.say("; ".join(map(str, alarms.spared)), words.SPARED)


def _turn(console: Console, turn: TurnAccount) -> None:
    console.say(turn.client or turn.scene, "Client")
    if turn.own_words:
        console.say(turn.own_words, "Your own words")
    console.say(turn.said, "You")
    console.say(turn.heard, "May have heard")
    console.say(turn.why, "Why")
    if turn.lines.differ:
        console.say(turn.safe_first, words.SAFE_FIRST)
        console.say(turn.matched, words.MATCHED)
    else:
        console.say(turn.matched, words.FITS_HERE)
    if turn.fits_when:
        console.say(turn.fits_when, "Your line is right when")
    if turn.inner:
        console.say(turn.inner, words.INNER)
    if turn.rival:
        console.say(turn.rival, "Another reading")
