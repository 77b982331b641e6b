"""A finished client in line mode: debriefs and notes to read once more, and a key to begin anew."""

from simulator.locale.catalogue import _
from simulator.plain.console import Console, Left
from simulator.plain.debrief import case_debrief
from simulator.plain.pages import tell_session
from simulator.plain.two_tracks import TwoTracksAsked
from simulator.play.events import PlayEnded
from simulator.play.records import ReadPage
from simulator.play.wording import finished as words
from simulator.play.wording import two_track as track_words
from simulator.practice.attempt import Attempt
from simulator.practice.debrief.case import case_facts
from simulator.practice.debrief.kept_notes import kept_notes
from simulator.practice.debrief.session import session_facts
from simulator.practice.stages import last_session

DEBRIEF, TRACKS, NOTES, ANEW = "d", "t", "n", "a"


def begins_anew(attempt: Attempt, console: Console) -> bool:
    """Ask what to read once more of a finished attempt. True to begin anew, False to leave; the end of input does nothing."""
    person, ended = attempt.script.vignette.person, attempt.events[-1]
    sessions = sorted({r.session for r in attempt.records if isinstance(r, ReadPage) and r.page == "session-debrief"})
    title = ended.title if isinstance(ended, PlayEnded) else ""
    console.say(f"{person.name}, {person.age}: {words.ended(title)}", _("Client"))
    while True:
        _offer(attempt, console, sessions)
        try:
            answer = console.ask()
            if answer == TRACKS:
                _two_tracks(attempt, console)
        except Left:
            return False
        if answer in ("", ANEW):
            return answer == ANEW
        if answer == DEBRIEF:
            case_debrief(attempt, console, last_session(attempt.events))
        elif answer == NOTES:
            _notes(attempt, console)
        elif answer.isdecimal() and int(answer) in sessions:
            console.page()
            tell_session(console, session_facts(attempt.script, attempt.records, int(answer)))


def _offer(attempt: Attempt, console: Console, sessions: list[int]) -> None:
    console.page()
    console.say(words.ASK)
    console.say(words.DEBRIEF, DEBRIEF)
    console.say(track_words.DOOR, TRACKS)
    for session in sessions:
        console.say(words.session_debrief(session, attempt.script.vignette.sessions[session - 1].title), str(session))
    console.say(words.NOTES, NOTES)
    console.say(words.ANEW, ANEW)
    console.say(_("Enter leaves."))


def _two_tracks(attempt: Attempt, console: Console) -> None:
    """The turns by their numbers, and one of them with another line beside it. Raises Left where the trainee leaves."""
    console.page()
    looking = TwoTracksAsked(attempt, case_facts(attempt.script, attempt.records), console)
    looking.name_turns()
    while isinstance(number := console.number(len(looking.turns)), int):
        looking.walk(number)
        looking.name_turns()


def _notes(attempt: Attempt, console: Console) -> None:
    console.page()
    notes = kept_notes(attempt.events, attempt.records)
    for note in notes:
        console.say(words.notes_after(note.session), _("Note"))
        for label, text in note.lines:
            if label.endswith("?"):
                console.say(f"{label} {text}")
            else:
                console.say(text, label)
    if not notes:
        console.say(words.NOTHING_WRITTEN)
