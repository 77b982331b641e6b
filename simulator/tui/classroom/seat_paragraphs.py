"""What somebody with a seat reads, as the board draws it."""

from collections.abc import Iterable, Sequence

from simulator.classroom.seat_told import Said
from simulator.play.wording import classroom_page as page_words
from simulator.tui.help.reading import Paragraph

MARGIN = 3


def paragraphs(said: Iterable[Said]) -> Sequence[Paragraph]:
    """What was said, as the board draws it."""
    return [
        Paragraph(((one.text, one.style),), (one.lead, "strong"), MARGIN if one.lead else 0, one.above) for one in said
    ]


def who_sees_what() -> Sequence[Paragraph]:
    """Who sees what, said before one joins."""
    heading = Paragraph(((page_words.WHO_SEES, "heading"),))
    return [heading, *(Paragraph(((one, "plain"),), ("·", "lead"), 2) for one in page_words.WHO_SEES_WHAT)]
