"""How somebody found out, in words."""

from collections.abc import Mapping

from webapp.domain.facts import Method
from webapp.domain.fields import translatable

METHODS: Mapping[Method, str] = {
    Method.PHONE: translatable("by phone"),
    Method.VISIT: translatable("on the spot"),
    Method.DOCUMENT: translatable("from a document"),
    Method.VISITORS: translatable("by what visitors say"),
    Method.IMPORT: translatable("from a list of the department"),
}
