"""Templates that would take for ever, or all memory: each ends soon, with a diagnostic at its line."""

import re
import shutil
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import pytest
from cases import each_case
from jinja2.utils import Namespace
from pace import takes_more
from security.attack import Attack

from annual_report.language import similar_names
from annual_report.render.html import budget
from annual_report.render.html.templates import TemplateRefusedError, Templates, _bytecode_caches, program_templates
from annual_report.render.html.unused import unused

DOUBLED = "{% set ns = namespace(a=START) %}{% for i in range(64) %}{% set ns.a = STEP %}{% endfor %}"


def doubled(start: str, step: str, then: str = "") -> str:
    """A template that takes a `step` 64 times, from a `start`, each of which makes twice as much."""
    return DOUBLED.replace("START", start).replace("STEP", step) + then


FOR, END = "{% for i in range(99999) %}", "{% endfor %}"
SAID = re.compile(
    r"may not use|it takes more than|it makes more than|width of more than|numbers of more than|letters$|"
    r"is not a number$"
)
WIDTH = "{% set v = regulation.page.width.value %}"
BIG = "{% set big = 'a' * 900000 %}"
LONG = "{% set long = range(99999) | list %}"
# What a page gives its templates, as far as these use it.
PAGE = SimpleNamespace(page=SimpleNamespace(width=SimpleNamespace(value=Decimal(210))))
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
    "namespace-in-itself": "{% set ns = namespace() %}{% set ns.a = ns %}{{ ns }}",
    "namespace-in-its-list": "{% set ns = namespace() %}{% set ns.a = [ns] %}{{ ns.a == [ns.a] }}",
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
    "number-by-exponent": WIDTH + "{% set n = ((v ** 900) ** 900) ** 900 %}{{ ('{0:f}' * 3000).format(n) | length }}",
    "number-by-exponent-rounded": WIDTH + "{{ (((v ** 900) ** 900) ** 900) | round(0, 'floor') | length }}",
    "number-by-exponent-read": WIDTH + "{{ (((v ** 900) ** 900) ** 900) | int }}",
    "number-scaled": WIDTH + "{{ ('{0:f}' * 3000).format(v.scaleb(999990)) | length }}",
    "number-scaled-read": WIDTH + "{{ v.scaleb(999990) | int }}",
    "number-scaled-rounded": WIDTH + "{{ v.scaleb(999990) | round(0, 'floor') }}",
    "number-as-ratio": WIDTH + "{{ v.as_integer_ratio() }}",
    "codec": "{{ ('ă' * 9000 ~ 'ơ').encode('punycode') | length }}",
    "codec-back": "{{ ('a' * 2000000).encode('ascii').decode('punycode') | length }}",
    "codec-by-filter": "{{ ('a' | attr('encode'))('punycode') | length }}",
    "codec-by-map": "{{ (['a' * 2000000] | map(attribute='encode') | first)('punycode') }}",
    "codec-by-format": "{{ '{0.encode}'.format('a') }}",
    "chance": "{{ lipsum(n=99999) }}",
    "page": "{% for i in range(2000) %}" + "<p>a</p>" * 400 + "{% endfor %}",
}


def rendered(attack: Attack, template: str) -> str:
    """What is said of a template of the workspace that may not be rendered."""
    attack.sample.write("templates/bomb.html.j2", template)
    with pytest.raises(TemplateRefusedError) as refusal:
        Templates(attack.sample.root).render("bomb.html.j2", regulation=PAGE)
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
def test_bombs_end_soon_where_they_may_spend_all(
    attack: Attack, monkeypatch: pytest.MonkeyPatch, template: str
) -> None:
    """A quarter of it in a quarter of the time, as what is spent grows with what there is to spend."""
    monkeypatch.setattr(budget, "STEPS", budget.STEPS // 4)
    monkeypatch.setattr(budget, "LETTERS", budget.LETTERS // 4)
    assert not takes_more(lambda: rendered(attack, template), 900)


def test_namespace_that_is_in_itself_is_looked_into_a_few_times(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at: list[object] = []
    own_weight = budget._own_weight
    monkeypatch.setattr(budget, "_own_weight", lambda each, rest: looked_at.append(each) or own_weight(each, rest))
    monkeypatch.setattr(budget, "STEPS", 30_000)
    own: Any = Namespace()
    own["a"] = own
    with pytest.raises(budget.BudgetExceededError):
        budget.Budget().sayable(own)
    assert len(looked_at) < 6_000


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


def test_what_compiling_takes_is_counted_for_all_templates_of_a_page(attack: Attack) -> None:
    pages = {"words and signs": "{{1}}" * 12_000, "letters": "a" * 190_000}
    for what, text in pages.items():
        for number in range(12):
            attack.sample.write(f"templates/a{number}.html.j2", text)
        said = rendered(attack, "".join(f"{{% include 'a{number}.html.j2' %}}" for number in range(12)))
        assert re.fullmatch(rf".*the templates of a page have more than [\d,]+ {what}", said), said


def test_places_of_many_problems_cost_no_more_than_the_page(attack: Attack, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    looked_for = Templates.place_of
    monkeypatch.setattr(Templates, "place_of", lambda self, text: asked.append(text) or looked_for(self, text))
    for problem in ("<b zz{{ i }}=''>a</b>", "<img src='x{{ i }}'>"):
        asked.clear()
        attack.body("{% for i in range(2000) %}" + problem + END + "\n" * 90_000)
        attack.refused()
        assert 400 < len(asked) <= 500
        assert Templates(attack.sample.root).place_of("a") is None


def test_names_and_texts_of_templates_are_compared_once(attack: Attack, monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[str] = []
    slips = similar_names._slips
    monkeypatch.setattr(similar_names, "_slips", lambda one, other: compared.extend((one, other)) or slips(one, other))
    for name, parent in (("report/document", "middle"), ("middle", "program/report/document")):
        block = f"{{% block {name[0] * 50_000} %}}{{% endblock %}}"
        attack.sample.write(f"templates/{name}.html.j2", f'{{% extends "{parent}.html.j2" %}}{block}')
    assert "template-part-unprinted" in attack.build().stderr
    assert max(map(len, compared), default=0) <= 101

    read: list[str] = []
    folder = attack.sample.root / "templates"
    chain = {f"report/{number}.j2": f'{{% include "report/{number + 1}.j2" %}}' for number in range(200)}
    chain["report/own.j2"] = '{% include "report/0.j2" %}'
    for name in [*chain, "report/never.j2"]:
        attack.sample.write(f"templates/{name}", "a")
    told = list(unused(folder, ["report/own.j2"], lambda name: read.append(name) or chain.get(name, "")))
    assert [each.span.source.name for each in told if "document.html" not in str(each.span.source.name)] == [
        "templates/middle.html.j2",
        "templates/report/never.j2",
    ]
    assert len(read) == len(set(read)) == 201


DEEP_STYLES = ("<style>" + "(" * 5000 + "</style>", "<p style='" + "(" * 3000 + "'>a</p>")
DEEP_SHEETS = (f"p {{ width: {'calc(' * 3000}1px{')' * 3000} }}", f"{':not(' * 900}a{')' * 900} {{ color: red }}")
DEEP_SHEETS += ("p {" + "& {" * 2000 + "}" * 2001, "[" * 2000, "@media print {" * 2000, ")(" * 10 + "/*)*/(" * 2000)


def test_styles_with_too_many_brackets_in_one_another_are_told_at_their_place(attack: Attack) -> None:
    for number, markup in enumerate(
        [*DEEP_STYLES, *(f"<style>{{% raw %}}{css}{{% endraw %}}</style>" for css in DEEP_SHEETS)]
    ):
        attack.body(markup)
        said = " ".join(attack.refused("markup-refused").split())
        assert "in a style, more than 50 brackets are nested" in said
        assert "templates/report/document.html.j2:" in said, number
    attack.body("<p style='width: " + "calc(" * 49 + "1px" + ")" * 49 + "'>a</p>")
    attack.harmless()


SAME_ON_EVERY_RUN = {
    "address": "{{ cycler('a') }}",
    "address-of-a-method": "{{ document.title.upper }}",
    "address-in-a-list": "{{ [[{1: cycler('a')}]] }}",
    "address-in-a-namespace": "{{ namespace(a=cycler('a')) }}",
    "address-of-what-is-made-one-by-one": "{{ [1] | map('string') }}",
    "address-joined": "{{ 'a' ~ cycler('a') }}",
    "address-joined-by-filter": "{{ [cycler('a')] | join }}",
    "address-written": "{{ (cycler('a') | string)[-9:] }}",
    "address-in-capitals": "{{ cycler('a') | upper | replace('0X', '') }}",
    "address-quoted": "{{ cycler('a') | urlencode }}",
    "address-counted": "{{ cycler('a') | pprint | length }}",
    "address-formatted": "{{ '%.50s' % cycler('a') }}{{ '%s' | format(cycler('a')) }}",
    "address-by-method": "{{ '{0!r:.50}'.format(cycler('a')) }}{{ '{a}'.format_map({'a': cycler('a')}) }}",
    "address-in-an-attribute": "<p {{ {'title': cycler('a')} | xmlattr }}>a</p>",
    "set": "{{ dict(a=1, b=2).keys() - ['a'] }}",
    "set-in-a-loop": "{% for x in dict(a=1, b=2).keys() - ['a'] %}{{ x }}{% endfor %}",
    "set-joined": "{{ (dict(a=1, b=2).items() - []) | join }}",
    "set-by-method": "{{ dict(a=1).keys().__sub__([]) }}",
}


def test_what_would_be_another_on_every_run_is_refused(attack: Attack) -> None:
    for template in SAME_ON_EVERY_RUN.values():
        attack.body(template)
        said = attack.refused("template-error")
        assert " at 0x" not in said
    attack.body("{% set next = cycler('a', 'b') %}{{ next.next() }}{{ [1, (2, 'c')] }}{{ dict(a=1).keys() | list }}")
    attack.harmless()


def test_names_that_no_file_can_have_are_those_of_no_template(attack: Attack) -> None:
    for name in (r"a\x00b", "x" * 5000):
        attack.body(f'{{% include "{name}" %}}')
        said = attack.refused("template-error")
        assert "unknown template" in said
    attack.body("{{ " + "(" * 20_000 + " }}")
    assert "is nested too deeply" in " ".join(attack.refused("template-error").split())


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
