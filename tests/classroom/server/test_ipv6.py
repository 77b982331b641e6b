"""A class that is reached by IPv6 alone."""

from simulator.classroom.hosting import Wish, start
from tests.classroom.ipv6 import needs_ipv6
from tests.classroom.server.phones import Phone

pytestmark = needs_ipv6


async def test_a_class_on_ipv6_alone_is_said_in_brackets_and_answers_there(tmp_path, bare):
    hosted = await start(Wish(("hanne-vik",), folder=tmp_path, port=0, host="::1"))
    assert hosted.url == f"http://[::1]:{hosted.place.port}"
    assert hosted.join_url == f"HTTP://[::1]:{hosted.place.port}/J/{hosted.code}"
    assert not hosted.reachable
    async with bare.get(hosted.url) as page:
        assert page.status == 200
    form = {"data": {"code": hosted.code}, "headers": {"Origin": hosted.url}, "allow_redirects": False}
    async with bare.post(f"{hosted.url}/join", **form) as page:
        assert page.headers["Location"] == "/room"
    for headers in ({"Host": f"[::2]:{hosted.place.port}"}, {"Origin": f"http://[::2]:{hosted.place.port}"}):
        async with bare.get(hosted.url, headers=headers) as page:
            assert page.status == 403
    await hosted.close()


async def test_a_phone_comes_in_by_websocket_over_ipv6(tmp_path, bare):
    hosted = await start(Wish(("hanne-vik",), folder=tmp_path, port=0, host="::1"))
    await Phone.joined(bare, hosted)
    assert len(hosted.room.people) == 1
    await hosted.close()
