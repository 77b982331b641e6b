"""A secure client, in drafts."""

from scoring.vocabulary import Impulse, Moment
from simulator.bench.new.drafts.shape import Beat, Drafts

SECURE = Drafts(
    opening_line="I was not sure what to bring, so I brought myself. It has been a hard autumn, and I would like to talk about it.",
    beats={
        Moment.OPENING: Beat(
            "{name} looks round the room, picks the chair by the window and asks whether it is taken.",
            "",
            "I am nervous, and that is all right for a first time.",
            "Some people are simply at ease with strangers.",
            ("opens-when-invited",),
        ),
        Moment.INVITATION_DEEPER: Beat(
            "It comes in one long breath, with three people in it, and {name} forgets to take off the coat.",
            "And then my brother rang, and my mother was in the car, and on the way there I thought, I never "
            "asked him how he was.",
            "That last part is what I came for.",
            "On a first visit many people tell everything at once.",
            ("entangled-account",),
        ),
        Moment.BOUNDARY_TEST: Beat(
            "{name} has a calendar open on one knee.",
            "So the day is fixed. That is a pity, my sister comes that week. Is there another way, and when "
            "would we see each other after that?",
            "If it does not work, I will be a bit disappointed.",
            "It is a question about a calendar and may be nothing more.",
            ("bears-a-limit",),
        ),
        Moment.FLAT: Beat(
            "The sentences are short today, and there are pauses between them.",
            "It was an ordinary week. Work, shopping, bed. I do not quite know what to say about it.",
            "Something is missing since Sunday, and I have not looked at it yet.",
            "An ordinary week can be just that.",
            ("opens-when-invited",),
        ),
        Moment.OVER_WINDOW: Beat(
            "{name} cries, stops, tries to go on, and cries again.",
            "I am sorry, I thought I could say it. It was the shoes. They were still standing in the hall.",
            "Let me cry for a minute. I will come back.",
            "Fresh grief does this to nearly everybody.",
        ),
        Moment.OWN_REACTION: Beat(
            "The story of the neighbour's dog is funny. You have both laughed, and you are in no hurry.",
            "And he has named it after my father! I have to tell you, I look forward to coming here.",
            "This is pleasant. I wonder whether we still work.",
            "After a hard hour, a light one may be what is needed.",
        ),
        Moment.SUDDEN_COLD: Beat(
            "{name} was about to say something, then looked at the door and sat up straighter.",
            "Anyway. It was all right in the end. What did you want to ask?",
            "I saw you look away, and lost the thread.",
            "There may have been a noise in the corridor.",
        ),
        Moment.WITHDRAWAL_RUPTURE: Beat(
            "{name} agrees with everything, and has stopped looking at you. A moment ago you mixed up two names.",
            "Yes, I suppose so. It does not matter which of them it was.",
            "It does matter. I hope we come back to it.",
            "It may be tiredness at the end of a long day.",
            ("says-so-and-stays",),
        ),
        Moment.CONFRONTATION_RUPTURE: Beat(
            "You have looked at the clock. {name} breaks off, and the chair creaks.",
            "That annoyed me, to be honest. I was in the middle of it, and you looked at the clock.",
            "I would rather say it than take it home.",
            "It may be anger that belongs to somebody else and found a place here.",
            ("says-so-and-stays",),
        ),
        Moment.CLOSENESS: Beat(
            "{name} looks at you and smiles, briefly.",
            "It helps that you remember things. I had not expected that to matter so much.",
            "I wanted to say that once.",
            "It may be politeness toward the end of an hour.",
            ("opens-when-invited",),
        ),
        Moment.ENDING: Beat(
            "There are ten minutes left, and both of you know it.",
            "So that is it for now. It is a bit sad, and I think it is all right.",
            "I shall miss this, and I can go.",
            "People often say such things at the end because they are expected.",
        ),
    },
    gaps=(
        Beat(
            "On Thursday a line comes by the mailbox.",
            "I thought about what we said. Nothing urgent, it can wait until our hour.",
            "I will keep it until then.",
            "It may be plain courtesy.",
            ("bears-a-gap",),
        ),
        Beat(
            "On Monday the desk passes on a message.",
            "I am travelling for work and back in time. It was a strange week, I will tell you about it.",
            "It keeps.",
            "A busy week explains the short message.",
            ("bears-a-gap",),
        ),
        Beat(
            "Two days before the hour there is a card in the mailbox.",
            "I did what we talked about. It went differently. More when I see you.",
            "I am glad to have somebody to tell.",
            "A card may simply have been at hand.",
        ),
    ),
    again={
        Moment.INVITATION_DEEPER: Beat(
            "{name} starts, stops, and starts again at another place.",
            "There is one thing I left out last time. When they rang me from the hospital, I was relieved. I "
            "have told nobody that.",
            "It is out. I can breathe.",
            "Relief after a long illness is common, and means no lack of love.",
            ("opens-when-invited",),
        ),
    },
    alone={
        Moment.ENDING: Beat(
            "There are ten minutes left, and {name} has got out the calendar again.",
            "It will be autumn before I can come again. That is a pity, and it will keep. I will start where we "
            "stopped.",
            "I shall miss this, and I can wait.",
            "Somebody may simply have a full summer.",
            ("bears-a-gap",),
        ),
    },
    welcomed=(
        '{name} thinks about it. "Yes. That is it, more or less." And tells you how it was.',
        '"Oh," says {name}, and then: "I had not seen it that way." The next sentence comes without a question.',
        '{name} breathes out. "Good. Then I can say the rest."',
        '"That helps," says {name}, and leans back.',
        '{name} nods, eyes wet. "It is odd. It is lighter already."',
    ),
    declined=(
        '"Hm, not quite," says {name}, and waits for you to try again.',
        '{name} looks puzzled for a moment. "I suppose. I was going to say something else."',
        '"All right," says {name}, a little more slowly than before.',
        '{name} laughs politely. "If you think so."',
    ),
    cooled="The last exchange is still in the room, and {name} looks at you once, to see whether you know.",
    pulls={Moment.BOUNDARY_TEST: Impulse.RESCUE, Moment.OWN_REACTION: Impulse.RETREAT},
    formulation=(
        "{name} expects to be met and says what is missing when it is missing. Feeling comes as it comes, and a "
        "mismatch is "
        "borne and named. The work can go further than is comfortable, and it would be a pity if it stayed pleasant."
    ),
    endings={
        "coasted": (
            "The hours were pleasant, and {name} says so and means it. What had been left unsaid stays where it was."
        ),
        "grew": (
            "{name} writes months later, one page. What was said in your room was then said at home too, and "
            "it was hard, and it was said."
        ),
        "stayed": "{name} shakes your hand at the door. It was useful, and part of it goes on without you.",
    },
)
