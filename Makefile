# Two commands do everything: `make play` and `make test`. Both set up .venv first, with uv if it is there, else with venv and pip.
.PHONY: play test setup check lint types contracts tests vignettes wheel clean

PY := .venv/bin/python

play: .venv/ready
	@.venv/bin/attune

test: .venv/ready lint types contracts vignettes tests

setup: .venv/ready

.venv/ready: pyproject.toml uv.lock requirements.txt
	@sh tools/setup.sh

lint: .venv/ready
	@.venv/bin/ruff check .
	@.venv/bin/ruff format --check -q .

types: .venv/ready
	@.venv/bin/mypy

contracts: .venv/ready
	@.venv/bin/lint-imports

vignettes: .venv/ready
	@.venv/bin/attune check --strict --prove scenarios
	@.venv/bin/attune bank --prove scenarios

tests: .venv/ready
	@$(PY) -m pytest -q

clean:
	rm -rf .venv dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
