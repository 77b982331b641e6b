"""A dismissing-avoidant client, in drafts."""

from scoring.vocabulary import Impulse, Moment
from simulator.bench.new.drafts.shape import Beat, Drafts

DISMISSING = Drafts(
    opening_line="My doctor thinks I should talk to somebody. I have fifty minutes, so tell me what you need to know.",
    beats={
        Moment.OPENING: Beat(
            "{name} puts a watch on the table and lines it up with the edge.",
            "",
            "If I keep an eye on the time, I can leave when I want.",
            "Somebody with a full day may simply be keeping to it.",
            ("self-sufficiency", "therapist-as-tool"),
        ),
        Moment.INVITATION_DEEPER: Beat(
            "For the first time {name} does not look at the watch.",
            "There was one night when it was different. I sat in the kitchen until it got light. I do not know "
            "why I mention it.",
            "I had not meant to say that.",
            "A bad night in the kitchen is something many people have.",
            ("opens-when-invited",),
        ),
        Moment.BOUNDARY_TEST: Beat(
            "{name} has already put on one sleeve of the coat.",
            "I would rather not book too far ahead. Every other week would do, and if it gets better, we can "
            "leave it there.",
            "Less is easier to keep in hand.",
            "Work and the way here may really leave no more time.",
            ("early-exit-bid", "pull-superfluous"),
        ),
        Moment.FLAT: Beat(
            "{name} reports the week like a list of parts.",
            "Nothing to add. Slept five hours, worked, ran twice. The exercise is done, it took eleven minutes a day.",
            "If it is complete, nobody has to ask.",
            "The week may have been just that regular.",
            ("analytic-distance",),
        ),
        Moment.OVER_WINDOW: Beat(
            "{name} has stopped in the middle of a word and grips the chair. The face is red.",
            "I do not know what this is. It will pass. Could you open a window?",
            "This must not be seen.",
            "The room is warm, and the day has been long.",
        ),
        Moment.OWN_REACTION: Beat(
            "Three of your remarks have been improved on, kindly. You hear yourself looking for something clever.",
            "I have read about your method. It is sound. One could do most of it alone, I think.",
            "If I know it already, nobody needs to come near.",
            "It may be a compliment from somebody who likes to be prepared.",
            ("pull-superfluous",),
        ),
        Moment.SUDDEN_COLD: Beat(
            "{name} had begun to talk about the father. Now the watch is back in its place on the table.",
            "That is not important. Can we go back to the sleep plan? I made a table.",
            "That was one step too many.",
            "A table that took an evening wants to be looked at.",
            ("sudden-break",),
        ),
        Moment.WITHDRAWAL_RUPTURE: Beat(
            "The answers have been one word long since you set a new task without asking.",
            "Fine. Good. I will do it.",
            "I will do it, and that will be all.",
            "Short answers may be a habit from work.",
            ("cool-competence",),
        ),
        Moment.CONFRONTATION_RUPTURE: Beat(
            "You have looked at the clock. {name} closes the folder.",
            "If you are short of time, we can stop. I came here with a question, and so far I have had other "
            "questions back.",
            "I should have done it by myself.",
            "It is a fair complaint, whoever makes it.",
            ("cool-competence",),
        ),
        Moment.CLOSENESS: Beat(
            "{name} stays seated although the hour is nearly over.",
            "I told my brother that I come here. He asked what it is like. I said, it is useful. It is more than "
            "that, perhaps.",
            "That is quite far enough.",
            "It may be no more than good manners.",
        ),
        Moment.ENDING: Beat(
            "{name} has brought the form, filled in and signed.",
            "That should be everything. I do not make much of goodbyes. It was efficient.",
            "If I am quick, it will not count.",
            "Not everybody likes a farewell, and that need not mean a thing.",
            ("early-exit-bid",),
        ),
    },
    gaps=(
        Beat(
            "The day before the hour the desk passes on a message.",
            "Something has come up at work. I may not need the next one.",
            "Last time went too far. A week without will put it right.",
            "Something may really have come up at work.",
            ("cancels-after-feeling",),
        ),
        Beat(
            "Nothing comes for ten days, then two lines.",
            "All in order here. I can do the rest of it from the book, I think.",
            "I would like to know whether the hour is still there.",
            "Things may truly be in order.",
            ("self-sufficiency",),
        ),
        Beat(
            "A short message on a Sunday evening.",
            "I assume that Tuesday stands. No need to answer.",
            "Answer, though. One line.",
            "It may be a routine check of the week's dates.",
        ),
    ),
    again={
        Moment.INVITATION_DEEPER: Beat(
            "The list lies on the table, and {name} has put the pencil down.",
            "My daughter asked me why I never call. I said that I do. Then I looked it up, and she is right.",
            "That was a fact, and it hurt all the same.",
            "It may be a remark about telephones and busy weeks.",
            (),
        ),
    },
    alone={},
    welcomed=(
        '{name} considers it. "That can be answered. Yes." And answers it, in some detail.',
        '"All right," says {name}, and the shoulders come down a little.',
        '{name} writes it down and underlines it. "That is a fair way to put it."',
        '"Hm." A pause, not an unfriendly one. "One could say that."',
        '{name} looks at the window, then at you. "Then there is one more thing. It is quick."',
    ),
    declined=(
        '"I could not say," says {name}, and looks at the watch.',
        '{name} smiles politely. "I am sure that is useful for some people."',
        '"It is fine." The next sentence is about the traffic.',
        '{name} moves the chair back by the width of a hand. "Is that necessary?"',
    ),
    cooled="{name} is correct and friendly, and answers with one word where there were three before.",
    pulls={Moment.BOUNDARY_TEST: Impulse.PROVE, Moment.OWN_REACTION: Impulse.PROVE},
    formulation=(
        "{name} learned early that needing somebody is harder to bear than being alone, and keeps people useful "
        "and a little "
        "way off. What looks like ease is work. Small steps with a way out in sight, and a hand on the pace, let "
        "more come in."
    ),
    endings={
        "broke-off": "{name} does not come again. The form arrives by post, filled in without a mistake.",
        "grew": (
            "{name} books the next hour without being asked, and brings the coat in instead of leaving it in the car."
        ),
        "stayed": (
            "The hours are kept to the minute. {name} says that they are useful, and leaves the door open "
            "when going out."
        ),
    },
)
