"""What a single thing is called in English, where the data names what is counted."""

from annual_report.language.english_nouns import singular
from annual_report.values.figures import parse_figure

ONE_OF = {
    "members": "member", "individuals": "individual", "people": "person", "entries": "entry", "classes": "class",
    "branches": "branch", "boxes": "box", "exercises": "exercise", "purchases": "purchase", "houses": "house",
    "visitors of lectures": "visitor of lectures", "ordinary members": "ordinary member", "series": "series",
    "courses": "course", "gas": "gas", "kg": "kg", "km/h": "km/h", "press": "press", "theses": "thesis", "": "",
    "Members of the Council": "Member of the Council", "licences": "licence", "nurses": "nurse", "causes": "cause",
    "hours (paid)": "hour (paid)", "hội viên": "hội viên", "virus": "virus", "statistics": "statistic",
}  # fmt: skip


def test_one_of_many_is_called_so() -> None:
    for many, one in ONE_OF.items():
        assert singular(many) == one, many


def test_one_thing_is_counted_by_one() -> None:
    for figure, unit, said in (
        ("1", "individuals", "1 individual"), ("2", "individuals", "2 individuals"), ("0", "members", "0 members"),
        ("1/3", "papers", "1 of 3 papers"), ("1%", "members", "1% members"), (">1", "members", "more than 1 member"),
    ):  # fmt: skip
        assert parse_figure(figure).with_unit(unit, "en") == said, figure
    assert parse_figure("1").with_unit("members", "vi") == "1 members"
