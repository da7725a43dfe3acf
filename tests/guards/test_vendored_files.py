"""Vendored files are the ones that were reviewed: version, licence and checksum are beside them."""

import hashlib
import re

import pytest

from tests.guards.tree import ROOT

BESIDE = {"README.md", "VERSION", "LICENCE.txt"}
FOLDERS = [ROOT / "static" / "vendor", ROOT / "tests" / "vendor"]
PACKAGES = [
    package for folder in FOLDERS for package in sorted(folder.iterdir()) if package.is_dir()
]
ROW = re.compile(r"^\| `([^`]+)` \| `([0-9a-f]{64})` \|", re.MULTILINE)


@pytest.mark.parametrize("package", PACKAGES, ids=lambda package: package.name)
def test_a_vendored_package_has_its_version_and_licence(package):
    version = (package / "VERSION").read_text().strip()
    assert re.fullmatch(r"\d+\.\d+(\.\d+)*", version)
    assert (package / "LICENCE.txt").read_text(encoding="utf-8").strip()
    assert f"## {package.name} {version} " in (package.parent / "README.md").read_text("utf-8")


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.parent.name)
def test_every_vendored_file_matches_its_checksum(folder):
    written = dict(ROW.findall((folder / "README.md").read_text(encoding="utf-8")))
    found = {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in folder.rglob("*")
        if file.is_file() and file.name not in BESIDE
    }
    assert found == written
