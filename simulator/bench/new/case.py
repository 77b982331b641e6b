"""A whole drafted case, as the data of a vignette file with comments in it."""

from scoring.vocabulary import Pattern
from simulator.bench.new.arc import arc
from simulator.bench.new.drafts.answers import DRAFTS, ENDING_TITLES, FRAME, THEMES, TITLE
from simulator.bench.new.options import Block
from simulator.bench.new.turns import TurnWriter
from simulator.bench.new.wishes import Draft, Person, Wishes
from simulator.client.numbers import TEMPERAMENTS

_TITLES = ("First conversation", "Second conversation", "Third conversation", "Last conversation")


def case(wishes: Wishes) -> Block:
    """The case an author has asked for. A key that begins with `#` is a comment above its block."""
    whole = head(wishes.person)
    whole["pattern"] = wishes.pattern.value
    whole["level"] = 2
    whole.update(surroundings(wishes.person))
    name = wishes.person.first_name
    whole["formulation"] = Draft(DRAFTS[wishes.pattern].formulation.format(name=name))
    whole["sessions"] = _sessions(wishes)
    whole["endings"] = _endings(wishes.pattern, name)
    return whole


def head(person: Person) -> Block:
    """The first fields of a file."""
    return {"format": 1, "kind": "case", "id": person.slug, "title": Draft(TITLE)}


def surroundings(person: Person) -> Block:
    """Who the client is and what the service offers."""
    return {
        "person": {"name": person.name, "age": person.age, "pronoun": person.pronoun, "about": person.about},
        "setting": person.setting,
        "frame": {part: Draft(text) for part, text in FRAME.items()},
        "themes": list(THEMES),
    }


def _sessions(wishes: Wishes) -> list[Block]:
    writer = TurnWriter(wishes)
    titles = (*_TITLES[: wishes.sessions - 1], _TITLES[-1]) if wishes.sessions > 1 else _TITLES[:1]
    sessions: list[Block] = []
    for number, planned in enumerate(arc(wishes), start=1):
        session: Block = {"#": f"Session {number}", "title": Draft(titles[number - 1])}
        session["turns"] = [writer.turn(one) for one in planned]
        if number < wishes.sessions:
            session["between"] = [writer.between(number)]
        sessions.append(session)
    return sessions


def _endings(pattern: Pattern, name: str) -> list[Block]:
    start = TEMPERAMENTS[pattern].security
    first = (
        {"coasted": {"strain": "at least 5"}} if pattern is Pattern.SECURE else {"broke-off": {"strain": "at least 8"}}
    )
    grew = {"security": f"at least {start + 1}", "strain": "at most 4", "rupture": "none"}
    conditions = {**first, "grew": grew, "stayed": None}
    texts = DRAFTS[pattern].endings
    return [
        {
            "id": id_,
            "title": Draft(ENDING_TITLES[id_]),
            **({"when": when} if when else {}),
            "text": Draft(texts[id_].format(name=name)),
        }
        for id_, when in conditions.items()
    ]
