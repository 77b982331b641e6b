"""The words of one's own page of a class: what is true of how one voted, what came of it, what to go on with alone."""

from collections.abc import Sequence

from scoring.vocabulary import Moment, Move
from simulator.locale.catalogue import _
from simulator.play.wording.looking_back import quoted, scene_numbers
from simulator.play.wording.practise import MOMENTS

ABOUT_YOU = _("How you voted")
YOU_SAID = _("You said")
STAYED = _("You stayed with it after the talk.")
OWN_IS_BEST = _("None on offer fits better than your line.")
ALSO_BEST = _("As good here")
ROOM_TOOK_YOURS = _("{name} heard this line, and answered")
ROOM_TOOK = _("{name} heard {line}, and answered")
OTHER_ROAD = _("Down the other road {name} heard {line}, and answered")
ANSWERED = _("{name} answered")
GO_ON_ALONE = _("To go on alone")
COMMAND = _("attune play {id}")

MOVES: dict[Move, str] = {
    Move.FRAME_HOLD: _("hold the frame"),
    Move.KEEP_THREAD: _("keep the thread over a gap"),
    Move.FACT_FIRST: _("go by the facts first"),
    Move.DOSE_STEP: _("offer one small step toward feeling"),
    Move.FEEL_REFLECT: _("reflect the feeling"),
    Move.DEEPEN: _("invite to go deeper"),
    Move.GROUND: _("slow down and ground"),
    Move.SAFE_SIGNAL: _("say that the tie holds"),
    Move.OWN_REPAIR: _("own your part in a strain"),
    Move.META_NAME: _("name what happens between you"),
    Move.ALIGN_TASK: _("agree on the task anew"),
    Move.HONOUR_GUARD: _("honour the guard, and hand over the pace"),
    Move.LINK_PATTERN: _("link to other times and people"),
    Move.MARK_CHANGE: _("mark a change"),
    Move.TRACK_REACTION: _("hold your own reaction, and use it"),
    Move.RISK_ASK: _("ask about safety"),
    Move.OVER_GIVE: _("give beyond the frame"),
    Move.PULL_BACK: _("draw back, or go brisk"),
    Move.PRESS_ON: _("press on"),
    Move.SELF_DEFEND: _("defend yourself"),
}
"""What somebody does who takes this move; no word of it blames."""


def heading(client: str, scenes: int) -> str:
    """Whose page it is: `Your page · Hanne Vik`; of a quiz, how many scenes."""
    of = client or (_("1 scene") if scenes == 1 else _("{n} scenes").format(n=scenes))
    return _("Your page · {of}").format(of=of)


def scene_heading(number: int, moment: Moment, name: str = "") -> str:
    """`Scene 3 · a test of the frame`; in a quiz with who sat there."""
    return " · ".join(filter(None, (_("Scene {number}").format(number=number), name, MOMENTS[moment])))


def you_said(number: int, *, alone: bool, shown: bool) -> str:
    """Which of the two votes it was, and whether the key had been seen; where everybody goes their own way there is one."""
    if shown:
        return _("You said once the reasons were shown")
    if alone:
        return YOU_SAID
    return _("You said first") if number == 1 else _("You said after the talk")


def written_as(read: str, pattern: str) -> str:
    """What one read, beside what was written."""
    if not read:
        return _("Written as {pattern}.").format(pattern=pattern)
    if read == pattern:
        return _("You read {read}, and so it was written.").format(read=read)
    return _("You read {read}; it was written as {pattern}.").format(read=read, pattern=pattern)


def too_few(votes: int) -> str:
    """Said in place of habits, of somebody who voted a few times only."""
    if votes == 1:
        return _("You voted at one scene. Of one vote nothing can be said of how you work; it stands below.")
    return _(
        "You voted at {votes} scenes: too few to say anything of how you work. What you said stands below."
    ).format(votes=votes)


def stayed(twice: int, best: int) -> str:
    """Said of somebody whom no talk moved."""
    if twice == 1:
        told = _("After the talk you kept your line; none on offer fits better there.")
        return told if best else _("After the talk you kept your line; another one fits better there.")
    told = _("After each of {twice} talks you kept your line;").format(twice=twice)
    if best == twice:
        return _("{told} all of these lines fit best.").format(told=told)
    if not best:
        return _("{told} another one fits better each time.").format(told=told)
    return _("{told} in {best} of them it fits best.").format(told=told, best=best)


def moved(toward: Sequence[int], away: Sequence[int], beside: Sequence[int]) -> str:
    """`After the talk you changed your line: to one that fits better in scenes 2 and 5; to one that fits less in scene 3.`"""
    parts = [
        text.format(scenes=scene_numbers(numbers))
        for text, numbers in (
            (_("to one that fits better in {scenes}"), toward),
            (_("to one that fits less in {scenes}"), away),
            (_("to one that fits no better and no less in {scenes}"), beside),
        )
        if numbers
    ]
    return _("After the talk you changed your line: {parts}.").format(parts="; ".join(parts))


def apart(astray: Sequence[int], better: Sequence[int]) -> str:
    """Where one was sure of what does not fit, and where a guess fitted best."""
    if astray and better:
        return _(
            "Sureness and fit came apart: you were sure of a line that does not fit in {astray}, "
            "and called a guess what fits best in {better}."
        ).format(astray=scene_numbers(astray), better=scene_numbers(better))
    if astray:
        return _("You were sure of a line that does not fit in {scenes}.").format(scenes=scene_numbers(astray))
    return _("What you called a guess fits best in {scenes}.").format(scenes=scene_numbers(better))


def together(sure: int) -> str:
    """Said where every line one was sure of fits."""
    return _("You were sure {sure} times, and each time the line fits.").format(sure=sure)


def mostly(move: Move, count: int, of: int, fitting: int) -> str:
    """The move one takes most often, and how often it fits where one takes it."""
    if fitting == count:
        fits = _("it fits each time you took it")
    elif not fitting:
        fits = _("it fits in none of these moments")
    else:
        fits = _("it fits in {fitting} of these moments").format(fitting=fitting)
    return _("What you do most often is to {move}: {count} of your {of} lines; {fits}.").format(
        move=MOVES[move], count=count, of=of, fits=fits
    )


def one_way(misfits: int, count: int, *, closer: bool) -> str:
    """Which way one goes where the line does not fit and one could have missed it either way."""
    way = _("came closer") if closer else _("stepped back")
    return _(
        "{misfits} times you took a line that does not fit where one could miss it both ways; {count} of them {way}. "
        "Worth asking yourself what drew you there."
    ).format(misfits=misfits, count=count, way=way)


def all_fit(of: int) -> str:
    """Said where every line fits."""
    return _("Each of your {of} lines fits its moment.").format(of=of)


def left_open_with(moments: Sequence[tuple[Moment, int]], of: int) -> str:
    """The moments whose line did not fit."""
    one = _("One of your {of} lines does not fit its moment: {told}.")
    some = _("Of your {of} lines these do not fit their moment: {told}.")
    return (one if len(moments) == 1 else some).format(of=of, told=_named(moments))


def surest(moments: Sequence[tuple[Moment, int]]) -> str:
    """The moments one was surest with."""
    return _("You were surest with: {told}.").format(told=_named(moments))


def _named(moments: Sequence[tuple[Moment, int]]) -> str:
    """`a test of the frame (scene 3), an ending (scene 6)`"""
    return ", ".join(f"{MOMENTS[moment]} ({scene_numbers([number])})" for moment, number in moments)


def left_open(moment: Moment, number: int) -> str:
    """Why this scene: there one's line left most open."""
    return _("Another client, and again {moment}: there, in {scene}, your line left most open.").format(
        moment=MOMENTS[moment], scene=scene_numbers([number])
    )


def least_sure(moment: Moment, number: int) -> str:
    """Why this scene: there one was least sure of a line that fits."""
    return _(
        "Another client, and again {moment}: there, in {scene}, you were least sure of a line that fits best."
    ).format(moment=MOMENTS[moment], scene=scene_numbers([number]))


def once_more(moment: Moment) -> str:
    """Why this scene, where nothing was left open."""
    return _("Another client, and again {moment}.").format(moment=MOMENTS[moment])


def road(name: str, line: str, *, own: bool, alone: bool, other: bool) -> str:
    """What leads in to the client's answer: whose line it was, and on which road."""
    if alone:
        return ANSWERED.format(name=name)
    if other:
        return OTHER_ROAD.format(name=name, line=quoted(line))
    return ROOM_TOOK_YOURS.format(name=name) if own else ROOM_TOOK.format(name=name, line=quoted(line))
