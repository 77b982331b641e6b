"""Exit codes, in one place."""

DONE = 0
"""Everything went as asked."""

REFUSED = 1
"""Errors were found, or the input was refused; a sentence on stderr says why."""

WRONG_USAGE = 2
"""The command was not understood."""


class Refusal(Exception):
    """Something was refused. The message is one sentence for stderr."""
