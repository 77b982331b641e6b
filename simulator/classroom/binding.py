"""The socket a class listens on: loopback, one address of this computer, or its whole network; IPv4 and IPv6 alike."""

import errno
import ipaddress
import os
import socket
from collections.abc import Iterable
from contextlib import ExitStack

from simulator.classroom.addresses import LOOPBACK, LOOPBACK_6

_NOT_HERE = {errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT, errno.EPROTONOSUPPORT, errno.ENOPROTOOPT, errno.EINVAL}
"""What the system says where this computer has no such address, or none of that kind at all."""

_EVERYWHERE, _EVERYWHERE_4 = "::", "0.0.0.0"  # the host has asked for the network


class NotBound(Exception):
    """No socket could be had. `here` is False where this computer has no such address, True where the port is the matter."""

    def __init__(self, port: int, *, here: bool) -> None:
        super().__init__(port)
        self.port, self.here = port, here


def bound(ports: Iterable[int], *, lan: bool = False, host: str = "") -> socket.socket:
    """A socket on the first of these ports that can be had. `host` is an IP address; it goes before `lan`. Raises NotBound."""
    first, here = None, False
    for port in ports:
        first = port if first is None else first
        for address in _addresses(lan, host):
            try:
                return _bound(address, port)
            except (OSError, OverflowError) as problem:
                if getattr(problem, "errno", None) not in _NOT_HERE:
                    here = True
                    break  # not on another address instead: phones would look for it in vain
    raise NotBound(first or 0, here=here)


def everywhere(host: str) -> bool:
    """True for 0.0.0.0 and ::, which mean every address there is."""
    return bool(host) and ipaddress.ip_address(host).is_unspecified


def _addresses(lan: bool, host: str) -> tuple[str, ...]:
    """What is tried, one after another where there is no such address: `::` takes IPv4 in as well."""
    if host:
        return (host,)
    return (_EVERYWHERE, _EVERYWHERE_4) if lan else (LOOPBACK, LOOPBACK_6)


def _bound(address: str, port: int) -> socket.socket:
    six = ":" in address
    with ExitStack() as opened:
        made = opened.enter_context(socket.socket(socket.AF_INET6 if six else socket.AF_INET, socket.SOCK_STREAM))
        if os.name == "posix":  # elsewhere it would let two classes have one port
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if six:
            made.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, int(address != _EVERYWHERE))
        made.bind((address, port))
        opened.pop_all()
        return made
