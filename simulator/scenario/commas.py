"""A sentence with a comma inside curly brackets: YAML ends the value at the comma and takes the rest for the name of a field."""

import re

from simulator.scenario.findings import Finding, finding
from simulator.scenario.source import Span
from simulator.scenario.told import Told
from simulator.scenario.yaml_file import YamlFile
from simulator.scenario.yaml_trouble import quoted

_SENTENCE_BEFORE = re.compile(r"(?<![\w-])(?P<name>[\w-]+):[ \t]+(?P<begun>[^\s\"'\[{,][^,{}\[\]]*),\s*$")
_PART_BEFORE = re.compile(r",[^,:{}\[\]]+,\s*$")
_REST = re.compile(r"[^{}\[\]:]*?(?=\s*(?:,\s*[\w-]+:|[}\]]|$))")
_NEAR = 400
"""Characters that are looked at on either side of a comma: a spoken line is shorter, and a hostile one must not take long."""


def sentence_cut_at_comma(file: YamlFile, error: Told) -> Finding | None:
    """The finding for an unknown field that is the rest of a sentence, None where it is something else."""
    span = file.marks.key(error.location)
    line, here = file.source.line(span.line), span.column - 1
    first = max(0, here - _NEAR)
    match = _SENTENCE_BEFORE.search(line[first:here]) if _is_bare(file, error) else None
    if match is None:
        return None
    rest = _REST.match(line[here : here + _NEAR])
    start, end = first + match.start("begun"), here + rest.end() if rest else span.end_column - 1
    help_ = f"write  {match['name']}: {quoted(line[start:end])}"
    message = "a sentence with a comma inside brackets needs quotes around it"
    place = Span(span.line, start + 1, span.line, end + 1)
    return finding(file.source, "S117", place, message, label="the comma ends the sentence too early", help=help_)


def is_later_part(file: YamlFile, error: Told) -> bool:
    """True for the third part and on of a sentence with several commas: the finding for its second part says it all."""
    span = file.marks.key(error.location)
    before = file.source.line(span.line)[max(0, span.column - 1 - _NEAR) : span.column - 1]
    return _is_bare(file, error) and _PART_BEFORE.search(before) is not None


def _is_bare(file: YamlFile, error: Told) -> bool:
    """True for a name with neither a value nor a colon behind it."""
    span = file.marks.key(error.location)
    return error.value is None and file.source.line(span.end_line)[span.end_column - 1 :].lstrip()[:1] != ":"
