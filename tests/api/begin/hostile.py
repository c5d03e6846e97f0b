"""A workspace whose report is sound and yet hard to write again: signs of YAML and Markdown, braces, odd places."""

from pathlib import Path

from sample import ORGANIZATION, Sample

REPORT = r"""
period: 2020
issuance:
  date: 08/01/2021
  subject: "Tổng kết: “năm 2020” # và \"kế hoạch\" năm 2021"
  signatory: {person: nguyen-van-mau, authority: ["TM. Ban 'Thường vụ': A"]}
  addressees: ["- Ủy ban", "no"]
  recipients: ["{a}", "[b]", "'c'", "* d"]
  legal_bases: ["Căn cứ {ke-hoach}", "Căn cứ: Điều lệ"]
  urgency: khẩn
introduction: |
  Mở đầu *nghiêng*, **đậm**: {ke-hoach}.

  Bỏ qua: text-still-open # bỏ qua: x
statistics:
  - {id: lop, label: "Lớp: năm 2020", value: 12, unit: "# lớp", target: 10, note: "12%"}
  - {id: ho-so, label: "~", value: 40/62, unit: hồ sơ, percent_of: {part: 40, base: 62}}
  - id: giai
    label: "- Giải"
    value: hơn 10
    parts: {complete: không, items: [{label: "a: b", value: 3}, {label: "no"}]}
    prizes: {first: 1, second: không có}
  - {id: thuc-hien-mo, label: Trùng id, value: "0"}
documents:
  - {id: ke-hoach, type: Kế hoạch, number: 12/KH-UBND, title: "về *việc* {ngoặc} <b>"}
sections:
  - title: "Kết quả: năm 2020"
    id: ket-qua
    text: |
      Đoạn một ({phu-luc}).

      - một: # hai;
      - ba.
    sections:
      - title: "{x} năm 2019 và 2020"
        memberships:
          - {id: hv, label: "Hội viên: a", opening: 5, admitted: 1, left: 0, closing: 6, exclusions: "# b"}
        charts: [{id: bd, title: "Biểu đồ: 2020", statistics: [lop, giai]}]
        figures: {title: "Bảng 'năm 2020'", statistics: [ho-so, lop]}
      - title: Chỉ có việc
        activities:
          - {id: tet, series: "Tết: Trí thức", edition: "lần thứ XII", text: "{series} {edition}"}
          - {id: tet-hai, series: "Tết: trí thức", edition: "lần thứ XIII", text: "{series} {edition}", date: 5/2020}
          - {id: thi, series: "Hội thi \\ B", edition: mở rộng, partners: [hoi-a], statistics: [lop], text: a}
          - {id: thuong, text: "Ngày {date} tại {place}: # bỏ qua: x", date: 5/2020, place: "nơi: a # b"}
        tables:
          - {title: "Bảng: a", columns: [{title: A, numeric: có}, {title: "b: c"}], rows: ["1 | x"]}
      - title: Trống
  - title: Nhiệm vụ năm 2021
    text: "Năm 2021, {hoi-a}, {lop}, {ke-hoach} và {nguyen-van-mau.chuc-vu}: # việc"
    plan:
      - {id: mo, text: "Mở {lop}: *mới* x} &lt;b&gt; &#123;lop&#125; { [a](https://hoi-mau.example)", section: ket-qua}
      - {id: mo-hai, text: "- một;\n- hai: {hoi-a.ngan};\n- {ke-hoach}.", target: {statistic: lop, value: hơn 20}}
      - {id: mo-ba, text: "1. Tổ chức hội thi \\\\ B và Tết trí thức"}
      - {id: mo-tu, text: "Tổ chức tốt Hội thi B lần sau.", section: ket-qua}
      - {id: mo-nam, text: "\\# không phải đề mục?", target: {statistic: ho-so, value: 80%}}
      - {id: chua-ro, text: ……}
  - title: Nhiệm vụ nữa
    plan: [{id: nhiem-vu-nam-2022, text: "**Đậm**!"}]
conclusion: |
  Năm 2020 {hoi-b} # 1.

  *Hết*.
annexes:
  - {id: phu-luc, title: "Phụ: lục", orientation: ngang, activities: [{id: o-phu-luc, series: Ở phụ lục, text: b}],
     tables: [{columns: [{title: Huyện}, {title: Số, numeric: có}], rows: ["A | 1"]}]}
  - {id: phu-luc-hai, title: Không bảng, text: "Xem {phu-luc}."}
"""


def hostile_workspace(root: Path) -> Sample:
    """The workspace in the folder `root`."""
    made = Sample(root)
    made.write("data/organization.yaml", f"{ORGANIZATION}rules: {{annex-never-cited: tắt}}\n")
    made.report(REPORT)
    return made
