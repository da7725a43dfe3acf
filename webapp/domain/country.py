"""What is the same in every district of the country: its names, its time, its phone numbers."""

from zoneinfo import ZoneInfo

NAME_ZH = "中国"
FULL_NAME_ZH = "中华人民共和国"
CODE = "CN"
"""ISO 3166."""

TIME_ZONE = ZoneInfo("Asia/Shanghai")
UTC_OFFSET = "+08:00"
"""One offset everywhere, without daylight saving, since 1991."""

DIALLING_CODE = "+86"

NATIONAL_NUMBERS = (
    "110",
    "119",
    "120",
    "122",
    "12110",
    "12338",
    "12345",
    "12348",
    "12355",
    "12356",
)
"""Lines of the whole country that somebody in danger or in need is sent to: nobody may take one
away from an entry that has it."""
