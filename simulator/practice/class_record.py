"""Take one's own page of a class into one's own record.

Where the way was one's own, it is a play like any other: in mode *each* the whole way, in a quiz every scene, with the line said
before the talk. Where the client answered the whole class (*together*), or the vignette is not here in the text the class had, it is
kept as a note: progress counts plays of one's own and nothing else.
"""

import hashlib
import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
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
from simulator.play.wording import own_page as own_words
from simulator.practice.attempt import Attempt
from simulator.practice.class_file import NotTakenIn, Record
from simulator.practice.met_in_class import keep_met
from simulator.practice.opening import begun, opened
from simulator.practice.stages import (
    ReadCaseDebrief,
    ReadEnding,
    ReadSceneDebrief,
    ReadSessionDebrief,
    Supervision,
    WriteNote,
)
from simulator.scenario.findings import VignetteRefused
from simulator.scenario.library import UnknownVignette, find
from simulator.scenario.playable import Playable, playable
from simulator.store.journal import Journal
from simulator.store.made import CLASS_PAGE, Made
from simulator.store.notes import Notes

LONGEST_NOTE = 20_000


@dataclass(frozen=True)
class _Taken:
    """What came of a page before: a hash of what was voted, the attempts by their play, and the note."""

    voted: str = ""
    plays: dict[str, str] = field(default_factory=dict)
    note: str = ""


@dataclass(frozen=True)
class _Play:
    """One play of one's own: its name within the class, the vignette where it is known, the lines as `turn/option`, and the pattern
    one read."""

    name: str
    chosen: Playable | None
    steps: Sequence[str]
    read: str = ""


def take_in(journal: Journal, record: Record, page: Path | None = None) -> Sequence[str]:
    """Take it in; gives what to say. Taken in again, it brings what was voted since, and nothing a second time.

    A `page` that was kept in the data folder goes from now on with what came out of it. Raises NotTakenIn, and what the journal raises.
    """
    mark, voted = _mark(record), _hash(record["mode"], record["path"], list(map(_without_names, record["votes"])))
    before = _taken(journal.setting(mark))
    if before.voted == voted:
        raise NotTakenIn(words.TAKEN_IN_BEFORE)
    if not record["path"] and not any(one["rounds"] for one in record["votes"]):
        raise NotTakenIn(words.NOTHING_IN_IT)
    if journal.locked:
        raise NotTakenIn(words.SEALED)
    plays = [] if record["mode"] == "together" else list(_plays(record))
    found = {one.name: kept for one in plays if (kept := _kept(journal, record, one, before.plays.get(one.name, "")))}
    new = [attempt for attempt, grown in found.values() if grown]
    as_note = not plays or any(one.name not in found and one.name not in before.plays for one in plays)
    note = _noted(journal, record, before.note) if as_note else before.note
    ids = before.plays | {name: attempt.id for name, (attempt, _) in found.items()}
    journal.set_setting(mark, json.dumps(asdict(_Taken(voted, ids, note))))
    if page and any(file.path == page.absolute() for file in Made(journal).all()):
        Made(journal).add(page, CLASS_PAGE, " ".join([*ids.values(), *([note] if note else [])]))
    unknown = [words.not_known(str(one["title"])) for one in record["vignettes"]] if as_note and plays else []
    updated = [words.UPDATED] if before.voted else []
    open_ = [one.script.vignette.id for one in new if not one.over]
    return (*updated, *unknown, *words.took_in(len(new) - len(open_), open_, as_note=as_note))


def _mark(record: Record) -> str:
    """The same for the same person of the same class, whenever the page was fetched, and in whatever language."""
    texts = [one["sha256"] for one in record["vignettes"]]
    return f"class-{_hash(record['seed'], texts, record.get('person', ''))}"


def _hash(*parts: object) -> str:
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()[:24]


def _taken(setting: str) -> _Taken:
    """What is kept of an earlier time; nothing where there was none."""
    return _Taken(**json.loads(setting)) if setting else _Taken()


def _without_names(vote: Mapping[str, Any]) -> Mapping[str, Any]:
    """A vote without the pattern that was read: that is named in the words of a language."""
    return {name: value for name, value in vote.items() if name != "pattern"}


def _plays(record: Record) -> Iterator[_Play]:
    """The plays that were one's own. A scene that was before the class twice is one, with what was said first; what was said when its
    key had been seen is none."""
    if record["mode"] == "each":
        (one, *_) = record["vignettes"]
        yield _Play(one["sha256"], _known(one), list(record["path"]))
        return
    by_text = {one["sha256"]: one for one in record["vignettes"]}
    seen: set[str] = set()
    for vote in record["votes"]:
        name = f"{vote['vignette']}/{vote['turn']}"
        said = [one["option"] for one in vote["rounds"] if not one.get("after_reveal")]
        if said and vote["vignette"] in by_text and name not in seen:
            seen.add(name)
            yield _Play(name, _known(by_text[vote["vignette"]]), [f"{vote['turn']}/{said[0]}"], vote["pattern"])


def _known(one: Mapping[str, Any]) -> Playable | None:
    """The vignette, where it is in the library in the very text the class had."""
    try:
        found = playable(find(str(one["id"])))
    except (UnknownVignette, VignetteRefused, OSError, ValueError):
        return None
    return found if found.sha256 == one["sha256"] else None


def _kept(journal: Journal, record: Record, play: _Play, before: str) -> tuple[Attempt, bool] | None:
    """The attempt of a play, and whether anything came to it now; None where the vignette or its lines are not known here."""
    lines = _offered(play.chosen, play.steps) if play.chosen else []
    if play.chosen is None or not lines:
        return None
    row = next((one for one in journal.attempts(play.chosen.vignette.id) if one.id == before), None)
    if before and row is None:
        return None  # erased since, and so it stays
    if row is None:
        attempt = _begun(journal, record, play, play.chosen)
        return _gone_on(journal, record, attempt, lines), True
    attempt = opened(journal, row)
    said = [one.option for one in attempt.records if isinstance(one, Chose)]
    if lines[: len(said)] != said or len(lines) == len(said):  # gone on with by oneself, or as it was
        return attempt, False
    return _gone_on(journal, record, attempt, lines[len(said) :]), True


def _begun(journal: Journal, record: Record, play: _Play, chosen: Playable) -> Attempt:
    """A new attempt. The class has named the pattern, so it is not asked for, but where one read it in a scene."""
    scene = chosen.vignette.kind == "scene"
    pattern = next((one for one in Pattern if play.read in (one.value, one.label, _(one.label))), None)
    mode: Mode = "drill" if scene else "session"
    study = not (scene and pattern)
    attempt = begun(journal, chosen, mode=mode, study=study, gauges=False, seed=record["seed"])
    if scene and pattern:
        attempt.tell_pattern(pattern, 1)
    return attempt


def _gone_on(journal: Journal, record: Record, attempt: Attempt, lines: Sequence[str]) -> Attempt:
    """The attempt with these lines said. A way that was left half goes on where it was left."""
    reached = len(attempt.records)
    for line in lines:
        attempt.choose(line)
    turns = [one.turn for one in attempt.records[reached:] if isinstance(one, Chose)]
    _pass_pages(attempt)
    _keep_reasons(journal, attempt, record, turns)
    return attempt


def _pass_pages(attempt: Attempt) -> None:
    """What would be asked or read between the lines: the class has looked back already."""
    while True:
        match attempt.stage:
            case WriteNote(session=session):
                attempt.write_note(session, ())
            case ReadSessionDebrief(session=session):
                attempt.mark_read("session-debrief", session)
            case Supervision(session=session):
                attempt.mark_read("supervision-skipped", session)
            case ReadEnding(session=session):
                attempt.mark_read("ending", session)
            case ReadCaseDebrief(session=session):
                return attempt.mark_read("case-debrief", session)
            case ReadSceneDebrief():
                return attempt.mark_read("scene-debrief", 1)
            case _:
                return None


def _keep_reasons(journal: Journal, attempt: Attempt, record: Record, turns: Collection[str]) -> None:
    """What one typed in the class at these turns, as notes there: in a quiz the scene is the vignette."""
    sha256 = journal.attempt(attempt.id).sha256
    for vote in record["votes"]:
        if vote["vignette"] == sha256 and vote["turn"] in turns:
            for why in dict.fromkeys(one["why"].strip() for one in vote["rounds"]):
                if why:
                    text = words.WHY_IN_CLASS.format(why=why)[:LONGEST_NOTE]
                    Notes(journal).write("own", text, attempt=attempt.id, turn=vote["turn"])


def _noted(journal: Journal, record: Record, before: str) -> str:
    """The id of the note with the whole page in words; the one that is there already is brought up to date."""
    keep_met(journal, [one["id"] for one in record["vignettes"]])
    notes = Notes(journal)
    if before and any(one.id == before for one in notes.all()):
        return notes.change(before, _as_note(record)).id
    return "" if before else notes.write("own", _as_note(record)).id


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
            said = own_words.you_said(vote["round"], alone=bool(scene.get("alone")), shown=bool(vote.get("shown")))
            lines.append(f"{said}: “{vote['line']}” {vote['fits']}")
            lines += [f"({vote['why']})"] if vote["why"] else []
        lines += [f"{page_words.FITS_BEST}: “{one['line']}”" for one in scene["best"]]
    return "\n".join(lines)[:LONGEST_NOTE]
