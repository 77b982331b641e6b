"""A reason that ends with the rule of the key it stands on, as `… [fear follows anger]`, said in full."""

import re

from simulator.play.wording import session as words

_RULE = re.compile(r"\s*\[([^\]]+)\]\s*$")


def by_the_key(why: str) -> str:
    """The reason with its rule as a sentence; as it is where it names none."""
    found = _RULE.search(why)
    if not found:
        return why
    return f"{why[: found.start()]} {words.IN_THE_KEY.format(rule=found[1].replace('second', words.RUNNER_UP, 1))}"
