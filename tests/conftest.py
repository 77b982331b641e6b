"""For every test: what it needs of the machine is asked before it runs."""

import pytest

from tests.needs import everything_required, missing


def pytest_configure(config: pytest.Config) -> None:
    """Make the mark known; `--strict-markers` refuses others."""
    config.addinivalue_line("markers", "needs(program): skipped by name where the program is missing (tests/needs.py)")


@pytest.hookimpl(tryfirst=True)  # before any fixture asks for the program
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test whose program is missing, by name; where everything is required, fail it."""
    for mark in item.iter_markers("needs"):
        lacking = missing(*mark.args)
        if lacking and everything_required():
            pytest.fail(lacking, pytrace=False)
        if lacking:
            pytest.skip(lacking)
