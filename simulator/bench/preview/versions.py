"""The file as it was last read, the last version that could be played, and the play on it.

What every save, choice and step back makes of them; nothing here reads a disk.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from simulator.bench.check import checked
from simulator.bench.preview.carried import carried
from simulator.bench.preview.moved import changes
from simulator.bench.preview.passed_over import passed_over
from simulator.bench.preview.played import Played, begun, played
from simulator.play.script import Script, prepare_script
from simulator.scenario.findings import Finding, Severity
from simulator.scenario.loader import Loaded
from simulator.scenario.source import Source

UNREADABLE = frozenset({"S113", "S114", "S115"})
"""Findings that say there is no text to look at."""


def unreadable(loaded: Loaded) -> str:
    """Why there is no text: no file, a folder, not UTF-8, too large; empty where there is one."""
    return next((found.message for found in loaded.findings if found.code in UNREADABLE), "")


@dataclass(frozen=True)
class Version:
    """One state of the file: its text, what the check says of it, and the script where it can be played.

    The findings begin with what keeps it from being played, then come errors, warnings and hints, each in reading order.
    """

    source: Source
    sha256: str
    findings: tuple[Finding, ...]
    script: Script | None


def version(loaded: Loaded) -> Version:
    """The version a loaded file holds."""
    script = None if loaded.vignette is None else prepare_script(loaded.vignette)
    return Version(loaded.source, loaded.sha256, _in_order(checked(loaded).findings, loaded.findings), script)


def _in_order(findings: Iterable[Finding], first: Sequence[Finding] = ()) -> tuple[Finding, ...]:
    ranks = list(Severity)
    return tuple(sorted(findings, key=lambda one: (ranks.index(one.severity), one not in first, one.order)))


@dataclass(frozen=True)
class Preview:
    """What is looked at. `read` is the file as it is, `good` the last version that could be played, `played` the play on it.

    `wished` are the choices asked for last: after a save they are all tried again, also those that the version between refused.
    `told` says in a sentence what the last save did to the path, empty where nothing.
    """

    read: Version
    good: Version | None = None
    played: Played | None = None
    wished: tuple[str, ...] = ()
    told: str = ""

    @property
    def stale(self) -> bool:
        """True where what is played is an older version than the file, which has errors now."""
        return self.good is not None and self.good is not self.read

    def saved(self, read: Version) -> "Preview":
        """After a save: the new version with the same path as far as it holds, or the old one where this has errors."""
        if read.script is None:
            return replace(self, read=read)
        found = carried(read.script, self.wished)
        told = found.parting or self._moved_in_place(found.played)
        return replace(self, read=read, good=read, played=found.played, told=told)

    def proved(self, sha256: str, findings: Sequence[Finding]) -> "Preview":
        """With what the proof has to say of the text with this hash; the same where that is no longer the file."""
        if self.stale or self.read.sha256 != sha256:
            return self
        read = replace(self.read, findings=_in_order(findings))
        return replace(self, read=read, good=read)

    def chosen(self, option: str) -> "Preview":
        """After a choice. Raises NotOffered where the option is not open."""
        return self if self.played is None else self._at(self.played.after(option))

    def back(self) -> "Preview":
        """One choice back."""
        if self.played is None or not self.played.choices:
            return self
        return self._at(played(self.played.script, self.played.choices[:-1]))

    def from_the_start(self) -> "Preview":
        """At the first choice again."""
        return self if self.played is None else self._at(begun(self.played.script))

    def gone(self, choices: Sequence[str]) -> "Preview":
        """After this list of choices from the start. Raises NotOffered."""
        return self if self.played is None else self._at(played(self.played.script, choices))

    def _at(self, now: Played) -> "Preview":
        return replace(self, played=now, wished=now.choices, told="")

    def _moved_in_place(self, now: Played) -> str:
        """What a save changed in the client where the same path leads; empty where nothing, or where it leads elsewhere."""
        if self.played is None or self.played.choices != now.choices:
            return ""
        old, new = self.played.turn, now.turn
        if (old and old.id) != (new and new.id):
            passed = (one for one in passed_over(now) if old and one.turn == old.id)
            reason = next((f"; turn {one.turn} is passed over now, because {one.because}" for one in passed), "")
            return f"your path holds, and now leads to {f'turn {new.id}' if new else 'the end'}{reason}"
        what = tuple(changes(now.script, self.played.client, now.client))
        return f"your path holds; here it now makes {', '.join(what)}" if what else ""
