"""Figures in cells are mended as others are, and a number that lost its % or its đồng gets the one of last year."""

from checks.checking import HEAD
from sample import Sample

TABLE = (
    HEAD
    + """\
sections:
  - title: Kết quả
    text: Có bảng sau.
    tables:
      - title: Bảng
        columns: [{title: Huyện}, {title: A, numeric: có}, {title: B, numeric: có}]
        rows:
          - Huyện 14.3 | 14.3 | 14.3
          - "Huyện B | hơn 1,234.5 | 1.286"
"""
)
FIGURES = (
    HEAD
    + """\
statistics:
  - {id: hai-long, label: Hài lòng, value: VALUE1}
  - {id: kinh-phi, label: Kinh phí, value: VALUE2}
sections:
  - title: Kết quả
    text: Đạt {hai-long}, chi {kinh-phi}.
"""
)


def test_cells_are_mended_where_there_is_but_one_way(sample: Sample) -> None:
    sample.report(TABLE)
    assert sample.run("check", "2020").stdout.count("error[table-cell-not-a-figure]") == 4
    sample.run("check", "2020", "--fix")
    written = (sample.root / "data/2020/report.yaml").read_text("utf-8")
    assert "- Huyện 14.3 | 14,3 | 14,3\n" in written
    assert "Huyện B | hơn 1234,5 | 1.286" in written  # of which nobody knows what it is


def test_a_number_alone_may_be_of_the_kind_of_last_year(sample: Sample) -> None:
    sample.report(FIGURES.replace("VALUE1", "91").replace("VALUE2", "512"))
    sample.write(
        "data/2019/report.yaml",
        FIGURES.replace("2020", "2019").replace("VALUE1", '"88,5%"').replace("VALUE2", "500 triệu đồng"),
    )
    told = sample.run("check", "2020", COLUMNS="200").stdout
    assert "if it is that, write 91%; else" in told
    assert "if it is that, write 512 triệu đồng; else" in told
    sample.report(FIGURES.replace("VALUE1", "191").replace("VALUE2", "có"))
    assert "if it is that" not in sample.run("check", "2020").stdout
