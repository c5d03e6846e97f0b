"""Templates of a workspace in place of the program's, and what is said of one that cannot be used."""

import re
from unittest.mock import Mock

import pytest
from cases import each_case
from jinja2.sandbox import ImmutableSandboxedEnvironment
from sample import Sample

from annual_report.render.html.templates import TemplateRefusedError, Templates, program_templates

FRAME = (program_templates() / "parts/frame.html.j2").read_text("utf-8")
DOCUMENT = (program_templates() / "report/document.html.j2").read_text("utf-8")


def refused(sample: Sample, name: str, text: str) -> str:
    """What `build` says of the template `name` with `text`; nothing may be written."""
    sample.write(f"templates/{name}", text)
    done = sample.run("build", "--format", "html")
    assert done.returncode == 1
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    assert not (sample.root / "output").exists()
    return done.stderr


def test_one_file_of_the_workspace_replaces_the_programs(sample: Sample) -> None:
    changed = FRAME.replace('<p class="motto">', '<p class="motto" title="thay">')
    sample.write("templates/parts/frame.html.j2", changed)
    done = sample.run("build", "--format", "html")
    assert done.returncode == 0, done.stderr
    assert '<p class="motto" title="thay">' in sample.html
    assert "Đã mở 12 lớp" in " ".join(re.sub(r"<[^>]+>", "", sample.html).split())


def test_replacing_template_is_an_input_of_the_manifest(sample: Sample) -> None:
    sample.write("templates/parts/frame.html.j2", FRAME)
    assert sample.run("build", "--format", "html").returncode == 0
    assert "templates/parts/frame.html.j2" in (sample.root / "output/2020/manifest.json").read_text("utf-8")


def test_unknown_variable_is_told_with_file_and_line(sample: Sample) -> None:
    said = refused(sample, "report/document.html.j2", DOCUMENT.replace("<main>", "<main>{{ documnet.title }}"))
    line = DOCUMENT[: DOCUMENT.index("<main>")].count("\n") + 1
    assert f"templates/report/document.html.j2:{line}:" in said
    assert "documnet" in said


def test_unknown_variable_in_a_part_is_told_at_the_part(sample: Sample) -> None:
    said = refused(sample, "parts/frame.html.j2", FRAME.replace("{{ head.motto }}", "{{ head.mot }}"))
    line = FRAME[: FRAME.index("{{ head.motto }}")].count("\n") + 1
    assert f"templates/parts/frame.html.j2:{line}:" in said


def test_failure_in_a_part_is_told_at_the_part(sample: Sample) -> None:
    said = refused(sample, "parts/frame.html.j2", FRAME.replace("{{ head.motto }}", "{{ 1 / 0 }}"))
    line = FRAME[: FRAME.index("{{ head.motto }}")].count("\n") + 1
    assert f"templates/parts/frame.html.j2:{line}:" in said


def test_syntax_error_is_told_with_file_and_line(sample: Sample) -> None:
    said = refused(sample, "parts/frame.html.j2", "{% macro head(head) %}\n<p>\n{% if %}\n")
    assert "templates/parts/frame.html.j2:3:" in said


def test_missing_part_is_told(sample: Sample) -> None:
    said = refused(sample, "report/document.html.j2", 'Một\n{% include "parts/khong-co.html.j2" %}')
    assert "khong-co.html.j2" in said


def test_macro_that_a_replaced_part_lacks_is_told(sample: Sample) -> None:
    said = refused(sample, "parts/frame.html.j2", "{% macro head(head) %}{% endmacro %}")
    assert "“contact”" in said or "'contact'" in said  # the next macro that the page asks for


def test_template_that_is_no_text_is_told(sample: Sample) -> None:
    sample.write("templates/parts/frame.html.j2", b"\xff\xfe\x00b\x00a")
    done = sample.run("build", "--format", "html")
    assert done.returncode == 1
    assert "templates/parts/frame.html.j2:1:" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "attack",
    [
        "{{ document.__class__ }}",
        "{{ ''.__class__.__mro__ }}",
        "{{ inline.__globals__ }}",
        "{{ document.kind.__init__.__globals__ }}",
        "{{ regulation.model_dump() }}",
    ],
)
def test_templates_reach_nothing_but_the_document(attack: str, sample: Sample) -> None:
    refused(sample, "report/document.html.j2", attack)


@each_case(
    "drawn",
    [
        '<img src="https://example.org/a.png" alt="">',
        '<img src="../data/2020/report.yaml" alt="">',
        '<link rel="stylesheet" href="style.css">',
        "<script>alert(1)</script>",
        '<p onclick="alert(1)">x</p>',
        "<style>@import 'a.css';</style>",
        '<p style="background: url(a.png)">x</p>',
        '<a href="javascript:alert(1)">x</a>',
        '<iframe srcdoc="x"></iframe>',
        '<meta http-equiv="refresh" content="0; url=https://example.org/">',
    ],
)
def test_what_a_page_would_load_is_refused(drawn: str, sample: Sample) -> None:
    said = refused(sample, "report/document.html.j2", DOCUMENT.replace("<main>", f"<main>{drawn}"))
    assert "resource-refused" in said


def test_own_templates_alone_need_no_workspace() -> None:
    with pytest.raises(TemplateRefusedError) as refusal:
        Templates().render("report/document.html.j2")
    assert refusal.value.diagnostic.span.source.name == "templates/report/document.html.j2"


def test_what_was_compiled_serves_again_until_its_text_changes(sample: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    compiling = Mock(side_effect=ImmutableSandboxedEnvironment().compile)
    monkeypatch.setattr(ImmutableSandboxedEnvironment, "compile", compiling)
    for text in ("một {{ so }}", "một {{ so }}", "hai {{ so }}"):
        sample.write("templates/thu.txt.j2", text)
        assert Templates(sample.root).render("thu.txt.j2", so=1) == text.replace("{{ so }}", "1")
    assert [call.args[0] for call in compiling.call_args_list] == ["một {{ so }}", "hai {{ so }}"]


def test_template_that_no_document_uses_is_told(sample: Sample) -> None:
    sample.write("templates/parts/frame.html.j2", '{% extends "program/parts/frame.html.j2" %}{# my/own.html.j2 #}')
    sample.write("templates/my/own.html.j2", "{# my/other.html.j2 #}")
    for name in (
        "my/other.html.j2",
        "README.md",
        ".frame.html.j2.swp",
        "parts/frame.html.j2~",
        "letter/document.html.j2",
    ):
        sample.write(f"templates/{name}", b"\xff" if name == "letter/document.html.j2" else "")
    done = sample.run("build", "--format", "html", "--document", "report")
    assert done.returncode == 0, done.stderr
    assert "template-unused" not in done.stderr
    sample.write("templates/report/dokument.html.j2", "x")
    sample.write("templates/report/screen.css.j2.txt", "x")
    sample.write("templates/mau.j2", "x")
    said = " ".join(sample.run("build", "--format", "html", "--document", "report").stderr.split())
    assert said.count("warning[template-unused]") == 3
    assert "templates/report/dokument.html.j2" in said
    assert "did you mean “report/document.html.j2”?" in said
    assert "did you mean “report/screen.css.j2”?" in said
    assert "no document uses the template “mau.j2”" in said
