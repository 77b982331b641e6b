"""Classes together: the same words are the same item, and people of two classes are two."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from simulator.classroom.after.pool import analysis, pooled
from simulator.classroom.log import LogProblem
from tests.classroom.after.classes import CAP, CUP, held

SIX = ["log", "log", "log", "warm", "deep", "rules"]


def test_the_same_text_is_pooled_over_classes(tmp_path: Path):
    first = held(tmp_path, (SIX,), texts=[CAP])
    second = held(tmp_path, (SIX,), texts=[CAP], code="M3WQ7R")
    pool = pooled([first, second])
    found = analysis(pool)
    assert (found.people, len(found.items), found.items[0].n) == (12, 1, 12)
    assert pool.played_by(found.items[0].item.place.vignette) == 2


def test_a_text_that_was_changed_is_another_item(tmp_path: Path):
    first = held(tmp_path, (SIX,), texts=[CAP])
    changed = CAP.replace("It is all in there.", "It is in there.")
    second = held(tmp_path, (SIX,), texts=[changed], code="M3WQ7R")
    assert [one.n for one in analysis(pooled([first, second])).items] == [6, 6]


def test_a_log_that_is_given_twice_counts_once_also_under_another_name(tmp_path: Path):
    path = held(tmp_path, (SIX,))
    copy = tmp_path / "copy.sqlite3"
    shutil.copy(path, copy)
    assert analysis(pooled([path, path, copy])).people == 6


def test_two_classes_whose_logs_are_called_alike_stay_two(tmp_path: Path):
    first = held(tmp_path / "a", (SIX,), texts=[CAP])
    second = held(tmp_path / "b", (SIX[::-1],), texts=[CUP])
    pool = pooled([first, second])
    assert [one.name for one in pool.sittings] == ["2026-11-24-K7QP3M", "2026-11-24-K7QP3M (2)"]
    assert analysis(pool).people == 12


def test_an_item_nobody_answered_is_not_there(tmp_path: Path):
    path = held(tmp_path, (SIX,), ([""] * 6,))
    assert len(analysis(pooled([path])).items) == 1


def test_a_log_without_the_text_that_was_played_is_a_sentence(tmp_path: Path):
    path = held(tmp_path, (SIX,))
    with sqlite3.connect(path) as db:
        db.execute("DROP TRIGGER vignette_is_never_deleted")
        db.execute("DELETE FROM vignette")
    db.close()
    with pytest.raises(LogProblem, match="does not hold the text of what was played"):
        pooled([path])


def test_quizzes_of_the_same_scenes_are_a_fixed_form_and_others_are_none(tmp_path: Path):
    options = ["log", "warm", "deep", "rules"]
    scenes = [([options[(who * (who + number)) % 4] for who in range(52)],) for number in range(6)]
    one = held(tmp_path, *scenes)
    found = analysis(pooled([one]))
    assert found.form is not None
    assert (found.form.n, found.form.k) == (52, 6)
    other = held(tmp_path, *scenes[:3], code="M3WQ7R")
    assert analysis(pooled([one, other])).form is None
