"""The shapes that other tests hold programs against: each as long as it is asked to be."""

from security.hostile_shapes import HOSTILE, SOUND, SOUND_IN_ONE

FEWEST = 40


def test_shapes_are_as_long_as_asked() -> None:
    assert len(HOSTILE) >= FEWEST
    for name, shape in (*HOSTILE.items(), ("sound", SOUND), ("sound in one", SOUND_IN_ONE)):
        assert [len(shape(length)) for length in (100, 999, 1000)] == [100, 999, 1000], name
