"""The filling walk: files in, one checked edition out, or nothing changed at all."""
