"""Markdown that would fetch, run, or hold HTML."""

import json

from cases import each_case
from sample import REPORT
from security.attack import Attack

REFUSED = {
    "image": "![x](WEB)",
    "image-file": "![x](FILE)",
    "image-by-reference": "![x][r]\n\n[r]: WEB",
    "image-in-link": "[![x](WEB)](https://example.org)",
    "html-image": "<img src=WEB>",
    "html-image-block": "<div>\n<img src=WEB>\n</div>",
    "html-frame": '<iframe src="WEB"></iframe>',
    "html-script": "<script>alert(1)</script>",
    "html-script-in-text": "a <script>alert(1)</script> b",
    "html-style": "<style>@import 'WEB'</style>",
    "html-svg": "<svg onload=alert(1)>",
    "html-upper-case": "a <IMG SRC=WEB> b",
    "html-own-element": "a <x-y onclick=alert(1)> b",
    "html-comment": "a <!-- x --> b",
    "html-instruction": "a <?php x ?> b",
    "html-declaration": "a <!DOCTYPE x> b",
    "html-character-data": "a <![CDATA[x]]> b",
    "html-end": "a </p> b",
    "html-in-list": "- a\n- <img src=WEB>",
    "html-in-link": "[<img src=WEB>](https://example.org)",
    "autolink-file": "<FILE>",
    "autolink-script": "<javascript:alert(1)>",
    "autolink-data": "<data:text/html,x>",
    "link-script": "[x](javascript:alert(1))",
    "link-script-upper-case": "[x](JaVaScRiPt:alert(1))",
    "link-script-blank": "[x]( javascript:alert(1))",
    "link-script-entity": "[x](&#106;avascript:alert(1))",
    "link-script-entity-inside": "[x](java&#10;script:alert(1))",
    "link-script-escaped": "[x](javascript\\:alert(1))",
    "link-script-percent": "[x](javascript%3Aalert(1))",
    "link-vbscript": "[x](vbscript:x)",
    "link-file": "[x](FILE)",
    "link-file-angle": "[x](<FILE>)",
    "link-path": "[x](PATH)",
    "link-relative": "[x](../../secret.json)",
    "link-data": "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "link-data-image": "[x](data:image/png;base64,iVBORw0KGgo=)",
    "link-protocol-relative": "[x](//127.0.0.1/x)",
    "link-ftp": "[x](ftp://127.0.0.1/x)",
    "link-blob": "[x](blob:https://example.org/x)",
    "link-to-nothing": "[x]()",
    "reference-file": "[x][r]\n\n[r]: FILE",
    "reference-script": "[x][r]\n\n[r]: javascript:alert(1)",
    "reference-data": "[x]\n\n[x]: data:text/html,x",
}

ESCAPED = {
    "entities": ("&lt;img src=x&gt;", "&lt;img src=x&gt;"),
    "backslashes": (r"\<img src=x\>", "&lt;img src=x&gt;"),
    "quotes": ("\"'", "\"'"),
    "unclosed": ("<img src='x'", "&lt;img src='x'"),
    "title-of-link": ('[x](https://example.org "<img src=x>")', '<a href="https://example.org">x'),
    "quote-in-address": ('[x](https://example.org/"onmouseover="x)', 'href="https://example.org/%22onmouseover=%22x"'),
    "angles-in-address": ("[x](<https://example.org/<b>)", None),
    "unused-reference": ("x\n\n[r]: javascript:alert(1)", None),
    "template": ("{{ 7 * 7 }} {% include 'x' %}", None),
}


def write(attack: Attack, prose: str) -> None:
    """Makes `prose` the text of the section."""
    attack.sample.report(REPORT.replace("Đã mở {lop}.", json.dumps(attack.armed(prose))))


@each_case("prose", REFUSED.values())
def test_prose_that_fetches_or_runs_is_refused(attack: Attack, prose: str) -> None:
    write(attack, prose)
    attack.refused()


@each_case(("prose", "html"), ESCAPED.values())
def test_prose_comes_out_escaped(attack: Attack, prose: str, html: str | None) -> None:
    write(attack, prose)
    if html is None:
        done = attack.build()
        attack.nothing_told(done)
        assert done.exit_code in {0, 1}
        assert done.exit_code == 1 or "javascript" not in attack.sample.html
    else:
        assert html in attack.harmless()
