"""What a check-up came to: each form's figures, and the change between them. The first answer to an item counts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from scoring.credit import weight
from scoring.form import Estimate, Item, change, form_fit, form_read
from scoring.turns import plain_earned
from simulator.play.panel import with_panel
from simulator.play.script import prepare_script
from simulator.practice.debrief.scene import scene_facts
from simulator.scenario.index import Entry
from simulator.scenario.playable import playable
from simulator.store.journal import AttemptRow, Journal


@dataclass(frozen=True)
class FormResult:
    """One form: how many of its items are answered, of how many; fit and reading once it is whole, else None."""

    form: str
    answered: int
    of: int
    fit: Estimate | None
    read: Estimate | None

    @property
    def whole(self) -> bool:
        """True where every item is answered."""
        return self.answered == self.of > 0


@dataclass(frozen=True)
class CheckUp:
    """Both forms, and the change from the first to the second where both are whole."""

    forms: tuple[FormResult, ...]
    change: Estimate | None


def check_up(journal: Journal, entries: Iterable[Entry]) -> CheckUp:
    """The figures of both forms. Nothing is told of a form before its last item is answered."""
    scenes = [entry for entry in entries if entry.form]
    answered = {form: _answered(journal, [one for one in scenes if one.form == form]) for form in ("a", "b")}
    forms = tuple(_form(form, answered[form], sum(one.form == form for one in scenes)) for form in ("a", "b"))
    both = all(form.whole for form in forms)
    return CheckUp(forms, change(answered["a"], answered["b"]) if both else None)


def _form(form: str, items: Mapping[int, Item], of: int) -> FormResult:
    whole = len(items) == of > 0
    listed = [items[number] for number in sorted(items)]
    return FormResult(form, len(items), of, form_fit(listed) if whole else None, form_read(listed) if whole else None)


def _answered(journal: Journal, scenes: Iterable[Entry]) -> dict[int, Item]:
    """The items of a form as they were first answered, by their number; with the text they had then."""
    numbers = {scene.id: scene.item for scene in scenes}
    first: dict[str, AttemptRow] = {}
    for row in journal.attempts():
        if row.vignette_id in numbers and row.mode == "check-up" and row.finished:
            first.setdefault(row.vignette_id, row)
    return {numbers[id_]: _item(journal, row.id, row.sha256) for id_, row in first.items()}


def _item(journal: Journal, attempt: str, sha256: str) -> Item:
    script = with_panel(prepare_script(playable(journal.source(sha256)).vignette))
    facts = scene_facts(script, journal.records(attempt))
    exchange = facts.turn.exchange
    return Item(plain_earned(exchange), weight(exchange), facts.read)
