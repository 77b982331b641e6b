"""The words of the page on which 100 points are spread over the four patterns."""

from simulator.locale.catalogue import _

TITLE = _("How does this client relate, as far as you can tell?")
HINT = _("100 points over four teaching prototypes. Spread is a finding too: say as much as the cues allow.")
HOW = _("← and → move five points, ↑ and ↓ go to another pattern.")
NEVER = _("They describe what shows in this relationship, never what a person is.")
KEEP = _("keep it")
KEEP_EVEN = _("keep the even split? ↵ again")
KEEP_AS_BEFORE = _("keep the points as they were after the last hour? ↵ again")


def title(session: int) -> str:
    """The middle of the title line."""
    return _("after session {session}").format(session=session)
