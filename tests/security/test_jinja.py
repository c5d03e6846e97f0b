"""Templates that would leave Jinja's sandbox, the folder templates/, or this machine's patience."""

import shutil
from pathlib import Path

import pytest
from cases import each_case
from security.attack import MARKER, Attack

from annual_report.render.html.templates import program_templates

DOCUMENT = "report/document.html.j2"
# Pickles are programs; this one makes the file PATH.run.
PICKLE = r"""cposix\nsystem\n(S'touch PATH.run'\ntR."""

OUTSIDE = {
    "include-absolute": '{% include "PATH" %}',
    "include-file-address": '{% include "FILE" %}',
    "include-parents": '{% include "../../secret.json" %}',
    "include-parents-of-folder": '{% include "report/../../../secret.json" %}',
    "include-of-many": '{% include ["nothing.j2", "../../secret.json"] %}',
    "include-or-not": '{% include "../../secret.json" ignore missing %}',
    "include-zero": r'{% include "report/page.css.j2\0" %}',
    "import": '{% import "PATH" as x %}',
    "from-import": '{% from "../../secret.json" import x %}',
    "include-data": '{% include "../data/organization.yaml" %}',
    "include-program-parents": '{% include "program/../../secret.json" %}',
    "include-program-absolute": '{% include "program/PATH" %}',
    "include-program-around": '{% include "program/../program/../../../secret.json" %}',
    "include-computed": '{% set up = "." ~ "./" %}{% include up ~ up ~ "secret.json" %}',
}

SANDBOX = {
    "class-of-text": "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "class-by-filter": "{{ document|attr('__class__') }}",
    "class-by-map": "{{ ([document]|map(attribute='__class__')|first).x }}",
    "class-by-item": "{{ document['__class__'] }}",
    "cycler": "{{ cycler.__init__.__globals__.os.popen('cat PATH').read() }}",
    "joiner": "{{ joiner.__init__.__globals__ }}",
    "namespace": "{{ namespace.__init__.__globals__ }}",
    "lipsum": "{{ lipsum.__globals__['os'].popen('cat PATH').read() }}",
    "macro": "{% macro m() %}{% endmacro %}{{ m.__init__.__globals__ }}",
    "self": "{{ self._TemplateReference__context }}",
    "generator-frame": "{{ document.photos.gi_frame.f_builtins }}",
    "format": "{{ '{0.__class__.__mro__}'.format(document) }}",
    "format-map": "{{ '{x.__class__}'.format_map({'x': document}) }}",
    "format-by-filter": "{{ ('{0.__class__}'|attr('format'))(document) }}",
    "format-by-map": "{{ ['{0.__class__}']|map('format', document)|map('attr', '__class__')|list }}",
    "format-of-markup": "{{ ('{0.__class__}'|safe).format(document) }}",
    "model-reads-file": "{{ regulation.parse_file('PATH') }}",
    "model-runs-pickle": '{{ regulation.parse_raw("PICKLE", content_type="application/pickle", allow_pickle=True) }}',
    "model-made-anew": "{{ regulation.model_construct() }}",
    "model-fields": "{{ regulation.model_fields.page.annotation.parse_file('PATH') }}",
    "model-of-part": "{{ document.regulation.page.margin_top.parse_file('PATH') }}",
    "class-method": "{{ dict.fromkeys([1]).x }}",
}

PATIENCE = {
    "long-range": "{% for x in range(10**10) %}{% endfor %}",
    "long-range-printed": "{{ range(10**10)|list }}",
    "huge-text": "{{ 'a' * 10**15 }}",
    "huge-padding": "{{ '%999999999999999d' % 1 }}",
    "huge-number": "{{ 10**5000 }}",
    "macro-calls-itself": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "deep-blocks": "{% for x in [1] %}" * 40 + "{% endfor %}" * 40,
    "deep-parentheses": "{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}",
}

FAULTS = {
    "half-a-character": r"{{ '\ud800' }}",
    "unknown-name": "{{ nothing }}",
    "unknown-filter": "{{ document|nothing }}",
    "unknown-tag": "{% nothing %}",
    "unclosed": "{{ document",
    "infinity": "{{ 1e999 }}",
    "division": "{{ 1 // 0 }}",
    "missing-template": '{% include "nothing.j2" %}',
    "long-name": '{% include "' + "a" * 5000 + '" %}',
    "index": "{{ [][1].x }}",
    "call-of-nothing": "{{ none() }}",
    "exhausted": "{{ document.photos.throw(1) }}",
    "changes-a-list": "{% set x = [] %}{{ x.append(1) }}",
}


@each_case("template", OUTSIDE.values())
def test_template_outside_of_the_folder_is_not_read(attack: Attack, template: str) -> None:
    attack.body(template)
    attack.refused()


def test_parent_outside_of_the_folder_is_not_read(attack: Attack) -> None:
    attack.document('{% extends "PATH" %}')
    attack.refused("template-outside-workspace")
    attack.document('{% extends "../../secret.json" %}')
    attack.refused("template-outside-workspace")
    for parent in ("program/PATH", "program/../../secret.json", "program/report/../../../secret.json", "program/", "/"):
        attack.document(f'{{% extends "{parent}" %}}')
        attack.refused()
    attack.document('{% set up = "program/" ~ ".." %}{% extends up ~ "/../secret.json" %}')
    attack.refused("template-error")


def test_folder_of_the_workspace_does_not_stand_for_the_program(attack: Attack) -> None:
    attack.sample.write("templates/program/report/document.html.j2", MARKER)
    attack.document('{% extends "program/report/document.html.j2" %}')
    attack.harmless()


@pytest.mark.parametrize("link", ["templates/program", "templates/program/report"])
def test_link_in_place_of_the_programs_templates_is_not_followed(attack: Attack, link: str) -> None:
    there = attack.sample.root / link
    there.parent.mkdir(parents=True, exist_ok=True)
    there.symlink_to(outside(attack))
    attack.document('{% extends "program/report/document.html.j2" %}')
    attack.harmless()


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@each_case("template", SANDBOX.values())
def test_sandbox_holds(attack: Attack, template: str) -> None:
    attack.body(template.replace("PICKLE", PICKLE))
    attack.refused("template-error")
    assert not Path(f"{attack.secret}.run").exists()


@each_case("template", [*PATIENCE.values(), *FAULTS.values()])
def test_faults_are_told_and_do_not_hang(attack: Attack, template: str) -> None:
    attack.body(template)
    attack.refused("template-error")


def test_template_that_includes_itself_is_told_and_does_not_hang(attack: Attack) -> None:
    attack.document('{% include "report/document.html.j2" %}')
    attack.refused("template-error")


EXTENDING = {
    "itself": {DOCUMENT: '{% extends "report/document.html.j2" %}'},
    "itself-computed": {DOCUMENT: '{% set own = "report/document.html.j2" %}{% extends own %}'},
    "itself-in-a-block": {DOCUMENT: '{% if 1 %}{% extends "report/document.html.j2" %}{% endif %}'},
    "each-other": {
        DOCUMENT: '{% extends "parts/a.html.j2" %}',
        "parts/a.html.j2": '{% extends "report/document.html.j2" %}',
    },
    "by-way-of-the-program": {DOCUMENT: '{% extends "program/letter/document.html.j2" %}'},
    "block-prints-itself": {
        DOCUMENT: '{% extends "program/report/document.html.j2" %}{% block body %}{{ self.body() }}{% endblock %}'
    },
}


@pytest.mark.parametrize("templates", EXTENDING.values(), ids=EXTENDING)
def test_template_that_extends_itself_is_told_and_does_not_hang(attack: Attack, templates: dict[str, str]) -> None:
    for name, text in templates.items():
        attack.sample.write(f"templates/{name}", text)
    said = attack.refused("template-error")
    assert "without end" in said or "extends itself" in said
    assert f"templates/{DOCUMENT}:1:" in said


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_sandbox_holds_in_blocks_that_are_overridden(attack: Attack) -> None:
    for template in SANDBOX.values():
        hostile = template.replace("PICKLE", PICKLE)
        attack.document(f'{{% extends "program/{DOCUMENT}" %}}{{% block body %}}{hostile}{{% endblock %}}')
        attack.refused("template-error")
    assert not Path(f"{attack.secret}.run").exists()


@pytest.mark.parametrize("block", ["metadata", "styles", "body"])
def test_overridden_block_that_would_load_something_is_refused(attack: Attack, block: str) -> None:
    extends = f'{{% extends "program/{DOCUMENT}" %}}{{% block {block} %}}'
    loading = "@import 'WEB';" if block == "styles" else "<img src='WEB'>"
    attack.document(f"{extends}{loading}{{% endblock %}}")
    attack.refused("resource-refused")


def outside(attack: Attack) -> Path:
    """A folder outside of the workspace with sound templates that show the secret."""
    folder = attack.secret.parent / "elsewhere"
    shutil.copytree(program_templates(), folder)
    document = folder / "report/document.html.j2"
    document.write_text(document.read_text("utf-8").replace("</main>", f"{MARKER}</main>"), "utf-8")
    return folder


@each_case("link", ["templates", "templates/report", "templates/report/document.html.j2"])
def test_links_out_of_the_workspace_are_not_followed(attack: Attack, link: str) -> None:
    there = attack.sample.root / link
    there.parent.mkdir(parents=True, exist_ok=True)
    there.symlink_to(outside(attack) / Path(link).relative_to("templates"))
    attack.refused("template-outside-workspace")


def test_link_to_itself_is_told(attack: Attack) -> None:
    (attack.sample.root / "templates").symlink_to("templates")
    attack.refused("template-outside-workspace")


def test_link_inside_of_the_folder_is_followed(attack: Attack) -> None:
    shutil.copytree(program_templates() / "report", attack.sample.root / "templates/own")
    (attack.sample.root / "templates/report").symlink_to("own")
    attack.harmless()


def test_template_that_is_no_text_is_told(attack: Attack) -> None:
    attack.sample.write("templates/report/document.html.j2", b"\xff\xfe\x00")
    attack.refused("template-error")
