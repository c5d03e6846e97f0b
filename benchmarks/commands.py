"""What the commands cost beside what they cannot do without, measured side by side in one run.

    .venv/bin/python benchmarks/commands.py [rounds]

1. `annual-report build 2017 --document report` (checks, PDF and HTML) beside bare WeasyPrint that makes the
   PDF of the same page.
2. `annual-report check 2017` beside that build.
3. `annual-report --help` beside a Python that does nothing.

Each pair runs by turns (A B A B …), once to warm up and then `rounds` times (9 unless told), so that a machine that
slows down slows both. Shown are the medians and their ratio. Exit status 1 says that a ratio is over its limit.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Final, NamedTuple, Protocol

from annual_report.language.typography.metrics import FONTS
from annual_report.render.pdf.bundled_fonts import FACES

ROOT: Final = Path(__file__).parents[1]
YEAR: Final = "2017"
ROUNDS: Final = 9
BUILD_LIMIT: Final = 1.20
CHECK_LIMIT: Final = 0.50  # 0.35 held before check proofread all texts as well, which takes a quarter of its time
HELP_LIMIT: Final = 12.0
REPORT_ALONE: Final = ("build", YEAR, "--document", "report")  # as WeasyPrint beside it makes no letter
PROGRAM: Final = (sys.executable, "-m", "annual_report")
FACE: Final = '@font-face {{ font-family: "Liberation Serif"; src: url("{url}"); {face} }}'
# The same font, so that both have the same to do; and without any font WeasyPrint crashes.
BARE: Final = """
import sys, weasyprint
from weasyprint.text.fonts import FontConfiguration
page, faces, pdf = sys.argv[1:]
fonts = FontConfiguration()
styles = [weasyprint.CSS(filename=faces, font_config=fonts)]
weasyprint.HTML(filename=page).write_pdf(pdf, stylesheets=styles, font_config=fonts, pdf_tags=True)
"""


class Timed(Protocol):
    """What can be run and timed, and what to call it."""

    @property
    def name(self) -> str:
        """What to call it."""
        ...

    def seconds(self) -> float:
        """How long one run takes."""
        ...


class Command(NamedTuple):
    """What is run, and what to call it."""

    name: str
    arguments: tuple[str, ...]

    def seconds(self) -> float:
        """How long one run takes; ends the benchmark where it fails."""
        began = time.perf_counter()
        quiet = {**os.environ, "NO_COLOR": "1"}
        done = subprocess.run(self.arguments, cwd=ROOT, capture_output=True, env=quiet, check=False)
        took = time.perf_counter() - began
        if done.returncode:
            sys.exit(f"{self.name} failed ({done.returncode}): {done.stderr.decode(errors='replace')}")
        return took


def compared(ours: Timed, bare: Timed, rounds: int, limit: float) -> bool:
    """Runs both by turns, prints medians and ratio, and tells whether the ratio is within its limit."""
    times: tuple[list[float], list[float]] = ([], [])
    for turn in range(rounds + 1):
        for command, found in zip((ours, bare), times, strict=True):
            took = command.seconds()
            if turn:
                found.append(took)
    middle = [median(found) for found in times]
    for command, found, middling in zip((ours, bare), times, middle, strict=True):
        spread = f"{min(found):.3f} - {max(found):.3f}"
        print(f"{command.name:<34} median {middling:.3f} s   ({spread} s, {rounds} runs)")
    ratio = middle[0] / middle[1]
    print(f"{'ratio of medians':<34} {ratio:.2f}, limit {limit:.2f}: {'within' if ratio <= limit else 'EXCEEDED'}\n")
    return ratio <= limit


def main(rounds: int) -> int:
    """All comparisons; 1 where one is over its limit."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        build = Command("annual-report build (PDF, HTML)", (*PROGRAM, *REPORT_ALONE, "--output", str(folder)))
        build.seconds()
        faces = folder / "faces.css"
        faces.write_text("\n".join(FACE.format(url=(FONTS / name).as_uri(), face=face) for name, face in FACES.items()))
        page = folder / f"bao-cao-{YEAR}.html"
        files = (str(page), str(faces), str(folder / "bare.pdf"))
        bare = Command("bare WeasyPrint (PDF of that page)", (sys.executable, "-c", BARE, *files))
        fits = [compared(build, bare, rounds, BUILD_LIMIT)]
        check = Command("annual-report check", (*PROGRAM, "check", YEAR))
        fits.append(compared(check, build, rounds, CHECK_LIMIT))
    fits.append(
        compared(
            Command("annual-report --help", (*PROGRAM, "--help")),
            Command("python -c pass", (sys.executable, "-c", "pass")),
            rounds,
            HELP_LIMIT,
        )
    )
    return 0 if all(fits) else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS))
