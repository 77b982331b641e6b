"""Opening an attempt again heals what a kill may leave, and never shows a finished case for ever."""

from pathlib import Path

from simulator.practice.opening import begun, resumed
from simulator.scenario.playable import playable
from simulator.store.journal import Journal

FILE = Path(__file__).parents[1] / "tui" / "two_sessions.yaml"


def test_a_kill_between_the_last_choice_and_the_mark_of_the_end_is_healed(monkeypatch) -> None:
    with Journal.in_memory() as journal:
        attempt = begun(journal, playable(FILE), mode="session", study=True, gauges=False, seed=1)
        with monkeypatch.context() as killed:
            killed.setattr(journal, "mark_finished", lambda *_: None)
            while not attempt.over:
                attempt.choose(attempt.offered()[0].id)
        vignette = attempt.script.vignette.id
        assert journal.open_attempt(vignette) is not None
        again = resumed(journal, vignette)
        assert again is not None
        assert journal.attempt(again.id).finished
        again.mark_read("case-debrief", 2)
        assert resumed(journal, vignette) is None
