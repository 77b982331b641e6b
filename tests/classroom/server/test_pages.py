"""The pages without a script: join, vote, look again; and whom the server does not answer."""

import asyncio
import re
from html import escape

import pytest

from simulator.classroom.room import commands as asked
from simulator.classroom.room.state import Key
from simulator.classroom.room.tally import counts
from simulator.classroom.room.words import Topic
from simulator.classroom.server.tokens import cookie_of
from simulator.play.wording import classroom as words
from tests.classroom.classes import a_class
from tests.classroom.server.phones import OPENED, steps


def fields(page: str) -> dict[str, str]:
    """The hidden fields of the form on a page."""
    return dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', page))


async def joined(web, hosted, alias: str = "") -> str:
    """The page one sees after the door."""
    data = {"code": hosted.code.lower(), "alias": alias}
    async with web.post(f"{hosted.url}/join", data=data, headers={"Origin": hosted.url}) as answer:
        assert answer.status == 200
        return await answer.text()


async def room_page(web, hosted) -> str:
    async with web.get(f"{hosted.url}/room") as answer:
        return await answer.text()


async def sent(web, hosted, **data) -> str:
    async with web.post(f"{hosted.url}/vote", data=data, headers={"Origin": hosted.url}) as answer:
        return await answer.text()


async def test_one_joins_votes_and_changes_ones_mind_without_a_script(hosted, web):
    assert "You are in." in await joined(web, hosted)
    await steps(hosted, *OPENED)
    page = await room_page(web, hosted)
    assert "It is all in there." in page
    answer = await sent(web, hosted, **fields(page), c="A", conf="2", why="a line")
    assert "recorded" in answer
    assert re.search(r'value="A" id="c-A" checked', answer)
    assert re.search(r'id="conf-2" checked', answer)
    assert 'value="a line"' in answer
    await sent(web, hosted, **fields(answer), c="B")
    found = counts(hosted.room, Key(1, Topic.LINE, 1))
    assert sorted(found.values()) == [0, 0, 0, 1]


async def test_the_same_form_sent_twice_counts_once(hosted, web):
    await joined(web, hosted)
    await steps(hosted, *OPENED)
    form = fields(await room_page(web, hosted))
    for _ in range(2):
        assert "recorded" in await sent(web, hosted, **form, c="A")
    assert len(next(iter(hosted.room.box(Key(1, Topic.LINE, 1)).ballots.values())).ids) == 1


async def test_a_flood_of_forms_is_held_back_like_one_of_messages(hosted, web):
    await joined(web, hosted)
    await steps(hosted, *OPENED)
    form = fields(await room_page(web, hosted))
    every = (sent(web, hosted, **{**form, "ballot": f"vote-{n}"}, c="AB"[n % 2]) for n in range(30))
    answers = await asyncio.gather(*every)
    assert any(words.TOO_FAST in answer for answer in answers)
    assert len(next(iter(hosted.room.box(Key(1, Topic.LINE, 1)).ballots.values())).ids) < 30


async def test_a_form_that_comes_too_late_says_so(hosted, web):
    await joined(web, hosted)
    await steps(hosted, *OPENED)
    form = fields(await room_page(web, hosted))
    await steps(hosted, asked.Close)
    assert "closed; yours was not taken" in await sent(web, hosted, **form, c="A")


@pytest.mark.parametrize(
    "change", [{"beat": "x"}, {"topic": "key"}, {"ballot": ""}, {"ballot": "x" * 65}, {"c": "Z"}, {"round": "-1"}]
)
async def test_a_form_that_was_tampered_with_changes_nothing(hosted, web, change):
    await joined(web, hosted)
    await steps(hosted, *OPENED)
    form = fields(await room_page(web, hosted)) | {"c": "A"} | change
    await sent(web, hosted, **form)
    assert hosted.room.box(Key(1, Topic.LINE, 1)).ballots == {}


async def test_what_rises_takes_up_to_three_words(hosted, web):
    await joined(web, hosted)
    await steps(hosted, asked.Begin)
    await hosted.do(asked.Open(hosted.room.rev, Topic.REACTION))
    form = fields(await room_page(web, hosted))
    data = [*form.items(), ("c", "A"), ("c", "C")]
    async with web.post(f"{hosted.url}/vote", data=data, headers={"Origin": hosted.url}) as answer:
        assert "recorded" in await answer.text()


async def test_a_fourth_word_is_said_kindly_and_nothing_that_was_ticked_is_lost(hosted, web):
    await joined(web, hosted)
    await steps(hosted, asked.Begin)
    await hosted.do(asked.Open(hosted.room.rev, Topic.REACTION))
    form = fields(await room_page(web, hosted))
    data = [*form.items(), *(("c", letter) for letter in "ACEG")]
    async with web.post(f"{hosted.url}/vote", data=data, headers={"Origin": hosted.url}) as answer:
        page = await answer.text()
    assert "Three at most. What you ticked is still there" in page
    assert re.findall(r'value="(\w)" id="c-\w" checked', page) == list("ACEG")
    assert hosted.room.box(Key(1, Topic.REACTION, 1)).ballots == {}


async def test_a_name_that_could_not_be_taken_as_typed_is_said(hosted, web, bare):
    page = await joined(web, hosted, "Maximiliana von Hohenstein-Bergen")
    assert "The name could not be taken as you typed it; here you are Maximiliana von Hohenste." in page
    assert "could not be taken" not in await joined(bare, hosted, "Ana")


async def test_the_first_vote_stands_in_the_form_of_the_second(hosted, web):
    await joined(web, hosted)
    await steps(hosted, *OPENED)
    await sent(web, hosted, **fields(await room_page(web, hosted)), c="B")
    await steps(hosted, asked.Close, asked.Discuss, asked.Open)
    page = await room_page(web, hosted)
    assert "Your first vote: B" in page
    assert "checked" not in page


async def test_the_reveal_folds_nothing_away_and_says_once_what_the_key_is(hosted, web):
    await joined(web, hosted)
    await steps(hosted, *OPENED)
    await sent(web, hosted, **fields(await room_page(web, hosted)), c="B")
    await steps(hosted, asked.Close, asked.Reveal)
    page = await room_page(web, hosted)
    reasons = hosted.snapshot().view.reasons
    assert "<details" not in page
    assert page.count("provisional") == 1
    assert page.count('class="reason') == len(reasons) == 4
    assert all(escape(one.why) in page for one in reasons)


async def test_the_client_is_called_by_name_as_in_front(hosted, web):
    await joined(web, hosted)
    await steps(hosted, *OPENED)
    page = await room_page(web, hosted)
    name = hosted.room.script.vignette.person.name
    assert re.search(f"<h1[^>]*>{name}</h1>", page)
    assert f'<span class="who">{name}</span>' in page


async def test_who_sees_what_stands_before_the_button(bare, hosted):
    async with bare.get(f"{hosted.url}/") as answer:
        page = await answer.text()
    assert page.index("Who sees what") < page.index("<button")


async def test_the_cookie_is_out_of_reach_of_scripts_and_of_other_sites(hosted, web):
    data = {"code": hosted.code}
    async with web.post(
        f"{hosted.url}/join", data=data, headers={"Origin": hosted.url}, allow_redirects=False
    ) as answer:
        cookie = answer.headers["Set-Cookie"]
        assert answer.status == 303
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie
    assert "Max-Age=43200" in cookie  # a phone that closes its browser has its seat again
    assert hosted.code not in cookie


async def test_two_classes_on_one_laptop_leave_each_others_people_in(hosted, web, tmp_path):
    async with a_class(tmp_path / "other") as other:
        for one in (hosted, other, hosted, other):
            assert "You are in." in await joined(web, one)
        assert [len(one.room.people) for one in (hosted, other)] == [1, 1]


async def test_the_cookie_is_the_same_when_a_class_is_gone_on_with_and_of_another_class_another(hosted):
    room = hosted.room
    assert cookie_of(room._replace(rev=room.rev + 1, locked=True)) == hosted.server.house.cookie
    assert cookie_of(room._replace(seed=room.seed + 1)) != hosted.server.house.cookie
    assert room.code not in hosted.server.house.cookie


async def test_one_who_has_a_seat_is_not_given_another(hosted, web):
    await joined(web, hosted)
    await joined(web, hosted)
    async with web.get(f"{hosted.url}/") as answer:
        assert answer.url.path == "/room"
    assert len(hosted.room.people) == 1


async def test_a_seat_that_was_taken_out_says_so_and_leads_to_the_door(hosted, web):
    await joined(web, hosted)
    await steps(hosted, *OPENED)
    form = fields(await room_page(web, hosted))
    await hosted.do(asked.Remove(next(iter(hosted.room.people))))
    for page in (await room_page(web, hosted), await sent(web, hosted, **form, c="A")):
        assert "The instructor has taken this seat out of the class." in page
        assert "Nothing more is counted from here" in page
        assert "<form" not in page
        assert 'href="/"' in page


async def test_a_wrong_code_is_said_and_the_name_is_kept(hosted, web):
    data = {"code": "ZZZZZZ", "alias": 'A"><script>'}
    async with web.post(f"{hosted.url}/join", data=data, headers={"Origin": hosted.url}) as answer:
        page = await answer.text()
        assert answer.status == 403
    assert 'role="alert"' in page
    assert 'value="A&quot;&gt;&lt;script&gt;"' in page


async def test_the_address_of_the_code_works_in_capitals(hosted, web):
    host = hosted.url.partition("//")[2]
    for path in (f"/J/{hosted.code}", f"/j/{hosted.code.lower()}"):
        async with web.get(f"http://{host}{path}") as answer:
            assert hosted.code in (await answer.text()).upper()


async def test_ones_own_page_comes_with_the_debrief(hosted, web):
    await joined(web, hosted, "Ana")
    await steps(hosted, *OPENED)
    await sent(web, hosted, **fields(await room_page(web, hosted)), c="A")
    async with web.get(f"{hosted.url}/debrief") as answer:
        assert answer.url.path == "/room"
    async with web.get(f"{hosted.url}/own.html") as answer:
        assert answer.url.path == "/room"
    async with web.get(f"{hosted.url}/record.json") as answer:
        assert answer.status == 409
    await steps(hosted, asked.Debrief)
    async with web.get(f"{hosted.url}/debrief") as answer:
        page = await answer.text()
    assert "You are Ana" in page
    assert "dismissing-avoidant" in page
    async with web.get(f"{hosted.url}/record.json") as answer:
        record = await answer.json()
    assert record["kind"] == "attunement-class"
    async with web.get(f"{hosted.url}/own.html") as answer:
        kept = await answer.text()
        assert "attachment" in answer.headers["Content-Disposition"]
    assert "You are Ana" in kept
    assert "attunement-" in answer.headers["Content-Disposition"]
    assert "<style>" in kept
    assert not re.search(r"(href|src|action)=", kept)
    assert len(record["votes"][0]["rounds"]) == 1


def matrix(hosted) -> list[tuple[dict[str, str], int]]:
    """Headers, and what the server answers to them."""
    own = hosted.url
    port = own.rpartition(":")[2]
    return [
        ({"Origin": own}, 200),
        ({"Origin": f"http://localhost:{port}", "Host": f"localhost:{port}"}, 200),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": f"{own}.evil.example"}, 403),
        ({"Origin": f"http://localhost:{port}"}, 403),
        ({"Origin": own.replace("http", "https")}, 403),
        ({"Origin": f"http://127.0.0.1:{int(port) + 1}"}, 403),
        ({"Origin": f"http://[::1]:{port}"}, 403),
        ({"Host": "evil.example"}, 403),
        ({"Host": f"evil.example:{port}"}, 403),
        ({"Host": "127.0.0.1"}, 403),
        ({"Host": f"evil.example:{port}", "Origin": f"http://evil.example:{port}"}, 403),
    ]


async def test_only_our_own_host_and_origin_are_answered(hosted, bare):
    for headers, status in matrix(hosted):
        async with bare.get(f"{hosted.url}/", headers=headers) as answer:
            assert (headers, answer.status) == (headers, status)
        socket = bare.ws_connect(f"{hosted.url}/ws", headers=headers)
        if status == 200:
            await (await socket).close()
        else:
            with pytest.raises(Exception, match="403"):
                await socket


async def test_through_a_proxy_with_https_one_joins_and_votes_as_without(tmp_path, bare):
    async with a_class(tmp_path, names=("Class.example.org",)) as hosted:
        assert hosted.join_url == f"HTTPS://CLASS.EXAMPLE.ORG/J/{hosted.code}"
        own = f"http://127.0.0.1:{hosted.place.port}"
        through = {"Host": "class.example.org", "Origin": "https://class.example.org"}
        form = {"data": {"code": hosted.code}, "allow_redirects": False}
        async with bare.post(f"{own}/join", headers=through, **form) as answer:
            assert (answer.status, answer.cookies[hosted.server.house.cookie]["secure"]) == (303, True)
        for wrong in (
            {"Origin": "http://class.example.org"},
            {"Origin": own},
            {"Host": f"127.0.0.1:{hosted.place.port}"},
        ):
            async with bare.post(f"{own}/join", headers={**through, **wrong}, **form) as answer:
                assert answer.status == 403


async def test_a_form_without_an_origin_is_refused(hosted, bare):
    async with bare.post(f"{hosted.url}/join", data={"code": hosted.code}) as answer:
        assert answer.status == 403
    assert hosted.room.people == {}


async def test_a_socket_with_a_cookie_needs_an_origin(hosted, web):
    await joined(web, hosted)
    with pytest.raises(Exception, match="403"):
        await web.ws_connect(f"{hosted.url}/ws")
    await (await web.ws_connect(f"{hosted.url}/ws", headers={"Origin": hosted.url})).close()


@pytest.mark.parametrize("path", ["/", "/style.css", "/room.js", "/nothing", "/room"])
async def test_every_answer_carries_the_security_headers(hosted, bare, path):
    async with bare.get(f"{hosted.url}{path}") as answer:
        headers = answer.headers
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cache-Control"] == "no-store"
    assert headers["Server"] == "attunement"


async def test_a_large_form_is_refused(hosted, bare):
    data = {"code": hosted.code, "alias": "x" * 10_000}
    async with bare.post(f"{hosted.url}/join", data=data, headers={"Origin": hosted.url}) as answer:
        assert answer.status == 413


async def test_the_first_page_is_small_and_asks_no_other_host(hosted, bare):
    size, texts = 0, []
    for path in ("/", "/style.css", "/room.js"):
        async with bare.get(f"{hosted.url}{path}") as answer:
            texts.append(await answer.text())
            size += len(texts[-1].encode())
    assert size < 40_000
    assert not re.findall(r"(?:src|href|url)\s*[=(]\s*[\"']?(?:https?:)?//", "".join(texts))
    assert not re.findall(r"innerHTML|insertAdjacentHTML|document\.write|eval\(|onclick|style=", "".join(texts))


async def test_the_policy_names_the_address_one_came_by_and_no_other_of_this_machine(hosted, bare):
    here = f"localhost:{hosted.place.port}"
    async with bare.get(f"http://{here}/") as answer:
        allowed = answer.headers["Content-Security-Policy"].partition("connect-src ")[2].partition(";")[0]
    assert allowed.split() == ["'self'", f"ws://{here}"]
    async with bare.get(hosted.url, headers={"Host": "evil.example"}) as answer:
        assert "ws" not in answer.headers["Content-Security-Policy"]


async def test_a_room_takes_no_more_than_its_seats_though_all_come_at_once(tmp_path, bare):
    async with a_class(tmp_path, people=5) as hosted:
        data = {"code": hosted.code}

        async def joining() -> int:
            async with bare.post(
                f"{hosted.url}/join", data=data, headers={"Origin": hosted.url}, allow_redirects=False
            ) as answer:
                return answer.status

        found = await asyncio.gather(*(joining() for _ in range(12)))
        assert sorted(found) == [303] * 5 + [403] * 7
        assert len(hosted.room.people) == 5


async def test_the_door_says_the_three_words_of_the_class_also_after_a_wrong_code(hosted, web):
    async with web.get(f"{hosted.url}/") as answer:
        assert hosted.check in await answer.text()
    async with web.post(f"{hosted.url}/join", data={"code": "ZZZZZZ"}, headers={"Origin": hosted.url}) as answer:
        assert hosted.check in await answer.text()


async def test_where_names_are_generated_none_is_asked_for_and_none_is_taken(web, tmp_path):
    async with a_class(tmp_path, own_names=False) as hosted:
        async with web.get(f"{hosted.url}/") as answer:
            assert 'name="alias"' not in await answer.text()
        assert "Rude" not in await joined(web, hosted, "Rude")
        (person,) = hosted.room.people.values()
        assert len(person.alias.split()) == 2
