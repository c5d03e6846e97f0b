"""Numbers in prose as statistics: what is counted, how much, and the sentence with the name of the figure in braces."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

from annual_report.api.begin.writing import Entry as Key
from annual_report.api.begin.writing import Group
from annual_report.api.importing.body import Body
from annual_report.api.importing.data_file import Names
from annual_report.api.importing.prose import Entry
from annual_report.language import DATA_LANGUAGE
from annual_report.language.vietnamese.folding import word_set
from annual_report.model.small_numbers import has_zero
from annual_report.proofreading.counting import is_counted
from annual_report.values.figures import Figure, parse_figure
from annual_report.values.figures.ratio import Ratio
from annual_report.values.refusal import RefusalError

_AMOUNT: Final = r"(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?"
_NUMBER: Final = re.compile(
    rf"(?<![\w./,{{-])((?:(?:hơn|gần|trên|khoảng) )?{_AMOUNT}(?:/{_AMOUNT})?) (?=([^\W\d_]+(?: [^\W\d_]+){{0,7}}))"
)
# A number behind one of these is none of things: it names a day, a document, a part of one.
_NAMED_BY_NUMBER: Final = re.compile(
    r"(?:số|ngày|tháng|năm|quý|điều|khoản|điểm|mục|chương|phụ lục|thứ|giai đoạn|đến|nghị quyết|quyết định|đề án|"
    r"luật|từ|khóa|nhiệm kỳ|bảng|biểu|hình|ảnh|lớp|cấp|loại|nhóm|đợt|phần|quyển|tập|trang)\W*$",
    re.IGNORECASE,
)
_OF_TIME: Final = frozenset({"năm", "tháng", "ngày", "giờ", "phút", "tuần", "quý", "kỳ", "nhiệm", "thế", "độ"})
# What is counted with more words than one.
_UNITS: Final = frozenset(
    " ".join(each.split())
    for each in [
        "\n    hội viên",
        " văn bản",
        " hồ sơ",
        " đơn vị",
        " tổ chức",
        " thủ tục",
        " đề tài",
        " dự án",
        " nhiệm vụ",
        " lượt người",
        " đối tượng",
        " bị can",
        " cơ sở",
        "\n    cán bộ",
        " công chức",
        " viên chức",
        " học sinh",
        " giáo viên",
        " hội nghị",
        " nghị quyết",
        " quyết định",
        " kế hoạch",
        " tỷ đồng",
        " triệu đồng",
        "\n    nghìn đồng",
        " trí thức",
        " doanh nghiệp",
        " mô hình",
        " điển hình",
        " phần quà",
        " chi hội",
        " đoàn viên",
        " thành viên",
        " đại biểu",
        " hội thảo",
        "\n    lớp tập huấn",
        " ý kiến",
        " tập thể",
        " cá nhân",
        " sản phẩm",
        " giải pháp",
        " bài viết",
        " chương trình",
        " sáng kiến",
        " hội thành viên",
        "\n    dịch vụ công",
        " biên chế",
        " cuộc họp",
        " gia đình",
        " hộ dân",
        " thí sinh",
        " công trình",
        " tác phẩm",
        " bằng khen",
        " giấy khen",
        " cơ quan",
        "\n    lượt hội viên",
        " trung tâm",
        " câu lạc bộ",
        " đảng viên",
        " công đoàn viên",
        " cuộc thi",
        " phóng sự",
        " dự thảo",
        " chuyên mục",
        " nghị định",
        "\n    thông tư\n    ",
    ]
)
# What is counted with one word; other words of one syllable are the beginning of longer ones.
_SHORT_UNITS: Final = word_set(
    """
    vụ lớp người hội cuộc buổi bài tin giải đoàn xã phường huyện tỉnh sở trường hộ ha km tấn cây con suất phần quyển
    cuốn chiếc máy phòng nhà lượt đợt lần em cháu ca túi tờ thùng mẫu điểm đội ban tổ nhóm ấp thôn ngành bộ kg
    """
)
_NEAR: Final = 600  # letters of a text before and behind a number that may tell what it counts
_MOST: Final = 3000  # proposals
_LONGEST_UNIT: Final = 3
_BEFORE: Final = re.compile(r"([^.;:,()“”]+?)\s*(?:là|đạt|có|được|gồm|:)?\s*:?\s*$")
# Units that say nothing of what is counted.
_MEASURES: Final = frozenset((
    "con", "ha", "tấn", "tạ", "kg", "km", "cây", "lượt", "cái", "chiếc", "suất", "ca", "máy", "phần",
    "đồng", "nghìn đồng", "triệu đồng", "tỷ đồng",
))  # fmt: skip
_JOINING: Final = frozenset(
    ("và", "của", "cho", "với", "tại", "về", "để", "trong", "được", "do", "là", "ở", "từ", "có")
)
_LEADS: Final = re.compile(r"\s*(?:(?:đã|được|có|là|đạt|gồm|còn|với|khoảng|hơn|gần|trên|tổng số)\s*)+$", re.IGNORECASE)
_LABEL_WORDS: Final = 9
_AMONG: Final = re.compile(r"[.;:,()“”]")
_EMPHASIS: Final = re.compile(r"[*_\\]")
_LEADING_ZERO: Final = re.compile(r"(?<!\d)0(?=\d(?!\d))")
_SENTENCE: Final = re.compile(r"[.;!?](?:\s|$)")


@dataclass(frozen=True, slots=True)
class Proposal:
    """A number in a text that could be a statistic: its `value`, `unit` and `label`, and the sentence it is in.

    `said` is how the text has it, `at` where in the text of its entry. `two_digits` is whether 05 is written for 5,
    None where it has no small number.
    """

    id: str
    value: str
    unit: str
    label: str
    sentence: str
    said: str
    entry: Entry
    at: int
    two_digits: bool | None = None

    @property
    def proposed(self) -> str:
        """The sentence as it would be: with the name of the figure in braces."""
        return self.sentence.replace(self.said, f"{{{self.id}}}", 1)


def proposals_in(body: Body, names: Names) -> list[Proposal]:
    """The numbers in the texts of a body that could be statistics, in order; of one label and value there is one."""
    found: list[Proposal] = []
    ids: dict[tuple[str, str, str], str] = {}
    for entry in body.reported:
        for match in _NUMBER.finditer(entry.text):
            made = _read(entry, match)
            if made is None:
                continue
            if len(found) >= _MOST:
                return found
            value, unit, said, two_digits = made
            label = _label(entry.text, match, unit)
            key = (value, unit, label)
            if key not in ids:
                ids[key] = names.new(label, "so-lieu")
            found.append(
                Proposal(
                    ids[key], value, unit, label, _sentence(entry.text, match.start()), said, entry, match.start(),
                    two_digits,
                )
            )  # fmt: skip
    return found


def _read(entry: Entry, match: re.Match[str]) -> tuple[str, str, str, bool | None] | None:
    """Value, unit, how it is said, whether with two digits; None where it is no number of things."""
    before = _EMPHASIS.sub("", entry.text[max(match.start() - _NEAR, 0) : match.start()])
    words = match[2].split(" ")
    if _NAMED_BY_NUMBER.search(before) or words[0].lower() in _OF_TIME or not is_counted(words[0]):
        return None
    unit = _unit(words)
    said = f"{match[1]} {unit}"
    value = _LEADING_ZERO.sub("", match[1].replace(".", "") if "," not in match[1] else match[1])
    try:
        figure: Figure = parse_figure(value)
    except RefusalError:
        return None
    if isinstance(figure, Ratio) and not _is_counted(figure):
        return None
    with_zero = figure.in_two_digits if has_zero(unit) else figure
    forms = [each.with_unit(unit, DATA_LANGUAGE) for each in (figure, with_zero)]
    if said not in forms:
        return None
    return value, unit, said, None if forms[0] == forms[1] else said == forms[1]


def _is_counted(ratio: Ratio) -> bool:
    """Whether so many of so many things are meant: 40/62, not 60,5/61,5."""
    return ratio.part == int(ratio.part) and ratio.whole == int(ratio.whole) and ratio.part <= ratio.whole


def _unit(words: list[str]) -> str:
    for count in range(min(_LONGEST_UNIT, len(words)), 1, -1):
        if " ".join(words[:count]).lower() in _UNITS:
            return " ".join(words[:count])
    return words[0] if words[0].lower() in _SHORT_UNITS or len(words) == 1 else " ".join(words[:2])


def _label(text: str, match: re.Match[str], unit: str) -> str:
    """What the number counts: the words before it that lead to it, else those after it."""
    before = _EMPHASIS.sub("", text[max(match.start() - _NEAR, 0) : match.start()])
    clause = _AMONG.split(before.rstrip(" :"))[-1].strip()
    led = re.fullmatch(r"(.*?)\s*(?:là|đạt)", clause) or (
        re.fullmatch(r"(.*)", clause) if before.rstrip().endswith(":") else None
    )
    if led and 1 < len(led[1].split()) <= 2 * _LABEL_WORDS:
        said = " ".join(led[1].lstrip("-–+ ").split()[:_LABEL_WORDS])
    elif (said := _behind(text, match, unit)).lower() == unit.lower() in _MEASURES and _ahead(clause):
        said = _ahead(clause)
    return f"{said[:1].upper()}{said[1:]}" or unit


def _ahead(clause: str) -> str:
    """The words that a number follows, without those that only lead to it: “Đàn lợn có 11.400 con”."""
    words = _LEADS.sub("", clause.lstrip("-–+ ")).split()
    return " ".join(words[-_LABEL_WORDS:]) if len(words) > 1 else ""


def _behind(text: str, match: re.Match[str], unit: str) -> str:
    """The words behind a number, its unit first."""
    clause = re.split(r"\d", _AMONG.split(_EMPHASIS.sub("", text[match.end() : match.end() + _NEAR]))[0])[0]
    behind = [*clause.split()] or unit.split()
    said = behind[: max(_LABEL_WORDS - 2, len(unit.split()))]
    while len(said) > len(unit.split()) and said[-1].lower() in _JOINING:
        said.pop()
    return " ".join(said)


def _sentence(text: str, at: int) -> str:
    earliest, latest = max(at - _NEAR, 0), at + _NEAR
    starts = [each.end() for each in _SENTENCE.finditer(text, earliest, at)]
    start = starts[-1] if starts else earliest
    end = next((each.start() + 1 for each in _SENTENCE.finditer(text, at, latest)), latest)
    return text[start:end].strip()


def of_one_form(found: Collection[Proposal], two_digits: bool | None) -> list[Proposal]:
    """Those that are printed as they are typed: of small numbers either those with a 0 before them or those without.

    None for `two_digits`: as most are typed.
    """
    small = [each.two_digits for each in found if each.two_digits is not None]
    wanted = 2 * sum(small) > len(small) if two_digits is None else two_digits
    return [each for each in found if each.two_digits in {None, wanted}]


def take(found: Collection[Proposal]) -> list[Group]:
    """Puts the names of the proposals into their texts; the entries of `statistics`."""
    by_entry: dict[int, list[Proposal]] = {}
    for each in found:
        by_entry.setdefault(id(each.entry), []).append(each)
    for several in by_entry.values():
        entry, done, pieces = several[0].entry, 0, list[str]()
        for each in sorted(several, key=lambda one: one.at):
            if each.at >= done and entry.text.startswith(each.said, each.at):
                pieces += [entry.text[done : each.at], f"{{{each.id}}}"]
                done = each.at + len(each.said)
        entry.text = "".join([*pieces, entry.text[done:]])
    return list(_groups(found))


def _groups(found: Collection[Proposal]) -> Iterator[Group]:
    seen: set[str] = set()
    for each in found:
        if each.id not in seen:
            seen.add(each.id)
            yield Group(
                [Key("id", each.id), Key("label", each.label), Key("value", each.value), Key("unit", each.unit)]
            )
