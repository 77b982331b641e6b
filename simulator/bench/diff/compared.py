"""Everything that changed in meaning between two versions of a vignette."""

from collections.abc import Iterator

from simulator.bench.diff.case import case_changes
from simulator.bench.diff.change import Change
from simulator.bench.diff.endings import ending_changes
from simulator.bench.diff.renames import Renames, renames
from simulator.bench.diff.sessions import matched, session_changes
from simulator.bench.diff.turns import turn_changes
from simulator.bench.diff.versions import Version, Versions
from simulator.bench.diff.words import option_name, turn_name
from simulator.scenario.loader import Loaded


def versions_of(old: Loaded, new: Loaded) -> tuple[Versions, Renames]:
    """Both versions, the old one with the new names. Raises VignetteRefused where one cannot be played."""
    before, after = old.required(), new.required()
    renamed = renames(before, after)
    return Versions(Version(old, renamed.in_old(before)), Version(new, after)), renamed


def changes(versions: Versions, renamed: Renames) -> tuple[Change, ...]:
    """All changes, by section, in the order of the file."""
    matches = matched(versions.old.vignette, versions.new.vignette)
    return (
        *case_changes(versions),
        *session_changes(versions, matches),
        *_names(versions, renamed),
        *turn_changes(versions, matches),
        *ending_changes(versions),
    )


def _names(versions: Versions, renamed: Renames) -> Iterator[Change]:
    steps = versions.new.steps
    for was, now in renamed.turns.items():
        line = versions.new.head(steps[now].location)
        yield Change("turns", "renamed", turn_name(was), f"is now called {now}", line)
    for (turn, was), now in renamed.options.items():
        place = next(place for place, option in steps[turn].options() if option.id == now)
        yield Change("options", "renamed", option_name(turn, was), f"is now called {now}", versions.new.head(place))
