"""The words of a class: what people are called, and what is said at its door, and what a room says no with."""

from simulator.locale.catalogue import _
from simulator.play.wording import classroom_page as page_words

ALIAS_FIRST = _(
    "Amber Autumn Birch Bright Calm Cedar Clear Cobalt Copper Coral Crimson Early Fern Gentle Golden Green Hazel Indigo Ivory "
    "Jade Kind Late Lilac Linen Maple Mellow Misty Moss North Olive Opal Pine Plum Quiet Russet Saffron Sage Scarlet Silver "
    "Slate Soft South Steady Sunny Tall Teal Velvet Violet Warm Wild Willow Winter"
)
"""First words of a generated name, separated by blanks; in a language where the adjective follows, words that can stand first."""

ALIAS_SECOND = _(
    "Acorn Anchor Badger Bay Beacon Bell Bridge Brook Candle Canyon Cloud Compass Crane Creek Curlew Dune Falcon Feather Field "
    "Finch Forest Garden Harbour Hare Heron Hill Island Kestrel Lake Lantern Lark Leaf Linnet Lynx Marten Meadow Moon Mountain "
    "Oak Orchard Otter Owl Pebble Plover Pond Rain Raven River Robin Sail Shell Sparrow Spring Star Stone Swallow Swift Thrush "
    "Tide Valley Wave Wren"
)
"""Second words of a generated name, separated by blanks."""

RESERVED_NAMES = _("Instructor System Host Teacher Admin Attunement Moderator Server")
"""Names that nobody gets, separated by blanks."""

BEGUN_ALREADY = _("the class has begun already")
NO_VOTE_HERE = _("this cannot be put to the vote here")
NOTHING_OPEN = _("no vote is open")
TALK_COMES_BETWEEN = _("the talk comes after the first vote on a line, and before the second")
CLOSE_FIRST = _("close the vote first; then it can be shown")
ONE_CLIENT_ONLY = _("only a class with one client goes on by a line")
REVEAL_BEFORE_LINE = _("reveal the vote first; then the client can hear a line")
NAME_THE_LINE = _("the votes do not decide; name the line the client is to hear")
REVEAL_BEFORE_NEXT = _("reveal the vote first; then go on")
LINE_BEFORE_NEXT = _("let the client hear a line first; then go on")
NO_FORK = _("there is no line to go back to here")
NAME_THE_ROAD = _("name the line to try: the one most wanted has been heard")
NOTHING_TO_UNDO = _("there is no step to take back")
DEBRIEF_OPEN = _("the debrief is open already")
NO_TURN = _("this vignette has no turn at which something can be said")
NOT_OFFERED = _("this line was not among those offered")
CLASS_OVER = _("the class is over")
MOVED_ON = _("the room has moved on; look again, then choose")
DOOR_CLOSED = _("the instructor has closed the door; ask them to open it")
SEAT_TAKEN = _("this seat is taken")
SEAT_GONE = _("this seat is no longer in the room")
OTHER_QUESTION = _("this vote was for another question; look at the one that is open")
ANOTHER_COUNTS = _("this vote was sent before, and another choice counts; look, and choose again")
OTHER_TURN = _("this line was for another turn; look at the one before you")
NOT_A_CHOICE = _("this is not one of the choices")
NO_HANDS_HERE = _("hands are counted while a vote on a line or a pattern is open, or just after it")


def changed_too_often(most: int) -> str:
    """Said where somebody changes their mind without end."""
    return _("a mind was changed {most} times here; the last vote stays").format(most=most)


HANDS_ARE = _("hands are letters of this vote with a number each: A 3 B 1")


def hands_twice(letter: str) -> str:
    """Said where a letter is named twice, and nobody can tell which number is meant."""
    return _("{letter} stands there twice; name each letter once").format(letter=letter)


def hands_from_to(most: int) -> str:
    """Said where hands are entered that cannot be."""
    return _("hands are counted per choice, from 0 to {most}").format(most=most)


DEBRIEF_LATER = _("your own page comes with the debrief, at the end of the class")

BYE = {
    "ended": _("The class is over."),
    "restart": _("The class starts again in a moment; you come back by yourself."),
    "elsewhere": _("You are in the class on another screen now."),
    "removed": _("The instructor has taken this seat out of the class."),
    "rate": _("Too much came from here at once; the connection was closed."),
    "silent": _("Nothing was said in time; the connection was closed."),
    "stalled": _("This phone stopped listening; the connection was closed."),
}
"""Why a connection is closed."""

WRONG_CODE = _("This is not the code of this class. It stands on the screen in front.")
TOO_MANY_CODES = _("Too many wrong codes come from here at once; wait some seconds, then try once more.")
ROOM_FULL = _("There is no seat left in this class; ask the instructor.")
NOT_UNDERSTOOD = _("This message was not understood.")
OUR_FAULT = _("Something went wrong in the class; go back and try again, and tell the instructor.")
TOO_SLOW = _("This took too long to come; go back and try again.")
TOO_FAST = _("Too fast; wait a moment.")
NO_SEAT = _("You have no seat in this class yet; join first.")
NOT_WRITTEN = _("This could not be written down; tell the instructor, and try again.")
NOT_OURS = _("This page belongs to another address; type the one on the screen in front.")
TOO_MANY = _("Too many connections; try again in a moment.")

REFUSED = {
    "closed": _("This vote is closed; yours was not taken."),
    "stale": _("That page was an older one, and your choice there was not taken. Choose on this one."),
    "bad": _("Choose one of the lines first."),
    "many": page_words.TOO_MANY_TICKED,
    "rate": TOO_FAST,
    "gone": SEAT_GONE,
    "unsaved": NOT_WRITTEN,
}
"""What a page says where a vote sent by its form was not taken."""

NOTHING_TO_PLAY = _(
    "name the client the class plays: attune host hanne-vik; for a quiz nothing need be named: attune host --mode quiz"
)
ONE_VIGNETTE = _(
    "a class plays one client; several scenes are a quiz: attune host mei-voice gordon-hat declan-barometer --mode quiz"
)


NO_NETWORK = _(
    "This computer is in no network, so that no phone can reach the class: join one or open a hotspot, leave the class, and go on with "
    "it by attune host --resume."
)


def port_taken(port: int) -> str:
    """Said where the port cannot be had."""
    return _("port {port} is taken or not allowed; name another: --port {other}").format(port=port, other=port + 1)


def port_of_before_taken(port: int) -> str:
    """Said where a class is to be gone on with, and its port is not free: another one would not be found."""
    return _(
        "port {port}, where the phones of this class look for it, is taken, and they are shut out: close what holds it and resume "
        "again, or name another (--port {other}) and let everybody open the new address"
    ).format(port=port, other=port + 1)


def address_gone(address: str) -> str:
    """Said where this computer has not the address the class is to be reached at."""
    return _(
        "this computer has not the address {address}, and phones that look for the class there are shut out: "
        "join the network it belongs to, or say --lan for the addresses there are"
    ).format(address=address)


def moved_away(before: str, now: str) -> str:
    """Said to the host of a class gone on with, until somebody is back."""
    return _(
        "The phones look for this class at {before}, and it is at {now} now: they are shut out until this computer has its old address "
        "again and you resume once more, or until everybody opens the new one."
    ).format(before=before, now=now)


def no_certificate(path: str, problem: str) -> str:
    """Said where TLS cannot be set up."""
    return _("the certificate {path} cannot be used ({problem}); name a PEM file with its key").format(
        path=path, problem=problem
    )


def class_has_ended(name: str) -> str:
    """Said where a class is to be gone on with that was ended."""
    return _("the class of {name} was ended; attune host begins a new one").format(name=name)
