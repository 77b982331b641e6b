"""Where a client stands, in the words of the public contract: STATE."""

from simulator.client.state import NO_RUPTURE, NOT_MADE, ClientState, promise, reach, window
from simulator.play.engine import RUPTURE_KINDS
from simulator.play.script import Script
from simulator.play.traces import OUTCOMES


def standing(script: Script, client: ClientState) -> dict[str, object]:
    """The client as the public contract has it: STATE."""
    promises = {id_: promise(client, number) for id_, number in script.numbering.promises.items()}
    kind = RUPTURE_KINDS.get(client.rupture)
    return {
        "bond": client.bond,
        "task": client.task,
        "goal": client.goal,
        "activation": client.activation,
        "window": list(window(client, script.pattern)),
        "safety": client.safety,
        "closeness": client.closeness,
        "reach": list(reach(client, script.pattern)),
        "strain": client.strain,
        "security": client.security,
        "rupture": {"kind": kind.value, "age": client.age} if kind and client.rupture != NO_RUPTURE else None,
        "promises": {id_: OUTCOMES[number] for id_, number in promises.items() if number != NOT_MADE},
    }
