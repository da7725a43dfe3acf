"""How forms are answered: what was typed comes back whatever happens, and nobody else sends one."""
