"""Trying a rule's samples: each written into a workspace that is sound without it, and the program run there."""

import re
from pathlib import Path
from typing import Final
from unicodedata import normalize

from PIL import Image

from annual_report.api.building import BuildOrder, build_period
from annual_report.api.checking import DataFiles, check_period
from annual_report.diagnostics import ORGANIZATION_FILE, Diagnostic, Sample
from annual_report.diagnostics.rule import REPORT_FILE
from annual_report.load.workspace import Workspace
from annual_report.render.pdf.engine import PdfEngine

PERIOD: Final = "2017"
SOUND: Final = {
    ORGANIZATION_FILE: {
        "name": "name: Hội Mẫu tỉnh Mẫu\n",
        "letterhead": "letterhead: [Hội Mẫu, tỉnh Mẫu]\n",
        "place": "place: Mẫu\n",
        "abbreviation": "abbreviation: HM\n",
        "people": "people:\n  - {id: nguyen-van-mau, name: Nguyễn Văn Mẫu, posts: [Chủ tịch]}\n",
        "bodies": "bodies:\n  - {id: hoi-a, name: Hội A tỉnh Mẫu}\n  - {id: hoi-b, name: Hội B tỉnh Mẫu}\n",
    },
    REPORT_FILE: {
        "period": f"period: {PERIOD}\n",
        "issuance": "issuance:\n  subject: Tổng kết hoạt động năm 2017\n  signatory: {person: nguyen-van-mau}\n",
        "sections": "sections:\n  - {title: Kết quả hoạt động, text: Hội Mẫu đã hoàn thành nhiệm vụ.}\n",
    },
}


def found_in(sample: Sample, root: Path) -> list[Diagnostic]:
    """What the program finds in a workspace with `sample`, reading, checking, and making the page if it can."""
    write(sample, root)
    workspace = Workspace.at(root)
    period = _period_of(sample.file)
    checked = check_period(DataFiles(workspace), period)
    if not checked.sound:
        return list(checked.diagnostics)
    order = BuildOrder(("html",), None, PdfEngine(wanted=False))
    return list(build_period(DataFiles(workspace), period, order, lambda _stage: None).diagnostics)


def _period_of(file: str) -> str:
    """The period that the sample is about: that of its folder, where it is a report."""
    match = re.fullmatch(r"data/([^/]+)/report\.yaml", file)
    return match[1] if match else PERIOD


def write(sample: Sample, root: Path) -> None:
    """Writes the workspace with `sample` into the folder `root`."""
    files = {name: "".join(keys.values()) for name, keys in SOUND.items()}
    files |= {name: _completed(text, _sound(name)) for name, text in sample.beside.items()}
    if sample.file.startswith(f"{REPORT_FILE}/"):
        del files[REPORT_FILE]
    for name, text in files.items():
        _place(root, name).write_text(text, "utf-8")
    for name in sample.pictures:
        Image.new("RGB", (8, 8)).save(_place(root, name))
    target = _place(root, sample.file)
    target.unlink(missing_ok=True)
    if sample.link:
        target.symlink_to(sample.link)
    else:
        text = _completed(sample.text, SOUND.get(sample.file, {})) * sample.times
        target.write_bytes(normalize("NFD" if sample.decomposed else "NFC", text).encode(sample.encoding))


def _sound(name: str) -> dict[str, str]:
    """The keys of a sound file of this name, also of a report on another year."""
    year = re.fullmatch(r"data/(\d{4})/report\.yaml", name)
    keys = SOUND[REPORT_FILE] if year else SOUND.get(name, {})
    return {key: text.replace(PERIOD, year[1]) if year else text for key, text in keys.items()}


def _place(root: Path, name: str) -> Path:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def _completed(text: str, sound: dict[str, str]) -> str:
    """`text` behind the keys of `sound` that it lacks; one of notes alone stays as it is."""
    if all(line.startswith("#") for line in text.splitlines()):
        return text
    return "".join(written for key, written in sound.items() if not re.search(rf"^{key}:", text, re.MULTILINE)) + text
