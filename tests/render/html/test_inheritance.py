"""Templates of a workspace that extend the program's and override blocks, and what is said of parts without effect."""

import json
import re
import shutil
from pathlib import Path

from sample import Sample, run

from annual_report.render.html.templates import program_templates

REPOSITORY = Path(__file__).parents[3]

PAGE = "report/document.html.j2"
EXTENDS = '{% extends "program/report/document.html.j2" %}\n'


def built(sample: Sample, text: str, name: str = PAGE) -> str:
    """Builds with the template `name`; gives what was said."""
    sample.write(f"templates/{name}", text)
    done = sample.run("build", "--format", "html", "-q")
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    return " ".join(done.stderr.split())


def refused(sample: Sample, text: str, name: str = PAGE) -> str:
    """What is said of a template by which nothing can be built."""
    sample.write(f"templates/{name}", text)
    done = sample.run("build", "--format", "html")
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr
    assert not (sample.root / "output").exists()
    return " ".join(done.stderr.split())


def test_every_block_of_every_template_can_be_overridden(tmp_path: Path) -> None:
    blocks = []
    shutil.copytree(REPOSITORY / "examples/hoi-mau/data", tmp_path / "data")
    for path in sorted(program_templates().rglob("*.j2")):
        name = path.relative_to(program_templates()).as_posix()
        start, end = ("/*", "*/") if ".css" in name else ("«", "»")  # comments of HTML are not written
        text = f'{{% extends "program/{name}" %}}\n'
        for block in re.findall(r"{%-? block (\w+)", path.read_text("utf-8")):
            mark = f"/*{name}:styles*/" if block == "styles" else f"{start}{name}:{block}{end}"
            blocks += [] if block == "metadata" else [mark]
            text += f"{{% block {block} %}}{{{{ super() }}}}{mark}{{% endblock %}}\n"
        own = tmp_path / "templates" / name
        own.parent.mkdir(parents=True, exist_ok=True)
        own.write_text(text, "utf-8")
    done = run("build", "2020", "2022", "--format", "html", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "template" not in done.stderr
    pages = "".join(path.read_text("utf-8") for path in (tmp_path / "output").rglob("*.html"))
    absent = {f"«parts/blocks.html.j2:{name}»" for name in ("captions", "pair", "photo")}  # there are no photos
    assert {mark for mark in blocks if mark not in pages} <= absent
    assert len(blocks) > 40


def test_one_block_of_the_page_is_overridden_and_the_rest_is_the_programs(sample: Sample) -> None:
    assert sample.run("build", "--format", "html").returncode == 0
    plain = sample.html
    said = built(sample, EXTENDS + "{% block contact %}\n{{ super() }}<p>Tầng 2</p>\n{% endblock %}\n")
    assert said == ""
    assert "<p>Tầng 2</p>" in sample.html
    assert sample.html.replace("<p>Tầng 2</p>\n", "") == plain


def test_block_in_a_part_sees_what_its_part_is_about(sample: Sample) -> None:
    signature = "{% block signature %}{{ super() }}<p>(đã ký) {{ foot.signer | upper }}</p>{% endblock %}"
    assert built(sample, '{% extends "program/parts/frame.html.j2" %}' + signature, "parts/frame.html.j2") == ""
    assert "<p>(đã ký) NGUYỄN VĂN MẪU</p></div>\n</footer>" in sample.html
    heading = "{% block heading %}<h2>« {{ block.anchor }} »</h2>{% endblock %}"
    assert built(sample, '{% extends "program/parts/blocks.html.j2" %}' + heading, "parts/blocks.html.j2") == ""
    assert re.search(r"<h2>« [\w-]+ »</h2>", sample.html)


def test_style_is_added_behind_the_programs_or_in_its_place(sample: Sample) -> None:
    assert built(sample, EXTENDS + "{% block styles %}{{ super() }}th { color: #300; }{% endblock %}") == ""
    assert sample.html.index("th { color: #300; }") > sample.html.index("@media screen")
    tables = "{% block tables %}table { width: {{ (page.width.value / 2) | int }}mm; }{% endblock %}"
    assert built(sample, '{% extends "program/report/page.css.j2" %}' + tables, "report/page.css.j2") == ""
    assert "table { width: 105mm; }" in sample.html
    assert "border-collapse" not in sample.html
    assert "th { color: #300; }" in sample.html


def test_letter_follows_the_page_that_is_overridden_and_has_blocks_of_its_own(sample: Sample) -> None:
    sample.write("data/2020/letter.yaml", "addressees: [Hội A tỉnh Mẫu]\nsubject: gửi báo cáo\ndepartment: VP\n")
    sample.write(f"templates/{PAGE}", EXTENDS + "{% block contact %}<p>Tầng 2</p>{% endblock %}")
    letter = '{% extends "program/letter/document.html.j2" %}{% block title %}<p>Thư</p>{% endblock %}'
    assert built(sample, letter, "letter/document.html.j2") == ""
    page = (sample.root / "output/2020/cong-van-2020.html").read_text("utf-8")
    assert "<p>Tầng 2</p><p>Thư</p>" in page
    assert "<p>Tầng 2</p>" in sample.html
    assert "<p>Thư</p>" not in sample.html


def test_overriding_template_is_an_input_of_the_manifest_and_the_programs_own_is_not(sample: Sample) -> None:
    text = EXTENDS + "{% block contact %}{% endblock %}"
    built(sample, text)
    manifest = json.loads((sample.root / "output/2020/manifest.json").read_text("utf-8"))
    named = set(re.findall(r"[\w./]+\.j2", json.dumps(manifest)))
    assert named == {f"templates/{PAGE}"}


def test_mistake_in_a_block_is_told_with_file_and_line(sample: Sample) -> None:
    for block in ("contact", "styles"):
        said = refused(sample, EXTENDS + f"{{% block {block} %}}\n{{{{ documnet.title }}}}\n{{% endblock %}}\n")
        assert "error[template-error]" in said
        assert f"--> templates/{PAGE}:3:4" in said
    frame = '{% extends "program/parts/frame.html.j2" %}\n{% block signature %}{{ foot.sign }}{% endblock %}'
    sample.write(f"templates/{PAGE}", EXTENDS)
    assert "--> templates/parts/frame.html.j2:2:" in refused(sample, frame, "parts/frame.html.j2")


def test_unknown_block_is_told_with_the_one_that_is_meant(sample: Sample) -> None:
    said = built(sample, EXTENDS + "\n{% block contacts %}x{% endblock %}\n")
    assert "warning[template-part-unprinted]: no template prints the block “contacts”" in said
    assert f"--> templates/{PAGE}:3:10" in said
    assert "did you mean “contact”?" in said
    said = built(sample, EXTENDS + "{% block signature %}x{% endblock %}")
    assert "it is a block of parts/frame.html.j2" in said
    said = built(sample, EXTENDS + "{% block sgnature %}x{% endblock %}")
    assert "did you mean “signature”, a block of parts/frame.html.j2?" in said
    said = built(sample, EXTENDS + "{% block qqq %}x{% endblock %}")
    assert "there are: addressees, annexes, body," in said


def test_new_blocks_inside_of_printed_ones_are_not_told(sample: Sample) -> None:
    text = EXTENDS + "{% block contact %}{% block floor %}Tầng 2{% endblock %}{{ self.stairs() }}{% endblock %}"
    assert built(sample, text + "{% block stairs %}Cầu thang{% endblock %}") == ""
    assert "Tầng 2Cầu thang" in sample.html


def test_block_inside_of_one_that_is_replaced_is_told_unless_super_prints_it(sample: Sample) -> None:
    start = '{% extends "program/report/page.css.j2" %}{% block tables %}th { color: #300; }{% endblock %}'
    said = built(sample, start + "{% block figures %}{% endblock %}", "report/page.css.j2")
    assert "no template prints the block “tables”" in said
    assert "“super()”" in said
    assert built(sample, start + "{% block figures %}{{ super() }}{% endblock %}", "report/page.css.j2") == ""


def test_what_stands_between_blocks_is_told(sample: Sample) -> None:
    for outside in (
        "<p>Thêm</p>",
        "{{ document.title }}",
        '{% include "report/page.css.j2" %}',
        "{% if 1 %}x{% endif %}",
    ):
        said = built(sample, EXTENDS + "{# a #}\n{% set x = 1 %}\n\n" + outside + "\n")
        assert "text outside the blocks is not printed" in said, outside
        assert f"--> templates/{PAGE}:5:1" in said, outside


def test_macro_or_name_that_the_extended_template_sets_anew_is_told(sample: Sample) -> None:
    said = built(sample, EXTENDS + '{% set across = 3 %}{% import "parts/annex.html.j2" as annexes %}')
    assert "“program/report/document.html.j2” sets “across” again" in said
    assert "“annexes”" not in said
    macro = '{% extends "program/parts/frame.html.j2" %}{% macro foot(foot) %}x{% endmacro %}'
    assert "“program/parts/frame.html.j2” sets “foot” again" in built(sample, macro, "parts/frame.html.j2")


def test_warning_obeys_the_levels_of_the_workspace(sample: Sample) -> None:
    organization = (sample.root / "data/organization.yaml").read_text("utf-8")
    text = EXTENDS + "{% block contacts %}{% endblock %}"
    sample.write("data/organization.yaml", organization + "rules: {template-part-unprinted: off}\n")
    assert built(sample, text) == ""
    sample.write("data/organization.yaml", organization + "rules: {template-part-unprinted: error}\n")
    done = sample.run("build", "--format", "html")
    assert done.returncode == 1
    assert "error[template-part-unprinted]" in done.stderr


def test_missing_template_is_told_with_the_one_that_is_meant(sample: Sample) -> None:
    said = refused(sample, '{% extends "program/report/documents.html.j2" %}')
    assert "unknown template “program/report/documents.html.j2”" in said
    assert "did you mean “program/report/document.html.j2”?" in said
    assert "did you mean “parts/frame.html.j2”?" in refused(sample, '{% import "parts/frames.html.j2" as frame %}')


def test_template_that_extends_itself_is_told_what_to_write(sample: Sample) -> None:
    said = refused(sample, '\n{% extends "report/document.html.j2" %}{% block body %}x{% endblock %}')
    assert "it extends itself" in said
    assert f"--> templates/{PAGE}:2:13" in said
    assert "write “program/report/document.html.j2” to extend the program's own template" in said
