"""The bones of a vignette for a new client: structure, moments, moves, conditions and cues stay, every text is drafted anew."""

from collections.abc import Iterable
from typing import Any

from scoring.vocabulary import Moment, Pattern
from simulator.bench.new.case import head, surroundings
from simulator.bench.new.copied_options import OptionCopier
from simulator.bench.new.drafts.answers import DRAFTS, ENDING_TITLES
from simulator.bench.new.names import Names
from simulator.bench.new.options import Block
from simulator.bench.new.texts import Texts
from simulator.bench.new.wishes import Draft, Person

_KEPT = ("pattern", "beliefs", "level", "lang")
_CANCELLED = "The hour does not take place. The place stays empty, and the coffee gets cold."
_YOURS = "I hear you. Go on, if you like."


def copied(source: Block, person: Person) -> Block:
    """A new vignette with the bones of `source`, which is the data of a file without errors. It quotes nothing."""
    return _Copier(source, person).whole()


class _Copier:
    def __init__(self, source: Block, person: Person) -> None:
        self._source = source
        self._person = person
        self._drafts = DRAFTS[Pattern(source["pattern"])]
        self._names = Names.of(source)
        self._texts = Texts(self._drafts, person.first_name)
        self._options = OptionCopier(Pattern(source["pattern"]), self._names, self._texts)
        self._seen: set[Moment] = set()

    def whole(self) -> Block:
        source = self._source
        new = {**head(self._person), "kind": source.get("kind", "case")}
        new.update({field: source[field] for field in _KEPT if field in source})
        new.update(surroundings(self._person))
        new["formulation"] = Draft(self._drafts.formulation.format(name=self._person.first_name))
        if source.get("lead"):
            new["lead"] = [self._lead(line) for line in source["lead"]]
        new["sessions"] = [self._session(number, one) for number, one in enumerate(source["sessions"], 1)]
        if source.get("endings"):
            new["endings"] = [self._ending(one) for one in source["endings"]]
        return new

    def _lead(self, line: Block) -> Block:
        beat = self._texts.beat(Moment(self._source["sessions"][0]["turns"][0]["moment"]), again=False)
        texts = {"scene": beat.scene, "client": beat.client or self._drafts.opening_line, "you": _YOURS}
        return {"who": line["who"], "text": self._texts.named(texts[line["who"]])}

    def _session(self, number: int, source: Block) -> Block:
        new: Block = {"#": f"Session {number}", "title": Draft(f"Conversation {number}")}
        if "when" in source:
            new["when"] = self._names.condition(source["when"])
        if "cancelled" in source:
            new["cancelled"] = self._varied(source["cancelled"], [_CANCELLED])
        for part in ("turns", "between"):
            if source.get(part):
                new[part] = [self._turn(turn) for turn in source[part]]
        return new

    def _turn(self, source: Block) -> Block:
        moment = Moment(source["moment"])
        first = not self._seen
        beat = self._texts.beat(moment, again=moment in self._seen)
        self._seen.add(moment)
        texts = {"scene": beat.scene, "client": beat.client or self._drafts.opening_line, "inner": beat.inner}
        new: Block = {"#": moment.meaning}
        for field, value in source.items():
            if field == "contested":
                continue  # about these lines and no others
            if field == "id":
                new[field] = self._names.turns[value]
            elif field == "when":
                new[field] = self._names.condition(value)
            elif field == "client" and first and isinstance(value, str):
                new[field] = self._person.opening
            elif field in texts:
                new[field] = self._varied(value, [texts[field]])
            elif field == "rival":
                new[field] = self._texts.named(beat.rival)
            elif field == "pull":
                letters = self._names.options[source["id"]]
                new[field] = {**value, "acted_by": [letters[name] for name in value["acted_by"]]}
            elif field == "options":
                new[field] = self._options.options(source, moment)
            else:
                new[field] = value
        return new

    def _ending(self, source: Block) -> Block:
        id_ = self._names.endings[source["id"]]
        texts = self._drafts.endings
        new: Block = {"id": id_, "title": Draft(ENDING_TITLES.get(id_, ENDING_TITLES["stayed"]))}
        if "when" in source:
            new["when"] = self._names.condition(source["when"])
        new["text"] = self._varied(source["text"], [texts.get(id_, texts["stayed"])])
        return new

    def _varied(self, source: Any, texts: Iterable[str]) -> Any:
        return self._texts.varied(source, texts, self._names.condition)
