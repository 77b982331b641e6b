"""Where a class can be reached: the addresses of this machine, and which Host and Origin a request may name."""

import ipaddress
import socket
from dataclasses import dataclass
from urllib.parse import urlsplit

LOOPBACK = "127.0.0.1"
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
        return f"{scheme}://{host}" if self.port == usual else f"{scheme}://{host}:{self.port}"

    @property
    def origins(self) -> frozenset[str]:
        """Every origin that is ours, exactly."""
        return frozenset((*self.proxies, *(self.origin(host) for host in self.hosts)))

    @property
    def host_headers(self) -> frozenset[str]:
        """Every Host header that is ours, exactly."""
        return frozenset(origin.partition("//")[2] for origin in self.origins)


def own_hosts(*, lan: bool) -> tuple[str, ...]:
    """The hosts of this machine; with `lan` the addresses in the local network first."""
    loopback = (LOOPBACK, "localhost")
    return (*lan_addresses(), *loopback) if lan else loopback


def proxy(name: str) -> str:
    """The origin of a proxy by what was typed: a host, which is then https on the usual port, or the whole of it. Raises ValueError."""
    found = urlsplit(name if "://" in name else f"https://{name}")
    whole = (found.path.strip("/"), found.query, found.fragment, found.username) == ("", "", "", None)
    if found.scheme not in ("http", "https") or not found.hostname or not whole:
        raise ValueError(name)
    usual = {"http": 80, "https": 443}[found.scheme]
    host = f"[{found.hostname}]" if ":" in found.hostname else found.hostname
    return f"{found.scheme}://{host}" + (f":{found.port}" if found.port not in (None, usual) else "")


def lan_addresses() -> tuple[str, ...]:
    """The IPv4 addresses of this machine in its networks, the one that leads out first. No packet is sent to find them."""
    found = [_towards("192.0.2.1"), *_by_name()]
    usable = [one for one in dict.fromkeys(found) if one and not ipaddress.ip_address(one).is_loopback]
    return tuple(usable)


def _towards(address: str) -> str:
    """The address from which a packet to there would leave."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect((address, 9))
            return str(probe.getsockname()[0])
        except OSError:
            return ""


def _by_name() -> list[str]:
    try:
        return [str(one[4][0]) for one in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)]
    except OSError:
        return []
