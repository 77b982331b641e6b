"""The socket of a class: loopback alone, one address, or the whole network in both kinds of address."""

import socket

import pytest

from simulator.classroom.binding import NotBound, bound, everywhere
from tests.classroom.ipv6 import needs_ipv6


def test_without_a_wish_only_this_computer_is_listened_to():
    with bound([0]) as one:
        assert one.getsockname()[0] == "127.0.0.1"


@needs_ipv6
def test_the_network_is_listened_to_in_both_kinds_of_address_by_one_socket():
    with bound([0], lan=True) as one:
        one.listen()
        for address in ("127.0.0.1", "::1"):
            socket.create_connection((address, one.getsockname()[1]), timeout=2).close()


@needs_ipv6
def test_one_address_of_either_kind_can_be_asked_for():
    with bound([0], host="::1") as one:
        assert one.getsockname()[0] == "::1"


def test_a_port_that_is_taken_is_passed_over_and_never_had_on_another_address():
    with bound([0]) as first:
        first.listen()
        port = first.getsockname()[1]
        with bound([port, 0]) as other:
            assert other.getsockname()[1] != port
        with pytest.raises(NotBound) as told:
            bound([port])
    assert (told.value.port, told.value.here) == (port, True)


def test_an_address_of_another_computer_is_told_from_a_port_that_is_taken():
    with pytest.raises(NotBound) as told:
        bound([0], host="192.0.2.7")
    assert not told.value.here


def test_where_there_is_no_ipv6_the_network_is_ipv4(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("simulator.classroom.binding._EVERYWHERE", "2001:db8::7")
    with bound([0], lan=True) as one:
        assert one.getsockname()[0] == "0.0.0.0"


@pytest.mark.parametrize(("host", "all_of_it"), [("0.0.0.0", True), ("::", True), ("::1", False), ("", False)])
def test_some_addresses_mean_every_address(host: str, all_of_it: bool):
    assert everywhere(host) is all_of_it
