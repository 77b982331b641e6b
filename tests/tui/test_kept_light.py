"""Daylight chosen in one app is there in the next, and nothing is made only to look for it."""

from pathlib import Path

import pytest

from simulator.store.journal import Journal
from simulator.store.opening import FILE
from simulator.tui import theme
from simulator.tui.classroom.app import ClassApp
from simulator.tui.kept_light import keep_light, kept_light


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ATTUNE_HOME", str(tmp_path))
    return tmp_path


def test_where_nothing_was_chosen_it_is_lamplight_and_no_journal_is_made(home: Path):
    assert kept_light() == theme.DARK
    assert not (home / FILE).exists()


def test_daylight_chosen_in_the_app_for_one_is_there_in_a_class():
    with Journal.open() as journal:
        journal.set_setting("theme", theme.LIGHT)
    assert ClassApp().theme == theme.LIGHT
    assert ClassApp(no_colour=True).theme == theme.PLAIN


async def test_daylight_chosen_in_a_class_is_there_the_next_time():
    async with ClassApp().run_test() as pilot:
        await pilot.press("ctrl+t")
    assert ClassApp().theme == theme.LIGHT
    with Journal.open() as journal:
        assert journal.setting("theme") == theme.LIGHT


def test_a_journal_that_is_damaged_leaves_lamplight(home: Path):
    (home / FILE).write_bytes(b"no journal")
    keep_light(theme.LIGHT)
    assert kept_light() == theme.DARK
    assert (home / FILE).read_bytes() == b"no journal"
