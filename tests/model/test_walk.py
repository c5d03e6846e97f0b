"""Walking a model: every value with the path of its text."""

from annual_report.model.base import Identified
from annual_report.model.report import Report
from annual_report.model.walk import each, walk
from annual_report.values.figures.ratio import Ratio

REPORT = Report.model_validate(
    {
        "period": "2020",
        "issuance": {"subject": "Tổng kết", "signatory": {"person": "a"}},
        "statistics": [
            {
                "id": "lop", "label": "Lớp", "value": "1/2",
                "parts": {"complete": "có", "items": [{"label": "A", "value": "3/4"}]},
            }
        ],
        "sections": [{"title": "A", "sections": [{"title": "B", "lessons": [{"id": "bai", "text": "Chăm."}]}]}],
    }
)  # fmt: skip


def test_each_finds_values_of_a_type_by_path() -> None:
    assert {path: ratio.say("vi") for path, ratio in each(REPORT, Ratio)} == {
        ("statistics", 0, "value"): "1/2",
        ("statistics", 0, "parts", "items", 0, "value"): "3/4",
    }
    assert [(path, thing.id) for path, thing in each(REPORT, Identified)] == [
        (("statistics", 0), "lop"),
        (("sections", 0, "sections", 0, "lessons", 0), "bai"),
    ]


def test_walk_begins_with_the_value_itself() -> None:
    assert next(walk(REPORT)) == ((), REPORT)
    assert list(walk(None)) == [((), None)]
