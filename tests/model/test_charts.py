"""The years of a chart as they are written."""

import pytest
from cases import each_case

from annual_report.model.charts import BAD_YEARS, Chart, YearSpan
from annual_report.values.refusal import RefusalError


@each_case("text", ["2014-2018", "2014 - 2018", "2014–2018"])
def test_years_are_read(text: str) -> None:
    assert YearSpan.parse(text).years == (2014, 2015, 2016, 2017, 2018)


@each_case(
    ("text", "said", "fix"),
    [
        ("2018-2014", "năm cuối (2014) sớm hơn năm đầu (2018)", "ghi 2014-2018"),
        ("2018-2018", "chỉ một năm thì không so sánh được với năm nào", "ghi ít nhất hai năm, ví dụ 2017-2018"),
        ("2001-2016", "16 năm là quá nhiều cho một biểu đồ", "ghi nhiều nhất 15 năm, ví dụ 2002-2016"),
        ("2018", "“2018” không cho biết từ năm nào đến năm nào", "ghi năm đầu và năm cuối: 2014-2018"),
        ("5 năm", "“5 năm” không cho biết từ năm nào đến năm nào", "ghi năm đầu và năm cuối: 2014-2018"),
    ],
)
def test_years_that_cannot_be_drawn_are_refused(text: str, said: str, fix: str) -> None:
    with pytest.raises(RefusalError) as refused:
        YearSpan.parse(text)
    assert refused.value.rule is BAD_YEARS
    assert refused.value.reason.say("vi") == said
    assert refused.value.fix is not None
    assert refused.value.fix.say("vi") == fix


@each_case(
    ("keys", "form"),
    [({}, "bars"), ({"years": "2014-2018"}, "columns"), ({"type": "Đường"}, "line"), ({"type": "parts"}, "parts")],
)
def test_type_goes_by_the_years_where_none_is_named(keys: dict[str, str], form: str) -> None:
    assert Chart.model_validate({"id": "a", "title": "A", "statistics": ["b"], **keys}).form == form
