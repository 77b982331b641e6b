"""What goes out: under names that mean nothing and are new every time, without small groups, in an order that tells nothing."""

import re

from simulator.exports import raw
from simulator.exports.outgoing import outgoing
from tests.exports.rows import a_class, row


def people(rows, **more) -> list[str]:
    out = outgoing(rows, names=False, **more)
    return [out.person(one) for one in out.rows]


def test_a_pseudonym_is_the_same_within_an_export_and_another_in_the_next():
    rows = a_class(30, turns=("cap", "cup"))
    first, second = people(rows), people(rows)
    assert len(set(first)) == len(set(second)) == 30
    assert not set(first) & set(second)
    assert all(re.fullmatch("P-[A-Z2-7]{10}", name) for name in first)


def test_with_the_same_key_they_would_be_the_same():
    assert people(a_class(5), key=b"k" * 32) == people(a_class(5), key=b"k" * 32)


def test_the_same_number_in_two_classes_is_two_people():
    assert len(set(people([*a_class(6, "monday"), *a_class(6, "tuesday")]))) == 12


def test_rows_stand_by_pseudonym_and_not_as_people_came_in():
    named = people(a_class(30))
    assert named == sorted(named)


def test_a_class_below_five_stays_here():
    out = outgoing([*a_class(5, "monday"), *a_class(4, "tuesday")], names=False)
    assert {one.who.sitting for one in out.rows} == {"monday"}
    assert (out.small_classes, out.small_votes) == (1, 0)


def test_a_vote_of_fewer_than_five_stays_here_though_the_class_is_large():
    rows = [*a_class(9), *(row(f"p{number}", round=2) for number in range(4))]
    out = outgoing(rows, names=False)
    assert {one.round for one in out.rows} == {1}
    assert (out.small_classes, out.small_votes) == (0, 1)


def test_by_default_no_name_is_anywhere_in_it():
    canaries = [row(f"p{number}", "the-room-of-ana", alias=f"CANARY{number}") for number in range(50)]
    out = outgoing(canaries, names=False)
    for told in (raw.long_csv(out), raw.json_lines(out)):
        assert "CANARY" not in told
        assert "the-room-of-ana" not in told


def test_with_names_small_classes_are_there_and_everybody_is_called_as_in_the_room():
    out = outgoing([*a_class(2, "tuesday"), *a_class(1, "monday")], names=True)
    assert [(out.sitting(one), out.person(one)) for one in out.rows] == [
        ("monday", "Name of p0"),
        ("tuesday", "Name of p0"),
        ("tuesday", "Name of p1"),
    ]
    assert len({out.account(one) for one in out.rows}) == 3


def test_ids_are_of_this_export_alone():
    first, second = (outgoing(a_class(5), names=False) for _ in range(2))
    assert first.id_("a", "b") == first.id_("a", "b") != first.id_("ab", "")
    assert first.id_("a", "b") != second.id_("a", "b")
