"""`attune host` refuses in a sentence what cannot be hosted, before anything is opened."""

import re
from pathlib import Path

import pytest

from simulator.cli import host as host_command
from simulator.cli.main import main
from simulator.practice.rounds import kind_of
from simulator.scenario.library import shelf


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ATTUNE_HOME", str(tmp_path))
    return tmp_path


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["hanne-vik", "--people", "0"], "--people takes 1 to"),
        (["hanne-vik", "--tls-cert", "x.pem"], "--tls-cert and --tls-key go together"),
        (["hanne-vik", "--host", "class.local"], "--host takes an IP address of this computer"),
        (["hanne-vik", "--host", "fe80::1"], "no browser opens an address that begins with fe80"),
        (["hanne-vik", "--host", "192.0.2.7"], "this computer has not the address 192.0.2.7"),
        (["--resume"], "no class waits to be gone on with"),
        (["nobody-here"], "nobody-here"),
        ([], "name the client the class plays"),
        (["hanne-vik", "--scenes", "6"], "--mode quiz --scenes 6"),
        (["--mode", "each", "--scenes", "6"], "--mode quiz --scenes 6"),
        (["--scenes", "0"], "--scenes takes 1 to 40"),
        (["--scenes", "6", "--seed", "-1"], "--seed takes a whole number"),
        (["mei-voice", "gordon-hat"], "attune host mei-voice gordon-hat declan-barometer --mode quiz"),
        (["hanne-vik", "--port", "99999"], "port 99999 is taken or not allowed"),
    ],
)
def test_what_cannot_be_hosted_is_refused_in_one_sentence(words, said, capsys, home: Path):
    assert main(["host", "--plain", *words]) != 0
    told = capsys.readouterr().err
    assert said in told
    assert "Traceback" not in told
    assert not list(home.glob("classes/*"))


@pytest.mark.parametrize("asked", [["--mode", "quiz"], ["--scenes", "6"], ["--mode", "quiz", "--rehearse", "3"]])
def test_a_quiz_needs_no_ids_and_says_which_scenes_it_took_and_how_to_have_them_again(asked, capsys, monkeypatch):
    monkeypatch.setattr(host_command, "_host", lambda _options, _wish: 0)
    assert main(["host", "--plain", *asked]) == 0
    told = re.search(r"A quiz of 6 scenes: (.+)\. The same again: --scenes 6 --seed (\d+)", capsys.readouterr().err)
    assert told
    assert main(["host", "--plain", "--scenes", "6", "--seed", told[2], "--rehearse", "3"]) == 0
    assert f": {told[1]}." in capsys.readouterr().err


def test_the_scenes_of_the_examples_are_in_the_library_and_no_two_of_one_pattern():
    named = host_command.EXAMPLES.split("  attune host ")[-1].split(" --mode")[0].split()
    found = [shelf().by_id()[one] for one in named]
    assert len({one.pattern for one in found}) == len(named) == 3
    assert {kind_of(one) for one in found} == {"scenes"}
