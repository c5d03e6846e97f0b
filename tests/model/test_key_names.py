"""Every key has one Vietnamese name in its group, which is read as that key."""

from unicodedata import is_normalized

import pytest
from pydantic import BaseModel

from annual_report.api.data_schema import FILES
from annual_report.load.binding.fields import model_in
from annual_report.model.key_names import VIETNAMESE, VIETNAMESE_KEYS, KeyReader, key_name


def groups() -> set[type[BaseModel]]:
    """The models of all groups of keys in data files."""
    found, left = set[type[BaseModel]](), list[type[BaseModel]](FILES.values())
    while left:
        model = left.pop()
        found.add(model)
        inner = (model_in(field.annotation) for field in model.model_fields.values())
        left += [each for each in inner if each is not None and each not in found]
    return found


def test_every_key_has_a_name_and_no_two_keys_of_a_group_share_one() -> None:
    for model in groups():
        names = [key_name(model, key, "vi") for key in model.model_fields]
        assert len(set(names)) == len(names), model
        assert [KeyReader()(name) for name in names] == list(model.model_fields), model
        assert set(names) <= VIETNAMESE_KEYS
        assert [key_name(model, key, "en") for key in model.model_fields] == list(model.model_fields)


def test_table_has_names_for_the_keys_that_there_are_and_no_others() -> None:
    assert set(VIETNAMESE) == {key for model in groups() for key in model.model_fields}


def test_names_are_words_in_small_letters_that_need_no_quotes() -> None:
    for name in VIETNAMESE_KEYS:
        assert is_normalized("NFC", name)
        assert name == name.lower()
        assert name.replace(" ", "").isalpha()
        assert not set(VIETNAMESE) & {name}, "a name that is another key in English"


@pytest.mark.parametrize(
    ("written", "key"),
    [("đơn vị", "unit"), ("Đơn vị", "unit"), ("ĐƠN_VỊ", "unit"), ("Unit", "unit"), ("Lề  trên", "margin_top")],
)
def test_key_is_read_however_its_letters_are_written(written: str, key: str) -> None:
    reader = KeyReader()
    assert (reader(written), reader.other) == (key, 1)
    assert (reader("hoi-vien"), reader("unit"), reader.english, reader.other) == ("hoi-vien", "unit", 1, 1)
