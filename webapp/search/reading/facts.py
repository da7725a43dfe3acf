"""Which fact of an entry a search asks for: 几点关门, 要门票吗, 在几楼, "how much"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_HAN_WAYS = r"怎么|怎样|如何|咋|怎么样"
_WHAT = r"什么|哪些|啥|哪几样"
FEE, HOURS = "fee_zh", "hours"
_FACTS = {
    "floor": (
        r"(?:在|是)?(?:几|哪一?|哪个|第几)(?:个)?(?:楼层?|层楼?)(?:的|呢|啊)?",
        r"\b(?:on )?(?:what|which) (?:floor|level|storey)(?: is)?(?: the)?\b",
    ),
    HOURS: (
        r"(?:人工)?(?:每天|一般|今天|今晚|现在|周[一二三四五六日末])?(?:早上|晚上|下午|上午)?(?:是)?"
        r"(?:从)?(?:几点|几时|什么时候|啥时候|何时|什么时间)(?:到几点)?(?:开始)?"
        r"(?:就|才|会|能|可以|有人|可)?(?:开门|关门|开馆|闭馆|营业|上班|下班|开放|接诊|开诊|办公|结束|停止|挂号"
        r"|开|关|接|能去|去|放假|休息)?(?:电话)?",
        r"(?:闭馆|休息|关门|放假|不开)(?:日|的日子)?是?(?:哪天|周几|星期几|礼拜几|哪几天)",
        r"(?:哪天|周几|星期几|礼拜几|哪几天)(?:开门|开放|开馆|闭馆|休息|关门|不开|放假|上班)|闭馆日",
        r"(?:开|营业|开放|接待|接诊|上班|服务)到(?:晚上|下午)?(?:几点|多晚|什么时候)(?:关门)?",
        r"(?:开放|营业|开门|关门|开馆|闭馆|上班|下班|工作|接诊|办公|服务|门诊|接待)时间(?:是|是什么|是多少)?",
        r"(?:开不开门?|开门吗|开馆吗|开放吗|开吗|开么|关不关门?|关门吗|闭不闭馆|闭馆吗|休不休息|休息吗|放假吗|营业吗"
        r"|营业不|上班吗|上不上班|有没有人上班|有人接(?:听|电话)?吗|办不办公|办公吗|接诊吗)",
        r"\b(?:what are )?(?:the )?(?:opening|business|visiting|office|working"
        r"|closing) (?:hours?|times?)(?: of| for| at)?"
        r"(?: the)?\b",
        r"\b(?:what|which) (?:time|hours?|days?) (?:does|do|is|are)(?: the)?\b|\bhours (?:of"
        r"|for)(?: the)?\b",
        r"\bwhen (?:does|do|is|are|will|can i)(?: the)?\b|\bhow (?:late|long|early) (?:is"
        r"|does|do|are)(?: the)?\b",
        r"\b(?:opens?|closes?|closed|opening|closing)(?: time)?(?: at)?\s*\??$"
        r"|\bopen (?:until|till) when\b",
        r"是不是(?:都)?(?:闭馆|关门|休息|开门|开放|放假|上班)|(?:锁门|开着门?|还开|有人值班|几点锁门)(?:吗|么|不|没)|歇不歇|歇吗",
        r"\b(?:ji ?dian|shenme shihou) ?(?:kai|guan)(?: ?(?:men|guan))?\b"
        r"|\bkai ?men ?(?:ma|shijian)\b|\bkaifang ?shijian\b",
    ),
    FEE: (
        r"(?:办[卡证]|进去|入场|门票|参观|进|去|一个月|每个?月|一学期|一年|学费|要|大概|需要|得)*"
        r"(?:多少钱|几块钱|多少学费|多少费用)",
        r"(?:一|1|每)个月(?=[^,，。宝婴孩娃]{1,8}多少钱)",
        r"(?:学费|保育费|托费|伙食费|门票|票价|费用|价格|价钱|收费标准|挂号费)(?:是|要|大概|一般)?(?:多少|几块|怎么算|贵不贵|贵吗)?",
        r"(?:要不要|用不用|需不需要|需要|是不是要|要|用|得|还要)(?:买|交|付|花|给)?(?:门票|票|钱|费|收费|付费|花钱)(?:吗|么|不|呢)?",
        r"(?:怎么|如何|咋)?收费(?:不收费|吗|么|不|标准|情况|怎么收|高不高)?|收不收(?:费|钱)|收钱(?:吗|么|不)?|要钱(?:吗|么|不)",
        r"(?:一?个?月|每月|一学期|一年|一次)?(?:得|要|该)?(?:交|收|付)多少(?:钱|费)?"
        r"|\bduo ?shao ?qian\b|\b(?:shou ?fei|yao ?qian|mian ?fei) ?ma\b",
        r"(?:是)?(?:免费|不要钱|花钱)(?:的)?(?:吗|么|不|嘛)|免不免费|是不是免费(?:的)?|贵不贵|贵吗",
        r"\bhow much (?:does|do|is|are|for|will)?(?: it)?(?: the)?(?: .{0,30} cost)?\b"
        r"|\b(?:ticket|entry|entrance|admission)"
        r"(?: price| fee| cost| charge)?s?\b",
        r"\b(?:prices?|costs?|fees?|tuition|charges?)(?: of| for| at)?(?: the)?\b"
        r"|\bis (?=.*\bfree\b)|\bfree(?: of charge)?(?: to (?:enter|visit))?\s*\??$",
    ),
    "documents_zh": (
        rf"(?:需要|要|得|应该|该|用|去)?(?:带|准备|提供|拿|携带|出示|交)(?:{_WHAT})(?:材料|证件|东西|资料|手续|证明)*(?:去)?",
        rf"(?:需要|要|用|所需)(?:的)?(?:{_WHAT})(?:样的?)?(?:材料|证件|资料|手续|证明)",
        r"(?:所需|需要的?|要的)?(?:材料|证件)(?:清单|有哪些|是什么|要求)|用不用带(?:身份证|户口本)|(?:要|需要)带(?:身份证|户口本|证件)吗",
        r"\b(?:what|which) (?:documents?|papers?|paperwork|id|forms?)(?: (?:do|should"
        r"|must) (?:i|we))?(?: (?:need|bring|have))?"
        r"(?: to bring)?(?: (?:at|for|to))?(?: the)?\b",
        r"\bwhat (?:do|should|must) (?:i|we) (?:need to )?bring(?: (?:to|for"
        r"|with me to))?(?: the)?\b",
    ),
    "phones": (
        r"(?:的)?(?:联系|咨询|办公|预约|总机|服务|值班)?(?:电话|手机|座机|总机)(?:号码?|是)*(?:是)?(?:多少|几|什么|啥)?号?",
        r"(?:联系|咨询)方式|怎么联系|打(?:电话)?(?:打)?(?:哪个|什么|几)(?:号码?|电话)|(?:的)?号码(?:是)?(?:多少)?",
        r"\b(?:de )?dian ?hua(?: ?hao ?ma)?(?: shi)?(?: ?duo ?shao)?\b|\blianxi ?fangshi\b",
        r"\b(?:what(?:'s| is) )?(?:the )?(?:tele)?phone(?: numbers?)?(?: (?:of|for))?(?: the)?\b"
        r"|\b(?:tel|contact)(?: (?:number|details|info))?(?: (?:of|for))?(?: the)?\b"
        r"|\bnumber (?:of|for)(?: the)?\b",
    ),
    "address_zh": (
        r"(?:的)?(?:具体|详细)?(?:地址|位置)(?:是|在)*(?:哪儿?|哪里|多少|什么)?",
        r"在(?:哪里|哪儿|[哪啥](?:个)?(?:地方|位置|胡同|街|路)|几号楼|哪栋楼?|哪条?(?:街|路|胡同)(?:上|里|边)?|哪块儿|什么(?:地方|位置|路|街)|哪)(?:啊|呢|呀)?(?!有|能|可以|找)",
        rf"(?:{_HAN_WAYS})(?:去|走|到|过去|坐车|乘车)(?:啊|呢)?|坐(?:几路|什么)(?:车|地铁)(?:去|到)?|坐几号线|离哪个地铁站(?:近|最近)",
        r"\b(?:where(?:'s| is| are)|how (?:do i|do you|to|can i|do we) (?:get|go) to"
        r"|directions? (?:to|for)|way to|location of)"
        r"(?: the)?(?! (?:a|an|there|nearest|closest|any)\b)\b",
        r"\b(?:what(?:'s| is) )?(?:the )?address(?: (?:of|for))?(?: the)?\b",
        r"(?:的)?门牌(?:号码?)?(?:是)?(?:多少)?|(?:从|走|坐地铁|去)?(?:哪个|几号|哪一个)(?:出口|口)(?:出来?|下来?|近)?",
        r"\b(?:de )?di ?zhi(?: shi)?\b|\bzai ?(?:nar|na ?li|na ?er)\b|\bzenme ?(?:zou|qu)\b"
        r"|\bwhere exactly (?:is|are)(?: the)?\b",
    ),
    "how_to_apply_zh": (
        rf"(?:{_HAN_WAYS})(?:预约|申请|报名|办理?|挂号|登记|领|参加|约|申领|入园|入托|进)(?:呢|啊)?(?!疫苗)",
        r"(?:需不需要|要不要|用不用|需要|要|得|用|可以|能)?(?:提前|网上|电话)?(?:预约|报名|申请)(?:吗|么|不|方式|流程|入口|条件)",
        r"(?:需不需要|要不要|用不用|是不是要)(?:提前|网上|先)?(?:预约|报名|申请)",
        r"(?:需不需要|要不要|用不用|是不是|要|得|需要)?(?:先|提前)?(?:约号|挂号|取号|抢号)(?:吗|么|不)|(?:在|用|从|上)?(?:哪个|什么)(?:小程序|网站|平台|公众号|app)(?:上|里)?(?:能|可以)?(?:预?约|报名|挂号|申请)",
        r"\b(?:how (?:do i|do we|to|can i|do you) (?:apply|book|register|sign up|enrol+|join"
        r"|make an appointment|reserve))"
        r"(?: (?:for|at|to|with|in))?(?: the)?\b|\b(?:need|have) to (?:book|reserve|register)\b",
        r"\b(?:need|require) (?:an appointment|a reservation)\b|\b(?:appointment|booking"
        r"|reservation) (?:needed|required|necessary)\b",
    ),
    "age_min_months": (
        r"(?:收|招|接收|要求|限|适合)?(?:几岁|多大|多大年龄|多大年纪|几个月|什么年龄|多少岁)(?:的)?(?:孩子|小孩|宝宝|娃|学生)?"
        r"(?:可以|能|才能|才可以|才收|就收|就能|起收|收|开始)?(?:去|进|上|收|来|入园|入托)?",
        r"年龄(?:要求|限制|范围|段)(?:是)?(?:多少|几岁)?",
        r"(?:多大|几岁|几个月)(?:的)?(?:孩子|小孩|宝宝|娃)?(?:能|可以|才能|才)(?:送|收|上|进|报)(?:去|来)?",
        r"\b(?:(?:from |at )?(?:what|which) ages?|how old|age (?:limit|range"
        r"|requirement))(?: (?:of|for|is|are|do|does|must))?(?: the)?\b",
    ),
}
_EACH = tuple(
    (field, re.compile("|".join(f"(?:{way})" for way in ways))) for field, ways in _FACTS.items()
)
_ASKS = re.compile(
    r"吗|么$|不$|没有?$|呢$|能不能|可不可以|是不是|是否|有没有|让不让|可否|[?]"
    r"|^(?:is|are|can|could|does|do|has|have|may)\b"
)
_MAY_BE = re.compile(
    r"几|哪天|闭馆日|什么|啥|哪|怎|如何|咋|多少|多大|多晚|时间|吗|么|不|费|票|价|贵|钱|交多|收多|付多|锁门|歇不|开着|还开|约号|号吗|门牌|电话|总机|号码|联系|咨询|地址|位置|材料|证件|年龄|预约"
    r"|\b(?:what|which|when|where|how|hours?|times?|open|close|price|cost|fee|tuition|charge|ticket|entry|entrance|admission"
    r"|free|phone|telephone|tel|contact|number|address|direction|way|location|age|need"
    r"|dian ?hua|di ?zhi|duo ?shao|zai ?na|zenme|ji ?dian|kai ?men|kaifang"
    r"|shou ?fei|yao ?qian|mian ?fei|lianxi|appointment|booking|reservation)"
)


@dataclass(frozen=True, slots=True)
class FactAsked:
    """The ``field`` of an entry that is asked for, and where the words for it stand."""

    field: str
    start: int
    end: int


def facts_in(folded: str) -> list[FactAsked]:
    """The facts that a folded text asks for, the longest words first, none overlapping.

    >>> [fact.field for fact in facts_in("恭王府要门票吗")], facts_in("哪里有母婴室")
    (['fee_zh'], [])
    """
    if not _MAY_BE.search(folded):
        return []
    found = [
        FactAsked(field, match.start(), match.end())
        for field, pattern in _EACH
        for match in pattern.finditer(folded)
        if match[0].strip()
    ]
    return _apart(found)


def asks_whether(folded: str) -> bool:
    """Whether a text asks if something is so: 爸爸能进吗, "can dads go in"."""
    return bool(_ASKS.search(folded))


def _apart(found: Sequence[FactAsked]) -> list[FactAsked]:
    kept: list[FactAsked] = []
    for fact in sorted(found, key=lambda f: f.start - f.end):
        if not any(fact.start < other.end and other.start < fact.end for other in kept):
            kept.append(fact)
    return kept
