"""A checkout works in a folder of any name, in any locale: nothing that an editable install leaves
is read in the encoding of the locale."""

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from tests.guards.tree import ROOT

BUILD = "import sys; from hatchling.build import build_editable as make; print(make(sys.argv[1]))"
PARTS = ("pyproject.toml", "README.md", "LICENSE", "webapp", "translations")


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Enough of the project to be installed from, in a folder with a Chinese name and a blank."""
    folder = tmp_path_factory.mktemp("家门口 (1)")
    for name in PARTS:
        source = ROOT / name
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, folder / name)
    (folder / "templates").mkdir()
    return folder


@pytest.fixture(scope="module")
def editable(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel that an editable install unpacks."""
    target = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-c", BUILD, str(target)], cwd=checkout, check=True, capture_output=True
    )
    return next(target.glob("*.whl"))


def test_an_editable_install_brings_nothing_but_the_way_to_the_checkout(editable: Path) -> None:
    with zipfile.ZipFile(editable) as wheel:
        for name in wheel.namelist():
            assert not name.startswith("webapp/"), name
            if name.endswith(".pth"):
                assert wheel.read(name).isascii()


@pytest.mark.parametrize("locale", ["C", "POSIX", "C.UTF-8"])
def test_the_checkout_is_found_in_every_locale(
    checkout: Path, editable: Path, tmp_path: Path, locale: str
) -> None:
    venv.create(tmp_path, with_pip=False, symlinks=True)
    libraries = Path(sysconfig.get_path("purelib", vars={"base": str(tmp_path)}))
    with zipfile.ZipFile(editable) as wheel:
        wheel.extractall(libraries)
    shutil.copytree(Path(sysconfig.get_path("purelib"), "editables"), libraries / "editables")
    environment = {"PATH": os.environ["PATH"], "LC_ALL": locale}
    found = subprocess.run(
        [tmp_path / "bin" / "python", "-c", "from webapp import paths; print(paths.TEMPLATES)"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        check=False,
    )
    assert found.returncode == 0, found.stderr
    assert found.stdout.decode().strip() == str(checkout / "templates")
