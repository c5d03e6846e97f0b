"""Every text of the data that is printed, with markup in it: it must come out as text, in the page and in the PDF."""

import re
from io import StringIO
from itertools import count
from pathlib import Path

import pypdfium2
import pytest
import tinyhtml5
from security.attack import Attack

MARKUP = "</title></style><img src=x onerror=alert({})>\"'&amp;"

ORGANIZATION = """\
name: Hội Mẫu
letterhead: [X]
superior_letterhead: [X]
place: X
abbreviation: X
people:
  - {id: nguyen-van-mau, name: X, degree: X, posts: [X]}
recipients: [X]
archive: X
bodies:
  - {id: hoi-a, name: X, short_names: [X]}
"""

REPORT = """\
period: 2020
issuance:
  subject: X
  signatory: {person: nguyen-van-mau, post: X, authority: [TM. X]}
  addressees: [X, X]
statistics:
  - id: lop
    label: X
    value: 12
    unit: X
    note: X
    parts: {complete: không, items: [{label: X, value: 3}]}
documents:
  - {id: quyet-dinh, type: X, number: X, issuer: hoi-a, title: X}
sections:
  - title: X
    text: "{lop}, {hoi-a}, {hoi-a.ngan}, {nguyen-van-mau}, {nguyen-van-mau.chuc-vu}, {quyet-dinh}."
    sections:
      - title: X
        figures: {title: X}
        memberships: [{id: hoi-vien, label: X, unit: X, opening: 1, closing: 1, exclusions: X}]
        charts: [{id: bieu-do, title: X, statistics: [lop]}]
        activities: [{id: hop, text: "{place}, {partners}, {edition}.", place: X, edition: X, partners: [hoi-a]}]
        signings: [{id: ky, text: "Ký với {parties}.", parties: [hoi-a]}]
        commendations: [{id: khen, text: Khen., form: X, giver: hoi-a, groups: 3, names: [X]}]
        proposals: [{id: kien-nghi, text: Đề nghị., addressee: hoi-a}]
        plan: [{id: viec, text: Việc., owner: X, carried_over_from: X}]
        photos: [{id: anh, caption: X}, {id: anh-hai, file: anh.png, caption: X, alternative: X}]
"""

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8ffff3f0005fe02fe"
    "dccc59e70000000049454e44ae426082"
)


def filled(template: str, numbers: "count[int]") -> str:
    """`template` with markup in place of every X, each with a number of its own."""
    return re.sub(r"\bX\b", lambda _: f"'{MARKUP.format(next(numbers)).replace(chr(39), chr(39) * 2)}'", template)


@pytest.fixture
def numbers(attack: Attack) -> set[int]:
    """The numbers of the texts that a workspace full of markup holds."""
    numbers = count(100)
    attack.sample.write("data/organization.yaml", filled(ORGANIZATION, numbers).replace("'TM. ", "TM. "))
    attack.sample.report(filled(REPORT.replace("TM. X", "X"), numbers))
    report = (attack.sample.root / "data/2020/report.yaml").read_text("utf-8")
    attack.sample.report(re.sub(r"authority: \['", "authority: ['TM. ", report))
    attack.sample.write("data/2020/anh.png", PNG)
    return set(range(100, next(numbers)))


def test_markup_comes_out_as_text_in_the_page(attack: Attack, numbers: set[int]) -> None:
    page = attack.harmless()
    tree = tinyhtml5.parse(StringIO(page), namespace_html_elements=False)
    assert [image.get("src", "")[:22] for image in tree.iter("img")] == ["data:image/png;base64,"]
    assert not [name for element in tree.iter() for name in element.attrib if name.startswith("on")]
    printed = " ".join([*tree.itertext(), *(value for each in tree.iter() for value in each.attrib.values())])
    assert {int(number) for number in re.findall(r"alert\((\d+)\)", printed, re.IGNORECASE)} == numbers
    assert printed.lower().count("&amp;") >= len(numbers)


def test_markup_comes_out_as_text_in_the_pdf(attack: Attack, numbers: set[int]) -> None:
    done = attack.sample.run("build", "--format", "pdf")
    assert done.returncode == 0, done.stderr
    pdf = pypdfium2.PdfDocument(Path(attack.sample.root / "output/2020/bao-cao-2020.pdf"))
    text = "".join(page.get_textpage().get_text_range() for page in pdf)
    squeezed = re.sub(r"\s|\ufffe", "", text)
    found = {int(number) for number in re.findall(r"alert\((\d+)\)", squeezed, re.IGNORECASE)}
    assert len(numbers - found) <= 2  # the title and the words for those who do not see the photo are not printed
