"""The queue of publications: what the register says becomes an edition."""
