"""The other side of a contested turn."""

from simulator.play.wording.session import CONTESTED_YOURS, contested

TOLD = "Two readers put another line first: “I was late,\nand I'm sorry.” It is right where the strain is in the open."


def test_another_line_is_told_as_it_was_written():
    assert contested(TOLD, "Take your time.") == TOLD


def test_the_line_one_chose_is_never_told_as_another_one():
    told = contested(TOLD, "I was late, and I'm sorry.")
    assert told == f"{CONTESTED_YOURS} It is right where the strain is in the open."


def test_so_is_it_in_spanish():
    told = contested("Dos lectores pusieron otra frase: «Llegué tarde.» Es acertada donde duele.", "Llegué tarde.")
    assert "otra frase" not in told
    assert told.endswith("Es acertada donde duele.")


def test_two_lines_between_which_supervisors_stand_are_both_told():
    both = "5 supervisors stand between two lines here: “Yes.” and “No.”"
    assert contested(both, "Yes.") == both
