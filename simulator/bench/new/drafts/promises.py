"""The one small promise of a draft, and the lines that keep it."""

from scoring.vocabulary import Moment, Move

PROMISE = "a note with the dates"
"""What is promised."""

KEEPING: dict[tuple[Moment, Move], str] = {
    (Moment.GAP, Move.KEEP_THREAD): "Put the note with the dates into the mailbox by Friday, as you said.",
    (Moment.GAP, Move.SAFE_SIGNAL): "Send the note with the dates, and that the place is kept.",
    (
        Moment.ENDING,
        Move.MARK_CHANGE,
    ): "Here is the note, as I said. And I noticed something: you told me today what was missing.",
    (
        Moment.ENDING,
        Move.DOSE_STEP,
    ): "Here is the note, as I said. One minute for the ending now: what will you miss, and what not?",
    (
        Moment.ENDING,
        Move.FRAME_HOLD,
    ): "Here is the note, as I said. We stop at ten to, and what we agreed about contact still stands.",
    (
        Moment.ENDING,
        Move.SAFE_SIGNAL,
    ): "Here is the note, as I said. That this ends is no verdict on you; what was here was real.",
}
"""The best line of the turn at which the promise is due, as it keeps the promise."""

NOW_PROMISED = (
    "I will give you a short note with our dates before you leave today. For the rest, the hour is the place."
)
"""The promise, where there is only one session."""
