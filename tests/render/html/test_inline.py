"""Runs of text as HTML."""

import pytest

from annual_report.document.document import Run
from annual_report.render.html.inline import inline


@pytest.mark.parametrize(
    ("run", "html"),
    [
        (Run("<b> & \"x\" 'y'"), "&lt;b&gt; &amp; &#34;x&#34; &#39;y&#39;"),
        (Run("{{ 7 * 7 }}"), "{{ 7 * 7 }}"),
        (Run("12 lớp", together=True), '<span class="together">12 lớp</span>'),
        (Run("64,5%", together=True), "64,5%"),
        (Run("x", strong=True, emphasis=True), "<strong><em>x</em></strong>"),
        (Run("", blank=12), '<span class="blank" style="width: 12mm"></span>'),
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


def test_nothing_is_nothing() -> None:
    assert inline([]) == ""
