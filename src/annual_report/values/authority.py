"""By what right somebody signs: `TM. Ban Chấp hành`, `KT. Chủ tịch`."""

import re
from dataclasses import dataclass
from typing import Final, Self

from annual_report.diagnostics import Rule, Sample
from annual_report.diagnostics.advice import advice
from annual_report.language import DATA_LANGUAGE, N_, Language, Message, message, translator
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.values.refusal import RefusalError
from annual_report.values.text_types import TextType

BAD_AUTHORITY: Final = Rule(
    "bad-authority",
    proposes=True,
    title=N_("a line of authority has no form of signing"),
    explanation=N_(
        "The line is printed above the signature as written here, in capitals. It begins with the form (TM., KT., "
        "TL., TUQ., Q.) and says for whom: “TM. Ban Chấp hành”. Leave “authority” out if you sign in your own right."
    ),
    wrong=Sample("""\
issuance:
  subject: Tổng kết hoạt động năm 2017
  signatory: {person: nguyen-van-mau, authority: [Thay mặt Ban Chấp hành]}
"""),
    right=Sample("""\
issuance:
  subject: Tổng kết hoạt động năm 2017
  signatory: {person: nguyen-van-mau, authority: [TM. Ban Chấp hành]}
"""),
)
_AUTHORITY: Final = lazy_pattern(r"(TM|KT|TL|TUQ|Q)\. ?(\S.*)")
_WRITTEN: Final = lazy_pattern(
    rf"{_AUTHORITY.pattern}|(?:On behalf of|For|By order of|By authori[sz]ation of|Acting) \S.*"
)
# The forms in documents of other languages, where the abbreviations say nothing.
_IN_FULL: Final = {
    "TM": N_("On behalf of the {whom}"),
    "KT": N_("For the {whom}"),
    "TL": N_("By order of the {whom}"),
    "TUQ": N_("By authorisation of the {whom}"),
    "Q": N_("Acting {whom}"),
}
_ENGLISH: Final = (
    ("TM", lazy_pattern(r"on behalf of (?:the )?(\S.*)", re.IGNORECASE)),
    ("KT", lazy_pattern(r"for (?:the )?(\S.*)", re.IGNORECASE)),
    ("TL", lazy_pattern(r"by (?:the )?order of (?:the )?(\S.*)", re.IGNORECASE)),
    ("TUQ", lazy_pattern(r"by authori[sz]ation of (?:the )?(\S.*)", re.IGNORECASE)),
    ("Q", lazy_pattern(r"acting (\S.*)", re.IGNORECASE)),
)
# The forms as they are said, or written in other ways.
_OTHER_SPELLINGS: Final = (
    ("TM", lazy_pattern(r"(?:thay mặt|T ?[/.]? ?M[ .:/]) ?(\S.*)", re.IGNORECASE)),
    ("KT", lazy_pattern(r"(?:ký thay|K ?[/.]? ?T[ .:/]) ?(\S.*)", re.IGNORECASE)),
    ("TL", lazy_pattern(r"(?:thừa lệnh|T ?[/.]? ?L[ .:/]) ?(\S.*)", re.IGNORECASE)),
    ("TUQ", lazy_pattern(r"(?:thừa ủy quyền|thừa uỷ quyền|T ?[/.]? ?U ?[/.]? ?Q[ .:/]) ?(\S.*)", re.IGNORECASE)),
    ("Q", lazy_pattern(r"(?:quyền|Q[ .:/]) ?(\S.*)", re.IGNORECASE)),
)


@dataclass(frozen=True, slots=True)
class Authority(TextType):
    """By what right somebody signs: TM. for a collective, KT. for the head, TL., TUQ., Q. as acting head.

    Source: Nghị định 30/2020/NĐ-CP, Điều 13 and Phụ lục I, II.7.
    """

    form: str
    on_behalf_of: str
    pattern = _WRITTEN

    @classmethod
    def parse(cls, text: str) -> Self:
        """`TM. Ban Thường vụ`, `On behalf of the Council`. Raises `RefusalError`."""
        for form, said in _ENGLISH:
            if match := said.fullmatch(" ".join(text.split())):
                return cls(form, match[1])
        if not (match := _AUTHORITY.fullmatch(text.strip())):
            raise RefusalError(
                BAD_AUTHORITY,
                message(N_("“{text}” does not begin with a form of authority"), text=text),
                _suggested_form(text)
                or message(
                    N_(
                        "write for example TM. Ban Thường vụ; the forms are TM. KT. TL. TUQ. Q.; in English On behalf "
                        "of, For, By order of, By authorisation of, Acting"
                    )
                ),
            )
        return cls(match[1], match[2])

    def line(self, language: Language) -> str:
        """As the signature block of a document in `language` prints it."""
        if language == DATA_LANGUAGE:
            return f"{self.form}. {self.on_behalf_of}"
        return translator(language)(_IN_FULL[self.form]).format(whom=self.on_behalf_of.removeprefix("the "))


def _suggested_form(text: str) -> Message | None:
    """What to write in place of an authority that is spelt in another way; None where it is none."""
    for form, spelt in _OTHER_SPELLINGS:
        if match := spelt.fullmatch(" ".join(text.split())):
            suggestion = f"{form}. {match[1]}"
            return advice(N_("write {authority}"), suggestion, authority=suggestion)
    return None
