"""Comments come back as they were given, and one that is read in twice is kept once."""

from simulator.store.comments import Comments
from simulator.store.journal import Journal


def test_comments_come_back_the_oldest_first() -> None:
    with Journal.in_memory() as journal:
        comments = Comments(journal)
        late = comments.add("a", "folder", "R. Sol", "Slower.", ratings={"warmth": 3}, at="2026-03-02")
        early = comments.add("a", "quiet", "R. Sol", "Good.", at="2026-03-01")
        other = comments.add("b", "quiet", "R. Sol", "", at="2026-03-03")
        assert comments.all() == [early, late, other]
        assert comments.of_attempt("a") == [early, late]


def test_a_comment_with_an_id_of_its_own_is_kept_once() -> None:
    with Journal.in_memory() as journal:
        for _ in range(2):
            Comments(journal).add("a", "folder", "R. Sol", "Slower.", id="c1")
        assert [comment.id for comment in Comments(journal).all()] == ["c1"]


def test_what_an_author_says_of_a_turn_takes_the_place_of_what_they_said_before() -> None:
    with Journal.in_memory() as journal:
        comments = Comments(journal)
        comments.put("a", "folder", "R. Sol", "Slower.", {"warm": 3})
        comments.put("a", "folder", "A. Moon", "Yes.")
        first = comments.put("a", "quiet", "R. Sol", "Good.")
        second = comments.put("a", "folder", "R. Sol", "Slower still.")
        assert {one.text for one in comments.of_attempt("a")} == {"Slower still.", "Yes.", "Good."}
        assert second.ratings == {}
        assert comments.put("a", "quiet", "R. Sol", "Good.") == first
        assert len(comments.all()) == 3


def test_a_comment_without_a_time_gets_the_present() -> None:
    with Journal.in_memory() as journal:
        assert Comments(journal).add("a", "folder", "R. Sol", "Slower.").at.endswith("+00:00")
