"""The reports of mistakes: a small database of its own, apart from every edition.

It is opened only to write, look up or answer a report; public pages never need it.
"""
