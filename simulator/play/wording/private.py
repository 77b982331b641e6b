"""The words of the question that is asked where typed words look like a real client's data."""

from collections.abc import Sequence

from simulator.locale.catalogue import _

KINDS = {"e-mail": _("an e-mail address"), "phone": _("a phone number"), "date": _("a full date, as of a birth")}
"""What was found, by its kind in `private_data`."""

CHANGE = _("Change it")
KEEP = _("Keep it as it is")
NOT_KEPT = _("It was not kept; write it without that.")
LINE = _("Enter keeps it as it is; or type the line anew, and that one is kept.")


def sentence(found: Sequence[tuple[str, str]]) -> str:
    """`“22.4.1984” looks like a full date, as of a birth; nothing written here may identify a real client.`"""
    named = [
        _("“{words}” looks like {kinds_kind}").format(words=words, kinds_kind=KINDS[kind]) for kind, words in found
    ]
    return _("{and_join_named}; nothing written here may identify a real client.").format(
        and_join_named=_(" and ").join(named)
    )


def refused(named: str) -> str:
    """What a command says that keeps nothing: what it found, and the two ways to go on."""
    return _("{named} It was not kept: write it without that, or keep it as it is with --keep-anyway").format(
        named=named
    )
