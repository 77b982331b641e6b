"""Cut the power at random moments of a recorded play, and look whether everything that was acknowledged is in what the disk kept.

    python -m benchmarks.power_loss [--losses 200] [--acts 400] [--seed 1] [--synchronous FULL]

strace records every write and sync of a process that chooses and writes notes, and acknowledges each when it has returned. A power
loss keeps what was synced before it, and of the writes since then any half, in sectors of 512 bytes that may be torn. A file exists
once it, or its folder, was synced. With `--synchronous NORMAL` or `OFF` the same test has to find losses; it is no test otherwise.
"""

import argparse
import ast
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from simulator.play.records import Chose, SaidFirst
from simulator.store import opening
from simulator.store.journal import Journal, JournalProblem
from simulator.store.notes import Notes
from simulator.store.opening import FILE

SECTOR = 512
CALLS = "openat,pwrite64,write,fsync,fdatasync,ftruncate,unlink"
LINE = re.compile(r"^(?:\[pid +\d+\] |\d+ +)?(\w+)\((.*)\) += (-?\d+)")
WITH_PATH = re.compile(r"^(\d+)<([^>]*)>(?:, )?(.*)$", re.DOTALL)


@dataclass
class OnDisk:
    """A file as the disk has it: what was synced, and the writes since."""

    synced: bytearray = field(default_factory=bytearray)
    since: list[tuple[int, bytes]] = field(default_factory=list)
    exists: bool = False

    def sync(self) -> None:
        """Everything up to now is safe."""
        for offset, data in self.since:
            _write(self.synced, offset, data)
        self.since.clear()
        self.exists = True

    def cut(self, chance: random.Random) -> bytes:
        """What is left after a power loss: of the writes since the last sync, some sectors, in any order."""
        left = bytearray(self.synced)
        sectors = [
            (offset + start, data[start : start + SECTOR])
            for offset, data in self.since
            for start in range(0, len(data), SECTOR)
        ]
        for offset, data in chance.sample(sectors, chance.randint(0, len(sectors))):
            _write(left, offset, data)
        return bytes(left)


@dataclass(frozen=True)
class Call:
    """One system call on a file of the journal, or an acknowledgement."""

    name: str
    path: str
    offset: int = 0
    data: bytes = b""


def main() -> int:
    """Record, cut, and print what was found."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--losses", type=int, default=200)
    parser.add_argument("--acts", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--synchronous", choices=("OFF", "NORMAL", "FULL"), default="FULL")
    parser.add_argument("--write", metavar="FOLDER", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.write:
        return write(Path(options.write), options.acts, options.synchronous)
    if shutil.which("strace") is None:
        print("strace is missing, and the writes cannot be recorded without it", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory(prefix="attune-power-") as folder:
        home = Path(folder) / "home"
        Journal.open(home).close()
        before = (home / FILE).read_bytes()
        calls = recorded(home, options.acts, options.synchronous)
        tally = losses(Path(folder) / "cut", before, calls, options.losses, random.Random(options.seed))
    syncs = sum(call.name in ("fsync", "fdatasync") for call in calls)
    acknowledged = sum(call.name == "ack" for call in calls)
    print(f"{'syncs per acknowledged act':28} {syncs / max(acknowledged, 1):.2f}")
    for name in (
        "losses",
        "acknowledged before them",
        "lost",
        "unacknowledged",
        "more than one unacknowledged",
        "refused",
    ):
        print(f"{name:28} {tally[name]}")
    return 1 if tally["lost"] or tally["refused"] or tally["more than one unacknowledged"] else 0


def write(home: Path, acts: int, synchronous: str) -> int:
    """The play that is recorded: choices and notes in turn, each acknowledged by its number."""
    opening._SETTINGS = (*opening._SETTINGS, f"PRAGMA synchronous = {synchronous}")
    journal = Journal.open(home)
    attempt = journal.begin_attempt(vignette_id="v", name="n", source="s" * 50_000, sha256="h", seed=1)
    for number in range(1, acts + 1):
        if number % 4:
            seq = len(journal.records(attempt.id)) + 1
            record = Chose("folder", str(number)) if number % 4 > 1 else SaidFirst("folder", f"{number} " * 100)
            journal.append(attempt.id, seq, record)
        else:
            Notes(journal).write("free", f"{number} " * 200)
        os.write(1, f"ack {number}\n".encode())
    os._exit(0)  # as a power loss would: without closing


def recorded(home: Path, acts: int, synchronous: str) -> list[Call]:
    """Every call of that play that matters, in order."""
    log = home.parent / "strace"
    words = ["--write", str(home), "--acts", str(acts), "--synchronous", synchronous]
    tracing = ["strace", "-f", "-y", "-xx", "-s", "1000000", "-e", f"trace={CALLS}", "-o", str(log)]
    subprocess.run(
        [*tracing, sys.executable, "-m", "benchmarks.power_loss", *words], check=True, stdout=subprocess.DEVNULL
    )
    with log.open(encoding="ascii", errors="replace") as lines:
        return [call for line in lines for call in _calls(line, home)]


def losses(place: Path, before: bytes, calls: list[Call], times: int, chance: random.Random) -> Counter[str]:
    """Cut so many times, and open what is left as the program would."""
    tally: Counter[str] = Counter()
    moments = sorted(chance.randrange(len(calls)) for _ in range(times))
    disk = {FILE: OnDisk(bytearray(before), exists=True)}
    acknowledged, place_in = 0, 0
    for moment in moments:
        for call in calls[place_in:moment]:
            acknowledged = int(call.data) if call.name == "ack" else acknowledged
            _apply(disk, call)
        place_in = moment
        left = {name: file.cut(chance) for name, file in disk.items() if file.exists or chance.random() < 0.5}
        _compare(place, left, acknowledged, tally)
    return tally


def _compare(place: Path, left: dict[str, bytes], acknowledged: int, tally: Counter[str]) -> None:
    place.mkdir()
    for name, content in left.items():
        (place / name).write_bytes(content)
    tally.update({"losses": 1, "acknowledged before them": acknowledged})
    try:
        with Journal.open(place) as journal:
            kept = sum(row.records for row in journal.attempts()) + len(Notes(journal).all())
            whole = journal.read("PRAGMA integrity_check(1)") == [("ok",)]
        tally.update({"lost": max(0, acknowledged - kept), "unacknowledged": max(0, kept - acknowledged)})
        tally["more than one unacknowledged"] += kept > acknowledged + 1
        tally["refused"] += not whole
    except JournalProblem as problem:
        print(problem, file=sys.stderr)
        tally.update({"refused": 1, "lost": acknowledged})
    shutil.rmtree(place)


def _apply(disk: dict[str, OnDisk], call: Call) -> None:
    name = call.path
    if call.name == "pwrite64":
        disk.setdefault(name, OnDisk()).since.append((call.offset, call.data))
    elif call.name in ("fsync", "fdatasync"):
        for file in disk.values() if name == "" else [disk.setdefault(name, OnDisk())]:
            if name:
                file.sync()
            else:
                file.exists = True
    elif call.name == "ftruncate":
        file = disk.setdefault(name, OnDisk())
        file.sync()
        del file.synced[call.offset :]
    elif call.name == "unlink":
        disk.pop(name, None)


def _calls(line: str, home: Path) -> Iterator[Call]:
    """The call on this line of the record, if it is one on the journal, its log, their folder, or an acknowledgement."""
    found = LINE.match(line)
    if not found or found[3] == "-1":
        return
    name, rest = found[1], found[2]
    if name == "unlink":
        path = Path(_text(rest).decode())
        if path.parent == home:
            yield Call(name, path.name)
        return
    given = WITH_PATH.match(rest)
    if given is None:
        return
    path = Path(_plain(given[2]))
    if name == "write" and given[1] == "1":
        yield from (Call("ack", "", data=number) for number in re.findall(rb"ack (\d+)", _text(given[3])))
    elif path == home and name in ("fsync", "fdatasync"):
        yield Call(name, "")
    elif path.parent == home and path.name in (FILE, f"{FILE}-wal"):
        numbers = [int(number) for number in re.findall(r", (\d+)", given[3].rpartition('"')[2])]
        match name:
            case "pwrite64":
                yield Call(name, path.name, numbers[-1], _text(given[3]))
            case "fsync" | "fdatasync":
                yield Call(name, path.name)
            case "ftruncate":
                yield Call(name, path.name, int(given[3]))


def _text(argument: str) -> bytes:
    """The bytes that strace printed in quotes, each as \\xNN."""
    quoted = argument[argument.index('"') : argument.rindex('"') + 1]
    data: bytes = ast.literal_eval("b" + quoted)
    return data


def _plain(path: str) -> str:
    """A path as strace prints it, where it may be in \\xNN as well."""
    return path.encode().decode("unicode_escape") if "\\x" in path else path


def _write(content: bytearray, offset: int, data: bytes) -> None:
    content.extend(bytes(max(0, offset - len(content))))
    content[offset : offset + len(data)] = data


if __name__ == "__main__":
    sys.exit(main())
