"""What goes with a move wherever it is made: when the line would be right, and what a client may hear in it."""

from scoring.vocabulary import Move

FITS_WHEN: dict[Move, str] = {
    Move.FRAME_HOLD: "The rules are still unsaid, or the frame is being tried and wants a calm answer.",
    Move.KEEP_THREAD: "A gap lies ahead, and one small promise that will be kept is enough.",
    Move.FACT_FIRST: "Somebody needs order before anything else, and plain questions give it.",
    Move.DOSE_STEP: "A little more could be felt, if the way out is in sight.",
    Move.FEEL_REFLECT: "The feeling is already in the voice and wants company.",
    Move.DEEPEN: "Somebody explores from firm ground, and there is room left in the hour.",
    Move.GROUND: "The body is ahead of the words, and no sentence would land.",
    Move.SAFE_SIGNAL: "Somebody listens first of all for whether it is safe here.",
    Move.OWN_REPAIR: "There is a part of yours in what went wrong, and it can be named in one sentence.",
    Move.META_NAME: "The relation itself can be talked about, and that would be useful news.",
    Move.ALIGN_TASK: "The work has lost its reason, or was never agreed.",
    Move.HONOUR_GUARD: "Somebody protects something, and needs the pace in their own hands.",
    Move.LINK_PATTERN: "The tie is firm, and somebody is looking for threads to other places.",
    Move.MARK_CHANGE: "Something was done differently from the first time, and could pass unseen.",
    Move.TRACK_REACTION: "You notice that you are about to act, and nothing has to be done this minute.",
    Move.RISK_ASK: "There is a sign of danger in what was said.",
    Move.OVER_GIVE: "There is an emergency, and the agreed way to meet it is not there.",
    Move.PULL_BACK: "The hour has to end now, and everything needed has been said.",
    Move.PRESS_ON: "Something must be decided today, and both of you know it.",
    Move.SELF_DEFEND: "A plain misunderstanding about the facts stands in the way.",
}
"""When this very line would be right."""

HEARD: dict[Move, tuple[str, str]] = {
    Move.FRAME_HOLD: ("There are rules here, and they hold for me too.", "First the paragraphs, then me."),
    Move.KEEP_THREAD: ("It goes on, even while I do nothing.", "One more thing I am expected to wait for."),
    Move.FACT_FIRST: ("A question I can answer.", "They want the facts, not me."),
    Move.DOSE_STEP: ("A small door, and it opens from my side.", "Only a little of me is wanted."),
    Move.FEEL_REFLECT: ("They heard it, and they did not make it bigger.", "Already somebody is inside my head."),
    Move.DEEPEN: ("There is room for all of it.", "Further in than I wanted to go."),
    Move.GROUND: ("Somebody is with me, and I can breathe.", "I am to be calmed down."),
    Move.SAFE_SIGNAL: ("It holds, even like this.", "I did not ask to be reassured."),
    Move.OWN_REPAIR: ("They saw it, and they said it first.", "Now I have to be nice about it."),
    Move.META_NAME: ("I may say what it is like in here.", "Now I am to talk about the two of us."),
    Move.ALIGN_TASK: ("I have a say in what we do.", "Back to the programme, then."),
    Move.HONOUR_GUARD: ("Nothing will be pulled out of me.", "They do not mind whether I am here."),
    Move.LINK_PATTERN: ("That fits. I had not put it together.", "I am an example of something."),
    Move.MARK_CHANGE: ("Somebody noticed.", "Praise. Now I have to keep it up."),
    Move.TRACK_REACTION: ("They are steady today.", "They are thinking about something else."),
    Move.RISK_ASK: ("It can be said out loud here.", "Now it is serious."),
    Move.OVER_GIVE: ("They would do anything for me.", "It is too much, and it will not last."),
    Move.PULL_BACK: ("Good, we leave it there.", "They would rather not know."),
    Move.PRESS_ON: ("They will not let go.", "I am being pushed, so I close."),
    Move.SELF_DEFEND: ("So it was not my fault, then.", "Now I am the one who has to be careful."),
}
"""What the client may have heard: where the line fits, and where it does not."""
