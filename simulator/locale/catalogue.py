"""`_("What do you say?")`: the words in the language that is wanted, looked up once, as a module of words is loaded.

The language is that of the process (`ATTUNE_LANG`); English needs no catalogue and imports none. A text that a catalogue does not
have stays English.
"""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.scenario.language import ENGLISH, language

if TYPE_CHECKING:
    from gettext import NullTranslations

DOMAIN = "attunement"
FOLDER = Path(__file__).parent


def _(text: str) -> str:
    """The text in the language that is wanted."""
    asked = language()
    return text if asked == ENGLISH else catalogue(asked).gettext(text)


@cache
def catalogue(asked: str) -> "NullTranslations":
    """The catalogue of a language; one that holds nothing where there is none, or where it cannot be read."""
    from gettext import GNUTranslations, NullTranslations  # some milliseconds that English does not need

    try:
        with (FOLDER / asked / "LC_MESSAGES" / f"{DOMAIN}.mo").open("rb") as file:
            return GNUTranslations(file)
    except (OSError, ValueError, UnicodeDecodeError):
        return NullTranslations()
