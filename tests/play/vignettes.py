"""Small vignettes built in Python: by hand for one behaviour at a time, and by hypothesis for all of them at once."""

from collections.abc import Mapping, Sequence
from typing import Any

from hypothesis import strategies as st

from scoring.vocabulary import ENACTED_BY, Impulse, Moment, Move, Pattern
from simulator.scenario import models
from simulator.scenario.when import Conditions


def text(*variants: tuple[Conditions | None, str] | str) -> tuple[models.Variant, ...]:
    """A text; each variant a text alone or (when, text)."""
    pairs = ((None, one) if isinstance(one, str) else one for one in variants)
    return tuple(models.Variant(when=when, text=words) for when, words in pairs)


def option(name: str, move: Move = Move.FRAME_HOLD, **more: Any) -> models.Option:
    said = {} if "do" in more else {"say": f"I say {name}."}
    words = {"reply": text(f"reply to {name}"), "heard": text("heard"), "why": text("why")}
    return models.Option(**({"id": name, "move": move} | said | words | more))


def turn(name: str, *options: models.Option, moment: Moment = Moment.OPENING, **more: Any) -> models.Turn:
    return models.Turn(id=name, moment=moment, options=options, **more)


def session(*turns: models.Turn, between: Sequence[models.Turn] = (), **more: Any) -> models.Session:
    return models.Session(title="An hour", turns=turns, between=tuple(between), **more)


def ending(name: str, when: Conditions | None = None) -> models.Ending:
    return models.Ending(id=name, when=when, text=text(f"It {name}."))


BROKE_OFF = ending("broke-off", Conditions(strain="at least 8"))
STAYED = ending("stayed")


def vignette(
    *sessions: models.Session,
    pattern: Pattern = Pattern.DISMISSING,
    endings: Sequence[models.Ending] = (BROKE_OFF, STAYED),
    **more: Any,
) -> models.Vignette:
    return models.Vignette(
        format=1,
        id="made-up",
        title="Made up",
        pattern=pattern,
        level=1,
        person=models.Person(name="No One", age=40, about="Made for a test."),
        setting="A test",
        frame=models.Frame(time="now", cancellation="none", contact="none", crisis="none"),
        themes=("tests",),
        formulation="None.",
        sessions=sessions,
        endings=tuple(endings),
        **more,
    )


# Generated

_SCALES = ("bond", "activation", "safety", "closeness", "strain", "security")
_CHOICES: dict[str, tuple[str, ...]] = {
    "window": ("below", "inside", "edge", "above"),
    "reach": ("too-close", "within", "too-far"),
    "rupture": ("open", "none", "repaired", "unrepaired"),
    "used": tuple(Move),
}
_NUMBERS = st.integers(0, 10)
PROMISES = ("form", "letter")


@st.composite
def conditions(draw: st.DrawFn, asked: Sequence[str]) -> Conditions:
    """Conditions that may ask for these options (`turn/option`) and for everything else a client remembers."""
    simple = Conditions(**_one_line(draw, asked))
    match draw(_NUMBERS):
        case 0:
            return Conditions(unless=simple)
        case 1:
            return Conditions(any=(simple, Conditions(**_one_line(draw, asked))))
        case _:
            return simple


def _one_line(draw: st.DrawFn, asked: Sequence[str]) -> dict[str, Any]:
    what = draw(st.sampled_from(["scale", "scale", "promise", "chose" if asked else "scale", *_CHOICES]))
    match what:
        case "scale":
            low, high = sorted((draw(_NUMBERS), draw(_NUMBERS)))
            scale, bound = draw(st.sampled_from(_SCALES)), draw(st.sampled_from(["at least", "at most", "to"]))
            return {scale: f"{low} to {high}" if bound == "to" else f"{bound} {low}"}
        case "promise":
            return {
                "promise": {draw(st.sampled_from(PROMISES)): draw(st.sampled_from(["open", "kept", "broken", "owned"]))}
            }
        case "chose":
            return {"chose": draw(st.sampled_from(asked))}
        case _:
            return {what: draw(st.sampled_from(_CHOICES[what]))}


@st.composite
def vignettes(draw: st.DrawFn) -> models.Vignette:
    """A vignette of one to three sessions of one to four turns, with everything the format has: guards on turns, sessions, options
    and texts, jumps ahead, promises, pulls, beats, cues of risk, overrides, and acts between sessions."""
    asked: list[str] = []
    made: list[models.Session] = []
    count = draw(st.integers(1, 3))
    dues = {name: draw(st.integers(1, count)) for name in PROMISES}
    # Both promises are there from the first turn on, so that any condition may ask for them.
    first = turn("first", *(option(name, promise=_promise(name, dues)) for name in PROMISES), option("neither"))
    for number in range(1, count + 1):
        names = [f"s{number}-{place}" for place in range(draw(st.integers(1, 4)))]
        open_ = {name: due for name, due in dues.items() if due >= number}
        turns = [draw(_turns(name, names[place + 1 :], open_, asked)) for place, name in enumerate(names)]
        later = {name: due for name, due in open_.items() if due > number}
        between = [draw(_turns(f"b{number}", [], later, asked))] if draw(st.booleans()) else []
        guarded = draw(st.none() | conditions(asked)) if number > 1 else None
        hour = turns if number > 1 else [first, *turns]
        made.append(session(*hour, between=between, when=guarded, cancelled=text("Nobody came.") if guarded else None))
    return vignette(
        *made,
        pattern=draw(st.sampled_from(Pattern)),
        endings=(BROKE_OFF, ending("grew", draw(conditions(asked))), STAYED),
    )


def _promise(name: str, dues: Mapping[str, int]) -> models.Promise:
    return models.Promise(id=name, due=dues[name], text="a small thing")


# `dues` are the promises that can still be made, and the session each is due in.


@st.composite
def _turns(draw: st.DrawFn, name: str, later: Sequence[str], dues: Mapping[str, int], asked: list[str]) -> models.Turn:
    guard = draw(st.none() | conditions(asked))
    beat = draw(st.integers(0, 9)) == 0
    moves = [] if beat else draw(st.lists(st.sampled_from(Move), min_size=1, max_size=4))
    impulse = draw(st.none() | st.sampled_from(Impulse)) if moves else None
    options = [draw(_options(f"o{place}", move, place, later, dues, asked)) for place, move in enumerate(moves)]
    acting = tuple(one.id for one in options if impulse and one.move in ENACTED_BY[impulse])
    asked.extend(f"{name}/{one.id}" for one in options)
    return turn(
        name,
        *options,
        moment=draw(st.sampled_from(Moment)),
        when=guard,
        scene=text((draw(conditions(asked)), "one scene"), "another scene"),
        pull=models.Pull(impulse=impulse, acted_by=acting) if impulse and acting else None,
        risk=draw(st.booleans()),
    )


@st.composite
def _options(
    draw: st.DrawFn, name: str, move: Move, place: int, later: Sequence[str], dues: Mapping[str, int], asked: list[str]
) -> models.Option:
    more: dict[str, Any] = {}
    match draw(st.sampled_from(["", "", "promise" if dues else "", "keeps", "breaks", "owns"])):
        case "":
            pass
        case "promise":
            more["promise"] = _promise(draw(st.sampled_from(sorted(dues))), dues)
        case what:
            more[what] = draw(st.sampled_from(PROMISES))
    if later and draw(st.integers(0, 3)) == 0:
        more["goto"] = draw(st.sampled_from(later))
    if place and draw(st.integers(0, 3)) == 0:  # the first option stays open, so that no turn is a dead end
        more["when"] = draw(conditions(asked))
    if move is Move.TRACK_REACTION and draw(st.booleans()):
        more |= {"spoken": draw(st.sampled_from(Move)), "think": "I notice."}
    if draw(st.integers(0, 7)) == 0:
        more |= {"tier": draw(st.sampled_from(["best", "acceptable", "neutral", "counter"])), "because": "Here it is."}
    return option(name, move, **more)
