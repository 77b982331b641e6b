"""Where the trainee's data lives."""

import os
from pathlib import Path

import platformdirs


def data_folder() -> Path:
    """`ATTUNE_HOME` if it is set, else the platform's data folder for Attunement. It need not exist yet."""
    chosen = os.environ.get("ATTUNE_HOME")
    return Path(chosen).expanduser() if chosen else Path(platformdirs.user_data_dir("attunement", appauthor=False))
