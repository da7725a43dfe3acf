"""The samples for operators are what the programs that read them take."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.guards.tree import ROOT
from webapp.settings.values import READERS

SAMPLES = ROOT / "webapp" / "serving" / "samples"
UNITS = sorted(SAMPLES.glob("*.service")) + sorted(SAMPLES.glob("*.timer"))
SBIN = ":".join(("/usr/local/bin", "/usr/bin", "/bin", "/usr/sbin", "/sbin"))
TO_OPENSSL = ("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes")


def program(name: str) -> str:
    found = shutil.which(name, path=SBIN)
    if found is None:
        pytest.skip(f"{name} is not installed")
    return found


def test_nginx_takes_its_sample(tmp_path: Path) -> None:
    nginx, openssl = program("nginx"), program("openssl")
    key, certificate = tmp_path / "privkey.pem", tmp_path / "fullchain.pem"
    made = (*TO_OPENSSL, "-subj", "/CN=x", "-keyout", str(key), "-out", str(certificate))
    subprocess.run([openssl, *made], check=True, capture_output=True)
    sample = (SAMPLES / "nginx.conf").read_text("utf-8")
    sample = sample.replace("/etc/ssl/jiamenkou", str(tmp_path))
    sample = sample.replace("/var/log/nginx", str(tmp_path))
    whole = tmp_path / "nginx.conf"
    whole.write_text(f"pid {tmp_path}/pid;\nevents {{}}\nhttp {{\n{sample}\n}}\n", "utf-8")
    told = subprocess.run(
        [nginx, "-t", "-c", str(whole), "-p", str(tmp_path), "-g", f"error_log {tmp_path}/e;"],
        check=False,
        capture_output=True,
        text=True,
    )
    assert told.returncode == 0, told.stderr


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
def test_systemd_takes_its_samples(unit: Path, tmp_path: Path) -> None:
    analyze = program("systemd-analyze")
    for each in UNITS:
        text = each.read_text("utf-8").replace("/opt/jiamenkou/.venv/bin/jiamenkou", "/bin/true")
        (tmp_path / each.name).write_text(text, "utf-8")
    told = subprocess.run(
        [analyze, "verify", "--man=no", "--recursive-errors=no", str(tmp_path / unit.name)],
        check=False,
        capture_output=True,
        text=True,
    )
    assert (told.returncode, told.stderr) == (0, "")


def test_logrotate_takes_its_sample() -> None:
    told = subprocess.run(
        [program("logrotate"), "--debug", str(SAMPLES / "logrotate.conf")],
        check=False,
        capture_output=True,
        text=True,
    )
    assert (told.returncode, "error:" in told.stderr) == (0, False)


def test_samples_set_only_what_can_be_set() -> None:
    texts = (sample.read_text("utf-8") for sample in SAMPLES.iterdir())
    named = {name for text in texts for name in re.findall(r"JIAMENKOU_([A-Z_]+)=", text)}
    assert {name.lower() for name in named} <= set(READERS)
    assert "VAR" in named
