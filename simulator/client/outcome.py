"""How far the work has brought the client, on one scale, so that every way to play can be compared with every other."""

from scoring.vocabulary import Pattern
from simulator.client.numbers import TEMPERAMENTS
from simulator.client.state import ClientState, Column

LEAST, GREATEST = 1, 100
"""What an outcome is held between; work that broke off has 0."""


def outcome(client: ClientState, pattern: Pattern) -> Column:
    """10 + 5 (change of security + 3) + 2 (bond + safety - strain), held in 1 to 100; for a client who did not break off.

    A teaching choice: it puts a step of security above anything that one session can give or take. It measures no real client.
    """
    change = client.security - TEMPERAMENTS[pattern].security
    value = 10 + 5 * (change + 3) + 2 * (client.bond + client.safety - client.strain)
    return value - (value > GREATEST) * (value - GREATEST) + (value < LEAST) * (LEAST - value)
