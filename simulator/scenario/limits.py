"""How much is shown of what is wrong: a broken file must not drown its reader."""

from dataclasses import replace

from simulator.scenario.codes import CODES
from simulator.scenario.findings import Finding, Severity

SHOWN_ERRORS = 20


def first_errors(findings: tuple[Finding, ...], extra: int = 0) -> tuple[Finding, ...]:
    """The findings with at most 20 errors, and one that counts the rest; `extra` more were never made into findings.

    Findings cut already are given back as they are.
    """
    if too_many(findings):
        return findings
    wrong = [found for found in findings if found.severity is Severity.ERROR]
    more = len(wrong) - SHOWN_ERRORS + extra
    if more <= 0:
        return findings
    last = wrong[min(len(wrong), SHOWN_ERRORS) - 1]
    kept = [found for found in findings if found.order <= last.order]
    message = f"and {more:,} more error{'s' if more > 1 else ''} after this one"
    return (
        *kept,
        replace(
            last,
            code="F299",
            severity=Severity(CODES["F299"].severity),
            message=message,
            help=None,
            note=None,
            label=None,
        ),
    )


def too_many(findings: tuple[Finding, ...] | list[Finding]) -> bool:
    """True where not all errors are listed."""
    return any(found.code == "F299" for found in findings)
