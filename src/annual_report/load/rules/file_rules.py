"""The rules on files as a whole: where they lie, and how they are saved."""

from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_

FILE_OUTSIDE: Final = Rule(
    "file-outside-workspace",
    title=N_("a file is a link that leads out of the workspace"),
    explanation=N_(
        "Only files inside the workspace are read, so a workspace from somebody else cannot make the program read "
        "other files on your machine. Replace the link with the file itself."
    ),
    wrong=Sample("", link="/srv/dung-chung/report.yaml"),
    right=Sample("period: 2017\n"),
)
FILE_MISNAMED: Final = Rule(
    "file-misnamed",
    Severity.WARNING,
    title=N_("the name of a file or folder is almost right"),
    explanation=N_(
        "The program finds its data by name: data/organization.yaml, a folder for each period such as data/2017 or "
        "data/2017-h1, and in it report.yaml and letter.yaml. Files and folders with other names, such as “nam-2017” "
        "or “bao-cao.yaml”, are not read, and the reports on other years are not compared with them. Rename them."
    ),
    wrong=Sample("department: VP\naddressees: [Hội A tỉnh Mẫu]\n", file="data/2017/cong-van.yaml"),
    right=Sample("department: VP\naddressees: [Hội A tỉnh Mẫu]\n", file="data/2017/letter.yaml"),
)
FILE_UNREADABLE: Final = Rule(
    "file-unreadable",
    title=N_("a file cannot be read"),
    explanation=N_(
        "The system does not allow it: a folder has this name, another program has locked the file, or you do not "
        "have the right to read it. The message gives the reason; fix that, and try again."
    ),
    wrong=Sample("Ghi chú của văn phòng.\n", file="data/2017/report.yaml/ghi-chu.txt"),
    right=Sample("Ghi chú của văn phòng.\n", file="data/2017/ghi-chu.txt"),
)
FILE_TOO_LARGE: Final = Rule(
    "file-too-large",
    title=N_("a file contains more than any report needs"),
    explanation=N_(
        "The data of a year takes some ten or hundred kilobytes. The program refuses files of more than 4 MiB, with "
        "more than 50,000 keys and values or a million characters of text, texts of more than 100,000 characters, "
        "names and titles of more than 3,000, and data whose names in braces and tables would print as much: usually "
        "this is another file with this name, or something was pasted into it. Keep photos next to it, in photos/."
    ),
    wrong=Sample("# Bảng kê dán nhầm từ một tệp khác vào đây, rất nhiều dòng.\n", times=100_000),
    right=Sample("period: 2017\n"),
)
FILE_ENCODING: Final = Rule(
    "file-encoding",
    title=N_("a file is not saved as UTF-8"),
    explanation=N_(
        "In another encoding, Vietnamese letters become garbage, so the program does not read such a file. The "
        "message names the encoding if it is recognised. Save the file again as UTF-8; if the encoding is certain, "
        "“annual-report check --fix” does it for you. From a Word or Excel file, copy the contents into a plain text "
        "file."
    ),
    wrong=Sample("introduction: Năm 2017, Hội Mẫu đã hoàn thành nhiệm vụ được giao.\n", encoding="utf-16"),
    right=Sample("introduction: Năm 2017, Hội Mẫu đã hoàn thành nhiệm vụ được giao.\n"),
)
LEGACY_ENCODING: Final = Rule(
    "legacy-encoding",
    title=N_("a text is written in an old encoding"),
    explanation=N_(
        "The letters were typed or copied in an encoding from before Unicode (TCVN3 with the fonts .VnTime, VNI with "
        "the fonts VNI-Times, Windows-1258), or converted twice. They look right only in the old font, and would be "
        "printed like “Liªn hiÖp”. Convert the text to Unicode, with UniKey for example."
    ),
    wrong=Sample("introduction: N¨m 2017, Héi MÉu ®· hoµn thµnh nhiÖm vô ®­îc giao.\n"),
    right=Sample("introduction: Năm 2017, Hội Mẫu đã hoàn thành nhiệm vụ được giao.\n"),
    judgement=True,
)
TEXT_NOT_NFC: Final = Rule(
    "text-not-nfc",
    Severity.WARNING,
    title=N_("accents are separate from their letters"),
    explanation=N_(
        "On screen “ế” looks the same, but here it is three characters, a letter and two accents (as macOS and some "
        "keyboards write it), and a search finds only one of the two spellings. The document is still made, with "
        "whole letters. Set the keyboard to Unicode (dựng sẵn); “annual-report check --fix” rewrites the file."
    ),
    wrong=Sample("introduction: Năm 2017, Hội Mẫu đã hoàn thành nhiệm vụ được giao.\n", decomposed=True),
    right=Sample("introduction: Năm 2017, Hội Mẫu đã hoàn thành nhiệm vụ được giao.\n"),
)
CONTROL_CHARACTER: Final = Rule(
    "control-character",
    title=N_("a text contains a control character"),
    explanation=N_(
        "Control characters cannot be printed, and keep a page from being shown. Usually there is a \\ between double "
        "quotes, where it and the next letter mean such a character. Remove the quotes or write \\\\; delete "
        "characters that were pasted in."
    ),
    wrong=Sample('introduction: "Hồ sơ lưu tại D:\\bao-cao trên máy của văn phòng."\n'),
    right=Sample('introduction: "Hồ sơ lưu tại D:\\\\bao-cao trên máy của văn phòng."\n'),
)
