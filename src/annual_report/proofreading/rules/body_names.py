"""Bodies under a name that nobody has introduced."""

import re
from collections.abc import Iterator
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.passage import Passage
from annual_report.proofreading.proofreader import Proofreader, Proofreading, Slip

_CAPITAL: Final = "A-ZÁÀẢÃẠÂẤẦẨẪẬĂẮẰẲẴẶĐÉÈẺẼẸÊẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌÔỐỒỔỖỘƠỚỜỞỠỢÚÙỦŨỤƯỨỪỬỮỰÝỲỶỸỴ"
_RANKS: Final = "tỉnh|huyện|thị xã|thành phố"
_PLACE: Final = re.compile(rf" (?P<rank>{_RANKS}) (?P<place>[{_CAPITAL}].*)$")
_RANK: Final = re.compile(rf" (?:{_RANKS})\b(?! [{_CAPITAL}])")
_INTRODUCED: Final = re.compile(
    rf"(?P<full>[{_CAPITAL}][^().;:]{{15,120}}? (?:{_RANKS}) "
    rf"(?P<place>[{_CAPITAL}][^\W\d_]*(?: [{_CAPITAL}][^\W\d_]*){{0,3}}))"
    rf" \((?:sau đây )?(?:gọi tắt là |gọi là |viết tắt là )?[“\"]?"
    rf"(?P<short>[{_CAPITAL}][^\W\d_]*(?: [^\W\d_]+){{1,6}})[”\"]?\)"
)


def _short_names(knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    """The short names of known bodies without their places, and as they may be written."""
    all_forms = {form for name in knowledge.names for form in name.forms}
    for name in knowledge.names:
        place = _PLACE.search(name.official) if name.kind == "body" else None
        for form in sorted(name.allowed, key=len) if place else ():
            base = form.removesuffix(f" {place['place']}") if place else form
            is_one = " " in base and base in all_forms and not base.endswith((" tỉnh", " huyện", " xã", " phố"))
            if is_one and place and f"{base} {place['rank']}" not in all_forms:
                yield base, form


class _UnderOtherNames(Proofreading):
    def __init__(self, knowledge: Knowledge) -> None:
        self._short = dict(_short_names(knowledge))
        self._lengths = sorted({len(base) for base in self._short}, reverse=True)
        self._reported: set[str] = set()

    def read(self, passage: Passage) -> Iterator[Slip]:
        text = passage.text
        if "(" in text:
            for match in _INTRODUCED.finditer(text):
                base = match["short"].removesuffix(f" {match['place']}")
                if base != match["short"] and " " in base and base not in self._short:
                    self._short[base] = match["short"]
                    self._lengths = sorted({*self._lengths, len(base)}, reverse=True)
        for match in _RANK.finditer(text) if self._short else ():
            base = self._base_before(text, match.start())
            if base and (written := base + match[0]) not in self._reported:
                self._reported.add(written)
                short = self._short[base]
                problem = message(N_("this is another name for “{name}”"), name=short)
                fixes = tuple(dict.fromkeys((short, base)))
                yield Slip(passage, match.start() - len(base), match.end(), problem, fixes)

    def _base_before(self, text: str, end: int) -> str:
        """The longest short name without its place that ends there; empty where none does."""
        for length in self._lengths:
            base = text[max(0, end - length) : end]
            if base in self._short and not (text[end - length - 1 : end - length].isalnum() and base[0].isalnum()):
                return base
        return ""


BODY_UNDER_OTHER_NAME = Proofreader(
    Rule(
        "body-under-other-name",
        Severity.WARNING,
        title=N_("a body has a name that was not given before"),
        explanation=N_(
            "A body has its full name and the short ones that organization.yaml gives or the text gives in brackets. "
            "“Liên hiệp hội tỉnh” besides “Liên hiệp hội Mẫu” is yet another name for the same body."
        ),
        wrong=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: >
      Hội Khoa học và Kỹ thuật tỉnh Mẫu (Hội Khoa học Mẫu) đã họp.
      Hội Khoa học tỉnh đã mở lớp.
"""),
        right=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: >
      Hội Khoa học và Kỹ thuật tỉnh Mẫu (Hội Khoa học Mẫu) đã họp.
      Hội Khoa học Mẫu đã mở lớp.
"""),
    ),
    _UnderOtherNames,
)
