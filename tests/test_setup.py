"""The set-up on a bare machine: one sentence where something is missing, and never a half-made `.venv`."""

import os
import shutil
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path
from time import monotonic, sleep

import pytest

ROOT = Path(__file__).parents[1]
TOOLS = ("rm", "mkdir", "touch", "tail", "sleep")
"""What every machine has. There is no Python and no uv among it."""

Machine = Callable[..., Path]


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """A checkout beside a folder of programs: the bare tools, and a `python3` that does what is said."""

    def made(python3: str | None = None, uv: str | None = None) -> Path:
        programs = tmp_path / "bin"
        programs.mkdir()
        for name in TOOLS:
            found = shutil.which(name)
            assert found is not None
            (programs / name).symlink_to(found)
        for name, text in (("python3", python3), ("uv", uv)):
            if text is not None:
                (programs / name).write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
                (programs / name).chmod(0o755)
        checkout = tmp_path / "checkout"
        checkout.mkdir()
        return checkout

    return made


def python(version: str, *, venv: str) -> str:
    """A `python3` of this version; `venv` is what its `-m venv` does."""
    new = int(version.split(".")[1]) >= 11
    return f'case "$2" in venv) {venv};; *print*) echo {version};; *) exit {0 if new else 1};; esac'


def set_up(checkout: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["/bin/sh", str(ROOT / "tools" / "setup.sh")], **around(checkout), check=False, timeout=60)


def around(checkout: Path) -> dict[str, object]:
    return {
        "cwd": checkout,
        "env": {"PATH": str(checkout.parent / "bin"), "HOME": str(checkout.parent)},
        "stdout": subprocess.PIPE,
        "stderr": subprocess.PIPE,
        "text": True,
    }


HALF_A_VENV = "mkdir -p .venv/bin; echo noise; exit 1"
VENV_WITHOUT_NETWORK = (
    "mkdir -p .venv/bin; printf '#!/bin/sh\\necho ERROR: no route to the index >&2; exit 1\\n' >.venv/bin/python;"
    " /bin/chmod +x .venv/bin/python"
)


@pytest.mark.parametrize(
    ("python3", "asks_for"),
    [
        (None, "Python 3.11 or newer is needed, with venv; install python3 and python3-venv (or uv)"),
        (python("3.10", venv="exit 0"), "Python 3.11 or newer is needed, and this one is 3.10"),
        (python("3.12", venv=HALF_A_VENV), "python3 has no venv; install python3-venv (or uv)"),
        (python("3.12", venv=VENV_WITHOUT_NETWORK), "could not be installed (ERROR: no route to the index); check the"),
    ],
    ids=["no Python", "an older Python", "no venv", "no network"],
)
def test_what_is_missing_is_said_in_one_sentence_and_nothing_half_made_stays(
    machine: Machine, python3: str | None, asks_for: str
):
    checkout = machine(python3)
    done = set_up(checkout)
    assert done.returncode == 1
    assert done.stdout == ""
    (sentence,) = done.stderr.splitlines()
    assert asks_for in sentence
    assert not (checkout / ".venv").exists()


def test_an_interrupted_set_up_leaves_nothing_that_is_taken_for_whole(machine: Machine):
    checkout = machine(python("3.12", venv="mkdir -p .venv/bin; touch .venv/begun; sleep 30"))
    running = subprocess.Popen(
        ["/bin/sh", str(ROOT / "tools" / "setup.sh")], **around(checkout), start_new_session=True
    )
    until = monotonic() + 20
    while not (checkout / ".venv" / "begun").exists():
        assert monotonic() < until
        sleep(0.01)
    os.killpg(running.pid, signal.SIGINT)
    running.communicate(timeout=20)
    assert running.returncode != 0
    assert not (checkout / ".venv").exists()


def test_uv_is_used_where_it_is_there_and_fills_the_checkout_s_own_venv(machine: Machine):
    checkout = machine(uv='mkdir -p "$UV_PROJECT_ENVIRONMENT"')
    assert set_up(checkout).returncode == 0
    assert (checkout / ".venv" / "ready").exists()


def test_where_uv_cannot_finish_pip_does(machine: Machine):
    whole = "mkdir -p .venv/bin; printf '#!/bin/sh\\nexit 0\\n' >.venv/bin/python; /bin/chmod +x .venv/bin/python"
    checkout = machine(python("3.12", venv=whole), uv="exit 1")
    assert set_up(checkout).returncode == 0
    assert (checkout / ".venv" / "ready").exists()
