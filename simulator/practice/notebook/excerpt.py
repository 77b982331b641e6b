"""A few words of what was said, around one that was looked for."""

AROUND = 9
"""Words on each side."""


def excerpt(text: str, word: str, around: int = AROUND) -> str:
    """The words around the first one that holds `word` (casefolded), `…` where there are more; empty where none holds it."""
    said = text.split()
    at = next((number for number, one in enumerate(said) if word in one.casefold()), None)
    if at is None:
        return ""
    start, end = max(0, at - around), at + around + 1
    cut = (["…"] if start else []) + said[start:end] + (["…"] if end < len(said) else [])
    return " ".join(cut)
