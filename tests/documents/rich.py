"""A report that uses everything a document can show: every block, a pinned frame, photos, a draft; and long ones."""

from io import BytesIO

from PIL import Image
from sample import Sample

ORGANIZATION = """\
name: Liên hiệp các Hội Mẫu tỉnh Mẫu
letterhead: [Liên hiệp các Hội, Khoa học và Kỹ thuật Mẫu, Tỉnh Mẫu]
superior_letterhead: [Ủy ban nhân dân, Tỉnh Mẫu]
place: Tỉnh Mẫu
abbreviation: LHM
people:
  - {id: nguyen-van-mau, name: Nguyễn Thị Thanh Hương Mẫu, posts: [Phó Chủ tịch]}
recipients: [Ủy ban nhân dân tỉnh Mẫu, Các sở và các ban và các ngành và các đoàn thể cấp tỉnh, Các hội thành viên]
bodies:
  - {id: hoi-a, name: Hội A tỉnh Mẫu}
"""

REPORT = """\
period: 2020
issuance:
  number: 5
  date: 08/01/2021
  subject: Tổng kết hoạt động năm 2020 và phương hướng, nhiệm vụ trọng tâm năm 2021 của toàn hệ thống
  signatory: {person: nguyen-van-mau, authority: [TM. Ban Thường vụ, KT. Chủ tịch]}
  addressees: [Ủy ban nhân dân tỉnh Mẫu, Ban Tuyên giáo Tỉnh ủy Mẫu]
  status: draft
introduction: Mở đầu với **chữ đậm**, *chữ nghiêng* và [một liên kết](https://example.org/tai-lieu?a=1&b=2).
statistics:
  - {id: lop, label: Lớp tập huấn, value: 12, unit: lớp, target: 10, previous: 9, note: Kể cả lớp trực tuyến.}
  - id: doan-vien
    label: Đoàn viên <trẻ> & "năng động"
    value: 30
    unit: người
    parts: {complete: có, items: [{label: nam, value: 12}, {label: nữ, value: 18}]}
  - {id: giai, label: Giải thưởng, value: 3, unit: giải, prizes: {first: 1, second: 2}}
  - {id: de-tai, label: Đề tài được nghiệm thu, value: 9/12, unit: đề tài}
  - id: hai-long
    label: Tỷ lệ hài lòng của cán bộ, hội viên và người dân dự các lớp tập huấn khoa học
    value: 92,5%
  - {id: khong, label: Tỷ lệ khiếu nại, value: "0%"}
  - {id: kinh-phi, label: Kinh phí, value: 1 tỷ đồng}
sections:
  - title: Kết quả hoạt động năm 2020
    text: |
      Các mặt công tác:

      - Tư vấn, phản biện;
      - Phổ biến kiến thức, gồm
        1. báo chí;
        2. truyền hình.
    sections:
      - title: Số liệu
        text: Đã mở {lop}; nghiệm thu {de-tai} (đạt {de-tai.ty-le}); kinh phí {kinh-phi}.
        figures: {title: Số liệu chủ yếu năm 2020}
        memberships:
          - {id: hoi-vien, label: Hội viên, unit: người, opening: 100, admitted: 10, left: 5, closing: 105,
             exclusions: Không kể hội viên danh dự.}
        charts:
          - {id: ty-le, title: Các tỷ lệ của năm 2020, statistics: [de-tai, hai-long, khong]}
          - {id: so-lop, title: Số lớp, statistics: [lop]}
          - {id: lop-cac-nam, title: Số lớp qua các năm, statistics: [lop], type: cột, years: 2016-2020}
          - {id: duong, title: Số lớp hai năm, statistics: [lop], type: đường, years: 2019-2020}
          - {id: chi-tieu, title: Kết quả so với chỉ tiêu, statistics: [lop], type: chỉ tiêu}
          - {id: thanh-phan, title: Đoàn viên và giải thưởng theo thành phần, statistics: [doan-vien], type: thành phần}
      - title: Thi đua
        activities:
          - {id: hoi-thi, text: "Hội thi tổ chức {date} tại {place} cùng {partners}.", date: 10-12/11/2020,
             place: hội trường, partners: [hoi-a]}
          - {id: hop, text: Họp thường kỳ.}
        commendations:
          - {id: bang-khen, text: Tặng Bằng khen., form: Bằng khen, giver: hoi-a, groups: 3, individuals: 12}
          - {id: giay-khen, text: Tặng Giấy khen., form: Giấy khen, groups: có, individuals: không có}
        photos:
          - {id: anh-1, caption: Toàn cảnh hội nghị, file: photos/ngang.jpg, alternative: Hội trường đông người dự}
          - {id: anh-2, caption: Trao giải, file: photos/dung.png}
          - {id: anh-3, caption: Ký kết}
  - title: Hạn chế
    shortcomings: [{id: thieu, text: Kinh phí còn thiếu., causes: [vận động muộn., giá tăng.]}]
    lessons: [{id: bai-hoc, text: Vận động sớm.}]
    proposals: [{id: kien-nghi, text: Đề nghị cấp thêm kinh phí.}]
  - title: Nhiệm vụ năm 2021
    plan:
      - {id: mo-rong, text: Mở rộng hội thi đến tất cả các huyện, owner: Văn phòng, due: 6/2021,
         target: {statistic: lop, value: 15}}
      - {id: tiep, text: Hoàn thành cơ sở dữ liệu trí thức của tỉnh, carried_over_from: kế hoạch năm 2020}
"""


def make_rich(sample: Sample) -> Sample:
    """Gives `sample` the report that shows everything, with a wide and a tall photo."""
    sample.write("data/organization.yaml", ORGANIZATION)
    sample.report(REPORT)
    sample.write("data/2020/photos/ngang.jpg", picture(1600, 900, "JPEG"))
    sample.write("data/2020/photos/dung.png", picture(300, 800, "PNG"))
    return sample


def picture(width: int, height: int, kind: str) -> bytes:
    """A picture whose colours change from corner to corner."""
    across, down = Image.linear_gradient("L").rotate(90).resize((width, height)), Image.linear_gradient("L")
    image = Image.merge("RGB", (across, down.resize((width, height)), Image.new("L", (width, height), 90)))
    data = BytesIO()
    image.save(data, kind)
    return data.getvalue()


def long_report(sections: int, lines: int, issued: str = "12/01/2018") -> str:
    """A report with so many subsections that headings fall on every place of a page; `lines` shifts them all."""
    opening = "Một dòng ngắn.\n\n      " * lines
    long_title = " có tên rất dài, phải xuống dòng vì không đủ chỗ trên một dòng"
    inner = "".join(
        f"      - title: Tiểu mục số {number}{long_title * (number % 2)}\n"
        f"        text: {'Câu này chỉ để lấp đầy trang giấy, không có nội dung gì khác. ' * (number % 5 + 1)}\n"
        for number in range(1, sections + 1)
    )
    return (
        f"period: {int(issued[-4:]) - 1}\n"
        f"issuance:\n  date: {issued}\n  subject: Tổng kết\n  signatory: {{person: nguyen-van-mau}}\n  status: final\n"
        f"sections:\n  - title: Kết quả\n    text: |\n      {opening}Hết phần mở đầu.\n    sections:\n{inner}"
        "  - title: Nhiệm vụ\n    text: Tiếp tục.\n"
    )
