"""One export, ready to go out: what may, in an order that tells nothing, and what everybody is called in it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from simulator.exports.grouping import Kept, without_small_groups
from simulator.exports.pseudonyms import Named, Pseudonyms, in_an_order_that_tells_nothing, lasting_id
from simulator.exports.row import Row


@dataclass(frozen=True)
class Outgoing:
    """`person` and `sitting` say what a row's person and class are called, `account` the person in a record store.

    `id_` makes an id from words, the same for the same words within this export; with names, in every export. `small_classes` and
    `small_votes` are how many groups were left out for being smaller than five.
    """

    rows: tuple[Row, ...]
    person: Named
    sitting: Named
    account: Named
    id_: Callable[..., object]
    small_classes: int = 0
    small_votes: int = 0


def outgoing(rows: Sequence[Row], *, names: bool, key: bytes | None = None) -> Outgoing:
    """The export of these rows: under fresh pseudonyms and without small groups, or with `names` all of it as it was in the room.

    `key` is for tests.
    """
    return _with_names(rows) if names else _pseudonymous(without_small_groups(rows), Pseudonyms(key))


def _pseudonymous(kept: Kept, secret: Pseudonyms) -> Outgoing:
    def person(row: Row) -> str:
        return secret.person(row.who)

    def sitting(row: Row) -> str:
        return secret.sitting(row.who.sitting)

    rows = tuple(in_an_order_that_tells_nothing(list(kept.rows), person))
    return Outgoing(rows, person, sitting, person, secret.id, kept.classes, kept.votes)


def _with_names(rows: Sequence[Row]) -> Outgoing:
    """Two classes may have a person of the same name; to a record store they are two. Ids are for good: nobody is hidden here."""

    def person(row: Row) -> str:
        return row.alias

    def sitting(row: Row) -> str:
        return row.who.sitting

    def account(row: Row) -> str:
        return f"{row.who.sitting}/{row.alias}"

    ordered = sorted(rows, key=lambda row: (row.who.sitting, row.alias, row.text, row.turn, row.round))
    return Outgoing(tuple(ordered), person, sitting, account, lasting_id)
