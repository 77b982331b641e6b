"""The drafted turns of a session, and the turn between two sessions."""

from typing import Any

from scoring.vocabulary import Impulse, Moment, Move, Pattern
from simulator.bench.new.arc import Planned
from simulator.bench.new.drafts.answers import DRAFTS
from simulator.bench.new.drafts.shape import Beat
from simulator.bench.new.options import NOTE, Block, OptionWriter
from simulator.bench.new.picks import picks
from simulator.bench.new.wishes import RUPTURES, Draft, Wishes

_WANTED: dict[Moment, tuple[Move, ...]] = {
    Moment.OPENING: (Move.FRAME_HOLD,),
    Moment.BOUNDARY_TEST: (Move.KEEP_THREAD,),
    Moment.GAP: (Move.KEEP_THREAD,),
    **dict.fromkeys(RUPTURES, (Move.OWN_REPAIR,)),
}
"""Moves that the draft needs at a moment: the frame said aloud, the promise made and kept, the rupture owned."""

_APART: dict[tuple[Pattern, Moment], tuple[Move, ...]] = {
    (Pattern.SECURE, Moment.BOUNDARY_TEST): (Move.ALIGN_TASK,),
    (Pattern.SECURE, Moment.CLOSENESS): (Move.DEEPEN,),
    (Pattern.SECURE, Moment.ENDING): (Move.FRAME_HOLD,),
    (Pattern.FEARFUL, Moment.OPENING): (Move.HONOUR_GUARD,),
    (Pattern.FEARFUL, Moment.INVITATION_DEEPER): (Move.HONOUR_GUARD,),
    (Pattern.FEARFUL, Moment.OVER_WINDOW): (Move.HONOUR_GUARD,),
    (Pattern.FEARFUL, Moment.FLAT): (Move.HONOUR_GUARD,),
    (Pattern.FEARFUL, Moment.BOUNDARY_TEST): (Move.HONOUR_GUARD,),
    (Pattern.FEARFUL, Moment.GAP): (Move.META_NAME,),
    (Pattern.FEARFUL, Moment.CLOSENESS): (Move.HONOUR_GUARD, Move.DOSE_STEP),
    (Pattern.FEARFUL, Moment.ENDING): (Move.FRAME_HOLD,),
}
"""Moves that tell this pattern from another whose key would do for it as well, or from warmth that would do for anybody."""

_ACTS_OUT: dict[Impulse, Move] = {
    Impulse.RESCUE: Move.OVER_GIVE,
    Impulse.CLING: Move.OVER_GIVE,
    Impulse.RETREAT: Move.PULL_BACK,
    Impulse.PROVE: Move.SELF_DEFEND,
    Impulse.PUNISH: Move.PRESS_ON,
}

_WITH_LOG = (Moment.INVITATION_DEEPER, Moment.ENDING)
"""Moments without a pull that offer the log all the same."""

_MISLEADING = Moment.INVITATION_DEEPER

_NOTE_KEPT = "The note with the dates lies on top of the bag."


class TurnWriter:
    """Drafts the turns of one case."""

    def __init__(self, wishes: Wishes) -> None:
        self._wishes = wishes
        self._drafts = DRAFTS[wishes.pattern]
        self._options = OptionWriter(wishes)

    def turn(self, planned: Planned) -> Block:
        """One exchange of a session."""
        beat = self._beat(planned)
        turn = self._head(planned.moment.value + ("-2" if planned.again else ""), planned.moment)
        turn["scene"] = self._scene(planned, beat)
        turn["client"] = (
            self._wishes.person.opening if planned.moment is Moment.OPENING else Draft(self._named(beat.client))
        )
        self._seen(turn, beat)
        if planned.moment is _MISLEADING and not planned.again:
            turn["misleading"] = True
        if planned.own_words:
            turn["own_words"] = True
        self._choices(turn, planned)
        return turn

    def between(self, session: int) -> Block:
        """What comes between this session and the next."""
        beat = self._drafts.gaps[session - 1]
        turn = self._head(f"gap-{session}", Moment.GAP)
        turn["scene"] = Draft(self._named(beat.scene))
        turn["client"] = Draft(beat.client)
        self._seen(turn, beat)
        self._choices(turn, Planned(session, Moment.GAP))
        return turn

    def _head(self, id_: str, moment: Moment) -> Block:
        return {"#": moment.meaning, "id": id_, "moment": moment.value}

    def _beat(self, planned: Planned) -> Beat:
        if planned.again:
            return self._drafts.again[planned.moment]
        alone = self._drafts.alone if self._wishes.sessions == 1 else {}
        return alone.get(planned.moment, self._drafts.beats[planned.moment])

    def _scene(self, planned: Planned, beat: Beat) -> Any:
        scene = self._named(beat.scene)
        if planned.after_rupture:
            when: Block = {"rupture": "open"}
            before = self._named(self._drafts.cooled)
        elif planned.first and planned.session == 2:
            when = {"promise": {NOTE: "kept"}}
            before = _NOTE_KEPT
        else:
            return Draft(scene)
        return [{"when": when, "text": Draft(f"{before} {scene}")}, {"text": Draft(scene)}]

    def _seen(self, turn: Block, beat: Beat) -> None:
        if beat.cues:
            turn["cues"] = list(beat.cues)
        turn["inner"] = Draft(beat.inner)
        turn["rival"] = Draft(beat.rival)

    def _choices(self, turn: Block, planned: Planned) -> None:
        impulse = self._drafts.pulls.get(planned.moment)
        acts_out = _ACTS_OUT[impulse] if impulse else None
        wanted = (*_APART.get((self._wishes.pattern, planned.moment), ()), *_WANTED.get(planned.moment, ()))
        moves = picks(self._wishes.pattern, planned.moment, wanted, acts_out)
        options = self._options.options(planned, moves)
        if impulse:
            acted_by = [option["id"] for option in options if option["move"] == moves.counter.value]
            turn["pull"] = {"impulse": impulse.value, "acted_by": acted_by}
        elif planned.moment in _WITH_LOG:
            turn["offer_log"] = True
        turn["options"] = options

    def _named(self, text: str) -> str:
        return text.format(name=self._wishes.person.first_name)
