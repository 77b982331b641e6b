"""What an author has said about the client: everything a draft is made from."""

import unicodedata
from dataclasses import dataclass

from scoring.vocabulary import Moment, Pattern

RUPTURES = (Moment.WITHDRAWAL_RUPTURE, Moment.CONFRONTATION_RUPTURE)
MOST_SESSIONS = 4


class Draft(str):
    """Words that stand in until the author has written their own; a page marks them."""


@dataclass(frozen=True)
class Person:
    """Who the client is, and where the two of you meet. `opening` is the first thing the client says."""

    name: str
    age: int
    pronoun: str
    about: str
    setting: str
    opening: str

    @property
    def first_name(self) -> str:
        return self.name.split()[0]

    @property
    def slug(self) -> str:
        """The name as an id: small letters, digits and hyphens; `my-client` where nothing is left of it."""
        plain = unicodedata.normalize("NFKD", self.name).casefold()
        kept = "".join(letter if letter.isalnum() else " " for letter in plain if not unicodedata.combining(letter))
        words = kept.encode("ascii", "ignore").decode().split()
        return "-".join(words)[:64].strip("-") or "my-client"


@dataclass(frozen=True)
class Wishes:
    """A new case: the pattern, the client, one to four sessions, and a rupture of one kind in one of them (counted from 1)."""

    pattern: Pattern
    person: Person
    sessions: int
    rupture_session: int
    rupture: Moment
