"""Words that say nothing of what a task is about: tasks and results that share no others do not match."""

from typing import Final


def _phrases(text: str) -> frozenset[str]:
    return frozenset(phrase.strip() for phrase in text.split(","))


# Verbs that any task may have: what follows them is what the task is about.
PERFORMING: Final = _phrases(
    "tổ chức, đồng tổ chức, thực hiện, triển khai, triển khai thực hiện, tổ chức thực hiện, tiến hành, hoàn thành,"
    "phối hợp, phối hợp tổ chức, chủ trì, đăng cai, mở, tiếp tục, duy trì, đẩy mạnh, tăng cường, làm tốt, chú trọng,"
    "quan tâm, tập trung, tích cực, chủ động"
)
# Words that stand between others and name nothing themselves.
FILLING: Final = _phrases(
    "và, của, các, những, với, cùng, cho, về, tại, trong, ngoài, ở, từ, đến, tới, theo, trên, dưới, bằng, do,"
    "bởi, vì, để, nhằm, là, được, bị, đã, đang, sẽ, cần, phải, còn, cũng, có, gồm, bao gồm, trong đó, cụ thể,"
    "như, như sau, này, đó, khi, qua, qua đó, thông qua, đồng thời, năm, trong năm, hàng năm, hằng năm, đầu năm,"
    "cuối năm, ngày, tháng, quý, ít nhất, khoảng, hơn, một số, nhiều, mỗi, từng, tổng số, lần, lần thứ, thứ,"
    "thành công, kết quả, nội dung, mới, chuyên đề, chủ đề, công tác, tỉnh, toàn tỉnh, trên địa bàn,"
    "trên địa bàn tỉnh, liên hiệp, liên hiệp hội"
)
# Words that may stand between a number and what it counts.
COUNTING: Final = _phrases("cuộc, buổi, đợt, lượt, lớp, khóa")
# By these a text tells that something was not done.
NOT_DONE: Final = _phrases(
    "chưa, hoãn, không tổ chức, không thực hiện, không triển khai, không hoàn thành, không mở, không đạt, không thể,"
    "tạm dừng, thôi thực hiện, hủy, hủy bỏ, chuyển sang năm, dời sang, lùi sang"
)
# What is said in more than one way: a pattern, and the way in which it is read.
SYNONYMS: Final = (
    (r"kh ?& ?cn|khcn|khoa học và công nghệ|khoa học - công nghệ", "khoa học công nghệ"),
    (r"kh ?& ?kt|khkt|khoa học và kỹ thuật|khoa học - kỹ thuật", "khoa học kỹ thuật"),
    (r"gd ?& ?đt|gdđt|giáo dục và đào tạo", "giáo dục đào tạo"),
    (r"ubnd", "ủy ban nhân dân"),
    (r"cntt", "công nghệ thông tin"),
    (r"(hội thảo|tọa đàm|hội nghị) khoa học", r"\1"),
    (r"phát triển((?: thêm| mới)?(?: \d+)?) hội viên", r"kết nạp\1 hội viên"),
)
# Numbers in words; “năm” is a year more often than five.
NUMBERS: Final = {
    "một": "1", "hai": "2", "ba": "3", "bốn": "4", "sáu": "6", "bảy": "7", "tám": "8", "chín": "9", "mười": "10"
}  # fmt: skip
