"""A page written by hand that uses all that documents use, as the PDF for the archive, with two files in it."""

from base64 import b64encode
from datetime import UTC, datetime
from io import BytesIO

from PIL import Image

from annual_report.render.pdf.identity import PdfIdentity
from annual_report.render.pdf.weasyprint_pdf import render_pdf

DATED = datetime(2018, 1, 12, tzinfo=UTC)
SOURCES = {"data/2017/report.yaml": "period: 2017 # báo cáo\n".encode(), "data/organization.yaml": b"name: x\n"}
DOCUMENT = {"kind": "report", "period": "2017", "file": "bao-cao-2017.pdf"}
PAGE = """\
<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Báo cáo mẫu</title><style>
body, html {{ font-family: "Liberation Serif" }}
@page {{ size: A4; margin: 2cm; @top-center {{ content: counter(page); font-family: "Liberation Serif" }} }}
</style></head><body><header><p>HỘI MẪU</p></header><main><h1>Báo cáo <br>năm 2017</h1>
<p>Chào <a href="https://example.org/">một liên kết</a>, <strong>chữ đậm</strong> và <em lang="en">English</em>.</p>
<h2 id="muc">Mục thứ nhất</h2><ul><li>Một<ul><li>Con</li></ul></li><li><p>Hai</p></li></ul><ol><li>Ba</li></ol>
<table><caption>Bảng</caption><thead><tr><th rowspan="2">Tên</th><th colspan="2">Số</th></tr><tr><th>năm</th>
<th>trước</th></tr></thead><tbody>{rows}</tbody></table>
<h3>Ảnh</h3>
<figure><img src="data:image/jpeg;base64,{photo}" alt="Hội trường"><figcaption>Toàn cảnh</figcaption></figure>
<svg width="90" height="20" role="img"><title>Biểu đồ: 5</title><rect width="50" height="9" fill="#333" opacity="0.5"/>
<text y="19" font-family="Liberation Serif" font-size="9">năm</text></svg>
{text}<p><a href="#muc">Trở lại mục thứ nhất</a></p></main><footer><p>Nơi nhận: Lưu.</p></footer></body></html>"""
ROW = '<tr><th scope="row">Hàng {0}</th><td>{0}</td><td></td></tr>'
TEXT = "<p>Đoạn văn dài, đủ để sang trang khi được viết đi viết lại nhiều lần, và phải ngắt dòng ở giữa.</p>"


def page() -> str:
    """The page, of three sheets, on which a table goes over the end of the first."""
    photo = BytesIO()
    Image.linear_gradient("L").convert("RGB").resize((80, 60)).save(photo, "JPEG")
    rows = "".join(ROW.format(number) for number in range(40))
    return PAGE.format(rows=rows, photo=b64encode(photo.getvalue()).decode(), text=TEXT * 30)


def archived(variant: str = "pdf/a-3a") -> bytes:
    """Its PDF; with files in it and colours that shine through where the `variant` allows them."""
    if "3" in variant:
        return render_pdf(page(), PdfIdentity(DOCUMENT, SOURCES, DATED), variant)
    return render_pdf(page().replace(' opacity="0.5"', ""), PdfIdentity(dated=DATED), variant)
