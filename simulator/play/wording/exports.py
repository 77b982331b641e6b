"""The words of what goes out: gradebooks, learning record stores, scenes for a learning platform."""

from simulator.locale.catalogue import _

ANSWERED = _("Attunement: scenes answered")
CLASS = _("Class")
FIT = _("Attunement: fit by the provisional key")

WHAT_NOW = _("What do you say now?")
CLIENT_SAYS = _("The client: {words}")
YOU_SAID = _("You: {words}")
HEARD = _("What the client hears: {words}")
REPLIES = _("What follows: {words}")
FITS_WHEN = _("When this line would fit: {words}")
PATTERN = _("The pattern here: {pattern}. The key is provisional.")
LICENCE = _("Attunement practice scenes, CC BY 4.0. The people in them are invented.")
CATEGORY = _("Attunement practice scenes")

NOT_SAFE = _("The address of the store has to begin with https://, for a password and people's answers go there.")
NO_PASSWORD_HERE = _("Leave the password out of the address; it is read from ATTUNE_LRS_PASSWORD.")
UNREACHABLE = _("The store cannot be reached: {reason}. What it took before stays; send the same file again.")
NO_RIGHT = _("The store does not know this user and password, or gives it no right to write ({status}).")
REFUSED = _("The store refused the statements ({status}). What it took before stays; the same file can be sent again.")
CONFLICT = _("The store has another statement under one of these ids. Make the export anew; then the ids are new.")

SMALL = _("left out, because fewer than {least} people would be in it: classes {classes}, votes on a scene {votes}")
NOTHING_YET = _("Nobody has voted on a line in these classes yet; there is nothing to export.")
NOTHING_LEFT = _(
    "Nothing is left to export: every class has fewer than {least} people, and in so small a group everybody can tell who is who. "
    "--names writes their names in the room instead, if you may do that."
)
NO_GRADEBOOK_KNOWS = _(
    "these are pseudonyms, which no gradebook knows; --names writes what people were called in the room"
)
PERSONAL = _("this holds what people were called in the room beside what they chose; keep it as you keep their papers")
NO_SCENES = _("There is no scene among these vignettes; a case of several sessions does not fit into one question.")
A_ZIP = _("A QTI package is a .zip and cannot go to the terminal; say where with -o FILE.")
WRITTEN = _("written: {path}")

NO_STATEMENTS = _("{path} holds no xAPI statements; attune export answers --format xapi -o FILE writes them.")
PASSWORD = _("Password of {user} at the record store: ")
NO_PASSWORD = _("The record store wants a password: set ATTUNE_LRS_PASSWORD, or run this in a terminal.")
SENT = _("the record store holds all {number} statements; sending the file again changes nothing")


def scenes(number: int) -> str:
    """How many scenes went out."""
    return _("1 scene") if number == 1 else _("{number} scenes").format(number=number)
