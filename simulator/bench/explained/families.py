"""The five families of findings, by the first letter of their codes."""

FAMILIES = {
    "S": "The layout of the text",
    "F": "Fields and their values",
    "N": "Names, and the ways through the case",
    "D": "What happens in the case",
    "Q": "Whether it teaches",
}
SEVERITIES = {
    "error": "the vignette cannot be played, or would be played wrongly",
    "warning": "it can be played, but not as its author hopes",
    "hint": "worth a look; nothing has to change",
}
PLAYED = "It comes from playing the case, not from reading it."
"""Said of a finding that what is written cannot show."""


def family(code: str) -> str:
    """The family a code belongs to."""
    return FAMILIES[code[0]]
