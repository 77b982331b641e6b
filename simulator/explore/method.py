"""How the figures of an exploration were come by."""

from typing import Literal

Method = Literal["exact", "sampled"]
"""Every way to play was considered, or a sample was drawn."""
