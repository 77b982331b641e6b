#!/bin/sh
# Make .venv: with uv if it is there, else with python3 -m venv and pip. `.venv/ready` is written last, and is what make goes by:
# a set-up that was interrupted is begun again. A .venv that could not be finished is taken away.
set -u

say() { echo "attunement: $1" >&2; }

give_up() {
    trap - EXIT
    rm -rf .venv
    say "$1"
    exit 1
}

finished() {
    trap - EXIT
    touch .venv/ready
    exit 0
}

# The words a Python says of its version, or nothing where there is none by this name.
version_of() { "$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null; }

new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

install() { .venv/bin/python -m pip install --quiet --disable-pip-version-check "$@" 2>.venv/pip.log; }

rm -f .venv/ready
trap 'rm -rf .venv' EXIT
trap 'exit 130' INT TERM HUP

if command -v uv >/dev/null 2>&1; then
    UV_PROJECT_ENVIRONMENT=.venv uv sync --quiet --frozen && finished
fi

older=
no_venv=
for python in python3 python3.14 python3.13 python3.12 python3.11 python; do
    version=$(version_of "$python") || continue
    if ! new_enough "$python"; then
        older=$version
        continue
    fi
    if ! "$python" -m venv --clear .venv >/dev/null 2>&1; then
        no_venv=$python
        continue
    fi
    install -r requirements.txt && install --no-deps -e . && finished
    give_up "the packages could not be installed ($(tail -n 1 .venv/pip.log)); check the network and run make again."
done

if [ -n "$no_venv" ]; then
    give_up "$no_venv has no venv; install python3-venv (or uv) and run make again."
elif [ -n "$older" ]; then
    give_up "Python 3.11 or newer is needed, and this one is $older; install a newer one (or uv) and run make again."
fi
give_up "Python 3.11 or newer is needed, with venv; install python3 and python3-venv (or uv) and run make again."
