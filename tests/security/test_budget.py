"""Templates that would take for ever, or all memory: each ends soon, with a diagnostic at its line."""

import re
import shutil
import time

import pytest
from cases import each_case
from security.attack import Attack

from annual_report.render.html import budget
from annual_report.render.html.templates import TemplateRefusedError, Templates, _bytecode_caches, program_templates

DOUBLED = "{% set ns = namespace(a=START) %}{% for i in range(64) %}{% set ns.a = STEP %}{% endfor %}"


def doubled(start: str, step: str, then: str = "") -> str:
    """A template that takes a `step` 64 times, from a `start`, each of which makes twice as much."""
    return DOUBLED.replace("START", start).replace("STEP", step) + then


FOR, END = "{% for i in range(99999) %}", "{% endfor %}"
SAID = re.compile(r"it takes more than|it makes more than|width of more than|numbers of more than|letters$")
BIG = "{% set big = 'a' * 900000 %}"
LONG = "{% set long = range(99999) | list %}"
# Each stands for a way by which a few signs of a template ask for more than a machine has.
BOMBS = {
    "text": "{{ 'a' * 10**9 }}",
    "text-times-text": "{{ 10**9 * 'a' }}",
    "list": "{{ [1] * 10**9 }}",
    "list-of-lists": "{{ ([range(99999) | list] * 9999) | length }}",
    "number": "{{ 9**(9**9) }}",
    "number-of-products": doubled("10**9", "ns.a * ns.a"),
    "number-divided": "{% set n = 9**3000 * 9**3000 %}{{ n // 7 }}",
    "number-read": "{{ ('9' * 4000) | int * ('9' * 4000) | int }}",
    "number-from-bytes": "{{ (1).from_bytes(('a' * 9000000).encode(), 'big') }}",
    "bytes": "{{ (1).to_bytes(10**9, 'big') }}",
    "width": "{{ '%999999999d' % 1 }}",
    "width-star": "{{ '%*d' % (999999999, 1) }}",
    "width-by-filter": "{{ '%999999999d' | format(1) }}",
    "width-of-part": "{{ '%.999999999f' % 1 }}",
    "width-format": "{{ '{:999999999}'.format(1) }}",
    "width-format-nested": "{{ '{:{}}'.format(1, 999999999) }}",
    "width-format-map": "{{ '{a:999999999}'.format_map({'a': 1}) }}",
    "format-often": BIG + "{{ ('%s' * 9999) % ((big,) * 9999) }}",
    "format-places": BIG + "{{ ('{0}' * 9999).format(big) }}",
    "center": "{{ 'a' | center(999999999) }}",
    "center-method": "{{ 'a'.center(999999999) }}",
    "justified": "{{ 'a'.ljust(999999999) }}{{ 'a'.rjust(999999999) }}",
    "zeros": "{{ '1'.zfill(999999999) }}",
    "tabs": "{{ '\t'.expandtabs(999999999) }}",
    "tabs-many": "{{ ('\t' * 99999).expandtabs(9999) }}",
    "indent": BIG + "{{ (('a\n') * 99999) | indent(9999) }}",
    "indent-text": BIG + "{{ ('a\n' * 9999) | indent(big) }}",
    "wrapped": BIG + "{{ ('a ' * 40000) | wordwrap(1, wrapstring=big) }}",
    "replaced": BIG + "{{ big | replace('a', big) }}",
    "replaced-method": BIG + "{{ big.replace('a', big) }}",
    "replaced-nothing": BIG + "{{ big.replace('', big) }}",
    "joined": BIG + "{{ range(99999) | join(big) }}",
    "joined-method": BIG + "{{ big.join(('a,' * 9999).split(',')) }}",
    "joined-lazily": BIG + "{{ range(9999) | map('replace', '', big) | join }}",
    "translated": BIG + "{{ big.translate({97: big}) }}",
    "translated-by-list": BIG + "{{ big.translate(['x'] * 97 + [big]) }}",
    "titled": BIG + FOR + "{{ big | title | length }}" + END,
    "titled-often": FOR + "{{ ('a ' * 9999) | title | length }}" + END,
    "titles-in-lines": FOR + "{{ ('một hai ' * 100) | title_lines(13, 100) | length }}" + END,
    "batched": "{{ [1] | batch(999999999, 0) | list | length }}",
    "sliced": "{{ [1] | slice(999999999) | list | length }}",
    "rounded": "{{ 1.5 | round(999999999, 'ceil') }}",
    "shown": doubled("[1]", "[ns.a, ns.a]", "{{ ns.a }}"),
    "shown-tuple": doubled("(1,)", "(ns.a, ns.a)", "{{ ns.a | string }}"),
    "shown-dictionary": doubled("{1: 1}", "{1: ns.a, 2: ns.a}", "{{ ns.a | pprint }}"),
    "shown-namespace": doubled("namespace(a=1)", "namespace(a=ns.a, b=ns.a)", "{{ ns.a }}"),
    "shown-by-call": doubled("dict(a=1)", "dict(a=ns.a, b=ns.a)", "{{ ns.a }}"),
    "shown-as-json": doubled("[1]", "[ns.a, ns.a]", "{{ ns.a | tojson }}"),
    "compared": doubled("[1]", "[ns.a, ns.a]", "{{ ns.a == ns.a }}"),
    "summed": doubled("[1]", "[ns.a, ns.a] | sum(start=[])", "{{ ns.a | length }}"),
    "text-doubled": doubled("'a'", "ns.a ~ ns.a"),
    "text-added": doubled("'a'", "ns.a + ns.a"),
    "text-set": doubled("'a'", "x").replace(
        "{% set ns.a = x %}", "{% set b %}{{ ns.a }}{{ ns.a }}{% endset %}{% set ns.a = b %}"
    ),
    "text-escaped": "{{ ('&' * 9000000) | forceescape | forceescape }}",
    "list-added": doubled("[1]", "ns.a + ns.a"),
    "list-grown": "{% set ns = namespace(a=[]) %}{% for i in range(99999) %}{% set ns.a = ns.a + [i] %}{% endfor %}",
    "list-cut": LONG + "{% for i in long %}{% set b = long[1:] %}{% endfor %}",
    "searched": LONG + "{% for i in long %}{% if -1 in long %}{% endif %}{% endfor %}",
    "searched-range": "{% for i in range(99999) %}{% if 'a' in range(99999) %}{% endif %}{% endfor %}",
    "searched-by-test": LONG + "{{ long | select('in', long) | list | length }}",
    "searched-text": BIG + "{% for i in range(9999) %}{% if 'b' in big %}{% endif %}{% endfor %}",
    "counted-text": BIG + "{% for i in range(9999) %}{{ big.count('b') }}{% endfor %}",
    "sorted": LONG + "{% for i in long %}{% set b = long | sort %}{% endfor %}",
    "sorted-long": BIG + "{{ range(99999) | map('default', '') | map('replace', '', big) | sort | length }}",
    "unique": LONG + "{% for i in long %}{{ long | unique | list | length }}{% endfor %}",
    "summed-often": "{% for i in range(99999) %}{{ range(99999) | sum }}{% endfor %}",
    "loops": "{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}",
    "loops-filtered": "{% for i in range(99999) %}{% for j in range(99999) if j < 0 %}{% endfor %}{% endfor %}",
    "loops-of-text": BIG + "{% for i in big %}{% for j in big %}{% endfor %}{% endfor %}",
    "loops-recursive": "{% for i in [1] recursive %}{% if loop.depth < 9 %}{{ loop(range(99999)) }}{% endif %}" + END,
    "loops-printing": "{% for i in range(99999) %}" + "a" * 5000 + "{% endfor %}",
    "loops-printing-in-a-macro": BIG + "{% macro m(x) %}" + FOR + "{{ x }}" + END + "{% endmacro %}{{ m(big) }}",
    "keys": doubled("(1,)", "(ns.a, ns.a)").replace("64", "12")
    + "{% set d = {} %}"
    + FOR
    + "{{ d[ns.a] is defined }}"
    + END,
    "loop-length": FOR + "{% for j in range(99999) | map('string') %}{{ loop.length }}" + END + END,
    "macro-twice": "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(60) }}",
    "macro-arguments": "{% macro n(x, d) %}{{ n([x, x], d - 1) if d else x }}{% endmacro %}{{ n(1, 64) }}",
    "macro-rest": "{% macro n(d) %}{{ n(d - 1, varargs, varargs) if d else varargs }}{% endmacro %}{{ n(64) }}",
    "macro-called": "{% macro m() %}{{ caller() }}{{ caller() }}{% endmacro %}"
    + "{% call m() %}" * 30
    + "a"
    + "{% endcall %}" * 30,
    "block-twice": "{% block twice %}" + FOR + "{{ self.twice() }}" + END + "{% endblock %}",
    "include-loop": FOR + FOR + "{% include 'parts/frame.html.j2' %}" + END + END,
    "import-loop": FOR + FOR + "{% import 'parts/frame.html.j2' as x %}" + END + END,
    "striptags": "{{ ('<!---->' * 99999) | striptags }}",
    "urlize": "{{ ('(' * 999999) | urlize }}",
    "title-lines": "{{ ('a ' * 99999) | title_lines(12, 1) }}",
    "drawing": "{{ namespace(bars=range(99999), of_whole=true) | drawing }}",
    "graph": "{{ namespace(form='lines') | graph_drawing }}",
    "chance": "{{ lipsum(n=99999) }}",
    "page": "{% for i in range(2000) %}" + "<p>a</p>" * 400 + "{% endfor %}",
}


def rendered(attack: Attack, template: str) -> str:
    """What is said of a template of the workspace that may not be rendered."""
    attack.sample.write("templates/bomb.html.j2", template)
    with pytest.raises(TemplateRefusedError) as refusal:
        Templates(attack.sample.root).render("bomb.html.j2")
    diagnostic = refusal.value.diagnostic
    assert diagnostic.rule.name == "template-error"
    assert diagnostic.span.source.name == "templates/bomb.html.j2"
    return diagnostic.message.say("en")


@each_case(("name", "template"), BOMBS.items())
def test_bombs_are_told_and_end(attack: Attack, monkeypatch: pytest.MonkeyPatch, name: str, template: str) -> None:
    monkeypatch.setattr(budget, "STEPS", 30_000)  # the less there is to spend, the sooner it is told
    monkeypatch.setattr(budget, "LETTERS", 2_000_000)
    said = rendered(attack, template)
    assert SAID.search(said) or name in {"block-twice", "drawing", "graph", "chance"}, said


@pytest.mark.thorough
@each_case("template", BOMBS.values())
def test_bombs_end_soon_where_they_may_spend_all(attack: Attack, template: str) -> None:
    before = time.process_time()
    rendered(attack, template)
    assert time.process_time() - before < 30


def test_bombs_in_a_page_are_told_by_build(attack: Attack) -> None:
    for name in ("text", "loops", "width", "page"):
        attack.body(BOMBS[name])
        assert "templates/report/document.html.j2" in attack.refused("template-error")


def test_message_says_what_was_spent_and_where(attack: Attack) -> None:
    attack.document("<p>a</p>\n\n{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}")
    said = " ".join(attack.refused("template-error").split())
    assert "templates/report/document.html.j2:3:" in said
    assert "it takes more than 3,000,000 steps" in said
    assert "a page needs far less" in said
    attack.document("{{ 'a' * 10**9 }}")
    assert "it makes more than 30,000,000 letters of text" in " ".join(attack.refused("template-error").split())


def test_number_and_size_of_templates_are_bounded(attack: Attack) -> None:
    for number in range(120):
        attack.sample.write(f"templates/a{number}.html.j2", "a")
    attack.body("".join(f"{{% include 'a{number}.html.j2' %}}" for number in range(120)))
    assert "more than 100 templates are read" in " ".join(attack.refused("template-error").split())
    attack.sample.write("templates/a1.html.j2", "a" * 200_001)
    attack.body("{% include 'a1.html.j2' %}")
    assert "it has more than 200,000 letters" in " ".join(attack.refused("template-error").split())


def test_names_that_differ_by_dots_and_slashes_are_bounded(attack: Attack) -> None:
    attack.sample.write("templates/a.html.j2", "a")
    attack.body(f"{FOR}{{% include './' * i + 'a.html.j2' %}}{END}")
    attack.refused()


def test_what_is_kept_of_compiled_templates_is_bounded(attack: Attack) -> None:
    for number in range(150):
        attack.sample.write("templates/a.txt.j2", f"a {number}")
        assert Templates(attack.sample.root).render("a.txt.j2") == f"a {number}"
    assert all(len(each._code) <= 100 for each in _bytecode_caches())  # type: ignore[attr-defined]


def test_programs_own_templates_give_the_same_page_where_they_are_counted(attack: Attack) -> None:
    done = attack.build()
    assert done.exit_code == 0
    page = attack.sample.html
    attack.sample.write("templates/parts/unused.html.j2", "")
    assert attack.harmless() == page
    shutil.copytree(program_templates(), attack.sample.root / "templates", dirs_exist_ok=True)
    assert attack.harmless() == page
