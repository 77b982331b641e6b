"""`python -m simulator.scenario.build_index`: writes the index of the vignettes that come with the program, to be committed."""

import json
import sys
from pathlib import Path

from simulator.scenario.entries import entry_of
from simulator.scenario.folders import packaged_folder
from simulator.scenario.index import FORMAT, Broken, Entry, entry_data
from simulator.scenario.library import vignette_files


def index_text(folder: Path) -> tuple[str, tuple[Broken, ...]]:
    """The index of a folder as it stands in its file, and the files left out of it."""
    found = [entry_of(path, path.relative_to(folder).as_posix()) for path in vignette_files(folder)]
    good = [entry_data(one) for one in found if isinstance(one, Entry)]
    text = json.dumps({"format": FORMAT, "vignettes": good}, indent=1, ensure_ascii=False) + "\n"
    return text, tuple(one for one in found if isinstance(one, Broken))


def main() -> int:
    """Write the index; 1 where a file had to be left out."""
    folder = packaged_folder()
    text, broken = index_text(folder)
    (folder / "index.json").write_text(text, encoding="utf-8", newline="\n")
    for one in broken:
        print(f"{one.path}:{one.reason}", file=sys.stderr)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
