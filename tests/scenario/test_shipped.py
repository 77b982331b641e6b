"""The vignettes that come with the program keep their own rules."""

from pathlib import Path

import pytest

from simulator.bench.check import check_file
from simulator.scenario.findings import Severity
from simulator.scenario.folders import packaged_folder
from simulator.scenario.library import vignette_files


@pytest.mark.parametrize("path", list(vignette_files(packaged_folder())), ids=lambda path: path.stem)
def test_a_shipped_vignette_has_no_error_and_no_warning(path: Path) -> None:
    assert [found.one_line for found in check_file(path) if found.severity is not Severity.HINT] == []


def test_each_file_is_named_by_its_id_and_stands_under_its_pattern() -> None:
    from simulator.scenario.loader import load

    for path in vignette_files(packaged_folder()):
        vignette = load(path).draft
        assert vignette is not None
        assert path.stem == vignette.id
        shelf = path.relative_to(packaged_folder()).parts[0]
        assert shelf in (vignette.pattern.value, "mixed", "twins", "scenes", "forms")
