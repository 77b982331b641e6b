"""The border where pydantic stands: data of a file to a vignette, or its errors. Slow to import."""

import json

from pydantic import TypeAdapter

from simulator.scenario.models import Vignette
from simulator.scenario.shapes import spread

VALIDATOR = TypeAdapter(Vignette)


def validated(data: object) -> Vignette:
    """The vignette of this data, a plain text standing for a list of one wording. Raises pydantic's ValidationError."""
    return VALIDATOR.validate_json(json.dumps(spread(data)), strict=True)
