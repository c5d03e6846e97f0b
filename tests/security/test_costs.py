"""What templates may use has its cost, reckoned before anything is done, whatever it is given."""

import re
from fractions import Fraction
from types import SimpleNamespace

import pytest
from security.attack import Attack

from annual_report.document.tree import Column, Table
from annual_report.render.html import budget
from annual_report.render.html.budget import Budget
from annual_report.render.html.costs import COSTS
from annual_report.render.html.counted_code import inserted_filters
from annual_report.render.html.methods import _USABLE
from annual_report.render.html.sandbox import _OPERATORS, counting_sandbox
from annual_report.render.html.templates import _FILTERS, TemplateRefusedError, Templates

OFTEN, END = "{% for i in range(99999) %}", "{% endfor %}"
PATH = "'0.' * 90 ~ '0'"
SAME_HASHES = "range(0, (2**61 - 1) * 90000, 2**61 - 1)"
TOO_MUCH = "it takes more than", "it makes more than"
# Each as a template, and what is said of it.
HOSTILE: dict[str, tuple[str, ...]] = {
    "{{ (['a'] * 20000) | map(attribute='0.' * 20000 ~ '0') | list }}": ("a name of more than 200 letters",),
    "{{ 'a' | attr('b' * 1000) }}": ("a name of more than 200 letters",),
    "{{ ([[1]] * 20000) | sort(attribute='0,' * 90 ~ '0') }}": TOO_MUCH,
    f"{{{{ (['a'] * 9999) | map('string') | map(attribute={PATH}) | list }}}}": TOO_MUCH,
    **{
        f"{{{{ (['a'] * 9999) | {name}({keyword}{PATH}) | list }}}}": TOO_MUCH
        for names, keyword in (("max min join unique sum", "attribute="), ("selectattr rejectattr groupby", ""))
        for name in names.split()
    },
    "{{ ([[1]] * 10000) | sum(start=[]) }}": ("not a number",),
    "{{ ([[1]] * 10000) | sum }}": ("“+” does not work with a number and a list",),
    f"{{{{ {SAME_HASHES} | unique | list }}}}": ("take too long to tell apart",),
    f"{{{{ dict({SAME_HASHES} | batch(2)) }}}}": ("take too long to tell apart",),
    f"{{{{ {{{', '.join(f'{number * (2**61 - 1)}: 1' for number in range(20))}}} }}}}": ("take too long to tell",),
    "{{ ('a' * 9999).strip('b' * 9999 ~ 'a') }}": ("more than 100 characters",),
    "{{ ('a' * 9999).lstrip('b' * 9999 ~ 'a') }}": ("more than 100 characters",),
    "{{ ('a' * 9999).rstrip('b' * 9999 ~ 'a') }}": ("more than 100 characters",),
    "{{ ('a' * 9999) | trim('b' * 9999 ~ 'a') }}": ("more than 100 characters",),
    **{
        f"{{{{ ('a' * 9999).{name}('ab' ~ 'a' * 5000) }}}}": ("a text of more than 1,000 letters is looked for",)
        for name in ("rfind", "rindex", "rsplit", "rpartition", "count", "find", "index", "split", "partition")
    },
    f"{{% set a = 'a' * 900000 %}}{OFTEN}{{{{ a.rfind('ab' ~ 'a' * 900) }}}}{END}": TOO_MUCH,
    f"{OFTEN}{{{{ (' ' * 19000) | wordwrap(1) | length }}}}{END}": TOO_MUCH,
    "{{ (' ' * 99000) | wordwrap(3) }}": ("a text of more than 20,000 letters",),
    "{{ ([0] * 9999) | tojson(indent=10000) }}": ("a width of more than 8",),
    "{{ ([0] * 9999) | tojson(indent='x' * 50000) }}": ("a width of more than 8",),
    "{% set ns = namespace(x=[0] * 2000) %}{% for i in range(300) %}{% set ns.x = [ns.x] %}{% endfor %}"
    "{{ ns.x | tojson(indent=8) }}": TOO_MUCH,
    f"{OFTEN}{{{{ ('http://a.b ' * 900) | inline | length }}}}{END}": TOO_MUCH,
    "{{ [namespace(text='a', link='b')] | inline }}": ("a Namespace is given where a Run is needed",),
    "{{ '%999999999d' is even }}{{ 1 }}": ("not a number",),
    "{{ '%999999999d' is odd }}": ("not a number",),
    "{{ '%999999999d' is divisibleby(5) }}": ("not a number",),
    "{{ 'abc' | round(9, 'ceil') }}": ("not a number",),
    "{{ 1 | round(-10000) }}": ("a width of more than 100",),
    "{{ share ** (10**9) }}": ("numbers of more than",),
    "{{ 10 ** (share * 3 * 10**9) }}": ("numbers of more than",),
    f"{{% set ns = namespace(a=share) %}}{OFTEN}{{% set ns.a = ns.a + share / (i + 1) %}}{END}": (
        "numbers of more",
        *TOO_MUCH,
    ),
    "{{ dict(*('a' * 1900000)) }}": TOO_MUCH,
    "{{ ('a' * 1900000) | list }}": TOO_MUCH,
    "{{ ('a ' * 900000).split() }}": TOO_MUCH,
    "{{ ('&' * 900000) | e }}": TOO_MUCH,
    "{% set a = 'ă' * 90000 %}" + OFTEN + "{% set b = a.translate({97: 'b'}) %}" + END: TOO_MUCH,
    "{% set f = '{0[0][0]}' * 900 %}" + OFTEN + "{% set b = f.format('a') %}" + END: TOO_MUCH,
    "{{ ([0] * 10000) | pprint }}": ("more than 1,000 things",),
    # what stands in a loop, a macro or a block is run as often as that is
    OFTEN + "{% set a = 1 %}" * 900 + END: TOO_MUCH,
    "{% macro m() %}" + "{% set a = 1 %}" * 900 + "{% endmacro %}{% for i in range(900) %}{{ m() }}" + END: TOO_MUCH,
    "{% block b %}" + "{% set a = 1 %}" * 900 + "{% endblock %}{% for i in range(900) %}{{ self.b() }}" + END: TOO_MUCH,
    OFTEN + "{% set a = table.columns %}" * 9 + END: TOO_MUCH,
    OFTEN + "{{ table | aligned | length }}" + END: TOO_MUCH,
    OFTEN + "{% set a = table == other %}" + END: TOO_MUCH,
    "{{ document.photos.close() }}": ("templates may not use “close” of a sequence",),
    # what there is not is not printed as “Undefined”
    "{{ document.nope() }}": ("nothing named “nope”",),
    "{{ [share] | map(attribute='nope') | list }}": ("a number has nothing named “nope”",),
    "{{ [[1]] | groupby('nope') | list }}": ("a list has nothing named “nope”",),
    "{{ namespace(a=[1] | map(attribute='nope') | list) }}": ("a number has nothing named “nope”",),
    "{{ 'abcdefgh' | truncate(2) }}": ("a value that is not possible",),
    "{{ 'abcdefgh' | truncate(5, leeway=-5) }}": ("a value that is not possible",),
}
# What fails in Python, and what is said of it.
FAILURES = {
    "{{ 1e999 }}": "numbers of more than 1,200 digits",
    "{{ -1e999 }}": "numbers of more than 1,200 digits",
    "{% if 1e999 > 1 %}{% endif %}": "numbers of more than 1,200 digits",
    "{{ " + "9" * 6000 + " }}": "numbers of more than 1,200 digits",
    "{{ 0x" + "f" * 9000 + " }}": "numbers of more than 1,200 digits",
    "{{ 1.5 ** 100000 }}": "numbers of more than 1,200 digits",
    "{{ 'inf' | float | int }}": "numbers of more than 1,200 digits",
    "{{ 1 // 0 }}": "it divides by zero",
    "{{ 1 % 0 }}": "it divides by zero",
    "{{ 0 ** -1 }}": "it divides by zero",
    "{{ range(10 ** 9) }}": "it counts to more than 100,000",
    "{{ [1, 'a'] | sort }}": "a text and a number cannot be compared",
    "{{ [none, 'a'] | sort }}": "a text and a missing value cannot be compared",
    "{{ 'a' + 1 }}": "a text and a number cannot be joined",
    "{{ 1 - 'a' }}": "“-” does not work with a number and a text",
    "{{ 1 | list }}": "a number is not a list",
    "{{ 1 in 1 }}": "a number is not a list",
    "{% for a, b in [1] %}{% endfor %}": "a number is not a list",
    "{% for a, b in [[1]] %}{% endfor %}": "as many parts as there are names",
    "{{ 1() }}": "a number cannot be called",
    "{{ {}.x }}": "a dictionary has nothing named “x”",
    "{{ none.x }}": "a missing value has nothing named “x”",
    "{{ [][3] }}": "a list has nothing named “3”",
    "{{ 'x' | title_lines('a', 'b') }}": "a text is not a number",
    "{{ 'x' | aligned }}": "a text is given where a Table is needed",
    "{{ table | tojson }}": "a Table cannot be written as JSON",
    "{{ [].index(1, 2, 3, 4) }}": "a call has the wrong arguments",
    "{{ 'a'.center() }}": "a call has the wrong arguments",
    "{{ dict(ﬁ=1, fi=2) }}": "the argument “fi” is given twice",
    "{{ '\\ud800' | urlencode }}": "it contains U+D800",
    "{% for a in [1] %}" * 40 + "{% endfor %}" * 40: "is nested too deeply",
    "{% set none = 1 %}": "sets something that cannot be set",
    "{% set table.title = 1 %}": "sets something that cannot be set",
    "{% extends 'program/parts/frame.html.j2' %}" * 2: "it extends two templates",
    "{% extends table %}": "a Table is not a list",
    "{{ {1: 2} | dictsort(by='x') }}": "a call has the wrong arguments",
    "{{ {'a b': 1} | xmlattr }}": "a value that is not possible",
}
# What none but those who write Python would know.
PYTHON = re.compile(
    r"object|NoneType|\b(int|str|dict|tuple|float|bool)\b|operand|positional|instance|codec|iterable|callable"
    r"|unpack|<|\w+Error|expected|invalid literal|MAX_|modulo"
)
ARGUMENTS = (
    "none",
    "-1",
    "10**30",
    "1.5",
    "'a'",
    "'%('",
    "['a', 1]",
    "{1: none}",
    "[nothing]",
    "('nan' | float)",
    "share",
    "table",
    "range(9)",
)


def given() -> dict[str, object]:
    """What the templates of these tests are given."""
    rows = tuple(("a", str(number)) for number in range(200))
    tables = [Table("a", "", "", (Column("a"), Column("b", numeric=True)), (*rows, (last, ""))) for last in "ab"]
    return {
        "share": Fraction(1, 3),
        "table": tables[0],
        "other": tables[1],
        "document": SimpleNamespace(photos=(each for each in ())),
    }


def said_of(attack: Attack, template: str) -> str:
    """What is said of a template, empty where it is printed; raises whatever else it ends with."""
    attack.sample.write("templates/bomb.html.j2", template)
    try:
        Templates(attack.sample.root).render("bomb.html.j2", **given())
    except TemplateRefusedError as refused:
        return refused.diagnostic.message.say("en")
    return ""


def test_nothing_that_templates_may_use_lacks_a_cost() -> None:
    made = counting_sandbox()(Budget(), _FILTERS)
    names = {*made.filters, *made.tests, *made.globals} - set(inserted_filters(Budget()))
    methods = {name for kind, usable in _USABLE for name in usable if callable(getattr(kind, name, None))}
    methods |= _USABLE[0][1]
    assert (names | methods) - set(COSTS) == set()
    assert set(_OPERATORS) <= made.intercepted_binops == {"+", "-", "*", "/", "//", "%", "**"}


def test_hostile_calls_are_refused_before_they_do_anything(attack: Attack, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(budget, "STEPS", 200_000)  # the less there is to spend, the sooner it is told
    monkeypatch.setattr(budget, "LETTERS", 2_000_000)
    for template, wanted in HOSTILE.items():
        said = said_of(attack, template)
        assert any(each in said for each in wanted), (template[:100], said)


def test_whatever_filters_tests_and_methods_are_given_is_told_as_the_templates_error(attack: Attack) -> None:
    made = counting_sandbox()(Budget(), _FILTERS)
    names = sorted({*made.filters} - set(inserted_filters(Budget())))
    calls = [f"{first} | {name}{rest}" for name in names for first in ARGUMENTS for rest in ("", "(none)", "(-1, 'a')")]
    calls += [
        f"{first} is {name} {rest}"
        for name in sorted(made.tests)
        if name.isalpha()
        for first in ARGUMENTS
        for rest in ("", "none")
    ]
    calls += [
        f"'abc'.{name}({rest})" for name in sorted(_USABLE[0][1]) for rest in ("", "none", "-1, 'a'", "'a', 10**30")
    ]
    for call in calls[:: max(1, len(calls) // 400)]:
        said = said_of(attack, f"{{{{ {call} }}}}").partition(" cannot be used: ")[2]
        assert not PYTHON.search(said), (call, said)


def test_failures_are_told_in_words_of_the_program(attack: Attack) -> None:
    for template, wanted in FAILURES.items():
        said = said_of(attack, template).partition(" cannot be used: ")[2]
        assert wanted in said, (template[:100], said)
        assert not PYTHON.search(said), (template[:100], said)


def test_what_documents_need_is_given(attack: Attack) -> None:
    sound = {
        "{{ rows | sum(attribute='0') }}": "6",
        "{{ rows | map(attribute='0') | unique | join(', ') }}": "1, 2, 3",
        "{{ ['a', 'A', 'b'] | unique | join }}{{ ['a', 'A'] | unique(true) | join }}": "abaA",
        "{{ {'a': 1, -1: 2, -2: 3}[-2] }}{{ dict([('a', 1)], b=2).b }}{{ dict({'a': 1}).a }}": "321",
        "{{ [1, 2] | tojson(indent=2) | length }}": "12",
        "{{ ('một hai ba ' * 30) | wordwrap(40) | length }}": "329",
        "{{ 'a.b.c'.rsplit('.', 1)[1] }}{{ ' a '.strip() }}{{ '(a)' | trim('()') }}": "caa",
        "{{ (share * 100) | round(1) | string }}{{ 4 is even }}{{ 4 is divisibleby 2 }}{{ 2 ** 10 }}": "",
    }
    for template, wanted in sound.items():
        attack.sample.write("templates/sound.html.j2", template)
        made = Templates(attack.sample.root).render("sound.html.j2", rows=[(1,), (2,), (3,)], share=1.5)
        assert not wanted or made == wanted
