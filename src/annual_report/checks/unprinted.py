"""Details of activities, signings and speeches that no text prints: nobody would read them."""

import re
from collections import ChainMap
from collections.abc import Iterator, Mapping
from typing import Final

from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.checks.names import names_of_report
from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import DATA_LANGUAGE, N_, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.model.activities import Activity, Dated, Signing, Speech
from annual_report.model.guests import Guest
from annual_report.model.people import Body
from annual_report.model.report import Contents, Piece
from annual_report.model.walk import Path
from annual_report.values.dates import PartialDate, Precision
from annual_report.values.text_types import Id
from annual_report.wording.markdown import NAME_IN_BRACES
from annual_report.wording.nameable import Nameable, id_and_form, words_of
from annual_report.wording.names import VIETNAMESE_PARTICULARS, names_of_particulars

# How a text says by itself when something was.
_TIME: Final = lazy_pattern(
    r"\d{1,2}/\d{1,2}|\b(?:ngày|mùng|mồng|rằm) \d|\btháng (?:\d|một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|giêng|chạp)"
    r"|\bquý (?:[\div]|một|hai|ba|tư)|\b(?:đầu|giữa|cuối|trong|cả|suốt|hằng|hàng|mỗi) (?:năm|quý|tháng|tuần)"
    r"|\b(?:dịp|nhân|trước|sau) (?:tết|ngày|lễ|khai giảng)|\bnăm \d{4}|\b6 tháng|\bthường xuyên|\bđịnh kỳ",
    re.IGNORECASE,
)
_WORDS_OF_PLACE: Final = 2
_VIETNAMESE: Final = {key: name for name, key in reversed(tuple(VIETNAMESE_PARTICULARS.items()))}


@check(
    Rule(
        "detail-not-printed",
        Severity.WARNING,
        title=N_("a detail of an activity is not printed"),
        explanation=N_(
            "The date, the place, the partners, the guests, the series and the edition of an activity are printed "
            "where its text names them: {{date}}, {{place}}, {{partners}}, {{guests}}, {{series}}, {{edition}}. This "
            "text neither names the detail nor says it in its own words, so readers would not see it. Put the name "
            "into the text where it belongs."
        ),
        wrong=Sample("""\
sections:
  - title: Kết quả hoạt động
    activities:
      - id: toa-dam
        date: 12/5/2017
        text: Hội Mẫu tổ chức tọa đàm về chuyển đổi số.
"""),
        right=Sample("""\
sections:
  - title: Kết quả hoạt động
    activities:
      - id: toa-dam
        date: 12/5/2017
        text: Hội Mẫu tổ chức tọa đàm về chuyển đổi số {date}.
"""),
    )
)
def detail_not_printed(data: CheckInput) -> Iterator[Finding]:
    """What is given of an activity, signing or speech is named by its text, or said there in other words."""
    if data.organization is None:
        return
    names, bodies = data.once(names_of_report), {body.id: body for body in data.organization.bodies}
    for path, event in data.each(Dated):
        if not isinstance(event, Activity | Signing | Speech) or data.loaded_report.left_out(path):
            continue
        used = {id_and_form(name)[0] for name in NAME_IN_BRACES.findall(event.text)}
        used = {VIETNAMESE_PARTICULARS.get(name, name) if name not in names else name for name in used}
        words = _plain(
            f"{_in_words(event.text, ChainMap(names_of_particulars(event, names), names))} {_said_above(path, data)}"
        )
        for key in _unprinted(event, words, used, bodies, data):
            place = (*path, key)
            in_vietnamese = data.keys(Finding(place, message("")))
            name = f"{{{_VIETNAMESE.get(key, key) if in_vietnamese else key}}}"
            problem = message(N_("this is not printed: the text has no {name}"), name=name)
            fix = message(
                N_("put {name} into the text where it belongs, or remove the key if it is not to be printed"), name=name
            )
            yield Finding(place, problem, fix)


def _unprinted(
    event: Activity | Signing | Speech, words: str, used: set[str], bodies: Mapping[Id, Body], data: CheckInput
) -> Iterator[str]:
    """The details of an `event` that its text, in small letters `words`, neither names nor says."""
    if event.date and "date" not in used and not (_says_date(event.date, words, data) or _is_wrong(event, data)):
        yield "date"
    if isinstance(event, Activity):
        for key in ("place", "series", "edition"):
            if (detail := getattr(event, key)) and key not in used and not _says(detail, words):
                yield key
        if "guests" not in used and any(not _names_guest(guest, used, words) for guest in event.guests):
            yield "guests"
    key, partners = ("parties", event.parties) if isinstance(event, Signing) else ("partners", ())
    if isinstance(event, Activity):
        partners = event.partners
    if key not in used and any(not _names_body(bodies.get(each), used, words) for each in partners):
        yield key


def _is_wrong(event: Dated, data: CheckInput) -> bool:
    """Whether the date of an event is outside the period, or said to be: that is reported by itself."""
    if event.date is None or event.date.first is None or event.date.last is None:
        return False
    if data.period is None:
        return True
    is_after = event.date.last > data.period.last
    return is_after != event.after_period or event.date.last < data.period.first


def _says_date(date: PartialDate, words: str, data: CheckInput) -> bool:
    if date.first is None or date.last is None:
        return True
    in_period = data.period and data.period.first <= date.first and date.last <= data.period.last
    return bool(_TIME.search(words)) or (date.precision is Precision.YEAR and bool(in_period))


def _says(detail: str, words: str) -> bool:
    """Whether the words have a detail, or how it ends: “Nhà văn hóa huyện Mẫu” is at “huyện Mẫu” as well."""
    end = " ".join(_plain(detail).split()[-_WORDS_OF_PLACE:])
    return end in words


def _names_body(body: Body | None, used: set[str], words: str) -> bool:
    return body is None or body.id in used or any(_plain(each) in words for each in (body.name, *body.short_names))


def _names_guest(guest: Guest, used: set[str], words: str) -> bool:
    """Whether the text names a guest: by the name; those who have none by a post."""
    if guest.person:
        return guest.person in used
    return any(_plain(each) in words for each in ((guest.name,) if guest.name else guest.posts))


def _in_words(prose: str, names: Mapping[str, Nameable]) -> str:
    """The text with the words of each name in braces in its place, as far as it has any."""
    return NAME_IN_BRACES.sub(lambda match: words_of(match[1], names, DATA_LANGUAGE) or match[0], prose)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _said_above(path: Path, data: CheckInput) -> str:
    """The titles and texts that an event is below, also that of the piece before: they need no saying again."""
    pieces = data.once(_pieces)
    above = [found for end in range(1, len(path)) if (found := pieces.get(path[:end]))]
    *section, key, index = path[:-2]
    before = pieces.get((*section, key, index - 1)) if key == "in_order" and isinstance(index, int) else None
    above += [before] if before else []
    return " ".join(f"{piece.title if isinstance(piece, Contents) else ''} {piece.text or ''}" for piece in above)


def _pieces(data: CheckInput) -> dict[Path, Piece]:
    return dict(data.each(Piece))
