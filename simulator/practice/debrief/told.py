"""The opening of a case debrief, put into words: whose alarm it was."""

from collections.abc import Sequence

from scoring.vocabulary import Tier
from simulator.play.script import Script
from simulator.play.wording import debrief as words
from simulator.play.wording.session import first_name
from simulator.practice.debrief.alarms import Alarm
from simulator.practice.debrief.case import CaseFacts


def alarm_paragraphs(script: Script, facts: CaseFacts) -> tuple[str, ...]:
    """What the alarm was about, what of it came with the client, what the choices moved, and how you came back.

    Where the work broke off it opens with the alarm that was on as the client left.
    """
    person, alarm = script.vignette.person, facts.alarm
    name, they = first_name(person.name), person.pronoun

    def happened(found: Sequence[Alarm]) -> str:
        return words.happened([(one.kind, one.session) for one in found if one.kind != "left"], they)

    against = sum(turn.said.tier is Tier.COUNTER for turn in facts.turns)
    ruptures = sum(point.rupture for point in facts.points)
    told = (
        (words.left_first(name) if facts.ended.broken_off else "", words.about(name, script.pattern)),
        (
            words.came_with(name, happened(alarm.with_client)),
            words.not_reached(name, happened(alarm.not_reached)),
        ),
        (words.moved_by_choices(happened(alarm.by_choices), against), words.kept_away(happened(alarm.kept_away))),
        (words.came_back(ruptures, facts.came_back), words.IT_IS_THE_WORK),
    )
    joined = (" ".join(sentence for sentence in part if sentence) for part in told)
    return tuple(paragraph for paragraph in joined if paragraph)
