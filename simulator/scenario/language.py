"""The language that is wanted: `ATTUNE_LANG`, two letters, or English."""

import os
import re

VARIABLE = "ATTUNE_LANG"
ENGLISH = "en"


def language() -> str:
    """The language asked for, such as `es`; English where none is, or where what is asked for is no language."""
    asked = os.environ.get(VARIABLE, "").strip().lower().replace("_", "-").partition("-")[0]
    return asked if re.fullmatch("[a-z]{2}", asked) else ENGLISH
