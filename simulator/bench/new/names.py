"""New names for everything a vignette names, the same wherever it is referred to."""

from collections import Counter
from dataclasses import dataclass
from string import ascii_lowercase
from typing import Any

from simulator.bench.new.drafts.answers import ENDING_TITLES

Block = dict[str, Any]


@dataclass(frozen=True)
class Names:
    """Old name to new: turns, the options of each turn (by the turn's old name), promises, endings."""

    turns: dict[str, str]
    options: dict[str, dict[str, str]]
    promises: dict[str, str]
    endings: dict[str, str]

    @classmethod
    def of(cls, source: Block) -> "Names":
        """Turns by their moment, options by letters, promises and endings by numbers; the usual endings keep their names."""
        turns = [turn for session in source["sessions"] for turn in (*session["turns"], *session.get("between", ()))]
        options = [option for turn in turns for option in turn.get("options", ())]
        promises = dict.fromkeys(option["promise"]["id"] for option in options if "promise" in option)
        seen: Counter[str] = Counter()
        return cls(
            {turn["id"]: _numbered(turn["moment"], seen) for turn in turns},
            {
                turn["id"]: {option["id"]: ascii_lowercase[n] for n, option in enumerate(turn.get("options", ()))}
                for turn in turns
            },
            {id_: f"promise-{number}" for number, id_ in enumerate(promises, 1)},
            {
                ending["id"]: ending["id"] if ending["id"] in ENDING_TITLES else f"ending-{number}"
                for number, ending in enumerate(source.get("endings", ()), 1)
            },
        )

    def condition(self, when: Block) -> Block:
        """A `when` with the new names in it."""
        new: Block = {}
        for field, value in when.items():
            if field == "chose":
                turn, option = value.split("/")
                new[field] = f"{self.turns[turn]}/{self.options[turn][option]}"
            elif field == "promise":
                new[field] = {self.promises[id_]: state for id_, state in value.items()}
            elif field == "any":
                new[field] = [self.condition(one) for one in value]
            elif field == "unless":
                new[field] = self.condition(value)
            else:
                new[field] = value
        return new


def _numbered(moment: str, seen: "Counter[str]") -> str:
    seen[moment] += 1
    return moment if seen[moment] == 1 else f"{moment}-{seen[moment]}"
