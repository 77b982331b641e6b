"""The sentence under each field of the format, for the JSON Schema and for messages. Read from the source, and only when asked for."""

import ast
import inspect
from functools import cache
from itertools import pairwise


@cache
def sentences(block: type) -> dict[str, str]:
    """The fields of a block that have a sentence; empty where the source is not there to be read."""
    try:
        (found,) = ast.parse(inspect.getsource(block)).body
    except OSError:
        return {}
    assert isinstance(found, ast.ClassDef)
    return {
        field.target.id: inspect.cleandoc(said.value.value)
        for field, said in pairwise(found.body)
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)
        if isinstance(said, ast.Expr) and isinstance(said.value, ast.Constant) and isinstance(said.value.value, str)
    }
