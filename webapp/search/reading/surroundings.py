"""What people say around a place: near it, and which part of it is meant: exit B, fifth floor,
south gate. Letters and digits in them are never words to look for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_SIDES = "东北|东南|西北|西南|东|西|南|北"
_COUNT = r"(?:[一二三四五六七八九十]{1,3}|\d{1,2})"
_EXITS = (
    rf"(?:[a-z]\d?|\d{{1,2}}号?|{_SIDES})(?:出入口|出站口|出口|进口|口)(?:外|内|出来)?",
    r"(?:地铁|出站|进站|检票|出入|出|入)口(?:外|内|出来)?",
)
_FLOORS = (
    rf"(?:地上|地下|负|[bfl])?{_COUNT}(?:层|楼(?!梯|房))(?:[东西南北]侧)?",
    r"(?<![a-z\d])[bfl]\d{1,2}(?:层|楼)?(?![a-z\d])",
    r"(?<![a-z\d])\d{1,2}f(?![a-z\d])",
    r"(?:楼[上下]|[顶底首]层)(?!设计)",
)
_BUILDINGS = (
    rf"(?:[a-z]|{_COUNT}号)(?:座|馆|栋|楼|院区|航站楼)",
    r"(?:门诊|住院|急诊|医技|外科|内科|综合|办公|主|[东西南北])(?:楼|大楼|大厅)",
    r"住院部|站台上?|站厅(?:里面?|里头)?|候车[厅室](?:里面?|里头)?|大厅(?:里面?|里头)?",
)
_GATES = (
    rf"(?:(?:{_SIDES}|[正前后侧大])门)(?:口|外|里|内)?",
    r"里头|(?:里面?|[内外])(?![\u3400-\u9fff])",
)
_ENGLISH = (
    r"exit [a-z]\d?\b(?: of| at)?",
    r"(?<![a-z])[a-z]\d? exit\b",
    r"(?:at |on |in )?(?:the )?(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|"
    r"seventh|eighth|ninth|ground|top|basement) (?:floor|level|storey)(?: of| at| in)?\b",
    r"(?:floor|level|gate|platform|building|exit) [a-z]?\d{1,2}\b",
    r"(?:at |by )?(?:the )?(?:(?:north|south)(?:east|west)?|east|west|main|front|back)(?:ern)? "
    r"(?:gate|entrance|exit|side)(?: of| at)?\b",
)
_ANYWHERE = re.compile("|".join(f"(?:{each})" for each in (*_EXITS, *_FLOORS)))
_ENGLISH_PART = re.compile("|".join(f"(?:{each})" for each in _ENGLISH))
_AFTER_A_PLACE = re.compile(
    r"\s*的?(?:"
    + "|".join(f"(?:{each})" for each in (*_EXITS, *_FLOORS, *_BUILDINGS, *_GATES))
    + ")"
)
_NEAR_AFTER = re.compile(
    r"\s*的?(?:附近|周边|周围|旁边?儿?|边儿?上|跟前儿?|一带|[这那](?:边|里|儿|一?[片块带圈]儿?)|左近|走?过去|出发|步行|往外走|近旁|隔壁|对面|门口|跟前|"
    rf"不远处?|外面|(?:{_SIDES})(?:侧|边|面)|最近|近一?点|近处?(?=的|\s|$))(?:不远)?的?"
    r"|\s+(?:nearby|fujin|pangbian|zhoubian|zhouwei|duimian|menkou|yidai)\b"
)
_NEAR_APART = re.compile(
    r"附近|周边|周围|旁边|近旁|边儿?上(?!的人)|就近|最近的|离得近|离这儿?近"
    r"|近一?点儿?的|\b(?:nearby|close by|nearest|closest)\b"
)
_VISITING = (
    r"(?:逛|玩|走|坐|站|待|呆|等|排队|吃饭|吃|看|候车|上课|遛弯|遛|参观|转|办事|溜达|闲逛|路过)"
)
_THERE_BEFORE = re.compile(
    r"(?:(?:人|我们?|正|现在|咱们?|刚好?)在|刚到了?|路过|走到了?|来到|逛到|玩到|刚出|逛完?|玩完?|出了)\s*$"
)
_THERE_AFTER = re.compile(
    rf"\s*(?:这边|那边|里面?|里头)?(?:正|刚)?(?:{_VISITING}(?:人|车|位|号|饭)?(?:着|完|呢|了|到)"
    rf"|{_VISITING}(?=[\s,，。呢])|(?:刚|才)?(?:出来|下车|下来|到了))[着呢了完]*"
)
"""What says that whoever asks is there: 刚从白塔寺出来, 在什刹海逛着呢."""

_LATIN_BESIDE = re.compile(r"([a-z]{6,})\s+(?:fujin|pangbian|zhoubian|zhouwei|duimian)\b")
_NEAR_BEFORE = re.compile(
    r"(?:距?离|靠近|临近|邻近|挨着|挨近|毗邻)\s*$"
    r"|\b(?:near(?:by|est)?(?: to)?|clos(?:e|er|est)(?: to)?|around|next to|beside|"
    r"opposite(?: to)?|across from|in front of|outside|not far from|in the vicinity of|"
    r"walking distance (?:of|from)|by|(?:i am|i'?m|we are|we'?re)(?: \w+)? (?:at|in)|"
    r"(?:just )?(?:left|leaving|arrived (?:at|in)|got to))"
    r"(?: the)?\s+$"
)
_RUN_BEFORE = re.compile(
    r"(?:请问|我们?在|人在|现在|在|想找|找|离)?(?P<name>[\u3400-\u9fff]{2,8})$"
)
_LABELLED = re.compile(r"([a-z]\d?)(?:出入口|出站口|出口|口)|exit ([a-z]\d?)\b|([a-z]\d?) exit\b")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a place inside a text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around a place: its parts, and the stretches that say that near it is meant."""

    parts: tuple[Part, ...] = ()
    near: tuple[tuple[int, int], ...] = ()

    @property
    def stretches(self) -> tuple[tuple[int, int], ...]:
        """All of it, as stretches of the text."""
        return (*((part.start, part.end) for part in self.parts), *self.near)


NOTHING_AROUND = Surroundings()


def parts_in(text: str) -> Iterator[Part]:
    """Exits and floors wherever they stand, and parts that English names in words.

    >>> [text[p.start : p.end] for text in ["b口 5层"] for p in parts_in(text)]
    ['b口', '5层']
    """
    for pattern in (_ANYWHERE, _ENGLISH_PART):
        for match in pattern.finditer(text):
            yield Part(*match.span())


def surroundings_of(text: str, start: int, end: int) -> Surroundings:
    """What is said around the place ``text[start:end]``, in any order: parts, then nearness. Who
    is there asks for what is near.

    >>> [len(surroundings_of(text, 0, 4).near) for text in ("北海公园逛着呢", "北海公园的母婴室")]
    [1, 0]
    """
    parts: list[Part] = []
    near: list[tuple[int, int]] = []
    if before := _NEAR_BEFORE.search(text, 0, start) or _THERE_BEFORE.search(text, 0, start):
        near.append(before.span())
    while True:
        if match := _AFTER_A_PLACE.match(text, end):
            parts.append(Part(end, match.end()))
        elif match := _NEAR_AFTER.match(text, end) or _THERE_AFTER.match(text, end):
            near.append((end, match.end()))
        else:
            return Surroundings(tuple(parts), tuple(near))
        end = match.end()


def says_near(text: str) -> bool:
    """Whether near is said anywhere in a text, beside its place or apart from it.

    >>> says_near("逛完北海公园,附近哪能换"), says_near("北海公园的母婴室")
    (True, False)
    """
    return any(True for _ in near_apart(text))


def near_apart(text: str) -> Iterator[tuple[int, int]]:
    """The stretches that say near, beside a place or apart from it."""
    return (match.span() for match in _NEAR_APART.finditer(text))


def beside_near(text: str) -> tuple[str, ...]:
    """The words in pinyin beside which near is said: a place, however short its name is cut.

    >>> beside_near("guanganmen fujin muyingshi"), beside_near("fujin")
    (('guanganmen',), ())
    """
    return tuple(_LATIN_BESIDE.findall(text))


def before_near(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Where what stands before a *near* that begins at ``start`` may be a place's name: all of it,
    then shorter beginnings.

    >>> [text[a:b] for text in ["请问西单商场周围"] for a, b in before_near(text, 6)]
    ['西单商场', '西单商', '西单']
    """
    if match := _RUN_BEFORE.search(text, 0, start):
        first, last = match.span("name")
        yield from ((first, end) for end in range(last, first + 1, -1))


def label_of(part: str) -> str:
    """The label of the exit that a part is: b, d1; empty for another part.

    >>> label_of("d1口"), label_of("exit b of"), label_of("5层")
    ('d1', 'b', '')
    """
    match = _LABELLED.match(part.strip())
    return next(filter(None, match.groups()), "") if match else ""
