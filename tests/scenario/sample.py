"""A small case without a finding, and ways to change one place of it and see what is said."""

from simulator.bench.check import check
from simulator.scenario.findings import Finding
from simulator.scenario.loader import Loaded, load

CASE = """\
format: 1
kind: case
id: hanne
title: The technique
pattern: dismissing-avoidant
level: 1
person:
  name: Hanne Vik
  age: 38
  about: Structural engineer. Cannot sleep.
setting: Employee scheme
frame:
  time: Tuesdays at ten
  cancellation: A day before.
  contact: Mails by noon.
  crisis: The scheme's line.
themes: [insomnia, work]
formulation: She keeps her distance.
sessions:
  - title: First hour
    turns:
      - id: folder
        moment: opening
        scene: She lays a folder on the table.
        client: I'd like the technique.
        cues: [self-sufficiency]
        rival: She may have been asked for logs.
        own_words: true
        options:
          - id: night
            move: fact-first
            say: Take me through last Tuesday night.
            reply: She opens the folder.
            heard: He can use my numbers.
            why: Concrete, on her own terms.
            fits_when: A client has ordered the story.
            promise: {id: chart, due: 2, text: to bring a sleep chart}
          - id: pace
            move: honour-guard
            say: You set the speed here.
            reply: She nods.
            heard: I may stay where I am.
            why: It leaves her in charge.
            fits_when: Distance is being tested.
          - id: feeling
            move: deepen
            say: What is it like to lie awake?
            reply:
              - {when: {safety: at most 2}, text: She looks at the door.}
              - {text: She shrugs.}
            heard: He wants inside.
            why: Too much, too early.
      - id: quiet
        moment: sudden-cold
        when: {chose: folder/feeling}
        client: It's fine.
        rival: She may be tired.
        own_words: true
        options:
          - id: log
            move: fact-first
            say: Back to the log, then.
            reply: She sits up.
            heard: He noticed.
            why: A step down.
            fits_when: The dose was too high.
          - id: choose
            move: honour-guard
            say: We can leave that.
            reply: She breathes out.
            heard: He lets me.
            why: The door stays open.
            fits_when: A door has just closed.
          - id: insist
            move: press-on
            say: Something just happened.
            reply: Nothing happened.
            heard: He will not let go.
            why: Chased, she leaves.
    between:
      - id: mail
        moment: gap
        client: I may not make Tuesday.
        rival: There may be a deadline.
        options:
          - id: door
            move: keep-thread
            do: Answer that Tuesday is kept for her.
            reply: Noted.
            heard: It is still mine.
            why: The door is open and low.
            fits_when: A client may not come.
          - id: fine
            move: pull-back
            do: Cross out the hour.
            reply: Nothing comes.
            heard: That was easy.
            why: It joins the distance.
          - id: talk
            move: meta-name
            do: Ask what the mail is about.
            reply: Work.
            heard: He makes something of it.
            why: Early for her.
            fits_when: The tie is strong enough.
  - title: Second hour
    turns:
      - id: back
        moment: withdrawal-rupture
        client: I did the log.
        rival: She may have slept badly.
        own_words: true
        options:
          - id: chart
            move: align-task
            say: Here is the chart. What should this hour do?
            reply: She looks at it.
            heard: He kept it.
            why: The work is hers again.
            fits_when: The work has slipped away.
            keeps: chart
          - id: own
            move: own-repair
            say: I went too fast last week. That was mine.
            reply: It's fine. A bit fast.
            heard: He saw it.
            why: Plain and short.
            fits_when: You did go too fast.
          - id: next
            move: pull-back
            say: Good. Next page.
            reply: She turns the page.
            heard: Just business.
            why: Both step back.
endings:
  - {id: broke-off, when: {strain: at least 8}, text: She stops coming.}
  - {id: stayed, text: She stays.}
"""
"""No errors, no warnings, no hints."""

SCENE = """\
format: 1
kind: scene
id: the-door
title: At the door
pattern: secure
level: 1
person: {name: Ewa Nowak, age: 61, about: Retired nurse.}
setting: Clinic
frame: {time: Mondays, cancellation: A day, contact: Phone, crisis: The line}
themes: [grief]
formulation: She uses the hour.
lead:
  - {who: scene, text: The hour is nearly over.}
  - {who: client, text: It was good to say that.}
  - {who: you, text: It was good to hear.}
sessions:
  - title: The end of an hour
    turns:
      - id: door
        moment: closeness
        client: I feel lighter.
        rival: Relief at the end of any hour.
        options:
          - {id: plain, move: feel-reflect, say: Lighter., reply: Yes., heard: He heard., why: Plain., fits_when: Always.}
          - {id: more, move: deepen, say: Stay with it., reply: All right., heard: More., why: She can., fits_when: Time is left.}
          - {id: away, move: pull-back, say: Well then., reply: Oh., heard: Out., why: Cold.}
"""
"""A scene without a finding."""


def changed(*changes: tuple[str, str], text: str = CASE) -> str:
    """The text with each old part replaced once by the new one; an old part that is not there is a mistake in the test."""
    for old, new in changes:
        assert old in text, f"not in the sample: {old!r}"
        text = text.replace(old, new, 1)
    return text


def loaded(*changes: tuple[str, str], text: str = CASE) -> Loaded:
    """The changed text, loaded under the name `v.yaml`."""
    return load(changed(*changes, text=text), "v.yaml")


def findings(*changes: tuple[str, str], text: str = CASE) -> list[Finding]:
    """Everything that is said about the changed text."""
    return check(loaded(*changes, text=text))


def said(*changes: tuple[str, str], text: str = CASE) -> list[str]:
    """Everything that is said about the changed text, `line:column code message`."""
    return [f"{found.line}:{found.column} {found.code} {found.message}" for found in findings(*changes, text=text)]


def place_of(words: str, text: str) -> str:
    """`line:column` of the only place where these words stand."""
    assert text.count(words) == 1, f"not once in the text: {words!r}"
    before = text[: text.index(words)]
    return f"{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"
