"""Three words by which people see that the class on their phone is the one on the screen in front.

They come from what the class was opened with, and stay when it is gone on with; its code cannot be read off them. They find a code
square of another class, an old slide, a wrong address. Whoever rebuilds the page can copy them: against that there is https.
"""

import hashlib
import random

from simulator.classroom.room.state import Room
from simulator.play.wording import classroom as words

HOW_MANY = 3


def three_words(room: Room) -> str:
    """`Acorn, Heron, Tide`: one of about 250,000."""
    seed = hashlib.sha256(f"three words {room.code} {room.seed}".encode()).hexdigest()
    return ", ".join(random.Random(seed).sample(words.ALIAS_SECOND.split(), HOW_MANY))
