"""Photos: files that are there, inside the workspace, and pictures indeed."""

from collections.abc import Iterator
from errno import EISDIR, ENODEV, ENXIO
from pathlib import Path, PurePosixPath
from typing import Final

from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.diagnostics import MOST, Rule, Sample
from annual_report.diagnostics.advice import did_you_mean
from annual_report.language import N_, Message, message, system_reason
from annual_report.language.similar_names import may_be_meant
from annual_report.load.containment import OutsideWorkspaceError
from annual_report.load.photo_files import Unreadable
from annual_report.load.pictures.limits import (
    LARGEST_FILE,
    LONGEST_SIDE,
    MAX_PIXELS,
    MEBIBYTE,
    MOST_FRAMES,
    MOST_PIXELS_IN_ALL,
    PROCESS_SECONDS_IN_ALL,
)
from annual_report.load.pictures.obstacle import Obstacle, UnreadablePictureError
from annual_report.model.photos import Photo
from annual_report.model.walk import Path as DataPath

_PIPES: Final = (ENODEV, ENXIO)
_MILLION: Final = 10**6
_SMALLER: Final = message(
    N_("open it in a picture program and save it as JPEG, 2000 pixels wide, which is enough for print")
)
_SMALLER_ALL: Final = message(
    N_("open them in a picture program and save them as JPEG, 2000 pixels wide, which is enough for print")
)
_NO_PICTURE: Final = (
    message(N_("“{file}” cannot be read as a picture")),
    message(N_("open it in a picture program and save it as JPEG, of at most 100 million pixels")),
)
_UNREADABLE: Final = {
    Obstacle.NOTHING: (_NO_PICTURE[0], message(N_("the file is empty: copy the picture here again"))),
    Obstacle.LARGE_FILE: (
        message(N_("“{file}” is larger than {limit} MiB"), limit=LARGEST_FILE // MEBIBYTE),
        _SMALLER,
    ),
    Obstacle.MANY_PIXELS: (
        message(N_("“{file}” has more than {most} million pixels"), most=MAX_PIXELS // _MILLION),
        _SMALLER,
    ),
    Obstacle.LONG_SIDE: (message(N_("a side of “{file}” is longer than {most} pixels"), most=LONGEST_SIDE), _SMALLER),
    Obstacle.MANY_FRAMES: (
        message(N_("“{file}” is an animation of more than {most} pictures"), most=MOST_FRAMES),
        message(N_("save one picture of it as JPEG")),
    ),
    Obstacle.MUCH_TO_READ: (message(N_("reading “{file}” takes too much time or memory")), _SMALLER),
    Obstacle.MUCH_IN_ALL: (
        message(
            N_("with “{file}”, reading the photos of this report takes more than {most} seconds"),
            most=PROCESS_SECONDS_IN_ALL,
        ),
        _SMALLER_ALL,
    ),
}
_TOO_MUCH_IN_ALL: Final = (
    message(
        N_("with “{file}”, the photos of this report have more than {most} million pixels together"),
        most=MOST_PIXELS_IN_ALL // _MILLION,
    ),
    _SMALLER_ALL,
)
_FOLDER: Final = (
    message(N_("“{file}” is a folder, not a photo")),
    message(N_("write the name of the photo in it, with its ending: photos/name.jpg")),
)
_PIPE: Final = (
    message(N_("“{file}” is a device or a pipe, not a file")),
    message(N_("put the photo itself there, saved as JPEG, PNG or WebP")),
)

# What YAML makes of a backslash and the letter behind it, between double quotes.
_BACKSLASHES: Final = str.maketrans(
    {sign: f"/{letter}" for sign, letter in zip("\0\a\b\t\n\v\f\r", "0abtnvfr", strict=True)}
)


@check(
    Rule(
        "photo-outside-workspace",
        title=N_("a photo is outside the folder of the report"),
        explanation=N_(
            "Photos are only taken from the folder of the report: so the folder contains everything that the "
            "document needs, wherever it is copied, and no other file of your machine gets into a document. Copy the "
            "photo into photos/ next to report.yaml, and write photos/name.jpg."
        ),
        wrong=Sample("""\
sections:
  - title: Kết quả hoạt động
    photos:
      - id: hoi-nghi
        caption: Hội nghị tổng kết
        file: ../../tai-ve/hoi-nghi.jpg
"""),
        right=Sample(
            """\
sections:
  - title: Kết quả hoạt động
    photos:
      - id: hoi-nghi
        caption: Hội nghị tổng kết
        file: photos/hoi-nghi.jpg
""",
            pictures=("data/2017/photos/hoi-nghi.jpg",),
        ),
    )
)
def photo_outside_workspace(data: CheckInput) -> Iterator[Finding]:
    """A photo file lies in the folder of its report, and is no link to another place."""
    for path, photo, obstacle in _files(data):
        if isinstance(obstacle, OutsideWorkspaceError):
            problem = message(N_("the photo “{file}” is not in {folder}"), file=photo.file, folder=_shown_folder(data))
            name = PurePosixPath((photo.file or "").replace("\\", "/")).name
            fix = message(
                N_("copy it into {folder}photos/, and write photos/{file}"), folder=_shown_folder(data), file=name
            )
            yield Finding(path, problem, fix)


@check(
    Rule(
        "photo-missing",
        proposes=True,
        only_warns_in_drafts=True,
        title=N_("a photo is missing"),
        explanation=N_(
            "Without the file, the photo cannot be printed. Usually the name differs by a letter, by capitals or by "
            "its ending, or the photo has not been copied into photos/ yet. Correct the name; without a photo remove "
            "“file”, and only its caption is printed."
        ),
        wrong=Sample(
            """\
sections:
  - title: Kết quả hoạt động
    photos:
      - id: hoi-nghi
        caption: Hội nghị tổng kết
        file: photos/hoi-nghi.jpeg
""",
            pictures=("data/2017/photos/hoi-nghi.jpg",),
        ),
        right=Sample(
            """\
sections:
  - title: Kết quả hoạt động
    photos:
      - id: hoi-nghi
        caption: Hội nghị tổng kết
        file: photos/hoi-nghi.jpg
""",
            pictures=("data/2017/photos/hoi-nghi.jpg",),
        ),
    )
)
def photo_missing(data: CheckInput) -> Iterator[Finding]:
    """A photo file that is named is there."""
    missing = ((path, name) for path, photo, _ in _files(data) if (name := photo.file) and data.photos.is_missing(name))
    for count, (path, name) in enumerate(missing):
        problem = message(N_("there is no photo “{file}” in {folder}"), file=name, folder=_shown_folder(data))
        yield Finding(path, problem, _suggested_photo(name, data) if count < MOST else None)


@check(
    Rule(
        "photo-unreadable",
        title=N_("a photo cannot be read as a picture"),
        explanation=N_(
            "The file is damaged, only half copied, larger than 100 million pixels, or of another kind under a "
            "picture's name (HEIC from a phone, PDF, Word). Open it in a picture program and save it as JPEG."
        ),
        wrong=Sample(
            """\
sections:
  - title: Kết quả hoạt động
    photos:
      - id: hoi-nghi
        caption: Hội nghị tổng kết
        file: photos/hoi-nghi.jpg
""",
            beside={"data/2017/photos/hoi-nghi.jpg": "không phải ảnh"},
        ),
        right=Sample(
            """\
sections:
  - title: Kết quả hoạt động
    photos:
      - id: hoi-nghi
        caption: Hội nghị tổng kết
        file: photos/hoi-nghi.jpg
""",
            pictures=("data/2017/photos/hoi-nghi.jpg",),
        ),
    )
)
def photo_unreadable(data: CheckInput) -> Iterator[Finding]:
    """A photo is a whole JPEG, PNG or WebP picture of a size that can be handled, and so are all together."""
    pixels: dict[bytes, int] = {}
    used_up = False
    for path, photo, obstacle in _files(data):
        name = photo.file or ""
        if isinstance(obstacle, OutsideWorkspaceError) or data.photos.is_missing(name):
            continue
        try:
            digest, count = data.photos.look_at(name)
        except UnreadablePictureError as error:
            if error.obstacle is Obstacle.MUCH_IN_ALL:
                if used_up:  # the first one is told: those after it were not looked at
                    continue
                used_up = True
            yield _unreadable(path, name, *_UNREADABLE.get(error.obstacle, _NO_PICTURE))
        except (OSError, OutsideWorkspaceError) as error:
            yield _unreadable(path, name, *_unopened(error))
        else:
            known, pixels[digest] = digest in pixels, count
            if not known and sum(pixels.values()) > MOST_PIXELS_IN_ALL:
                yield _unreadable(path, name, *_TOO_MUCH_IN_ALL)


def _unopened(error: OSError | OutsideWorkspaceError) -> tuple[Message, Message]:
    """What keeps a file from being opened that is there, and what to do."""
    code = error.errno if isinstance(error, OSError) else None
    if code == EISDIR:
        return _FOLDER
    if code in _PIPES:
        return _PIPE
    reason = system_reason(error) if isinstance(error, OSError) else None
    fix = message(N_("it cannot be opened ({reason}): ask for the right to read it"), reason=reason)
    return _NO_PICTURE[0], fix


def _unreadable(path: DataPath, name: str, problem: Message, fix: Message) -> Finding:
    return Finding(path, message(problem.text, **{**problem.values, "file": name}), fix)


def _photos_there(data: CheckInput) -> dict[str, Path]:
    """The files in the folder for photos, by their names without ending and capitals."""
    return {photo.stem.lower(): photo for photo in sorted(data.folder.glob("photos/*")) if _is_file(photo)}


def _suggested_photo(name: str, data: CheckInput) -> Message:
    """The photo in the folder that `name` may mean: another case, other slashes, a slip of the pen."""
    folder, shown_folder, photos = data.folder, _shown_folder(data), data.once(_photos_there)
    written = PurePosixPath(name.replace("\\", "/").translate(_BACKSLASHES))
    near = may_be_meant(written.stem.lower(), photos)
    if question := did_you_mean([photos[each].relative_to(folder).as_posix() for each in near]):
        return question
    if PurePosixPath(name).parent != PurePosixPath("photos"):
        return message(
            N_("copy it into {folder}photos/, and write photos/{file}"), folder=shown_folder, file=written.name or "…"
        )
    return message(
        N_("copy it into {folder}photos/, or remove the line: then only the caption is printed"), folder=shown_folder
    )


def _is_file(file: Path) -> bool:
    try:
        return file.is_file()
    except OSError:  # in a folder that nobody may look into
        return False


def _files(data: CheckInput) -> Iterator[tuple[DataPath, Photo, Unreadable | None]]:
    """Each photo that names a file, with the place where, and why the file cannot be read, if it cannot."""
    for path, photo in data.each(Photo):
        if photo.file is not None:
            yield (*path, "file"), photo, data.photos.obstacle(photo.file)


def _shown_folder(data: CheckInput) -> str:
    return f"data/{data.folder.name}/"
