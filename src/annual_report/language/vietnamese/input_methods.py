"""Words as the keys were struck: the input methods Telex (`truwowngf`) and VNI (`tru7o7ng2`)."""

from typing import Final

from annual_report.language.vietnamese.letters import put_tone, take_tone

_TELEX_TONES: Final = {"s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323"}
_VNI_TONES: Final = {"1": "\u0301", "2": "\u0300", "3": "\u0309", "4": "\u0303", "5": "\u0323"}
_VNI_MARKS: Final = {"6": "aâeêoô", "7": "uưoơ", "8": "aă"}
_VOWELS: Final = "aăâeêioôơuưy"
_CIRCUMFLEX: Final = {"a": "â", "e": "ê", "o": "ô"}
_HORN: Final = {"u": "ư", "o": "ơ", "a": "ă"}


def from_telex(word: str) -> str | None:
    """What the small letters `word`, some of which may be Vietnamese already, are in Telex; None if nothing else."""
    untoned, tone = take_tone(word)
    letters: list[str] = []
    struck = False
    for key in untoned:
        has_vowel = any(each in _VOWELS for each in letters)
        if key in _TELEX_TONES and has_vowel:
            tone, struck = _TELEX_TONES[key], True
        elif (key == "w" and _horn(letters)) or (key in _CIRCUMFLEX and _circumflex(letters, key)):
            struck = True
        elif key == "d" and letters[:1] == ["d"] and (len(letters) == 1 or has_vowel):
            letters[0], struck = "đ", True
        elif key == "d" and letters == ["đ"]:
            struck = True
        elif key in "wfjz":
            return None
        else:
            letters.append(key)
    return put_tone("".join(letters), tone) if struck and len(tone) <= 1 else None


def _circumflex(letters: list[str], key: str) -> bool:
    """Whether a further `key` puts the circumflex on the last vowel."""
    at = max((place for place, each in enumerate(letters) if each in _VOWELS), default=-1)
    if at < 0 or letters[at] != key:
        return False
    letters[at] = _CIRCUMFLEX[key]
    return True


def _horn(letters: list[str]) -> bool:
    """Whether a w puts a horn, or a breve, on a letter."""
    for at in range(len(letters) - 1, -1, -1):
        if letters[at] in _HORN:
            if letters[at] == "o" and at and letters[at - 1] == "u" and letters[:1] != ["q"]:
                letters[at - 1] = "ư"
            letters[at] = _HORN[letters[at]]
            return True
    return bool(letters) and letters[-1] in "ươ"


def from_vni(word: str) -> str | None:
    """What the small letters and digits `word` are in VNI; None if nothing."""
    untoned, tone = take_tone(word)
    letters: list[str] = []
    for key in untoned:
        if key in _VNI_TONES:
            tone = _VNI_TONES[key]
        elif key == "9" and letters[:1] in (["d"], ["đ"]):
            letters[0] = "đ"
        elif key in _VNI_MARKS:
            if not _marked(letters, _VNI_MARKS[key]):
                return None
        elif key.isdigit():
            return None
        else:
            letters.append(key)
    return put_tone("".join(letters), tone) if len(tone) <= 1 else None


def _marked(letters: list[str], pairs: str) -> bool:
    """Whether the last letter that takes the mark has got it."""
    for at in range(len(letters) - 1, -1, -1):
        place = pairs.find(letters[at])
        if place >= 0 and place % 2 == 0:
            if letters[at] == "o" and pairs[0] == "u" and at and letters[at - 1] == "u":
                letters[at - 1] = "ư"
            letters[at] = pairs[place + 1]
            return True
        if place >= 0:
            return True
    return False
