"""What every handler of the server shares: the room's keeper, who is connected, where the class can be reached."""

import asyncio
import secrets
from collections import Counter
from dataclasses import dataclass, field

from simulator.classroom.addresses import Place
from simulator.classroom.keeper import Keeper
from simulator.classroom.room.commands import Join
from simulator.classroom.room.events import PersonJoined
from simulator.classroom.room.refused import Refused
from simulator.classroom.server.crowd import Crowd
from simulator.classroom.server.guesses import Guesses
from simulator.classroom.server.limits import DEFAULT, Limits
from simulator.classroom.server.rate import Bucket
from simulator.classroom.server.telling import Telling
from simulator.classroom.server.tickets import Tickets
from simulator.classroom.server.tokens import cookie_of, hashed, new_token, same_code
from simulator.classroom.server.wires import Wires
from simulator.play.wording import classroom as words


@dataclass
class House:
    """One class, served. `seen` counts what was refused at the door, by kind: never with a name or a vote."""

    keeper: Keeper
    crowd: Crowd
    telling: Telling
    place: Place
    limits: Limits = DEFAULT
    guesses: Guesses = field(default_factory=Guesses)
    seen: Counter[str] = field(default_factory=Counter)
    tickets: Tickets = field(default_factory=Tickets)
    wires: Wires = field(default_factory=lambda: Wires(DEFAULT.waiting))

    def __post_init__(self) -> None:
        self.cookie = cookie_of(self.keeper.kept)

    @property
    def turned_away(self) -> Counter[str]:
        """What was refused so far, by kind, with the connections that were let go before they had said anything."""
        return self.seen + Counter({"silent": self.wires.given_way, "endless": self.wires.too_much})

    def person_of(self, token: str) -> str:
        """Whose token this is; empty where it is nobody's, or theirs who were taken out."""
        if not token:
            return ""
        wanted = hashed(token)
        person = self._seats().get(wanted)
        return person if person and person not in self.keeper.kept.taken_out else ""

    def taken_out(self, token: str) -> bool:
        """True where this is the token of somebody who was taken out."""
        person = self._seats().get(hashed(token)) if token else None
        return person in self.keeper.kept.taken_out

    def too_fast(self, person: str) -> bool:
        """True where this person sends forms faster than a connection may send messages."""
        return not self._paces.setdefault(person, Bucket()).take()

    async def joined(self, code: str, alias: str, address: str) -> tuple[str, str]:
        """A seat for whoever knows the code: the person and their token. Raises Refused and LogProblem."""
        await self._must_be_right(code, address)
        token, most = new_token(), self.limits.people
        wanted = alias if self.limits.own_names else ""
        command = Join(f"p{secrets.token_hex(6)}", wanted, hashed(token), secrets.randbelow(1 << 30), most)
        events = await self.keeper.do(command)
        joined = next(event for event in events if isinstance(event, PersonJoined))
        self.guesses.seated(address)
        return joined.person, token

    async def joined_once(self, ticket: str, code: str, alias: str, address: str) -> tuple[str, str]:
        """The same for a form, which a double tap sends twice: both get one seat, unless its person was taken out meanwhile."""
        if not ticket:
            return await self.joined(code, alias, address)
        key = (ticket[:64], code[:64], alias[:64])
        person, token = await self.tickets.once(key, lambda: self.joined(code, alias, address))
        if self.person_of(token):
            return person, token
        self.tickets.forget(key)
        return await self.joined(code, alias, address)

    async def _must_be_right(self, code: str, address: str) -> None:
        """Raises Refused for a wrong code: at once where it was mistyped, later where somebody guesses."""
        if not self.guesses.looks(address):
            self.seen["not looked at"] += 1
            raise Refused("rate", words.TOO_MANY_CODES)
        if same_code(code, self.keeper.kept.code):
            return
        self.seen["wrong code"] += 1
        seconds = self.guesses.wrong(address)
        if seconds:
            with self.guesses.waiting(address):
                await asyncio.sleep(seconds)
        raise Refused("bad", words.WRONG_CODE)

    def _seats(self) -> dict[str, str]:
        people = self.keeper.kept.people
        if len(self._known) != len(people):
            self._known = {person.token: person.id for person in people.values()}
        return self._known

    _known: dict[str, str] = field(default_factory=dict)
    _paces: dict[str, Bucket] = field(default_factory=dict)
