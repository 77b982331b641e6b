"""Which addresses are ours, and which Host and Origin a request may name."""

import ipaddress
import socket

import pytest

from simulator.classroom import addresses
from simulator.classroom.addresses import Place, hosts_of, lan_addresses, lan_hosts, proxy


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
    assert hosts_of("127.0.0.1") == ("127.0.0.1", "localhost")
    assert hosts_of("::1") == ("::1", "localhost")
    assert not Place(8765, hosts_of("::1")).reachable


def test_one_address_is_said_alone_and_as_a_browser_writes_it():
    assert hosts_of("FD00:0:0::2") == ("fd00::2",)


def test_an_ipv6_address_stands_in_brackets_in_url_origin_and_host_header():
    place = Place(8765, ("fd00::2", "::1"))
    assert place.url == "http://[fd00::2]:8765"
    assert place.origins == {"http://[fd00::2]:8765", "http://[::1]:8765"}
    assert place.host_headers == {"[fd00::2]:8765", "[::1]:8765"}


def test_addresses_in_the_network_are_none_of_loopback_and_each_once():
    found = lan_addresses()
    assert len(set(found)) == len(found)
    assert not [one for one in found if ipaddress.ip_address(one).is_loopback]
    assert lan_hosts()[-3:] == ("127.0.0.1", "::1", "localhost")


def test_where_there_is_ipv6_alone_its_addresses_are_said_and_no_link_local_one(monkeypatch: pytest.MonkeyPatch):
    six = {socket.AF_INET: [], socket.AF_INET6: ["fe80::1%eth0", "fe80::1", "::ffff:10.0.0.1", "fd00::2"]}
    monkeypatch.setattr(addresses, "_towards", lambda _to, family: "fd00::2" if family is socket.AF_INET6 else "")
    monkeypatch.setattr(addresses, "_by_name", six.__getitem__)
    assert lan_addresses() == ("fd00::2",)


def test_of_two_networks_the_second_is_known_too_and_this_machine_alone_is_none():
    place = Place(8765, ("192.168.1.20", "fd00::2", *hosts_of("127.0.0.1"), "::1"))
    assert place.others == ("http://[fd00::2]:8765",)
    assert Place(8765, hosts_of("127.0.0.1")).others == ()


@pytest.mark.parametrize(
    ("url", "alone"),
    [("http://[::1]:8", True), ("https://localhost", True), ("http://127.0.0.1:8", True), ("http://10.0.0.2", False)],
)
def test_an_address_of_this_machine_alone_is_told_from_one_that_others_reach(url: str, alone: bool):
    assert addresses.of_this_machine(url) is alone
