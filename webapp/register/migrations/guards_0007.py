"""The guards of the seventh revision: what was said of dated events stays."""

from webapp.ledger.guards import append_only

GUARDS = append_only("occasions")
