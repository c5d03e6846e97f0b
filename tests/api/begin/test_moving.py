"""Years moved on in titles, and editions that follow one another."""

from cases import each_case

from annual_report.api.begin.moving import Move


@each_case(
    ("last", "following"),
    [
        ("Tổng kết năm 2017 và nhiệm vụ năm 2018", "Tổng kết năm 2018 và nhiệm vụ năm 2019"),
        ("So sánh năm 2016 và 2017", "So sánh năm 2017 và 2018"),
        ("Đề án giai đoạn 2016 - 2020", "Đề án giai đoạn 2016 - 2020"),
        ("Từ năm 2016", "Từ năm 2016"),
        ("Nhiệm kỳ 2013-2017", "Nhiệm kỳ 2013-2017"),
        ("Năm học 2017-2018", "Năm học 2018-2019"),
        ("Quý IV/2017", "Quý IV/2018"),
        ("Thực hiện Nghị định 30/2017/NĐ-CP", "Thực hiện Nghị định 30/2017/NĐ-CP"),
        ("2017,5 ha", "2017,5 ha"),
        ("Công tác tổ chức", "Công tác tổ chức"),
        ("Công văn số 150/UBND-VX ngày 02/12/2017", "Công văn số 150/UBND-VX ngày 02/12/2017"),
        ("theo văn bản ngày 02 tháng 12 năm 2017", "theo văn bản ngày 02 tháng 12 năm 2017"),
        ("Kế hoạch số 15/KH-HM năm 2017", "Kế hoạch số 15/KH-HM năm 2017"),
        ("Nghị quyết 18-NQ/TW năm 2017", "Nghị quyết 18-NQ/TW năm 2017"),
        ("Nghị quyết số 18 năm 2017", "Nghị quyết số 18 năm 2017"),
        ("Quyết định số 7/QĐ-UBND của tỉnh Mẫu năm 2017", "Quyết định số 7/QĐ-UBND của tỉnh Mẫu năm 2017"),
        ("Luật Thủy lợi năm 2017", "Luật Thủy lợi năm 2017"),
        ("tháng 12/2017, hạn 1.12.2017", "tháng 12/2017, hạn 1.12.2017"),
        ("letter No. 7 of 2 December 2017", "letter No. 7 of 2 December 2017"),
        ("the plan of December 2, 2017", "the plan of December 2, 2017"),
        ("Công văn số 15/HM ngày 2/12/2017 về năm 2017", "Công văn số 15/HM ngày 2/12/2017 về năm 2018"),
        ("Hội viên tính đến ngày 31/12/2017", "Hội viên tính đến ngày 31/12/2018"),
        ("Từ 01/01/2017 đến 30/6/2017", "Từ 01/01/2018 đến 30/6/2018"),
        ("Công văn số 9/HM, hết ngày 31/12/2017", "Công văn số 9/HM, hết ngày 31/12/2018"),
        ("12 nhiệm vụ năm 2017", "12 nhiệm vụ năm 2018"),
        ("Kế hoạch hoạt động năm 2017", "Kế hoạch hoạt động năm 2018"),
        ("6 tháng đầu năm 2017", "6 tháng đầu năm 2018"),
    ],
)
def test_years_of_titles(last: str, following: str) -> None:
    assert Move(2017, 1).title(last) == following


def test_a_year_left_out_moves_on_further() -> None:
    assert Move(2015, 3).title("Năm 2015 và nhiệm vụ năm 2016") == "Năm 2018 và nhiệm vụ năm 2019"


@each_case(
    ("last", "following"),
    [
        ("lần thứ 12", "lần thứ 13"),
        ("lần thứ XII", "lần thứ XIII"),
        ("Lần thứ IX - 2017", "Lần thứ X - 2018"),
        ("lần thứ 09", "lần thứ 10"),
        ("lần thứ nhất", "lần thứ hai"),
        ("lần thứ năm", "lần thứ sáu"),
        ("lần thứ mười", "lần thứ 11"),
        ("kỳ 3", "kỳ 4"),
        ("kỳ thứ III", "kỳ thứ IV"),
        ("khóa V", "khóa V"),
        ("nhiệm kỳ IV", "nhiệm kỳ IV"),
        ("học kỳ I", "học kỳ I"),
        ("khóa năm 2017", "khóa năm 2018"),
        ("năm 2017", "năm 2018"),
        ("năm học 2016 - 2017", "năm học 2017 - 2018"),
        ("XII", "XIII"),
        ("lần thứ 12 (2016-2017)", "lần thứ 13 (2018-2019)"),
        ("lần thứ IX (2016 - 2017) cấp tỉnh", "lần thứ X (2018 - 2019) cấp tỉnh"),
        ("7", "8"),
        ("the 11th", "the 12th"),
        ("the 1st", "the 2nd"),
        ("the 22nd", "the 23rd"),
        ("lần thứ mười hai", "lần thứ mười hai"),
        ("lần thứ hai mươi", "lần thứ hai mươi"),
        ("lần thứ IIII", "lần thứ IIII"),
        ("đợt 1", "đợt 1"),
        ("mở rộng", "mở rộng"),
    ],
)
def test_next_edition(last: str, following: str) -> None:
    assert Move(2017, 1).edition(last) == following


def test_two_editions_of_a_year_are_followed_by_the_next_two() -> None:
    assert [Move(2017, 1).edition(text, 2) for text in ("lần thứ V", "lần thứ VI")] == ["lần thứ VII", "lần thứ VIII"]


@each_case(
    ("last", "following"),
    [
        ("Năm 2017 mở lớp; năm 2018 mở thêm.", "Năm 2018 mở lớp; năm 2019 mở thêm."),
        ("Tăng {lop.tang-giam} so với năm 2016.", "Tăng {lop.tang-giam} so với năm 2017."),
        ("Năm 2017 có {lop-2017} và {lop-2018.so}.", "Năm 2018 có {lop-2017} và {lop-2018.so}."),
        ("Năm 2016 có {hoi-vien.nam-truoc}.", "Năm 2017 có {hoi-vien.nam-truoc}."),
        ("Câu lạc bộ thành lập năm 2016.", "Câu lạc bộ thành lập năm 2016."),
        ("Từ năm 2017 tính cả bản tin in.", "Từ năm 2017 tính cả bản tin in."),
        ("Phấn đấu đến năm 2018 có đủ.", "Phấn đấu đến năm 2018 có đủ."),
        ("Đến hết năm 2017, có 5 chi hội.", "Đến hết năm 2018, có 5 chi hội."),
        ("Mở lớp. Đến hết 2017 có 5 lớp.", "Mở lớp. Đến hết 2018 có 5 lớp."),
        ("Hội có, tính đến hết năm 2017, 5 chi hội.", "Hội có, tính đến hết năm 2018, 5 chi hội."),
        ("Tính đến năm 2017, có 5 chi hội.", "Tính đến năm 2018, có 5 chi hội."),
        ("Giao ban chấp hành làm việc đến hết năm 2017.", "Giao ban chấp hành làm việc đến hết năm 2017."),
        ("Bản tin ra từ quý I/2017.", "Bản tin ra từ quý I/2017."),
        ("Ban Chấp hành khóa IV, nhiệm kỳ 2013-2018", "Ban Chấp hành khóa IV, nhiệm kỳ 2013-2018"),
        ("Nghị quyết Đại hội Đảng lần thứ XII", "Nghị quyết Đại hội Đảng lần thứ XII"),
        ("Tổ chức Hội thi Sáng tạo lần thứ 8.", "Tổ chức Hội thi Sáng tạo lần thứ 9."),
        ("Tết Trí thức lần thứ V", "Tết Trí thức lần thứ VI"),
        ("Gặp mặt lần thứ V", "Gặp mặt lần thứ V"),
        ("the 7th contest and the 7th member", "the 8th contest and the 7th member"),
        ("Công văn số 5/HM ngày 02/12/2017", "Công văn số 5/HM ngày 02/12/2017"),
    ],
)
def test_years_and_editions_in_running_texts(last: str, following: str) -> None:
    assert Move(2017, 1).prose(last, ("Tết Trí thức",)) == following


def test_figures_that_stay_are_named() -> None:
    text = "Năm 2017 có {lop-2}, 35 ủy viên, nhiệm kỳ 2013 - 2018, 1.250 lượt; hội thi lần thứ 8; ngày 02/12/2017."
    assert Move(2017, 1).figures_kept(text) == ["35", "2013", "2018", "1.250", "02/12/2017"]


def test_numbers_that_things_are_called_by_are_no_figures_that_stay() -> None:
    text = "Tuyển sinh lớp 10; Khối 12 còn 1,8%, theo Điều 5; phòng, chống COVID-19; grade 7; mở lớp 30 học viên."
    assert Move(2017, 1).figures_kept(text) == ["1,8%", "30"]


def test_figures_that_stay_are_named_with_their_signs_and_the_places_of_a_list_are_none() -> None:
    text = "1. Thu giảm (-18,2 %) so với COVID-19.\n2. Chi tăng 7 %, còn –3,5 điểm; 6-8 lớp."
    assert Move(2017, 1).figures_kept(text) == ["-18,2 %", "7 %", "–3,5", "6-8"]
