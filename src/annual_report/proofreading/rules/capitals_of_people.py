"""Capitals of persons' names, and of the posts and degrees before them."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.language.vietnamese.folding import word_set
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.official_names import is_name_of_workspace
from annual_report.proofreading.passage import Passage, Word
from annual_report.proofreading.person_names import MIDDLE_NAMES, ONLY_SURNAMES, SURE_MIDDLE_NAMES, SURE_SURNAMES
from annual_report.proofreading.proofreader import Slip, proofreads
from annual_report.proofreading.words_around import are_single_spaced

_SMALL_SURNAMES: Final = frozenset(("nguyễn", "huỳnh", "phạm", "trần", "trịnh", "hoàng", "đặng", "võ", "lê"))
_NO_NAMES: Final = word_set(
    "và đã là với cùng có được cho tại trong làm giữ phát trình chủ về ở từ sẽ do nêu đề nói đến trao tặng tham thay"
)
POSTS: Final = (
    r"(?:phó )?(?:chủ tịch|bí thư|giám đốc|tổng giám đốc|trưởng ban|hiệu trưởng|viện trưởng|trưởng phòng"
    r"|tổng thư ký|chánh văn phòng|chủ nhiệm|chủ tịch nước|tổng bí thư|thủ tướng|bộ trưởng|thứ trưởng)|phó trưởng ban"
)
_POST: Final = re.compile(rf"\b(?P<post>{POSTS}|thạc s[ĩỹ]|tiến s[ĩỹ]|(?:phó )?giáo sư) (?=[^\W\d_a-zđ])")
_THREE: Final = 3


@proofreads(
    Rule(
        "capitals-of-person",
        Severity.WARNING,
        title=N_("a syllable of a person's name has no capital"),
        explanation=N_(
            "Every syllable of a Vietnamese person's name begins with a capital: Nguyễn Văn Mẫu, not Nguyễn văn Mẫu "
            "(Appendix II of Decree 30/2020/NĐ-CP)."
        ),
        wrong=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: Đồng chí Lê văn Mẫu chủ trì hội nghị.
"""),
        right=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: Đồng chí Lê Văn Mẫu chủ trì hội nghị.
"""),
    )
)
def capitals_of_person(passage: Passage, knowledge: Knowledge) -> Iterator[Slip]:
    """Names of persons one syllable of which has a small letter."""
    words = passage.words
    for at in range(len(words) - _THREE + 1):
        name = words[at : at + _THREE]
        if name[0].text.title() in SURE_SURNAMES and _is_half_small(name) and are_single_spaced(passage.text, name):
            while at + len(name) < len(words) and words[at + len(name)].text.istitle():
                longer = words[at : at + len(name) + 1]
                if not are_single_spaced(passage.text, longer):
                    break
                name = longer
            if is_name_of_workspace(passage.text, name[0].start, name[-1].end, knowledge):
                continue
            right = " ".join(word.text[0].upper() + word.text[1:] for word in name)
            problem = message(N_("every syllable of a person's name has a capital"))
            yield Slip(passage, name[0].start, name[-1].end, problem, (right,))


def _is_half_small(name: Sequence[Word]) -> bool:
    """Whether the three words are a surname and two names, and one of them has a small letter."""
    surname, middle, last = (word.text for word in name)
    if surname.istitle():
        if middle.islower():
            return last.istitle() and middle in (MIDDLE_NAMES if surname in ONLY_SURNAMES else SURE_MIDDLE_NAMES)
        return surname in ONLY_SURNAMES and middle in ("Văn", "Thị") and last.islower() and last not in _NO_NAMES
    return surname in _SMALL_SURNAMES and middle.lower() in SURE_MIDDLE_NAMES and (middle.istitle() or last.istitle())


@proofreads(
    Rule(
        "capitals-of-post",
        Severity.WARNING,
        title=N_("a post or degree before a person's name has no capital"),
        explanation=N_(
            "A post, title or degree right before a person's name begins with a capital: Chủ tịch Nguyễn Văn Mẫu, "
            "Thạc sĩ Trần Thị Mẫu. “các chủ tịch hội” names nobody, so it has no capital."
        ),
        wrong=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: Hội nghị do chủ tịch Nguyễn Văn Mẫu chủ trì.
"""),
        right=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: >
      Hội nghị do Chủ tịch Nguyễn Văn Mẫu chủ trì, các chủ tịch
      hội thành viên tham dự.
"""),
    )
)
def capitals_of_post(passage: Passage, _knowledge: Knowledge) -> Iterator[Slip]:
    """Posts and degrees in small letters right before the name of a person."""
    for match in _POST.finditer(passage.masked):
        name = [word.strip('.,;:()“”"') for word in passage.text[match.end() : match.end() + 40].split(" ")[:2]]
        if len(name) > 1 and name[0] in SURE_SURNAMES and name[1].istitle():
            right = match["post"][0].upper() + match["post"][1:]
            problem = message(N_("a post or degree before a person's name has a capital"))
            yield Slip(passage, match.start("post"), match.end("post"), problem, (right,))
