"""`python -m simulator.scenario.build_schema`: writes the JSON Schema beside the vignettes, to be committed with the models."""

from pathlib import Path

from simulator.scenario.folders import packaged_folder
from simulator.scenario.schema import schema_text
from simulator.scenario.schema_file import NAME


def build(folder: Path) -> Path:
    """Write the schema into the folder; gives the path of the file."""
    path = folder / NAME
    path.write_text(schema_text(), encoding="utf-8", newline="\n")
    return path


if __name__ == "__main__":
    print(build(packaged_folder()))
