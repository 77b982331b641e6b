"""What QTI 2.2 allows, for the elements that we write: children and their order, attributes and their values.

After `imsqti_v2p2.xsd` and `qtiv2p2_imscpv1p2_v1p0.xsd` of IMS (AssessmentItem.Type, BasePromptInteraction.Type, CorrectResponse.Type,
ModalFeedback.Type; Manifest.Type, ManifestMetadata.Type, Resource.Type, as stored with oat-sa/qti-sdk and
oat-sa/extension-tao-itemqti) and the QTI 2.2 information model. The schemas themselves may not be handed on from here.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree import ElementTree as ET

XML = "{http://www.w3.org/XML/1998/namespace}"
XSI = "{http://www.w3.org/2001/XMLSchema-instance}"

TEXT = r".*"
IDENTIFIER = r"[A-Za-z_][\w.-]*"
NUMBER = r"-?\d+(\.\d+)?"
BOOLEAN = r"true|false|0|1"
CARDINALITY = r"multiple|ordered|record|single"
BASE = r"boolean|directedPair|duration|file|float|identifier|integer|pair|point|string|uri"
SHOW = r"show|hide"
RULE = r"(responseCondition |setOutcomeValue |exitResponse |responseProcessingFragment )"
EXPRESSION = r"(isNull |variable |baseValue |mapResponse |match |correct )"
BLOCK = r"(p |div |ul |choiceInteraction )"


class Kind(NamedTuple):
    """An element: its children as a pattern over their names, whether text may stand in it, its attributes; those with ! have to be."""

    children: str
    attributes: dict[str, str]
    text: bool = False


ITEM = {
    "assessmentItem": Kind(
        r"(responseDeclaration )*(outcomeDeclaration )*(templateDeclaration )*(templateProcessing )?(assessmentStimulusRef )*"
        r"(stylesheet )*(itemBody )?(responseProcessing )?(modalFeedback )*",
        {"identifier!": TEXT, "title!": TEXT, "label": TEXT, f"{XML}lang": r"[a-z]{2}(-[A-Z]{2})?", "toolName": TEXT,
         "toolVersion": TEXT, "adaptive!": BOOLEAN, "timeDependent!": BOOLEAN, f"{XSI}schemaLocation": r"\S+ \S+"},
    ),
    "responseDeclaration": Kind(
        r"(defaultValue )?(correctResponse )?(mapping )?(areaMapping )?",
        {"identifier!": IDENTIFIER, "cardinality!": CARDINALITY, "baseType": BASE},
    ),
    "correctResponse": Kind(r"(value )+", {"interpretation": TEXT}),
    "defaultValue": Kind(r"(value )+", {"interpretation": TEXT}),
    "value": Kind("", {"fieldIdentifier": IDENTIFIER, "baseType": BASE}, text=True),
    "mapping": Kind(r"(mapEntry )+", {"lowerBound": NUMBER, "upperBound": NUMBER, "defaultValue": NUMBER}),
    "mapEntry": Kind("", {"mapKey!": TEXT, "mappedValue!": NUMBER, "caseSensitive": BOOLEAN}),
    "outcomeDeclaration": Kind(
        r"(defaultValue )?(matchTable |interpolationTable )?",
        {"identifier!": IDENTIFIER, "cardinality!": CARDINALITY, "baseType": BASE, "normalMaximum": NUMBER, "normalMinimum": NUMBER},
    ),
    "itemBody": Kind(rf"{BLOCK}*", {"id": IDENTIFIER, "class": TEXT}),
    "p": Kind("", {"id": IDENTIFIER, "class": TEXT}, text=True),
    "choiceInteraction": Kind(
        r"(prompt )?(simpleChoice )+",
        {"responseIdentifier!": IDENTIFIER, "shuffle": BOOLEAN, "maxChoices": r"\d+", "minChoices": r"\d+",
         "orientation": r"horizontal|vertical"},
    ),
    "prompt": Kind("", {"id": IDENTIFIER}, text=True),
    "simpleChoice": Kind("(p )*", {"identifier!": IDENTIFIER, "fixed": BOOLEAN, "showHide": SHOW}, text=True),
    "responseProcessing": Kind(rf"{RULE}*", {"template": r"https?://\S+", "templateLocation": r"\S+"}),
    "responseCondition": Kind(r"responseIf (responseElseIf )*(responseElse )?", {}),
    "responseIf": Kind(rf"{EXPRESSION}{RULE}*", {}),
    "responseElse": Kind(rf"{RULE}*", {}),
    "isNull": Kind(EXPRESSION, {}),
    "variable": Kind("", {"identifier!": IDENTIFIER}),
    "mapResponse": Kind("", {"identifier!": IDENTIFIER}),
    "baseValue": Kind("", {"baseType!": BASE}, text=True),
    "setOutcomeValue": Kind(EXPRESSION, {"identifier!": IDENTIFIER}),
    "modalFeedback": Kind(
        r"(p |div |ul )*(stylesheet )*",
        {"outcomeIdentifier!": IDENTIFIER, "showHide!": SHOW, "identifier!": IDENTIFIER, "title": TEXT},
        text=True,
    ),
}  # fmt: skip

MANIFEST = {
    "manifest": Kind(
        "metadata organizations resources ", {"identifier!": IDENTIFIER, f"{XSI}schemaLocation": r"\S+ \S+"}
    ),
    "metadata": Kind("schema schemaversion ", {}),
    "schema": Kind("", {}, text=True),
    "schemaversion": Kind("", {}, text=True),
    "organizations": Kind("", {}),
    "resources": Kind(r"(resource )*", {}),
    "resource": Kind(
        r"(metadata )?(file )*(dependency )*",
        {"identifier!": IDENTIFIER, "type!": r"imsqti_(test|section|item|outcomes)_xmlv2p2|webcontent", "href": r"[\w./-]+"},
    ),
    "file": Kind("", {"href!": r"[\w./-]+"}),
}  # fmt: skip


def wrong(root: ET.Element, allowed: dict[str, Kind], namespace: str) -> Iterator[str]:
    """A sentence for everything the schema would refuse."""
    for one in root.iter():
        if not one.tag.startswith(f"{{{namespace}}}"):
            yield f"{one.tag} is in another namespace"
            continue
        name = _name(one)
        if name not in allowed:
            yield f"{name} is not allowed"
            continue
        yield from _wrong(one, name, allowed[name])


def _wrong(one: ET.Element, name: str, kind: Kind) -> Iterator[str]:
    children = "".join(f"{_name(child)} " for child in one)
    if not re.fullmatch(kind.children, children):
        yield f"{name} holds {children}"
    between = "".join([one.text or "", *(child.tail or "" for child in one)])
    if not kind.text and between.strip():
        yield f"{name} holds text"
    known = {key.rstrip("!"): (pattern, key.endswith("!")) for key, pattern in kind.attributes.items()}
    yield from (f"{name} lacks {key}" for key, (_, needed) in known.items() if needed and key not in one.attrib)
    for key, value in one.attrib.items():
        if key not in known or not re.fullmatch(known[key][0], value):
            yield f"{name} has {key}={value}"


def _name(one: ET.Element) -> str:
    return one.tag.rpartition("}")[2]
