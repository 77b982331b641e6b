"""The case debrief in line mode, from whose alarm it was to what to practise next."""

from scoring.vocabulary import Pattern
from simulator.locale.catalogue import _
from simulator.plain.console import Console
from simulator.plain.counting import counted
from simulator.plain.turns import tell_turn
from simulator.play.records import ReadPage
from simulator.play.wording import debrief as words
from simulator.practice.attempt import Attempt
from simulator.practice.debrief.belief_told import belief_sentence
from simulator.practice.debrief.case import CaseFacts, case_facts
from simulator.practice.debrief.exact_told import exact_paragraph, possible_line
from simulator.practice.debrief.told import alarm_paragraphs
from simulator.practice.progress.possible import keep_possible
from simulator.practice.supervision.remarks import remarks


def case_debrief(attempt: Attempt, console: Console, session: int) -> CaseFacts:
    """The whole debrief; gives what it told. It counts as read when it was printed to its end."""
    facts = case_facts(attempt.script, attempt.records)
    console.page()
    console.say(words.case_title(facts.ended.title), _("Debrief"))
    for paragraph in alarm_paragraphs(attempt.script, facts):
        console.say(paragraph, words.WHOSE_ALARM)
    exact = counted(attempt)
    told = exact_paragraph(exact, attempt.script.vignette.person.pronoun) if exact else ""
    if told:
        console.say(told, words.WHOSE_ALARM)
    if exact:
        keep_possible(attempt.journal, attempt.id, exact.possible)
    said = remarks(attempt.journal, attempt.id)
    _formulation(attempt, facts, console)
    for place in facts.told(said):
        turn = facts.turns[place]
        between = turn.exchange.part == "between"
        where = words.place(turn.session, between=between, number=place + 1, of=len(facts.turns))
        console.say("")
        console.say(where, words.ONE_TURN)
        tell_turn(console, turn, whole=True, remark=said.get(turn.turn, ""))
        possible = possible_line(exact, turn.turn, turn.matched.option) if exact else ""
        if possible:
            console.say(possible)
    console.say("")
    _profiles(facts, console)
    _belief(attempt, facts, console)
    console.say(words.practise(facts.practise_next, facts.weakest), words.PRACTISE)
    if ReadPage("case-debrief", session) not in attempt.records:
        attempt.mark_read("case-debrief", session)
    return facts


def _formulation(attempt: Attempt, facts: CaseFacts, console: Console) -> None:
    for line in facts.own_formulation or (words.NO_SENTENCES,):
        console.say(line, words.YOURS)
    console.say(facts.formulation, words.AUTHORS)
    console.say(words.fitted(*facts.fitted, attempt.script.pattern, facts.by_chance))


def _profiles(facts: CaseFacts, console: Console) -> None:
    """A sentence, the figures, and what they mean."""
    told = words.profiles_told(facts.strongest, facts.weakest)
    if told:
        console.say(told, words.PROFILES)
    for strategy, estimate in facts.profiles.items():
        console.say(words.profile(estimate), words.STRATEGIES[strategy])
    console.say(words.PROFILES_MEAN)


def _belief(attempt: Attempt, facts: CaseFacts, console: Console) -> None:
    """A sentence on the reading, then the figures."""
    if not facts.beliefs:
        console.say(words.NO_BELIEF)
        return
    console.say(belief_sentence(facts.beliefs, attempt.script.pattern), words.BELIEF)
    if facts.crossing is not None:
        console.say(_(facts.crossing.sentence))
    for belief in facts.beliefs:
        stated = ", ".join(f"{_(pattern.label)} {belief.stated[pattern]:.0%}" for pattern in Pattern)
        allowed = ", ".join(f"{_(pattern.label)} {belief.allowed[pattern]:.0%}" for pattern in Pattern)
        console.say(
            _("you {stated}; cues {allowed}. {words_belief_belie}").format(
                stated=stated, allowed=allowed, words_belief_belie=words.belief(belief)
            ),
            _("Belief, session {belief_session}").format(belief_session=belief.session),
        )
    console.say(words.BRIER)
