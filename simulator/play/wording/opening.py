"""What is said where an attempt that goes on is not quite the one that was asked for."""

OLDER_TEXT = "This attempt began with an older text of the vignette, and goes on with that."
OTHER_WAY = "This attempt was begun in another way ({mode}), and goes on in it."
BEGIN_ANEW = "To begin again: attune play {name} --anew. What was played so far stays in the journal."
