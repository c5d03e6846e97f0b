"""Documents that follow no regulation: for companies and bodies abroad."""

from compose.composing import FRAME, document, words


def test_plain_document_has_no_head_of_the_state_and_no_room_for_a_registry() -> None:
    for name in ("none", "không"):
        printed = document(f"{FRAME}  regulation: {name}\n  date: 5/3/2021\nlanguage: en\n")
        assert (printed.head.national_name, printed.head.motto, printed.head.number) == ("", "", ())
        assert words(printed.head.place_and_date) == "Tỉnh Mẫu, 5 March 2021"
        assert printed.foot.recipients == ()
        assert printed.regulation.closing_mark == "."


def test_plain_document_has_the_number_that_it_is_given() -> None:
    printed = document(f"{FRAME}  regulation: không\n  number: 5\n")
    assert words(printed.head.number) == "Số: 05/BC-HM"
