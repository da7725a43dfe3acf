"""Three filters that nobody thought of, as a stranger adds them by the recipe of README: one of
several values, one of yes or no, and a number that stands beside a place."""

QUERY = "webapp/search/question/query.py"
COLUMNS = "webapp/search/known/columns.py"
MASKS = "webapp/search/matching/filters.py"
LABELS = "webapp/present/search/filter_labels.py"
PHRASES = "webapp/domain/vocabulary.py"

LAST_FILTER, IMPORTS = "    sort: Annotated[", "from webapp.search.question import known_ids"
COLUMN, MADE = "    is_core: Mask", "            is_core=np.array("
MASK, MASK_OF = "_MASKS: dict[", '    "age_months": _for_age,'
LABEL = '    "age_months": Labelling('
SETTABLE = '    *("category", "street", "feature", '

Patch = list[tuple[str, str, str]]
"""A file, the line before which something is written, and what."""

PRECISION: Patch = [
    (QUERY, IMPORTS, "from webapp.domain.coordinates import Precision\n"),
    (
        QUERY,
        LAST_FILTER,
        """\
    precision: Annotated[
        tuple[str, ...],
        Parameter(
            Ids(lambda catalogue: (precision.value for precision in Precision)),
            "How closely the place is known.",
            (SHEET, COUNTED),
            filters=True,
            given_up=7,
        ),
    ] = ()
""",
    ),
    (COLUMNS, COLUMN, "    precision: Labels\n"),
    (
        COLUMNS,
        MADE,
        "            precision=Labels.of([s.precision.value for s in services], _PRECISIONS),\n",
    ),
    (
        MASKS,
        MASK,
        """\
def _known_so_closely(wanted: tuple[str, ...], entries: Entries) -> Mask | None:
    return entries.columns.precision.any_of(wanted) if wanted else None


""",
    ),
    (MASKS, MASK_OF, '    "precision": _known_so_closely,\n'),
    (
        LABELS,
        LABEL,
        """\
    "precision": Labelling(
        translatable("How closely the place is known"),
        lambda words: {"venue": words.say("To the door"), "street": words.say("By its street")},
    ),
""",
    ),
    (PHRASES, SETTABLE, '    "precision",\n'),
]
BY_PHONE: Patch = [
    (
        QUERY,
        LAST_FILTER,
        """\
    by_phone: Annotated[
        bool,
        Parameter(Flag(), "1 for those with a telephone.", (SHEET, COUNTED), filters=True),
    ] = False
""",
    ),
    (COLUMNS, COLUMN, "    by_phone: Labels\n"),
    (
        COLUMNS,
        MADE,
        '            by_phone=Labels.of(["1" if s.phones else "" for s in services], ("1",)),\n',
    ),
    (
        MASKS,
        MASK,
        """\
def _with_phone(wanted: bool, entries: Entries) -> Mask | None:
    return entries.columns.by_phone.any_of(("1",)) if wanted else None


""",
    ),
    (MASKS, MASK_OF, '    "by_phone": _with_phone,\n'),
    (
        LABELS,
        LABEL,
        """\
    "by_phone": Labelling(
        translatable("Telephone"), lambda words: {"1": words.say("Can be called")}
    ),
""",
    ),
    (PHRASES, SETTABLE, '    "by_phone",\n'),
]
WALK: Patch = [
    (
        QUERY,
        LAST_FILTER,
        """\
    walk: Annotated[
        int | None,
        Parameter(
            WholeNumber(1, 60),
            "Minutes on foot; only together with near.",
            (SHEET,),
            filters=True,
            given_up=8,
            beside="near",
        ),
    ] = None
""",
    ),
    (
        MASKS,
        "from webapp.search.known.columns",
        "from webapp.domain.coverage import walk_radius_m\n",
    ),
    (
        MASKS,
        MASK,
        """\
def _on_foot(minutes: int | None, entries: Entries) -> Mask | None:
    if minutes is None or entries.metres is None:
        return None
    return entries.metres <= walk_radius_m(minutes)


""",
    ),
    (MASKS, MASK_OF, '    "walk": _on_foot,\n'),
    (
        LABELS,
        LABEL,
        """\
    "walk": Labelling(
        translatable("How long on foot"),
        lambda words: {str(n): _on_foot(str(n), words) for n in (5, 10)},
        _on_foot,
    ),
""",
    ),
    (
        LABELS,
        "_LABELLINGS = {",
        """\
def _on_foot(value: str, sentences: Sentences) -> str:
    return sentences.say("At most %(minutes)s min on foot", minutes=value)


""",
    ),
    (PHRASES, SETTABLE, '    "walk",\n'),
]
FILTERS = {"precision": PRECISION, "by_phone": BY_PHONE, "walk": WALK}
VOCABULARY = """
filters:
  - {parameter: by_phone, value: "1", phrases: [能打电话]}
  - {parameter: precision, value: venue, phrases: [精确位置]}
  - {parameter: walk, value: "10", phrases: [走路十分钟]}
"""
