"""Builds the site, one run of Sphinx a language, without a network; what is there before is replaced as a whole."""

import json
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).parents[1]))

from sphinx.cmd.build import build_main

from website.pages import ROOT
from website.staging import FILES, PAGES_FILE, stage
from website.words import write_words

_HERE: Final = Path(__file__).parent


def build(to: Path) -> int:
    """Writes the site to the folder `to`, and gives 0; or what Sphinx ends with, whose warnings are errors."""
    with tempfile.TemporaryDirectory() as folder:
        staged = Path(folder, "pages")
        site = Path(folder, "site")
        for file in stage(staged):
            place = site / FILES / file
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / file, place)
        for language in json.loads((staged / PAGES_FILE).read_text("utf-8")):
            status = _run(staged, site / language, language)
            if status:
                return status
        shutil.copyfile(_HERE / "start.html", site / "index.html")
        shutil.rmtree(to, ignore_errors=True)
        to.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(site, to)
    return 0


def _run(staged: Path, to: Path, language: str) -> int:
    locales = staged / "locales"
    write_words(locales, language)
    doctrees = staged.parent / "doctrees" / language
    options = ["-q", "-W", "--keep-going", "-E", "-c", str(_HERE), "-d", str(doctrees)]
    settings = ["-D", f"language={language}", "-D", f"locale_dirs={locales}"]
    status = build_main([*options, *settings, str(staged / language), str(to)])
    # What Sphinx leaves for itself and for other projects.
    for file in (to / ".buildinfo", to / "objects.inv"):
        file.unlink(missing_ok=True)
    shutil.rmtree(to / "_sources", ignore_errors=True)
    return status


if __name__ == "__main__":
    sys.exit(build(Path(sys.argv[1])))
