#!/usr/bin/env bash
# Build the wheel, install it where the checkout is out of sight, list the library and play a few lines.
set -euo pipefail
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
.venv/bin/python -m pip --version >/dev/null 2>&1 && .venv/bin/python -m pip wheel --quiet --no-deps -w "$home/dist" . \
    || uv build --quiet --wheel --out-dir "$home/dist"
.venv/bin/python -m venv "$home/venv"
"$home/venv/bin/python" -m pip install --quiet --disable-pip-version-check "$home"/dist/*.whl
cd "$home"
export ATTUNE_HOME="$home/data"
"$home/venv/bin/attune" list >listed
grep -q "Hanne Vik" listed
printf '1\n1\n1\nq\n' | "$home/venv/bin/attune" play hanne-vik --plain --seed 1 >played
grep -q "You: " played
"$home/venv/bin/attune" check --strict "$("$home/venv/bin/attune" list --format json | "$home/venv/bin/python" -c \
    'import json, sys; print(json.load(sys.stdin)["vignettes"][0]["path"])')"
echo "the wheel lists the library and plays outside the checkout"
