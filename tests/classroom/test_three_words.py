"""Three words say that the class on the phone is the one on the screen in front."""

from simulator.classroom.three_words import three_words
from simulator.play.wording import classroom as words
from tests.classroom.rooms import room_of


def test_they_are_three_different_plain_words_and_hold_nothing_of_the_code():
    said = three_words(room_of())
    assert len(set(said.split(", "))) == 3
    assert set(said.split(", ")) <= set(words.ALIAS_SECOND.split())


def test_they_stay_when_a_class_goes_on_and_differ_between_classes():
    room = room_of()
    assert three_words(room._replace(rev=9, locked=True, people={})) == three_words(room)
    others = {three_words(room._replace(seed=seed)) for seed in range(200)} | {
        three_words(room._replace(code="ZZZZZZ"))
    }
    assert len(others) > 198
