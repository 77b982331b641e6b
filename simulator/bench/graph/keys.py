"""The names by which edges know their nodes."""

from simulator.play.script import Close, Gap, Gate, Script, Turn

END = "end"
LEFT = "left"


def session_key(session: int) -> str:
    """A session that begins, or is cancelled."""
    return f"session-{session}"


def close_key(session: int) -> str:
    """A session that ends, and the time after it."""
    return f"close-{session}"


def turn_key(id_: str) -> str:
    """A turn."""
    return f"turn-{id_}"


def ending_key(id_: str) -> str:
    """An ending."""
    return f"ending-{id_}"


def key_of(script: Script, place: int) -> str:
    """The key of what stands at a place of a sweep: a session's close and the gap after it are one; so are the two last places of
    those whose work ends in its time."""
    if place > len(script.nodes):
        return LEFT
    node = script.nodes[place] if place < len(script.nodes) else None
    match node:
        case Gate():
            return session_key(node.session)
        case Turn():
            return turn_key(node.id)
        case Close() | Gap():
            return close_key(node.session)
        case _:
            return END
