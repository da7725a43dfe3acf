"""Patterns of values in addresses, as the API describes them: exactly what is read, no more and no
less, so that whatever fits is answered and whatever does not is refused."""

YEARS = (2000, 2099)
"""Of a time that is asked about."""

_DATE = (
    r"(20\d\d-((0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)"
    r"|02-(0[1-9]|1\d|2[0-8]))|20([02468][048]|[13579][26])-02-29)"
)
"""Every day of those years, the leap days included."""

_MOMENT = rf"{_DATE}T([01]\d|2[0-3]):[0-5]\d"
OPEN = rf"^(now|{_MOMENT}(/{_MOMENT})?)$"


def numbers_to(most: int) -> str:
    """The whole numbers from 0 to ``most``, without zeros in front.

    >>> print(numbers_to(103))
    (\\d|[1-9]\\d|100|101|102|103)
    """
    digits = str(most)
    parts = [r"\d", *("[1-9]" + r"\d" * more for more in range(1, len(digits) - 1))]
    for place, digit in enumerate(digits[1:], 1):
        rest = r"\d" * (len(digits) - place - 1)
        parts += [f"{digits[:place]}{one}{rest}" for one in range(int(digit))]
    tens = [f"{one}" + r"\d" * (len(digits) - 1) for one in range(1, int(digits[0]))]
    return f"({'|'.join([*parts, *tens, digits])})" if len(digits) > 1 else f"[0-{digits}]"
