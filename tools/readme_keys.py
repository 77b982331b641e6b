"""Write the table of keys into the README, from the registry of actions: `.venv/bin/python tools/readme_keys.py`."""

from pathlib import Path

from simulator.tui.actions import table

README = Path(__file__).parents[1] / "README.md"
START, END = "<!-- keys -->\n", "<!-- end of keys -->"


def with_keys(readme: str) -> str:
    """The README with the table as the registry has it now. Raises ValueError where the two marks are not in it."""
    before, rest = readme.split(START)
    _, after = rest.split(END)
    return f"{before}{START}\n{table()}\n\n{END}{after}"


if __name__ == "__main__":
    README.write_text(with_keys(README.read_text(encoding="utf-8")), encoding="utf-8")
