"""A paragraph may be as long as a book: twice as many words take twice as many steps, whatever the words."""

from typing import Final

import pytest
from proofreading.counted import counting, steps_of_each_rule

WORDS: Final = 800
TWICE: Final = 2.2
TEXTS: Final = (
    "Hội Mẫu đã tổ chức 12 hội nghị tại TP.HCM,cùng UBND tỉnh và TW Hội, ",
    "KH&CN UBND TW HĐND ",
    "hội,thi.họp,",
    "HỘI NGHỊ ĐẠI HỘI TOÀN THỂ ",
    "hội nghị đã thành công tốt đẹp ",
    "Hội nghị ( toàn thể ) , “ đã họp ” . ",
    "Sáng thứ Hai, ngày 12/12/2017 và chiều thứ Ba 13/12/2017, tổng kết năm 2017, ",
    "trao 4 giải: 1 giải Nhất, 1 giải Nhì, tổng cộng 2 giải, ",
    "từ năm 2016 - 2020, 15,5% và 1000 người, dự kiến 35 hội viên ",
    "“Hội (thi [thứ ",
    "hội” thi) thứ] ",
    "Hội thi Sáng tạo kỹ thuật và Hội thi sáng tạo Kỹ thuật, Sở khoa học và công nghệ, tỉnh lâm đồng ",
    "hội…, thi.. họp… , xem tệp IMG_1234.jpg và [nhập số lượng] ",
    "Liªn hiÖp héi, LiÃªn hiệp, hoat dong, nhiêm vụ, hoi65 nghi5 ",
    "Ông Nguyễn Văn Mẫu (NVM), bà Trần Thị Mẫu, 2 hội và 3 câu lạc bộ ",
    "Nguyễn Văn Lâm Trần Thị ",
    "tổng kết 08/01/2017 công tác thứ hai ",
    "phong trào 'thi đua' và “cuộc thi ",
    "hội..... thi..... họp ",
    "trao 4 giải: 1 giải, tổng cộng 2 giải và 12% phấn đấu ",
)


@pytest.mark.usefixtures("_counted")
def test_twice_the_words_take_twice_the_steps() -> None:
    for text in TEXTS:
        times = WORDS // len(text.split()) + 1
        steps_of_each_rule(text)  # what is kept in mind of single words is so from here on
        once, twice = (steps_of_each_rule(text * each) for each in (times, 2 * times))
        grown = {rule: round(twice[rule] / once[rule], 2) for rule in once if twice[rule] > TWICE * once[rule]}
        assert not grown, f"{text}: {grown}"


@pytest.fixture(name="_counted")
def fixture_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    counting(monkeypatch)
