"""What is the same in every district of the country: its names, its time, its code for phones."""

from zoneinfo import ZoneInfo

NAME_ZH = "中国"
FULL_NAME_ZH = "中华人民共和国"
CODE = "CN"
"""ISO 3166."""

TIME_ZONE = ZoneInfo("Asia/Shanghai")
UTC_OFFSET = "+08:00"
"""One offset everywhere, without daylight saving, since 1991."""

DIALLING_CODE = "+86"
