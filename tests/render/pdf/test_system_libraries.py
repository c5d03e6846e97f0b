"""The line that installs the PDF engine's libraries, for the system at hand."""

from pathlib import Path

import pytest

from annual_report.render.pdf.system_libraries import DEBIAN, WINDOWS, install_command


@pytest.mark.parametrize(
    ("release", "command"),
    [
        ("ID=debian\nVERSION_ID=12", DEBIAN),
        ('ID=linuxmint\nID_LIKE="ubuntu debian"', DEBIAN),
        ("ID=fedora", "dnf install -y pango"),
        ('ID="rocky"\nID_LIKE="rhel centos fedora"', "dnf install -y pango"),
        ("ID='rhel'", "dnf install -y pango"),
        ("NAME=Arch Linux\nID=arch", "pacman -S pango"),
        ("ID=manjaro\nID_LIKE=arch", "pacman -S pango"),
        ("ID=alpine", "apk add pango"),
        ('ID="opensuse-leap"\nID_LIKE="suse opensuse"', "zypper install -y libpango-1_0-0"),
        ("ID=nixos", DEBIAN),
        ("# nothing\n\nbroken", DEBIAN),
    ],
)
def test_linux_is_known_by_its_name_or_its_relatives(release: str, command: str, tmp_path: Path) -> None:
    file = tmp_path / "os-release"
    file.write_text(release, "utf-8")
    assert install_command("linux", file) == command


def test_linux_without_a_name_gets_debians_line(tmp_path: Path) -> None:
    assert install_command("linux", tmp_path / "nowhere") == DEBIAN


def test_other_systems_have_lines_of_their_own() -> None:
    assert install_command("darwin") == "brew install pango"
    assert install_command("win32") == WINDOWS
