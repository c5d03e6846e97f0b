"""What is said of a reference that leads nowhere: whatever tells best which id is meant."""

from cases import each_case

from annual_report.checks.suggestions import KnownThing, KnownThings

_KNOWN = KnownThings(
    [
        KnownThing(("people", 0), "person", "nguyen-van-mau", ("Nguyễn Văn Mẫu",), in_organization=True),
        KnownThing(("people", 1), "person", "thu", ("Trần Thị Thử",), in_organization=True),
        KnownThing(("statistics", 0), "statistic", "hoi-vien", ("Tổng số hội viên",), in_organization=False),
    ]
)


@each_case(
    ("written", "kind", "fix"),
    [
        ("Nguyễn Văn Mẫu", "person", "write its id, not its name: nguyen-van-mau"),
        ("t\u200bhu", "person", "delete it and type it again, thu: it contains an invisible character"),
        ("nguyen-van-mau, thu", "person", "make each one an entry of its own: [nguyen-van-mau, thu]"),
        ("Trần Thị Thử và nguyen-van-mau", "person", "make each one an entry of its own: [thu, nguyen-van-mau]"),
        ("nguyen-van-mau, le-van-la", "person", "there are: nguyen-van-mau, thu; add others"),
        ("hoi-vien", "person", "this is the id of a statistic; a person is needed here: thu, nguyen-van-mau"),
        ("thuu", "person", "did you mean “thu”?"),
        ("zzz", "person", "there are: thu, nguyen-van-mau; add others under “people:”"),
        ("zzz", "source", "there is none yet: add one under “sources:” first"),
    ],
)
def test_what_to_write_in_place_of_an_unknown_id(written: str, kind: str, fix: str) -> None:
    assert _KNOWN.suggested_id(written, kind).say("en").startswith(fix)
