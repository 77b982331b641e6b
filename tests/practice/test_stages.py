"""The order of an attempt, and that an attempt left at any point goes on at exactly that point."""

from collections.abc import Callable, Iterator

import pytest

from scoring.vocabulary import Feeling, Impulse, Move, Pattern, Question
from simulator.play.engine import NotOffered
from simulator.play.records import LoggedReaction, NoteAnswer
from simulator.play.script import Script, prepare_script
from simulator.practice.attempt import Attempt, Settings
from simulator.practice.stages import (
    ChooseLine,
    OfferLog,
    ReadCaseDebrief,
    ReadEnding,
    ReadSceneDebrief,
    ReadSessionDebrief,
    SayFirst,
    SceneOver,
    Stage,
    StateBelief,
    Supervision,
    TellPattern,
    WriteNote,
    last_session,
)
from simulator.practice.transcript import transcript
from simulator.scenario import models
from simulator.scenario.models import Twin
from simulator.scenario.when import Conditions
from simulator.store.journal import Journal, MovedOn
from tests.play.vignettes import option, session, text, turn, vignette

PULL = models.Pull(impulse=Impulse.PROVE, acted_by=("press",))
LINES = (option("hold"), option("press", Move.PRESS_ON), option("fact", Move.FACT_FIRST))


@pytest.fixture(scope="module")
def case() -> Script:
    """Three sessions: say first and a pull in the first, an act after it, the log offered in the second."""
    return prepare_script(
        vignette(
            session(
                turn("folder", *LINES, own_words=True),
                turn("doubt", *LINES, pull=PULL, own_words=True),
                between=[turn("mail", option("answer", do="I answer by noon."))],
            ),
            session(turn("quiet", *LINES, offer_log=True), turn("plain", *LINES)),
            session(turn("door", *LINES)),
        )
    )


@pytest.fixture
def journal() -> Iterator[Journal]:
    with Journal.in_memory() as opened:
        yield opened


Begin = Callable[..., Attempt]


@pytest.fixture
def begin(case: Script, journal: Journal) -> Begin:
    def begin_attempt(script: Script = case, **settings: object) -> Attempt:
        row = journal.begin_attempt(vignette_id="made-up", name="Made up", source="text", sha256="0" * 64, seed=3)
        return Attempt(row.id, script, Settings(seed=3, **settings), journal, [])

    return begin_attempt


def reopened(attempt: Attempt) -> Attempt:
    """The attempt as another start of the program finds it."""
    return Attempt(attempt.id, attempt.script, attempt.settings, attempt.journal, attempt.journal.records(attempt.id))


def told(stage: Stage) -> str:
    """A stage in a few letters."""
    match stage:
        case SayFirst(entered) | OfferLog(entered) | ChooseLine(entered) | TellPattern(entered):
            return f"{type(stage).__name__} {entered.turn}"
        case ReadCaseDebrief() | ReadSceneDebrief() | SceneOver():
            return type(stage).__name__
        case _:
            return f"{type(stage).__name__} {stage.session}"


def answer(attempt: Attempt, line: str = "hold", strength: int = 0) -> None:
    """Answer whatever comes next."""
    match attempt.stage:
        case SayFirst():
            attempt.say_first("In my words.")
        case TellPattern():
            attempt.tell_pattern(Pattern.DISMISSING, 2, "the cap")
        case OfferLog():
            attempt.log_reaction([Feeling.SUPERFLUOUS] if strength else [], None, strength)
        case ChooseLine(entered):
            attempt.choose("answer" if entered.turn == "mail" else line)
        case WriteNote(number):
            attempt.write_note(number, [NoteAnswer(Question.ALLIANCE, "threat", "folder")], "A note.")
        case StateBelief(number):
            attempt.state_belief(number, (10, 70, 10, 10))
        case ReadSessionDebrief(number):
            attempt.mark_read("session-debrief", number)
        case ReadEnding(_, number):
            attempt.mark_read("ending", number)
        case Supervision(number):
            attempt.hold_supervision(number, "doubt", "", "What was it?")


def course(attempt: Attempt, line: str = "hold", strength: int = 0) -> list[str]:
    """Every stage to the case debrief; after each act the attempt is opened anew and must stand at the same place."""
    stages = []
    while not isinstance(attempt.stage, ReadCaseDebrief | ReadSceneDebrief | SceneOver):
        stages.append(told(attempt.stage))
        answer(attempt, line, strength)
        again = reopened(attempt)
        assert told(again.stage) == told(attempt.stage)
        assert (again.play, again.events, again.records) == (attempt.play, attempt.events, attempt.records)
        attempt = again
    return [*stages, told(attempt.stage)]


SESSION_1 = ["SayFirst folder", "ChooseLine folder", "SayFirst doubt", "OfferLog doubt", "ChooseLine doubt"]
CLOSE_1 = ["WriteNote 1", "StateBelief 1", "ReadSessionDebrief 1"]
SESSION_2 = ["ChooseLine mail", "OfferLog quiet", "ChooseLine quiet", "ChooseLine plain"]
CLOSE_2 = ["WriteNote 2", "StateBelief 2", "ReadSessionDebrief 2", "Supervision 2"]
SESSION_3 = ["ChooseLine door"]


def test_say_it_first_then_the_log_then_the_line_then_the_note_the_belief_and_the_debriefs(begin: Begin):
    assert course(begin()) == [
        *SESSION_1,
        *CLOSE_1,
        *SESSION_2,
        *CLOSE_2,
        *SESSION_3,
        "WriteNote 3",
        "StateBelief 3",
        "ReadEnding 3",
        "ReadCaseDebrief",
    ]


def test_study_asks_no_belief(begin: Begin):
    stages = course(begin(study=True))
    assert not any(stage.startswith("StateBelief") for stage in stages)
    assert stages[5:7] == ["WriteNote 1", "ReadSessionDebrief 1"]


@pytest.mark.parametrize(("strength", "at_once"), [(3, False), (4, True), (5, True)])
def test_a_strong_reaction_brings_supervision_after_its_own_session(begin: Begin, strength: int, at_once: bool):
    stages = course(begin(), strength=strength)
    assert ("Supervision 1" in stages) is at_once
    assert stages.count("Supervision 2") == 1
    if at_once:
        assert stages.index("Supervision 1") == stages.index("ReadSessionDebrief 1") + 1


def test_supervision_may_be_passed_and_does_not_come_back(begin: Begin):
    attempt = begin()
    while not isinstance(attempt.stage, Supervision):
        answer(attempt)
    attempt.mark_read("supervision-skipped", 2)
    assert told(reopened(attempt).stage) == "ChooseLine door"


def test_say_first_and_the_log_may_be_passed(begin: Begin):
    attempt = begin()
    attempt.say_first("")
    assert told(attempt.stage) == "ChooseLine folder"
    attempt.choose("hold")
    attempt.say_first("")
    attempt.log_reaction([], None, 0)
    assert told(reopened(attempt).stage) == "ChooseLine doubt"


def test_the_log_may_be_opened_at_any_turn_and_changes_nothing_in_the_play(begin: Begin):
    attempt = begin()
    before = attempt.play
    attempt.log_reaction([Feeling.IRRITATED], Impulse.PUNISH, 2)
    assert attempt.play == before
    assert told(attempt.stage) == "SayFirst folder"


def test_work_that_breaks_off_as_a_session_closes_still_asks_note_and_belief_and_tells_how_it_ended(begin: Begin):
    attempt = begin()
    end = ["WriteNote 1", "StateBelief 1", "ReadEnding 1", "ReadCaseDebrief"]
    assert course(attempt, line="press") == [*SESSION_1, *end]
    ended = reopened(attempt).stage
    assert isinstance(ended, ReadCaseDebrief)
    assert (ended.ended.broken_off, ended.session) == (True, 1)


def test_an_ending_that_came_with_the_client_s_answer_is_not_told_again(begin: Begin):
    hour = prepare_script(vignette(session(*(turn(name, *LINES) for name in ("one", "two", "three", "four", "five")))))
    attempt = begin(hour)
    stages = course(attempt, line="press")
    assert stages[-3:] == ["WriteNote 1", "StateBelief 1", "ReadCaseDebrief"]
    assert "ChooseLine five" not in stages


def test_a_debrief_read_before_endings_had_a_page_stays_read(begin: Begin):
    attempt = begin()
    while not isinstance(attempt.stage, ReadEnding):
        answer(attempt)
    attempt.mark_read("case-debrief", 3)
    assert told(reopened(attempt).stage) == "ReadCaseDebrief"


def test_a_reaction_named_after_the_answer_belongs_to_the_exchange_just_had(begin: Begin):
    attempt = begin()
    attempt.say_first("Mine.")
    attempt.log_reaction([Feeling.GUILTY], None, 1)
    attempt.choose("hold")
    attempt.log_reaction([Feeling.IRRITATED], None, 3, turn="folder")
    assert attempt.records[-1] == LoggedReaction("folder", (Feeling.IRRITATED,), None, 3)
    attempt.say_first("")
    assert told(attempt.stage) == "OfferLog doubt"
    lines = transcript(attempt.script, attempt.events, attempt.records)
    assert [line.voice for line in lines if line.turn == "folder"][-5:] == ["own-words", "log", "you", "client", "log"]


def test_a_reaction_can_be_named_after_the_last_answer_of_the_work(begin: Begin):
    attempt = begin()
    course(attempt)
    over = reopened(attempt)
    while not over.over:
        answer(over)
    over.log_reaction([Feeling.PROUD], None, 2, turn="door")
    assert over.records[-1] == LoggedReaction("door", (Feeling.PROUD,), None, 2)
    with pytest.raises(LookupError):
        over.log_reaction([Feeling.PROUD], None, 2)


def test_a_session_that_did_not_take_place_asks_for_nothing(begin: Begin):
    away = session(turn("away", *LINES), when=Conditions(security="at least 9"), cancelled=text("She is away."))
    made = prepare_script(vignette(session(turn("first", *LINES)), away, session(turn("third", *LINES))))
    stages = course(begin(made))
    assert stages == [
        "ChooseLine first",
        *CLOSE_1,
        "ChooseLine third",
        "WriteNote 3",
        "StateBelief 3",
        "Supervision 3",
        "ReadEnding 3",
        "ReadCaseDebrief",
    ]


def test_supervision_comes_after_every_second_session_that_took_place(begin: Begin):
    away = session(turn("away", *LINES), when=Conditions(security="at least 9"), cancelled=text("She is away."))
    held = [session(turn(name, *LINES)) for name in ("first", "third", "fourth", "fifth")]
    stages = course(begin(prepare_script(vignette(held[0], away, *held[1:]))))
    assert [stage for stage in stages if stage.startswith("Supervision")] == ["Supervision 3", "Supervision 5"]


def test_a_scene_is_over_with_its_line(begin: Begin):
    scene = prepare_script(vignette(session(turn("only", *LINES)), kind="scene", endings=()))
    assert course(begin(scene)) == ["TellPattern only", "ChooseLine only", "ReadSceneDebrief"]
    assert course(begin(scene, study=True)) == ["ChooseLine only", "ReadSceneDebrief"]
    assert course(begin(scene, mode="check-up")) == ["TellPattern only", "ChooseLine only", "SceneOver"]


def test_a_twin_asks_between_two_patterns(begin: Begin):
    twin = Twin(scene="other", pattern=Pattern.SECURE)
    scene = prepare_script(vignette(session(turn("only", *LINES)), kind="scene", endings=(), twin=twin))
    stage = begin(scene).stage
    assert isinstance(stage, TellPattern)
    assert stage.among == (Pattern.SECURE, Pattern.DISMISSING)


def test_options_are_shown_in_the_attempt_s_own_order_at_every_return(begin: Begin):
    attempt = begin()
    shown = [one.id for one in attempt.offered()]
    assert sorted(shown) == ["fact", "hold", "press"]
    assert [one.id for one in reopened(attempt).offered()] == shown


def test_an_option_that_is_not_there_writes_nothing(begin: Begin, journal: Journal):
    attempt = begin()
    with pytest.raises(NotOffered):
        attempt.choose("nothing")
    assert journal.records(attempt.id) == attempt.records == []


def test_a_belief_that_does_not_add_up_writes_nothing(begin: Begin, journal: Journal):
    attempt = begin()
    with pytest.raises(ValueError, match="add up to 90"):
        attempt.state_belief(1, (60, 10, 10, 10))
    assert journal.records(attempt.id) == []


def test_an_attempt_that_went_on_in_another_window_does_not_move_here(begin: Begin):
    here = begin()
    there = reopened(here)
    there.say_first("There.")
    there.choose("fact")
    with pytest.raises(MovedOn):
        here.choose("press")
    assert told(here.stage) == "SayFirst folder"
    assert reopened(here).records == there.records


def test_the_journal_knows_when_an_attempt_is_over(begin: Begin, journal: Journal):
    attempt = begin()
    course(attempt)
    row = journal.attempt(attempt.id)
    assert (row.finished, row.ending) == (True, "stayed")
    over = reopened(attempt)
    assert over.over
    assert last_session(over.events) == 3
    with pytest.raises(NotOffered, match="over"):
        over.choose("hold")
    with pytest.raises(LookupError):
        over.offered()
