"""Where a class can be reached: the addresses of this machine, and which Host and Origin a request may name."""

import ipaddress
import socket
from dataclasses import dataclass
from urllib.parse import urlsplit

LOOPBACK = "127.0.0.1"
LOOPBACK_6 = "::1"
PORT = 8765
"""The port that is tried first."""


@dataclass(frozen=True)
class Place:
    """The port, the scheme and the hosts a class answers to; the first host is the one that is said.

    `proxies` are origins under which a proxy reaches it, `https://class.example.org`; where there is one, it is said instead.
    """

    port: int
    hosts: tuple[str, ...]
    secure: bool = False
    proxies: tuple[str, ...] = ()

    @property
    def url(self) -> str:
        """The short address, `http://192.168.1.20:8765`."""
        return self.proxies[0] if self.proxies else self.origin(self.hosts[0])

    @property
    def private(self) -> bool:
        """True where nobody on the way can read along: https, by us or by the proxy."""
        return self.url.startswith("https://")

    def origin(self, host: str) -> str:
        """The origin of a page that was opened under this host."""
        scheme, usual = ("https", 443) if self.secure else ("http", 80)
        shown = bracketed(host)
        return f"{scheme}://{shown}" if self.port == usual else f"{scheme}://{shown}:{self.port}"

    @property
    def reachable(self) -> bool:
        """True where phones can reach it: by a proxy, or at an address that is not of this computer alone."""
        return not of_this_machine(self.url)

    @property
    def others(self) -> tuple[str, ...]:
        """The further addresses at which phones can reach it: of two networks nobody knows which is that of the room."""
        return tuple(one for one in map(self.origin, self.hosts) if one != self.url and not of_this_machine(one))

    @property
    def origins(self) -> frozenset[str]:
        """Every origin that is ours, exactly."""
        return frozenset((*self.proxies, *(self.origin(host) for host in self.hosts)))

    @property
    def host_headers(self) -> frozenset[str]:
        """Every Host header that is ours, exactly."""
        return frozenset(origin.partition("//")[2] for origin in self.origins)


def hosts_of(address: str) -> tuple[str, ...]:
    """The hosts of a class at one IP address of this machine."""
    found = ipaddress.ip_address(address)
    return (found.compressed, "localhost") if found.is_loopback else (found.compressed,)


def lan_hosts() -> tuple[str, ...]:
    """The hosts of a class that is open to the network: the addresses there first, then those of this machine alone."""
    return (*lan_addresses(), LOOPBACK, LOOPBACK_6, "localhost")


def of_this_machine(url: str) -> bool:
    """True for an address that no other machine can reach."""
    return urlsplit(url).hostname in (LOOPBACK, LOOPBACK_6, "localhost")


def bracketed(host: str) -> str:
    """The host as an address says it: IPv6 in brackets."""
    return f"[{host}]" if ":" in host else host


def proxy(name: str) -> str:
    """The origin of a proxy by what was typed: a host, which is then https on the usual port, or the whole of it. Raises ValueError."""
    found = urlsplit(name if "://" in name else f"https://{name}")
    whole = (found.path.strip("/"), found.query, found.fragment, found.username) == ("", "", "", None)
    if found.scheme not in ("http", "https") or not found.hostname or not whole:
        raise ValueError(name)
    usual = {"http": 80, "https": 443}[found.scheme]
    return f"{found.scheme}://{bracketed(found.hostname)}" + (
        f":{found.port}" if found.port not in (None, usual) else ""
    )


def lan_addresses() -> tuple[str, ...]:
    """The addresses of this machine in its networks, IPv4 first, the one that leads out before others. No packet is sent to find them.

    Link-local IPv6 addresses are left out: a browser has no way to say on which interface they are meant.
    """
    four = (_towards("192.0.2.1", socket.AF_INET), *_by_name(socket.AF_INET))
    six = (_towards("2001:db8::1", socket.AF_INET6), *_by_name(socket.AF_INET6))
    return tuple(one for one in dict.fromkeys((*four, *six)) if _usable(one))


def _usable(address: str) -> bool:
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return False
    mapped = isinstance(found, ipaddress.IPv6Address) and found.ipv4_mapped
    return not (found.is_loopback or found.is_unspecified or mapped or (found.version == 6 and found.is_link_local))


def _towards(address: str, family: socket.AddressFamily) -> str:
    """The address from which a packet to there would leave; empty where there is no way."""
    try:
        with socket.socket(family, socket.SOCK_DGRAM) as probe:
            probe.connect((address, 9))
            return str(probe.getsockname()[0])
    except OSError:
        return ""


def _by_name(family: socket.AddressFamily) -> list[str]:
    try:
        return [str(one[4][0]) for one in socket.getaddrinfo(socket.gethostname(), None, family)]
    except OSError:
        return []
