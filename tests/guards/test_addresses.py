"""Addresses are promises: none vanishes unnoticed, and new ones are written down."""

from pathlib import Path

LIST = Path(__file__).with_name("addresses.txt")


def _written() -> set[str]:
    lines = LIST.read_text(encoding="utf-8").splitlines()
    return {line for line in lines if line and not line.startswith("#")}


def _answered(app) -> set[str]:
    return {
        f"{method} {rule.rule}"
        for rule in app.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }


def test_no_address_vanishes(app):
    assert sorted(_written() - _answered(app)) == [], (
        "redirect it, or say in the commit why it goes"
    )


def test_every_address_is_written_down(app):
    assert sorted(_answered(app) - _written()) == [], f"add it to {LIST.name}"


def test_the_list_is_in_order():
    lines = [line for line in LIST.read_text("utf-8").splitlines() if not line.startswith("#")]
    assert lines == sorted(lines, key=lambda line: line.split(" ")[::-1])
