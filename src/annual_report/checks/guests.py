"""Guests: each with a name once, or with a post at least; the posts of those who are named with a capital."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.diagnostics.advice import advice
from annual_report.language import N_, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.model.activities import Activity
from annual_report.model.guests import Guest
from annual_report.model.walk import Path
from annual_report.proofreading.rules.capitals_of_people import POSTS
from annual_report.wording.guests_said import is_named

_POST: Final = lazy_pattern(rf"(?:{POSTS})\b")
_BARE_POST: Final = lazy_pattern(rf"(?:{POSTS}|phó chủ nhiệm|ủy viên|ủy viên thường vụ)", re.IGNORECASE)
_MEETING: Final = """\
sections:
  - title: Kết quả hoạt động
    activities:
      - id: gap-mat
        guests:
          - {name: Lê Văn Mẫu, posts: [Chủ tịch]}
          - {__GUEST__}
        text: "Dự buổi gặp mặt có {guests}."
"""


def _meeting(guest: str) -> Sample:
    return Sample(_MEETING.replace("__GUEST__", guest))


@check(
    Rule(
        "guest-not-named",
        Severity.WARNING,
        title=N_("a guest has no name, or two"),
        explanation=N_(
            "A guest has a name and posts; those who are known by their posts alone have posts. With “person”, name "
            "and degree are those under “people” in organization.yaml, so “name” and “degree” are not printed."
        ),
        wrong=_meeting("honorific: ông, body: hoi-a"),
        right=_meeting("name: Trần Văn Mẫu, posts: [Giám đốc]"),
    )
)
def guest_not_named(data: CheckInput) -> Iterator[Finding]:
    """A guest is told by a name or by a post, and has no second name."""
    for path, guest in guests_of(data):
        if not is_named(guest) and not guest.posts:
            problem = message(N_("this guest has neither a name nor a post"))
            yield Finding(path, problem, message(N_("write “name:” and “posts:”, or “person:”")))
        for key in ("name", "degree"):
            if guest.person and getattr(guest, key):
                problem = message(N_("this is not printed: the guest has the name under “people” in organization.yaml"))
                yield Finding((*path, key), problem, message(N_("remove one of the two")))


@check(
    Rule(
        "guest-post-in-small-letters",
        Severity.WARNING,
        proposes=True,
        title=N_("the post of a guest begins with a small letter"),
        explanation=N_(
            "A post next to the name of a person begins with a capital: đồng chí Trần Văn Mẫu, Chủ tịch UBND tỉnh "
            "(Appendix II of Decree 30/2020/NĐ-CP). Those who have no name, such as “lãnh đạo các sở”, have none."
        ),
        wrong=_meeting("name: Trần Văn Mẫu, posts: [phó giám đốc]"),
        right=_meeting("name: Trần Văn Mẫu, posts: [Phó Giám đốc]"),
    )
)
def guest_post_in_small_letters(data: CheckInput) -> Iterator[Finding]:
    """The posts of named guests begin with a capital."""
    for path, guest in guests_of(data):
        for index, post in enumerate(guest.posts if is_named(guest) else ()):
            if found := _POST.match(post):
                written = _with_capitals(found[0]) + post[found.end() :]
                problem = message(N_("the post “{post}” begins with a small letter"), post=post)
                yield Finding((*path, "posts", index), problem, advice(N_("write {post}"), written, post=written))


@check(
    Rule(
        "guest-of-no-body",
        Severity.WARNING,
        title=N_("it is not clear to which body the post of a guest belongs"),
        explanation=N_(
            "“Ông Trần Văn Mẫu, Giám đốc Sở Mẫu; bà Lê Thị Mẫu, Phó Chủ tịch”: after a guest of another body, readers "
            "take the post to be of that body, or ask of which. Write the post in full (“Phó Chủ tịch Hội Mẫu”), or "
            "“body:”."
        ),
        wrong=_meeting(
            "name: Trần Văn Mẫu, posts: [Giám đốc Sở Mẫu]}\n          - {name: Lê Thị Mẫu, posts: [Chủ tịch]"
        ),
        right=_meeting(
            "name: Trần Văn Mẫu, posts: [Giám đốc Sở Mẫu]}\n          - {name: Lê Thị Mẫu, posts: [Chủ tịch Hội Mẫu]"
        ),
    )
)
def guest_of_no_body(data: CheckInput) -> Iterator[Finding]:
    """After guests of other bodies, the post of a guest says of which body it is."""
    people = {str(person.id): person for person in (data.organization.people if data.organization else ())}
    others_before: Path = ()
    for path, guest in guests_of(data):
        person = people.get(guest.person or "")
        posts = guest.posts or (person.posts if person else ())
        if not is_named(guest) or not posts:
            continue
        if guest.body or posts[-1][0].islower() or not _BARE_POST.fullmatch(posts[-1]):
            others_before = path[:-1]
        elif others_before == path[:-1]:
            yield _of_no_body(path, guest, posts, data)


def _of_no_body(path: Path, guest: Guest, posts: Sequence[str], data: CheckInput) -> Finding:
    """What to write, if it is a guest of the body whose report it is."""
    problem = message(N_("“{post}” follows guests of other bodies: readers ask of which body"), post=posts[-1])
    own = (*data.organization.short_names, data.organization.name)[0] if data.organization else ""
    in_full = f"{posts[-1]} {own}".strip()
    if guest.posts:
        fix = message(N_("write it in full, for example {post}, or add “body:”"), post=in_full)
        return Finding((*path, "posts", len(posts) - 1), problem, fix)
    listed = ", ".join((*posts[:-1], in_full))
    fix = message(N_("write it in full here, for example “posts: [{posts}]”, or add “body:”"), posts=listed)
    return Finding((*path, "person"), problem, fix)


def guests_of(data: CheckInput) -> Iterator[tuple[Path, Guest]]:
    """Every guest with the path; few activities have any, so that not all parts of the data are looked through."""
    for path, activity in data.each(Activity):
        yield from (((*path, "guests", index), guest) for index, guest in enumerate(activity.guests))


def _with_capitals(post: str) -> str:
    """`Phó Giám đốc`: what is after “phó” has a capital too."""
    deputy, _space, rest = post.partition(" ") if post.startswith("phó ") else ("", "", post)
    capital = rest[0].upper() + rest[1:]
    return f"{deputy[0].upper()}{deputy[1:]} {capital}" if deputy else capital
