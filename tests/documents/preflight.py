"""Apache PDFBox Preflight, a validator of PDF/A-1b that has nothing in common with what made the PDF."""

import shutil
import subprocess
from pathlib import Path

from pace import PATIENCE

JARS = [
    Path("/usr/share/java", f"{name}.jar")
    for name in ("preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "javax.activation", "jaxb-api")
]


def present() -> bool:
    """Whether it can be run: Debian's libpdfbox2-java has it, without all that it needs."""
    return bool(shutil.which("java")) and all(jar.is_file() for jar in JARS)


def preflight(file: Path) -> str:
    """What it says of `file`."""
    program = ["java", "-cp", ":".join(map(str, JARS)), "org.apache.pdfbox.preflight.Validator_A1b", str(file)]
    return subprocess.run(program, capture_output=True, encoding="utf-8", timeout=PATIENCE, check=False).stdout.strip()
