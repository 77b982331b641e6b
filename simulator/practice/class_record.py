"""Take one's own page of a class into one's own record.

Where the way was one's own, it is a play like any other: in mode *each* the whole way, in a quiz every scene, with the line said
before the talk. Where the client answered the whole class (*together*), or the vignette is not here in the text the class had, it is
kept as a note: progress counts plays of one's own and nothing else.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from scoring.vocabulary import Pattern
from simulator.locale.catalogue import _
from simulator.play import engine
from simulator.play.events import TurnEntered
from simulator.play.panel import with_panel
from simulator.play.records import Chose, Mode
from simulator.play.script import prepare_script
from simulator.play.wording import classroom_page as page_words
from simulator.play.wording import joining as words
from simulator.practice.attempt import Attempt
from simulator.practice.opening import begun
from simulator.scenario.findings import VignetteRefused
from simulator.scenario.library import UnknownVignette, find
from simulator.scenario.playable import Playable, playable
from simulator.store.journal import Journal
from simulator.store.made import CLASS_PAGE, Made
from simulator.store.notes import Notes

FORMAT = 1
KIND = "attunement-class"
LARGEST = 4_000_000
"""Bytes of a file that is read at all."""
LONGEST_NOTE = 20_000

Record = Mapping[str, Any]


class NotTakenIn(Exception):
    """A file that is not taken in. The message is one sentence."""


def read_record(path: Path) -> Record:
    """The file. Raises NotTakenIn where it is none of ours, or cannot be read."""
    try:
        if path.stat().st_size > LARGEST:
            raise NotTakenIn(words.NOT_OURS)
        found = json.loads(path.read_text("utf-8"))
    except OSError as problem:
        raise NotTakenIn(f"{path}: {problem.strerror or problem}") from None
    except (ValueError, RecursionError):
        raise NotTakenIn(words.NOT_OURS) from None
    if not isinstance(found, dict) or found.get("kind") != KIND:
        raise NotTakenIn(words.NOT_OURS)
    if found.get("format") != FORMAT:
        raise NotTakenIn(words.OTHER_FORMAT)
    if not _sound(found):
        raise NotTakenIn(words.NOT_OURS)
    return found


def take_in(journal: Journal, record: Record, page: Path | None = None) -> Sequence[str]:
    """Take it in, once; gives what to say. A `page` that was kept in the data folder goes from now on with what came out of it.

    Raises NotTakenIn, and what the journal raises.
    """
    mark = f"class-{_mark(record)}"
    if journal.setting(mark):
        raise NotTakenIn(words.TAKEN_IN_BEFORE)
    if not record["path"] and not any(one["rounds"] for one in record["votes"]):
        raise NotTakenIn(words.NOTHING_IN_IT)
    if journal.locked:
        raise NotTakenIn(words.SEALED)
    plays = [] if record["mode"] == "together" else list(_plays(record))
    known = [(chosen, steps, read) for chosen, steps, read in plays if chosen]
    attempts = [one for chosen, steps, read in known if (one := _played(journal, record, chosen, steps, read))]
    said = []
    as_note = len(attempts) < max(1, len(plays))
    came = [one.id for one in attempts]
    for one in attempts:
        _keep_reasons(journal, one, record)
    if as_note:
        came.append(Notes(journal).write("own", _as_note(record)).id)
        said = [words.not_known(str(one["title"])) for one in record["vignettes"]] if plays else []
    journal.set_setting(mark, str(record["date"]))
    if page and any(file.path == page.absolute() for file in Made(journal).all()):
        Made(journal).add(page, CLASS_PAGE, " ".join(came))
    open_ = [one.script.vignette.id for one in attempts if not one.over]
    return (*said, *words.took_in(len(attempts) - len(open_), open_, as_note=as_note))


def _mark(record: Record) -> str:
    """The same for the same votes of the same class: fetched again on another day, or in another language, it is the same page."""
    said = {name: record[name] for name in ("mode", "seed", "path", "votes")}
    what = [
        *(one["sha256"] for one in record["vignettes"]),
        said | {"votes": [_without_names(one) for one in record["votes"]]},
    ]
    return hashlib.sha256(json.dumps(what, sort_keys=True).encode()).hexdigest()[:24]


def _without_names(vote: Mapping[str, Any]) -> Mapping[str, Any]:
    """A vote without the pattern that was read: that is named in the words of a language."""
    return {name: value for name, value in vote.items() if name != "pattern"}


def _plays(record: Record) -> Iterator[tuple[Playable | None, list[str], str]]:
    """The plays that were one's own: the vignette where it is known, the lines as `turn/option`, the pattern one read."""
    if record["mode"] == "each":
        yield _known(record["vignettes"][0]), list(record["path"]), ""
        return
    by_text = {one["sha256"]: one for one in record["vignettes"]}
    for vote in record["votes"]:
        if vote["rounds"] and vote["vignette"] in by_text:
            first = vote["rounds"][0]["option"]
            yield _known(by_text[vote["vignette"]]), [f"{vote['turn']}/{first}"], str(vote["pattern"])


def _known(one: Mapping[str, Any]) -> Playable | None:
    """The vignette, where it is in the library in the very text the class had."""
    try:
        found = playable(find(str(one["id"])))
    except (UnknownVignette, VignetteRefused, OSError):
        return None
    return found if found.sha256 == one["sha256"] else None


def _played(journal: Journal, record: Record, chosen: Playable, steps: Sequence[str], read: str) -> Attempt | None:
    """An attempt with these lines; None where none of them was offered. A way that was left half goes on where it was left."""
    lines = _offered(chosen, steps)
    if not lines:
        return None
    scene = chosen.vignette.kind == "scene"
    pattern = next((one for one in Pattern if read in (one.value, one.label, _(one.label))), None)
    mode: Mode = "drill" if scene else "session"
    study = scene and pattern is None
    attempt = begun(journal, chosen, mode=mode, study=study, gauges=False, seed=int(record["seed"]))
    if scene and pattern:
        attempt.tell_pattern(pattern, 1)
    for line in lines:
        attempt.choose(line)
    if scene and attempt.over:
        attempt.mark_read("scene-debrief", 1)
    return attempt


def _keep_reasons(journal: Journal, attempt: Attempt, record: Record) -> None:
    """What one typed in the class, as notes at the turns of the play: in a quiz the scene is the vignette."""
    sha256 = journal.attempt(attempt.id).sha256
    reached = {one.turn for one in journal.records(attempt.id) if isinstance(one, Chose)}
    for vote in record["votes"]:
        if vote["vignette"] == sha256 and vote["turn"] in reached:
            for why in dict.fromkeys(one["why"].strip() for one in vote["rounds"]):
                if why:
                    text = words.WHY_IN_CLASS.format(why=why)[:LONGEST_NOTE]
                    Notes(journal).write("own", text, attempt=attempt.id, turn=vote["turn"])


def _offered(chosen: Playable, steps: Sequence[str]) -> list[str]:
    """The lines, as far as they could be said: a file that was edited makes nothing up."""
    script = with_panel(prepare_script(chosen.vignette))
    play, events = engine.begin(script)
    lines: list[str] = []
    for step in steps:
        turn, _slash, option = step.rpartition("/")
        last = events[-1]
        if not isinstance(last, TurnEntered) or last.turn != turn or option not in last.offered:
            break
        play, events = engine.choose(script, play, option)
        lines.append(option)
    return lines


def _as_note(record: Record) -> str:
    """What one voted, in words."""
    title = ", ".join(str(one["title"]) for one in record["vignettes"])
    lines = [words.CLASS_NOTE.format(date=record["date"], title=title)]
    for scene in record.get("scenes", ()):
        lines += ["", f"{page_words.scene_heading(scene['number'])}: {scene['client']}"]
        for vote in scene["votes"]:
            lines.append(f"{page_words.you_said(vote['round'])}: “{vote['line']}” {vote['fits']}")
            lines += [f"({vote['why']})"] if vote["why"] else []
        lines += [f"{page_words.FITS_BEST}: “{one['line']}”" for one in scene["best"]]
    return "\n".join(lines)[:LONGEST_NOTE]


def _sound(found: Record) -> bool:
    """Every field has the shape that is read from it."""
    shapes = {"date": str, "mode": str, "seed": int, "vignettes": list, "path": list, "votes": list}
    if any(not isinstance(found.get(name), shape) for name, shape in shapes.items()):
        return False
    vignettes = all(_has(one, id=str, title=str, sha256=str) for one in found["vignettes"])
    votes = all(
        _has(one, vignette=str, turn=str, pattern=str, rounds=list)
        and all(_has(round_, round=int, option=str, sure=int, why=str) for round_ in one["rounds"])
        for one in found["votes"]
    )
    scenes = all(
        _has(one, number=int, client=str, votes=list, best=list)
        and all(_has(vote, round=int, line=str, fits=str, why=str) for vote in one["votes"])
        and all(_has(best, line=str) for best in one["best"])
        for one in found.get("scenes", ())
    )
    path = all(isinstance(step, str) for step in found["path"])
    return bool(found["vignettes"]) and vignettes and votes and scenes and path


def _has(found: object, **shapes: type) -> bool:
    return isinstance(found, dict) and all(isinstance(found.get(name), shape) for name, shape in shapes.items())
