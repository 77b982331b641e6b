"""Forms as a browser sends them, read within five seconds and strictly: a broken one is answered with a sentence."""

import asyncio
from urllib.parse import parse_qsl

from aiohttp import hdrs, web

from simulator.classroom.server.limits import FIELDS, FORM_SECONDS

Form = tuple[tuple[str, str], ...]

_KIND = "application/x-www-form-urlencoded"


async def read_form(request: web.Request) -> Form:
    """The fields in their order. Raises HTTPBadRequest for what no page of ours sends, HTTPRequestTimeout for what does not come."""
    if request.content_type != _KIND or (request.charset or "utf-8").lower() != "utf-8":
        raise web.HTTPBadRequest
    if hdrs.CONTENT_ENCODING in request.headers:  # no browser packs a form, and what is packed may be a bomb
        raise web.HTTPBadRequest
    return _fields(await _body(request))


async def _body(request: web.Request) -> bytes:
    try:
        async with asyncio.timeout(FORM_SECONDS):
            return await request.read()
    except TimeoutError:
        raise web.HTTPRequestTimeout from None
    except web.RequestPayloadError:
        raise web.HTTPBadRequest from None


def _fields(body: bytes) -> Form:
    try:
        text = body.decode("utf-8")
        return tuple(parse_qsl(text, keep_blank_values=True, max_num_fields=FIELDS, encoding="utf-8", errors="strict"))
    except ValueError:
        raise web.HTTPBadRequest from None


def letters_of(form: Form) -> str:
    """What was ticked, in its order."""
    return "".join(value for name, value in form if name == "c")
