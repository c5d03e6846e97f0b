"""Addresses in texts: which stretch is one, where it leads, and what is none."""

from annual_report.document.addresses import linked, shows_target, web_link

WHOLE = {
    "a@b.vn": "mailto:a@b.vn",
    "van-phong.1+x@hoi-mau.org.vn": "mailto:van-phong.1+x@hoi-mau.org.vn",
    "https://a.vn": "https://a.vn",
    "HTTP://A.VN:80/b?c=1&d=%20#e": "HTTP://A.VN:80/b?c=1&d=%20#e",
    "www.hoi.vn/tin": "http://www.hoi.vn/tin",
    "https://a.vn/b_(c)": "https://a.vn/b_(c)",
    "https://hội-mẫu.vn/đường": "https://hội-mẫu.vn/đường",
}
NONE = (
    "TP.HCM", "v.v.vn", "khoahocthoidai.vn", "a@b", "a@@b.vn", "a@b.vn@c.d", "@b.vn", "http://", "www.", "wwww.a.vn",
    "https://localhost/", "https://[::1]/", "http://[", "javascript:alert(1)", "file:///etc/passwd", "ftp://a.vn/",
    "data:text/html,x", "//a.vn/x",
)  # fmt: skip
AROUND = (("", ""), ("(", ")"), ("“", "”"), ("<", ">"), ("Gửi:", "."), ("xem ", "; rồi"), ("", "…"), ("*", ",\n"))


def links(text: str) -> list[tuple[str, str]]:
    """The addresses in `text`, and where they lead."""
    runs = list(linked(text))
    assert "".join(run.text for run in runs) == text
    return [(run.text, run.link) for run in runs if run.link]


def test_address_is_a_link_whatever_stands_around_it() -> None:
    for address, target in WHOLE.items():
        for before, after in AROUND:
            assert links(f"{before}{address}{after}") == [(address, target)]


def test_other_texts_have_no_links() -> None:
    for text in NONE:
        assert links(text) == [], text


def test_several_addresses_are_several_links() -> None:
    assert [text for text, _ in links("a@b.vn, www.c.vn và https://d.vn.")] == ["a@b.vn", "www.c.vn", "https://d.vn"]


def test_link_ends_where_letters_begin_to_run_backwards() -> None:
    assert links("https://a.vn/\u202egpj.exe") == [("https://a.vn/", "https://a.vn/")]


def test_long_texts_are_gone_through() -> None:
    for unit in ("a", "a.", "www.", "a@", "a-", "https://a.vn", ")"):
        for text in (unit * 20_000, f"https://a.vn/{unit * 20_000}"):
            assert "".join(run.text for run in linked(text)) == text


def test_web_page_needs_no_scheme() -> None:
    assert web_link("hoi-mau.example") == "http://hoi-mau.example"
    assert web_link("https://hoi-mau.example/") == "https://hoi-mau.example/"
    assert web_link("đang xây dựng") is None
    assert web_link("javascript:alert(1)") is None


def test_an_address_shows_its_target() -> None:
    assert all(shows_target(address, target) for address, target in WHOLE.items())
    assert not shows_target("quy chế", "https://a.vn")
    assert not shows_target("https://a.vn", "https://b.vn")
