"""A count of one is said as one, wherever a class is counted."""

import pytest

from simulator.play.wording import classroom_host, classroom_page, hosting, joining


@pytest.mark.parametrize(
    ("one", "more"),
    [
        (hosting.lines_said(1), hosting.lines_said(2)),
        (hosting.votes_counted(1), hosting.votes_counted(2)),
        (hosting.in_the_room(1), hosting.in_the_room(2)),
        (classroom_page.column("line", 1, 1), classroom_page.column("line", 1, 2)),
        tuple(classroom_host.person("Ana", n, voted=False, over=False, each=True) for n in (1, 2)),
        *(tuple(next(iter(joining.took_in(n, (), as_note=note))) for n in (1, 2)) for note in (True, False)),
    ],
)
def test_one_is_singular(one: str, more: str):
    assert one != more.replace("2", "1")


def test_a_rehearsal_counts_people_without_a_connection():
    assert classroom_host.here(12, None) == "12 in the room, all made up."
    assert "connected" not in classroom_host.voted(3, 12, None)
