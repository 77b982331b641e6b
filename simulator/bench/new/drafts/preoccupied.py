"""An anxious-preoccupied client, in drafts."""

from scoring.vocabulary import Impulse, Moment
from simulator.bench.new.drafts.shape import Beat, Drafts

PREOCCUPIED = Drafts(
    opening_line="I am so glad that it is you. I read your page three times, and I knew at once that you would understand it.",
    beats={
        Moment.OPENING: Beat(
            "{name} has been in the waiting room for half an hour and begins before the door is closed.",
            "",
            "If I am easy to like, nobody will leave.",
            "Nerves and a long wait make many people talk.",
            ("therapist-indispensable",),
        ),
        Moment.INVITATION_DEEPER: Beat(
            "{name} stops for breath, looks at the floor, and for once leaves a pause.",
            "When the door closed I stood in the hall with my coat on. I think I stood there until it got dark.",
            "Please do not say the next thing too fast.",
            "Anybody might stand in a hall like that once.",
            ("opens-when-invited",),
        ),
        Moment.BOUNDARY_TEST: Beat(
            "The hour is over in four minutes, and {name} has moved to the edge of the chair.",
            "Could I have a number for the evenings? I would hardly ever use it. I would only know that I have "
            "it. A week is so long.",
            "Between now and then there is nobody.",
            "It may be a practical question from somebody who lives alone.",
            ("resists-ending", "pull-depleted"),
        ),
        Moment.FLAT: Beat(
            "{name} answers, and adds nothing. The bag stays on the knees.",
            "It was fine. I did not want to bother you with it. It was fine.",
            "You did not answer until Thursday. I will see if you notice.",
            "A tiring week makes anybody quiet.",
            ("appeases",),
        ),
        Moment.OVER_WINDOW: Beat(
            "{name} is crying and talking at the same time, faster and faster.",
            "And then he said it again, no, first she said it, and I could not breathe, I cannot now, and I keep "
            "thinking that you, I am sorry.",
            "It is too much now, and soon you will be tired of it.",
            "Anybody might be overcome in telling this.",
            ("entangled-account",),
        ),
        Moment.OWN_REACTION: Beat(
            "It is the third new trouble in ten minutes, and each is real. You are tired, and the next client is "
            "in the corridor.",
            "You are the only one I can say this to. And then the evening comes, and it is so long, honestly.",
            "If it is bad enough, you will not let me go.",
            "Three bad things can happen in one week.",
            ("pull-depleted",),
        ),
        Moment.SUDDEN_COLD: Beat(
            "You have shifted in your chair. {name} breaks off and puts the photographs back into the bag.",
            "It is nothing. You have heard enough about that, I am sure. What did you want to talk about?",
            "There. You have had enough of me.",
            "Somebody may have noticed the time and wanted to be fair.",
        ),
        Moment.WITHDRAWAL_RUPTURE: Beat(
            "{name} agrees with everything today and has brought you a plant. Last week you ended on the minute.",
            "No, you were quite right to stop. I talk too much. I am sorry. I really am, I should have seen the time.",
            "If I am angry, you will not want me.",
            "It may be an apology and nothing else.",
            ("appeases",),
        ),
        Moment.CONFRONTATION_RUPTURE: Beat(
            "You have looked at the clock. {name} goes red and does not stop.",
            "You are looking at the clock! I sit here and tell you this, and you count. You are like all of "
            "them. And do not send me away now.",
            "Stay, and show that you mind.",
            "To be looked away from in the middle of a story would sting anybody.",
            ("protests-and-clings",),
        ),
        Moment.CLOSENESS: Beat(
            "{name} beams at you and has both hands on the table.",
            "Nobody has ever known me like this. I feel that we are more than, you know. You feel it too, I think.",
            "Say that I am not like the others.",
            "It may be plain gratitude, warmly put.",
            ("therapist-indispensable",),
        ),
        Moment.ENDING: Beat(
            "There are ten minutes left. {name} is worse than at the beginning of the hour.",
            "I thought I was ready. I am not, it has all come back this week. Can it really be now?",
            "If I am better, I lose this.",
            "Endings bring old things back for many people.",
            ("resists-ending",),
        ),
    },
    gaps=(
        Beat(
            "By Thursday there are five messages in the mailbox, the last from two in the morning.",
            "I am sorry to write again. I only wanted to know whether you got the others. You do not have to "
            "answer. Did you?",
            "Are you still there?",
            "Somebody may be new to this and unsure how a mailbox works.",
            ("many-contacts",),
        ),
        Beat(
            "Two messages on one day, the second takes back the first.",
            "Please forget what I wrote this morning. I was in a state. It is better now. I can explain it to "
            "you if you call.",
            "Do not forget it.",
            "Second thoughts after a bad morning are nothing unusual.",
            ("many-contacts",),
        ),
        Beat(
            "One message this week, shorter than the others.",
            "I waited with this until today. I wrote a list for our hour instead. It has nine points.",
            "See, I can do it. Please see it.",
            "It may be a list and nothing else.",
        ),
    ),
    again={
        Moment.INVITATION_DEEPER: Beat(
            "{name} has brought a page, reads two lines of it and lets it sink.",
            "I wrote it down so that I would not talk the whole hour. And then I read it, and it was all about "
            "whether you would like it.",
            "Now it is out. Do you still want me here?",
            "People who write things down often find something in them.",
            ("therapist-indispensable",),
        ),
    },
    alone={},
    welcomed=(
        '"Yes," says {name}, and for the first time there is a pause after it.',
        '{name} takes a breath. "All right. One after the other." And it does go in order, for a while.',
        '"You do not mind if I say that?" {name} waits, and then nods.',
        '{name} puts the bag on the floor. "Good. Then I know."',
        '"It is quieter when you say it like that," says {name}.',
    ),
    declined=(
        '"Yes, and that is not all of it," says {name}, faster than before.',
        '{name} looks at you closely. "Are you tired of me? You can say it."',
        '"I knew you would say that." The eyes fill. "It does not matter."',
        '{name} nods many times. "Of course. You are right. You are always right."',
    ),
    cooled="{name} watches your face after every sentence, and says sorry for a cough.",
    pulls={Moment.BOUNDARY_TEST: Impulse.RESCUE, Moment.OWN_REACTION: Impulse.RESCUE},
    formulation=(
        "{name} asks early and for much, since being out of sight has meant being out of mind. The warmth of the first hour "
        "asks for something. A frame that is said and kept lets {name} find out that a gap can be borne."
    ),
    endings={
        "broke-off": (
            "{name} has found somebody who answers at night, and writes so in four messages. The fifth "
            "asks whether you are angry."
        ),
        "grew": "{name} comes on time, with one page. On it is what the week was like, and at the bottom: I waited.",
        "stayed": "{name} comes, and writes, and comes. Some weeks there are two messages, and some weeks nine.",
    },
)
