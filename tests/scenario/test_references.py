"""Names that lead nowhere, and names used twice."""

import pytest

from simulator.scenario.findings import VignetteRefused
from simulator.scenario.loader import load
from tests.scenario.sample import CASE, changed, loaded, place_of

OWNED = ("fits_when: You did go too fast.", "fits_when: You did go too fast.\n            owns: chart")


@pytest.mark.parametrize(
    ("old", "new", "mark", "expected"),
    [
        ("fits_when: A client has ordered the story.", "goto: queit", "queit", "N301 there is no turn 'queit'"),
        (
            "fits_when: The dose was too high.",
            "goto: folder",
            "folder\n          - id: choose",
            "N302 turn 'folder' is not later than turn 'quiet'",
        ),
        (
            "fits_when: The dose was too high.",
            "goto: quiet",
            "quiet\n          - id: choose",
            "N302 turn 'quiet' is not later than turn 'quiet'",
        ),
        (
            "fits_when: The dose was too high.",
            "goto: mail",
            "mail\n          - id: choose",
            "N302 turn 'mail' is not in this session",
        ),
        (
            "fits_when: The dose was too high.",
            "goto: back",
            "back\n          - id: choose",
            "N302 turn 'back' is not in this session",
        ),
        ("chose: folder/feeling", "chose: foldr/feeling", "foldr/feeling", "N301 there is no turn 'foldr'"),
        (
            "chose: folder/feeling",
            "chose: folder/feelings",
            "folder/feelings",
            "N303 turn folder has no option 'feelings'",
        ),
        (
            "chose: folder/feeling",
            "chose: back/own",
            "back/own",
            "N304 turn 'back' has not been played yet when this is asked",
        ),
        (
            "chose: folder/feeling",
            "chose: quiet/log",
            "quiet/log",
            "N304 turn 'quiet' has not been played yet when this is asked",
        ),
        (
            "{chose: folder/feeling}",
            "{any: [{promise: {chrt: kept}}, {safety: at most 3}]}",
            "chrt",
            "N306 there is no promise 'chrt'",
        ),
        ("keeps: chart", "keeps: charts", "charts\n", "N306 there is no promise 'charts'"),
        ("keeps: chart", "breaks: form", "form\n", "N306 there is no promise 'form'"),
        ("id: back\n", "id: quiet\n", "quiet\n        moment: withdrawal", "N305 there are two turns 'quiet'"),
        ("id: pace\n", "id: night\n", "night\n            move: honour", "N305 there are two options 'night'"),
        ("{id: stayed,", "{id: broke-off,", "broke-off, text", "N305 there are two endings 'broke-off'"),
    ],
)
def test_a_name_that_leads_nowhere_is_an_error_at_its_place(old: str, new: str, mark: str, expected: str) -> None:
    found = [f"{one.line}:{one.column} {one.code} {one.message}" for one in loaded((old, new)).findings]
    assert f"{place_of(mark, changed((old, new)))} {expected}" in found


def test_a_known_promise_may_be_owned_up_to() -> None:
    assert loaded(OWNED).findings == ()


def test_options_that_act_a_pull_out_must_be_options_of_the_turn() -> None:
    pull = ("own_words: true", "pull: {impulse: retreat, acted_by: [insit]}\n        own_words: true")
    (found,) = loaded(pull).findings
    assert (found.code, found.message) == ("N303", "turn folder has no option 'insit'")


def test_a_later_turn_of_the_session_is_suggested_first() -> None:
    found = loaded(("fits_when: A client has ordered the story.", "goto: quit")).findings[0]
    assert found.help == "did you mean 'quiet'?"


def test_both_places_of_a_name_used_twice_are_named() -> None:
    (found, *_) = loaded(("id: back\n", "id: quiet\n")).findings
    assert found.note == f"the first is in line {place_of('quiet', CASE).split(':')[0]}"


def test_who_needs_a_vignette_gets_it_or_an_exception_with_the_findings() -> None:
    assert load(CASE).required().id == "hanne"
    with pytest.raises(VignetteRefused) as refusal:
        loaded(("keeps: chart", "keeps: charts")).required()
    assert [found.code for found in refusal.value.findings] == ["N306"]
    assert str(refusal.value).startswith("v.yaml:")


def test_the_hash_is_that_of_the_text_and_a_stored_text_gives_it_again() -> None:
    first = load(CASE)
    assert load(first.text).sha256 == first.sha256
    assert load(CASE + "#\n").sha256 != first.sha256
