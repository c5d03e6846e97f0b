"""What is put into data files to break what reads them."""

from collections.abc import Callable
from typing import Final

INDICATORS: Final = (
    b"&a ", b"*a ", b"!a ", b"!!python/object:os ", b"@", b"`", b"%", b"| ", b"> ", b"|\n", b">\n", b"- ", b"? ", b": ",
    b", ", b"[", b"]", b"{", b"}", b"# ", b"'", b'"', b"\n---\n", b"\n...\n", b"<<: *a\n", b"%YAML 9.9\n---\n", b"\\",
    b"|9\n", b">-\n", b"~", b"=", b"--- ", b"? - a\n: ", b"\t", b"*", b"&",
)  # fmt: skip

# Signs that look like others, or like nothing; and bytes that are no UTF-8.
SIGNS: Final = (*(sign.encode(errors="surrogatepass") for sign in (
    "\0", "\x01", "\x07", "\x1b[2J", "\x7f", "\x85", "\xa0", "\xad", "\u0300", "\u0301" * 40, "\u2028", "\u200b",
    "\u202e", "\u2066", "\ufeff", "\ufffe", "\uffff", "\ud800", "\udfff", "\U0001f600", "\U000e0041", "：", "，", "“",
    "’", "–", "…", "ﬁ", "İ", "ẞ", "ǆ", "٣", "½", "²", "\u1160", "\u3164", "\u0345", "{{", "}}", "{%", "<!--", "%s",
    "{0}", "{x.y}", "{qua-tet.x.y}", "$(x)", "[b]", "[/b]", "[/]", ":smile:", "&amp;", "&#123;", "](", "\\u0000",
)), b"\xff", b"\xfe\xff", b"\xc0\x80", b"\xf4\x90\x80\x80", b"\xe1\xbb", b"\x80")  # fmt: skip

KEYS: Final = tuple(key.encode() for key in (
    "", "~", "''", '"a b"', "[a]", "{a: b}", "? a", "&a id", "*a", "!x id", "<<", "id", "ID", "label", "value", "unit",
    "parts", "items", "title", "text", "sections", "statistics", "period", "period ", "issuance", "kỳ", "tên", "name",
    "people", "bodies", "sources", "source", "plan", "charts", "photos", "file", "tables", "documents", "date",
    "number",
    "activities", "previous", "model_config", "__class__", "__proto__", "0", "true", "null", "a" * 3000, "{0}", "%s",
    "pérîod", "perıod", "statistics.0", "rules", "regulation", "language", "status", "- id", "- - id", "check", "#",
))  # fmt: skip

_TEXTS: Final = (
    "", " ", "~", "null", "true", "no", "[]", "{}", "[[]]", "[{}]", "[~]", "- a", "- - a", "a: b", "a: b: c",
    '""', "''",
    "'", '"', '" "', "{", "[", "}", "]", "|", ">", "|1000", ">1000", '">1000"', "*a", "&a b", "&a [*a]", "!a b", "? a",
    "!!binary aGk=", "!!set {a, b}", "%a", "@a", "`a`", "#", "# a", '"# a"', "---", "...", "<<", "=",
    "0", "00", "-0", "-1", "+1", "1.", ".1", "1.000", "1.0000", "1,5", "1,", "1.000.000,5", "1e9",
    "1e999999999", "0x1f",
    "1_000", "NaN", ".inf", "∞", "½", "٣", "１２", "²", "9" * 40, "9" * 5000, "1." + "000." * 300 + "000",
    "0," + "1" * 5000,
    "1/0", "0/0", "62/40", "-1/-1", "1/2/3", "99999999999999999999/3", "64,5%", "0%", "1000%", "-5%", "64,5 %", "%",
    "20-15", "15-20", "1-2-3", "khoảng 5", "hơn 1.000", "gần 0", "trên dưới 50", "999999999999999/0,000000001",
    "5 triệu đồng", "1,5 tỷ đồng", "0 đồng", "không", "có", "x lớp", "12 lớp 13 người", "12  lớp", "một", "chưa có",
    "31/2/2017", "29/2/2017", "1/1/0000", "0/0/0", "1/13/2017", "31/12/9999", "1/1/10000", "2017-12-31",
    "tháng 13/2017",
    "quý V/2017", "quý 0", "2017-q5", "2017-h3", "9999", "0000", "10000", "-2017", "2017-2018", "đầu năm", "12:30",
    "ngày 1 đến 31/12/2017", "1-5/13/2017", "từ 1/1/2017 đến 1/1/2016", "1/1/2017-2/1/2017", "không rõ", "1000",
    "{x}", '"{x}"', '"{date}"', '"{qua-tet.ty-le}"', '"{qua-tet.}"', '"{.}"', '"{}"', '"{{"', '"}}"', '"{a.b.c.d}"',
    '"{' * 200, '"' + "{" * 3000 + '"', '"' + "{a}" * 3000 + '"', '"&#123;x}"', '"<b>"', '"<!-- "', '"![a](b)"',
    '"[a](javascript:x)"', '"[a](http://[)"', '"[a](<http://x>)"', '"' + "[" * 3000 + '"', '"' + "*" * 3000 + '"',
    '"' + "*a " * 3000 + '"', '"' + "> " * 500 + 'a"', '"' + "- " * 500 + 'a"', '"' + "`" * 3000 + '"', '"a\\n\\n- b"',
    '"' + "a_" * 3000 + '"', '"' + "<" * 3000 + '"', '"' + "](" * 2000 + '"', '"' + "&" * 3000 + '"', '"|a|b|\\n|-|-|"',
    '"\\0"', '"\\ud800"', '"\\udc00\\ud800"', '"\\x07"', '"\\N"', '"\\L"', '"\\U00110000"', '"\\q"', '"D:\\bao-cao"',
    "a" * 5000, "a " * 5000, "ệ" * 5000, "e\u0323\u0302" * 3000, "e" + "\u0301" * 30, "-" * 3000, "1" * 400 + " lớp",
    "/dev/zero", "/dev/stdin", "../../etc/passwd", "photos/../../x.jpg", "x.jpg", ".", "..", "/", "CON", "a/b" * 500,
    "file:///etc/passwd", "http://[::1", "http://" + "a." * 2000, "Hội", "Hoäi", "Héi", "Há»™i", "H?i", "hội-viên",
    "a, b", "a; b", "a và b", "id", "hoi-vien", "Hoi-Vien", "hội viên", "-a", "a-", "a--b", "đ", "ß", "İ", "ﬁ", "𝟙",
    "NĐ 30/2020/NĐ-CP", "Số 05/BC-HM ngày 1/1/2018", "A" * 200 + "/" + "B" * 200, "draft", "chính thức", "DỰ THẢO",
)  # fmt: skip
VALUES: Final = (*(text.encode() for text in _TEXTS), b"\xff", b"\0", b"\xef\xbb\xbf", b"\xed\xa0\x80")


def laughs(levels: int) -> bytes:
    """Billion laughs: each level is ten times the one below."""
    first = b"{a0: &a0 x"
    return (
        first
        + b"".join(
            b", a%d: &a%d [%s]" % (each, each, b", ".join([b"*a%d" % (each - 1)] * 10)) for each in range(1, levels)
        )
        + b"}"
    )


def _deep_block(times: int) -> bytes:
    return b"\n" + b"".join(b" " * each + b"a:\n" for each in range(1, times))


# So many of something that should be there a few times: each takes the number.
SHAPES: Final[tuple[Callable[[int], bytes], ...]] = (
    lambda times: b"[" * times * 10,
    lambda times: b"[" * times * 10 + b"]" * times * 10,
    lambda times: b"{a: " * times * 10,
    lambda times: b"[{a: " * times * 10,
    lambda times: b"- " * times * 10 + b"a",
    lambda times: b"\n  " + b"- " * times + b"a",
    lambda times: b"? " * times * 10 + b"a",
    _deep_block,
    lambda times: _deep_block(times) + b" " * times + b"- " + b"[" * times,
    lambda times: laughs(times % 12 + 2),
    lambda times: b"&a [" + b"*a, " * times * 10 + b"]",
    lambda times: b"\n  - {id: a, label: a, value: 1}" * times,
    lambda times: b"\n  - {id: a%d, text: '{a%d}'}" % (times, times) * times,
    lambda times: b"\n  - " * times,
    lambda times: b"\n  k: v" * times,
    lambda times: b"\n  &a k: *a" * times,
    lambda times: b"[" + b"a, " * times * 20 + b"]",
    lambda times: b"\n\t" * times,
    lambda times: b"\n---" * times,
    lambda times: b"\n" * times * 100,
    lambda times: b"\n# " + b"x" * 100 * times,
    lambda times: b"\n  a: b: c" * times,
    lambda times: b"\n  - @a" * times,
    lambda times: b"\n  a: 'b' c" * times,
    lambda times: b"'" * times * 10,
    lambda times: b'"' + b"\\" * times * 10,
    lambda times: b"|\n" + b"   text\n" * times,
    lambda times: "Hội Mẫu {x} *a* [b](c) ".encode() * times,
)  # fmt: skip
