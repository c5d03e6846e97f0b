"""Abbreviations in small letters: ubnd, Clb."""

import re
from collections.abc import Iterator
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.passage import MASK, Passage
from annual_report.proofreading.proofreader import Slip, proofreads

# Those that nothing else is written like, in whatever letters.
_CAPITALS: Final = (
    "UBND|HĐND|MTTQ|UBMTTQ|MTTQVN|TAND|VKSND|XHCN|CHXHCN|TNCS|ĐTN|CLB|HTX|BHXH|BHYT|BHTN|THPT|THCS|TTGDTX|GDTX|ĐHQG"
    "|ĐBQH|ĐBSCL|CNTT|CMND|CCCD|CBCC|CCVC|CBVC|CNVC|CBCNV|NXB|NSND|NSƯT|NGND|NGƯT|TTND|TTƯT|VSATTP|ATTP|PCCC|BCH|BTV"
    "|BTC|BCHTW|BGH|HĐQT|HĐQL|KHKT|KHCN|LĐTBXH|VHTTDL|TDTT|QĐND|CAND|LLVT|ATGT|TNHH|MTV|XĐGN|NTM|LHH|HSSV"
    "|KH&CN|KH&KT|KH-KT|KT-XH|QP-AN|TT&TT|GD&ĐT|LĐ-TB&XH"
)
_SMALL: Final = re.compile(rf"(?<![\w&/.@+-])(?:{_CAPITALS})(?![\w&/@+-]|\.\w)", re.IGNORECASE)


@proofreads(
    Rule(
        "abbreviation-in-small-letters",
        Severity.WARNING,
        title=N_("an abbreviation is written in small letters"),
        explanation=N_(
            "Abbreviations made of first letters are written in capitals throughout: UBND, not ubnd or Ubnd; CLB, "
            "not clb. Mail and web addresses are not checked."
        ),
        wrong=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: Chủ tịch ubnd tỉnh Mẫu đã đến dự.
"""),
        right=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: Chủ tịch UBND tỉnh Mẫu đã đến dự.
"""),
    )
)
def abbreviation_in_small_letters(passage: Passage, knowledge: Knowledge) -> Iterator[Slip]:
    """Common abbreviations that have a small letter."""
    for match in _SMALL.finditer(passage.text):
        written = match[0]
        right = written.upper()
        if written == right or written.lower() in knowledge.allowed or MASK in passage.masked[slice(*match.span())]:
            continue
        yield Slip(passage, match.start(), match.end(), message(N_("an abbreviation is written in capitals")), (right,))
