"""The file for one's own record: one's own page, by turn and option and in words, without anybody else in it."""

from typing import Any

from simulator.classroom.room.own_page import OwnPage, SceneFor, beats_alone, own_page, voted_on
from simulator.classroom.room.own_scene import OwnScene, OwnVote
from simulator.classroom.room.state import Room
from simulator.classroom.room.words import Mode
from simulator.play.wording import own_page as words

FORMAT = 1
"""Of the file for one's own record."""


def record(room: Room, person: str, date: str, scene_for: SceneFor | None = None) -> dict[str, Any]:
    """The file, as an object for JSON. Raises Refused before the debrief."""
    page = own_page(room, person, date, scene_for)
    beats = beats_alone(room, person) if room.mode is Mode.EACH else voted_on(room)
    return {
        "format": FORMAT,
        "kind": "attunement-class",
        "date": date,
        "mode": room.mode.value,
        "seed": room.seed,
        "person": person,
        "vignettes": [
            {"id": script.vignette.id, "title": script.vignette.title, "sha256": sha256}
            for script, sha256 in zip(room.scripts, room.vignettes, strict=True)
        ],
        "path": list(room.own[person].path if person in room.own else room.standing.path),
        "votes": [
            _by_option(room.vignettes[beat.script], scene) for beat, scene in zip(beats, page.scenes, strict=True)
        ],
        **_top(page),
        "scenes": [_in_words(scene, quiz=page.mode is Mode.QUIZ) for scene in page.scenes],
    }


def _top(page: OwnPage) -> dict[str, Any]:
    return {
        "heading": page.heading,
        "client": page.client,
        "title": page.title,
        "written": page.written,
        "about": list(page.about),
        "ended": page.ended,
        "practise": {"play": page.play, "why": page.play_why},
    }


def _by_option(vignette: str, scene: OwnScene) -> dict[str, Any]:
    """The votes at a scene, as a program reads them."""
    return {
        "vignette": vignette,
        "turn": scene.turn,
        "pattern": scene.read,
        "rounds": [
            {
                "round": one.round,
                "option": one.reason.option,
                "sure": one.sure,
                "why": one.why,
                "after_reveal": one.marked,
            }
            for one in scene.votes
            if one.reason
        ],
    }


def _in_words(scene: OwnScene, *, quiz: bool) -> dict[str, Any]:
    """A scene of one's own page, as it is read."""
    return {
        "number": scene.number,
        "heading": words.scene_heading(scene.number, scene.moment, scene.name if quiz else ""),
        "name": scene.name,
        "alone": scene.alone,
        "lead": [{"voice": voice, "text": text} for voice, text in scene.lead],
        "scene": scene.scene,
        "client": scene.client,
        "read": scene.read,
        "pattern": scene.pattern,
        "votes": [_vote(one) for one in scene.votes],
        "roads": [{"line": one.line, "reply": one.reply, "best": one.best} for one in scene.roads],
        "best": [{"line": line, "because": why} for line, why in scene.best],
        "contested": scene.contested,
    }


def _vote(one: OwnVote) -> dict[str, Any]:
    return {
        "round": one.round,
        "line": one.words,
        "shown": one.marked,
        "sure": one.sure,
        "why": one.why,
        "fits": one.reason.how if one.reason else "",
        "because": one.reason.why if one.reason else "",
        "best": one.best,
    }
