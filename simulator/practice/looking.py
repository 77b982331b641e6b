"""Looking at two tracks: what a trainee has picked so far, and the two tracks that come of it. Kept nowhere but here."""

from collections.abc import Sequence

from simulator.play.records import Record
from simulator.play.script import Script
from simulator.practice.track import Foresight
from simulator.practice.two_track import OpenLine, Rest, TwoTracks, two_tracks


class Looking:
    """Two tracks that part at a turn, and can be made to part elsewhere, hold another line or go on in another way.

    Raises LookupError for a turn that was not played, NotOffered for a line that is not open.
    """

    def __init__(self, script: Script, records: Sequence[Record], turn: str, exact: Foresight | None = None) -> None:
        self._script, self._records, self._exact = script, tuple(records), exact
        self._turn = turn
        self._option: str | None = None
        self._rest: Rest = "mine"
        self.both = self._walked()

    @property
    def picks_ahead(self) -> bool:
        """True where the other track waits for the line that is picked next; else it is taken where the tracks part."""
        return self.both.other.waits is not None

    @property
    def lines(self) -> tuple[OpenLine, ...]:
        """The lines that can be picked now."""
        return self.both.next_lines if self.picks_ahead else self.both.lines

    def pick(self, option: str) -> None:
        """Take a line: the next one of a track that waits, else another one where they part."""
        if isinstance(self._rest, tuple) and self.picks_ahead:
            self.hold()
            self._rest = (*self._rest, option)
        else:
            self._option = option
            self._rest = () if isinstance(self._rest, tuple) else self._rest
        self.look_again()

    def hold(self) -> None:
        """Keep the line at the fork, whatever comes to be known of its neighbours: what is picked after it hangs on it."""
        self._option = self.both.instead

    def part_at(self, turn: str) -> None:
        """Let them part at another turn, with the best neighbour there."""
        self._turn, self._option = turn, None
        self._rest = "mine" if isinstance(self._rest, tuple) else self._rest
        self.look_again()

    def go_on(self, rest: Rest) -> None:
        """Let the other track go on like this after the fork."""
        self._rest = rest
        self.look_again()

    def look_again(self) -> None:
        """Walk both once more: more may be known by now of what is still possible."""
        self.both = self._walked()

    def _walked(self) -> TwoTracks:
        return two_tracks(self._script, self._records, self._turn, self._option, self._rest, self._exact)
