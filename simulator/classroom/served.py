"""How a class was served, kept in its log, so that a class gone on with is where its phones look for it."""

import json
from dataclasses import asdict, dataclass, fields


@dataclass(frozen=True)
class Served:
    """The address that was said, and what was asked for to get there.

    `host` is the one address of this computer it was bound to, empty where none was named. `tls` are the paths of certificate and key,
    never what is in them.
    """

    url: str
    port: int
    lan: bool = False
    host: str = ""
    names: tuple[str, ...] = ()
    tls: tuple[str, str] | None = None
    people: int = 500
    own_names: bool = True


def to_json(served: Served) -> str:
    """As a row of the log holds it."""
    return json.dumps(asdict(served), ensure_ascii=False)


def from_json(body: str) -> Served:
    """The same again; what a later version added is left out. Raises ValueError where it is none."""
    given = json.loads(body)
    try:
        known = {one.name: given[one.name] for one in fields(Served) if one.name in given}
        pair = known.get("tls")
        return Served(**known | {"names": tuple(known.get("names", ())), "tls": (pair[0], pair[1]) if pair else None})
    except (AttributeError, KeyError, IndexError, TypeError) as problem:
        raise ValueError(f"how the class was served cannot be read here ({problem})") from None
