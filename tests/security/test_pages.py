"""Templates that would have the page load something: from the network, from files, or by tricking the reading of it."""

from base64 import b64encode

from cases import each_case
from security.attack import Attack

SVG = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9"'
IMG = '<img src="WEB" alt="">'
XXE = f'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg {SVG}><text>&x;</text></svg>'


def data_url(content: str, kind: str) -> str:
    """The data URL that says it is of `kind`."""
    return f"data:{kind};base64,{b64encode(content.encode()).decode()}"


MARKUP = {
    "img-http": IMG,
    "img-file": '<img src="FILE" alt="">',
    "img-path": '<img src="PATH" alt="">',
    "img-relative": '<img src="../../secret.json" alt="">',
    "img-protocol-relative": '<img src="//127.0.0.1/x" alt="">',
    "img-upper-case": '<IMG SRC="FILE" ALT="">',
    "img-line-break-in-scheme": '<img src="ht\ntp://127.0.0.1/" alt="">',
    "img-tab-in-scheme": '<img src="fi\tle:///etc/passwd" alt="">',
    "img-blanks-around": '<img src=" \n FILE" alt="">',
    "img-entities": '<img src="&#102;ile:///etc/passwd" alt="">',
    "img-unquoted": "<img alt=x src=FILE>",
    "img-slashes-for-blanks": '<img/src="FILE"/alt="">',
    "img-srcset": '<img srcset="WEB 2x" alt="">',
    "img-old-name": '<image src="WEB">',
    "img-svg-data": f'<img src="{data_url(f"<svg {SVG}/>", "image/svg+xml")}" alt="">',
    "img-svg-called-jpeg": f'<img src="{data_url(f"<svg {SVG}/>", "image/jpeg")}" alt="">',
    "img-svg-called-png": f'<img src="{data_url(f"<svg {SVG}/>", "image/png")}" alt="">',
    "img-svg-with-entity": f'<img src="{data_url(XXE, "image/svg+xml")}" alt="">',
    "img-eps-called-jpeg": f'<img src="{data_url("%!PS-Adobe-3.0 EPSF-3.0", "image/jpeg")}" alt="">',
    "img-plain-data": '<img src="data:image/svg+xml,%3Csvg/%3E" alt="">',
    "picture-source": '<picture><source srcset="WEB"></picture>',
    "object": '<object data="FILE"></object>',
    "object-type": '<object type="image/svg+xml" data="WEB"></object>',
    "embed": '<embed src="FILE">',
    "iframe": '<iframe src="FILE"></iframe>',
    "iframe-srcdoc": '<iframe srcdoc="<img src=WEB>"></iframe>',
    "script-src": '<script src="WEB"></script>',
    "script-inline": "<script>fetch('WEB')</script>",
    "event": "<p onclick=\"location='WEB'\">x</p>",
    "form": '<form action="WEB"></form>',
    "button-formaction": '<button formaction="WEB">x</button>',
    "input-image": '<input type="image" src="WEB" alt="x">',
    "video-poster": '<video poster="WEB"></video>',
    "audio": '<audio src="WEB"></audio>',
    "track": '<track src="WEB">',
    "table-background": '<table background="WEB"></table>',
    "quotation-cite": '<blockquote cite="FILE">x</blockquote>',
    "link-to-file": '<a href="FILE">x</a>',
    "link-to-script": '<a href="javascript:alert(1)">x</a>',
    "link-to-script-with-tab": '<a href="java\tscript:alert(1)">x</a>',
    "link-to-data": '<a href="data:text/html,x">x</a>',
    "link-that-attaches": '<a rel="attachment" href="WEB">x</a>',
    "link-that-pings": '<a href="#a" ping="WEB">x</a>',
    "area": '<map><area href="FILE"></map>',
    "svg-image-href": f'<svg {SVG}><image href="WEB" width="5" height="5"/></svg>',
    "svg-image-xlink": f'<svg {SVG}><image xlink:href="FILE" width="5" height="5"/></svg>',
    "svg-use": f'<svg {SVG}><use href="FILE#x"/></svg>',
    "svg-link-to-script": f'<svg {SVG}><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
    "svg-style": f"<svg {SVG}><style>rect {{ fill: url(WEB) }}</style></svg>",
    "svg-style-entities": f'<svg {SVG}><style>@&#105;mport "WEB";</style></svg>',
    "svg-fill": f'<svg {SVG}><rect fill="url(WEB)"/></svg>',
    "svg-fill-escaped": f'<svg {SVG}><rect fill="u\\72l(WEB)"/></svg>',
    "svg-filter": f'<svg {SVG}><rect filter="url(FILE#x)"/></svg>',
    "svg-set": f'<svg {SVG}><image><set attributeName="href" to="WEB"/></image></svg>',
    "svg-animate": f'<svg {SVG}><image><animate attributeName="href" values="WEB"/></image></svg>',
    "svg-foreign-object": f"<svg {SVG}><foreignObject>{IMG}</foreignObject></svg>",
    "svg-xml-base": f'<svg {SVG} xml:base="WEB"><text>x</text></svg>',
    "svg-prefix": '<svg:image xlink:href="WEB"/>',
    "mathml": '<math><mtext href="WEB">x</mtext></math>',
    "style-attribute": '<p style="background: url(WEB)">x</p>',
    "style-attribute-escaped": '<p style="background: \\75rl(WEB)">x</p>',
    "style-attribute-entities": '<p style="background: ur&#108;(WEB)">x</p>',
    "text-attribute": '<p data-x="FILE" style="--x: attr(data-x url)">x</p>',
}

# Each of these shows an image to one way of reading HTML, and hides it in text or a comment from another.
TWO_READINGS = {
    "style-closed-with-attribute": f"<style></style x>{IMG}",
    "style-in-comment-in-style": f"<style><!-- </style>{IMG} --></style>",
    "style-never-closed": "<style>@import url(WEB);",
    "style-in-svg-is-markup": f"<svg><style>{IMG}</style></svg>",
    "style-in-svg-title": f"<svg><title><style><!--</style>{IMG}--></style></title></svg>",
    "comment-closed-at-once": f"<!-->{IMG}<!-- -->",
    "comment-closed-with-dash": f"<!--->{IMG}<!-- -->",
    "comment-closed-with-bang": f"<!-- --!>{IMG}<!-- -->",
    "comment-in-comment": f"<!-- <!-- -->{IMG}-->",
    "character-data": f"<![CDATA[ > {IMG} ]]>",
    "character-data-in-svg": f"<svg><![CDATA[ ]]>{IMG}<![CDATA[ ]]></svg>",
    "instruction": f"<?x >{IMG}?>",
    "declaration": f'<!x "> {IMG}">',
    "doctype-with-subset": f'<!DOCTYPE x [ <!ELEMENT ">" > {IMG} ]>',
    "title-holds-comment": f"<title><!-- </title>{IMG}<!-- -->",
    "title-holds-style": f"<title><style></title>{IMG}</style>",
    "textarea-holds-comment": f"<textarea><!-- </textarea>{IMG}<!-- -->",
    "textarea-holds-style": f"<textarea><style></textarea>{IMG}</style>",
    "xmp": f"<xmp><!-- </xmp>{IMG}<!-- -->",
    "noembed": f"<noembed><!-- </noembed>{IMG}<!-- -->",
    "noframes": f"<noframes><!-- </noframes>{IMG}<!-- -->",
    "noscript": '<noscript><p title="</noscript><img src=WEB>">x</p></noscript>',
    "iframe": f"<iframe><!-- </iframe>{IMG}-->",
    "script": f"<script><!-- </script>{IMG}-->",
    "template": f"<template>{IMG}</template>",
    "select": f"<select><style><!--</style>{IMG}--></style></select>",
    "math": f"<math><mtext><mglyph><style><!--</style>{IMG}--></style></mtext></math>",
    "plaintext": f"<plaintext>{IMG}",
    "attribute-named-by-quote": f'<p ="> {IMG}">',
    "end-tag-with-attributes": f'</1 title="{IMG}">{IMG}',
    "zero-in-name": '<im\0g src="WEB">',
}

HEAD = {
    "stylesheet": '<link rel="stylesheet" href="WEB">',
    "icon": '<link rel="icon" href="FILE">',
    "attachment": '<link rel="attachment" href="FILE">',
    "preload": '<link rel="preload" imagesrcset="WEB 1x" as="image">',
    "base": '<base href="FILE">',
    "base-without-address": "<base target=x>",
    "refresh": '<meta http-equiv="refresh" content="0; url=WEB">',
    "other-character-set": '<meta charset="iso-2022-jp">',
    "other-content-type": '<meta http-equiv="content-type" content="text/html; charset=utf-7">',
}

STYLES = {
    "import-url": "@import url(WEB);",
    "import-string": '@import "FILE";',
    "import-escaped": '@\\69mport "WEB";',
    "import-in-comment-end": '/* */@import "WEB";',
    "import-in-block": '@media print { @import "WEB"; }',
    "font-face-file": "@font-face { font-family: x; src: url(FILE) } p { font-family: x }",
    "font-face-http": '@font-face { font-family: x; src: local("y"), url("WEB") format("woff2") }',
    "background": "p { background: url(WEB) }",
    "background-quoted": "p { background-image: url('FILE') }",
    "background-upper-case": "p { background: URL(WEB) }",
    "background-escaped": "p { background: u\\72l(WEB) }",
    "background-escaped-long": "p { background: \\000075rl(WEB) }",
    "background-blanks": "p { background: url(  \n WEB ) }",
    "background-data-svg": f"p {{ background: url({data_url(f'<svg {SVG}/>', 'image/svg+xml')}) }}",
    "background-of-page": "@page { background: url(WEB) }",
    "margin-box": "@page { @top-left { content: url(FILE) } }",
    "image-set": 'p { background: image-set("WEB" 1x) }',
    "image-set-second": 'p { background: image-set("#a" 1x, "WEB" 2x) }',
    "image-set-prefixed": "p { background: -webkit-image-set(url(WEB) 1x) }",
    "image-function": 'p { background: image("WEB") }',
    "cross-fade": "p { background: cross-fade(url(WEB), url(FILE)) }",
    "src-function": 'p { background: src("WEB") }',
    "custom-property": ":root { --x: url(WEB) } p { background: var(--x) }",
    "custom-string": ':root { --x: "WEB" } p { background: src(var(--x)) }',
    "attribute-as-url": "p { background: attr(data-x url) }",
    "attribute-typed-url": "p { background: attr(data-x type(<url>)) }",
    "attribute-as-link": "p { -weasy-link: attr(data-x url) }",
    "link-property": "p { -weasy-link: url(FILE) }",
    "list-style": "li { list-style-image: url(WEB) }",
    "content": "p::before { content: url(FILE) }",
    "cursor": "p { cursor: url(WEB), auto }",
    "border-image": "p { border-image: url(WEB) }",
    "mask": "p { mask: url(FILE#x) }",
    "shape": "p { shape-outside: url(WEB) }",
    "filter": "p { filter: url(FILE#x) }",
    "color-profile": "@color-profile --x { src: url(FILE) }",
    "namespace": "@namespace url(WEB);",
    "supports": "@supports (display: block) { p { background: url(WEB) } }",
    "style-closed": f"</style>{IMG}<style>",
}


@each_case("html", MARKUP.values())
def test_markup_that_fetches_is_refused(attack: Attack, html: str) -> None:
    attack.body(html)
    attack.refused("resource-refused")


@each_case("html", TWO_READINGS.values())
def test_what_one_reading_hides_and_another_shows_is_refused(attack: Attack, html: str) -> None:
    attack.body(html)
    attack.refused("resource-refused")


@each_case("html", HEAD.values())
def test_head_that_fetches_is_refused(attack: Attack, html: str) -> None:
    attack.head(html)
    attack.refused("resource-refused")


@each_case("css", STYLES.values())
def test_style_that_fetches_is_refused(attack: Attack, css: str) -> None:
    attack.style(css)
    attack.refused("resource-refused")


def test_page_that_is_nothing_but_a_path_is_not_read(attack: Attack) -> None:
    attack.document("PATH")
    assert f"<body>{attack.secret}\n</body>" in attack.harmless()


def test_frames_are_refused(attack: Attack) -> None:
    attack.document('<html><head></head><frameset><frame src="FILE"></frameset></html>')
    attack.refused("resource-refused")


def test_address_that_the_end_of_the_page_closes_is_refused(attack: Attack) -> None:
    attack.document("<style>p { background: url(WEB")
    attack.refused("resource-refused")


@each_case("html", [IMG, '<a rel="attachment" href="FILE">x</a>'])
def test_nothing_is_fetched_on_the_way_to_the_pdf(attack: Attack, html: str) -> None:
    attack.body(html)
    attack.refused("resource-refused", "pdf,html")


def test_refusal_names_the_template_and_the_line(attack: Attack) -> None:
    attack.body('<img src="WEB/mark" alt="">')
    said = attack.refused("resource-refused")
    text = (attack.sample.root / "templates/report/document.html.j2").read_text("utf-8")
    line = text[: text.index("/mark")].count("\n") + 1
    assert f"templates/report/document.html.j2:{line}:" in said


def test_in_document_references_and_links_to_the_web_are_fine(attack: Attack) -> None:
    attack.style("h1 { position: running(head) } @page { @top-left { content: element(head) } }")
    attack.body(
        f'<p id="a"><a href="https://example.org/">x</a> <a href="mailto:a@example.org">y</a> <a href="#a">z</a></p>'
        f'<svg {SVG}><defs><linearGradient id="g"/></defs><rect fill="url(#g)" width="5" height="5"/></svg>'
    )
    assert "url(#g)" in attack.harmless()
