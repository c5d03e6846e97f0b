"""The fonts beside the program as the engine's only ones: what this machine has installed changes no document."""

import os
import shutil
import sys
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Any, Final

from annual_report.language.typography.metrics import FONTS

if TYPE_CHECKING:
    from weasyprint.text.fonts import FontConfiguration

FACES: Final = {
    "LiberationSerif-Regular.ttf": "font-weight: normal; font-style: normal",
    "LiberationSerif-Bold.ttf": "font-weight: bold; font-style: normal",
    "LiberationSerif-Italic.ttf": "font-weight: normal; font-style: italic",
    "LiberationSerif-BoldItalic.ttf": "font-weight: bold; font-style: italic",
}
SIGNS: Final = "DejaVuSans-Signs.ttf"  # for signs that those lack, in one face: ☐, ✓, ₊
# Variables by which libraries of fonts are told other places, languages, or ways to draw.
_STEERING: Final = ("FC_", "FONTCONFIG_", "FREETYPE_", "HB_", "PANGO")


@contextmanager
def no_other_fonts() -> Iterator[None]:
    """While this lasts, fontconfig sees no font, rule or cache of the machine; WeasyPrint does not warn of that."""
    steering = {name: os.environ.pop(name) for name in list(os.environ) if name.startswith(_STEERING)}
    os.environ["FONTCONFIG_FILE"] = str(FONTS / "fonts.conf")
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", "No fonts configured", UserWarning)
            yield
    finally:
        del os.environ["FONTCONFIG_FILE"]
        os.environ.update(steering)


def bundled_fonts() -> "FontConfiguration":
    """The fonts beside the program, read where they lie: WeasyPrint would copy what a page declares to a folder."""
    from weasyprint.text.ffi import ffi, fontconfig, pangoft2
    from weasyprint.text.fonts import FontConfiguration

    class BundledFonts(FontConfiguration):  # type: ignore[misc]
        def add_font_face(self, rule_descriptors: dict[str, Any], url_fetcher: Callable[[str], object]) -> None:
            """No page brings fonts of its own; that it asks for a file is the fetcher's to refuse."""
            for kind, url in rule_descriptors["src"]:
                if kind == "external" and url:
                    url_fetcher(url)

    with no_other_fonts():
        fonts = BundledFonts()
    folder = FONTS
    if sys.platform == "win32" and not str(FONTS).isascii():  # fontconfig opens files by names of the old code page
        folder = fonts._folder = Path(mkdtemp(prefix="weasyprint-"))  # which goes with them
        for name in (*FACES, SIGNS):
            shutil.copy(FONTS / name, folder)
    for name in (*FACES, SIGNS):
        fontconfig.FcConfigAppFontAddFile(fonts._config, os.fsencode((folder / name).as_posix()))
    pangoft2.pango_fc_font_map_config_changed(ffi.cast("PangoFcFontMap *", fonts.font_map))
    return fonts
