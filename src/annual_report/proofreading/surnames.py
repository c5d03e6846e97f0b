"""The family names and middle names that Vietnamese persons are known by."""

from typing import Final

from annual_report.language.vietnamese.folding import word_set

# Those that are hardly anything else where they are written with a capital.
SURE_SURNAMES: Final = word_set(
    "Nguyễn Trần Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Ngô Dương Trịnh Trương Đinh Lâm Phùng Mai Tô Hà Tạ "
    "Thái Lê Lý Lương Đào Đoàn Vương Tăng Cao Châu Chu Quách Triệu Lưu Hồ Hứa Kiều La Lục Mạc Nghiêm Ông Tôn "
    "Tống Từ Ung Viên Thân Thạch Danh Điểu Khuất Doãn Giang Hàn Cù Cung Bành Âu An Ninh Nông Ma Lò Sầm Bế Hoa "
    "Khương Lã Lại Mã Mẫn Đàm Đồng Đới Đường Phương Quản Quan Sơn Tiêu Trà Văn Vi Vĩnh Bạch Cổ Diệp Giáp Kim "
    "Liêu Nhâm Phí Thi Thiều Tưởng Uông Vòng"
)
# Of those, the names that no common word is written like at the beginning of a sentence.
ONLY_SURNAMES: Final = word_set(
    "Nguyễn Trần Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Ngô Trịnh Trương Đinh Phùng Lê Quách Triệu Khuất Doãn Nghiêm"
)
MIDDLE_NAMES: Final = word_set(
    "văn thị đình hữu đức ngọc quang xuân thanh minh hồng công bá duy thế trọng mạnh viết quốc anh thu thúy kim hoàng"
)
SURE_MIDDLE_NAMES: Final = frozenset(("văn", "thị"))
