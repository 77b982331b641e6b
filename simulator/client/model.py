"""The client model's few verbs: a moment arrives, a line is said, what each rule did."""

from scoring.vocabulary import Moment, Pattern
from simulator.client import rules
from simulator.client.act import Act
from simulator.client.numbers import BREAKING_POINT
from simulator.client.state import ClientState, Column, window


def enter(client: ClientState, pattern: Pattern, moment: Moment) -> ClientState:
    """The client as a turn of this moment opens."""
    low, top = window(client, pattern)
    return rules.the_moment_arrives(client, moment, pattern, low, top)


def answer(client: ClientState, act: Act) -> ClientState:
    """The client after the line was said and answered."""
    now = client
    for rule in rules.ANSWER:
        now = rule(now, client, act)
    return now


def answer_by_rule(client: ClientState, act: Act) -> list[tuple[rules.Rule, ClientState]]:
    """The same, rule by rule: each rule with the client after it. What a rule did is the difference to the one before."""
    steps = []
    now = client
    for rule in rules.ANSWER:
        now = rule(now, client, act)
        steps.append((rule, now))
    return steps


def breaks_off(client: ClientState, pattern: Pattern) -> Column:
    """1 where the work ends here: the strain has reached the breaking point. A secure client never breaks off."""
    if pattern is Pattern.SECURE:
        return 0
    return (client.strain >= BREAKING_POINT) * 1
