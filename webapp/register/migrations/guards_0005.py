"""The guards of the fifth revision: checks that are taken back stay so."""

from webapp.ledger.guards import append_only

GUARDS = append_only("undone_checks")
