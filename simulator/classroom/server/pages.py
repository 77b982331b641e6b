"""The handlers of the pages: everything a phone can do without a script."""

import secrets
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from urllib.parse import urlencode

from aiohttp import web

from simulator.classroom.alone import scene_for
from simulator.classroom.log import LogProblem
from simulator.classroom.page import whole
from simulator.classroom.page.scene import scene
from simulator.classroom.room.choices import MOST_FEELINGS
from simulator.classroom.room.names import as_asked
from simulator.classroom.room.own_page import OwnPage, own_page
from simulator.classroom.room.own_record import record
from simulator.classroom.room.refused import Refused
from simulator.classroom.room.state import Room
from simulator.classroom.room.trainee import ForOne, for_all, for_one
from simulator.classroom.room.words import Mode, Phase, Topic
from simulator.classroom.server.connection import cast, socket
from simulator.classroom.server.forms import letters_of, read_form
from simulator.classroom.server.guards import HOUSE
from simulator.classroom.server.limits import SEAT_SECONDS
from simulator.classroom.server.messages import VoteMessage
from simulator.classroom.server.tokens import secret_of
from simulator.classroom.three_words import three_words
from simulator.play.wording import ballot
from simulator.play.wording import classroom as words
from simulator.play.wording import classroom_page as page_words

SAID = {"ok": page_words.RECORDED, "dup": page_words.RECORDED}
"""What a page says after a form was sent, by the word in its address."""

_TYPES = {"room.js": "text/javascript", "style.css": "text/css"}


def routes() -> list[web.RouteDef]:
    """Every address; those that stand in a QR code in capitals too."""
    return [
        web.get("/", door),
        web.get("/j/{code}", door),
        web.get("/J/{code}", door),
        web.post("/join", join),
        web.get("/room", room),
        web.post("/vote", vote),
        web.get("/out", out),
        web.get("/debrief", debrief),
        web.get("/own.html", own_to_keep),
        web.get("/record.json", own_record),
        web.get("/ws", socket),
        web.get("/room.js", file),
        web.get("/style.css", file),
        web.get("/favicon.ico", nothing),
    ]


async def door(request: web.Request) -> web.Response:
    """Where one comes in; who has a seat is in already."""
    if _person(request):
        raise web.HTTPSeeOther("/room")
    return _door(request, request.match_info.get("code", ""))


async def join(request: web.Request) -> web.Response:
    """The form of the door."""
    if _person(request):
        raise web.HTTPSeeOther("/room")
    form = dict(await read_form(request))
    code, alias, ticket = form.get("code", ""), form.get("alias", ""), form.get("ticket", "")
    try:
        person, token = await request.app[HOUSE].joined_once(ticket, code, alias, request.remote or "")
    except Refused as no:
        return _door(request, code, alias, str(no), 429 if no.code == "rate" else 403)
    except LogProblem:
        return _door(request, code, alias, words.NOT_WRITTEN, 503)
    house = request.app[HOUSE]
    where = "/room" if as_asked(alias, house.keeper.kept.people[person].alias) else "/room?said=called"
    response = web.Response(status=303, headers={"Location": where})
    secure = request.headers.get("Origin", "").startswith("https://")  # ours, as the guard has seen to
    response.set_cookie(
        house.cookie, token, httponly=True, samesite="Strict", secure=secure, path="/", max_age=SEAT_SECONDS
    )
    return response


async def room(request: web.Request) -> web.Response:
    """The room, as it stands."""
    person = _needed(request)
    house = request.app[HOUSE]
    kept = house.keeper.kept
    own = for_one(kept, person, secret_of(_token(request)))
    own = _as_ticked(kept, own, request.query.get("c", ""))
    status = _said(request.query, kept, own)
    return _html(whole.room(own.alias, scene(for_all(kept), own, secrets.token_hex(16)), status))


def _said(asked: Mapping[str, str], room: Room, own: ForOne) -> str:
    """What a page says after a form was sent, by the words in its address; nothing where the room has moved on since."""
    said = asked.get("said", "")
    if said == "called":
        return page_words.called(own.alias)
    if asked.get("at", "") != _at(room, own):
        return ""
    if said in SAID:
        return _taken(room, said)
    return words.REFUSED.get(asked.get("no", ""), "")


def _taken(room: Room, said: str) -> str:
    """What was taken: a line the client has answered, what rises, or a vote."""
    if room.mode is Mode.EACH:
        return page_words.ANSWERED
    return ballot.COUNTED if room.standing.topic is Topic.REACTION else SAID[said]


def _at(room: Room, own: ForOne) -> str:
    """Which page it was said on."""
    return f"{room.since}.{own.beat}"


def _as_ticked(room: Room, own: ForOne, letters: str) -> ForOne:
    """With the words that were ticked, where more were than can be taken: nobody has to find them again."""
    open_ = room.phase is Phase.OPEN and room.standing.topic is Topic.REACTION
    return own._replace(mine=letters[:20]) if letters and open_ else own


async def vote(request: web.Request) -> web.Response:
    """A vote by form; as many at once, and a second, as a connection may send."""
    person = _needed(request)
    if request.app[HOUSE].too_fast(person):
        request.app[HOUSE].seen["too fast"] += 1
        raise _back(request, person, no="rate")
    found = await read_form(request)
    form, letters = dict(found), letters_of(found)
    if form.get("topic") == Topic.REACTION and len(letters) > MOST_FEELINGS:
        raise _back(request, person, no="many", c=letters[:20])
    try:
        given = _vote(letters, form)
        events = await request.app[HOUSE].keeper.do(cast(person, secret_of(_token(request)), given))
    except Refused as no:
        raise _back(request, person, no=no.code) from None
    except LogProblem:
        raise _back(request, person, no="unsaved") from None
    raise _back(request, person, said="ok" if events else "dup")


def _back(request: web.Request, person: str, **said: str) -> web.HTTPSeeOther:
    """The way back to the room, with what is to be said there."""
    room = request.app[HOUSE].keeper.kept
    return web.HTTPSeeOther(f"/room?{urlencode({**said, 'at': _at(room, for_one(room, person))})}")


async def out(_request: web.Request) -> web.Response:
    """Where a page leads whose seat was taken out."""
    return _html(whole.out())


async def debrief(request: web.Request) -> web.Response:
    """One's own page, to keep."""
    return _html(whole.own(_own_page(request)))


async def own_to_keep(request: web.Request) -> web.Response:
    """The same as a file, which is no page of ours any more and needs nothing of us."""
    page = _own_page(request)
    response = _html(whole.own_to_keep(page, _file("style.css")))
    response.headers["Content-Disposition"] = f'attachment; filename="{page.file}.html"'
    return response


async def own_record(request: web.Request) -> web.Response:
    """The file for one's own record. A client without a cookie sends its token as `Authorization: Bearer`."""
    person, room = _needed(request), request.app[HOUSE].keeper.kept
    try:
        page, found = own_page(room, person, today()), record(room, person, today(), scene_for)
    except Refused as no:
        return web.json_response({"problem": str(no)}, status=409)
    return web.json_response(found, headers={"Content-Disposition": f'attachment; filename="{page.file}.json"'})


def today() -> str:
    """The day of the class (UTC), ISO 8601."""
    return datetime.now(UTC).date().isoformat()


def _own_page(request: web.Request) -> OwnPage:
    """The page of whoever asks; before the debrief they are led back to the room."""
    person = _needed(request)
    try:
        return own_page(request.app[HOUSE].keeper.kept, person, today(), scene_for)
    except Refused:
        raise web.HTTPSeeOther("/room") from None


async def file(request: web.Request) -> web.Response:
    """The script and the style."""
    name = request.path.removeprefix("/")
    return web.Response(text=_file(name), content_type=_TYPES[name])


async def nothing(_request: web.Request) -> web.Response:
    """No picture."""
    return web.Response(status=204)


@cache
def _file(name: str) -> str:
    return (files("simulator.classroom.page") / name).read_text("utf-8")


def _door(request: web.Request, code: str, alias: str = "", problem: str = "", status: int = 200) -> web.Response:
    house, ticket = request.app[HOUSE], secrets.token_hex(16)
    check, own_names = three_words(house.keeper.kept), house.limits.own_names
    return _html(whole.door(code[:12], alias[:60], problem, check=check, own_names=own_names, ticket=ticket), status)


def _token(request: web.Request) -> str:
    bearer = request.headers.get("Authorization", "").removeprefix("Bearer ")
    return request.cookies.get(request.app[HOUSE].cookie, "") or bearer


def _person(request: web.Request) -> str:
    return request.app[HOUSE].person_of(_token(request))


def _needed(request: web.Request) -> str:
    person = _person(request)
    if not person:
        raise web.HTTPSeeOther("/out" if request.app[HOUSE].taken_out(_token(request)) else "/")
    return person


def _vote(letters: str, form: Mapping[str, str]) -> VoteMessage:
    """The vote in a form, held to the same bounds as a message. Raises Refused."""
    try:
        beat, number, sure = (int(form.get(name) or "0") for name in ("beat", "round", "conf"))
        topic, why = Topic(form.get("topic", "")), form.get("why", "")[:560]
        return VoteMessage(
            id=form.get("ballot", ""), beat=beat, topic=topic, round=number, c=letters[:20], conf=sure, why=why
        )
    except ValueError:
        raise Refused("bad", words.NOT_A_CHOICE) from None


def _html(text: str, status: int = 200) -> web.Response:
    return web.Response(text=text, content_type="text/html", charset="utf-8", status=status)
