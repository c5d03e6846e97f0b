"""Words as the keys were struck."""

from cases import each_case

from annual_report.language.vietnamese import from_telex, from_vni


@each_case(
    ("keys", "word"),
    [("hooij", "hội"), ("cuar", "của"), ("truwowngf", "trường"), ("trươngf", "trường"), ("ddể", "để"),
     ("dduwowcj", "được"), ("nuwowcs", "nước"),
     ("thif", "thì"), ("tieengs", "tiếng"), ("hội", None), ("nam", None), ("jazz", None)],
)  # fmt: skip
def test_telex(keys: str, word: str | None) -> None:
    assert from_telex(keys) == word


@each_case(
    ("keys", "word"),
    [("nguye6n4", "nguyễn"), ("tru7o7ng2", "trường"), ("truo7ng2", "trường"), ("d9a5i", "đại"), ("covid19", None)],
)
def test_vni(keys: str, word: str | None) -> None:
    assert from_vni(keys) == word
