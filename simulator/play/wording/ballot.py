"""The words of a ballot, on a phone and at a terminal: what sends it, what that does, how sure one is, and why."""

from simulator.locale.catalogue import _
from simulator.play.wording import classroom_page as page_words
from simulator.play.wording import joining as join_words

SAY_THIS = _("Say this")
SAID_IS_SAID = _("You are alone with the client here: what you say is said, and there is no changing it.")
SAY = _("mark, ↵ says it")
"""What letters and Enter do where one is alone with the client."""
ENTER_SAYS = _("Enter says the marked line; another letter marks another one.")
SEND = _("Send")
"""What rises in somebody is no vote."""
TAKE = _("take it")
COUNTED = _("Sent. You can change it until this is closed.")
ONLY_LINES = _("How sure you are, and why, belong to a vote on a line.")


def button(topic: str, mode: str) -> str:
    """What the button says that sends a ballot."""
    if mode == "each":
        return SAY_THIS
    return SEND if topic == "reaction" else page_words.VOTE


def key(topic: str, mode: str) -> str:
    """What a letter does at a terminal."""
    if mode == "each":
        return SAY
    return TAKE if topic == "reaction" else join_words.VOTE


def received(topic: str, mode: str) -> str:
    """Said at a terminal once it is written down."""
    if mode == "each":
        return page_words.ANSWERED
    return COUNTED if topic == "reaction" else join_words.RECORDED


def yours(sure: int, why: str) -> str:
    """`(yours, fairly sure: “it is concrete”)`, beside one's vote; `sure` from 0, not said, to 3."""
    if not sure and not why:
        return page_words.YOURS
    said = page_words.SURENESS[sure - 1] if sure else _("not said how sure")
    if not why:
        return _("(yours, {sure})").format(sure=said)
    return _("(yours, {sure}: “{why}”)").format(sure=said, why=why)


def recorded(sure: int, why: str) -> str:
    """What was taken along with a vote, for a line of its own; empty where nothing was said."""
    told = [_("Sure: {sure}.").format(sure=page_words.SURENESS[sure - 1])] if sure else []
    told += [_("Why: {why}").format(why=why)] if why else []
    return " ".join(told)


def would_say(words: str) -> str:
    """Asks once more before something is said for good."""
    return _("You would say: “{words}” Enter says it; another letter changes it.").format(words=words)
