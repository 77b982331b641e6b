"""The pages after a session, in line mode: note, belief, session debrief, supervision."""

from scoring.formulation import REFRAME
from scoring.vocabulary import Pattern
from simulator.locale.catalogue import _
from simulator.plain.console import Console
from simulator.plain.turns import tell_turn
from simulator.plain.typed import own_words
from simulator.play.records import NoteAnswer
from simulator.play.wording import belief as belief_words
from simulator.play.wording import debrief as words
from simulator.play.wording import note as note_words
from simulator.play.wording import supervision as supervision_words
from simulator.practice.attempt import Attempt
from simulator.practice.debrief.note_form import Asked, NoteForm, note_form
from simulator.practice.debrief.session import SessionFacts, session_facts

PASS = _("Enter passes.")


def note(attempt: Attempt, console: Console, session: int) -> None:
    """Ask the questions of the note; a number answers, Enter passes."""
    form = note_form(attempt.events, attempt.records, session)
    console.page()
    console.say(note_words.TITLE, _("Note"))
    console.say(note_words.BANNER)
    if not form.changes:
        console.say(note_words.asked(session, changes=False))
    if form.changes:
        answers, text = _changes(console, form)
    else:
        answers = [answer for asked in form.asked if (answer := _answer(console, form, asked)) is not None]
        console.say(f"{note_words.OWN[False]}; {PASS}")
        text = own_words(console, console.ask())
    attempt.write_note(session, answers, text)


def _changes(console: Console, form: NoteForm) -> tuple[list[NoteAnswer], str]:
    """What stands, a line a question: Enter keeps it all, a number opens one, any other line is one's own words."""
    standing = list(form.asked)
    changed: list[NoteAnswer] = []
    text = ""
    while standing:
        for number, asked in enumerate(standing, start=1):
            console.say(f"{number}. {_stands(asked)}")
        console.say(note_words.CHANGES_LINE)
        picked = console.number(len(standing))
        if picked == "":
            break
        if isinstance(picked, str):
            text = own_words(console, picked)
            continue
        answer = _answer(console, form, standing[picked - 1])
        if answer is not None:
            changed.append(answer)
            del standing[picked - 1]
    return changed, text


def _stands(asked: Asked) -> str:
    seen = f" ({note_words.seen_at(asked.seen_at.splitlines()[0][:70])})" if asked.seen_at else ""
    return f"{_(asked.question.meaning)} {asked.standing or note_words.NOT_YET}{seen}"


def _answer(console: Console, form: NoteForm, asked: Asked) -> NoteAnswer | None:
    console.say(_(asked.question.meaning))
    for number, one in enumerate(asked.answers, start=1):
        console.say(f"{number}. {_(one.text)}")
    picked = console.number(len(asked.answers))
    if isinstance(picked, str):
        return None
    chosen = asked.answers[picked - 1]
    if chosen.misattribution:
        console.say(_(REFRAME))
    if not form.pins:
        return NoteAnswer(asked.question, chosen.slug, "")
    console.say(_("{note_words_pinned}? Enter takes the last.").format(note_words_pinned=note_words.PINNED))
    for number, pin in enumerate(form.pins, start=1):
        console.say(f"{number}. {pin.words.splitlines()[0][:70]}")
    place = console.number(len(form.pins))
    turn = form.pins[place - 1 if isinstance(place, int) else -1].turn
    console.say(f"{note_words.RIVAL}: {note_words.RIVAL_HINT}; {PASS}")
    return NoteAnswer(asked.question, chosen.slug, turn, own_words(console, console.ask()))


def belief(attempt: Attempt, console: Console, session: int) -> None:
    """Ask for four numbers; one number gives all points to that pattern, Enter splits evenly."""
    console.page()
    console.say(belief_words.TITLE, _("Belief"))
    console.say(belief_words.HINT)
    console.say(belief_words.NEVER)
    for number, pattern in enumerate(Pattern, start=1):
        console.say(f"{number}. {_(pattern.label)}: {_(pattern.meaning)}")
    console.say(
        _(
            "Four numbers that add up to 100, as in: 10 60 20 10. Enter splits evenly; one number gives "
            "that pattern all."
        )
    )
    while True:
        shares = _shares(console.number(len(Pattern)))
        if shares is not None:
            attempt.state_belief(session, shares)
            return
        console.say(_("That is not four numbers that add up to 100."))


def _shares(answer: int | str) -> tuple[int, int, int, int] | None:
    if isinstance(answer, int):
        one, two, three, four = (100 if number == answer else 0 for number in range(1, 5))
        return one, two, three, four
    parts = answer.replace(",", " ").split()
    if not parts:
        return 25, 25, 25, 25
    if len(parts) != len(Pattern) or not all(part.isdecimal() and len(part) <= 3 for part in parts):
        return None
    one, two, three, four = map(int, parts)
    return (one, two, three, four) if one + two + three + four == 100 else None


def session_debrief(attempt: Attempt, console: Console, session: int) -> None:
    """One screen: what carried, what moved, one turn worth talking about, one thing to try."""
    console.page()
    tell_session(console, session_facts(attempt.script, attempt.records, session))
    console.say(_("Enter goes on."))
    console.ask()
    attempt.mark_read("session-debrief", session)


def tell_session(console: Console, facts: SessionFacts) -> None:
    """The debrief of a session, in lines."""
    console.say(words.session_title(facts.session), _("Debrief"))
    if facts.carried is None:
        console.say(words.TRUE_OF_IT[facts.true_of_it], words.CARRIED)
    else:
        came_back = f"{words.CAME_BACK} " if facts.carried.exchange.repaired else ""
        console.say(
            _("{came_back}You: {facts_carried_said}").format(
                came_back=came_back, facts_carried_said=facts.carried.said.words
            ),
            words.CARRIED,
        )
        console.say(facts.carried.said.reply, _("Client"))
    moved = [one for one in facts.moved if not one.still]
    for one in moved:
        named = (one.before.word, one.after.word)
        console.say(words.moved(_(one.after.name), named, (one.before.value, one.after.value)), words.WHAT_MOVED)
    if not moved:
        console.say(words.NOTHING_MOVED, words.WHAT_MOVED)
    if facts.worth is None:
        console.say(words.NO_TURN)
    else:
        console.say(words.WHY.get(facts.why, ""), words.ONE_TURN)
        tell_turn(console, facts.worth, whole=False)
        console.say(words.one_thing(facts.to_try, facts.strategy), words.ONE_THING)


def supervision(attempt: Attempt, console: Console, session: int) -> None:
    """One reaction, one rupture, one question, and what the article would say."""
    console.page()
    console.say(supervision_words.HINT, supervision_words.TITLE)
    reaction = _ticked(console, supervision_words.REACTION, supervision_words.REACTIONS)
    rupture = _ticked(console, supervision_words.RUPTURE, supervision_words.RUPTURES)
    console.say(f"{supervision_words.QUESTION}: {supervision_words.QUESTION_HINT}. {PASS}")
    question = own_words(console, console.ask())
    if not (reaction or rupture or question):
        attempt.mark_read("supervision-skipped", session)
        return
    attempt.hold_supervision(session, reaction, rupture, question)
    for answer in (supervision_words.REACTIONS.get(reaction), supervision_words.RUPTURES.get(rupture)):
        if answer:
            console.say(answer, supervision_words.ANSWER)
    if question:
        console.say(question, supervision_words.YOUR_QUESTION)
    console.say(supervision_words.KEPT)


def _ticked(console: Console, label: str, choices: dict[str, str]) -> str:
    console.say(f"{label}. {PASS}")
    for number, one in enumerate(choices, start=1):
        console.say(f"{number}. {one}")
    picked = console.number(len(choices))
    return list(choices)[picked - 1] if isinstance(picked, int) else picked
