"""The paper has the colours of the room, and every word on it can be read."""

import pytest

from simulator.report.colours import DARK, LIGHT, READ, contrast
from simulator.tui.theme import THEMES

ROOM = {
    theme.dark: {**theme.variables, "ink": theme.foreground, "paper": theme.background, "raised": theme.panel}
    for theme in THEMES
}
NAMES = {"client-mark": "client-name", "you-mark": "you-name"}


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_text_has_the_contrast_of_wcag_aa_on_the_page(colours):
    assert {
        role: contrast(colours[role], colours["paper"])
        for role in READ
        if contrast(colours[role], colours["paper"]) < 4.5
    } == {}
    assert contrast(LIGHT["quiet"], "#ffffff") >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_marks_can_be_told_from_the_band_they_stand_in(colours):
    assert min(contrast(colours[role], colours["band"]) for role in ("client-mark", "you-mark", "quiet")) >= 3


@pytest.mark.parametrize(("colours", "dark"), [(LIGHT, False), (DARK, True)])
def test_the_colours_are_those_of_the_app(colours, dark):
    ours = {role: colour for role, colour in colours.items() if role not in ("band", "quiet")}
    assert ours == {role: ROOM[dark][NAMES.get(role, role)] for role in ours}


def test_contrast_is_that_of_wcag():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
