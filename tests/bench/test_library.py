"""The players' table and the page of the library are those of the vignettes as they are."""

from simulator.bench.library.figures import FILE, PLAYERS, read
from simulator.bench.library.page import page
from simulator.cli.main import main
from simulator.scenario.folders import packaged_folder
from simulator.scenario.index import read_index
from simulator.scenario.loader import load
from tests.shipped import CASES
from tests.test_docs import document

ENTRIES = list(read_index(packaged_folder()).values())


def test_every_case_has_its_figures_and_they_are_those_of_its_text():
    figures = read(packaged_folder() / FILE)
    assert {id_: one.sha256 for id_, one in figures.items()} == {
        load(path).required().id: load(path).sha256 for path in CASES
    }


def test_the_key_is_one_and_chance_nothing_in_every_case():
    for one in read(packaged_folder() / FILE).values():
        assert set(PLAYERS) <= set(one.players)
        assert one.players["key"].fit == 1.0
        assert abs(one.players["random"].fit or 0.0) < 0.1
        assert one.players["key"].broken_off == 0.0


def test_the_page_is_fresh():
    cases = [(one, load(packaged_folder() / one.path).required()) for one in ENTRIES if one.kind == "case"]
    cases.sort(key=lambda one: (one[0].level, one[0].id))
    scenes = [one for one in ENTRIES if one.kind == "scene"]
    assert document("docs/library.md") == page(cases, scenes, read(packaged_folder() / FILE))


def test_the_long_list_tells_what_a_case_teaches_and_hides_the_pattern(capsys):
    assert main(["list", "--long"]) == 0
    out = capsys.readouterr().out
    assert "teaches: " in out
    assert "one-size warmth" in out
    assert "dismissing" not in out
    assert main(["list", "--long", "--reveal"]) == 0
    assert "the secure key" in capsys.readouterr().out
