"""Which addresses are ours, and which Host and Origin a request may name."""

import ipaddress

import pytest

from simulator.classroom.addresses import Place, lan_addresses, own_hosts, proxy


def test_every_host_has_its_origin_and_its_header_and_no_other_is_ours():
    place = Place(8765, ("192.168.1.20", "localhost"))
    assert place.url == "http://192.168.1.20:8765"
    assert place.origins == {"http://192.168.1.20:8765", "http://localhost:8765"}
    assert place.host_headers == {"192.168.1.20:8765", "localhost:8765"}


def test_the_usual_port_is_not_said():
    assert Place(443, ("class.example.org",), secure=True).origins == {"https://class.example.org"}
    assert Place(80, ("class.example.org",)).host_headers == {"class.example.org"}
    assert Place(80, ("class.example.org",), secure=True).url == "https://class.example.org:80"


def test_a_proxy_is_said_by_its_own_address_and_answered_beside_our_own():
    place = Place(8765, ("127.0.0.1",), proxies=("https://class.example.org",))
    assert (place.url, place.private) == ("https://class.example.org", True)
    assert place.host_headers == {"class.example.org", "127.0.0.1:8765"}


@pytest.mark.parametrize(
    ("typed", "origin"),
    [
        ("Class.Example.org", "https://class.example.org"),
        ("class.example.org:8443", "https://class.example.org:8443"),
        ("http://class.example.org:80/", "http://class.example.org"),
        ("[fd00::1]:8443", "https://[fd00::1]:8443"),
    ],
)
def test_a_proxy_is_a_host_with_https_unless_its_whole_origin_is_typed(typed: str, origin: str):
    assert proxy(typed) == origin


@pytest.mark.parametrize("typed", ["https://", "ftp://a.org", "a.org/class", "me@a.org", "a.org:port"])
def test_what_is_no_host_is_none(typed: str):
    with pytest.raises(ValueError, match=r".+"):
        proxy(typed)


def test_without_the_network_only_loopback_is_ours():
    assert own_hosts(lan=False) == ("127.0.0.1", "localhost")


def test_addresses_in_the_network_are_none_of_loopback_and_each_once():
    found = lan_addresses()
    assert len(set(found)) == len(found)
    assert not [one for one in found if ipaddress.ip_address(one).is_loopback]
    assert own_hosts(lan=True)[-2:] == ("127.0.0.1", "localhost")
