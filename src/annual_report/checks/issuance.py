"""The frame of a document: who signs, with which sign, and for which period it is."""

import re
from collections.abc import Iterator

from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.diagnostics import ORGANIZATION_FILE, Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.model.signatory import Signatory
from annual_report.model.walk import Path, each
from annual_report.regulations import regulation_for
from annual_report.values.text_types import slug


@check(
    Rule(
        "period-differs-from-folder",
        title=N_("the period of the report does not match its folder"),
        explanation=N_(
            "data/2017/ contains the report on 2017, and its documents have that name. Usually the folder of the "
            "last year was copied, and “period” was not changed. Change it, or move the file into the right folder."
        ),
        wrong=Sample("period: 2016\n"),
        right=Sample("period: 2017\n"),
    )
)
def period_differs_from_folder(data: CheckInput) -> Iterator[Finding]:
    """The period of a report is that of its folder."""
    if data.report.period.key != data.folder.name:
        problem = message(
            N_("the report is for {period}, but is in data/{folder}/"),
            period=data.report.period.key,
            folder=data.folder.name,
        )
        fix = message(
            N_("write “period: {folder}”, or rename the folder data/{folder} to {period}"),
            folder=data.folder.name,
            period=data.report.period.key,
        )
        if data.report.period.form is None or not data.folder.name[:1].isdigit():  # what has a label has its dates too
            fix = message(
                N_("rename the folder data/{folder} to {period}"),
                folder=data.folder.name,
                period=data.report.period.key,
            )
        yield Finding(("period",), problem, fix)


@check(
    Rule(
        "signatory-without-post",
        title=N_("the signatory has no post"),
        explanation=N_(
            "The post of the signatory is printed above the signature. Write it once under “posts” of the person in "
            "data/organization.yaml for all years, or under “post” in the report for this document only."
        ),
        wrong=Sample(
            """\
people:
  - {id: nguyen-van-mau, name: Nguyễn Văn Mẫu}
""",
            file=ORGANIZATION_FILE,
        ),
        right=Sample(
            """\
people:
  - {id: nguyen-van-mau, name: Nguyễn Văn Mẫu, posts: [Chủ tịch]}
""",
            file=ORGANIZATION_FILE,
        ),
        judgement=True,
    )
)
def signatory_without_post(data: CheckInput) -> Iterator[Finding]:
    """Whoever signs has a post to sign with."""
    people = {
        person.id: person
        for index, person in enumerate(data.organization.people if data.organization else ())
        if data.loaded_organization.is_whole(("people", index))
    }
    for path, signatory, in_organization in _signatories(data):
        person = people.get(signatory.person)
        acting = any(authority.form == "Q" for authority in signatory.authority)
        if person is not None and not (person.posts or signatory.post or acting):
            problem = message(N_("{name} has no post to sign with"), name=person.name)
            fix = message(N_("add “post:” here, or “posts:” to the person"))
            yield Finding((*path, "person"), problem, fix, in_organization=in_organization)


@check(
    Rule(
        "authority-order",
        Severity.WARNING,
        title=N_("TM. is below another form of authority"),
        explanation=N_(
            "Whoever signs for a collective writes its name first, and below it the head for whom they sign: TM. Ban "
            "Thường vụ, then KT. Chủ tịch. Write TM. in the first line."
        ),
        wrong=Sample("""\
issuance:
  subject: Tổng kết hoạt động năm 2017
  signatory:
    person: nguyen-van-mau
    post: Phó Chủ tịch
    authority:
      - KT. Chủ tịch
      - TM. Ban Thường vụ
"""),
        right=Sample("""\
issuance:
  subject: Tổng kết hoạt động năm 2017
  signatory:
    person: nguyen-van-mau
    post: Phó Chủ tịch
    authority:
      - TM. Ban Thường vụ
      - KT. Chủ tịch
"""),
    )
)
def authority_order(data: CheckInput) -> Iterator[Finding]:
    """Whoever signs for a collective and for its head names the collective first: TM. above KT."""
    for path, signatory, in_organization in _signatories(data):
        forms = [authority.form for authority in signatory.authority]
        if "TM" in forms[1:] and forms[0] != "TM":
            problem = message(N_("TM. is below {form}."), form=forms[0])
            fix = message(N_("write TM. first, then KT."))
            yield Finding((*path, "authority"), problem, fix, in_organization=in_organization)


@check(
    Rule(
        "name-with-degree",
        Severity.WARNING,
        title=N_("a name contains a degree or title"),
        explanation=N_(
            "Below a signature, the name is printed without academic degrees (Nghị định 30/2020/NĐ-CP, Phụ lục I, "
            "II.7). Write the degree under “degree”: it is left out there, but printed where the text names the "
            "person."
        ),
        wrong=Sample(
            """\
people:
  - id: nguyen-van-mau
    name: TS. Nguyễn Văn Mẫu
    posts: [Chủ tịch]
""",
            file=ORGANIZATION_FILE,
        ),
        right=Sample(
            """\
people:
  - id: nguyen-van-mau
    name: Nguyễn Văn Mẫu
    degree: Tiến sĩ
    posts: [Chủ tịch]
""",
            file=ORGANIZATION_FILE,
        ),
    )
)
def name_with_degree(data: CheckInput) -> Iterator[Finding]:
    """A signatory's printed name carries no academic degree (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.7)."""
    people = data.organization.people if data.organization else ()
    if all(person.name.istitle() for person in people):  # as names are written, and no degree is
        return
    degrees = regulation_for(data.report, data.organization).forms.degrees.words
    degree_pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, degrees))})\b")
    for index, person in enumerate(people):
        if degree_pattern.search(person.name):
            problem = message(N_("the name “{name}” contains a degree or title"), name=person.name)
            fix = message(N_("write the degree under “degree:”"))
            yield Finding(("people", index, "name"), problem, fix, in_organization=True)


@check(
    Rule(
        "addressees-not-printed",
        Severity.WARNING,
        title=N_("there are addressees, but this type of document has none"),
        explanation=N_(
            "The line “Kính gửi” belongs on the types of documents that the regulation names (reports have it since "
            "Nghị định 30/2020/NĐ-CP). On other types it is not printed, so nobody would see the addressees: list "
            "them under “recipients”."
        ),
        wrong=Sample("""\
issuance:
  date: 08/01/2018
  subject: Tổng kết hoạt động năm 2017
  signatory: {person: nguyen-van-mau}
  addressees: [Ủy ban nhân dân tỉnh Mẫu]
"""),
        right=Sample("""\
issuance:
  date: 08/01/2018
  subject: Tổng kết hoạt động năm 2017
  signatory: {person: nguyen-van-mau}
  recipients: [Ủy ban nhân dân tỉnh Mẫu]
"""),
    )
)
def addressees_not_printed(data: CheckInput) -> Iterator[Finding]:
    """Addressees are given where the regulation has the line Kính gửi."""
    issuance = data.report.issuance
    if not issuance.addressees:
        return
    regulation = regulation_for(data.report, data.organization)
    if issuance.type not in regulation.addressed_types:
        problem = message(
            N_("{regulation} has no “Kính gửi” line on a {type}"), regulation=regulation.title, type=issuance.type
        )
        yield Finding(("issuance", "addressees"), problem, message(N_("list them under “recipients:”")))


@check(
    Rule(
        "sign-in-words",
        Severity.WARNING,
        title=N_("the sign of a document contains whole words"),
        explanation=N_(
            "The number of a document is followed by its sign, which consists of the first letters of a body or "
            "office: “Số: 12/HM-VP” (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.3). Write these under “abbreviation” and "
            "“department”; full names are in the letterhead."
        ),
        wrong=Sample("abbreviation: Hội Mẫu\n", file=ORGANIZATION_FILE),
        right=Sample("abbreviation: HM\n", file=ORGANIZATION_FILE),
    )
)
def sign_in_words(data: CheckInput) -> Iterator[Finding]:
    """Signs are made of letters, not of words."""
    organization = data.organization
    letter_defaults = organization.letter if organization else None
    frames = [((*path, "department"), frame) for path, frame in data.frames_of_documents]
    for path, text, in_organization in (
        *((path, getattr(frame, "department", None), False) for path, frame in frames),
        (("abbreviation",), organization and organization.abbreviation, True),
        (("letter", "department"), letter_defaults and letter_defaults.department, True),
    ):
        words = slug(text or "").split("-")
        if text and len(words) > 1 and " " in text.strip():
            problem = message(N_("“{text}” is not an abbreviation that a sign can have"), text=text)
            letters = "".join(word[0] for word in words).upper()
            fix = message(N_("write only the first letters, for example {letters}"), letters=letters)
            yield Finding(path, problem, fix, in_organization=in_organization)


def _signatories(data: CheckInput) -> Iterator[tuple[Path, Signatory, bool]]:
    """Whoever signs a document, and letters as a rule, which the organisation's file says."""
    yield from ((path, signatory, False) for path, signatory in data.each(Signatory))
    yield from ((path, signatory, True) for path, signatory in each(data.organization, Signatory))
