"""Where the JSON Schema of a vignette is kept. It is made at build time (`build_schema.py`), so reading it costs nothing else."""

from pathlib import Path

from simulator.scenario.folders import packaged_folder

NAME = "vignette-v1.schema.json"


def schema_path() -> Path:
    """The schema that came with the program."""
    return packaged_folder() / NAME
