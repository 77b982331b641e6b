"""One line for each move that could be said at any moment, and one act that could be done in any gap."""

from scoring.vocabulary import Move

SAID: dict[Move, tuple[str, ...]] = {
    Move.FRAME_HOLD: (
        "We stay with what we agreed, and I will tell you why: it is what both of us can count on.",
        "The hour, the day's notice and the mailbox stay as they are. That goes for me just as well.",
    ),
    Move.KEEP_THREAD: (
        "I will write down where we are, and next time we begin with exactly this sentence.",
        "We leave it here for today, and I will ask you about it when you come again.",
    ),
    Move.FACT_FIRST: (
        "Let us put it in order first. What came before that, what came after, and how long did it take?",
        "Tell me only what one could have seen on a film. Who stood where, and what was said?",
    ),
    Move.DOSE_STEP: (
        "One small question about that, and you may pass. What was the smallest part of it that you noticed?",
        "Half a minute for that sentence, and then we go on. What is it like to have it on the table?",
    ),
    Move.FEEL_REFLECT: (
        "I hear that this mattered, and that it is not easy to say it as plainly as you did.",
        "There is something heavy in that, and something else beside it that I would not want to miss.",
    ),
    Move.DEEPEN: (
        "Stay there for a moment. Let it become as large as it is, and tell me what you notice.",
        "Go a little further into that, if you can. What comes up when you stop holding it back?",
    ),
    Move.GROUND: (
        "A moment for the room. Feel the chair, look for three things that are blue, and take your time.",
        "Let us slow down. Both feet on the floor, one breath out, and nothing to say until you want to.",
    ),
    Move.SAFE_SIGNAL: (
        "Nothing you say here will cost you this place. That was so last time, and it is so today.",
        "I am here, and I will be here next week. You do not have to do anything to earn that.",
    ),
    Move.OWN_REPAIR: (
        "I went too fast there, and did not see what it did. That was mine, and I would like to put it right.",
        "I missed what you said a moment ago. It was my doing, and I am listening now.",
    ),
    Move.META_NAME: (
        "I have the impression that something just happened between the two of us. Do you notice it too?",
        "How are we doing with each other at this moment? I would like to hear it from your side.",
    ),
    Move.ALIGN_TASK: (
        "What should we use the time for, as you see it now? I can give you my reasons for what I suggested.",
        "We could go on with the plan or choose another task. Which of the two would be more use to you?",
    ),
    Move.HONOUR_GUARD: (
        "That you keep this to yourself has its good reasons. You say how far we go and when we stop.",
        "You found a way to live with it, and it worked. We need not touch it before you want to.",
    ),
    Move.LINK_PATTERN: (
        "I wonder whether this is an old acquaintance. Where did you first learn to do it like that?",
        "It reminds me of what you told me about home. Could the one have to do with the other?",
    ),
    Move.MARK_CHANGE: (
        "A month ago you would have passed over that. Today you told me. I wanted to say that I saw it.",
        "You have just asked for something, plainly. That is new, and I noticed it.",
    ),
    Move.TRACK_REACTION: (
        "Give me a breath to take that in. Then let us look at it as slowly as it deserves.",
        "I would like to think about that for a moment before I say anything to it.",
    ),
    Move.RISK_ASK: (
        "I want to ask you something directly. Are you thinking about not wanting to live any more?",
        "Let me ask plainly, because it matters: is there any danger to you, today or tonight?",
    ),
    Move.OVER_GIVE: (
        "For you I can make an exception here. Call me whenever it is bad, whatever the hour may be.",
        "I should not say this, but I think about you in the evenings too. We can have more time.",
    ),
    Move.PULL_BACK: (
        "Let us not make more of it than it is. I suggest that we go on with the list for today.",
        "That belongs somewhere else, I think. We have the questionnaire left, and that will be quick.",
    ),
    Move.PRESS_ON: (
        "I do not quite believe that. I would like you to look at it now, while we are both here.",
        "You go round it each time. If we are to get anywhere, you will have to say it at some point.",
    ),
    Move.SELF_DEFEND: (
        "That was not how I meant it, and I did say so at the time. I am really doing my best here.",
        "I have good reasons for this, and other people have found it helpful. Please give it a chance.",
    ),
}
"""Spoken lines."""

DONE: dict[Move, str] = {
    Move.FRAME_HOLD: "Answer in one line what was agreed about messages between hours.",
    Move.KEEP_THREAD: "Confirm the next hour in one line, and name what was left open.",
    Move.FACT_FIRST: "Ask in one line for the day and the time, and nothing further.",
    Move.DOSE_STEP: "Write that one sentence about it is enough, if and when it suits.",
    Move.FEEL_REFLECT: "Write back that you can hear how much is in that message.",
    Move.DEEPEN: "Ask for the whole story in writing, with all that goes with it.",
    Move.GROUND: "Answer calmly: first a glass of water, then the hour on its day.",
    Move.SAFE_SIGNAL: "Write that all is well between you, and that the place is kept.",
    Move.OWN_REPAIR: "Write that your last answer was too short, and that you saw it.",
    Move.META_NAME: "Ask in one line whether the message has to do with last time.",
    Move.ALIGN_TASK: "Write that the task may wait, and that you will choose together.",
    Move.HONOUR_GUARD: "Answer that nothing needs an answer before the next hour comes.",
    Move.LINK_PATTERN: "Write that this reminds you of what was said about home.",
    Move.MARK_CHANGE: "Write that a message like this one is new, and that you saw it.",
    Move.TRACK_REACTION: "Note for supervision what the message does to you, and wait a day.",
    Move.RISK_ASK: "Call at once, and ask directly whether there is any danger now.",
    Move.OVER_GIVE: "Offer an extra hour tomorrow, before the working day begins.",
    Move.PULL_BACK: "Let the desk send the standard form about the appointments.",
    Move.PRESS_ON: "Write that the hour is not for missing, and ask for the reason.",
    Move.SELF_DEFEND: "Write at some length why you did it the way that you did.",
}
"""Acts between sessions."""
