"""However a page is got at (two tabs, the back button, a double tap, a class on a port where another was), a person has one vote."""

from pathlib import Path

import pytest

from simulator.classroom.hosting import Wish
from simulator.classroom.room import commands as asked
from simulator.classroom.room.state import Key
from simulator.classroom.room.tally import counts
from simulator.classroom.room.words import Mode, Topic
from tests.classroom.page.running import Running, scenes_in
from tests.needs import needs

pytestmark = needs("chromium")


def voted(running: Running, number: int = 1) -> int:
    """How many votes there are in this round of the first scene."""
    return sum(counts(running.hosted.room, Key(1, Topic.LINE, number)).values())


def recorded(page) -> None:
    page.wait_for_selector("#status:has-text('recorded')")


def test_a_double_tap_is_one_vote(phone, running):
    page = phone.join(running)
    running.do(asked.Begin, asked.Open)
    page.tap("label:has(#c-B)")
    page.dblclick("#vote button")
    recorded(page)
    assert voted(running) == 1


def test_two_tabs_are_one_person_with_the_vote_of_the_newer(phone, running):
    page = phone.join(running)
    running.do(asked.Begin, asked.Open)
    page.tap("label:has(#c-B)")
    page.tap("#vote button")
    recorded(page)
    other = phone.context.new_page()
    other.goto(f"{running.hosted.url}/room")
    page.wait_for_selector("text=another screen")
    assert other.is_checked("#c-B")
    other.tap("label:has(#c-C)")
    other.tap("#vote button")
    recorded(other)
    assert (voted(running), len(running.hosted.room.people)) == (1, 1)


def test_a_page_from_the_vote_before_got_back_by_the_back_button_does_not_vote_in_this_one(plain_phone, running):
    page = plain_phone.join(running)
    running.do(asked.Begin, asked.Open)
    page.goto(f"{running.hosted.url}/room")
    page.tap("label:has(#c-B)")
    page.tap("#vote button")
    recorded(page)
    running.do(asked.Close, asked.Discuss, asked.Open)
    page.go_back()
    old = page.input_value("input[name=round]")
    page.tap("label:has(#c-A)")
    page.tap("#vote button")
    page.wait_for_selector("#status:not(:empty)")
    assert voted(running) == 1
    assert voted(running, 2) == (old == "2")


@pytest.mark.parametrize("scripted", [True, False])
def test_on_ones_own_way_the_page_before_says_nothing_a_second_time(phone, plain_phone, each, scripted: bool):
    page = (phone if scripted else plain_phone).join(each)
    each.do(asked.Begin)
    page.goto(f"{each.hosted.url}/room")
    page.wait_for_selector("p:has-text('there is no changing it') + button:has-text('Say this')")
    page.check("#c-A")
    page.click("#vote button")
    page.wait_for_selector("#vote input[name=beat][value='2']", state="attached")
    page.go_back()
    page.wait_for_selector("h1")
    if page.locator("#vote input[name=beat][value='1']").count():
        page.check("#c-B")
        page.click("#vote button")
        page.wait_for_selector("#status:not(:empty)")
    page.goto(f"{each.hosted.url}/room")
    page.wait_for_selector("#vote input[name=beat][value='2']", state="attached")
    assert [len(one.path) for one in each.hosted.room.own.values()] == [1]


def test_after_another_class_on_the_same_port_an_old_page_leads_to_the_door(phone, running, tmp_path: Path):
    page = phone.join(running)
    port = running.hosted.place.port
    running.leave()
    other = Running(Wish(scenes_in(tmp_path), mode=Mode.QUIZ, port=port, folder=tmp_path / "other"))
    page.wait_for_url(f"http://127.0.0.1:{port}/", timeout=15_000)
    assert other.hosted.check in page.inner_text("#check")
    assert other.hosted.room.people == {}
    other.stop()
