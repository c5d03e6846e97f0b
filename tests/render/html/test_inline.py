"""Runs of text as HTML."""

from cases import each_case

from annual_report.document.tree import Run
from annual_report.render.html.inline import inline


@each_case(
    ("run", "html"),
    [
        (Run("<b> & \"x\" 'y'"), "&lt;b&gt; &amp; &#34;x&#34; &#39;y&#39;"),
        (Run("{{ 7 * 7 }}"), "{{ 7 * 7 }}"),
        (Run("12 lớp", together=True), '<span class="together">12 lớp</span>'),
        (Run("64,5%", together=True), "64,5%"),
        (Run("x", strong=True, emphasis=True), "<strong><em>x</em></strong>"),
        (Run("", blank=12), '<span class="blank" style="width: 12mm"></span>'),
        (Run("a@b.vn"), '<a class="address" href="mailto:a@b.vn">a@b.vn</a>'),
        (
            Run("www.b.vn/?x=1&y", strong=True),
            '<a class="address" href="http://www.b.vn/?x=1&amp;y"><strong>www.b.vn/?x=1&amp;y</strong></a>',
        ),
        (
            Run("<x>", link='https://example.org/?a=1&b="2"'),
            '<a href="https://example.org/?a=1&amp;b=&#34;2&#34;">&lt;x&gt;</a>',
        ),
    ],
)
def test_run_is_escaped_and_dressed(run: Run, html: str) -> None:
    assert inline([run]) == html


def test_runs_follow_each_other_without_space() -> None:
    assert inline([Run("một"), Run("hai", strong=True), Run(".")]) == "một<strong>hai</strong>."


def test_text_is_one_run() -> None:
    assert inline("Gửi <a@b.vn>.") == 'Gửi &lt;<a class="address" href="mailto:a@b.vn">a@b.vn</a>&gt;.'


def test_nothing_is_nothing() -> None:
    assert inline([]) == ""
    assert inline("") == ""
