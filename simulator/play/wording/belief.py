"""The words of the page on which 100 points are spread over the four patterns."""

TITLE = "How does this client relate, as far as you can tell?"
HINT = "100 points over four teaching prototypes. Spread is a finding too: say as much as the cues allow."
HOW = "← and → move five points, ↑ and ↓ go to another pattern."
NEVER = "They describe what shows in this relationship, never what a person is."
KEEP = "keep it"
KEEP_EVEN = "keep the even split? ↵ again"
KEEP_AS_BEFORE = "keep the points as they were after the last hour? ↵ again"


def title(session: int) -> str:
    """The middle of the title line."""
    return f"after session {session}"
