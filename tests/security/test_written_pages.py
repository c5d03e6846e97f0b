"""The page that is written from the tree that was examined: nothing in it loads or runs, and all read it alike."""

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from random import Random
from typing import Any
from xml.etree.ElementTree import Element

import pytest
from cases import each_case
from sample import Sample
from security import hostile_pages, test_pages
from security.attack import Attack, Listener
from security.browser import Browser, browser

from annual_report.render.html.markup import ELEMENTS, SVG, VOID
from annual_report.render.html.page import rewritten
from annual_report.render.html.parsing import MarkupError, parsed
from annual_report.render.html.resources import READ_AS, Reference, resource_refused
from annual_report.render.html.writing import WrittenPage, written

POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; style-src 'unsafe-inline'"
FIRST = f'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{POLICY}">'
MARKUP = {
    **hostile_pages.SCRIPTS,
    **hostile_pages.LOADS,
    **hostile_pages.MISREAD,
    **{f"sheet-{name}": f"<style>{css}</style>" for name, css in hostile_pages.SHEETS.items()},
    **{f"page-{name}": html for name, html in {**test_pages.MARKUP, **test_pages.TWO_READINGS}.items()},
    **{f"style-{name}": f"<style>{css}</style>" for name, css in test_pages.STYLES.items()},
}
# Those that come out: what in them looked like a load or a script is text, or is gone.
HARMLESS = {
    "comment-conditional", "doctype-entities", "entity-in-attribute", "entity-in-tag", "entity-unfinished", "frame-set",
    "full-width", "long-s", "dotless", "own-policy", "own-policy-report", "sheet-comment-before-bracket",
    "sheet-comment-in-name", "sheet-string-broken", "sheet-url-bad", "svg-data-section", "svg-data-section-text",
    "xml-style", "xss-expression",
}  # fmt: skip


# Too deep for the messages in which the browser gives its tree.
UNFIT = {"nested-deep", "formats-deep"}


def armed(html: str, address: str = "http://127.0.0.1:9/x") -> str:
    """`html` with addresses in place of their names."""
    return html.replace("WEB", address).replace("FILE", "file:///etc/hostname").replace("PATH", "/etc/hostname")


def page_of(html: str, head: str = "") -> str:
    """A page that a template could write, with `html` at its end."""
    body = f'<main><p title="x">x</p><ul><li>y</li></ul></main>\n{html}'
    return f"<!DOCTYPE html><html><head>{head}<title>x</title></head><body>{body}</body></html>"


def outcome(page: str) -> WrittenPage | None:
    """What is written of `page`, or None where it is refused."""
    try:
        done = rewritten(page, read_again=True)
    except MarkupError:
        return None
    return None if done.loads or done.markup else done


def tree_of(element: Element) -> list[Any]:
    """An element as the browser's `TREE` gives it."""
    children: list[Any] = [element.text] if element.text else []
    for child in element:
        children.append(tree_of(child))
        children += [child.tail] if child.tail else []
    return [element.tag, dict(element.attrib), children]


class Tags(HTMLParser):
    """The start tags of a page, as the standard library's reader sees them: another one than that of the program."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.others: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_comment(self, data: str) -> None:
        self.others.append(data)

    def handle_pi(self, data: str) -> None:
        self.others.append(data)

    def unknown_decl(self, data: str) -> None:
        self.others.append(data)


def test_hostile_pages_are_refused_or_written_harmlessly() -> None:
    known = {tag.removeprefix(SVG).lower() for tag in ELEMENTS}
    came_out = {name: done.text for name, html in MARKUP.items() if (done := outcome(page_of(armed(html))))}
    assert set(came_out) == HARMLESS
    assert len(MARKUP) > 350
    for name, page in came_out.items():
        tags = Tags(page)
        assert tags.others == [], name
        assert {tag for tag, _attributes in tags.found} <= known, name
        for tag, attributes in tags.found:
            assert not [each for each in attributes if each.startswith("on") or each in {"src", "href"}], (name, tag)


def test_hostile_templates_are_told_and_not_written(attack: Attack) -> None:
    for name in ("svg-p-end-title", "svg-p-end-comment", "svg-style-joined"):
        attack.body(MARKUP[name])
        attack.refused()
    attack.body(MARKUP["svg-data-section"])
    assert f'&lt;img src="http://127.0.0.1:{attack.listener.port}/x"' in attack.harmless()


def test_character_set_and_policy_stand_first_whatever_a_template_says() -> None:
    first = (
        '<!DOCTYPE html>\n<html>\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="'
    )
    weak = '<meta http-equiv="content-security-policy" content="default-src *"><META CHARSET=\'UTF-8\'>'
    for head in ("", weak, f"<title>x</title>{weak}", f"{weak}{weak}"):
        done = outcome(f"<!DOCTYPE html><html><head>{head}</head><body><p style='color: red'>x</p></body></html>")
        assert done
        said = "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'unsafe-inline'"
        assert done.text.startswith(f'{first}{said}">\n')
        assert done.text.lower().count("content-security-policy") == done.text.lower().count("charset") == 1
    plain = outcome("<p>x</p>")
    assert plain
    assert plain.text.startswith(f"{first}default-src 'none'; base-uri 'none'; form-action 'none'\">\n")
    assert rewritten('<meta charset="utf-16">', read_again=True).loads == [Reference("utf-16", READ_AS)]


def test_reason_for_a_refusal_is_the_true_one() -> None:
    for page, said in (
        ("<meta charset=utf-7>", "the page would be read as “utf-7”, not as UTF-8"),
        ("<meta http-equiv=refresh>", "the page would tell browsers to do “refresh”"),
        ("<p onload=1>", "“onload” would run a script"),
        ("<svg><g onbegin=1 /></svg>", "“onbegin” would run a script"),
        ("<script>1</script>", "“<script” would run a script"),
        ("<frameset></frameset>", "some programs read “<frameset” in another way than others"),
        ("<template>a</template>", "some programs read “<template” in another way than others"),
        ("<svg><set to=1 /></svg>", "“<set” would change the page after it was opened"),
        ("<script src=x></script>", "the page would load “x” from outside"),
        ("<p style='background: url(y)'>", "the page would load “y” from outside"),
    ):
        loads = rewritten(page, read_again=True).loads
        assert said in {resource_refused(each, None).message.say("en") for each in loads}, page


@each_case("css", ["</style>", "a</STYLE x>", "<!-- x", "<b>", "<?x", 'p::before { content: "</p>" }'])
def test_style_sheet_can_neither_be_closed_nor_hold_a_tag(css: str) -> None:
    html = Element("html")
    html.append(head := Element("head"))
    html.append(Element("body"))
    head.append(style := Element("style"))
    style.text = css
    assert written(html).markup
    style.text = "@media (width <= 700px) { p > b { & i { content: '&amp;' } } }"
    assert f"<style>{style.text}</style>" in written(html).text


def test_comments_are_left_out_and_texts_are_what_they_were() -> None:
    done = outcome("<pre>\n\n a<!-- b -->c\n</pre><p title='&quot;&amp;<>'>&#13;\xa0&lt;<br>&amp;amp;</p>")
    assert done
    pre, paragraph = "<pre>\n\n ac\n</pre>", '<p title="&quot;&amp;&lt;&gt;">&#13;\xa0&lt;<br>&amp;amp;</p>'
    assert f"<body>{pre}{paragraph}\n</body>" in done.text


TEXTS = ("x", " ", "\n", "a &amp; b", "&lt;b&gt;", "\xa0", "&quot;'", "\r\n", "ự", "&#13;", "]]&gt;")
ATTRIBUTES = (' class="a b"', " id=x", " title='&quot;<>'", ' style="color: red"', " hidden")
DRAWN = [tag.removeprefix(SVG) for tag in ELEMENTS if tag.startswith(SVG)]
SHOWN = [tag for tag in ELEMENTS if not tag.startswith(SVG) and tag not in {"html", "head", "body", "meta", "style"}]


def soup(random: Random, names: list[str], depth: int) -> str:
    """Elements in one another at random, as a careless template would write them."""
    if depth == 0 or random.random() < 0.2:
        return random.choice(TEXTS)
    name = random.choice(names)
    start = f"<{name}{''.join(random.sample(ATTRIBUTES, 2))}>"
    if name in VOID:
        return start
    inner = DRAWN if name == "svg" else names
    within = "".join(soup(random, inner, depth - 1) for _child in range(random.randint(0, 3)))
    return f"{start}{within}" + f"</{name}>" * (random.random() < 0.9)


def soups(count: int) -> Iterator[str]:
    """Pages written of markup at random."""
    random, made = Random(12), 0  # noqa: S311 - the same every time
    while made < count:
        page = page_of("".join(soup(random, [*SHOWN, "svg"], 5) for _part in range(4)))
        if done := outcome(page):
            made += 1
            yield done.text


def test_written_page_reads_as_it_was_written() -> None:
    for page in soups(40):
        tree = parsed(page)
        assert written(tree).text == page


BOMBS = {
    "attributes": "<p " + " ".join(f"a{n}" for n in range(200_000)) + ">",
    "attributes-of-an-end": "</p " + " ".join(f"a{n}" for n in range(200_000)) + ">",
    "value-in-pieces": f'<p title="{"&amp;" * 200_000}">',
    "comment-in-pieces": f"<!--{'- ' * 400_000}-->",
    "document-type": f"<!DOCTYPE {'x' * 400_000}>",
    "text-in-pieces": "&amp;" * 250_000,
    "tags": "<b></b>" * 250_000,
    "nested": "<div>" * 200_000,
    "formats": "".join(f"<b id={n}>" for n in range(5_000)) + "<p>" * 5_000,
    "formats-closed": "<p>" + "".join(f"<b id={n}></p><p>" for n in range(5_000)),
    "adopted": "<b><p>" * 5_000 + "</b>" * 5_000,
    "fostered": "<p></p>" * 10_000 + "<table>" + "<b></b>" * 10_000,
    "number": f"&#{'9' * 100_000};",
    "columns": "<table><tr><td colspan=99999999 rowspan=99999999>x</table>",
    "drawings": "<svg>" * 100_000,
}


@each_case("page", BOMBS.values())
def test_pages_that_would_take_a_parser_long_are_refused_early(page: str) -> None:
    assert outcome(page_of(page)) is None


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """One browser for all pages."""
    with browser() as running:
        yield running


@pytest.mark.thorough
@pytest.mark.needs_browser
def test_browser_loads_and_runs_nothing_of_hostile_templates(attack: Attack, chromium: Browser, tmp_path: Path) -> None:
    file, came_out = tmp_path / "page.html", 0
    for name, html in MARKUP.items():
        attack.body(html)
        done = attack.build()
        assert done.exit_code in {0, 1}, (name, done.stderr)
        assert "Traceback" not in done.stderr, name
        if done.exit_code == 0:
            came_out += 1
            page = attack.sample.html
            file.write_text(page, "utf-8")
            opened = chromium.open(file)
            assert (opened.requests, opened.ran) == ([], 0), name
            assert opened.tree == tree_of(parsed(page)), name
    assert came_out == len(HARMLESS)
    assert attack.listener.connections == 0


@pytest.mark.thorough
@pytest.mark.needs_browser
def test_policy_alone_holds_what_browsers_fetch_and_run(chromium: Browser, tmp_path: Path) -> None:
    """Were something overlooked, a page with the policy would still load nothing; without it, most of these do."""
    listener, file, without = Listener(), tmp_path / "page.html", 0
    address = f"http://127.0.0.1:{listener.port}/x"
    for name, html in MARKUP.items():
        if name in UNFIT or name.startswith("refresh"):
            continue  # a policy does not forbid to lead a reader elsewhere
        file.write_text(page_of(armed(html, address), FIRST), "utf-8", errors="surrogatepass")
        opened = chromium.open(file)
        assert (opened.requests, opened.ran) == ([], 0), name
    for name, html in MARKUP.items():
        if name not in UNFIT:
            file.write_text(page_of(armed(html, address)), "utf-8", errors="surrogatepass")
            try:
                opened = chromium.open(file)
            except AssertionError:  # it led the browser elsewhere while that was asked what it shows
                without += 1
            else:
                without += bool(opened.requests or opened.ran)
    listener.close()
    assert without > 150  # so the browser would have told


@pytest.mark.thorough
@pytest.mark.needs_browser
def test_browser_reads_the_same_tree_as_the_engine(
    chromium: Browser, tmp_path: Path, built_2017: Path, sample: Sample
) -> None:
    sample.run("build", "--format", "html")
    own = [sample.html, *(path.read_text("utf-8") for path in sorted(built_2017.glob("*.html")))]
    file = tmp_path / "page.html"
    for page in [*own, *soups(150)]:
        file.write_text(page, "utf-8")
        assert chromium.open(file).tree == tree_of(parsed(page)), page
