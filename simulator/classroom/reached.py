"""How a class is reached: its socket, its addresses, its certificate; with a sentence where one of them cannot be had."""

import socket
import ssl

from simulator.classroom.addresses import PORT, Place, hosts_of, lan_hosts, proxy
from simulator.classroom.binding import NotBound
from simulator.classroom.binding import bound as bound_to
from simulator.classroom.wish import CannotHost, Wish
from simulator.play.wording import classroom as words

PORTS = 10
"""How many ports are tried, from the wanted one up, where none was asked for."""


def listening(wish: Wish, *, remembered: bool) -> socket.socket:
    """A socket on the wanted port, or on the first free one. `remembered`: phones look for the class there. Raises CannotHost."""
    ports = [wish.port] if wish.port is not None else [*range(PORT, PORT + PORTS), 0]
    try:
        return bound_to(ports, lan=wish.lan, host=wish.host)
    except NotBound as problem:
        if not problem.here and wish.host:
            raise CannotHost(words.address_gone(wish.host)) from None
        say = words.port_of_before_taken if remembered else words.port_taken
        raise CannotHost(say(problem.port)) from None


def reached_at(wish: Wish, bound: socket.socket) -> Place:
    """Where the class is reached by this socket. With a certificate of our own the names are ours, else those of a proxy."""
    address, port = bound.getsockname()[:2]
    own = lan_hosts() if wish.lan and not wish.host else hosts_of(address)
    secure = wish.tls is not None
    names = tuple(name.lower() for name in wish.names)
    if secure:
        return Place(port, (*names, *own), secure)
    return Place(port, own, proxies=tuple(map(proxy, names)))


def certificate(wish: Wish) -> ssl.SSLContext | None:
    """What https needs; None without it. Raises CannotHost."""
    if wish.tls is None:
        return None
    chain, key = wish.tls
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    try:
        context.load_cert_chain(chain, key)
    except (OSError, ssl.SSLError) as problem:
        raise CannotHost(words.no_certificate(str(chain), str(problem))) from None
    return context
