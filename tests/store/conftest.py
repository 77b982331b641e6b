import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture
def quick() -> Iterator[Path]:
    """A folder on a memory disk where there is one: for hundreds of commits, which on a slow disk take seconds."""
    memory = Path("/dev/shm")
    folder = Path(tempfile.mkdtemp(prefix="attune-", dir=memory if memory.is_dir() else None))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder, ignore_errors=True)
