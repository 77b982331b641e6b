"""What a field of a vignette takes beyond its type. Pydantic asks for it when it builds a validator, and is not imported before."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, ClassVar

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema


@dataclass(frozen=True, kw_only=True)
class Block:
    """Everything in a vignette file: no unknown fields, nothing changes after loading."""

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}


class Limits:
    """Bounds, a pattern, examples: the keywords of pydantic's `Field`."""

    def __init__(self, **keywords: Any) -> None:
        self.keywords = keywords

    def __get_pydantic_core_schema__(self, source: Any, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        from pydantic import Field

        return handler.generate_schema(Annotated[source, Field(**self.keywords)])


class Tested:
    """A test a text must pass: it raises ValueError, or an error of pydantic_core. `schema` is what the JSON Schema says of it."""

    def __init__(self, test: Callable[[str], object], schema: dict[str, Any]) -> None:
        self.test = test
        self.schema = schema

    def __get_pydantic_core_schema__(self, source: Any, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        from pydantic_core import core_schema

        return core_schema.no_info_after_validator_function(self._passed, handler(source))

    def __get_pydantic_json_schema__(self, core: "CoreSchema", handler: "GetJsonSchemaHandler") -> "JsonSchemaValue":
        return handler(core) | self.schema

    def _passed(self, text: str) -> str:
        self.test(text)
        return text
