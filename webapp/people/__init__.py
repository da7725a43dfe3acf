"""Who may work in the office: people, roles, passwords, codes, sessions, and the log of all of it.

A ledger of its own, apart from the register: a copy of the register may be handed on without a
hash of anybody's password, and putting an older register back brings nobody back who was dismissed.
"""
