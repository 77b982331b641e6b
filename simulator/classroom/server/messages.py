"""The messages between phones and server: one JSON object each, strictly what is written here and nothing else."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field, Strict, StringConstraints, TypeAdapter
from pydantic_core import to_json

from simulator.classroom.room.words import Topic

_Id = Annotated[str, StringConstraints(pattern=r"^[\x00-\x7f]+$", max_length=64)]
_Version = Annotated[int, Field(ge=1, le=1)]


class BadMessage(ValueError):
    """A message that is none of ours."""


class Hello(BaseModel, frozen=True, strict=True, extra="forbid"):
    """The first message. With a token one comes back, with a code one comes in; a browser has its cookie and needs neither.

    `page` asks for the scene as HTML beside the data. `rev` is the newest the phone has seen.
    """

    v: _Version
    rev: int = Field(default=0, ge=0, le=2**53)
    token: str = Field(default="", max_length=128)
    code: str = Field(default="", max_length=40)
    alias: str = Field(default="", max_length=400)
    page: bool = False
    type: Literal["hello"] = "hello"


class VoteMessage(BaseModel, frozen=True, strict=True, extra="forbid"):
    """A vote; `id` is made by the phone and kept until it is acknowledged. Raises ValueError for what cannot be one."""

    id: _Id
    beat: int = Field(ge=0, le=10_000)
    topic: Annotated[Topic, Strict(False)]
    round: int = Field(ge=0, le=2)
    c: str = Field(max_length=20)
    conf: int = Field(default=0, ge=0, le=3)
    why: str = Field(default="", max_length=560)
    type: Literal["vote"] = "vote"


Message = Hello | VoteMessage

_MESSAGE: TypeAdapter[Message] = TypeAdapter(Annotated[Message, Field(discriminator="type")])


def read(text: str) -> Message:
    """The message. Raises BadMessage for anything else, however it is broken."""
    try:
        return _MESSAGE.validate_json(text)
    except ValueError:
        raise BadMessage from None


def written(kind: str, **fields: Any) -> bytes:
    """A message to a phone, as it goes over the wire."""
    return to_json({"type": kind, **fields})


def spliced(shared: bytes, **own: Any) -> bytes:
    """A message whose greater part is the same for all and was made once: our own fields are added at its end."""
    return b"%b,%b" % (shared[:-1], to_json(own)[1:])
