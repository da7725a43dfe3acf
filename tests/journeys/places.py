"""The pages that every visitor may come to, one of each kind and state."""

PAGES = {
    "home": "/",
    "everything": "/search",
    "results near a place": "/search?q=母婴室&near=西单",
    "results with filters": "/search?category=nursery&street=jinrongjie&status=expected&open=now",
    "nothing found": "/search?q=潜水艇修理",
    "unknown place": "/search?q=母婴室&near=没有这个地方",
    "quiet results": "/search?category=domestic-violence-help",
    "map": "/map?category=nursing-room",
    "map near a place": "/map?q=母婴室&near=西单",
    "entry": "/services/mbr-hanguang",
    "entry with hours": "/services/mbr-childrens-hospital",
    "kinds of service": "/categories",
    "one kind": "/categories/nursing-room",
    "a sensitive kind": "/categories/domestic-violence-help",
    "streets": "/streets",
    "one street": "/streets/jinrongjie",
    "help": "/help",
    "about": "/about",
    "accessibility": "/accessibility",
    "privacy": "/privacy",
    "data": "/data",
    "report form": "/services/mbr-hanguang/report",
    "look up a report": "/reports",
    "not there": "/nowhere",
}
NOT_THERE = ("/nowhere",)
