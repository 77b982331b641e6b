"""A fearful-disorganized client, in drafts."""

from scoring.vocabulary import Impulse, Moment
from simulator.bench.new.drafts.shape import Beat, Drafts

FEARFUL = Drafts(
    opening_line="I nearly went home again. Is this the right chair? I would like to know first who hears what I say here.",
    beats={
        Moment.OPENING: Beat(
            "{name} takes the chair nearest to the door and keeps the coat on.",
            "",
            "I want to be here, and I want to know the way out.",
            "A first visit to a strange room makes many people careful.",
            ("rechecks-safety",),
        ),
        Moment.INVITATION_DEEPER: Beat(
            "{name} speaks as if reading aloud, and looks at a spot beside you.",
            "The facts are simple. It was a Saturday, the car was blue, I was eleven. One can look at it quite "
            "calmly by now.",
            "If I say it like this, it stays over there.",
            "Some people think best in plain facts.",
            ("analytic-distance",),
        ),
        Moment.BOUNDARY_TEST: Beat(
            "{name} is standing by now, one hand on the chair.",
            "Will you write to me before next time? Or, no. Do not write. It is stupid. You have other people.",
            "Come after me, and do not come near.",
            "It may be shyness about a practical question.",
            ("rechecks-safety", "pull-both-ways"),
        ),
        Moment.FLAT: Beat(
            "{name} answers from far away. The hands lie still, and the eyes do not move.",
            "I do not know. It is all a bit like cotton. What did you ask?",
            "I am not quite here.",
            "A night without sleep would look the same.",
        ),
        Moment.OVER_WINDOW: Beat(
            "{name} breathes fast and high, and has turned toward the door.",
            "I cannot, I cannot, do not look. No, do not go either. Just wait.",
            "You are what I am afraid of, and you are all there is.",
            "Anybody might panic at this memory.",
        ),
        Moment.OWN_REACTION: Beat(
            "A minute ago you were the last hope, and now you are one of them. You would like to run after, and "
            "to be left in peace.",
            "You should have stopped me. No, it is good that you did not. I do not know why I come here.",
            "Both are true.",
            "It may be a bad day, spoken aloud.",
            ("pull-both-ways",),
        ),
        Moment.SUDDEN_COLD: Beat(
            "{name} had just said something about the dog, with a smile. Now the face is closed.",
            "Why do you want to know that? It was years ago. I do not even like dogs.",
            "That was too near. Where was I?",
            "It may be an unhappy memory of a dog and nothing more.",
            ("sudden-break", "unfinished-story"),
        ),
        Moment.WITHDRAWAL_RUPTURE: Beat(
            "{name} has gone quiet and agrees before you have finished. A moment ago you interrupted.",
            "No, it is my fault. I should not have started it. Go on, please, say what you wanted to say.",
            "Make it stop without anybody being angry.",
            "It may be tact toward somebody who wants to speak.",
            ("appeases",),
        ),
        Moment.CONFRONTATION_RUPTURE: Beat(
            "You have looked at the clock. {name} stands up and stays behind the chair.",
            "I saw that. You want me out. Everybody does, in the end. Say it, then I know. And do not dare to say it.",
            "Now you will be angry, and then I will have done it again.",
            "To be hurried at such a point would make many people angry.",
            ("protests-and-clings",),
        ),
        Moment.CLOSENESS: Beat(
            "{name} has taken off the coat, and seems surprised by it.",
            "I slept after the last time. I thought, it is because of here. And then I was afraid all morning.",
            "It was good, and that is what frightens me.",
            "A good night may have other reasons.",
        ),
        Moment.ENDING: Beat(
            "There are ten minutes left. {name} looks at the door, at you, and at the door.",
            "So now I go, and you have forgotten me by Monday. Or you are glad. Is it safe to come past here, if "
            "I ever do?",
            "Tell me that nothing is going to happen when I go.",
            "It may be an ordinary question about coming back.",
            ("rechecks-safety",),
        ),
    },
    gaps=(
        Beat(
            "The hour comes, and {name} does not. Two days later there is a warm message in the mailbox.",
            "I am so sorry, I was downstairs and could not come up. Last time was the best hour I ever had. Are "
            "you angry?",
            "I had to see whether the door still opens.",
            "Something may have happened on the way that is hard to tell.",
            ("vanishes-after-closeness",),
        ),
        Beat(
            "A message comes late on Friday and breaks off in the middle.",
            "I wanted to tell you about the letter from my. It is all right. Forget it.",
            "Ask me. Do not ask me.",
            "The message may simply have been sent too early.",
            ("unfinished-story",),
        ),
        Beat(
            "There is a postcard in the mailbox, without a stamp.",
            "I was here, and you had somebody in. I did not wait. It is still the same hour, is it not?",
            "Say that it is the same.",
            "Somebody may have passed by on the way to town.",
        ),
    ),
    again={
        Moment.INVITATION_DEEPER: Beat(
            "{name} says it to the window.",
            "When I hear a key in the lock, I hold my breath. I still do. I live alone. And that was not even the.",
            "If I finish the sentence, it has happened.",
            "A sound in the stairwell startles many people who live alone.",
            ("unfinished-story",),
        ),
    },
    alone={
        Moment.ENDING: Beat(
            "There are ten minutes left. {name} already has the coat on and does not get up.",
            "I should go. I could have gone before. Is it safe to come again, or is it better if I do not?",
            "Tell me that nothing is going to happen when I go.",
            "It may be an ordinary question about coming back.",
            ("early-exit-bid", "rechecks-safety"),
        ),
    },
    welcomed=(
        '{name} looks at you for a second. "All right." The hand lets go of the chair.',
        '"You say that as if it were so," says {name}, and stays.',
        '{name} breathes. "I can hear you now. Go on a little."',
        '"Maybe," says {name}, very quietly, and it sounds like a yes.',
        '{name} moves the chair a little, nobody could say in which direction. "Good."',
    ),
    declined=(
        '{name} goes still. "Yes. No. I do not know." The eyes are on the door.',
        '"You are too close," says {name}, although you have not moved.',
        '{name} laughs, too loudly. "That is what they all said."',
        '"Never mind." {name} is somewhere else.',
    ),
    cooled="{name} sits half turned to the door, and asks twice what you meant.",
    pulls={Moment.BOUNDARY_TEST: Impulse.RETREAT, Moment.OWN_REACTION: Impulse.RESCUE},
    formulation=(
        "For {name} the person who could help is also the one to be afraid of, so that every step near calls up "
        "a step away. "
        "Neither is a verdict on you. The same calm sentence, hour after hour, and a word about one's own part "
        "when something "
        "went wrong, slowly make one place safe."
    ),
    endings={
        "broke-off": (
            "{name} does not come, and does not write. In spring there is an envelope with the note "
            "about the dates in it, and nothing else."
        ),
        "grew": (
            "{name} comes late, sits in the middle chair and says so. The door is closed, and it is all "
            "right that it is closed."
        ),
        "stayed": (
            "{name} comes, misses one, comes. The chair by the door stays the chair by the door, and it is "
            "always taken."
        ),
    },
)
