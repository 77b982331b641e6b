"""The words of a class: what people are called, and what a room says no with."""

from simulator.locale.catalogue import _

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
DOOR_CLOSED = _("the host has closed the door; ask them to open it")
SEAT_TAKEN = _("this seat is taken")
SEAT_GONE = _("this seat is no longer in the room")
OTHER_QUESTION = _("this vote was for another question; look at the one that is open")
OTHER_TURN = _("this line was for another turn; look at the one before you")
NOT_A_CHOICE = _("this is not one of the choices")
NO_HANDS_HERE = _("hands are counted while a vote on a line or a pattern is open, or just after it")


def changed_too_often(most: int) -> str:
    """Said where somebody changes their mind without end."""
    return _("a mind was changed {most} times here; the last vote stays").format(most=most)


def hands_from_to(most: int) -> str:
    """Said where hands are entered that cannot be."""
    return _("hands are counted per choice, from 0 to {most}").format(most=most)
