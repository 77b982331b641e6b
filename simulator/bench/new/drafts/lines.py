"""What a therapist could say at each moment, one draft line a move. Lengths within a moment stay close."""

from scoring.vocabulary import Moment, Move

LINES: dict[Moment, dict[Move, tuple[str, ...]]] = {
    Moment.OPENING: {
        Move.FRAME_HOLD: (
            "Before we begin, how this works: an hour every week, notice a day before, and the mailbox between.",
        ),
        Move.FEEL_REFLECT: (
            "It sounds as if it took something to come here today, and as if a good deal depends on it.",
        ),
        Move.FACT_FIRST: (
            "Let us start with the plain facts. When did it begin, and what does an ordinary day look like now?",
        ),
        Move.HONOUR_GUARD: (
            "You have managed this by yourself until now. You say where we begin and how far we go today.",
        ),
        Move.ALIGN_TASK: (
            "What would be different at the end, if this had been worth your time? We can plan from there.",
        ),
        Move.OVER_GIVE: (
            "I am so glad that you came. Take all the time you need today, and write to me whenever you feel like it.",
        ),
    },
    Moment.INVITATION_DEEPER: {
        Move.DEEPEN: (
            "Stay with that for a moment. What is it like, right now, to hear yourself say it?",
            "Say that once more, slowly, and notice what happens in you as you hear it in here.",
        ),
        Move.FEEL_REFLECT: (
            "That was said quietly, and it does not sound small. It seems to have stayed with you for a long time.",
            "That sounds like something carried alone, and it seems to weigh more now that it is said aloud.",
        ),
        Move.FACT_FIRST: (
            "Let us take it in order, so that I can follow. What happened first, and what came after that?",
            "Help me to see it. When was that, who was there, and what was the very next thing to happen?",
        ),
        Move.DOSE_STEP: (
            "One question about that, if you like, and then back to the list. Which part of it is with you most?",
            "May I ask one thing about that sentence, and then we leave it? Which word in it is the hard one?",
        ),
        Move.HONOUR_GUARD: (
            "You have kept that to yourself for good reasons. You say how much of it is for in here.",
            "It is yours, and it can stay yours. You decide if we come back to that sentence, and when.",
        ),
        Move.SAFE_SIGNAL: (
            "Nothing you say about that will change how we go on here. There is room for it, and no hurry.",
            "You can say such a thing here, and nothing tips over. There is time, and nobody is in a hurry.",
        ),
        Move.PULL_BACK: (
            "That is a lot for a first conversation. Shall we note it down for now, and go on with the questions?",
            "That is good to know. I will make a note of it, and we can see whether there is time for it at the end.",
        ),
    },
    Moment.OVER_WINDOW: {
        Move.GROUND: (
            "We stop the story here for a moment. Feel the floor under your feet, and let one breath go out slowly.",
        ),
        Move.FEEL_REFLECT: (
            "It is coming all at once, and it hurts. You do not have to find words for it while I am here.",
        ),
        Move.FACT_FIRST: (
            "Let us go back to the order of it. Where were you when it began, and who else was in the room?",
        ),
        Move.HONOUR_GUARD: (
            "We can put this down. You say when to take it up again, and whether that is today at all.",
        ),
        Move.DOSE_STEP: (
            "Only the smallest piece of it, and then we stop. Which one sentence should I have heard from this?",
        ),
        Move.SAFE_SIGNAL: (
            "You are here, I am here, and no harm is going to come to you in this room. We have all the time.",
        ),
        Move.PULL_BACK: (
            "I think we should leave this subject. Let us fill in the sleep questions instead, they are quite "
            "straightforward.",
        ),
    },
    Moment.FLAT: {
        Move.META_NAME: (
            "It has become quiet between us, and I am not sure why. Is something in here part of it?",
        ),
        Move.FEEL_REFLECT: (
            "It sounds as though this week went past behind glass, and as if that was tiring in its own way.",
        ),
        Move.FACT_FIRST: (
            "Give me one day of this week, then, hour by hour. What did Wednesday look like from the morning on?",
        ),
        Move.DOSE_STEP: (
            "One small question, and you may pass. Was there a minute this week that was not like all the others?",
        ),
        Move.HONOUR_GUARD: (
            "Not every week has to bring something. You know best what is worth the hour today, so choose.",
        ),
        Move.GROUND: (
            "Before the week, the room. What do you see from where you sit, and how is the chair?",
        ),
        Move.SAFE_SIGNAL: (
            "You do not have to bring anything to be welcome here. The hour is yours on quiet days too.",
        ),
        Move.PRESS_ON: (
            "I think there is more behind this than you say. Why not let me in a little further for once?",
        ),
    },
    Moment.BOUNDARY_TEST: {
        Move.FRAME_HOLD: (
            "What we agreed holds: this hour each week, the mailbox in between, notice a day before.",
        ),
        Move.KEEP_THREAD: (
            "I will put a short note with our dates in the mailbox by Friday. For the rest, the hour is the place.",
        ),
        Move.ALIGN_TASK: (
            "Tell me first what the other day would do for you. Then we can look at what may be moved, and what not.",
        ),
        Move.HONOUR_GUARD: (
            "How much of this you want is yours to say. The hour stays in the book until you decide otherwise.",
        ),
        Move.FEEL_REFLECT: (
            "You are asking about the time between now and next week. It seems that this is not a small thing for you.",
        ),
        Move.SAFE_SIGNAL: (
            "You may ask such things here, and nothing is lost by it. Your hour is kept, and so is your place.",
        ),
        Move.OVER_GIVE: (
            "Of course. For you I can make an exception; call me in the evening, and we will find an extra hour.",
        ),
        Move.PULL_BACK: (
            "That is a matter for the front desk, I am afraid. Shall we use the time that is left for the questions?",
        ),
        Move.SELF_DEFEND: (
            "I have worked like this for many years, and it has its reasons. You will see that it really does help.",
        ),
    },
    Moment.SUDDEN_COLD: {
        Move.META_NAME: (
            "Something changed just now, between two sentences. May I ask what I did, or what you noticed?",
        ),
        Move.FEEL_REFLECT: (
            "That seems to have touched something, and then it was better to be somewhere else for a moment.",
        ),
        Move.FACT_FIRST: (
            "Then back to the practical side. You wanted to go through Thursday; how did that conversation end?",
        ),
        Move.HONOUR_GUARD: (
            "We can leave that where it is. You had a good reason to stop, and you choose what is next.",
        ),
        Move.DOSE_STEP: (
            "One sentence about what just came by, if you want, and then we go on with the plan for the week.",
        ),
        Move.SAFE_SIGNAL: (
            "I am still here, and nothing has changed between us. You can go away a little, and come back here.",
        ),
        Move.PRESS_ON: (
            "You are changing the subject. Could we stay with it for once, since this is what you came here for?",
        ),
    },
    Moment.WITHDRAWAL_RUPTURE: {
        Move.OWN_REPAIR: (
            "I went past something you told me a moment ago, and I believe that it mattered. That was my part.",
        ),
        Move.ALIGN_TASK: (
            "I set the task last time without asking what it was to you. What should this hour be used for?",
        ),
        Move.META_NAME: (
            "You have become very polite with me in the last minutes. Could it be that something between us went "
            "wrong?",
        ),
        Move.FEEL_REFLECT: (
            "I hear a yes, and it sounds tired. As if it were easier to agree than to say what was missing.",
        ),
        Move.HONOUR_GUARD: (
            "You do not have to say more about it. Keep back what you want to keep back, and we go at your pace.",
        ),
        Move.SELF_DEFEND: (
            "I did explain what the task was for, and you had agreed to it. I only want to help you here.",
        ),
    },
    Moment.CONFRONTATION_RUPTURE: {
        Move.OWN_REPAIR: (
            "You are right. My eyes were on the clock in the middle of that, and I am sorry. It was mine.",
        ),
        Move.ALIGN_TASK: (
            "Then let us look at what we do here. What has been of use to you so far, and what has been none?",
        ),
        Move.META_NAME: (
            "This is about you and me now, I think. What happened for you when you saw me look away?",
        ),
        Move.FEEL_REFLECT: (
            "That made you angry, and perhaps it hurt too. You were in the middle of it, and I was somewhere else.",
        ),
        Move.HONOUR_GUARD: (
            "It is good that you say it. You decide whether we stay with this or go on where you were.",
        ),
        Move.SELF_DEFEND: (
            "I was only looking at the time so that we could finish properly. I have been listening the whole hour.",
        ),
    },
    Moment.CLOSENESS: {
        Move.FEEL_REFLECT: (
            "I am glad that you told me. It sounds warm when you say it, and a little surprised.",
        ),
        Move.META_NAME: (
            "You have just said something to me about the two of us. How is it to have said that?",
        ),
        Move.DOSE_STEP: (
            "Thank you. One minute for that, no more: what made the difference? Then on with the week.",
        ),
        Move.DEEPEN: (
            "Let us stay with that closeness. Feel it fully, right in here, and say what comes with it.",
        ),
        Move.FRAME_HOLD: (
            "Thank you, I was pleased to hear it. And next week at the same hour we go on from here.",
        ),
        Move.SAFE_SIGNAL: (
            "Thank you. It may feel odd to have said it, and both are fine here, coming near and stepping back.",
        ),
        Move.HONOUR_GUARD: (
            "Thank you. You choose how near you want to be after this, and you may choose again at any time.",
        ),
        Move.OVER_GIVE: (
            "That means a great deal to me. I will tell you honestly, you are somebody I think about after work.",
        ),
    },
    Moment.ENDING: {
        Move.MARK_CHANGE: (
            "The first time, you would have let that pass. Today you said it to me. I noticed the difference.",
        ),
        Move.FEEL_REFLECT: (
            "So this is where it ends for now, and there seems to be something in that which is not only relief.",
        ),
        Move.DOSE_STEP: (
            "One minute for the ending, then the practical things. What will you miss, and what not?",
        ),
        Move.FRAME_HOLD: (
            "We stop at ten to, as we said. What we agreed about the weeks after this still stands, word for word.",
        ),
        Move.KEEP_THREAD: (
            "The mailbox is read every weekday, as before. If you write one line about how it went, it will be read.",
        ),
        Move.SAFE_SIGNAL: (
            "That this ends is no verdict on you. What has been between us here was real, and it stays so.",
        ),
        Move.OVER_GIVE: (
            "We do not have to stop now. I can stay a while longer, and we will simply find you more hours.",
        ),
        Move.PULL_BACK: (
            "Good. Then that was that. You will get the form from the front desk, and I wish you well.",
        ),
    },
    Moment.OWN_REACTION: {
        Move.FEEL_REFLECT: (
            "There is something in how you tell this that sounds light, and I wonder if it was light at the time.",
        ),
        Move.FRAME_HOLD: (
            "We have a quarter of an hour left, and that much is certain. Next week there is this hour again.",
        ),
        Move.HONOUR_GUARD: (
            "You have your own way of dealing with this, and it has carried you. I do not need to improve on it.",
        ),
        Move.META_NAME: (
            "I notice that I have become very busy in the last minutes. What is it like for you with me today?",
        ),
        Move.OWN_REPAIR: (
            "I was not quite with you just now, and you may have seen that. It was my doing. I am back.",
        ),
        Move.OVER_GIVE: (
            "I cannot let you go home like this. I will call you tonight, and tomorrow too, to see how you are.",
        ),
        Move.PULL_BACK: (
            "That is good to hear. I think we are on course, so we could talk about something lighter for the rest.",
        ),
        Move.SELF_DEFEND: (
            "There is solid research behind what we do here, and other people in your situation have found it useful.",
        ),
    },
    Moment.GAP: {
        Move.KEEP_THREAD: (
            "Put one line into the mailbox: the hour on the usual day stands.",
            "Confirm the next hour in one line, and name what was left open.",
            "Write back once: got it, and we take it up in the hour.",
        ),
        Move.FEEL_REFLECT: (
            "Answer in two lines that the week sounds heavy, and that there is room.",
            "Write that you read it, and that the days in between seem long.",
            "Reply that you can hear how much is in that message.",
        ),
        Move.HONOUR_GUARD: (
            "Write that it is fine either way, and that the hour is there.",
            "Answer that nothing needs an answer before the next hour.",
            "Leave the choice open in one line: come, or tell the desk.",
        ),
        Move.SAFE_SIGNAL: (
            "Write that all is well between you, and that the place is kept.",
            "Answer with the sentence as always: same hour, same room, as agreed.",
            "Write that nothing was spoiled, and that you will be there.",
        ),
        Move.META_NAME: (
            "Ask in one line whether the message has to do with last time.",
            "Write that you wonder what the last hour left, and will ask.",
            "Write that you noticed the gap too, and would like to hear of it.",
        ),
        Move.OVER_GIVE: (
            "Call back the same evening, and talk until it is better again.",
            "Offer an extra hour tomorrow, before the working day begins.",
            "Give the private number, for this one week only, just in case.",
        ),
        Move.PULL_BACK: (
            "Leave it unanswered; there is nothing in it that cannot wait.",
            "Let the desk send the standard form about appointments.",
            "Note it in the file, and do nothing about it until the hour.",
        ),
    },
}  # fmt: skip
"""Moment, move, and one draft or several; acts at a gap, spoken lines everywhere else."""
