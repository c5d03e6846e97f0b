"""The script that draws the pictures of the page on Word, and does what people do in Word."""

import sys
from functools import cache
from pathlib import Path
from runpy import run_path
from typing import Any, Final
from unittest.mock import patch

ROOT: Final = Path(__file__).parents[2]


@cache
def word_script() -> dict[str, Any]:
    """What script/write_word_pictures.py defines."""
    with patch.object(sys, "path", [str(ROOT / "script"), *sys.path]):
        return run_path(str(ROOT / "script/write_word_pictures.py"))
