#!/bin/sh
# Make .venv: with uv if it is there, else with python3 -m venv. A .venv that could not be finished is taken away again.
set -u
if command -v uv >/dev/null 2>&1; then
    if uv sync --quiet --frozen; then touch .venv/ready; exit 0; fi
fi
for python in python3 python3.13 python3.12 python3.11 python; do
    "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue
    if "$python" -m venv --clear .venv 2>/dev/null \
        && .venv/bin/python -m pip install --quiet --disable-pip-version-check -r requirements.txt \
        && .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps -e .; then
        touch .venv/ready
        exit 0
    fi
done
rm -rf .venv
exit 1
