"""The page in a real browser: by tap, by keyboard, without a script, out of sleep; nothing anybody types acts on anybody."""

import re
import time

import pytest

from simulator.classroom.hosting import Wish
from simulator.classroom.room import commands as asked
from simulator.classroom.room.words import Mode, Topic
from tests.classroom.ipv6 import needs_ipv6
from tests.classroom.page.running import Running, scenes_in
from tests.needs import needs

pytestmark = needs("chromium")

OPENS = """address => new Promise(said => {
  const socket = new WebSocket(address);
  socket.onopen = () => said(true);
  socket.onerror = () => said(false);
})"""

DEAF_AT_FIRST = """
  const send = WebSocket.prototype.send;
  WebSocket.prototype.send = function (text) {
    if (window.deaf && text.includes('"vote"')) { window.deaf = false; return; }
    send.call(this, text);
  };
"""
"""A browser in which one message is lost, and the connection says nothing of it."""

HOSTILE = (
    "<img src=x onerror=window.__adv=1>",
    "</script><script>window.__adv=1</script>",
    '"><svg onload=alert(1)>',
    "\u202eevil",
)


def bars(running) -> dict[str, int]:
    return {bar.letter: bar.count for bar in running.hosted.snapshot().view.rounds[0].bars}


def recorded(phone) -> None:
    phone.page.wait_for_selector("#status:has-text('recorded')")


def until(true, seconds: float = 5.0) -> None:
    """Wait for it. The page's own policy lets nobody wait inside it."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        time.sleep(0.02)


def test_one_votes_by_tap_and_changes_ones_mind(phone, running):
    page = phone.join(running)
    running.do(asked.Begin, asked.Open)
    page.tap("label:has(#c-B)")
    page.tap("#vote button")
    recorded(phone)
    page.tap("label:has(#c-C)")
    page.tap("#vote button")
    until(lambda: bars(running)["C"] == 1)
    assert bars(running) == {"A": 0, "B": 0, "C": 1, "D": 0}
    assert phone.said == []


def test_one_votes_by_keyboard_alone(phone, running):
    page = phone.join(running)
    running.do(asked.Begin, asked.Open)
    page.wait_for_selector("#vote")
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == "c":
            break
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    recorded(phone)
    assert bars(running)["B"] == 1


def test_on_ones_own_way_every_turn_comes_with_nothing_chosen(phone, each):
    page = phone.join(each)
    each.do(asked.Begin)
    for turn in range(3):
        page.check("#c-A")
        page.click("#vote button")
        until(lambda lines=turn + 1: each.hosted.snapshot().view.people[0].lines == lines)
        page.wait_for_selector(f"#vote input[name=beat][value='{turn + 2}']", state="attached")
        assert page.locator("input[name=c]:checked").count() == 0
    page.wait_for_selector("#status:has-text('The client has answered.')")
    assert phone.said == []


def test_the_page_follows_the_host_and_says_it_to_a_screen_reader(phone, running):
    page = phone.join(running)
    running.do(asked.Begin)
    phone.sees("It is all in there.")
    running.do(asked.Open, asked.Close)
    phone.sees("The vote is closed.")
    assert page.evaluate("document.activeElement.id") == "top"
    running.do(asked.Reveal)
    phone.sees("fits the moment best")
    assert page.get_attribute("#status", "role") == "status"
    assert phone.said == []


def test_a_vote_counts_without_a_script(plain_phone, running):
    page = plain_phone.join(running)
    running.do(asked.Begin, asked.Open)
    page.click("text=Look again")
    page.check("#c-A")
    page.click("#vote button")
    plain_phone.sees("Your vote is recorded")
    assert page.is_checked("#c-A")
    assert bars(running)["A"] == 1


def test_out_of_sleep_one_is_back_at_once_with_ones_vote(phone, running):
    page = phone.join(running)
    running.do(asked.Begin, asked.Open)
    page.wait_for_selector("#vote")
    running.leave()
    page.wait_for_selector("#status:has-text('lost')")
    page.check("#c-D")
    page.click("#vote button")
    running.come_back()
    page.evaluate("dispatchEvent(new Event('online'))")
    recorded(phone)
    assert bars(running)["D"] == 1
    assert len(running.hosted.room.people) == 1


def test_a_server_that_began_again_is_followed_though_it_counts_lower(phone, running):
    page = phone.join(running)
    running.do(asked.Begin)
    running.do(asked.Open(running.hosted.room.rev, Topic.REACTION))
    page.check("#c-A")
    for number in range(6):  # what rises is counted in `rev`, and never written
        page.click("#vote button")
        until(
            lambda n=number: (
                sum(len(one.ids) for one in next(reversed(running.hosted.room.boxes.values())).ballots.values()) > n
            )
        )
    page.evaluate("dispatchEvent(new Event('online'))")  # a new connection: now the page has seen all six
    page.wait_for_timeout(500)
    running.leave()
    running.come_back()
    page.evaluate("dispatchEvent(new Event('online'))")
    until(lambda: running.hosted.snapshot().connected == 1)
    running.do(asked.Close)
    page.wait_for_selector("#vote", state="detached", timeout=3000)


def test_a_vote_into_a_dead_connection_is_sent_again_on_a_new_one(phone, running):
    phone.page.add_init_script(DEAF_AT_FIRST)
    page = phone.join(running)
    running.do(asked.Begin)
    page.reload()
    running.do(asked.Open)
    page.wait_for_selector("#vote")
    page.evaluate("window.deaf = true")
    page.check("#c-A")
    page.click("#vote button")
    assert bars(running)["A"] == 0
    recorded(phone)
    assert bars(running)["A"] == 1


def test_a_connection_from_before_the_sleep_is_replaced(phone, running):
    page = phone.join(running)
    running.do(asked.Begin)
    phone.sees("It is all in there.")
    (before,) = running.hosted.server.house.crowd.all
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")
    until(lambda: running.hosted.server.house.crowd.all and before not in running.hosted.server.house.crowd.all)
    running.do(asked.Open)
    page.wait_for_selector("#vote")


def fill_in(page, why: str) -> None:
    """A ballot: the second line, fairly sure, and why."""
    page.check("#c-B")
    page.click("#vote summary")
    page.check("#conf-2")
    page.fill("#why", why)


def test_a_reload_keeps_seat_and_choice(phone, running):
    page = phone.join(running, "Ana")
    running.do(asked.Begin, asked.Open)
    page.check("#c-B")
    page.click("#vote button")
    recorded(phone)
    page.reload()
    assert page.is_checked("#c-B")
    assert "Ana" in page.inner_text("#alias")


def test_a_reload_and_a_pause_keep_the_reason_and_how_sure_one_was(phone, running):
    page = phone.join(running)
    running.do(asked.Begin, asked.Open)
    fill_in(page, "it is calm")
    page.click("#vote button")
    recorded(phone)
    page.reload()
    assert (page.is_checked("#conf-2"), page.input_value("#why")) == (True, "it is calm")
    running.do(asked.Pause(running.hosted.room.rev, True))
    page.wait_for_selector("#vote", state="detached")
    running.do(asked.Pause(running.hosted.room.rev, False))
    page.wait_for_selector("#vote")
    assert (page.is_checked("#conf-2"), page.input_value("#why"), page.is_visible("#why")) == (True, "it is calm", True)


def test_the_road_not_taken_is_heard_on_the_phone_too(phone, together):
    page = phone.join(together)
    together.do(asked.Begin, asked.Open, asked.Close, asked.Reveal, asked.Branch)
    page.wait_for_selector("h1:has-text('answer')")
    before = page.inner_text("main")
    room = together.hosted.room
    other = next(one for one in room.beats[0].entered.offered if one != room.standing.fork.taken)
    together.do(asked.Rewind(room.rev, other))
    until(lambda: page.inner_text("main") != before)
    assert together.hosted.room.standing.said.line in page.inner_text("main")
    assert "The class has gone back." in page.inner_text("main")


def test_a_pause_takes_nothing_out_of_anybodys_hands(phone, running):
    page = phone.join(running)
    running.do(asked.Begin, asked.Open)
    fill_in(page, "she closed a door")
    running.do(asked.Pause(running.hosted.room.rev, True))
    page.wait_for_selector("#vote", state="detached")
    running.do(asked.Pause(running.hosted.room.rev, False))
    page.wait_for_selector("#vote")
    assert (page.is_checked("#c-B"), page.is_checked("#conf-2")) == (True, True)
    assert page.input_value("#why") == "she closed a door"
    assert page.is_visible("#why")


def test_what_was_said_of_a_vote_is_not_said_again_of_the_next_question(plain_phone, running):
    page = plain_phone.join(running)
    running.do(asked.Begin, asked.Open)
    page.click("text=Look again")
    page.check("#c-A")
    page.click("#vote button")
    recorded(plain_phone)
    running.do(asked.Close, asked.Discuss, asked.Open)
    page.reload()
    assert page.inner_text("#status") == ""


@pytest.mark.parametrize("alias", HOSTILE)
def test_a_hostile_name_is_text_and_nothing_else(phone, running, alias: str):
    dialogs: list[object] = []
    phone.page.on("dialog", lambda dialog: dialogs.append(dialog))
    page = phone.join(running, alias)
    assert page.evaluate("window.__adv") is None
    assert (dialogs, phone.said) == ([], [])
    shown = page.inner_text("#alias")
    assert running.hosted.snapshot().view.people[0].alias in shown
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_fourth_word_is_refused_where_it_is_ticked(phone, running):
    page = phone.join(running)
    running.do(asked.Begin)
    running.do(asked.Open(running.hosted.room.rev, Topic.REACTION))
    for letter in "ABC":
        page.tap(f"label:has(#c-{letter})")
    page.tap("label:has(#c-D)")
    page.wait_for_selector("#status:has-text('Three at most')")
    assert not page.is_checked("#c-D")
    page.tap("label:has(#c-A)")
    assert page.inner_text("#status") == ""
    page.tap("label:has(#c-D)")
    assert page.is_checked("#c-D")


def test_while_the_class_stands_still_nothing_looks_like_a_ballot(phone, running):
    page = phone.join(running)
    running.do(asked.Begin, asked.Open)
    page.wait_for_selector("#vote")
    running.do(asked.Pause(running.hosted.room.rev, True))
    page.wait_for_selector("#vote", state="detached")
    phone.sees("The class stands still for a moment.")
    running.do(asked.Pause(running.hosted.room.rev, False))
    page.wait_for_selector("#vote")


def test_the_first_vote_is_shown_while_one_votes_once_more(phone, running):
    page = phone.join(running)
    running.do(asked.Begin, asked.Open)
    page.check("#c-B")
    page.click("#vote button")
    recorded(phone)
    running.do(asked.Close, asked.Discuss, asked.Open)
    page.wait_for_selector("#first:has-text('Your first vote: B')")
    assert page.locator("input[name=c]:checked").count() == 0


def test_every_line_of_the_reveal_has_its_full_width_at_320_pixels(phone, running):
    page = phone.join(running)
    running.do(asked.Begin, asked.Open)
    page.check("#c-B")
    page.click("#vote button")
    recorded(phone)
    running.do(asked.Close, asked.Reveal)
    page.wait_for_selector(".reason")
    widths = page.evaluate("[...document.querySelectorAll('.reason h2')].map(e => e.getBoundingClientRect().width)")
    assert len(widths) == 4
    assert min(widths) > 260
    assert page.evaluate("[...document.querySelectorAll('.reason p')].every(e => e.checkVisibility())")
    assert page.inner_text("tr:has(em) em") == "(yours)"
    high = "e => e.getBoundingClientRect().height / parseFloat(getComputedStyle(e).fontSize) < 1.6"
    assert page.eval_on_selector("tr em", high)  # on one line


def over(phone, heading: str) -> None:
    """One plain page, with nothing on it that looks as if it were still counted."""
    phone.page.wait_for_selector(f"h1:has-text('{heading}')")
    assert phone.page.locator("form, button, input").count() == 0
    assert not phone.page.is_visible("header")
    assert phone.page.evaluate("document.activeElement.id") == "top"
    assert phone.said == []


def test_whoever_is_taken_out_gets_one_plain_page(phone, running):
    page = phone.join(running)
    running.do(asked.Begin, asked.Open)
    page.check("#c-B")
    running.do(asked.Remove(next(iter(running.hosted.room.people))))
    over(phone, "The instructor has taken this seat out of the class.")
    phone.sees("Nothing more is counted from here")
    page.goto(f"{running.hosted.url}/room")
    phone.sees("Nothing more is counted from here")
    page.click("text=Join the class")
    page.fill("#code", running.hosted.code)
    page.click("button")
    page.wait_for_url("**/room")


def test_a_page_that_was_opened_elsewhere_says_so_and_can_be_gone_on_with(phone, running):
    page = phone.join(running)
    running.do(asked.Begin, asked.Open)
    page.wait_for_selector("#vote")
    other = phone.context.new_page()
    other.goto(f"{running.hosted.url}/room")
    over(phone, "You are in the class on another screen now.")
    page.click("text=Go on here instead")
    page.wait_for_selector("#vote")
    other.wait_for_selector("h1:has-text('on another screen')")


def test_a_class_that_ends_in_a_vote_leaves_ones_own_page_behind(phone, running):
    page = phone.join(running)
    running.do(asked.Begin, asked.Open)
    page.check("#c-B")
    page.click("#vote button")
    recorded(phone)
    running.wait(running.hosted.end())
    over(phone, "The class is over.")
    phone.sees("Your page ·")
    assert "You said first" in page.inner_text("main")


def test_after_the_end_ones_own_page_can_be_saved_as_long_as_the_host_stays(phone, running):
    page = phone.join(running)
    running.do(asked.Begin, asked.Open, asked.Close, asked.End)
    page.wait_for_selector("h1:has-text('The class is over.')")
    page.reload()
    page.wait_for_selector("h1:has-text('The class is over.')")
    page.click("text=Your own page")
    phone.sees("Save this page")


def test_a_hostile_reason_reaches_nobody_as_markup(phone, running):
    page = phone.join(running)
    running.do(asked.Begin, asked.Open)
    page.check("#c-B")
    page.click("summary")
    page.fill("#why", HOSTILE[0])
    page.click("#vote button")
    recorded(phone)
    running.do(asked.Debrief)
    page.click("text=Your own page")
    phone.sees("<img src=x")
    assert page.evaluate("window.__adv") is None
    assert phone.said == []


def test_ones_own_page_is_kept_as_a_file_that_opens_on_its_own(phone, running, tmp_path):
    page = phone.join(running, "Ana")
    running.do(asked.Begin, asked.Open, asked.Debrief)
    page.click("text=Your own page")
    with page.expect_download() as saving:
        page.click("text=Save this page")
    path = tmp_path / saving.value.suggested_filename
    saving.value.save_as(path)
    page.goto(path.as_uri())
    phone.sees("You are Ana")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.evaluate("getComputedStyle(document.body).margin") == "0px"


def test_another_site_opens_no_socket_here(phone, running, another_site):
    phone.join(running)
    foreign = phone.context.new_page()
    foreign.goto(another_site)
    address = running.hosted.url.replace("http", "ws") + "/ws"
    assert foreign.evaluate(OPENS, address) is False
    assert running.hosted.server.house.seen["foreign origin"] == 1


def test_nothing_is_asked_of_another_host(phone, running):
    phone.join(running)
    running.do(asked.Begin, asked.Open, asked.Close, asked.Reveal, asked.Debrief)
    phone.sees("Looking back")
    own = re.sub("^http", "(http|ws)", re.escape(running.hosted.url))
    assert [url for url in phone.asked if not re.match(own, url)] == []


@pytest.mark.parametrize("dark", [False, True])
def test_every_phase_is_clean_for_axe_and_fits_320_pixels(phone, running, dark: bool):
    from axe_playwright_python.sync_playwright import Axe

    phone.page.emulate_media(color_scheme="dark" if dark else "light")
    phone.page.goto(f"{running.hosted.url}/j/{running.hosted.code}")
    found = {"door": Axe().run(phone.page).response["violations"]}
    page = phone.join(running)
    walk = (asked.Begin, asked.Open, asked.Close, asked.Discuss, asked.Open, asked.Close, asked.Reveal, asked.Debrief)
    for step in (None, *walk):
        if step:
            running.do(step)
            page.wait_for_timeout(120)
        name = f"{running.hosted.room.phase}-{running.hosted.room.standing.round}"
        found[name] = Axe().run(page).response["violations"]
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, name
        small = page.evaluate(
            "[...document.querySelectorAll('main button, main a.button, main label.choice')]"
            ".map(e => e.getBoundingClientRect()).filter(r => r.height < 44).length"
        )
        assert small == 0, name
    page.goto(f"{running.hosted.url}/debrief")
    found["own page"] = Axe().run(page).response["violations"]
    running.do(asked.Remove(next(iter(running.hosted.room.people))))
    page.goto(f"{running.hosted.url}/room")
    found["taken out"] = Axe().run(page).response["violations"]
    assert {name: [one["id"] for one in some] for name, some in found.items() if some} == {}


@needs_ipv6
def test_over_ipv6_the_page_follows_by_itself_with_nothing_on_its_console(phone, tmp_path):
    running = Running(Wish(scenes_in(tmp_path), mode=Mode.QUIZ, port=0, folder=tmp_path / "data", host="::1"))
    page = phone.join(running)
    running.do(asked.Begin, asked.Open)
    page.tap("label:has(#c-B)")
    page.tap("#vote button")
    recorded(phone)
    assert phone.said == []
    running.stop()


def test_what_rises_that_is_opened_once_more_begins_empty_and_says_so(phone, running):
    page = phone.join(running)
    running.do(asked.Begin)
    running.do(asked.Open(running.hosted.room.rev, Topic.REACTION))
    page.check("#c-B")
    page.click("#vote button")
    page.wait_for_selector("#status:has-text('Sent. You can')")
    running.do(asked.Close, asked.Undo)
    page.wait_for_selector("#status:has-text('send yours again')")
    assert not page.is_checked("#c-B")


def test_a_pause_leaves_one_at_the_word_one_was_typing(phone, running):
    page = phone.join(running)
    running.do(asked.Begin, asked.Open)
    page.click("summary")
    page.fill("#why", "she closed")
    page.focus("#why")
    running.do(asked.Pause(running.hosted.room.rev, True))
    page.wait_for_selector("#vote", state="detached")
    running.do(asked.Pause(running.hosted.room.rev, False))
    page.wait_for_selector("#vote")
    assert page.evaluate("document.activeElement.id") == "why"
