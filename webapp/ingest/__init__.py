"""Files into services and reference data, with every problem named by file, row and field.

Knows no clock, no network, no database, and nothing about how hours are evaluated.
"""
