"""Fields that do not fit the format: each mistake is one finding, at its place, in the author's words."""

import pytest

from simulator.scenario.findings import Finding
from simulator.scenario.limits import SHOWN_ERRORS
from simulator.scenario.loader import load
from tests.scenario.sample import CASE, SCENE, changed, findings, place_of


def only(old: str, new: str, mark: str) -> Finding:
    """The single finding for a change, checks included, which must stand where `mark` begins."""
    (found,) = findings((old, new))
    assert f"{found.line}:{found.column}" == place_of(mark, changed((old, new)))
    return found


def test_a_misspelt_field_and_the_one_missing_for_it_are_one_finding() -> None:
    found = only("heard: I may stay", "haerd: I may stay", "haerd")
    assert (found.code, found.message) == ("F201", "unknown field 'haerd' in option pace of turn folder")
    assert (found.label, found.help) == ("no such field belongs here", "did you mean 'heard'?")


def test_a_missing_field_points_at_the_block_and_says_what_the_field_is_for() -> None:
    found = only("            heard: I may stay where I am.\n", "", "pace\n            move")
    assert (found.code, found.message) == ("F202", "'heard' is missing in option pace of turn folder")
    assert found.help == "heard: What the client may have heard, in the client's voice."


def test_an_unknown_move_is_answered_with_the_nearest_one() -> None:
    found = only("move: deepen", "move: deepn", "deepn")
    assert (found.code, found.message, found.help) == ("N307", "there is no move 'deepn'", "did you mean 'deepen'?")
    assert found.label == "option feeling of turn folder"


@pytest.mark.parametrize(
    ("written", "meant"),
    [("Deepen", "deepen"), ("fact_first", "fact-first"), ("Fact First", "fact-first"), ("factfirst", "fact-first")],
)
def test_case_and_punctuation_do_not_hide_what_was_meant(written: str, meant: str) -> None:
    (found,) = load(changed(("move: deepen", f"move: {written}"))).findings
    assert found.help == f"did you mean '{meant}'?"


def test_a_move_that_is_like_no_other_is_answered_with_all_of_them() -> None:
    found = only("move: deepen", "move: hypnosis", "hypnosis")
    assert found.help is not None
    assert found.help.startswith("one of: frame-hold, keep-thread")


@pytest.mark.parametrize(
    ("old", "new", "code", "message"),
    [
        ("moment: sudden-cold", "moment: suden-cold", "N308", "there is no moment 'suden-cold'"),
        ("[self-sufficiency]", "[self-suficiency]", "N309", "there is no cue 'self-suficiency'"),
        (
            "pattern: dismissing-avoidant",
            "pattern: dismissive-avoidant",
            "N310",
            "there is no pattern 'dismissive-avoidant'",
        ),
        (
            "safety: at most 2",
            "saftey: at most 2",
            "N311",
            "there is nothing called 'saftey' that a condition can ask for",
        ),
        ("kind: case", "kind: cas", "F203", "there is no 'kind' 'cas'"),
    ],
)
def test_unknown_words_have_the_code_of_their_kind(old: str, new: str, code: str, message: str) -> None:
    (found,) = load(changed((old, new))).findings
    assert (found.code, found.message) == (code, message)
    assert found.help is not None
    assert found.help.startswith("did you mean")


def test_curly_quotation_marks_around_a_keyword() -> None:
    found = only("move: deepen", "move: “deepen”", "“deepen”")
    assert (found.code, found.message) == ("F204", "curly quotation marks around 'deepen'")
    assert (found.label, found.help) == ("pasted from a word processor", "write  move: deepen")


def test_a_reason_after_a_number() -> None:
    found = only("due: 2", "due: +2 because she asked", "+2 because")
    assert (found.code, found.label) == ("F205", "words are not allowed after the number")
    assert found.help == "write  due: 2   and keep the reason as a comment:  # because she asked"


def test_a_number_in_quotes_and_one_out_of_range() -> None:
    assert only("level: 1", "level: '1'", "'1'").help == "write  level: 1  without quotes"
    assert only("level: 1", "level: 4", "4\nperson").message == "'level' must be at most 3"


def test_a_number_where_a_text_belongs() -> None:
    found = only("say: You set the speed here.", "say: 42", "42")
    assert (found.code, found.help) == ("F206", 'put it in quotes:  "42"')


def test_yes_is_no_flag_and_is_taken_as_meant_by_the_checks() -> None:
    (found,) = findings(("own_words: true", "own_words: yes"))
    assert (found.code, found.help) == ("F213", "write  own_words: true")


def test_an_empty_field_that_is_needed_is_an_error_and_one_that_is_not_a_warning() -> None:
    assert only("heard: He wants inside.", "heard:", "heard:\n").code == "F207"
    found = only("            promise: {id", "            because:\n            promise: {id", "because:")
    assert (found.code, found.severity.value) == ("F220", "warning")


def test_a_text_lost_to_a_comment_is_explained() -> None:
    (found,) = load(changed(("say: You set the speed here.", "say: #3 on your list"))).findings
    assert found.code == "F220"
    assert found.note is not None
    assert "begins a comment" in found.note


def test_ids_are_spelled_in_one_way() -> None:
    found = only("id: pace", "id: Hér Pace!", "Hér Pace!")
    assert (found.code, found.help) == ("F209", "small letters, digits and hyphens, at most 64, such as  h-r-pace")
    assert (
        only("{chose: folder/feeling}", "{chose: feeling}", "feeling}").help
        == "write  chose: turn/option  with the ids of both"
    )


def test_an_id_with_a_letter_of_another_alphabet_is_no_id() -> None:
    assert load(changed(("id: hanne", "id: h\u0430nne"))).findings[0].code == "F209"


@pytest.mark.parametrize("bound", ["5", "at least 11", "at leats 5", "more than 3", "'>= 5'"])
def test_a_bound_that_cannot_be_read(bound: str) -> None:
    found = only("safety: at most 2", f"safety: {bound}", bound)
    assert found.code == "F210"
    assert found.help is not None
    assert "write  safety: at least" in found.help


def test_wordings_without_a_list() -> None:
    new = "reply: {when: {safety: at most 2}, text: She looks at the door.}"
    found = only(
        "reply: She nods.", new, "{when: {safety: at most 2}, text: She looks at the door.}\n            heard: I may"
    )
    assert found.code == "F208"
    assert (
        found.message
        == "'reply' in option pace of turn folder must be a text, or a list of wordings, each with `when` and `text`"
    )


def test_a_plain_text_and_a_list_of_one_wording_are_the_same() -> None:
    longer = changed(("reply: She nods.", "reply: [{text: She nods.}]"))
    assert load(longer).required() == load(CASE).required()


def test_a_list_where_none_was_written() -> None:
    assert only("themes: [insomnia, work]", "themes: insomnia", "insomnia\n").message == "'themes' must be a list"


def test_turns_that_are_wrong_inside_are_not_called_empty() -> None:
    text = changed(("moment: closeness", "moment: nearness"), text=SCENE)
    assert [found.code for found in load(text).findings] == ["N308"]


def test_a_newer_format_is_the_only_thing_said() -> None:
    (found,) = load(changed(("format: 1", "format: 2"), ("level: 1", "level: 9"))).findings
    assert (found.code, found.message) == ("F212", "this is format 2; this program reads format 1")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "the file is empty"),
        ("# only a remark\n", "the file is empty"),
        ("just words\n", "the file does not begin with the fields of a vignette"),
        ("- a\n- b\n", "the file does not begin with the fields of a vignette"),
    ],
)
def test_a_file_that_holds_no_vignette(text: str, message: str) -> None:
    (found,) = load(text).findings
    assert (found.code, found.message) == ("S116", message)


def test_the_key_by_which_an_editor_finds_the_schema_is_ignored() -> None:
    assert load("$schema: ../vignette-v1.schema.json\n" + CASE).vignette == load(CASE).vignette


def test_places_are_named_by_ids_never_by_numbers_of_a_list() -> None:
    text = changed(("rival: There may be a deadline.", "rivals: x"), ("title: Second hour", "titel: Second hour"))
    first, second = load(text).findings
    assert first.message == "unknown field 'rivals' in turn mail"
    assert second.message == "unknown field 'titel' in session 2"


def test_five_thousand_mistakes_are_twenty_errors_and_a_count() -> None:
    found = load("format: 1\nthemes: [" + ",".join(["{}"] * 5000) + "]\n", "v.yaml").findings
    assert len(found) == SHOWN_ERRORS + 1
    assert found[-1].code == "F299"
    assert found[-1].message.startswith("and 4,9")
    assert sum(len(one.one_line) for one in found) < 5_000


def test_an_unknown_field_of_great_length_is_cut_in_the_message() -> None:
    found = load(CASE + "x" * 15_000 + ": 1\n").findings[0]
    assert len(found.one_line) < 400


def test_all_findings_of_a_file_come_at_once_and_in_reading_order() -> None:
    found = findings(
        ("move: deepen", "move: deepn"),
        ("rival: She may be tired.\n", "rivl: She may be tired.\n"),
        ("keeps: chart", "keeps: chartt"),
        ("  - {id: stayed, text: She stays.}\n", ""),
        ("fits_when: A client may not come.\n", "\n"),
    )
    assert [one.code for one in found] == ["N307", "F201", "Q501", "N306", "N330"]
    assert found == sorted(found, key=lambda one: one.order)


def test_a_file_with_an_error_is_never_played() -> None:
    for old, new in (("move: deepen", "move: deepn"), ("keeps: chart", "keeps: chartt"), ("id: quiet", "id: folder")):
        assert load(changed((old, new))).vignette is None
