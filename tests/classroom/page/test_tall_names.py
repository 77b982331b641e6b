"""No name makes its line higher, or the page wider, than a plain one does."""

from tests.classroom.page.conftest import PHONE
from tests.needs import needs

pytestmark = needs("chromium")

NAMES = (
    "Ana",
    "\u754c" * 40,
    "e" + "\u0301" * 200,
    "Z\u0335\u0321\u0489\u0300" * 24,
    "W" * 24,
    "\ufdfa" * 5,
    "\U0001242b" * 24,
    "\u202eabc",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467" * 9,
    "\u0bb9\u0bf5" * 12,
)


def test_every_name_has_a_line_as_high_and_a_page_as_wide_as_a_plain_one(chromium, running):
    sizes = []
    for name in NAMES:
        context = chromium.new_context(**PHONE)
        page = context.new_page()
        page.goto(f"{running.hosted.url}/j/{running.hosted.code}")
        page.fill("#alias", name)
        page.click("button")
        page.wait_for_url("**/room*")
        sizes.append(
            page.evaluate(
                "[document.querySelector('.name').getBoundingClientRect().height, document.documentElement.scrollWidth]"
            )
        )
        context.close()
    assert sizes == [sizes[0]] * len(NAMES)
