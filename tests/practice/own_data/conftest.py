import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from simulator.store import seal


@pytest.fixture
def home(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The data folder, on a memory disk where there is one, and a derivation that takes no time."""
    memory = Path("/dev/shm")
    folder = Path(tempfile.mkdtemp(prefix="attune-", dir=memory if memory.is_dir() else None))
    monkeypatch.setenv("ATTUNE_HOME", str(folder / "home"))
    monkeypatch.delenv("ATTUNE_PROFILE", raising=False)
    monkeypatch.delenv("ATTUNE_PASSPHRASE", raising=False)
    monkeypatch.setattr(seal, "PARAMETERS", {"memory_kib": 32, "iterations": 1, "lanes": 1})
    yield folder / "home"
    shutil.rmtree(folder, ignore_errors=True)
