"""The words of somebody who joined a class from a terminal."""

from collections.abc import Iterator, Sequence

from simulator.locale.catalogue import _
from simulator.play.wording import classroom_page as page_words

NO_CODE = _("the code is missing; it stands on the screen in front: attune join ADDRESS CODE")
OTHER_VERSION = _(
    "this class speaks another version; update with pip install -U attunement, or open the address in a browser"
)
NAME = _("Name, if you want one, of at most 24 letters (Enter: two plain words)")
YOU_ARE_IN = _("You are in. The instructor begins when everybody is here.")
COME_IN_AS = _("Enter: come in as {name}. q: leave.")
COME_IN = _("Enter: come in, and get two plain words for a name. q: leave.")
LOST = _("Connection lost; trying again …")
GARBLED = _("What the class sent could not be read; trying again … If it stays so, one of the two needs an update.")
HERE_AGAIN = _("Connected again.")
RECORDED = _("Recorded. You can change your mind until the vote closes.")
VOTE = _("vote")
SENT = _("Sent …")
THREE_AT_MOST = _("Three at most; take one back first.")
ONE_AT_LEAST = _("One stays: the last word you took is the one that counts.")
REMOVED = (
    page_words.REMOVED[0],
    _("If that was a mistake, say so to the instructor. The same command lets you in again, as somebody new."),
)
ELSEWHERE = (page_words.ELSEWHERE, _("The same command brings you back to this screen."))
ENDED = (page_words.ENDED,)
"""Said below the sentence on why a seat is over."""
VOTE_FIRST = _("Vote first; then say how sure you are, or why.")
NO_SUCH_NUMBER = _("There is no such choice here.")
NOTHING_OPEN = _("No vote is open now.")
WHY = _("why, in a line; Enter keeps it, esc leaves it")
SURE = (_("not said how sure"), _("a guess"), _("fairly sure"), _("sure"))
KEPT = _("Your own page is kept. Into your own record: attune join --import {path}")
NOT_KEPT = _("Your own page could not be kept ({problem}); open the address in a browser to save it.")
COMES_WITH_DEBRIEF = _("Your own page comes with the debrief, at the end.")
LEFT = _("You have left. The same command brings you back to your seat.")
PLAIN_HELP = (
    _("A letter votes, or its number; another one changes your mind. For what rises up to three: A D E."),
    _(
        "sure 1, sure 2 or sure 3: a guess, fairly sure, sure. why …: your reason in a line, read by the instructor without your name."
    ),
    _("Enter: where the class stands. page: your own page, at the end. q: leave; your seat stays yours."),
)

TAKEN_IN_BEFORE = _("your page of this class is here already, taken in before; nothing was done")
UPDATED = _("Your page of this class was here already; what was voted since has been taken in.")
NOT_OURS = _(
    "this is no file of a class; attune join keeps one at the end of a class, and so does its page in the browser"
)
OTHER_FORMAT = _("this file was kept by a newer version; update, then take it in")
SEALED = _(
    "your own words are sealed, and what you typed in the class belongs to them; give the passphrase, then take it in"
)
WHY_IN_CLASS = _("Why, said in a class: {why}")
CLASS_NOTE = _("From a class, {date}: {title}")
NOTHING_IN_IT = _("there is no vote of yours in this file")


def no_address(typed: str) -> str:
    """Said where an address is none."""
    return _("{typed} is no address; it looks like 192.168.1.20:8765, as on the screen in front").format(typed=typed)


def nobody_there(url: str) -> str:
    """Said where nothing answers."""
    return _("nobody answers at {url}; is the class open, and are you in the same network?").format(url=url)


def no_class_there(url: str) -> str:
    """Said where something else answers."""
    return _("what answers at {url} is no class; type the address as it stands on the screen in front").format(url=url)


def not_trusted(url: str) -> str:
    """Said where the certificate is not known."""
    return _(
        "the certificate of {url} is not known here; ask the instructor, and add --insecure if it is theirs"
    ).format(url=url)


def voted(chosen: str) -> str:
    """`Your vote: B`."""
    return _("Your vote: {chosen}").format(chosen=chosen)


def took_in(plays: int, open_: Sequence[str], *, as_note: bool) -> Iterator[str]:
    """What came into one's own record: plays that are over, the clients of ways that were left half, a note."""
    if plays and as_note:
        yield _took_in_with_a_note(plays)
    elif plays:
        yield _took_in(plays)
    for client in open_:
        yield _(
            "Taken in: a way that is not at its end. It counts once it is; attune play {client} goes on with it."
        ).format(client=client)
    if as_note and not plays:
        yield _("Taken in as a note: the client answered the class, so that it is no play of your own.")


def _took_in_with_a_note(plays: int) -> str:
    if plays == 1:
        return _("Taken in: 1 play that counts, and a note.")
    return _("Taken in: {attempts} plays that count, and a note.").format(attempts=plays)


def _took_in(plays: int) -> str:
    if plays == 1:
        return _("Taken in: 1 play that counts.")
    return _("Taken in: {attempts} plays that count.").format(attempts=plays)


def not_known(title: str) -> str:
    """Said where a vignette is not in the library, or was changed since."""
    return _("{title} is not in your library in the text the class had; what you said there is kept as a note").format(
        title=title
    )
