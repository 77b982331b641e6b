"""The real yaml-language-server, in the version of package-lock.json; fetched by npm on first use into a cache outside the tree."""

import hashlib
import shutil
import subprocess
import tempfile
from pathlib import Path

import platformdirs
import pytest

from tests.needs import everything_required

HERE = Path(__file__).parent
FILES = ("package.json", "package-lock.json")
SCRIPT = Path("node_modules", "yaml-language-server", "bin", "yaml-language-server")


def language_server() -> Path:
    """The script that node runs. Where npm cannot fetch it, the test is skipped by name, or fails where everything is required."""
    version = hashlib.sha256(b"".join((HERE / name).read_bytes() for name in FILES)).hexdigest()[:16]
    cache = Path(platformdirs.user_cache_dir("attunement-tests", appauthor=False))
    folder = cache / f"language-server-{version}"
    if not (folder / SCRIPT).exists():
        cache.mkdir(parents=True, exist_ok=True)
        _fetch(cache, folder)
    return folder / SCRIPT


def _fetch(cache: Path, folder: Path) -> None:
    with tempfile.TemporaryDirectory(dir=cache) as fresh:
        for name in FILES:
            shutil.copy(HERE / name, fresh)
        done = subprocess.run(
            ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"],
            cwd=fresh, capture_output=True, text=True, check=False, timeout=120,
        )  # fmt: skip
        if done.returncode:
            said = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
            give_up = pytest.fail if everything_required() else pytest.skip
            give_up(f"npm could not fetch yaml-language-server ({said}); a connection is needed once")
        if not folder.exists():
            shutil.move(fresh, folder)
            Path(fresh).mkdir()
