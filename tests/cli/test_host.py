"""`attune host` refuses in a sentence what cannot be hosted, before anything is opened."""

from pathlib import Path

import pytest

from simulator.cli.main import main


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
        (["hanne-vik", "--port", "99999"], "port 99999 is taken or not allowed"),
    ],
)
def test_what_cannot_be_hosted_is_refused_in_one_sentence(words, said, capsys, home: Path):
    assert main(["host", "--plain", *words]) != 0
    told = capsys.readouterr().err
    assert said in told
    assert "Traceback" not in told
    assert not list(home.glob("classes/*"))
