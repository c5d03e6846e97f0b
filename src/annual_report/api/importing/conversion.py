"""Files of other office programs made .docx by LibreOffice, where that is installed: .odt, .doc, .rtf.

It runs in a folder of its own with settings of its own: no macro runs, no link out of the file is followed, and for
what asks the network all the same there is no way out.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from annual_report.language import N_, message
from annual_report.load.docx import limits
from annual_report.load.docx.reading import file_bytes
from annual_report.load.extracted import UnreadableFileError

WORD: Final = (".docx", ".docm")
OTHERS: Final = (".odt", ".doc", ".rtf")
_SECONDS: Final = 180
_PLACES: Final = (
    "/usr/bin/soffice",
    "/usr/local/bin/soffice",
    "/opt/libreoffice/program/soffice",
    "/snap/bin/libreoffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
)
_NOWHERE: Final = "127.0.0.1"
_ITEM: Final = '<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
_COMMON: Final = "/org.openoffice.Office.Common/Security/Scripting"
_INET: Final = "/org.openoffice.Inet/Settings"
_SETTINGS: Final = (
    (_COMMON, "DisableMacrosExecution", "true"),
    (_COMMON, "MacroSecurityLevel", "3"),
    (_COMMON, "BlockUntrustedRefererLinks", "true"),
    (_COMMON, "DisableActiveContent", "true"),
    (_INET, "ooInetProxyType", "2"),
    (_INET, "ooInetHTTPProxyName", _NOWHERE),
    (_INET, "ooInetHTTPProxyPort", "9"),
    (_INET, "ooInetHTTPSProxyName", _NOWHERE),
    (_INET, "ooInetHTTPSProxyPort", "9"),
)  # fmt: skip


def word_bytes(path: Path) -> bytes:
    """The bytes of the file at `path` as a .docx. Raises `UnreadableFileError`, and `OSError`."""
    suffix = path.suffix.lower()
    if suffix in WORD:
        return file_bytes(path)
    if suffix not in OTHERS:
        raise UnreadableFileError(
            message(N_("this is no file of Word: {suffix}"), suffix=suffix or path.name),
            message(N_("import a .docx file; .odt, .doc and .rtf are possible where LibreOffice is installed")),
        )
    program = office_program()
    if program is None:
        raise UnreadableFileError(
            message(
                N_("{suffix} files are read by LibreOffice, which is not installed on this machine"), suffix=suffix
            ),
            message(N_("open it in Word or LibreOffice, and save it as .docx; or install LibreOffice")),
        )
    return _converted(program, path)


def office_program() -> str | None:
    """Where LibreOffice is; None where it is not."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or next((each for each in _PLACES if Path(each).is_file()), None)


def _converted(program: str, path: Path) -> bytes:
    data = file_bytes(path)
    with TemporaryDirectory(prefix="annual-report-") as name:
        folder = Path(name)
        copy = folder / f"van-ban{path.suffix.lower()}"
        copy.write_bytes(data)
        profile = folder / "profile"
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(_settings(), encoding="utf-8")
        environment = {**os.environ, "http_proxy": f"http://{_NOWHERE}:9", "https_proxy": f"http://{_NOWHERE}:9"}
        command = [
            program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--nolockcheck",
            "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder / "out"), str(copy),
        ]  # fmt: skip
        try:
            subprocess.run(  # noqa: S603
                command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL, timeout=_SECONDS, check=False,
                start_new_session=sys.platform != "win32",
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            raise UnreadableFileError(
                message(N_("LibreOffice took more than {most} seconds to read it"), most=_SECONDS), _BY_HAND
            ) from None
        except OSError:
            raise UnreadableFileError(message(N_("LibreOffice could not be started")), _BY_HAND) from None
        made = folder / "out" / "van-ban.docx"
        if not made.is_file() or made.stat().st_size > limits.LARGEST_FILE:
            raise UnreadableFileError(message(N_("LibreOffice cannot read this file")), _BY_HAND)
        return made.read_bytes()


_BY_HAND: Final = message(N_("open it in Word or LibreOffice, and save it as .docx"))


def _settings() -> str:
    items = "".join(_ITEM.format(path=path, name=name, value=value) for path, name, value in _SETTINGS)
    return (
        '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" '
        'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"{items}</oor:items>"
    )
