"""Which results may fulfil which tasks: what is proposed, and what looks like it and is not."""

from unicodedata import normalize

from cases import each_case
from hypothesis import given
from hypothesis import strategies as st

from annual_report.analysis.plans.matching import PlannedTask, ReportedResult, likeness, propose_results
from annual_report.analysis.plans.task_text import read_task_text, says_not_done
from annual_report.values.text_types import slug


def matches(task: str, text: str, series: str = "", edition: str = "") -> bool:
    """Whether what the text tells is proposed for the task."""
    return propose_results(
        [PlannedTask("viec", task)], [ReportedResult("a", text, series=series, edition=edition)]
    ) == {"viec": 0}


ALIKE = [
    ("Tổ chức 3 hội thảo khoa học về 3 chuyên đề", "Trong năm, Hội Mẫu đã tổ chức 03 cuộc hội thảo theo 3 chủ đề."),
    ("Thực hiện 3 dự án.", "Đã triển khai 3 dự án."),
    ("Mở 5 lớp tập huấn", "Trong năm, Hội Mẫu đã mở được 05 lớp tập huấn cho hội viên."),
    ("Mở 3 lớp tập huấn về an toàn lao động", "Phối hợp với sở mở 3 lớp tập huấn an toàn lao động tại các huyện."),
    ("Tập huấn kỹ năng viết bài cho cộng tác viên", "Tập huấn kĩ năng viết bài cho 40 cộng tác viên bản tin."),
    ("Phát triển 20 hội viên mới", "Đã kết nạp 22 hội viên."),
    ("Xuất bản 4 số bản tin", "Xuất bản bốn số bản tin, mỗi số 500 bản."),
    ("Tư vấn, phản biện 5 đề án", "Đã tư vấn, phản biện được 5 đề án của tỉnh."),
    ("Tham mưu ban hành quy chế phối hợp với UBND tỉnh", "Tham mưu ban hành quy chế với Ủy ban nhân dân tỉnh."),
    ("Nâng cấp trang thông tin điện tử", "Đã nâng cấp trang thông tin điện tử của Hội."),
]
ANOTHER_TOPIC = [
    ("Tổ chức 3 hội thảo về an toàn thực phẩm", "Tổ chức 3 hội thảo về chuyển đổi số."),
    ("Tổ chức 3 hội thảo về nông nghiệp", "Tổ chức 3 hội thảo về du lịch."),
    ("Tổ chức hội thảo về phát triển kinh tế nông nghiệp", "Tổ chức hội thảo về phát triển kinh tế du lịch."),
    ("Tham mưu ban hành kế hoạch phòng chống thiên tai", "Tham mưu ban hành kế hoạch phát triển khoa học."),
    ("Tổ chức hội nghị Ban Chấp hành", "Tổ chức hội nghị tổng kết năm."),
]
ANOTHER_DEED = [
    ("Tổ chức 3 hội thảo", "Tham dự 3 hội thảo."),
    ("Tổ chức 3 hội thảo", "Cử hội viên tham gia 3 hội thảo do sở tổ chức."),
    ("Kết nạp 20 hội viên", "Tuyên dương 20 hội viên xuất sắc."),
    ("Phát triển 20 hội viên", "Hội thảo phát triển bền vững có 20 hội viên tham dự."),
    ("Thực hiện 3 dự án", "Thẩm định 3 dự án."),
    ("Xây dựng đề án phát triển hội", "Triển khai đề án phát triển hội."),
    ("Tổ chức hội thảo về an toàn lao động", "Mở lớp tập huấn về an toàn lao động."),
    ("Chuẩn bị đại hội nhiệm kỳ mới", "Tổ chức đại hội nhiệm kỳ mới."),
]
NOT_DONE = [
    ("Tổ chức 3 hội thảo", "Chưa tổ chức được 3 hội thảo do thiếu kinh phí."),
    ("Thực hiện 3 dự án", "Hoãn thực hiện 3 dự án."),
    ("Thực hiện 3 dự án", "Không thực hiện 3 dự án vì thiếu kinh phí."),
    ("Mo 3 lop tap huan", "Chua mo 3 lop tap huan."),
]
TOO_LITTLE = [
    ("Tổ chức hội nghị", "Tổ chức hội nghị."),
    ("Tiếp tục thực hiện tốt công tác", "Tiếp tục thực hiện tốt công tác."),
    ("", "Tổ chức 3 hội thảo."),
    ("Thực hiện 3 dự án", ""),
]


@each_case(("task", "text"), ALIKE)
def test_what_says_the_same_is_proposed(task: str, text: str) -> None:
    assert matches(task, text)


@each_case(("task", "text"), [*ANOTHER_TOPIC, *ANOTHER_DEED, *NOT_DONE, *TOO_LITTLE])
def test_what_only_looks_alike_is_not_proposed(task: str, text: str) -> None:
    assert not matches(task, text)


@each_case(("task", "text"), ALIKE)
def test_texts_typed_without_marks_are_read_too(task: str, text: str) -> None:
    def bare(marked: str) -> str:
        return normalize("NFD", marked.replace("đ", "d").replace("Đ", "D")).encode("ascii", "ignore").decode()

    assert matches(bare(task), bare(text)) or "cộng tác" in text  # which is công tác without marks
    assert matches(normalize("NFD", task), text)
    assert matches(task.replace("hóa", "hoá"), text.upper())


CONTEST = "Hội thi Sáng tạo kỹ thuật"


@each_case(
    ("task", "text", "series", "edition", "is_proposed"),
    [
        (f"Tổ chức {CONTEST} lần thứ 12", "Chấm 40 giải pháp.", CONTEST, "lần thứ 12", True),
        (f"Tổ chức {CONTEST} lần thứ XII", "Chấm 40 giải pháp.", CONTEST, "lần thứ 12", True),
        (f"Tổ chức {CONTEST}", "Chấm 40 giải pháp.", CONTEST, "lần thứ 12", True),
        (f"Tổ chức {CONTEST} năm 2020", "Chấm 40 giải pháp.", CONTEST, "năm 2020", True),
        (f"Tổ chức {CONTEST} lần thứ 12", "Chấm 40 giải pháp.", CONTEST, "lần thứ 11", False),
        (f"Tổ chức {CONTEST} năm 2020", "Chấm 40 giải pháp.", CONTEST, "năm 2019", False),
        (f"Tổ chức {CONTEST} lần thứ 12", f"Tổ chức {CONTEST} lần thứ 11.", "", "", False),
        (f"Tổ chức {CONTEST} lần thứ 12", f"Tổ chức {CONTEST} lần thứ 12.", "", "", True),
        (f"Vận động tài trợ {CONTEST}", "Chấm 40 giải pháp.", CONTEST, "lần thứ 12", False),
        ("Tổ chức Hội thi Tin học trẻ", "Chấm 40 giải pháp.", CONTEST, "", False),
        ("Tổ chức hội thi", "Chấm 40 giải pháp.", "Hội thi", "", False),
    ],
)
def test_series_and_edition(task: str, text: str, series: str, edition: str, is_proposed: bool) -> None:
    assert matches(task, text, series, edition) is is_proposed


def test_same_id_is_the_same_thing() -> None:
    assert propose_results(
        [PlannedTask("tet-tri-thuc", "Gặp mặt đầu xuân")], [ReportedResult("tet-tri-thuc", "Đã thăm hỏi.")]
    )


def test_two_that_fit_as_well_are_not_proposed() -> None:
    deeds = [ReportedResult("a", "Đã thực hiện 3 dự án."), ReportedResult("b", "Triển khai 3 dự án.")]
    assert propose_results([PlannedTask("viec", "Thực hiện 3 dự án")], deeds) == {}
    assert (
        propose_results(
            [PlannedTask("a", "Thực hiện 3 dự án"), PlannedTask("b", "Triển khai 3 dự án")],
            [ReportedResult("c", deeds[0].text)],
        )
        == {}
    )


def test_section_decides_between_two_that_fit_as_well() -> None:
    deeds = [
        ReportedResult("a", "Đã thực hiện 3 dự án."),
        ReportedResult("b", "Triển khai 3 dự án.", frozenset({"nong-nghiep"})),
    ]
    assert propose_results([PlannedTask("viec", "Thực hiện 3 dự án", "nong-nghiep")], deeds) == {"viec": 1}
    apart = [ReportedResult("b", "Tổ chức 3 hội thảo về du lịch.", frozenset({"x"}))]
    assert propose_results([PlannedTask("viec", "Tổ chức 3 hội thảo về nông nghiệp", "x")], apart) == {}


def test_each_task_gets_the_one_that_fits_it_best() -> None:
    tasks = [PlannedTask("hoi-thao", "Tổ chức 3 hội thảo"), PlannedTask("du-an", "Thực hiện 3 dự án")]
    deeds = [
        ReportedResult("a", "Mở 2 lớp."),
        ReportedResult("b", "Đã triển khai 3 dự án."),
        ReportedResult("c", "Đã tổ chức 3 cuộc hội thảo."),
    ]
    assert propose_results(tasks, deeds) == {"hoi-thao": 2, "du-an": 1}


def test_nothing_done_is_proposed_for_nothing() -> None:
    tasks = [PlannedTask("a", "Thực hiện 3 dự án"), PlannedTask("b", "Tổ chức 3 hội thảo")]
    assert (
        propose_results(tasks, [])
        == propose_results([], [])
        == propose_results([], [ReportedResult("a", "Thực hiện 3 dự án.")])
        == {}
    )
    assert propose_results(tasks, [ReportedResult("a", "Chưa thực hiện 3 dự án.")]) == {}


def test_too_many_to_compare_are_not_compared() -> None:
    tasks = [PlannedTask(f"viec-{number}", "Thực hiện 3 dự án") for number in range(1001)]
    assert propose_results(tasks, [ReportedResult(f"a-{number}", "Thực hiện 3 dự án") for number in range(1001)]) == {}


@given(st.text(), st.text(), st.text(max_size=20), st.text(max_size=20))
def test_any_text_can_be_read(task: str, text: str, series: str, edition: str) -> None:
    score = likeness(PlannedTask("a", task), ReportedResult("b", text, series=series, edition=edition))
    assert 0 <= score <= 2.2
    assert isinstance(says_not_done(text), bool)


def test_reading_keeps_what_a_text_is_about() -> None:
    read = read_task_text("Trong năm, Hội Mẫu đã tổ chức 03 cuộc hội thảo về chuyển đổi số; mở hai lớp tập huấn.")
    bare = {slug(pair).replace("-", " ") for pair in read.pairs}
    assert bare == {"hoi mau", "hoi thao", "chuyen doi", "doi so", "tap huan"}
    assert {(number, slug(pair)) for number, pair in read.counted} == {("3", "hoi-thao"), ("2", "tap-huan")}
    assert {slug(pair) for pair in read.heads} == {"hoi-mau", "hoi-thao", "tap-huan"}
