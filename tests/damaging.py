"""Random damage to files: what a failing disk, a careless hand or an attacker does to them."""

import random
from collections.abc import Callable
from pathlib import Path

Damage = Callable[[Path, random.Random], None]


def _flip_a_bit(path: Path, dice: random.Random) -> None:
    content = bytearray(path.read_bytes())
    content[dice.randrange(len(content))] ^= 1 << dice.randrange(8)
    path.write_bytes(content)


def _cut(path: Path, dice: random.Random) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: dice.randrange(len(content))])


def _fill_with_zeros(path: Path, dice: random.Random) -> None:
    content = bytearray(path.read_bytes())
    start = dice.randrange(len(content))
    end = min(len(content), start + dice.randrange(1, 4096))
    while not any(content[start:end]):
        start, end = max(0, start - 64), min(len(content), end + 64)
    content[start:end] = bytes(end - start)
    path.write_bytes(content)


def _append(path: Path, dice: random.Random) -> None:
    path.write_bytes(path.read_bytes() + dice.randbytes(dice.randrange(1, 100)))


def _remove(path: Path, dice: random.Random) -> None:
    path.unlink()


def _write_noise(path: Path, dice: random.Random) -> None:
    path.write_bytes(dice.randbytes(max(1, path.stat().st_size)))


def _put_a_foreign_file_beside(path: Path, dice: random.Random) -> None:
    path.with_name(f"_MAIN_{dice.randrange(2, 99)}.toc").write_bytes(path.read_bytes())


DAMAGES: tuple[Damage, ...] = (
    _flip_a_bit,
    _cut,
    _fill_with_zeros,
    _append,
    _remove,
    _write_noise,
    _put_a_foreign_file_beside,
)


def damage(folder: Path, seed: int) -> str:
    """Damage one file of the folder in one way; which and how, in words. The same for a seed."""
    dice = random.Random(seed)  # noqa: S311  (nothing secret)
    victim = dice.choice(sorted(path for path in folder.iterdir() if path.is_file()))
    how = DAMAGES[seed % len(DAMAGES)]
    how(victim, dice)
    return f"{how.__name__.strip('_')} {victim.name}"
