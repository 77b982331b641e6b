"""The vignettes that come with the program, by kind."""

from simulator.scenario.folders import packaged_folder
from simulator.scenario.library import vignette_files

SHIPPED = tuple(vignette_files(packaged_folder()))
OF_SCENES = ("scenes", "twins", "forms")
SCENES = tuple(path for path in SHIPPED if path.relative_to(packaged_folder()).parts[0] in OF_SCENES)
CASES = tuple(path for path in SHIPPED if path not in SCENES)
