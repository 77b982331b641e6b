"""What a save does to the path, what moved in the client, and where the client really stands."""

import pytest

from simulator.bench.preview.moved import moved, named
from simulator.bench.preview.played import played
from simulator.bench.preview.standings import standings
from simulator.bench.preview.versions import Preview, unreadable, version
from simulator.client import rules
from simulator.play.events import OptionChosen
from simulator.scenario.findings import Severity
from tests.bench.previewed import TEXT, at, loaded, script, with_

PATH = ("arrives/facts", "silence/step", "mail/send")


def preview(*choices: str) -> Preview:
    read = version(loaded())
    begun = Preview(read).saved(read)
    return begun.gone(choices)


def saved(text: str, *choices: str) -> Preview:
    return preview(*choices).saved(version(loaded(text)))


def path(preview: Preview) -> tuple[str, ...]:
    assert preview.played is not None
    return preview.played.choices


def test_a_save_that_changes_words_alone_keeps_the_path_and_says_nothing():
    after = saved(TEXT.replace("That is all, really.", "That is all."), *PATH)
    assert (path(after), after.told) == (PATH, "")


def test_an_option_that_closes_says_where_the_path_parts_and_why():
    after = saved(with_(step="when: {strain: at least 2}"), *PATH)
    assert path(after) == PATH[:1]
    assert after.told == (
        "your path leaves the old one at turn silence: option step is no longer open, because strain is 0 and it asks for at least 2"
    )


def test_a_turn_that_is_hidden_now_says_why():
    after = saved(with_(silence="when: {strain: at least 2}"), *PATH)
    assert after.told.endswith("at turn silence: it is passed over now, because strain is 0 and it asks for at least 2")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("- id: step\n", "- id: steps\n", "at turn silence: it has no option step any more"),
        ("- id: silence\n", "- id: quiet\n", "at turn silence: there is no such turn any more"),
    ],
)
def test_what_is_gone_is_named(old: str, new: str, told: str):
    assert saved(TEXT.replace(old, new), *PATH).told.endswith(told)


def test_a_file_with_errors_leaves_the_last_good_version_in_play():
    after = saved(TEXT.replace("moment: flat", "moment: flatt"), *PATH)
    assert after.stale
    assert path(after) == PATH
    assert after.read.findings[0].severity is Severity.ERROR
    assert path(after.chosen("track")) == (*PATH, "reaction/track")


def test_choices_that_one_version_refused_come_back_with_the_next():
    closed = saved(with_(step="when: {strain: at least 2}"), *PATH)
    assert path(closed.saved(version(loaded()))) == PATH


def test_a_choice_made_after_the_parting_is_the_new_path():
    parted = saved(with_(step="when: {strain: at least 2}"), *PATH).chosen("wait")
    assert path(parted.saved(version(loaded()))) == ("arrives/facts", "silence/wait")


def test_a_change_of_the_client_at_the_same_place_is_told():
    after = saved(TEXT.replace("move: fact-first", "move: press-on"), "facts")
    assert after.told.startswith("your path holds; here it now makes ")
    assert "strain 0 → " in after.told


def test_back_and_start_walk_the_path():
    here = preview(*PATH)
    assert path(here.back()) == PATH[:2]
    assert path(here.from_the_start()) == ()
    assert path(here.from_the_start().back()) == ()


def test_the_proof_of_an_older_text_changes_nothing():
    after = saved(TEXT.replace("really", "truly"))
    assert after.proved("0" * 64, ()) is after
    assert after.proved(after.read.sha256, ()).read.findings == ()


def test_what_each_rule_did_adds_up_to_what_moved():
    play = at(TEXT, "push")
    place = next(at for at, event in enumerate(play.events) if isinstance(event, OptionChosen))
    told = [one.words for one in moved(play.script, play.events, place)]
    assert "strain 0 → 2: a counter line strains (R2)" in told
    assert any(words.endswith(": the turn settles (R8)") for words in told)


def test_a_promise_and_what_is_remembered_are_told():
    play = at(with_(wait="when: {chose: arrives/facts}"), "facts")
    place = next(at for at, event in enumerate(play.events) if isinstance(event, OptionChosen))
    told = " ".join(one.words for one in moved(play.script, play.events, place))
    assert "promise sheet is open" in told
    assert "chose: arrives/facts holds from here" in told


def test_a_rule_is_named_by_its_function():
    assert named(rules.the_best_line_lands) == ("the best line lands", "R2")
    assert named(rules.it_is_remembered) == ("it is remembered", "")


def test_standings_are_real_add_up_and_the_likeliest_comes_first():
    text = script()
    found = standings(text, "reaction")
    shares = [one.share for one in found]
    assert shares == sorted(shares, reverse=True)
    assert sum(shares) <= 1 + 1e-9
    for one in found:
        there = played(text, one.choices)
        assert there.turn is not None
        assert there.turn.id == "reaction"
        assert one.open == tuple(option.id for option in there.turn.options if option.test(there.client))


def test_at_the_first_turn_the_client_stands_in_one_way():
    (only,) = standings(script(), "arrives")
    assert (only.share, only.choices) == (1.0, ())


def test_an_option_that_is_open_in_no_likely_standing_is_shown_where_it_is():
    found = standings(script(with_(wait="when: {chose: arrives/push}")), "silence")
    assert any("wait" in one.open for one in found)
    assert not all("wait" in one.open for one in found)


def test_a_turn_no_play_meets_has_no_standings():
    assert standings(script(with_(silence="when: {strain: at least 9}")), "silence") == ()


def test_an_unknown_turn_is_refused_with_the_turns_there_are():
    with pytest.raises(LookupError, match="there is no turn nowhere; there are arrives, silence"):
        standings(script(), "nowhere")


def test_a_text_that_cannot_be_read_says_why(tmp_path):
    from simulator.scenario.loader import load

    assert unreadable(load(tmp_path / "gone.yaml")) == "there is no such file"
    assert unreadable(load(tmp_path)) == "this is a folder, not a file"
    assert unreadable(loaded("format: 9")) == ""
