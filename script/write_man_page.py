"""Writes docs/man/: the manual page of the program, in both languages, from its commands."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import typer

from annual_report import __version__
from annual_report.cli.app import make_app
from annual_report.cli.periods import (
    FINE,
    INTERRUPTED,
    MACHINE_LACKS,
    OTHER_SOFTWARE,
    OUR_FAULT,
    PROBLEMS_IN_DATA,
    UNEXAMINED,
    WRONG_USAGE,
)
from annual_report.language import LANGUAGES, Language, translator

FOLDER: Final = Path(__file__).parents[1] / "docs/man"
# What the commands do not say by themselves: headings, exit statuses, variables and files.
WORDS: Final[dict[Language, dict[str, str]]] = {
    "en": {
        "manual": "Annual reports", "name": "NAME", "synopsis": "SYNOPSIS", "description": "DESCRIPTION",
        "options": "OPTIONS", "commands": "COMMANDS", "status": "EXIT STATUS", "environment": "ENVIRONMENT",
        "files": "FILES", "default": "default: {value}",
        "title": "compiles a year of YAML into a checked annual report",
    },
    "vi": {
        "manual": "Báo cáo hằng năm", "name": "TÊN", "synopsis": "CÁCH DÙNG", "description": "MÔ TẢ",
        "options": "TÙY CHỌN", "commands": "CÁC LỆNH", "status": "MÃ THOÁT", "environment": "BIẾN MÔI TRƯỜNG",
        "files": "TỆP", "default": "mặc định: {value}",
        "title": "lập báo cáo hằng năm từ dữ liệu YAML, có kiểm tra",
    },
}  # fmt: skip
STATUSES: Final[dict[Language, dict[int, str]]] = {
    "en": {
        FINE: "Success.",
        PROBLEMS_IN_DATA: "There are problems in the data, the text or the PDF; with --strict, also warnings.",
        WRONG_USAGE: "Wrong usage.",
        MACHINE_LACKS: "A file cannot be read (no permission, damaged, of another kind) or written, or the machine"
        " lacks a library; annual-report doctor says which.",
        OUR_FAULT: "A fault of the program itself; everything else was done.",
        UNEXAMINED: "The beginning of a PDF matches its data, but what was added after it is more than signatures, or"
        " could not be examined.",
        OTHER_SOFTWARE: "A PDF has the same pages as its data gives, but other versions of programs made it. Of several"
        " files, the gravest status counts: 4, 3, 1, 5, 6.",
        INTERRUPTED: "Stopped with Ctrl-C; every file is complete.",
    },
    "vi": {
        FINE: "Thành công.",
        PROBLEMS_IN_DATA: "Dữ liệu, lời văn hoặc tệp PDF có lỗi; với --strict thì cả khi có cảnh báo.",
        WRONG_USAGE: "Gõ lệnh sai.",
        MACHINE_LACKS: "Không đọc được tệp (không có quyền, tệp hỏng, sai loại), không ghi được tệp, hoặc máy thiếu thư"
        " viện; annual-report doctor cho biết thiếu gì.",
        OUR_FAULT: "Chương trình gặp lỗi của chính nó; mọi việc khác vẫn được làm.",
        UNEXAMINED: "Phần đầu của tệp PDF đúng với dữ liệu kèm theo, nhưng phần thêm vào sau không chỉ là chữ ký, hoặc"
        " không kiểm tra được.",
        OTHER_SOFTWARE: "Các trang của tệp PDF giống bản lập lại từ dữ liệu kèm theo, nhưng tệp do phần mềm phiên bản"
        " khác lập. Có nhiều tệp thì lấy mã nặng nhất: 4, 3, 1, 5, 6.",
        INTERRUPTED: "Dừng bằng Ctrl-C; mọi tệp đều nguyên vẹn.",
    },
}
VARIABLES: Final[dict[Language, dict[str, str]]] = {
    "en": {
        "ANNUAL_REPORT_LANG": "Language of messages, vi or en, where --lang does not name one.",
        "NO_COLOR": "Where it is set, nothing is shown in colour.",
        "SOURCE_DATE_EPOCH": "The moment that documents give as that of their making, in seconds since 1970.",
    },
    "vi": {
        "ANNUAL_REPORT_LANG": "Ngôn ngữ của thông báo, vi hoặc en, khi không có --lang.",
        "NO_COLOR": "Nếu có, chương trình không dùng màu.",
        "SOURCE_DATE_EPOCH": "Thời điểm lập ghi trong văn bản, tính bằng giây từ năm 1970.",
    },
}
FILES: Final[dict[Language, dict[str, str]]] = {
    "en": {
        "data/organization.yaml": "The organisation, for all years.",
        "data/2018/report.yaml": "The report on 2018; letter.yaml beside it is the letter that it travels with.",
        "output/2018/": "The documents of 2018.",
        "~/.local/state/annual-report/": "A key by which the program knows what it was writing when it was stopped.",
    },
    "vi": {
        "data/organization.yaml": "Thông tin của tổ chức, dùng cho mọi năm.",
        "data/2018/report.yaml": "Báo cáo năm 2018; letter.yaml bên cạnh là công văn gửi kèm.",
        "output/2018/": "Các văn bản của năm 2018.",
        "~/.local/state/annual-report/": "Khóa để chương trình nhận ra tệp mình đang ghi dở khi bị ngắt.",
    },
}


def main() -> None:
    """Writes a page for each language."""
    for language in LANGUAGES:
        file_of(language).parent.mkdir(parents=True, exist_ok=True)
        file_of(language).write_text(page(language), "utf-8")


def file_of(language: Language) -> Path:
    """The file of the page, in the folders that manuals of a language have."""
    return FOLDER / ("" if language == "en" else language) / "man1/annual-report.1"


def page(language: Language) -> str:
    """The page as roff."""
    return "\n".join(_lines(language)) + "\n"


def _lines(language: Language) -> Iterator[str]:
    words = WORDS[language]
    program: Any = typer.main.get_command(make_app(language))
    yield f'.TH ANNUAL\\-REPORT 1 "" "annual\\-report {__version__}" "{_text(words["manual"])}"'
    yield from (".ad l", ".nh")  # words of URLs and options are not to be stretched or broken
    yield f".SH {words['name']}"
    yield f"annual\\-report \\- {_text(words['title'])}"
    yield f".SH {words['synopsis']}"
    yield _synopsis(program, "annual-report", language)
    yield f".SH {words['description']}"
    yield _text(program.help)
    yield f".SH {words['options']}"
    yield from _params(program, "annual-report", language)
    yield f".SH {words['commands']}"
    for name, command in program.commands.items():
        if command.hidden:
            continue
        yield f".SS {_text(name)}"
        yield _synopsis(command, f"annual-report {name}", language)
        yield ".PP"
        yield _text(command.help)
        yield from _params(command, f"annual-report {name}", language)
    yield f".SH {words['status']}"
    for number, said in STATUSES[language].items():
        yield from _entry(str(number), said)
    for heading, entries in (("environment", VARIABLES[language]), ("files", FILES[language])):
        yield f".SH {words[heading]}"
        for name, said in entries.items():
            yield from _entry(_text(name), said)


def _context(command: Any, path: str) -> Any:
    return command.context_class(command, info_name=path, resilient_parsing=True, help_option_names=["-h", "--help"])


def _synopsis(command: Any, path: str, language: Language) -> str:
    pieces = map(translator(language), command.collect_usage_pieces(_context(command, path)))
    return f".B {_text(path)}\n{_text(' '.join(pieces))}"


def _params(command: Any, path: str, language: Language) -> Iterator[str]:
    """An entry for each argument and option: its names, its value in italics, its help and its default."""
    context = _context(command, path)
    for param in command.get_params(context):
        if getattr(param, "hidden", False) or not param.help:
            continue
        value = param.metavar or ""
        names = ", ".join(f"\\fB{_text(name)}\\fR" for name in sorted(param.opts, key=len))
        flag = getattr(param, "is_flag", False) or not value
        if param.param_type_name == "argument":
            term = f"\\fI{_text(value)}\\fR"
        else:
            term = names if flag else f"{names} \\fI{_text(value)}\\fR"
        silent = flag or param.default is None or not param.show_default or callable(param.default)
        default = "" if silent else str(param.default)
        said = f"{param.help} [{WORDS[language]['default'].format(value=default)}]" if default else param.help
        yield from _entry(term, said)


def _entry(term: str, said: str) -> Iterator[str]:
    yield from (".TP", term, _text(said))


def _text(text: str) -> str:
    """Words as roff has them: its own signs are escaped, and no line begins with a dot."""
    escaped = re.sub(r"([-\\])", lambda sign: "\\-" if sign[1] == "-" else "\\e", " ".join(text.split()))
    return re.sub(r"^([.'])", r"\\&\1", escaped)


if __name__ == "__main__":
    main()
