"""A few dangers, enough to see how patterns are put together."""

from webapp.domain.dangers import DangerRule, Dangers, Harmless, WordGroup

DANGERS = Dangers(
    words=(
        WordGroup("child", ("孩子", "宝宝", "娃"), ("child", "baby")),
        WordGroup("person", ("我", "老公"), ("i", "husband"), holds=("child",)),
        WordGroup("hit", ("打", "揍"), ("hits", "beats")),
        WordGroup("lesson", ("课", "讲座"), ("class",)),
    ),
    rules=(
        DangerRule(
            "missing", "missing", ("110",), ("走丢", "{child} …4 不见了"), ("lost my {child}",)
        ),
        DangerRule(
            "violence",
            "violence",
            ("110", "12338"),
            ("家暴", "{person} {hit} 了? 我"),
            ("{person} … {hit} me", "wont let me leave"),
        ),
        DangerRule(
            "body", "body", ("120", "110"), ("窒息", "噎/呛 住/到"), ("choking", "cant breathe")
        ),
    ),
    harmless=Harmless(
        ("打 …2 电话/版", "防 {child}? 走丢", "窒息 … {lesson}"), ("choking … {lesson}",)
    ),
    spelled=("choking", "breathe", "husband"),
    ordinary=("checking",),
)
