"""What stands before every handler: whose Host and Origin a request names, how many are connected; and the security headers."""

from collections.abc import Awaitable, Callable

from aiohttp import hdrs, web

from simulator.classroom.page.whole import notice
from simulator.classroom.server.house import House
from simulator.play.wording import classroom as words
from simulator.play.wording import classroom_page as page_words

HOUSE = web.AppKey("house", House)
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

_ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",  # with no-referrer Chromium sends `Origin: null` with the form, and we refuse that
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "X-Frame-Options": "DENY",
    "Server": "attunement",
}


@web.middleware
async def guarded(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse what is not ours before a handler sees it; put the security headers on what goes out."""
    response = await _refusal(request) or await _handled(request, handler)
    if not response.prepared:
        response.headers.update(_ALWAYS)
        response.headers["Content-Security-Policy"] = policy(request.app[HOUSE])
    return response


def policy(house: House) -> str:
    """The content security policy: our own files, nobody else's, and the WebSocket of the same address.

    The grammar of a policy has no IPv6 address; under one, `'self'` has to do, as it does in today's browsers.
    """
    sockets = " ".join(sorted(origin.replace("http", "ws", 1) for origin in house.place.origins if "[" not in origin))
    return (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        f"connect-src 'self' {sockets}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )


async def _refusal(request: web.Request) -> web.Response | None:
    house = request.app[HOUSE]
    if request.headers.getall(hdrs.HOST, []) != [request.host] or request.host not in house.place.host_headers:
        house.seen["foreign host"] += 1
        return _page(words.NOT_OURS, 403)
    if not _origin_is_ours(request, house):
        house.seen["foreign origin"] += 1
        return _page(words.NOT_OURS, 403)
    if len(house.crowd.all) >= house.limits.sockets:
        house.seen["too many"] += 1
        return _page(words.TOO_MANY, 503)
    return None


def _origin_is_ours(request: web.Request, house: House) -> bool:
    """Exactly one of ours, and the one of the Host it asks for. Without one only for what changes nothing, or for who has no cookie."""
    origins = request.headers.getall(hdrs.ORIGIN, [])
    if origins:
        return len(origins) == 1 and origins[0] in house.place.origins and origins[0].partition("//")[2] == request.host
    upgrade = request.headers.get(hdrs.UPGRADE, "").lower() == "websocket"
    safe = request.method in (hdrs.METH_GET, hdrs.METH_HEAD) and not upgrade
    return safe or (upgrade and house.cookie not in request.cookies)


async def _handled(request: web.Request, handler: Handler) -> web.StreamResponse:
    try:
        return await handler(request)
    except web.HTTPMove as redirection:
        return web.Response(status=303, headers={hdrs.LOCATION: str(redirection.location)})
    except web.HTTPException as problem:
        return _page(page_words.NOT_FOUND if problem.status == 404 else words.NOT_UNDERSTOOD, problem.status)


def _page(sentence: str, status: int) -> web.Response:
    return web.Response(text=notice(sentence), content_type="text/html", status=status)
