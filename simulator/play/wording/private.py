"""The words of the question that is asked where typed words look like a real client's data."""

from collections.abc import Sequence

KINDS = {"e-mail": "an e-mail address", "phone": "a phone number", "date": "a full date, as of a birth"}
"""What was found, by its kind in `private_data`."""

CHANGE = "Change it"
KEEP = "Keep it as it is"
LINE = "Enter keeps it as it is; or type the line anew, and that one is kept."


def sentence(found: Sequence[tuple[str, str]]) -> str:
    """`“22.4.1984” looks like a full date, as of a birth; nothing written here may identify a real client.`"""
    named = [f"“{words}” looks like {KINDS[kind]}" for kind, words in found]
    return f"{' and '.join(named)}; nothing written here may identify a real client."
