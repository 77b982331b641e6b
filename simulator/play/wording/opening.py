"""What is said where an attempt that goes on is not quite the one that was asked for."""

from simulator.locale.catalogue import _

OLDER_TEXT = _("This attempt began with an older text of the vignette, and goes on with that.")
OTHER_WAY = _("This attempt was begun in another way ({mode}), and goes on in it.")
BEGIN_ANEW = _("To begin again: attune play {name} --anew. What was played so far stays in the journal.")
