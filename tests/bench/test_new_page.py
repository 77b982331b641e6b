"""The page that `attune new` writes: whatever an author types comes back as it was typed."""

import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from scoring.vocabulary import Moment, Pattern
from simulator.bench.new.case import case
from simulator.bench.new.questions import QUESTIONS, Unclear
from simulator.bench.new.wishes import Wishes
from simulator.scenario.loader import load
from tests.bench.drafting import somebody, text_of

READ = {question.name: question.read for question in QUESTIONS}


@given(st.text(max_size=200))
@example("- No: #1 'quoted' \"twice\"")
@example("true")
@example("052")
@example("~")
@example("a: b")
@example("it ends with a colon:")
@example("what? !not a tag")
@example("{name} & *alias")
@example("# not a comment")
@example("@ ` % |")
@example("x" * 300)
def test_what_is_typed_is_what_is_read(typed: str) -> None:
    try:
        text = READ["opening"](typed, {})
    except Unclear:
        return
    person = somebody(name=text, about=text, setting=text, opening=text)
    vignette = load(text_of(case(Wishes(Pattern.SECURE, person, 1, 1, Moment.WITHDRAWAL_RUPTURE)))).required()
    opening = vignette.sessions[0].turns[0].client
    assert opening is not None
    assert [vignette.person.name, vignette.person.about, vignette.setting, opening[0].text] == [text] * 4


def test_another_reader_of_yaml_reads_the_same() -> None:
    wishes = Wishes(Pattern.FEARFUL, somebody(Pattern.FEARFUL), 2, 2, Moment.WITHDRAWAL_RUPTURE)
    data = yaml.safe_load(text_of(case(wishes)))
    assert data["person"]["name"] == "Ines Duarte"
    assert [session["title"] for session in data["sessions"]] == ["First conversation", "Last conversation"]


def test_a_name_without_latin_letters_still_gives_an_id() -> None:
    assert somebody(name="客户").slug == "my-client"
    assert somebody(name="José O'Neil").slug == "jose-o-neil"
    assert somebody(name="Łukasz Żak").slug == "ukasz-zak"
