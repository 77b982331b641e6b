"""Over https everything is as over http, and the cookie goes nowhere else."""

import ipaddress
import ssl
from datetime import UTC, datetime, timedelta
from pathlib import Path

import aiohttp
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from simulator.classroom.hosting import CannotHost, Wish, start


def certificate(folder: Path) -> tuple[Path, Path]:
    """A certificate for this machine, signed by itself, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "attunement")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .issuer_name(name)
        .subject_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    paths = folder / "class.pem", folder / "class.key"
    paths[0].write_bytes(made.public_bytes(serialization.Encoding.PEM))
    paths[1].write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return paths


async def test_a_class_over_https_sets_a_cookie_that_goes_over_https_alone(tmp_path: Path):
    tls = certificate(tmp_path)
    trusted = ssl.create_default_context(cafile=str(tls[0]))
    hosted = await start(Wish(("hanne-vik",), port=0, folder=tmp_path, tls=tls))
    assert hosted.url.startswith("https://127.0.0.1:")
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(ssl=trusted)) as session:
        form = {"code": hosted.code, "alias": "Ana"}
        async with session.post(
            f"{hosted.url}/join", data=form, headers={"Origin": hosted.url}, allow_redirects=False
        ) as answer:
            assert answer.status == 303
            assert answer.cookies[hosted.server.house.cookie]["secure"]
            policy = answer.headers["Content-Security-Policy"]
        async with session.ws_connect(f"{hosted.url}/ws") as socket:
            await socket.send_json({"type": "hello", "v": 1, "code": hosted.code})
            assert (await socket.receive_json())["type"] == "welcome"
    assert hosted.url.replace("https", "wss") in policy
    await hosted.close()


async def test_a_class_gone_on_with_is_https_again_and_its_log_holds_the_paths_and_no_key(tmp_path: Path):
    tls = certificate(tmp_path)
    hosted = await start(Wish(("hanne-vik",), port=0, folder=tmp_path, tls=tls, names=("class.example.org",)))
    await hosted.close()
    kept = hosted.log.read_bytes()
    assert str(tls[1]).encode() in kept
    assert tls[1].read_bytes().splitlines()[1] not in kept
    again = await start(Wish(resume=hosted.log))
    assert (again.url, again.place.origins) == (hosted.url, hosted.place.origins)
    assert again.url.startswith("https://class.example.org:")
    trusted = ssl.create_default_context(cafile=str(tls[0]))
    async with (
        aiohttp.ClientSession(connector=aiohttp.TCPConnector(ssl=trusted)) as session,
        session.get(f"https://127.0.0.1:{again.place.port}/") as page,
    ):
        assert page.status == 200
    await again.close()
    tls[0].unlink()
    with pytest.raises(CannotHost, match=r"certificate .* cannot be used"):
        await start(Wish(resume=hosted.log))
