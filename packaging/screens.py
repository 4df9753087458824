"""Renders every view of the real window, offscreen, to be looked at.

usage: python packaging/screens.py FOLDER [--scale 1|1.25|2] [--theme NAME] [--size 0|1|2] [--text PERCENT] [SCENE…]

Writes one picture for each scene, theme and size. Each run has a library of its own, which is thrown away.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"


ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
SIZES = ((900, 600), (1280, 800), (2560, 1440))


def main() -> int:
    """Write the pictures; return 0."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--scale", default="1")
    parser.add_argument("--theme", action="append", choices=("paper", "white", "sepia", "dark", "black"))
    parser.add_argument("--size", type=int, action="append", choices=(0, 1, 2), help="small, middle, large")
    parser.add_argument("--text", type=int, default=100, help="size of all letters in percent")
    parser.add_argument("names", nargs="*", metavar="SCENE", help="scenes; all when none is named")
    given = parser.parse_intermixed_args()
    os.environ["QT_SCALE_FACTOR"] = given.scale
    given.folder.mkdir(parents=True, exist_ok=True)
    from scenes.scenes import SCENES
    from scenes.stage import Stage

    from reader.window.app import application

    application()
    sizes = [SIZES[index] for index in given.size or (0, 1, 2)]
    for name, scene in SCENES.items():
        if given.names and name not in given.names:
            continue
        for theme in given.theme or ("paper", "dark"):
            with tempfile.TemporaryDirectory() as scratch:
                for label, picture in Stage(Path(scratch), theme, sizes, given.text).play(scene):
                    path = given.folder / f"{name}-{theme}-{label}.png"
                    picture.save(str(path))
                    print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
