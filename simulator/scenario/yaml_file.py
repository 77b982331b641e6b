"""A vignette file that could be parsed: its text, its plain data, and where everything stands."""

from dataclasses import dataclass

from simulator.scenario.marks import Marks
from simulator.scenario.source import Source


@dataclass(frozen=True)
class YamlFile:
    """`data` is made of dict, list, str, int, bool and None, just as it is written."""

    source: Source
    data: object
    marks: Marks
