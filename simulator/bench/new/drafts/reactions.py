"""What goes with a reaction that rises in the therapist: the inner note, and the spoken half where it is noticed and held."""

from scoring.vocabulary import Move

TRACKED: dict[Move, str] = {
    Move.FEEL_REFLECT: "It is easy to listen to you today. Somewhere in it was one sentence that was less easy.",
    Move.HONOUR_GUARD: "You know your way through this better than I do. Say which part of it should be in this hour.",
    Move.FRAME_HOLD: "There is a quarter of an hour left today. Let us use it for one thing; next week there is time again.",
    Move.GROUND: "A breath for both of us first. The chair, the window, the street outside. Then go on, as slowly as you like.",
    Move.KEEP_THREAD: "There is an hour next week as well. One of these for today, and the next one then.",
    Move.META_NAME: "It is easy in here today, for both of us. I wonder a little what we are leaving out. What do you think?",
    Move.ALIGN_TASK: "You may well be right about that. Then let us choose with care what is to go into this hour.",
    Move.OWN_REPAIR: "I hurried you a moment ago, I think because I wanted it to be better. I will slow down now.",
}
"""The spoken half of a reaction that was noticed and held."""

THOUGHTS: dict[Move, str] = {
    Move.TRACK_REACTION: "Something in me wants to act. I note it for supervision.",
    Move.FEEL_REFLECT: "I will say what I hear, and nothing about myself.",
    Move.FRAME_HOLD: "The hour is what I have to give. I will hold on to it.",
    Move.HONOUR_GUARD: "It may be enough to be of no particular use just now.",
    Move.META_NAME: "I would like to know what this does to the two of us.",
    Move.OWN_REPAIR: "I was elsewhere for a moment. I could simply say so.",
    Move.OVER_GIVE: "Somebody has to do something, and it had better be me.",
    Move.PULL_BACK: "This is going so nicely. Why would I disturb it?",
    Move.SELF_DEFEND: "I do know what I am doing here, and I could show it.",
}
"""The inner note that goes with a line at an own-reaction turn."""
