"""Writes the pages on ten mistakes, made in a new workspace one after another, each told, and mended as told."""

import os
from collections.abc import Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from unittest.mock import patch

from annual_report.api.begin import write_scaffold
from annual_report.api.checking import DataFiles, check_period
from annual_report.cli.console import Screen
from annual_report.diagnostics import Diagnostic
from annual_report.language import LOCALES, Language
from annual_report.load.workspace import Workspace

YEAR: Final = 2025
PAGES: Final = {each.code: f"ten-mistakes{each.page}" for each in LOCALES}
REPORT: Final = f"data/{YEAR}/report.yaml"
SENTENCE: Final = '"{hoi-vien} đang sinh hoạt (chỉ tiêu: {hoi-vien.muc-tieu}; năm trước: {hoi-vien.nam-truoc}).'


@dataclass(frozen=True, slots=True)
class Mistake:
    """A slip: what of `file` becomes what, what it is mended to, and the `rule` that tells it, `at` which text."""

    en: str
    vi: str
    old: str
    mistaken: str
    repaired: str
    rule: str
    at: str
    file: str = REPORT
    saved_as: str = "utf-8"


MISTAKES: Final = (
    Mistake(
        "A line is indented with the Tab key",
        "Thụt lề bằng phím Tab",
        "    label: Lượt người dự tập huấn",
        "\tlabel: Lượt người dự tập huấn",
        "    label: Lượt người dự tập huấn",
        "yaml-syntax",
        "\tlabel: Lượt",
    ),
    Mistake(
        "A title has a colon inside",
        "Dấu hai chấm giữa tiêu đề",
        "title: Công tác tổ chức",
        "title: Công tác tổ chức: phát triển hội viên",
        'title: "Công tác tổ chức: phát triển hội viên"',
        "yaml-syntax",
        ": phát triển hội viên",
    ),
    Mistake(
        "A number has a comma between its thousands",
        "Dấu phẩy ngăn hàng nghìn",
        "value: hơn 1000 ",
        "value: hơn 1,250 ",
        "value: hơn 1250 ",
        "ambiguous-number",
        "hơn 1,250",
    ),
    Mistake(
        "A date was left over from last year",
        "Ngày còn sót lại từ báo cáo năm trước",
        "date: 05/3/2025",
        "date: 05/3/2024",
        "date: 05/3/2025",
        "date-outside-period",
        "05/3/2024",
    ),
    Mistake(
        "A key is misspelt",
        "Gõ nhầm khóa",
        "label: Kinh phí hoạt động",
        "lable: Kinh phí hoạt động",
        "label: Kinh phí hoạt động",
        "unknown-key",
        "lable:",
    ),
    Mistake(
        "The closing quotation mark is forgotten",
        "Quên dấu ngoặc kép đóng",
        f'{SENTENCE}"',
        SENTENCE,
        f'{SENTENCE}"',
        "yaml-syntax",
        '"{hoi-vien} đang',
    ),
    Mistake(
        "A name in braces is misspelt",
        "Gõ nhầm tên trong ngoặc nhọn",
        "trong năm là {kinh-phi}",
        "trong năm là {kinhphi}",
        "trong năm là {kinh-phi}",
        "unknown-name",
        "{kinhphi}",
    ),
    Mistake(
        "The parts do not add up to the total",
        "Các phần cộng lại không bằng tổng",
        "          value: 129               # mẫu\n",
        "          value: 192               # mẫu\n",
        "          value: 129               # mẫu\n",
        "parts-do-not-add-up",
        "parts:",
    ),
    Mistake(
        "A body is called by its name in place of its id",
        "Ghi tên tổ chức thay cho id",
        "- hoi-lam-vuon",
        "- Hội Làm vườn tỉnh A",
        "- hoi-lam-vuon",
        "unknown-reference",
        "Hội Làm vườn tỉnh A",
    ),
    Mistake(
        "Notepad saved the file as UTF-16",
        "Notepad lưu tệp theo bảng mã UTF-16",
        "Phát triển hội viên ở huyện Mẫu",
        "Phát triển hội viên ở huyện Mẫu",
        "Phát triển hội viên ở huyện Mẫu",
        "file-encoding",
        "",
        saved_as="utf-16",
    ),
)

FRAME: Final[dict[Language, str]] = {
    "en": """\
# Ten mistakes

<!-- script/mistakes writes this page -->

[Tiếng Việt](ten-mistakes.vi.md)

Chị Hoa of the invented Hội Mẫu has made a workspace with `annual-report --lang vi init bao-cao --year {year}`. She
makes ten typical mistakes in it, one after another, runs `annual-report check` after each, and does what it says,
knowing nothing but the message. She has switched off `sample-text-left`, which tells of sample text. What `check` shows
is given as it is on a screen of 80 columns; she reads it [in Vietnamese](ten-mistakes.vi.md). Each rule is explained in
[rules.md](rules.md).
""",
    "vi": """\
# Mười lỗi thường gặp

<!-- script/mistakes ghi trang này -->

[English](ten-mistakes.md)

Chị Hoa ở Hội Mẫu (tên tưởng tượng) tạo thư mục làm việc bằng lệnh `annual-report --lang vi init bao-cao --year {year}`.
Trong đó chị lần lượt mắc mười lỗi thường gặp; sau mỗi lỗi chị chạy `annual-report check` rồi làm đúng như thông báo,
ngoài ra không biết gì thêm. Quy tắc `sample-text-left`, nhắc chỗ còn nội dung mẫu, chị đã tắt. Thông báo in ở đây đúng
như trên màn hình rộng 80 cột. Từng quy tắc được giải thích trong [rules.vi.md](rules.vi.md).
""",
}
SAID: Final[dict[Language, tuple[str, str, str, str]]] = {
    "en": ("Written in `{0}`:", "`annual-report check` shows:", "Written instead, after which there are no errors:",
           "`{0}` is saved with the encoding {1}. The text stays the same."),
    "vi": ("Viết trong `{0}`:", "`annual-report check` báo:", "Viết lại như sau thì hết lỗi:",
           "`{0}` được lưu với bảng mã {1}. Nội dung không đổi."),
}  # fmt: skip
SAVED_AGAIN: Final[dict[Language, str]] = {
    "en": "Saved again with the encoding UTF-8, after which there are no errors.",
    "vi": "Lưu lại với bảng mã UTF-8 thì hết lỗi.",
}


@dataclass(frozen=True, slots=True)
class Step:
    """A mistake made: the lines as they were written, what is found then, and the lines and findings of the repair."""

    mistake: Mistake
    written: str
    found: tuple[Diagnostic, ...]
    rewritten: str
    left: tuple[Diagnostic, ...]


def begin(folder: Path) -> None:
    """Makes the new workspace, in which the sample's own texts are told of no more."""
    write_scaffold(folder, YEAR, "vi")
    with (folder / "data/organization.yaml").open("a", encoding="utf-8") as organization:
        organization.write("\nrules:\n  sample-text-left: off\n")


def replay(folder: Path) -> Iterator[Step]:
    """Makes and mends each mistake in a new workspace in `folder`."""
    begin(folder)
    for mistake in MISTAKES:
        written = rewrite(folder / mistake.file, mistake.old, mistake.mistaken, mistake.saved_as)
        found = check_period(DataFiles(Workspace.at(folder)), str(YEAR)).diagnostics
        rewritten = rewrite(folder / mistake.file, mistake.mistaken, mistake.repaired, "utf-8", mistake.saved_as)
        yield Step(
            mistake, written, found, rewritten, check_period(DataFiles(Workspace.at(folder)), str(YEAR)).diagnostics
        )


def page(steps: list[Step], language: Language) -> str:
    """The page of Markdown that tells of the steps."""
    sections = [_section(number, step, language) for number, step in enumerate(steps, 1)]
    return "\n".join([FRAME[language].format(year=YEAR), *sections])


def shown(found: tuple[Diagnostic, ...], language: Language) -> str:
    """What the command shows of the diagnostics."""
    with redirect_stdout(StringIO()) as screen, patch.dict(os.environ, {"COLUMNS": "80"}):  # as wide as a terminal
        Screen(language).findings(found)
    return screen.getvalue()


def rewrite(file: Path, old: str, new: str, encoding: str, saved_as: str = "utf-8") -> str:
    """Puts `new` in place of the one `old` in the file, and gives the whole lines that it stands in."""
    text = file.read_text(saved_as)
    before, after = text.split(old)
    file.write_text(before + new + after, encoding)
    rest = "" if new.endswith("\n") else after.partition("\n")[0]
    return before[before.rfind("\n") + 1 :] + new.rstrip("\n") + rest


def _section(number: int, step: Step, language: Language) -> str:
    mistake = step.mistake
    written, told, instead, saved = SAID[language]
    parts = [f"## {number}. {mistake.vi if language == 'vi' else mistake.en}"]
    if mistake.saved_as == "utf-8":
        parts += [written.format(mistake.file), _block(step.written.replace("\t", "⇥   "), "yaml")]
    else:
        parts += [saved.format(mistake.file, mistake.saved_as.upper())]
    parts += [told, _block(shown(step.found, language))]
    parts += [instead, _block(step.rewritten, "yaml")] if mistake.saved_as == "utf-8" else [SAVED_AGAIN[language]]
    return "\n\n".join(parts) + "\n"


def _block(text: str, kind: str = "") -> str:
    return f"```{kind}\n{text.rstrip()}\n```"


def main() -> None:
    """Writes each page."""
    with TemporaryDirectory() as folder:
        steps = list(replay(Path(folder)))
    for language, name in PAGES.items():
        Path("docs", name).write_text(page(steps, language), "utf-8")


if __name__ == "__main__":
    main()
