"""What an editor shows beside the sentence under a field: examples, and one sentence for each word of a small choice.

A field with a choice of words needs no examples: the words are listed with what they mean. Texts have two examples each, since
an editor fills in an only one by itself.
"""

from typing import Any

from scoring.vocabulary import Move, Pattern
from simulator.scenario.when import OPTION_REFERENCE, SLUG

EXAMPLES: dict[str, tuple[Any, ...]] = {
    "$schema": ("./vignette-v1.schema.json",),
    "id": ("ines-duarte", "kim-lindgren"),
    "title": ("The tide table", "Long division"),
    "beliefs": ({"dismissing-avoidant": 70, "fearful-disorganized": 30}, {"secure": 60, "anxious-preoccupied": 40}),
    "level": (1, 2, 3),
    "lang": ("en", "de"),
    "person": ({"name": "Ines Duarte", "age": 52, "about": "Ferry pilot. Repairs clocks on Sundays."},),
    "setting": ("Employee scheme, CBT, six sessions", "Counselling service, weekly conversations"),
    "quote": ("I have forty minutes between tides.", "I'd never ring. I'd just know it was there."),
    "frame": (
        {"time": "Thursdays at four", "cancellation": "A day before.", "contact": "Mailbox.", "crisis": "The line."},
    ),
    "themes": (["headaches", "work"], ["separation", "restless nights"]),
    "formulation": (
        "She meets help as she meets weather, alone and prepared. Small steps with a way out let her stay.",
        "He reaches early and with everything at once. Hours that are said and kept let him find out that he can wait.",
    ),
    "practise_next": (
        "Ask one small question whose end the client can see.",
        "Hold a rule and meet the feeling about it.",
    ),
    "lead": ([{"who": "scene", "text": "The hour is nearly over."}],),
    "sessions": ([{"title": "A first conversation", "turns": []}],),
    "endings": ([{"id": "stayed", "text": "The hour next Thursday is in the calendar."}],),
    "twin": ({"scene": "anyway-fearful", "pattern": "fearful-disorganized"},),
    "check_up": ({"form": "a", "item": 7},),
    "expect": ([{"player": "key", "ending": "grew", "share": "at least 90"}],),
    "Person.name": ("Ines Duarte", "Kim Lindgren"),
    "Person.age": (41, 52),
    "Person.about": (
        "Ferry pilot on the Tagus. Repairs clocks on Sundays.",
        "Works in a garden centre, and sings in a choir on Thursdays.",
    ),
    "Person.pronoun": ("she", "he", "they"),
    "Frame.time": ("Thursdays at four", "Tuesdays at ten, fifty minutes."),
    "Frame.cancellation": ("A day before.", "Two days' notice, or the hour is paid."),
    "Frame.contact": ("The mailbox, read every weekday.", "Mail only, answered by noon on working days."),
    "Frame.crisis": ("The health line, day and night.", "The emergency line on the card."),
    "Session.title": ("A first conversation", "Three weeks of data"),
    "Session.when": ({"strain": "at most 4"},),
    "Session.cancelled": ("The hour does not take place.", "A message at eight: not today."),
    "Session.turns": ([{"id": "table", "moment": "opening", "client": "I have forty minutes."}],),
    "Session.between": ([{"id": "gap-1", "moment": "gap", "client": "I may not need the next one."}],),
    "Turn.id": ("table", "gap-1"),
    "Turn.when": ({"chose": "table/clock"}, {"strain": "at least 2"}),
    "Turn.scene": ("She lays a folder on the table and squares its edges.", "A message, Sunday at six."),
    "Turn.client": ("I have forty minutes between tides.", "That is it, really."),
    "Turn.cues": (["self-sufficiency", "therapist-as-tool"], ["bears-a-gap"]),
    "Turn.misleading": (True,),
    "Turn.inner": ("If I keep an eye on the clock, I can leave when I want.", "Now something else will be asked."),
    "Turn.rival": ("She may simply be on duty.", "There may be nothing more to tell yet."),
    "Turn.own_words": (True,),
    "Turn.pull": ({"impulse": "rescue", "acted_by": ["own-number"]},),
    "Turn.offer_log": (True,),
    "Turn.contested": (
        "Another reader would hold the frame first, because she asked what the rule is.",
        "Two readers would rather ask what the silence is like.",
    ),
    "Turn.risk": (True,),
    "Turn.options": ([{"id": "clock", "move": "fact-first", "say": "When did it begin?"}],),
    "Option.id": ("clock", "a"),
    "Option.say": ("Forty minutes is enough. When did it begin?", "You set the pace here."),
    "Option.do": ("Put one line into the mailbox.", "Call back within the hour."),
    "Option.think": (
        "I would like to be clever now. Note it.",
        "Somebody has to do something, and it had better be me.",
    ),
    "Option.when": ({"promise": {"sheet": "open"}}, {"bond": "at least 4"}),
    "Option.reply": ('She sits down, finally. "All right."', '"It\'s fine."'),
    "Option.heard": ("A question I can answer.", "Already inside my head."),
    "Option.why": (
        "It begins where she stands, with facts, and leaves her in charge of the time.",
        "It is a large step in the first minute, and she closes.",
    ),
    "Option.fits_when": ("Somebody likes to begin with the order of things.", "The frame is still open."),
    "Option.because": (
        "The line says the rule and gives it away again in the same breath.",
        "Two reviewers found that this line owns the strain, whatever its move.",
    ),
    "Option.promise": ({"id": "sheet", "due": 2, "text": "the headache sheet"},),
    "Option.keeps": ("sheet", "note"),
    "Option.breaks": ("sheet", "note"),
    "Option.owns": ("sheet", "note"),
    "Option.agrees": (["time", "cancellation"], ["contact", "crisis"]),
    "Option.goto": ("door", "farewell"),
    "Pull.acted_by": (["own-number"], ["a", "d"]),
    "Promise.id": ("sheet", "note"),
    "Promise.due": (2, 3),
    "Promise.text": ("the headache sheet", "a note with the dates"),
    "Variant.when": ({"promise": {"sheet": "kept"}}, {"rupture": "open"}),
    "Variant.text": ("I used your sheet. Twice.", "Here I am."),
    "Ending.id": ("broke-off", "grew", "stayed"),
    "Ending.title": ("The empty hour", "A little further"),
    "Ending.when": ({"strain": "at least 8"}, {"security": "at least 4", "strain": "at most 4", "rupture": "none"}),
    "Ending.text": ("She does not come back, and the mailbox stays empty.", "Next Thursday there is more time."),
    "Twin.scene": ("anyway-fearful", "all-right-secure"),
    "Place.item": (1, 24),
    "Lead.text": ("The hour is nearly over.", "It was good to say that."),
    "Expectation.ending": ("grew", "any-break-off"),
    "Expectation.never": ({"activation": "at least 10"}, {"safety": "at most 1"}),
    "Conditions.chose": ("table/clock", "opening/a"),
    "Conditions.promise": ({"sheet": "kept"}, {"note": "open"}),
    "Conditions.any": ([{"safety": "at most 2"}, {"bond": "at most 2"}],),
    "Conditions.unless": ({"security": "at least 6"}, {"promise": {"note": "open"}}),
}
"""By `Block.field`; fields of the file itself have no block before them."""

VALUES: dict[str, dict[str, str]] = {
    "kind": {
        "case": "A full vignette of one to twelve sessions.",
        "scene": "A single turn with three to five lines of lead-in.",
    },
    "Option.tier": {
        "best": "Counts in full.",
        "acceptable": "Fits, and another line fits a little more: 0.6 of a point.",
        "neutral": "Does little: 0.3 of a point.",
        "counter": "Works against this client here, and adds to the strain.",
    },
    "Option.agrees": {
        "time": "Day and hour.",
        "cancellation": "The cancellation rule.",
        "contact": "The channel between sessions.",
        "crisis": "The crisis path.",
    },
    "Lead.who": {
        "scene": "What can be seen.",
        "client": "The client speaks.",
        "you": "The therapist speaks.",
    },
    "Place.form": {
        "a": "The form taken before a course.",
        "b": "The form taken after it.",
    },
    "Expectation.player": {
        "key": "The best line on offer, every time.",
        "acceptable": "Any line that fits, best or acceptable.",
        "key-or-acceptable": "Any line that fits, best or acceptable.",
        "learner": "The key's line six times in ten, else any other.",
        "random": "Any line.",
        "warmth": "One-size warmth, whoever the client is.",
        "longest": "The longest line.",
        "shortest": "The shortest line.",
        "most-sentences": "The line with the most sentences.",
        "most-hedged": "The line with the most hedges, like perhaps.",
        "most-questions": "The line that asks most.",
        "says-sorry": "A line that says sorry.",
        **{f"slot-{number}": f"The line at place {number}." for number in range(1, 6)},
        **{f"{pattern}-key": f"The best line for a {pattern} client, whoever this one is." for pattern in Pattern},
        **{f"always-{move}": f"Always this move: {move.meaning}" for move in Move},
    },
    "Conditions.window": {
        "below": "Too little arousal to work with.",
        "inside": "Within what can be borne, the edge included.",
        "edge": "The upper two points of the window.",
        "above": "More than can be borne.",
    },
    "Conditions.reach": {
        "too-close": "Closer than this client can bear.",
        "within": "At a distance this client can work with.",
        "too-far": "So far off that this client feels left.",
    },
    "Conditions.rupture": {
        "open": "A rupture is open now.",
        "none": "No rupture is open now.",
        "repaired": "The last rupture was repaired.",
        "unrepaired": "A rupture was left open at the end of a session, and still is.",
    },
    "Conditions.promise": {
        "open": "Made, and not settled yet.",
        "kept": "Kept in time.",
        "broken": "Broken, or not settled in time.",
        "owned": "Broken, and owned up to.",
    },
}
"""By `Block.field`, a sentence for each word."""

SNIPPETS: dict[str, tuple[str, ...]] = {
    "Session": ("title", "turns"),
    "Turn": ("id", "moment", "scene", "client", "inner", "rival", "options"),
    "Option": ("id", "move", "say", "reply", "heard", "why", "fits_when"),
    "Ending": ("id", "text"),
}
"""The fields of a new item of a list, in the order an author fills them in."""

SHAPES: dict[str, str] = {
    SLUG: "An id has small letters, digits and hyphens: ines-duarte",
    OPTION_REFERENCE: "Name the option as turn/option: table/clock",
}
"""What an editor says where a word is not shaped like this; for other shapes it names the examples."""
