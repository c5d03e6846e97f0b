"""Texts that are hard on whoever reads them: pieces said over and over, of any length, one shape for each scanner.

`HOSTILE` has them by name; `SOUND` is a text such as reports have, against which their cost is held.
"""

from collections.abc import Callable, Mapping
from itertools import count
from types import MappingProxyType
from typing import Final

Shape = Callable[[int], str]

# No sentence comes twice, as that would be told.
_PARAGRAPH: Final = (
    "Hội Mẫu đã tổ chức hội nghị số {number} tổng kết công tác, có đông đảo hội viên của các hội thành viên tham dự. "
    "Trong đợt số {number}, các chi hội đã phối hợp với Ủy ban nhân dân xã Mẫu mở lớp tập huấn về nông nghiệp sạch. "
    "Ban Chấp hành đánh giá cao kết quả và đề ra phương hướng, nhiệm vụ trọng tâm của kế hoạch số {number}."
)


def _said(piece: str, head: str = "", tail: str = "") -> Shape:
    """A `piece` said as often as fits between a `head` and a `tail`."""

    def shape(length: int) -> str:
        room = max(0, length - len(head) - len(tail))
        return head + (piece * (room // len(piece) + 1))[:room] + tail

    return shape


def _varied(template: str, cased: Callable[[str], str] = str.lower) -> Shape:
    """A `template` said with another word in place of `{}` each time, and another number in place of `{number}`."""
    letters = "bcdghklmnpqrstvx"

    def shape(length: int) -> str:
        pieces, left = [], length
        for number in count():
            if left <= 0:
                return "".join(pieces)[:length]
            word, rest = "a", number
            while rest or word == "a":
                rest, at = divmod(rest, len(letters))
                word += letters[at] + "a"
            pieces.append(template.replace("{number}", str(number)).replace("{}", cased(word)))
            left -= len(pieces[-1])
        return ""

    return shape


SOUND: Final[Shape] = _varied(_PARAGRAPH + "\n\n")
"""A text such as reports have, its paragraphs parted by blank lines."""
SOUND_IN_ONE: Final[Shape] = _varied(_PARAGRAPH + " ")
"""The same as one paragraph."""

# A piece each of what scanners look for, told over and over: none may cost more than what it is long.
_PIECES: Final = {
    # marks of Markdown
    "brackets": "[", "links-open": "[a](", "links": "[a](b) ", "emphasis": "*a_ ", "stars": "*", "strong": "**a ",
    "backticks": "`", "code-open": "`a ", "angles": "<", "angles-word": "<a ", "entities": "&amp;", "ampersands": "&a",
    "backslashes": "\\", "escapes": "\\*", "images": "![a](", "pipes": "a|", "quotes-of-blocks": "> ",
    "bullets": "- a\n", "rows": "|a|b|\n", "underlines": "_", "hashes": "# ", "tags": "<br>", "comments": "<!--[if ",
    # marks
    "quotes": "“", "quotes-shut": "”", "quotes-open": "“a ", "quotes-straight": '"a', "quotes-single": " 'a",
    "quotes-french": " «a", "quotes-low": "„a", "quotes-ticks": "``a", "brackets-round": "(", "brackets-word": "(a ",
    "brackets-turned": ") (", "braces": "{", "braces-word": "{a", "braces-double": "{{ ", "fields": "${",
    "blocks": "{% ",
    "dots": ".", "dots-apart": ". ", "dots-ended": "a...", "ellipses": "…", "dots-of-words": "a.a", "stops": "a.",
    "commas": ",", "commas-apart": " ,", "commas-of-words": "a,", "semicolons": "a;", "marks-mixed": "!?.,",
    "hyphens": "-", "hyphens-of-words": "a-", "dashes": " – ", "hyphens-uneven": "a- ", "slashes": "a/", "ats": "a@",
    "addresses": "a.b@", "web": "http://", "web-words": "www.a", "percent": "%", "colons": "a:b",
    # letters and signs
    "one-word": "a", "one-word-marked": "ắ", "one-word-capital": "Ắ", "one-word-consonants": "ng", "camel": "aB",
    "one-number": "1", "number-of-dots": "1.", "number-of-commas": "1,", "number-of-thousands": "1.000.", "zeros": "0o",
    "number-of-slashes": "1/", "number-of-spaces": "1 ", "number-of-hyphens": "1-", "roman": "IV", "vni": "a1",
    "blanks": " ", "blanks-doubled": "a  ", "tabs": "\t", "no-breaks": "\u00a0", "lines": "\n", "lines-of-words": "a\n",
    "returns": "a\r", "joiners": "\U0001f468\u200d\U0001f469\u200d", "unseen": "\u200b", "unseen-in-words": "a\u200b",
    "soft-hyphens": "h\u00ad", "accents-apart": "e\u0302\u0301 ", "greek": "αb", "twice-encoded": "Ã©",
    "garbled": "Liªn ",
    "lost": "a\ufffd", "private": "\uf0b7", "full-width": "Ａ", "masks": "\ufffc", "fractions": "½",
    # words
    "no-stop": "hội nghị đã họp ", "abbreviations": "UBND ", "abbreviations-joined": "KH&CN-", "letters-spaced": "A ",
    "introductions": "Hội Mẫu (HM) ", "capitals": "Hội Mẫu Lớn ", "shouting": "HỘI NGHỊ ", "persons": "Nguyễn Văn ",
    "person-small": "Nguyễn văn a ", "place": "tỉnh lâm đồng ", "doubled": "hội hội ", "same-letter": "a ",
    "dates": "12/12/2017, ", "dates-named": "ngày 12/12/2017 ", "dates-in-words": "ngày 12 tháng 12 ",
    "dates-until": "từ 21/4 đến ngày ", "weekdays": "thứ hai ", "weekdays-dated": "thứ Hai 12/12/2017 ",
    "reviews": "tổng kết ", "reviews-dated": "tổng kết 08/01/2017 ", "years": "năm 218 ", "spans": "2018-2013 ",
    "durations": "20 năm ", "times": "25 giờ 70 ", "numbers-in-words": "một trăm ", "numbers-twice": "05 (năm ",
    "counts": "1 giải, ", "totals": "trao 4 giải: ", "totals-with": "4 giải gồm ", "added-up": "tổng cộng 2 giải, ",
    "shares": "1/2 a ", "shares-said": "12% a ", "shares-of": "trong tổng số 62 a ", "changes": "từ 40 lên 50 a ",
    "money": "chi 5 triệu đồng, ", "nam-nu": "nam 50%, ", "thousands": "1000 người ", "calls": "điện thoại 1000 ",
    "articles": "khoản 2 điều 10 ", "documents": "nghị định số 30/", "names-cut": "Hội Nông ", "captions": "Ảnh 1. ",
    "placeholders": "[nhập ", "placeholders-angled": "<nhập ", "lorem": "lorem ipsum ", "files": "a.b(",
    "image-names": "img_1",
    "style-names": "a-img-", "styles": 'class="', "office-styles": "mso-a", "fields-of-word": "PAGE \\a ",
    "errors": "lỗi! ", "crosses": "x/", "captions-tagged": "[caption ", "telex": "truwowngf ", "unmarked": "hoat dong ",
    "titles": "PGS.TS.", "headings-of-lists": "a) ", "for-example": "(ví dụ ", "aims": "phấn đấu ", "cited": "số 12 ",
}  # fmt: skip
# What goes wrong at its end, or needs a beginning.
_FRAMED: Final = {
    "dots-then-word": _said(".", tail="a"),
    "stops-then-word": _said("!)", tail="a"),
    "blanks-then-word": _said(" ", head="a", tail="a"),
    "blanks-then-comma": _said(" ", head="a", tail=","),
    "no-breaks-then-word": _said("\u00a0", head="a", tail="a"),
    "letters-then-at": _said("a", tail="@"),
    "letters-then-dot": _said("a.", tail="@ "),
    "hyphens-then-name": _said("a-", tail="-img "),
    "digits-then-letter": _said("1.000", tail="a"),
    "numbers-then-words": _said("một ", tail="(05)"),
    "quoted": _said("a ", head="“", tail="”"),
    "front-matter": _said("a: b\n", head="---\n"),
    "letters-then-mark": _said("A", head="mergeformat AB ", tail="."),
    "letters-then-sign": _said("a", head="\u200b\ufffd ", tail="1"),
    "capitals-then-sign": _said("Ắ", head="AB ", tail="1"),
    "marks-behind-letters": lambda length: "a" * (length // 2) + "," * (length - length // 2),
    "quotes-nested": lambda length: "“" * (length // 2) + "”" * (length - length // 2),
    "example-unclosed": _said("ví dụ ", head="("),
    "numbers-in-words-open": _said("một trăm ", head="("),
    "style-names-then-digit": _said("a-img-", tail="1"),
    "quoted-words": _said(" 'ab c' "),
    "styles-shut": _said('class="a" '),
    "tags-of-forums": _said("[b="),
    "rows-of-dots": _said("a..... "),
    "lists-ending-elsewhere": _said("1 a, " * 150 + "xx tổng cộng 2 giải. "),
    "lists-and-totals": _said("1 a, 1 a tổng cộng 2 giải, "),
    "introductions-spaced": _said(" " * 50 + "(" + " " * 60 + "(AB) "),
    "table": _said("|a|b|\n", head="|a|b|\n|-|-|\n"),
}
# Blanks in a row behind what a scanner takes for the beginning of something: wherever two may stand, any number may.
_BEFORE_BLANKS: Final = (
    "1/2", "1/2 a", "4 a", "1 a,", "1 a", "4 giải gồm", "tổng cộng", "ảnh 1", "từ 1 lên 2", "năm 2017 có 1 a, ",
    "1 a, tăng", "1 a trong đó", "05", "ngày 12", "tháng 1/2017", "thứ hai", "UBND", "(", "số", "covid", "a", "đ",
    "Hội", "x.", '"', "…", "a (UBND", "{", "PAGE", "<!--", "mso-a", "tệp", "..... 1", "tổng", "1 a ", "*", "-",
    "trong tổng số 2 a", "đạt 12%",
)  # fmt: skip
# Other words each time, so that nothing is found among what is kept in mind.
_OTHERS: Final = {
    "other-words": _varied("{} "),
    "other-sentences": _varied("Hội Mẫu đã tổ chức lớp {} cho hội viên. "),
    "other-abbreviations": _varied("{} ", str.upper),
    "other-introductions": _varied("Hội Mẫu {} ({}) và ", str.upper),
    "other-names": _varied("Hội {} Mẫu ", str.title),
    "other-numbers": _varied("{number} giải, "),
    "other-dates": _varied("ngày 12/{number}/2017 "),
    "other-bodies": _varied("Hội Khoa học và Kỹ thuật {} tỉnh Mẫu (Hội {} Mẫu), ", str.title),
    "other-tables": _varied("|{}|{number}|\n"),
    "other-links": _varied("[{}]: a\n\n"),
}

HOSTILE: Final[Mapping[str, Shape]] = MappingProxyType(
    {name: _said(piece) for name, piece in _PIECES.items()}
    | {f"blanks behind {head}": _said(" ", head=head, tail="a") for head in _BEFORE_BLANKS}
    | _FRAMED
    | _OTHERS
)
"""Shapes by their names: each gives a text of so many signs."""
