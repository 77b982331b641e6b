"""A few words of what was said, around one that was looked for."""

from simulator.practice.notebook.excerpt import excerpt

SAID = "Keegan went home, so it was me and the bread. So. Lonely, I guess."


def test_the_word_stands_in_the_middle_and_what_is_cut_is_marked():
    assert excerpt(SAID, "bread", 2) == "… and the bread. So. Lonely, …"


def test_at_the_ends_nothing_is_marked():
    assert excerpt(SAID, "keegan", 1) == "Keegan went …"
    assert excerpt(SAID, "guess") == "… it was me and the bread. So. Lonely, I guess."


def test_a_word_that_is_not_said_gives_nothing():
    assert excerpt(SAID, "toast") == ""
